// Deals: acquisitions, stakes and licences that carried people.
import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { deals, labs, moves } from '../schema.ts'
import { amongst, countOf, fixed, query, type RowOf, type Slot } from './build.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { announcedIn, daysIn, labsIn, textIn, wordsIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { readStatements, type StatementRow } from './remedies.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'
import { newsOf } from './listing/news.ts'
import { moveList, type MoveRow } from './moves.ts'

const [acquirer, target] = [alias(labs, 'a'), alias(labs, 'b')]
const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: deals.id,
			acquirer: deals.acquirer,
			acquirerName: acquirer.name,
			acquirerGroup: acquirer.group,
			target: deals.target,
			targetName: target.name,
			targetGroup: target.group,
			kind: deals.kind,
			amount: deals.amount,
			currency: deals.currency,
			stakePercent: deals.stakePercent,
			date: deals.date,
			datePrecision: deals.datePrecision,
			peopleMoved: deals.peopleMoved,
			/** Moves on record that came with it. */
			namedCount: countOf(moves, eq(moves.deal, deals.id)),
			status: deals.status,
			note: deals.note
		})
		.from(deals)
		.innerJoin(acquirer, eq(acquirer.id, deals.acquirer))
		.innerJoin(target, eq(target.id, deals.target))
		.where(amongst(deals.id, ids))
)
export type DealRow = RowOf<typeof rows> & Evidence

const days = { first: deals.date, last: deals.lastDay, known: deals.firstPublished }
const sides = [deals.acquirer, deals.target]

export const dealList: Resource<DealRow> = {
	name: 'deals',
	table: deals,
	id: deals.id,
	read: (db, ids) => cite(db, 'deal', rows.all(db, ids)),
	sorts: {
		date: { by: deals.date },
		news: { by: newsOf('deals') },
		acquirer: { by: deals.acquirer },
		target: { by: deals.target },
		amount: { by: deals.amount, nullable: true },
		peopleMoved: { by: deals.peopleMoved, nullable: true }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', sides),
		...daysIn(filter, days),
		...announcedIn(filter, days),
		...wordsIn(filter, 'kind', deals.kind),
		...wordsIn(filter, 'status', deals.status),
		...textIn(filter.q, deals.id, { type: 'deal', labs: sides, texts: [deals.note] })
	],
	facets: { words: { kind: deals.kind, status: deals.status } }
}
export const dealSorts = Object.keys(dealList.sorts)

/** A page of deals of every status, the newest first unless asked. */
export function listDeals(db: Db, filter: Filter, paging: Paging): Page<DealRow> {
	return listRows(db, dealList, filter, paging)
}

/** All deals of the filter, for exports. */
export function walkDeals(db: Db, filter: Filter, sort?: string): IterableIterator<DealRow> {
	return walkRows(db, dealList, filter, sort)
}

export type DealRecord = DealRow & {
	claims: ClaimRow[]
	/** What those whom it speaks of say of it. */
	statements: StatementRow[]
	history: ChangeRow[]
	moves: MoveRow[]
}

/** A deal with its claims, its history and the moves of every status that came with it. */
export function findDeal(db: Db, id: string): DealRecord | undefined {
	const [deal] = readRows(db, dealList, [id])
	return (
		deal && {
			...deal,
			claims: readClaims(db, 'deal', id),
			statements: readStatements(db, 'deal', id),
			history: readHistory(db, 'deals', id),
			moves: readWhere(db, moveList, eq(moves.deal, id))
		}
	)
}
