import type { FastifyInstance } from 'fastify'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { countBalance, sayBalance } from '../domain/trends/balance.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { caveats } from '../domain/language/index.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { checkIds, columnsAt, figureKeys, listFigureSources, withClocks } from '../views/figure.ts'
import { level } from '../query/keys.ts'
import type { QueryOf } from '../query/query.ts'
import { Balance, BalanceRow } from '../schemas/trends.ts'

const keys = { ...figureKeys, level }

export function registerBalance(app: FastifyInstance, store: Store): void {
	const count = (filter: QueryOf<typeof keys>) => {
		const columns = columnsAt(store, filter)
		checkIds(columns, filter)
		return { columns, balance: withClocks(store, filter, countBalance(columns, filter), 'about') }
	}
	addTable(app, store, {
		path: '/trends/balance',
		tag: 'figures',
		summary: 'Gains and losses by lab',
		description:
			'Who joined each lab, by the date of the move, and who left it, by the date of leaving, as /trends/moves counts them.',
		keys,
		answer: Balance,
		row: BalanceRow,
		revision: () => store.columns.current().revision,
		find({ query }) {
			const { columns, balance } = count(query)
			const sentence = textOf(sayBalance(balance, query, (id) => nameLabs(columns, [id])[0]))
			return { ...balance, sentence, revision: columns.revision }
		},
		rows: ({ query }) =>
			count(query).balance.nodes.map(({ id, name, group, in: joined, out, net, inUnknown, outUnknown }) => ({
				lab: id,
				labName: name,
				labGroup: group,
				joined,
				left: out,
				net,
				joinedUnknown: inUnknown,
				leftUnknown: outUnknown
			})),
		sources: { all: ({ query }) => listFigureSources(store, query) },
		caveats: caveats.balance
	})
}
