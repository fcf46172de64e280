// The index of names: every way to ask for a person or a lab, the ones that most pages tell of first.
import { sql } from 'drizzle-orm'
import { gramsOf } from '../../server/domain/resolve/grams.ts'
import { listKeys } from '../../server/domain/resolve/keys.ts'
import type { Cells, FileName } from '../cells.ts'
import { nameIndex } from '../full-text.ts'
import type { Db } from '../open.ts'
import { fixed, query } from '../queries/build.ts'
import { insertion } from '../queries/statements.ts'
import { labs, names, people } from '../schema.ts'

type Rows = Record<FileName, Cells[]>
export type Kind = 'person' | 'lab'

/** Cells that name a person or a lab, by file: what is behind a name are the pages of these rows. */
const told: Record<Kind, Partial<Record<FileName, string[]>>> = {
	person: { moves: ['person'], offers: ['person'] },
	lab: {
		moves: ['from', 'to'],
		offers: ['lab', 'from_lab'],
		deals: ['acquirer', 'target'],
		events: ['lab'],
		metrics: ['lab', 'counterpart']
	}
}

/** How many pages tell of each person or lab. */
function countPages(rows: Rows, kind: Kind): Map<string, number> {
	const pages = new Map<string, Set<string>>()
	for (const [file, columns] of Object.entries(told[kind]))
		for (const row of rows[file as FileName])
			for (const column of columns) {
				const id = row[column]
				if (!id) continue
				const known = pages.get(id) ?? new Set()
				pages.set(id, known)
				for (const page of row.sources!.split('|')) known.add(page)
			}
	return new Map([...pages].map(([id, { size }]) => [id, size]))
}

/** The texts by which a person or a lab is asked for: name and aliases, each as it is looked up. */
export function namesOf(kind: Kind, { name = '', aliases }: Cells) {
	const seen = new Set<string>()
	return [name, ...(aliases ? aliases.split('|') : [])].flatMap((text) =>
		listKeys(text, kind).flatMap(({ folded, sounds }) => {
			if (seen.has(folded)) return []
			seen.add(folded)
			return [{ text, folded, grams: gramsOf(folded, sounds) }]
		})
	)
}

function* listNames(kind: Kind, rows: readonly Cells[], moves: Map<string, number>, pages: Map<string, number>) {
	for (const row of rows) {
		const id = row.id!
		for (const name of namesOf(kind, row))
			yield { kind, id, ...name, moves: moves.get(id) ?? 0, pages: pages.get(id) ?? 0 }
	}
}

const movesOfLabs = fixed(() =>
	query.select({ id: labs.id, count: sql<number>`${labs.joined} + ${labs.left}` }).from(labs)
)
const movesOfPeople = fixed(() => query.select({ id: people.id, count: sql<number>`${people.moveCount}` }).from(people))

/** Ranks all names and aliases by what is behind them, and writes them into the index. */
export function indexNames(db: Db, rows: Rows): void {
	const countsIn = (counted: typeof movesOfLabs) => new Map(counted.all(db).map(({ id, count }) => [id, count]))
	const found = [
		...listNames('lab', rows.labs, countsIn(movesOfLabs), countPages(rows, 'lab')),
		...listNames('person', rows.people, countsIn(movesOfPeople), countPages(rows, 'person'))
	].toSorted((a, b) => b.pages - a.pages || b.moves - a.moves || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
	found.forEach(({ kind, id, moves, ...name }, place) => addName(db, place + 1, kind, id, name, moves))
}

const name = insertion(names, [names.id, names.type, names.record, names.name, names.folded, names.moveCount])
const grams = insertion(nameIndex, [nameIndex.rowid, nameIndex.grams])

/** Writes a name at a rank. */
export function addName(
	db: Db,
	rank: number,
	kind: Kind,
	id: string,
	written: { text: string; folded: string; grams: string },
	moves: number
): void {
	name(db, rank, kind, id, written.text, written.folded, moves)
	grams(db, rank, written.grams)
}
