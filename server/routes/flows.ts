import type { FastifyInstance } from 'fastify'
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { unknownEnd } from '../domain/vocabulary/filter.ts'
import { countings } from '../domain/vocabulary/counted.ts'
import { countFlows, dropSmaller } from '../domain/flows/flow.ts'
import { caveats } from '../domain/language/index.ts'
import { countPair } from '../domain/flows/pair.ts'
import { readAsked, sayFlows } from '../domain/moves/headline.ts'
import { sayPairInFull } from '../domain/moves/sentence.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { checkIds, columnsAt, figureKeys, findLabRef, listFigureSources, nameEnd, withClocks } from '../views/figure.ts'
import { level } from '../query/keys.ts'
import { citedSources } from '../lists/list.ts'
import { badInput } from '../query/problem.ts'
import { choice, integerKey, type QueryOf } from '../query/query.ts'
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
const { from: _from, to: _to, lab: _lab, ...pairFilter } = figureKeys
const pairKeys = { ...pairFilter, level }

export function registerFlows(app: FastifyInstance, store: Store): void {
	const revision = () => store.columns.current().revision
	const count = ({ count: counted, min, ...filter }: QueryOf<typeof flowKeys>) => {
		checkIds(store.columns.current(), filter)
		const flows = dropSmaller(countFlows(columnsAt(store, filter), filter, counted), min)
		return withClocks(store, filter, flows, 'about')
	}
	addTable(app, store, {
		path: '/flows',
		tag: 'figures',
		summary: 'Flows between labs',
		description: 'Moves counted by origin and destination. Without `since` and `until` all dates count.',
		keys: flowKeys,
		answer: Flows,
		row: FlowRow,
		revision,
		find({ query }) {
			const flows = count(query)
			const columns = store.columns.current()
			const asked = nameLabs(columns, [...new Set([query.lab, query.from, query.to].flatMap((ids) => ids ?? []))])
			const labOf = (id: string) => nameEnd(columns, id, query.level)
			return { ...flows, asked, sentence: textOf(sayFlows(flows, readAsked(query, labOf))), revision: revision() }
		},
		rows({ query }) {
			const { nodes, links, counted } = count(query)
			const names = new Map(nodes.map((node) => [node.id, node.name]))
			const nameOf = (id: string | null) => (id === null ? null : names.get(id)!)
			return links.map((link) => ({ ...link, fromName: nameOf(link.from), toName: nameOf(link.to), counted }))
		},
		sources: { all: ({ query: { count: _, min: __, ...filter } }) => listFigureSources(store, filter) },
		caveats: caveats.flows
	})

	const countBoth = (query: QueryOf<typeof pairKeys>, params: Record<string, string>) => {
		const columns = columnsAt(store, query)
		const [from, to] = [params.from!, params.to!]
		// One end may be unknown, as in the figure; moves between two unknown ends are no pair.
		if (from !== unknownEnd || to === unknownEnd) findLabRef(columns, from, 'from')
		if (to !== unknownEnd) findLabRef(columns, to, 'to')
		if (from === to)
			throw badInput([
				{ path: 'to', message: `\`to\` is \`${to}\`, as \`from\` is: a flow leads from one lab to another.` }
			])
		checkIds(columns, query)
		const counts = countPair(columns, query, from, to)
		const pair = withClocks(store, { ...query, from: [from, to], to: [from, to] }, counts)
		const { forwardMoves, backMoves } = pair
		return {
			...pair,
			forwardMoves: tellNow(store, readMoves(store.db, forwardMoves), query),
			backMoves: tellNow(store, readMoves(store.db, backMoves), query)
		}
	}
	addTable(app, store, {
		path: '/flows/:from/:to',
		tag: 'figures',
		summary: 'The flow between two labs',
		description:
			'Both gross counts, by month, and the moves behind them. `unknown` stands for an end that no report tells.',
		keys: pairKeys,
		answer: FlowPair,
		row: ListedMove,
		pageOf: ({ id }: ListedMove) => `/moves/${encodeURIComponent(id)}`,
		revision,
		find({ query, params }) {
			const pair = countBoth(query, params)
			return { ...pair, sentence: textOf(sayPairInFull(pair)), revision: revision() }
		},
		rows({ query, params }) {
			const { forwardMoves, backMoves } = countBoth(query, params)
			return [...forwardMoves, ...backMoves]
		},
		sources: citedSources,
		caveats: caveats.pair
	})
}
