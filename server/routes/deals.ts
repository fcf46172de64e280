import type { FastifyInstance } from 'fastify'
import { findDeal, listDeals, dealSorts, walkDeals } from '../../db/queries/deals.ts'
import type { Store } from '../store/store.ts'
import { announced, dealKeys } from '../query/keys.ts'
import { tellDeal } from '../feeds/entry.ts'
import { addList, addRecord, citedSources } from '../lists/list.ts'
import { DealRecord } from '../schemas/records.ts'
import { Deal } from '../schemas/rows.ts'
import { tellNow } from '../views/where.ts'

export function registerDeals(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Deal>(app, store, {
		name: 'deals',
		description: 'One row is an acquisition, a stake or a licence-and-hire deal.',
		keys: { ...dealKeys, announced },
		row: Deal,
		sorts: dealSorts,
		order: '-date',
		list: (filter, paging) => listDeals(db, filter, paging),
		walk: (filter, sort) => walkDeals(db, filter, sort),
		sources: citedSources,
		caveats: [
			'Sums are press reports unless the note says otherwise; deals of every status are listed unless status asks.'
		],
		tell: tellDeal
	})
	addRecord(app, store, {
		noun: 'deal',
		list: 'deals',
		description: 'A deal with its claims, the moves that came with it and its history.',
		answer: DealRecord,
		find(id) {
			const deal = findDeal(db, id)
			return deal && { ...deal, moves: tellNow(store, deal.moves, {}) }
		}
	})
}
