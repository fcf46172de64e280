// Deals: acquisitions, stakes and licences that carried people.
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type { dealKinds, precisions, statuses } from '../words.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { announcedIn, daysIn, labsIn, textIn, wordsIn, type Days } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { newsOf } from './listing/news.ts'
import { moves, type MoveRow } from './moves.ts'

export type DealRow = {
	id: string
	acquirer: string
	acquirerName: string
	acquirerGroup: string
	target: string
	targetName: string
	targetGroup: string
	kind: (typeof dealKinds)[number]
	amount: number | null
	currency: string | null
	stakePercent: number | null
	date: string
	datePrecision: (typeof precisions)[number]
	/** People who moved with it, as reported. */
	peopleMoved: number | null
	/** Moves on record that came with it. */
	namedCount: number
	status: (typeof statuses)[number]
	note: string | null
} & Evidence

const days: Days = { first: 't.date', last: 't.last_day', known: 't.first_published' }
const sides = ['t.acquirer', 't.target']

export const deals: Resource<DealRow> = {
	table: 'deals',
	select: `select t.id, t.acquirer, a.name as acquirerName, a.group_id as acquirerGroup,
		t.target, b.name as targetName, b.group_id as targetGroup,
		t.kind, t.amount, t.currency, t.stake_percent as stakePercent, t.date, t.date_precision as datePrecision,
		t.people_moved as peopleMoved, (select count(*) from moves m where m.deal = t.id) as namedCount, t.status, t.note
		from deals t join labs a on a.id = t.acquirer join labs b on b.id = t.target`,
	sorts: {
		date: { sql: 't.date' },
		news: { sql: newsOf('deals') },
		acquirer: { sql: 't.acquirer' },
		target: { sql: 't.target' },
		amount: { sql: 't.amount', nullable: true },
		peopleMoved: { sql: 't.people_moved', nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', sides),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...wordsIn(filter, 'kind', 't.kind'),
		...wordsIn(filter, 'status', 't.status'),
		...textIn(filter.q, { type: 'deal', labs: sides, texts: ['t.note'] })
	],
	facets: { words: { kind: 't.kind', status: 't.status' } },
	finish: (db, rows) => cite(db, 'deal', rows)
}
export const dealSorts = Object.keys(deals.sorts)

/** A page of deals of every status, the newest first unless asked. */
export function listDeals(db: Db, filter: Filter, paging: Paging): Page<DealRow> {
	return listRows(db, deals, filter, paging)
}

/** All deals of the filter, for exports. */
export function walkDeals(db: Db, filter: Filter, sort?: string): IterableIterator<DealRow> {
	return walkRows(db, deals, filter, sort)
}

export type DealRecord = DealRow & { claims: ClaimRow[]; history: ChangeRow[]; moves: MoveRow[] }

/** A deal with its claims, its history and the moves of every status that came with it. */
export function findDeal(db: Db, id: string): DealRecord | undefined {
	const [deal] = readRows(db, deals, [id])
	return (
		deal && {
			...deal,
			claims: readClaims(db, 'deal', id),
			history: readHistory(db, 'deals', id),
			moves: readWhere(db, moves, 't.deal = ?', id)
		}
	)
}
