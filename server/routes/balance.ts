import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { caveats } from '../domain/language/index.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { countBalance, sayBalance } from '../domain/trends/balance.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { listChosenSources } from '../figures/sources.ts'
import { figureKeys, level } from '../query/keys.ts'
import { Balance, BalanceRow } from '../schemas/trends.ts'

export function registerBalance(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/trends/balance',
		summary: 'Gains and losses by lab',
		description:
			'Who joined each lab, by the date of the move, and who left it, by the date of leaving, as /trends/moves counts them.',
		keys: { ...figureKeys, level },
		answer: Balance,
		row: BalanceRow,
		choose: ({ query }) => chooseMoves(store, query),
		count: ({ columns, filter }) => countBalance(columns, filter),
		say(counted, chosen) {
			const balance = tellLimits(counted, chosen, 'about')
			const nameLab = (id: string) => nameLabs(chosen.columns, [id])[0]
			return { ...balance, sentence: textOf(sayBalance(balance, chosen.filter, nameLab)) }
		},
		rows: ({ nodes }) =>
			nodes.map(({ id, name, group, in: joined, out, net, inUnknown, outUnknown }) => ({
				lab: id,
				labName: name,
				labGroup: group,
				joined,
				left: out,
				net,
				joinedUnknown: inUnknown,
				leftUnknown: outUnknown
			})),
		sources: { all: (chosen) => listChosenSources(store, chosen) },
		caveats: caveats.balance
	})
}
