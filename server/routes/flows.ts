import type { FastifyInstance } from 'fastify'
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../store/store.ts'
import { unknownEnd } from '../domain/vocabulary/filter.ts'
import { countings } from '../domain/vocabulary/counted.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { countFlows, dropSmaller } from '../domain/flows/flow.ts'
import { countPair } from '../domain/flows/pair.ts'
import { caveats } from '../domain/language/index.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { readAsked, sayFlows } from '../domain/moves/headline.ts'
import { sayPairInFull } from '../domain/moves/sentence.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { findLabRef, nameEnd } from '../figures/names.ts'
import { listChosenSources } from '../figures/sources.ts'
import { citedSources } from '../lists/list.ts'
import { figureKeys, pairKeys } from '../query/keys.ts'
import { badInput } from '../query/problem.ts'
import { choice, integerKey } from '../query/query.ts'
import { FlowPair, FlowRow, Flows } from '../schemas/flows.ts'
import { ListedMove } from '../schemas/rows.ts'
import { tellNow } from '../views/where.ts'

const flowKeys = {
	...figureKeys,
	level: choice(['group', 'lab', 'country'], 'group', 'What is counted as one: a group, a lab alone, or a country.'),
	count: choice(
		countings,
		'moves',
		'What is counted: moves, people, or moves of which a team that went together is one.'
	),
	min: integerKey('The least that a link counts; what is left out is in `smaller`.', 1, 1000, 1)
}

export function registerFlows(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/flows',
		summary: 'Flows between labs',
		description: 'Moves counted by origin and destination. Without `since` and `until` all dates count.',
		keys: flowKeys,
		answer: Flows,
		row: FlowRow,
		choose: ({ query: { count, min, ...filter } }) => ({ ...chooseMoves(store, filter), counted: count, min }),
		count: ({ columns, filter, counted, min }) => dropSmaller(countFlows(columns, filter, counted), min),
		say(counted, chosen) {
			const { columns, filter } = chosen
			const { lab = [], from = [], to = [], level } = filter
			const flows = tellLimits(counted, chosen, 'about')
			const sentence = textOf(
				sayFlows(
					flows,
					readAsked(filter, (id) => nameEnd(columns, id, level))
				)
			)
			return { ...flows, asked: nameLabs(columns, [...new Set([...lab, ...from, ...to])]), sentence }
		},
		rows({ nodes, links, counted }) {
			const names = new Map(nodes.map((node) => [node.id, node.name]))
			const nameOf = (id: string | null) => (id === null ? null : names.get(id)!)
			return links.map((link) => ({ ...link, fromName: nameOf(link.from), toName: nameOf(link.to), counted }))
		},
		sources: { all: (chosen) => listChosenSources(store, chosen) },
		caveats: caveats.flows
	})

	addFigure(app, store, {
		path: '/flows/:from/:to',
		summary: 'The flow between two labs',
		description:
			'Both gross counts, by month, and the moves behind them. `unknown` stands for an end that no report tells.',
		keys: pairKeys,
		answer: FlowPair,
		row: ListedMove,
		pageOf: ({ id }: ListedMove) => `/moves/${encodeURIComponent(id)}`,
		choose({ query, params }) {
			const [from, to] = [params.from!, params.to!]
			const columns = store.columns.current()
			// One end may be unknown, as in the figure; moves between two unknown ends are no pair.
			if (from !== unknownEnd || to === unknownEnd) findLabRef(columns, from, 'from')
			if (to !== unknownEnd) findLabRef(columns, to, 'to')
			if (from === to)
				throw badInput([
					{ path: 'to', message: `\`to\` is \`${to}\`, as \`from\` is: a flow leads from one lab to another.` }
				])
			return { ...chooseMoves(store, { ...query, from: [from, to], to: [from, to] }), from, to }
		},
		count({ columns, filter, from, to }) {
			const pair = countPair(columns, filter, from, to)
			const read = (ids: string[]) => tellNow(store, readMoves(store.db, ids), filter)
			return { ...pair, forwardMoves: read(pair.forwardMoves), backMoves: read(pair.backMoves) }
		},
		say(counted, chosen) {
			const pair = tellLimits(counted, chosen)
			return { ...pair, sentence: textOf(sayPairInFull(pair)) }
		},
		rows: ({ forwardMoves, backMoves }) => [...forwardMoves, ...backMoves],
		sources: citedSources,
		caveats: caveats.pair
	})
}
