// Sums beside their neighbours: what other pages tell of the same, and what is told of what is like it.
import { checkWords } from '../language/index.ts'
import { makeCheck, type Check } from './check.ts'

/** How far from its nearest neighbour a sum may lie, as a part of it. */
const farthest = 0.5

/** The neighbour that a sum lies nearest to, as a part of the neighbour; undefined where there is none above 0. */
export function findNearest(sum: number, neighbours: readonly number[]): number | undefined {
	const away = (one: number) => Math.abs(sum - one) / one
	return neighbours.filter((one) => one > 0).toSorted((a, b) => away(a) - away(b))[0]
}

/** That a sum is over half away from all beside it. */
export function checkSum(
	{ sum, record, column }: { sum: number; record: string; column: string },
	neighbours: readonly number[]
): Check[] {
	const nearest = findNearest(sum, neighbours)
	if (nearest === undefined || Math.abs(sum - nearest) / nearest <= farthest) return []
	return [makeCheck('far-sum', { record, column, value: String(sum), detail: checkWords.farSum(sum, nearest) })]
}
