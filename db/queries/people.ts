// People: researchers in a professional role.
import { eq } from 'drizzle-orm'
import type { Filter } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { labs, moves, offers, people } from '../schema.ts'
import { amongst, fixed, partsOf, query, type RowOf, type Slot } from './build.ts'
import { labsIn, textIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { isKeptFromSearch, readStatements, type StatementRow } from './remedies.ts'
import { addIds, readIds, type PublicId, type WithIds } from './ids.ts'
import { listDifferent, listMerged, type Judged } from './judgements.ts'
import { readRows, readWhere, walkRows, type Resource } from './listing/page.ts'
import { moveList, type MoveRow } from './moves.ts'
import { offerList, type OfferRow } from './offers.ts'

const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: people.id,
			name: people.name,
			aliases: partsOf(people.aliases),
			knownFor: people.knownFor,
			links: partsOf(people.links),
			moveCount: people.moveCount,
			lab: people.lab,
			labName: labs.name,
			labGroup: labs.group,
			since: people.since,
			sincePrecision: people.sincePrecision
		})
		.from(people)
		.leftJoin(labs, eq(labs.id, people.lab))
		.where(amongst(people.id, ids))
)
export type PersonRow = RowOf<typeof rows> & WithIds

export const personList: Resource<PersonRow> = {
	name: 'people',
	table: people,
	id: people.id,
	read: (db, ids) => addIds(db, 'person', rows.all(db, ids)),
	sorts: {
		// Ids are written after the names, without accents: they sort as names should, and have an index.
		name: { by: people.id },
		moveCount: { by: people.moveCount },
		lab: { by: people.lab, nullable: true },
		since: { by: people.since, nullable: true }
	},
	order: 'name',
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', [people.lab]),
		...textIn(filter.q, people.id, {
			type: 'person',
			people: [people.id],
			labs: [people.lab],
			texts: [people.knownFor]
		})
	],
	facets: { words: {}, labs: { lab: people.lab } }
}
/** All people of the filter. */
export function walkPeople(db: Db, filter: Filter, sort?: string): IterableIterator<PersonRow> {
	return walkRows(db, personList, filter, sort)
}

export type PersonRecord = PersonRow & {
	/** Records that were judged to be this one, and go on in it. */
	merged: Judged[]
	/** Those that were judged not to be. */
	different: Judged[]
	ids: PublicId[]
	/** What they say themselves. */
	statements: StatementRow[]
	/** Whether search engines are asked to leave them out. */
	noSearch: boolean
	moves: MoveRow[]
	offers: OfferRow[]
	history: ChangeRow[]
}

/** A person with all moves and offers, of every status, newest first, and the history. */
export function findPerson(db: Db, id: string): PersonRecord | undefined {
	const [person] = readRows(db, personList, [id])
	return (
		person && {
			...person,
			merged: listMerged(db, 'person', id),
			different: listDifferent(db, 'person', id),
			ids: readIds(db, 'person', id),
			statements: readStatements(db, 'person', id),
			noSearch: isKeptFromSearch(db, id),
			moves: readWhere(db, moveList, eq(moves.person, id)),
			offers: readWhere(db, offerList, eq(offers.person, id)),
			history: readHistory(db, 'people', id)
		}
	)
}
