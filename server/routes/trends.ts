import type { FastifyInstance } from 'fastify'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { statuses } from '../domain/moves/columns.ts'
import { caveats } from '../domain/language/index.ts'
import { countMix, mixes } from '../domain/trends/mix.ts'
import { sayTrend } from '../domain/moves/sentence.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { sayMix } from '../domain/trends/trend-title.ts'
import { countTrend } from '../domain/trends/trend.ts'
import { checkIds, columnsAt, figureKeys, listFigureSources, withClocks } from '../views/figure.ts'
import { level } from '../query/keys.ts'
import { choice, type QueryOf } from '../query/query.ts'
import { Mix, MixRow, Trend, TrendRow } from '../schemas/trends.ts'

const keys = { ...figureKeys, level, by: choice(['month', 'quarter', 'year'], 'month', 'Length of a period.') }
const mixKeys = {
	...keys,
	of: choice(mixes, 'kind', 'What the moves are told apart by; of statuses all count where `status` is left out.')
}

export function registerTrends(app: FastifyInstance, store: Store): void {
	const count = ({ by, ...filter }: QueryOf<typeof keys>) => {
		const columns = columnsAt(store, filter)
		checkIds(columns, filter)
		return { columns, trend: withClocks(store, filter, countTrend(columns, filter, by), 'narrowed') }
	}
	addTable(app, store, {
		path: '/trends/moves',
		tag: 'figures',
		summary: 'Moves by period',
		description: 'Moves by month, quarter or year; with `lab`, those that joined and left these labs.',
		keys,
		answer: Trend,
		row: TrendRow,
		revision: () => store.columns.current().revision,
		find({ query }) {
			const { columns, trend } = count(query)
			return { ...trend, sentence: textOf(sayTrend(trend)), revision: columns.revision }
		},
		rows({ query }) {
			const { trend } = count(query)
			return [
				...trend.periods.map((row) => ({ ...row, precision: trend.by })),
				...trend.coarser.map((row) => ({ ...row, net: null }))
			]
		},
		sources: { all: ({ query: { by: _, ...filter } }) => listFigureSources(store, filter) },
		caveats: caveats.trend
	})

	const split = ({ by, of, ...filter }: QueryOf<typeof mixKeys>) => {
		const columns = columnsAt(store, filter)
		checkIds(columns, filter)
		return { columns, mix: withClocks(store, filter, countMix(columns, filter, by, of), 'narrowed') }
	}
	addTable(app, store, {
		path: '/trends/mix',
		tag: 'figures',
		summary: 'Moves by period and kind or status',
		description:
			'What the moves of each month, quarter or year are made of, with `lab` those into or out of these labs.',
		keys: mixKeys,
		answer: Mix,
		row: MixRow,
		revision: () => store.columns.current().revision,
		find({ query }) {
			const { columns, mix } = split(query)
			return { ...mix, sentence: textOf(sayMix(mix)), revision: columns.revision }
		},
		rows({ query }) {
			const { mix } = split(query)
			const slots = [...mix.periods.map((slot) => ({ ...slot, precision: mix.by })), ...mix.coarser]
			return slots.flatMap(({ period, precision, counts }) =>
				Object.entries(counts).map(([value, moves]) => ({ period, precision, value, moves }))
			)
		},
		sources: {
			all({ query: { by: _, of, ...filter } }) {
				const status = filter.status ?? (of === 'status' ? [...statuses] : undefined)
				return listFigureSources(store, { ...filter, status })
			}
		},
		caveats: caveats.mix
	})
}
