import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { statuses } from '../domain/vocabulary/statuses.ts'
import { sayTrend } from '../domain/moves/sentence.ts'
import { caveats } from '../domain/language/index.ts'
import { countMix, mixes } from '../domain/trends/mix.ts'
import { sayMix } from '../domain/trends/trend-title.ts'
import { countTrend } from '../domain/trends/trend.ts'
import { compareTrend } from '../domain/periods/count.ts'
import { headlineTrendPeriods, sayPeriods } from '../domain/periods/title.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { listBothSources, listChosenSources } from '../figures/sources.ts'
import { readVersus, vs } from '../figures/versus.ts'
import { figureKeys, level } from '../query/keys.ts'
import { choice } from '../query/query.ts'
import { SlotChange } from '../schemas/periods.ts'
import { Mix, MixRow, Trend, TrendRow } from '../schemas/trends.ts'

const keys = { ...figureKeys, level, by: choice(['month', 'quarter', 'year'], 'month', 'Length of a period.') }
const mixKeys = {
	...keys,
	of: choice(mixes, 'kind', 'What the moves are told apart by; of statuses all count where `status` is left out.')
}

export function registerTrends(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/trends/moves',
		summary: 'Moves by period',
		description: 'Moves by month, quarter or year; with `lab`, those that joined and left these labs.',
		keys: { ...keys, vs },
		answer: Trend,
		row: ({ vs }) => (vs ? SlotChange : TrendRow),
		choose: ({ query: { by, vs, ...filter } }) => ({
			...chooseMoves(store, filter),
			by,
			other: readVersus({ ...filter, vs })
		}),
		count({ columns, filter, by, other }) {
			const trend = countTrend(columns, filter, by)
			const vs = other && compareTrend({ columns, filter, other }, trend, by)
			return { ...trend, ...(vs && { vs }) }
		},
		say(counted, chosen) {
			const trend = tellLimits(counted, chosen, 'narrowed')
			const { vs } = counted
			const both = vs && { ...trend, vs }
			return { ...trend, sentence: textOf(both ? sayPeriods(both, headlineTrendPeriods(both)) : sayTrend(trend)) }
		},
		rows: ({ periods, coarser, by, vs }) =>
			vs?.slots ?? [
				...periods.map((row) => ({ ...row, precision: by })),
				...coarser.map((row) => ({ ...row, net: null }))
			],
		sources: { all: (chosen) => listBothSources(store, chosen) },
		caveats: caveats.trend
	})

	addFigure(app, store, {
		path: '/trends/mix',
		summary: 'Moves by period and kind or status',
		description:
			'What the moves of each month, quarter or year are made of, with `lab` those into or out of these labs.',
		keys: mixKeys,
		answer: Mix,
		row: MixRow,
		choose: ({ query: { by, of, ...filter } }) => ({ ...chooseMoves(store, filter), by, of }),
		count: ({ columns, filter, by, of }) => countMix(columns, filter, by, of),
		say(counted, chosen) {
			const mix = tellLimits(counted, chosen, 'narrowed')
			return { ...mix, sentence: textOf(sayMix(mix)) }
		},
		rows: ({ periods, coarser, by }) =>
			[...periods.map((slot) => ({ ...slot, precision: by })), ...coarser].flatMap(({ period, precision, counts }) =>
				Object.entries(counts).map(([value, moves]) => ({ period, precision, value, moves }))
			),
		sources: {
			all({ filter, of, ...chosen }) {
				const status = filter.status ?? (of === 'status' ? [...statuses] : undefined)
				return listChosenSources(store, { ...chosen, filter: { ...filter, status } })
			}
		},
		caveats: caveats.mix
	})
}
