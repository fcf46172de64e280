// Medians of intervals.
import type { Bounds } from '../vocabulary/said.ts'

/** Fewer offers than that have no median. */
export const fewestForMedian = 5

/** A median between bounds; null: open, since an open bound stands in the middle. */
export type IntervalMedian = Bounds & {
	n: number
	/** Offers without a lower and without an upper bound, among the n. */
	openLow: number
	openHigh: number
}

/** The middle of sums, of an even number the mean of both middle ones; null where that is not finite. */
function middleOf(sums: readonly number[]): number | null {
	const sorted = sums.toSorted((a, b) => a - b)
	const mean = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
	return Number.isFinite(mean) ? Math.round(mean) : null
}

/**
 * The bounds that the median certainly lies between: the median of the lower bounds and that of the upper ones, where an
 * open bound is as far out as can be: of $1M, $2M+, $3M, up to $4M and $5M it is $2M to $4M. Undefined for fewer than five.
 */
export function boundMedian(all: readonly Bounds[]): IntervalMedian | undefined {
	if (all.length < fewestForMedian) return undefined
	return {
		n: all.length,
		low: middleOf(all.map(({ low }) => low ?? -Infinity)),
		high: middleOf(all.map(({ high }) => high ?? Infinity)),
		openLow: all.filter(({ low }) => low === null).length,
		openHigh: all.filter(({ high }) => high === null).length
	}
}
