// Moves out of a lab for every hundred people on its staff, in a range of dates whose headcount someone published.

/** A published headcount: how many people, by which metric. */
export type Headcount = { id: string; value: number }
export type Rate = {
	/** Moves out of the lab. */
	moves: number
	/** The least and the most people that a source gives within the dates. */
	staffLow: number
	staffHigh: number
	/** Moves for every hundred of them: of the most, and of the least. */
	low: number
	high: number
	/** Ids of the metrics behind the headcount. */
	metrics: string[]
}

/** The rate of moves out of a lab: 9 moves from 4,000 to 4,500 people are 0.2 to 0.225 for every hundred; undefined without a headcount. */
export function findRate(moves: number, headcounts: readonly Headcount[]): Rate | undefined {
	const known = headcounts.filter(({ value }) => value > 0)
	if (!known.length) return undefined
	const staff = known.map(({ value }) => value)
	const [staffLow, staffHigh] = [Math.min(...staff), Math.max(...staff)]
	return {
		moves,
		staffLow,
		staffHigh,
		low: (100 * moves) / staffHigh,
		high: (100 * moves) / staffLow,
		metrics: known.map(({ id }) => id)
	}
}
