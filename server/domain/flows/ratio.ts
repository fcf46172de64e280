// The ratio of two gross counts with its exact interval. Of n moves between two labs, k went one way: a binomial share
// whose interval is Clopper and Pearson's (Biometrika 26, 1934); the odds of its ends are the interval of the ratio. It
// takes moves to be independent, which teams that leave together are not.
import { findQuantile } from './beta.ts'
import { ratioWords, say, sayWithin } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { limitsOf } from '../moves/limits.ts'
import type { Counts } from '../vocabulary/said.ts'

/** Share of intervals that hold the true value, in the long run. */
export const confidence = 0.95

/** The exact 95% interval of a share of `hits` of `n`: of 12 of 15 it is 0.519 to 0.957. Of nothing it is 0 to 1. */
export function boundShare(hits: number, n: number): { low: number; high: number } {
	const tail = (1 - confidence) / 2
	return {
		low: hits === 0 ? 0 : findQuantile(tail, hits, n - hits + 1),
		high: hits === n ? 1 : findQuantile(1 - tail, hits + 1, n - hits)
	}
}

export type Ratio = {
	forward: number
	back: number
	/** Both counts together. */
	n: number
	/** `forward` to one `back`; null where there is nothing back. */
	ratio: number | null
	/** Bounds of the ratio at 95%; `high` null: no upper bound. Both null where nothing is counted. */
	low: number | null
	high: number | null
	/** `forward` of `n`, from 0 to 1, with its bounds at 95%; null where nothing is counted. */
	share: number | null
	shareLow: number | null
	shareHigh: number | null
}

/** The ratio of two counts: `findRatio(12, 3)` is 4 to 1, between 1.08 and 22.1. */
export function findRatio(forward: number, back: number): Ratio {
	const n = forward + back
	const share = boundShare(forward, n)
	return {
		forward,
		back,
		n,
		ratio: back ? forward / back : null,
		low: n ? share.low / (1 - share.low) : null,
		high: n && share.high < 1 ? share.high / (1 - share.high) : null,
		share: n ? forward / n : null,
		shareLow: n ? share.low : null,
		shareHigh: n ? share.high : null
	}
}

/**
 * A ratio in words: "12 to 3 (between 1.1 and 22 to 1 at 95%, n = 15)", and whether that leaves the direction open. It never
 * says that anything is more likely: the counts are of what was published.
 */
export function sayRatio(ratio: Ratio): Part[] {
	const { low } = ratio
	return low === null ? say`${ratioWords.nothing}` : ratioWords.counts({ ...ratio, low })
}

/** The ratio of two labs with all that limits it: "Alpha to Beta from July 2025 to June 2026: 12 to 3 (...)." */
export function sayPairRatio(ratio: Ratio & Counts & { level?: string; from: Named; to: Named }): Part[] {
	return sayWithin(
		limitsOf(ratio, ratio.level === 'lab'),
		ratioWords.ofPair(ratio.from, ratio.to, ratio, sayRatio(ratio))
	)
}
