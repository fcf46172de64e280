// What stands above trends: their findings in a line.
import {
	joinSentences,
	mixTitle,
	say,
	sayCount,
	sayEnds,
	sayNothing,
	sayWithin,
	trendWords
} from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { limitsOf } from '../moves/limits.ts'
import { findBusiest, isAlone, sumTrend, type TrendLike } from '../moves/sentence.ts'
import type { Counts } from '../vocabulary/said.ts'

type MixLike = Counts & {
	level?: string
	of: string
	labs: readonly Named[]
	parts: readonly { value: string; moves: number }[]
}

/** Of moves over time: gains and losses of the labs asked for, else the period with most. */
export function titleTrend(trend: TrendLike): Part[] {
	const { labs, n, narrowed = '' } = trend
	const { joined, left, leftUnknown } = sumTrend(trend)
	if (!n && !left)
		return sayWithin({ isAlone: isAlone(trend) }, sayNothing(trend, say`${narrowed}${sayEnds({ lab: labs })}`))
	if (!labs.length) return titlePeak(trend)
	return sayWithin(limitsOf(trend, isAlone(trend)), trendWords.exchange(labs, joined, left, leftUnknown, trend))
}

/** Of moves over time: the period with most, of the labs asked for too. */
export function titlePeak(trend: TrendLike): Part[] {
	const { labs, periods, n, by } = trend
	if (!n) return titleTrend(trend)
	const busiest = findBusiest(periods)
	const found = busiest
		? trendWords.peak(by, busiest.period, busiest.moves, n, labs, trend)
		: trendWords.all(n, labs, trend)
	return sayWithin(limitsOf(trend, isAlone(trend)), found)
}

/** The two commonest kinds, or all statuses: "Among 332 moves from July 2025 to June 2026 are 142 hires and 80 foundings" */
export function titleMix(mix: MixLike): Part[] {
	const { of, parts, n, labs, narrowed = '', statuses } = mix
	const ends = sayEnds({ lab: labs })
	if (!n) return sayWithin({ isAlone: isAlone(mix) }, sayNothing(mix, say`${narrowed}${ends}`))
	const alone = parts.find(({ moves }) => moves === n)?.value
	const found =
		alone && n > 1
			? mixTitle.alone(alone, n, ends, mix)
			: mixTitle.parts(parts.slice(0, of === 'kind' ? 2 : undefined), n, ends, mix)
	// Told apart by status, they need no word for it.
	return sayWithin({ ...limitsOf(mix, isAlone(mix)), statuses: of === 'status' ? undefined : statuses }, found)
}

/** What a mix shows, with n and dates: "Among 332 moves ... are 142 hires and 80 foundings. n = 332 moves, ..." */
export function sayMix(mix: MixLike): Part[] {
	return mix.n ? joinSentences(say`${titleMix(mix)}.`, say`${sayCount(mix)}`) : titleMix(mix)
}
