import type { FastifyInstance } from 'fastify'
import { readTies } from '../../db/queries/events.ts'
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
import { compareFlows, comparePair } from '../domain/periods/count.ts'
import { headlinePairPeriods, headlinePeriods, sayPeriods } from '../domain/periods/title.ts'
import { chooseMoves } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { tellLimits } from '../figures/limits.ts'
import { findLabRef, nameEnd } from '../figures/names.ts'
import { listBothSources } from '../figures/sources.ts'
import { readVersus, vs } from '../figures/versus.ts'
import { figureKeys, pairKeys } from '../query/keys.ts'
import { badInput } from '../query/problem.ts'
import { choice, integerKey } from '../query/query.ts'
import { FlowPair, FlowRow, Flows } from '../schemas/flows.ts'
import { LabChangeRow, PairChangeRow } from '../schemas/periods.ts'
import { ListedMove } from '../schemas/rows.ts'
import { tellLabs } from '../views/periods.ts'
import { tellNow } from '../views/where.ts'

const flowKeys = {
	...figureKeys,
	level: choice(['group', 'lab', 'country'], 'group', 'What is counted as one: a group, a lab alone, or a country.'),
	count: choice(
		countings,
		'moves',
		'What is counted: moves, people, or moves of which a team that went together is one.'
	),
	min: integerKey('The least that a link counts; what is left out is in `smaller`.', 1, 1000, 1),
	vs,
	rows: choice(['pairs', 'labs'], 'pairs', 'What a row of the exports is, with `vs`: two labs, or one of them.')
}

export function registerFlows(app: FastifyInstance, store: Store): void {
	addFigure(app, store, {
		path: '/flows',
		summary: 'Flows between labs',
		description: 'Moves counted by origin and destination. Without `since` and `until` all dates count.',
		keys: flowKeys,
		answer: Flows,
		row: ({ vs, rows }) => (vs ? (rows === 'labs' ? LabChangeRow : PairChangeRow) : FlowRow),
		choose: ({ query: { count, min, vs, rows, ...filter } }) => ({
			...chooseMoves(store, filter),
			counted: count,
			min,
			rows,
			other: readVersus({ ...filter, vs })
		}),
		count({ columns, filter, counted, min, other }) {
			const flows = countFlows(columns, filter, counted)
			const vs = other && compareFlows({ columns, filter, other }, flows, min)
			return { ...dropSmaller(flows, min), ...(vs && { vs }) }
		},
		say(counted, chosen) {
			const { columns, filter } = chosen
			const { lab = [], from = [], to = [], level } = filter
			const flows = tellLimits(counted, chosen, 'about')
			const asked = readAsked(filter, (id) => nameEnd(columns, id, level))
			const { vs } = counted
			const found = vs ? sayPeriods({ ...flows, vs }, headlinePeriods({ ...flows, vs }, asked)) : sayFlows(flows, asked)
			const sentence = textOf(found)
			return { ...flows, asked: nameLabs(columns, [...new Set([...lab, ...from, ...to])]), sentence }
		},
		rows({ nodes, links, counted, vs }, { rows }) {
			if (vs && rows === 'labs') return tellLabs(vs.labs)
			const names = new Map([...(vs?.labs ?? []), ...nodes].map((node) => [node.id, node.name]))
			const nameOf = (id: string | null) => (id === null ? null : names.get(id)!)
			if (vs) return vs.pairs.map((pair) => ({ ...pair, fromName: nameOf(pair.from), toName: nameOf(pair.to) }))
			return links.map((link) => ({ ...link, fromName: nameOf(link.from), toName: nameOf(link.to), counted }))
		},
		sources: { all: (chosen) => listBothSources(store, chosen) },
		caveats: caveats.flows
	})

	addFigure(app, store, {
		path: '/flows/:from/:to',
		summary: 'The flow between two labs',
		description:
			'Both gross counts, by month, and the moves behind them. `unknown` stands for an end that no report tells.',
		keys: { ...pairKeys, vs },
		answer: FlowPair,
		row: ({ vs }) => (vs ? PairChangeRow : ListedMove),
		pageOf: ({ id }: ListedMove) => (id ? `/moves/${encodeURIComponent(id)}` : undefined),
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
			const { vs: _, ...filter } = query
			const chosen = chooseMoves(store, { ...filter, from: [from, to], to: [from, to] })
			return { ...chosen, from, to, other: readVersus(query) }
		},
		count({ columns, filter, from, to, other }) {
			const pair = countPair(columns, filter, from, to)
			const read = (ids: string[]) => tellNow(store, readMoves(store.db, ids), filter)
			const vs = other && comparePair({ columns, filter, other }, from, to)
			return {
				...pair,
				ties: readTies(store.db, [...pair.forwardMoves, ...pair.backMoves]),
				forwardMoves: read(pair.forwardMoves),
				backMoves: read(pair.backMoves),
				...(vs && { vs })
			}
		},
		say(counted, chosen) {
			const pair = tellLimits(counted, chosen)
			const { vs } = counted
			const found = vs ? sayPeriods({ ...pair, vs }, headlinePairPeriods({ ...pair, vs })) : sayPairInFull(pair)
			return { ...pair, sentence: textOf(found) }
		},
		rows({ forwardMoves, backMoves, from, to, vs }) {
			const nameOf = (id: string | null) => (id === from.id ? from : to).name
			if (vs) return vs.ways.map((way) => ({ ...way, fromName: nameOf(way.from), toName: nameOf(way.to) }))
			return [...forwardMoves, ...backMoves]
		},
		sources: { all: (chosen) => listBothSources(store, chosen) },
		caveats: caveats.pair
	})
}
