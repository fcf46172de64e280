// Titles of figures: findings in words, without a full stop; the plain subject where nothing can be found.
import { findLargest } from '../moves/headline.ts'
import { balanceTitle, flowTitles, offersTitle, say, sayWithin, type Limits } from '../language/index.ts'
import type { Part } from '../vocabulary/part.ts'
import { limitsOf } from '../moves/limits.ts'
import type { FlowsLike, NodeLike } from '../moves/sentence.ts'

/** What limits a figure of flows, as far as its title does not say it. */
export const limitsOfFlows = (flows: FlowsLike): Limits => ({
	...limitsOf(flows, flows.level === 'lab' && Boolean(flows.about)),
	areTeams: flows.counted === 'teams'
})

/**
 * Of a flow figure: the moves without a known destination where they are a tenth or more, with the lab that most of them
 * left; else the largest flow. "Nobody has reported where 67 of the 331 moves from July 2025 to June 2026 led; 20 of them
 * left xAI"
 */
export function titleFlows(flows: FlowsLike): Part[] {
	return flows.n ? sayWithin(limitsOfFlows(flows), findTitle(flows)) : say`${flowTitles.nothing}`
}
function findTitle(flows: FlowsLike): Part[] {
	const { n, unknownTo, nodes } = flows
	if (unknownTo * 10 >= n && unknownTo > 1) {
		const [most, next] = nodes.toSorted((a, b) => b.outUnknown - a.outUnknown)
		const count = most?.outUnknown ?? 0
		const stands = count > (next?.outUnknown ?? 0) && count > 1 && count < unknownTo
		return flowTitles.unknown(flows, unknownTo, stands ? { lab: most!, count } : undefined)
	}
	const largest = findLargest(flows)
	return largest ? flowTitles.largest(largest.from, largest.to, largest.count, flows) : flowTitles.all(flows)
}

/** The first of ordered nodes, at most `most`, no tie torn apart. */
function takeTop(nodes: readonly NodeLike[], most: number): readonly NodeLike[] {
	let size = Math.min(most, nodes.length)
	while (size > 0 && size < nodes.length && nodes[size - 1]!.net === nodes[size]!.net) size--
	return nodes.slice(0, size)
}

type Balanced = Omit<FlowsLike, 'links' | 'unknownFrom' | 'unknownTo'>
/** Of gains and losses: "From July 2025 to June 2026 Meta, OpenAI and Anthropic gained most; Google and xAI lost most" */
export function titleBalance(flows: Balanced): Part[] {
	const { nodes, level, narrowed = '', about = '' } = flows
	const gained = nodes.filter((node) => node.net > 0).toSorted((a, b) => b.net - a.net)
	const lost = nodes.filter((node) => node.net < 0).toSorted((a, b) => a.net - b.net)
	if (!gained.length && !lost.length) return say`${balanceTitle.nothing}`
	const top = (all: readonly NodeLike[], most: number) => ({ named: takeTop(all, most), all: all.length })
	const limits = { ...limitsOfFlows({ ...flows, links: [], unknownFrom: 0, unknownTo: 0 }), narrowed: narrowed + about }
	return sayWithin(limits, balanceTitle.all(top(gained, 3), top(lost, 2), level, flows))
}

/** Of offers, the largest first: the group that made most of them. "Eleven of the twelve largest offers on record came from Meta" */
export function titleOffers(
	offers: readonly { lab: string | null; labName: string | null; labGroup: string | null }[]
): Part[] {
	const counts = new Map<string | null, number>()
	for (const { labGroup } of offers) counts.set(labGroup, (counts.get(labGroup) ?? 0) + 1)
	const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
	const [id, count] = most ?? [null, 0]
	// Offers carry the name of their lab, and so that of the group where it made one itself.
	const name = offers.find(({ lab }) => lab !== null && lab === id)?.labName
	if (!id || !name || offers.length < 3 || count * 2 <= offers.length) return say`${offersTitle.nothing}`
	return offersTitle.most({ id, name }, count, offers.length)
}
