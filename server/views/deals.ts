// Deals with their sums in US dollars and the people who came with them.
import { walkDeals, findDeal, type DealRow } from '../../db/queries/deals.ts'
import { readDataset } from '../../db/queries/dataset.ts'
import { readRates } from '../../db/queries/rates.ts'
import { walkMoves } from '../../db/queries/moves.ts'
import { dollarsOf, type Rates } from '../domain/offers/dollars.ts'
import { divideByHead, tellDealPeople, type DealPerson } from '../domain/records/deal-people.ts'
import type { Precision } from '../domain/time/date.ts'
import type { Clocks } from '../domain/time/clocks.ts'
import type { Filter } from '../domain/vocabulary/filter.ts'
import type { DealPoint } from '../schemas/deals.ts'
import type { DealRecord } from '../schemas/records.ts'
import type { Store } from '../store/store.ts'
import { readPosts } from './outcomes.ts'
import { tellNow } from './where.ts'

const dollars = ({ amount, currency, date, datePrecision }: DealRow, rates: Rates) =>
	amount === null ? null : dollarsOf(amount, currency, date, datePrecision as Precision, rates).usd

type Came = { id: string; person: string; personName: string; status: string; deal: string | null }

/** Who came with deals, by the deal's id. */
function readPeople(
	store: Store,
	deals: readonly DealRow[],
	moves: readonly Came[],
	clocks: Clocks
): Map<string, DealPerson[]> {
	const posts = readPosts(store, new Set(moves.map(({ person }) => person)), clocks)
	const byDeal = Map.groupBy(moves, ({ deal }) => deal)
	return new Map(deals.map(({ id, acquirerGroup }) => [id, tellDealPeople(byDeal.get(id) ?? [], posts, acquirerGroup)]))
}

/** Deals of the filter, the oldest first, with their rows as the list has them. */
export function readDeals(store: Store, filter: Filter): { rows: DealRow[]; points: DealPoint[] } {
	const rows = [...walkDeals(store.db, filter, 'date')]
	const rates = readRates(store.db)
	const ids = rows.filter(({ namedCount }) => namedCount).map(({ id }) => id)
	const { asOf, knownAt } = filter
	const clocks = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) }
	const moves = ids.length ? [...walkMoves(store.db, { level: 'group', deal: ids, ...clocks })] : []
	const people = readPeople(store, rows, moves, clocks)
	const { labs, labIndex } = store.columns.current()
	const points = rows.map((row): DealPoint => {
		const { id, date, datePrecision, acquirer, acquirerName, acquirerGroup, target, targetName, targetGroup } = row
		const { kind, amount, currency, stakePercent, peopleMoved, status, sourceCount } = row
		const came = people.get(id) ?? []
		const amountUsd = dollars(row, rates)
		return {
			id,
			date,
			datePrecision,
			acquirer,
			acquirerName,
			acquirerGroup,
			acquirerGroupName: labs[labIndex.get(acquirerGroup) ?? -1]?.name ?? acquirerName,
			target,
			targetName,
			targetGroup,
			kind,
			amount,
			currency,
			amountUsd,
			stakePercent,
			peopleMoved,
			namedCount: came.length,
			leftCount: came.filter(({ stay }) => stay === 'left').length,
			perHeadUsd: divideByHead(amountUsd, peopleMoved, came.length).sum,
			status,
			sourceCount
		}
	})
	return { rows, points }
}

/** A deal's record as the API answers it; undefined where there is none. */
export function readDeal(store: Store, id: string): DealRecord | undefined {
	const deal = findDeal(store.db, id)
	if (!deal) return undefined
	const people = readPeople(store, [deal], deal.moves, {}).get(id) ?? []
	const amountUsd = dollars(deal, readRates(store.db))
	return {
		...deal,
		moves: tellNow(store, deal.moves, {}),
		people,
		amountUsd,
		perHead: divideByHead(amountUsd, deal.peopleMoved, people.length),
		coverageEnd: readDataset(store.db).coverageEnd
	}
}
