import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { caveats } from '../domain/language/index.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { readAsked } from '../domain/moves/headline.ts'
import { compareBalance } from '../domain/periods/count.ts'
import { headlinePeriods, sayPeriods } from '../domain/periods/title.ts'
import { countBalance, sayBalance } from '../domain/trends/balance.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { listBothSources } from '../figures/sources.ts'
import { readVersus, vs } from '../figures/versus.ts'
import { figureKeys, level } from '../query/keys.ts'
import { LabChangeRow } from '../schemas/periods.ts'
import { Balance, BalanceRow } from '../schemas/trends.ts'
import { tellLabs } from '../views/periods.ts'

export function registerBalance(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/trends/balance',
		summary: 'Gains and losses by lab',
		description:
			'Who joined each lab, by the date of the move, and who left it, by the date of leaving, as /trends/moves counts them.',
		keys: { ...figureKeys, level, vs },
		answer: Balance,
		row: ({ vs }) => (vs ? LabChangeRow : BalanceRow),
		choose: ({ query: { vs, ...filter } }) => ({
			...chooseMoves(store, filter),
			other: readVersus({ ...filter, vs })
		}),
		count({ columns, filter, other }) {
			const balance = countBalance(columns, filter)
			const vs = other && compareBalance({ columns, filter, other }, balance)
			return { ...balance, ...(vs && { vs }) }
		},
		say(counted, chosen) {
			const balance = tellLimits(counted, chosen, 'about')
			const nameLab = (id: string) => nameLabs(chosen.columns, [id])[0]
			const { vs } = counted
			if (!vs) return { ...balance, sentence: textOf(sayBalance(balance, chosen.filter, nameLab)) }
			const both = { ...balance, links: [], unknownFrom: 0, unknownTo: 0, vs: { ...vs, pairs: [] } }
			const finding = headlinePeriods(both, readAsked(chosen.filter, nameLab))
			return { ...balance, sentence: textOf(sayPeriods(both, finding)) }
		},
		rows: ({ nodes, vs }) =>
			vs
				? tellLabs(vs.labs)
				: nodes.map(({ id, name, group, in: joined, out, net, inUnknown, outUnknown }) => ({
						lab: id,
						labName: name,
						labGroup: group,
						joined,
						left: out,
						net,
						joinedUnknown: inUnknown,
						leftUnknown: outUnknown
					})),
		sources: { all: (chosen) => listBothSources(store, chosen) },
		caveats: caveats.balance
	})
}
