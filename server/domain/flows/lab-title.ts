// Titles of the figures of a lab and of a pair: findings in words, without a full stop.
import { nextMonth } from '../time/date.ts'
import { findNode, nodeIdOf, rankEnds } from '../moves/headline.ts'
import { exchangeTitle, joinersTitle, monthsTitle, say, sayWithin } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { sumTrend, type FlowsLike, type NodeLike, type TrendLike } from '../moves/sentence.ts'
import type { Counts } from '../vocabulary/said.ts'
import { limitsOfFlows } from './title.ts'

/** Of the exchange of a lab with others: "OpenAI gave Meta 19 people and took 13; Google gave 18 and took 3" */
export function titleExchange(flows: FlowsLike, lab: Named): Part[] {
	const id = nodeIdOf(flows, lab)
	const origins = rankEnds(flows, 'from', { to: id })
		.filter((end) => end.lab)
		.slice(0, 2)
	const targets = rankEnds(flows, 'to', { from: id })
	const wentTo = (origin: NodeLike | undefined) => targets.find((end) => end.lab?.id === origin?.id)?.count ?? 0
	const all = origins.map(({ lab, count }) => ({ lab: lab!, came: count, went: wentTo(lab) }))
	const told = all.filter(({ came }) => came > 1)
	if (!told.length) return say`${exchangeTitle.nothing}`
	const { peopleIn, peopleOut, in: joined, out: left } = findNode(flows, lab)
	const isPeople = peopleIn === joined && peopleOut === left
	return sayWithin(limitsOfFlows(flows), exchangeTitle.all(lab, told, isPeople, flows))
}

/** Of joiners over time: how many came since the January before last, "Of the 42 known to have joined Meta, 27 came since January 2025" */
export function titleJoiners(trend: TrendLike & { coverageEnd: string }): Part[] {
	const { labs, coverageEnd, level, asOf, knownAt } = trend
	const year = String(Number(coverageEnd.slice(0, 4)) - 1)
	const total = sumTrend(trend).joined
	const since = (periods: TrendLike['periods']) => periods.filter(({ period }) => period >= year)
	const recent = sumTrend({ periods: since(trend.periods), coarser: since(trend.coarser) }).joined
	const finding = total ? joinersTitle.since(labs, recent, total, year) : joinersTitle.nothing(labs)
	return sayWithin({ isAlone: level === 'lab', asOf, knownAt }, finding)
}

type MonthsLike = Counts & {
	level?: string
	from: Named
	to: Named
	forward: number
	months: readonly { month: string; forward: number }[]
}
/**
 * Of a pair's months: the two neighbouring months in which at least half of the moves came, of four or more.
 * "Of 19 moves from OpenAI to Meta, 14 date from June and July 2025"
 */
export function titleMonths(pair: MonthsLike): Part[] {
	const counts = new Map(pair.months.map((slot) => [slot.month, slot.forward]))
	const spans = [...counts].flatMap(([month, count]) => {
		if (!count) return []
		const next = nextMonth(month)
		return { first: month, last: counts.get(next) ? next : month, count: count + (counts.get(next) ?? 0) }
	})
	const best = spans.toSorted((a, b) => b.count - a.count)[0]
	if (!best || pair.forward < 4 || best.count * 2 < pair.forward) return say`${monthsTitle.nothing}`
	const { statuses, narrowed, level, asOf, knownAt } = pair
	const title = monthsTitle.peak(pair, best.count, pair.forward, best.first, best.last)
	return sayWithin({ statuses, narrowed, isAlone: level === 'lab', asOf, knownAt }, title)
}
