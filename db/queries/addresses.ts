// Every record that has a page, with when it last changed.
import { files } from '../files.ts'
import type { FileName } from '../cells.ts'
import type { Db } from '../open.ts'
import { splitRecord } from '../ties.ts'

export type Address = {
	/** `/moves/ID`. */
	path: string
	/** When the revision was imported that last changed what stands there, ISO time in UTC; null where nothing was imported. */
	changed: string | null
}

/** Files whose records have pages, in the order of the sitemap. */
const withPages: FileName[] = ['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources']

type Raw = { file: FileName; record: string; date: string; before: string | null; after: string | null }

/** The records that a row names in its cells: a change of it shows on their pages too. */
function* listNamed(name: FileName, cells: Record<string, string>): Generator<string> {
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
 * person's with that of the newest change of a move. What no later revision touched has the date of the first.
 */
export function listAddresses(db: Db): Address[] {
	const first = db.prepare('select date from revisions order by number limit 1').get() as { date: string } | undefined
	const changed = new Map<string, string>()
	const changes = db
		.prepare(
			`select c.file, c.record, r.date, c.before, c.after from changes c join revisions r on r.number = c.revision
			order by c.revision`
		)
		.iterate() as IterableIterator<Raw>
	for (const { file, record, date, before, after } of changes) {
		changed.set(`${file} ${record}`, date)
		for (const json of [before, after])
			if (json)
				for (const named of listNamed(file, JSON.parse(json) as Record<string, string>)) changed.set(named, date)
	}
	return withPages.flatMap((name) => {
		const ids = db.prepare(`select id from ${name} order by id`).all() as { id: string }[]
		return ids.map(({ id }) => ({
			path: `/${name}/${encodeURIComponent(id)}`,
			changed: changed.get(`${name} ${id}`) ?? first?.date ?? null
		}))
	})
}
