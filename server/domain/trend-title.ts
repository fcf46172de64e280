// What stands above trends: their findings in a line.
import { say, joinSentences, mixTitle, sayCount, sayEnds, sayNothing, trendTitles } from './language.ts'
import type { Named, Part } from './part.ts'
import { findBusiest, sumTrend, type Counts, type TrendLike } from './sentence.ts'

type MixLike = Counts & {
	of: string
	labs: readonly Named[]
	parts: readonly { value: string; moves: number }[]
}

/** Of moves over time: gains and losses of the labs asked for, else the period with most. */
export function titleTrend(trend: TrendLike): Part[] {
	const { labs, periods, n, by, narrowed = '' } = trend
	const { joined, left } = sumTrend(trend)
	if (!n && !left) return sayNothing(trend, say`${narrowed}${sayEnds({ lab: labs })}`)
	if (labs.length) return trendTitles.exchange(labs, joined, left, narrowed, trend)
	const busiest = findBusiest(periods)
	return busiest
		? trendTitles.peak(by, busiest.period, busiest.moves, n, narrowed, trend.statuses)
		: trendTitles.all(n, narrowed, trend)
}

/** Of one lab's moves, below a headline that tells its gains and losses: the period with most. */
export function titlePeak(trend: TrendLike): Part[] {
	return titleTrend(sumTrend(trend).joined + sumTrend(trend).left ? { ...trend, labs: [] } : trend)
}

/** The two commonest kinds, or all statuses: "142 hires and 80 foundings among 332 moves", "All are foundings: 80 moves" */
export function titleMix({ of, parts, n, statuses }: Pick<MixLike, 'of' | 'parts' | 'n' | 'statuses'>): string {
	// Told apart by status, they need no word for it.
	const named = of === 'status' ? undefined : statuses
	if (!n) return mixTitle.nothing
	const alone = parts.find(({ moves }) => moves === n)?.value
	if (alone && n > 1) return mixTitle.alone(alone, n, named)
	return mixTitle.parts(parts.slice(0, of === 'kind' ? 2 : undefined), n, named)
}

/** What a mix shows, with n and dates: "142 hires and 80 foundings among 332 moves. n = 332 moves, ..." */
export function sayMix(mix: MixLike): Part[] {
	const ends = sayEnds({ lab: mix.labs })
	return mix.n ? joinSentences(mixTitle.sentence(titleMix(mix), ends), say`${sayCount(mix)}`) : sayNothing(mix, ends)
}
