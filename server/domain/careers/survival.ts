// How long something lasts, where some of it still goes on: Kaplan and Meier's product-limit estimate (JASA 53, 1958) with
// Greenwood's variance. Its 95% intervals are made on the log-log scale (Kalbfleisch and Prentice), which keeps them
// between 0 and 1; plain ones leave that range where few are at risk.

/**
 * One that was followed: for how many days, and whether it had ended then; if not, it goes on for longer, unseen. With
 * `entered` it is followed only from after that day on (delayed entry): what had ended by then is not seen at all.
 */
export type Followed = { days: number; ended: boolean; entered?: number }

/** A share of those who began, with its bounds at 95%; both null before the first end and once none is left. */
export type Share = { share: number; low: number | null; high: number | null }
export type Step = {
	/** Days since the beginning at which some ended or were last seen. */
	days: number
	/** Followed until just before. */
	atRisk: number
	ended: number
	/** Last seen on that day, not ended. */
	censored: number
} & Share

/** Two-sided 95% of the normal distribution. */
const z = 1.959964

/** The share that lasts longer than each day on which any ended or was last seen, in order. */
export function estimateSurvival(followed: readonly Followed[]): Step[] {
	const seen = followed.filter(({ days, entered = -1 }) => days > entered)
	const entries = seen.map(({ entered = -1 }) => entered).toSorted((a, b) => a - b)
	const byDay = new Map<number, { ended: number; censored: number }>()
	for (const { days, ended } of seen) {
		const slot = byDay.get(days) ?? { ended: 0, censored: 0 }
		slot[ended ? 'ended' : 'censored']++
		byDay.set(days, slot)
	}
	let [came, gone] = [0, 0]
	let share = 1
	// Greenwood's sum: the variance of the share, over its square.
	let sum = 0
	return [...byDay]
		.toSorted(([a], [b]) => a - b)
		.map(([days, { ended, censored }]) => {
			while (came < entries.length && entries[came]! < days) came++
			const atRisk = came - gone
			const step = { days, atRisk, ended, censored }
			share *= (atRisk - ended) / atRisk
			sum += ended === atRisk ? 0 : ended / (atRisk * (atRisk - ended))
			gone += ended + censored
			return { ...step, ...boundSurvival(share, sum) }
		})
}

function boundSurvival(share: number, sum: number): Share {
	if (share === 0 || share === 1) return { share, low: null, high: null }
	const spread = Math.exp((z * Math.sqrt(sum)) / Math.abs(Math.log(share)))
	return { share, low: share ** spread, high: share ** (1 / spread) }
}

/** What is known at a day: the share that lasts longer, and how many were followed for as long or longer. */
export type Standing = Share & { atRisk: number }

/** Where fewer are followed to the end of a span, no share of it is told, and a curve is dashed. */
export const fewestFollowed = 5

/** Whether enough were followed for a share to be told: not where `atRisk` is 4. */
export function isTold<Told extends { atRisk: number }>(standing: Told | null): standing is Told {
	return standing !== null && standing.atRisk >= fewestFollowed
}

/** What can be told of the median of `n`: where fewer than five were followed for so long it is told in no words. */
export function readMedian({ days, atRisk }: Median, n: number): { told: number } | 'not reached' | 'too few' {
	if (n < fewestFollowed) return 'too few'
	if (days === null) return 'not reached'
	return isTold({ atRisk }) ? { told: days } : 'too few'
}

/**
 * The share that lasts longer than a day; undefined where nobody was followed for so long and some went on when last seen.
 * `shareAfter(steps, 365)` is the share that stays more than a year.
 */
export function shareAfter(steps: readonly Step[], days: number): Standing | undefined {
	const passed = steps.findLast((step) => step.days <= days)
	const atRisk = countAtRisk(steps, days)
	if (!atRisk && passed?.share !== 0) return undefined
	const { share, low, high } = passed ?? { share: 1, low: null, high: null }
	return { share, low, high, atRisk }
}

/** How many were followed until a day at least. */
export function countAtRisk(steps: readonly Step[], days: number): number {
	return steps.find((step) => step.days >= days)?.atRisk ?? 0
}

/**
 * The first day after which at most half last, with its bounds: where those of the share pass one half; null: not yet, or
 * not known. `atRisk` were followed for so long.
 */
export type Median = { days: number | null; low: number | null; high: number | null; atRisk: number }

/**
 * The median time (Brookmeyer and Crowley's interval): of 6, 6, 10 and 23 days, all ended, it is 6. Once nobody is left the
 * share has no bounds, so none passes one half there: R's survival gives NA.
 */
export function findMedian(steps: readonly Step[]): Median {
	const passes = (bound: 'share' | 'low' | 'high') =>
		// Halves are products of fractions: 0.5 may come out a little above.
		steps.find((step) => (step[bound] ?? 1) <= 0.5 + 1e-12)?.days ?? null
	const days = passes('share')
	return { days, low: passes('low'), high: passes('high'), atRisk: days === null ? 0 : countAtRisk(steps, days) }
}
