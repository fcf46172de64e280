// Titles of figures: findings in words, without a full stop; the plain subject where nothing can be found.
import { nextMonth } from './date.ts'
import { findLargest, nodeIdOf, rankEnds } from './headline.ts'
import { say, balanceTitle, exchangeTitle, flowTitles, joinersTitle, monthsTitle, offersTitle } from './language.ts'
import type { Named, Part } from './part.ts'
import { sumTrend, type FlowsLike, type NodeLike, type TrendLike } from './sentence.ts'

/**
 * Of a flow figure: the moves without a known destination where they are a tenth or more, with the lab that most of them
 * left; else the largest flow. "67 of the 331 have no reported destination; 20 of them left xAI"
 */
export function titleFlows(flows: FlowsLike): Part[] {
	const { n, counted, unknownTo, nodes, level } = flows
	if (!n) return say`${flowTitles.nothing}`
	if (unknownTo * 10 >= n && unknownTo > 1) {
		const [most, next] = nodes.toSorted((a, b) => b.outUnknown - a.outUnknown)
		const count = most?.outUnknown ?? 0
		const stands = count > (next?.outUnknown ?? 0) && count > 1 && count < unknownTo
		return flowTitles.unknown(n, unknownTo, stands ? { lab: most!, count } : undefined, level)
	}
	const largest = findLargest(flows)
	return largest ? flowTitles.largest(largest.from, largest.to, largest.count, flows) : flowTitles.all(counted, n)
}

/** The first of ordered nodes, at most `most`, no tie torn apart. */
function takeTop(nodes: readonly NodeLike[], most: number): readonly NodeLike[] {
	let size = Math.min(most, nodes.length)
	while (size > 0 && size < nodes.length && nodes[size - 1]!.net === nodes[size]!.net) size--
	return nodes.slice(0, size)
}

/** Of gains and losses, for flows that no filter narrows: "Meta, OpenAI and Anthropic gained most; Google and xAI lost most" */
export function titleBalance({ nodes, level }: Pick<FlowsLike, 'nodes' | 'level'>): Part[] {
	const gained = nodes.filter((node) => node.net > 0).toSorted((a, b) => b.net - a.net)
	const lost = nodes.filter((node) => node.net < 0).toSorted((a, b) => a.net - b.net)
	if (!gained.length && !lost.length) return say`${balanceTitle.nothing}`
	const top = (all: readonly NodeLike[], most: number) => ({ named: takeTop(all, most), all: all.length })
	return balanceTitle.all(top(gained, 3), top(lost, 2), level)
}

/** Of the exchange of a lab with others: "Thirteen came from OpenAI and ten from Google; one went to each" */
export function titleExchange(flows: FlowsLike, lab: Named): Part[] {
	const id = nodeIdOf(flows, lab)
	const origins = rankEnds(flows, 'from', { to: id })
		.filter((end) => end.lab)
		.slice(0, 2)
	const targets = rankEnds(flows, 'to', { from: id })
	const wentTo = (origin: NodeLike | undefined) => targets.find((end) => end.lab?.id === origin?.id)?.count ?? 0
	const [first, second] = origins.map(({ lab, count }) => ({ lab: lab!, came: count, went: wentTo(lab) }))
	if (!first || first.came < 2) return say`${exchangeTitle.nothing}`
	return second && second.came > 1 ? exchangeTitle.two(first, second) : exchangeTitle.one(first)
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

/** Of joiners over time: how many came since the January before last, "27 of the 42 reported joiners came since January 2025" */
export function titleJoiners(trend: TrendLike & { coverageEnd: string }): string {
	const year = String(Number(trend.coverageEnd.slice(0, 4)) - 1)
	const total = sumTrend(trend).joined
	const since = (periods: TrendLike['periods']) => periods.filter(({ period }) => period >= year)
	const recent = sumTrend({ periods: since(trend.periods), coarser: since(trend.coarser) }).joined
	if (!total) return joinersTitle.nothing
	return joinersTitle.since(recent, total, year)
}

/**
 * Of a pair's months: the two neighbouring months in which at least half of the moves came, of four or more.
 * "Fourteen of the nineteen came in June and July 2025"
 */
export function titleMonths(pair: { forward: number; months: readonly { month: string; forward: number }[] }): string {
	const counts = new Map(pair.months.map((slot) => [slot.month, slot.forward]))
	const spans = [...counts].flatMap(([month, count]) => {
		if (!count) return []
		const next = nextMonth(month)
		return { first: month, last: counts.get(next) ? next : month, count: count + (counts.get(next) ?? 0) }
	})
	const best = spans.toSorted((a, b) => b.count - a.count)[0]
	if (!best || pair.forward < 4 || best.count * 2 < pair.forward) return monthsTitle.nothing
	return monthsTitle.peak(best.count, pair.forward, best.first, best.last)
}
