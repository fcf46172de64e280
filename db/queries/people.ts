// People: researchers in a professional role.
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type { precisions } from '../words.ts'
import { labsIn, textIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { addIds, readIds, type PublicId } from './ids.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { moves, type MoveRow } from './moves.ts'
import { offers, type OfferRow } from './offers.ts'

export type PersonRow = {
	id: string
	name: string
	aliases: string[]
	knownFor: string | null
	links: string[]
	/** Ids elsewhere, each as `scheme:value`. */
	publicIds: string[]
	moveCount: number
	/** The lab that the newest confirmed or reported move points to, and since when. */
	lab: string | null
	labName: string | null
	labGroup: string | null
	since: string | null
	sincePrecision: (typeof precisions)[number] | null
}

type Raw = Omit<PersonRow, 'aliases' | 'links' | 'publicIds'> & { aliases: string | null; links: string | null }

export const people: Resource<PersonRow> = {
	table: 'people',
	select: `select t.id, t.name, t.aliases, t.known_for as knownFor, t.links, t.move_count as moveCount,
		t.lab, l.name as labName, l.group_id as labGroup, t.since, t.since_precision as sincePrecision
		from people t left join labs l on l.id = t.lab`,
	sorts: {
		// Ids are written after the names, without accents: they sort as names should, and have an index.
		name: { sql: 't.id' },
		moveCount: { sql: 't.move_count' },
		lab: { sql: 't.lab', nullable: true },
		since: { sql: 't.since', nullable: true }
	},
	order: 'name',
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ['t.lab']),
		...textIn(filter.q, { type: 'person', people: ['t.id'], labs: ['t.lab'], texts: ['t.known_for'] })
	],
	facets: { words: {}, labs: { lab: 't.lab' } },
	finish: (db, rows) =>
		addIds(
			db,
			'person',
			(rows as unknown as Raw[]).map((row) =>
				Object.assign(row, { aliases: row.aliases?.split('|') ?? [], links: row.links?.split('|') ?? [] })
			)
		)
}
export const personSorts = Object.keys(people.sorts)

/** A page of people, by name unless asked. */
export function listPeople(db: Db, filter: Filter, paging: Paging): Page<PersonRow> {
	return listRows(db, people, filter, paging)
}

/** All people of the filter, for exports. */
export function walkPeople(db: Db, filter: Filter, sort?: string): IterableIterator<PersonRow> {
	return walkRows(db, people, filter, sort)
}

export type PersonRecord = PersonRow & { ids: PublicId[]; moves: MoveRow[]; offers: OfferRow[]; history: ChangeRow[] }

/** A person with all moves and offers, of every status, newest first, and the history. */
export function findPerson(db: Db, id: string): PersonRecord | undefined {
	const [person] = readRows(db, people, [id])
	return (
		person && {
			...person,
			ids: readIds(db, 'person', id),
			moves: readWhere(db, moves, 't.person = ?', id),
			offers: readWhere(db, offers, 't.person = ?', id),
			history: readHistory(db, 'people', id)
		}
	)
}
