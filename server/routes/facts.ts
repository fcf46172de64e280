import type { FastifyInstance } from 'fastify'
import type { TObject } from 'typebox'
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { dealSorts, listDeals, walkDeals } from '../../db/queries/deals.ts'
import { eventSorts, listEvents, walkEvents } from '../../db/queries/events.ts'
import { listMetrics, metricSorts, walkMetrics } from '../../db/queries/metrics.ts'
import { listMoves, moveSorts, walkMoves } from '../../db/queries/moves.ts'
import { listOffers, offerSorts, walkOffers } from '../../db/queries/offers.ts'
import { addTable } from '../answers/table.ts'
import { caveats } from '../domain/language/index.ts'
import { meansParts, metricsOfPart, type MeansPart } from '../domain/means/figure.ts'
import { sayList } from '../domain/moves/listing.ts'
import {
	listFacts,
	stateDeal,
	stateEvent,
	stateMetric,
	stateMove,
	stateOffer,
	type Fact as Line,
	type Stated
} from '../domain/records/fact.ts'
import type { Filter, Paging } from '../domain/vocabulary/filter.ts'
import { nameRecords } from '../figures/names.ts'
import { splitQuery } from '../lists/list.ts'
import { announced, dealKeys, eventKeys, metricKeys, moveKeys, offerKeys, pagingKeys } from '../query/keys.ts'
import { wordList, type Keys } from '../query/query.ts'
import { Fact, RecordFact } from '../schemas/fact.ts'
import { ListOf } from '../schemas/list.ts'
import type { Store } from '../store/store.ts'

type Sheet<Row> = {
	path: string
	list: string
	keys: Keys
	sorts: readonly string[]
	row: TObject
	find: (filter: Filter, paging: Paging) => { rows: Row[]; total: number; next: string | null; partly: number }
	walk: (filter: Filter, sort?: string) => Iterable<Row>
	state: (row: Row) => Stated
	/** A line as its rows have it. */
	write?: (line: Line) => object
}
const parts = wordList(meansParts, 'Figures of what labs can bid with, by kind; they narrow `metric`.')

/** A question with the metrics that kinds of means stand for. */
function readMeans({ means, ...query }: Record<string, unknown>): Record<string, unknown> {
	const metric = (means as MeansPart[] | undefined)?.flatMap((part): string[] => [...metricsOfPart[part]])
	return metric ? { ...query, metric: query.metric ?? metric } : query
}

/** Adds a sheet of the records of a list: a line for each page behind one. */
function addSheet<Row>(app: FastifyInstance, store: Store, sheet: Sheet<Row>): void {
	const { list, state, write = (line) => line } = sheet
	const lines = (rows: readonly Row[]) => listFacts(rows.map(state)).map(write)
	const idOf = (line: object) => ('move' in line ? line.move : (line as Line).record) as string
	addTable(app, store, {
		path: sheet.path,
		tag: list,
		summary: `Fact sheet of ${list}`,
		description: `What is on record of the ${list} of a filter, a line for each page that says so: in our words, with who reported it first and where the page is kept. \`limit\`, \`total\` and \`next\` count ${list}.`,
		keys: { ...sheet.keys, ...pagingKeys(sheet.sorts, '-date') },
		answer: ListOf(sheet.row),
		row: sheet.row,
		find({ query }) {
			const { filter, paging } = splitQuery(readMeans(query))
			const page = sheet.find(filter, paging)
			const { coverageEnd } = readDataset(store.db)
			const said = sayList(list, filter, page.total, nameRecords(store, filter.deal), coverageEnd)
			return { ...page, facets: {}, rows: lines(page.rows), sentence: said, revision: readRevision(store.db) }
		},
		*rows({ query }) {
			const { filter, paging } = splitQuery(readMeans(query))
			for (const row of sheet.walk(filter, paging.sort)) yield* lines([row])
		},
		sources: ({ source }: { source: string }) => [source],
		pageOf: (line: object) => `/${list}/${encodeURIComponent(idOf(line))}`,
		caveats: caveats.facts
	})
}

export function registerFacts(app: FastifyInstance, store: Store): void {
	const { db } = store
	addSheet(app, store, {
		path: '/facts',
		list: 'moves',
		keys: moveKeys,
		sorts: moveSorts,
		row: Fact,
		find: (filter, paging) => listMoves(db, filter, paging),
		walk: (filter, sort) => walkMoves(db, filter, sort),
		state: stateMove,
		write: ({ record, ...line }) => ({ move: record, ...line })
	})
	addSheet(app, store, {
		path: '/facts/offers',
		list: 'offers',
		keys: { ...offerKeys, announced },
		sorts: offerSorts,
		row: RecordFact,
		find: (filter, paging) => listOffers(db, filter, paging),
		walk: (filter, sort) => walkOffers(db, filter, sort),
		state: stateOffer
	})
	addSheet(app, store, {
		path: '/facts/deals',
		list: 'deals',
		keys: { ...dealKeys, announced },
		sorts: dealSorts,
		row: RecordFact,
		find: (filter, paging) => listDeals(db, filter, paging),
		walk: (filter, sort) => walkDeals(db, filter, sort),
		state: stateDeal
	})
	addSheet(app, store, {
		path: '/facts/events',
		list: 'events',
		keys: { ...eventKeys, announced },
		sorts: eventSorts,
		row: RecordFact,
		find: (filter, paging) => listEvents(db, filter, paging),
		walk: (filter, sort) => walkEvents(db, filter, sort),
		state: stateEvent
	})
	addSheet(app, store, {
		path: '/facts/metrics',
		list: 'metrics',
		keys: { ...metricKeys, means: parts },
		sorts: metricSorts,
		row: RecordFact,
		find: (filter, paging) => listMetrics(db, filter, paging),
		walk: (filter, sort) => walkMetrics(db, filter, sort),
		state: stateMetric
	})
}
