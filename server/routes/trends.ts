import type { FastifyInstance } from 'fastify'
import { addTable, type Store } from '../answer.ts'
import { sayTrend, textOf } from '../domain/sentence.ts'
import { countTrend } from '../domain/trend.ts'
import { checkIds, columnsAt, figureKeys, listFigureSources, withClocks } from '../figure.ts'
import { level } from '../keys.ts'
import { choice, type QueryOf } from '../query.ts'
import { Trend, TrendRow } from '../schemas.ts'

const keys = { ...figureKeys, level, by: choice(['month', 'quarter', 'year'], 'month', 'Length of a period.') }

export function registerTrends(app: FastifyInstance, store: Store): void {
	const count = ({ by, ...filter }: QueryOf<typeof keys>) => {
		const columns = columnsAt(store, filter)
		checkIds(columns, filter)
		return { columns, trend: withClocks(store, filter, countTrend(columns, filter, by)) }
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
		caveats: [
			'Moves dated more coarsely than a period stand in rows of their own, by their own precision, and in no other row.',
			'Moves inside one group are left out.'
		]
	})
}
