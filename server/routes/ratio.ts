import type { FastifyInstance } from 'fastify'
import { walkMetrics, type MetricRow } from '../../db/queries/metrics.ts'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { isActual, isWhole } from '../domain/vocabulary/metric.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { countPair } from '../domain/flows/pair.ts'
import { findRate } from '../domain/flows/rate-per-staff.ts'
import { findRatio, sayPairRatio } from '../domain/flows/ratio.ts'
import { checkIds, columnsAt, figureKeys, findLabRef, listFigureSources, withClocks } from '../views/figure.ts'
import { level } from '../query/keys.ts'
import { badInput } from '../query/problem.ts'
import { nameList, need, type QueryOf } from '../query/query.ts'
import { Ratio, RatioRow } from '../schemas/flows.ts'

const { from: _from, to: _to, lab: _lab, ...pairFilter } = figureKeys
/** Heads that were there, of the lab as a whole: not planned ones, and none of a sample. */
const isStaff = (metric: MetricRow) => isActual(metric) && isWhole(metric)
const keys = {
	lab: need(nameList('lab', 'The two labs, the one left first.', 'openai,anthropic')),
	...pairFilter,
	level
}

export function registerRatio(app: FastifyInstance, store: Store): void {
	const count = (query: QueryOf<typeof keys>) => {
		const columns = columnsAt(store, query)
		if (query.lab?.length !== 2)
			throw badInput([
				{ path: 'lab', message: '`lab` names two labs, the one left first, as in `lab=openai,anthropic`.' }
			])
		checkIds(columns, query)
		const [from, to] = query.lab.map((id) => findLabRef(columns, id, 'lab'))
		const {
			months: _,
			coarser: __,
			forwardMoves: ___,
			backMoves: ____,
			...counts
		} = countPair(columns, query, from!.id, to!.id)
		const ends = [from!.id, to!.id]
		const pair = withClocks(store, { ...query, lab: undefined, from: ends, to: ends }, counts)
		return { ...pair, ...findRatio(pair.forward, pair.back), from: from!, to: to! }
	}
	addTable(app, store, {
		path: '/ratio',
		tag: 'figures',
		summary: 'The ratio of the moves between two labs',
		description: 'Both gross counts, their ratio with its exact interval, and the ratios that others publish.',
		keys,
		answer: Ratio,
		row: RatioRow,
		revision: () => store.columns.current().revision,
		find({ query }) {
			const ratio = count(query)
			const { from, to } = ratio
			const { level, since, until, asOf, knownAt } = query
			const staff = { metric: ['headcount'], level: 'lab' as const, since, until, asOf, knownAt }
			const rate = (lab: string, moves: number) =>
				(since && until && findRate(moves, [...walkMetrics(store.db, { ...staff, lab: [lab] })].filter(isStaff))) ||
				null
			const rates = { forwardRate: rate(from.id, ratio.forward), backRate: rate(to.id, ratio.back) }
			const ends = { lab: [from.id, to.id], counterpart: [from.id, to.id] }
			const published = [...walkMetrics(store.db, { ...ends, metric: ['hire-ratio'], level, asOf, knownAt })]
			const sentence = textOf(sayPairRatio(ratio))
			return { ...ratio, ...rates, published, sentence, revision: store.columns.current().revision }
		},
		rows({ query }) {
			const { from, to, forward, back, n, ratio, low, high } = count(query)
			return [{ from: from.id, fromName: from.name, to: to.id, toName: to.name, n, forward, back, ratio, low, high }]
		},
		sources: {
			all: ({ query: { lab, ...query } }) =>
				[lab!, lab!.toReversed()].flatMap(([from, to]) =>
					listFigureSources(store, { ...query, from: [from!], to: [to!] })
				)
		},
		caveats: [
			'The interval takes moves to be independent; teams that leave together are not, so it is rather too narrow.',
			'A ratio of reported moves is no rate: neither the size of the labs nor what went unreported is in it.'
		]
	})
}
