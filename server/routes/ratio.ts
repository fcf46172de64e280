import type { FastifyInstance } from 'fastify'
import { walkMetrics, type MetricRow } from '../../db/queries/metrics.ts'
import type { Store } from '../store/store.ts'
import { countPair } from '../domain/flows/pair.ts'
import { findRate } from '../domain/flows/rate-per-staff.ts'
import { findRatio, sayPairRatio } from '../domain/flows/ratio.ts'
import { isActual, isWhole } from '../domain/vocabulary/metric.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { findLabRef } from '../figures/names.ts'
import { listChosenSources } from '../figures/sources.ts'
import { pairKeys } from '../query/keys.ts'
import { badInput } from '../query/problem.ts'
import { nameList, need, type QueryOf } from '../query/query.ts'
import { Ratio, RatioRow } from '../schemas/flows.ts'

/** Heads that were there, of the lab as a whole: not planned ones, and none of a sample. */
const isStaff = (metric: MetricRow) => isActual(metric) && isWhole(metric)
const keys = {
	lab: need(nameList('lab', 'The two labs, the one left first.', 'openai,anthropic')),
	...pairKeys
}

/** The moves between two labs. */
function chooseTwo(store: Store, { lab, ...query }: QueryOf<typeof keys>) {
	if (lab?.length !== 2)
		throw badInput([
			{ path: 'lab', message: '`lab` names two labs, the one left first, as in `lab=openai,anthropic`.' }
		])
	const chosen = chooseMoves(store, { ...query, lab })
	const [from, to] = lab.map((id) => findLabRef(chosen.columns, id, 'lab'))
	return { ...chosen, filter: { ...query, from: lab, to: lab }, from: from!, to: to! }
}
type Two = ReturnType<typeof chooseTwo>

/** The metrics beside the moves: staff on both sides, for rates, and the ratios that others publish. */
function readBeside(
	{ db }: Store,
	{ filter: { since, until, asOf, knownAt, level }, from, to }: Two,
	moves: { forward: number; back: number }
) {
	const staff = { metric: ['headcount'], level: 'lab' as const, since, until, asOf, knownAt }
	const rate = (lab: string, count: number) =>
		(since && until && findRate(count, [...walkMetrics(db, { ...staff, lab: [lab] })].filter(isStaff))) || null
	const ends = { lab: [from.id, to.id], counterpart: [from.id, to.id] }
	return {
		forwardRate: rate(from.id, moves.forward),
		backRate: rate(to.id, moves.back),
		published: [...walkMetrics(db, { ...ends, metric: ['hire-ratio'], level, asOf, knownAt })]
	}
}

export function registerRatio(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/ratio',
		summary: 'The ratio of the moves between two labs',
		description: 'Both gross counts, their ratio with its exact interval, and the ratios that others publish.',
		keys,
		answer: Ratio,
		row: RatioRow,
		choose: ({ query }) => chooseTwo(store, query),
		count({ columns, filter, from, to }) {
			const {
				months: _,
				coarser: __,
				forwardMoves: ___,
				backMoves: ____,
				...pair
			} = countPair(columns, filter, from.id, to.id)
			return { ...pair, ...findRatio(pair.forward, pair.back) }
		},
		say(counted, chosen) {
			const { from, to } = chosen
			const ratio = { ...tellLimits(counted, chosen), from, to }
			return { ...ratio, ...readBeside(store, chosen, counted), sentence: textOf(sayPairRatio(ratio)) }
		},
		rows: ({ forward, back, n, ratio, low, high, share, shareLow, shareHigh }, { from, to }) => [
			{
				from: from.id,
				fromName: from.name,
				to: to.id,
				toName: to.name,
				n,
				forward,
				back,
				ratio,
				low,
				high,
				share,
				shareLow,
				shareHigh
			}
		],
		sources: {
			all: ({ filter, from, to, ...chosen }) =>
				[
					[from.id, to.id],
					[to.id, from.id]
				].flatMap(([left, joined]) =>
					listChosenSources(store, { ...chosen, filter: { ...filter, from: [left!], to: [joined!] } })
				)
		},
		caveats: [
			'The interval takes moves to be independent; teams that leave together are not, so it is rather too narrow.',
			'A ratio of reported moves is no rate: neither the size of the labs nor what went unreported is in it.'
		]
	})
}
