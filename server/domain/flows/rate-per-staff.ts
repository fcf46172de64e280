// Moves out of a lab for every hundred people on its staff, in a range of dates whose headcount someone published.

/** A published headcount: how many people, by which metric; null where a bound is open. */
export type Headcount = { id: string; low: number | null; high: number | null }
export type Rate = {
	/** Moves out of the lab. */
	moves: number
	/** The least and the most people that sources give within the dates; null where none gives one. */
	staffLow: number | null
	staffHigh: number | null
	/** Moves for every hundred of them: of the most, and of the least; null where that is not known. */
	low: number | null
	high: number | null
	/** Ids of the metrics behind the headcount. */
	metrics: string[]
}

/**
 * The rate of moves out of a lab: 9 moves from 4,000 to 4,500 people are 0.2 to 0.225 for every hundred, from more than 4,000
 * people less than 0.225; undefined without a headcount.
 */
export function findRate(moves: number, headcounts: readonly Headcount[]): Rate | undefined {
	const known = headcounts.filter(({ low, high }) => low || high)
	if (!known.length) return undefined
	// One that is open says nothing against more or fewer, whatever the others say.
	const lows = known.map(({ low }) => low ?? 0)
	const highs = known.map(({ high }) => high ?? Infinity)
	const [least, most] = [Math.min(...lows), Math.max(...highs)]
	const [staffLow, staffHigh] = [least || null, Number.isFinite(most) ? most : null]
	return {
		moves,
		staffLow,
		staffHigh,
		low: staffHigh && (100 * moves) / staffHigh,
		high: staffLow && (100 * moves) / staffLow,
		metrics: known.map(({ id }) => id)
	}
}
