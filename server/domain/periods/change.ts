// How far two counts differ, with an interval. Each count is taken as one of a Poisson number: its limits are those of the score
// test, x + z²/2 ± z √(x + z²/4) (Rao; Garwood's exact ones are wider by less than one). The limits of a sum or difference of
// independent counts come from theirs by the method of variance estimates recovery: Zou and Donner, Statistics in Medicine 27
// (2008), 1693. It takes moves to be independent, which teams that leave together are not.

/** The normal quantile of a two-sided interval at 95%. */
const z = 1.959963985

/** The 95% limits of a count: of 0 they are 0 and 3.84, of 12 they are 6.86 and 20.98. */
export function boundCount(count: number): { low: number; high: number } {
	const middle = count + z ** 2 / 2
	const half = z * Math.sqrt(count + z ** 2 / 4)
	return { low: Math.max(0, middle - half), high: middle + half }
}

/** A difference, and its bounds at 95% to a tenth: the lower one is never rounded up, the upper one never down. */
export type Change = { change: number; low: number; high: number }

/** What counts come to that are added and others that are taken away: `findChange([12], [0])` is +12, between +6.8 and +21. */
export function findChange(added: readonly number[], taken: readonly number[]): Change {
	let [change, below, above] = [0, 0, 0]
	for (const [counts, sign] of [
		[added, 1],
		[taken, -1]
	] as const)
		for (const count of counts) {
			const { low, high } = boundCount(count)
			change += sign * count
			below += (sign > 0 ? count - low : high - count) ** 2
			above += (sign > 0 ? high - count : count - low) ** 2
		}
	return {
		change,
		low: Math.floor((change - Math.sqrt(below)) * 10) / 10,
		high: Math.ceil((change + Math.sqrt(above)) * 10) / 10
	}
}
