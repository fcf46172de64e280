import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { listDeals, dealSorts, walkDeals } from '../../db/queries/deals.ts'
import type { Store } from '../store/store.ts'
import { dealMarks, endSentence, gradeMarks, joinSentences } from '../domain/language/index.ts'
import { sayNarrowed } from '../domain/moves/listing.ts'
import { sayLargestDeal, titleDeals } from '../domain/records/deal-people.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import { defaultWindow } from '../domain/time/window.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { announced, dealKeys } from '../query/keys.ts'
import { tellDeal } from '../feeds/entry.ts'
import { addFigure } from '../figures/figure.ts'
import { nameRecords } from '../figures/names.ts'
import { addList, addRecord, citedSources } from '../lists/list.ts'
import { DealPoint, DealTimeline } from '../schemas/deals.ts'
import { DealRecord } from '../schemas/records.ts'
import { Deal } from '../schemas/rows.ts'
import { readDeal, readDeals } from '../views/deals.ts'

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
		description: 'A deal with its claims, the moves that came with it, how long these people stayed, and its history.',
		answer: DealRecord,
		find: (id) => readDeal(store, id)
	})
	addFigure(app, store, {
		path: '/trends/deals',
		summary: 'Deals over time',
		description:
			'Deals with their sums in US dollars, the people reported to have moved with them, those named, and how many of these ' +
			'have left who bought.',
		keys: dealKeys,
		answer: DealTimeline,
		row: DealPoint,
		choose: ({ query }) => ({ filter: query, ...readDeals(store, query) }),
		count: ({ points }) => points,
		say(points, { filter, rows }) {
			const coverageEnd = endOfClocks(readDataset(db).coverageEnd, filter)
			const range = defaultWindow(coverageEnd)
			const narrowing = sayNarrowed('deals', filter, nameRecords(store), coverageEnd)
			const sentences = [titleDeals(points, range), sayLargestDeal(points)].filter((parts) => parts.length)
			return {
				n: points.length,
				priced: points.filter(({ amountUsd }) => amountUsd !== null).length,
				...range,
				deals: points,
				sourceCount: new Set(rows.flatMap(({ sources }) => sources.map(({ id }) => id))).size,
				coverageEnd,
				sentence: [textOf(joinSentences(...sentences.map(endSentence))), gradeMarks.asked(narrowing)]
					.filter(Boolean)
					.join(' ')
			} satisfies Omit<DealTimeline, 'revision'>
		},
		rows: (points) => points,
		sources: { all: ({ rows }) => rows.flatMap(({ sources }) => sources.map(({ id }) => id)) },
		caveats: dealMarks.caveats
	})
}
