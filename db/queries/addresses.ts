// Every record that has a page, with when it last changed.
import { eq, sql } from 'drizzle-orm'
import { files } from '../files.ts'
import type { Db } from '../open.ts'
import { changes, deals, events, labs, metrics, moves, offers, people, revisions, sources } from '../schema.ts'
import { splitRecord } from '../ties.ts'
import { fixed, query } from './build.ts'
import { listKeptFromSearch } from './remedies.ts'

export type Address = {
	/** `/moves/ID`. */
	path: string
	/** When the revision was imported that last changed what stands there, ISO time in UTC; null where nothing was imported. */
	changed: string | null
}

/** Whom a page is about, of a person and what is told of one. */
const personOf = (name: string) =>
	sql<
		string | null
	>`${name === 'people' ? people.id : name === 'moves' ? moves.person : name === 'offers' ? offers.person : null}`

/** Files whose records have pages, in the order of the sitemap. */
const withPages = Object.entries({ labs, people, moves, offers, deals, events, metrics, sources }).map(
	([name, table]) => ({
		name,
		ids: fixed(() =>
			query
				.select({ id: table.id, person: personOf(name) })
				.from(table)
				.orderBy(table.id)
		)
	})
)
const firstDate = fixed(() => query.select({ date: revisions.date }).from(revisions).orderBy(revisions.number).limit(1))
const changesInOrder = fixed(() =>
	query
		.select({
			file: changes.file,
			record: changes.record,
			date: revisions.date,
			before: changes.before,
			after: changes.after
		})
		.from(changes)
		.innerJoin(revisions, eq(revisions.number, changes.revision))
		.orderBy(changes.revision)
)

/** The records that a row names in its cells: a change of it shows on their pages too. */
function* listNamed(name: string, cells: Record<string, string>): Generator<string> {
	for (const { name: column, refers, type } of files.find((file) => file.name === name)?.columns ?? []) {
		const cell = cells[column]
		if (!cell) continue
		if (type === 'subject' || type === 'record') {
			const [file, id] = splitRecord(cell)
			yield `${file} ${id}`
		} else if (refers) for (const id of type === 'list' ? cell.split('|') : [cell]) yield `${refers} ${id}`
	}
}

/**
 * The pages of all records, each with the date of the revision that last changed the record or one that names it: a
 * person's with that of the newest change of a move. What no later revision touched has the date of the first. Without the
 * pages on people who asked to be kept from search engines.
 */
export function listAddresses(db: Db): Address[] {
	const first = firstDate.get(db)?.date
	const changed = new Map<string, string>()
	for (const { file, record, date, before, after } of changesInOrder.each(db)) {
		changed.set(`${file} ${record}`, date)
		for (const cells of [before, after]) if (cells) for (const named of listNamed(file, cells)) changed.set(named, date)
	}
	const hidden = listKeptFromSearch(db)
	return withPages.flatMap(({ name, ids }) =>
		ids
			.all(db)
			.flatMap(({ id, person }) =>
				person !== null && hidden.has(person)
					? []
					: [{ path: `/${name}/${encodeURIComponent(id)}`, changed: changed.get(`${name} ${id}`) ?? first ?? null }]
			)
	)
}
