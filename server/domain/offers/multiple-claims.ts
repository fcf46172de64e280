// Where a source claims that an offer is so many times the usual pay: the claim, the offer, and what it may be set against.
import { multipleWords } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'

/** A claim that is no more than that is no multiple worth a figure: a tenfold. */
export const leastTimes = 10
/** "9900 percent above" is 100 times. */
export const timesOfPercent = (percent: number): number => percent / 100 + 1

export type Baseline = {
	name: string
	lab: string
	labName: string
	labGroup: string
	lowUsd: number | null
	highUsd: number | null
}
/** How many times a baseline a sum is; of a baseline with both bounds by its middle. */
export function timesOf(yearlyUsd: number, { lowUsd, highUsd }: Pick<Baseline, 'lowUsd' | 'highUsd'>): number {
	const [low, high] = [lowUsd ?? highUsd!, highUsd ?? lowUsd!]
	return yearlyUsd / Math.sqrt(low * high)
}

type Told = { lab: Named; times: number; yearlyUsd: number; baselines: readonly (Baseline & { times: number })[] }
/** The title: the claim beside what the sum is of the lab's own pay and of another lab's, the newest of each. */
export function titleMultiple({ lab, times, yearlyUsd, baselines }: Told): Part[] {
	const medians = baselines.filter(({ name }) => name === 'median-total-comp')
	const named = (base: (Baseline & { times: number }) | undefined) =>
		base && { lab: { id: base.lab, name: base.labName, group: base.labGroup }, times: base.times }
	const own = medians.findLast(({ labGroup }) => labGroup === (lab.group ?? lab.id))
	const other = medians.findLast(({ labGroup }) => labGroup !== (lab.group ?? lab.id))
	return multipleWords.title(lab, { times, yearlyUsd }, named(own), named(other))
}
