// The finding of a flow figure, by a rule that holds for any window, filter and dataset. What no report tells is said to be
// on no record, never to be nothing.
import { countedStatuses, unknownEnd, type Filter } from '../vocabulary/filter.ts'
import {
	endSentence,
	flowWords,
	joinSentences,
	nodeWords,
	say,
	sayCount,
	sayEnds,
	sayNothing,
	sayWithin
} from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import type { Clocked } from '../time/clocks.ts'
import type { FlowsLike, NodeLike } from './sentence.ts'

/** What a figure was asked for: the labs at either end, and whether anything else narrows it. */
export type Asked = { lab?: Named[]; from?: Named[]; to?: Named[]; isNarrowed: boolean }

const narrowing = ['person', 'deal', 'kind', 'q', 'labKind', 'country'] as const

/** What a filter asks of a figure, with the names of its labs; ids that `labOf` does not know are named by themselves. */
export function readAsked(filter: Partial<Omit<Filter, 'level'>>, labOf: (id: string) => Named | undefined): Asked {
	const read = (ids: string[] | undefined) => ids?.map((id) => labOf(id) ?? { id, name: id })
	return {
		lab: read(filter.lab),
		from: read(filter.from),
		to: read(filter.to),
		isNarrowed: narrowing.some((key) => filter[key] !== undefined)
	}
}

/** What a node gained and lost, or arrivals and departures where someone came twice; `range` is null where it was said before. */
function sayNode(
	{ level, counted, statuses }: FlowsLike,
	node: NodeLike,
	range: Clocked | null,
	beside: number[]
): Part[] {
	if (!node.in && !node.out) return nodeWords.none(node, level, range)
	const isPeople = counted !== 'teams' && node.peopleIn === node.in && node.peopleOut === node.out
	const isDoubtful = !statuses.some((status) => countedStatuses.some((usual) => usual === status))
	const gone = { ...node, unknown: node.outUnknown * 2 > node.out ? node.outUnknown : 0, isDoubtful, beside }
	return isPeople ? nodeWords.people(gone, level, range) : nodeWords.arrivals(gone, level, range)
}

/** The same of several nodes in one sentence, the range said with the first. */
function sayNodes(flows: FlowsLike, nodes: readonly NodeLike[]): Part[] {
	const beside = nodes.flatMap((node) => [node.in, node.out])
	return nodeWords.all(nodes.map((node, place) => sayNode(flows, node, place ? null : flows, beside)))
}

/** The node with the largest net gain, or loss where `sign` is -1; of equal ones that with more such moves. */
export function findExtreme(nodes: readonly NodeLike[], sign: 1 | -1): NodeLike | undefined {
	const gross = (node: NodeLike) => (sign > 0 ? node.in : node.out)
	return nodes
		.filter((node) => node.net * sign > 0)
		.toSorted((a, b) => (b.net - a.net) * sign || gross(b) - gross(a) || (a.id < b.id ? -1 : 1))[0]
}

/** The id of the node that stands for a lab in a figure: its group's, at level `lab` its own. */
export function nodeIdOf(flows: FlowsLike, lab: Named): string {
	return flows.level === 'lab' ? lab.id : (lab.group ?? lab.id)
}

/** That node, under the name of the lab; without moves where the figure has none of it. */
export function findNode(flows: FlowsLike, lab: Named): NodeLike {
	const node = flows.nodes.find((node) => node.id === nodeIdOf(flows, lab))
	return { in: 0, out: 0, net: 0, peopleIn: 0, peopleOut: 0, inUnknown: 0, outUnknown: 0, ...node, ...lab }
}

/** Ends of links with their counts, largest first; links of one end are added up. */
export function rankEnds(flows: FlowsLike, end: 'from' | 'to', of?: { from?: string; to?: string }) {
	const counts = new Map<string | null, number>()
	for (const link of flows.links)
		if ((!of?.from || link.from === of.from) && (!of?.to || link.to === of.to))
			counts.set(link[end], (counts.get(link[end]) ?? 0) + link.count)
	return [...counts]
		.map(([id, count]) => ({ lab: flows.nodes.find((node) => node.id === id), count }))
		.toSorted((a, b) => b.count - a.count)
}

/** What left labs, or joined them, with the three commonest other ends. */
function sayOneWay(flows: FlowsLike, labs: Named[], end: 'from' | 'to'): Part[] {
	const ends = labs.map((lab) => findNode(flows, lab))
	// Of several labs, one person may be counted at each.
	const isPeople =
		flows.counted !== 'teams' &&
		ends.length === 1 &&
		ends.every((node) => (end === 'from' ? node.peopleOut === node.out : node.peopleIn === node.in))
	const others = rankEnds(flows, end === 'from' ? 'to' : 'from').slice(0, 3)
	return flowWords.oneWay(end, labs, flows, isPeople, others)
}

/**
 * The finding, in one sentence with all that limits it. Without a selection: the lab with the largest net gain and the lab
 * with the largest net loss, with gross counts: "Meta gained 62 people from July 2025 to June 2026 and lost 37; Google gained
 * 7 people and lost 30." With labs asked for: what they gained and lost, or where those who left went. Else the number of
 * moves and the largest flow.
 */
export function sayHeadline(flows: FlowsLike, asked: Asked = { isNarrowed: false }): Part[] {
	const { lab, from, to } = asked
	const ends = sayEnds({ lab, from, to })
	const isAlone = flows.level === 'lab' && ends.length > 0
	const { statuses, counted, asOf, knownAt } = flows
	if (!flows.n) return sayWithin({ isAlone }, sayNothing(flows, say`${flows.narrowed ?? ''}${ends}`))
	const limits = { statuses, isAlone, areTeams: counted === 'teams', asOf, knownAt }
	return sayWithin(limits, endSentence(findHeadline(flows, asked)))
}

function findHeadline(flows: FlowsLike, { lab, from, to, isNarrowed }: Asked): Part[] {
	const { nodes, level } = flows
	const ends = [lab, from, to].filter((labs) => labs !== undefined)
	// The node of a unit's group is the unit's alone only where no other lab was asked for.
	const isShared = lab && lab.length > 1 && lab.some((one) => nodeIdOf(flows, one) !== one.id)
	if (isNarrowed || ends.length > 1 || isShared || (lab && (lab.length > 3 || level === 'country')))
		return flowWords.largest(
			flows,
			sayEnds({ lab, from, to }),
			from?.length === 1 && to?.length === 1 ? undefined : findLargest(flows)
		)
	if (lab)
		return sayNodes(
			flows,
			lab.map((one) => findNode(flows, one))
		)
	if (from && !from.some((end) => end.id === unknownEnd)) return sayOneWay(flows, from, 'from')
	if (to && !to.some((end) => end.id === unknownEnd)) return sayOneWay(flows, to, 'to')
	const [up, down] = [findExtreme(nodes, 1), findExtreme(nodes, -1)]
	if (!up && !down) return flowWords.noBalance(flows)
	return sayNodes(
		flows,
		[up, down].filter((node) => node !== undefined)
	)
}

/** The largest flow between two known labs; undefined where two are as large, or there is none. */
export function findLargest({ links, nodes }: FlowsLike): { from: Named; to: Named; count: number } | undefined {
	const [first, second] = links.filter((link) => link.from && link.to)
	if (!first || first.count === second?.count) return undefined
	const nodeOf = (id: string) => nodes.find((node) => node.id === id) ?? { id, name: id }
	return { from: nodeOf(first.from!), to: nodeOf(first.to!), count: first.count }
}

/** The finding of a flow figure with its small print, as the API's `sentence`. */
export function sayFlows(flows: FlowsLike, asked?: Asked): Part[] {
	if (!flows.n) return sayHeadline(flows, asked)
	return joinSentences(sayHeadline(flows, asked), say`${sayCount(flows)}`, say`${saySmaller(flows)}`)
}

/** What a least count leaves undrawn: "41 moves on 38 smaller flows, of fewer than 2, are not drawn."; "" where nothing. */
export function saySmaller({ counted, min = 1, smaller }: FlowsLike): string {
	return smaller?.flows ? flowWords.smaller(counted, smaller.count, smaller.flows, min) : ''
}
