// A flow figure over time: the windows that it can be played through. The address says how far a step goes:
// `step=month` or `quarter`; without it nothing plays.
import { sayMonths } from '../../../server/domain/language/index.ts'
import { monthsIn } from '../../../server/domain/time/period.ts'
import { closeWindow, countMonths, slideWindow, type Window } from '../../../server/domain/time/window.ts'
import type { Trend } from '../../../server/schemas/trends.ts'

export const steps = { quarter: 'quarter', month: 'month' } as const
export type Step = keyof typeof steps
/** Lengths of a window on offer, in months. */
export const lengths = [3, 6, 12, 24]
/** Windows before the first one with as many moves are passed over: there is nothing to see in them. */
const fewestMoves = 10

/** How far an address asks a step to go; null where nothing is to be played. */
export function readStep(params: { get(key: string): string | null }): Step | null {
	const step = params.get('step')
	return step !== null && Object.hasOwn(steps, step) ? (step as Step) : null
}

/** Moves of a trend by month that are dated to the months of a window. */
function countInside({ periods }: Pick<Trend, 'periods'>, { since, until }: Window): number {
	return periods.reduce((sum, { period, moves }) => sum + (period >= since && period <= until ? moves : 0), 0)
}

export type Playback = {
	/** The earliest first; `place` is where the figure stands. */
	windows: Window[]
	place: number
	/** Moves in the fullest of them: what the scale of the figure must hold. */
	most: number
}

/** What a figure can be played through, by the months of its trend up to the end of coverage. */
export function listWindows(
	trend: Pick<Trend, 'periods' | 'coverageEnd'>,
	asked: { since: string | null; until: string | null },
	step: Step
): Playback {
	const end = trend.coverageEnd.slice(0, 7)
	const window = closeWindow(asked.since, asked.until, end)
	const range = { since: trend.periods[0]?.period ?? window.since, until: end }
	const all = slideWindow(window, range, monthsIn[step]).map((one) => ({ ...one, count: countInside(trend, one) }))
	const own = all.findIndex(({ since }) => since === window.since)
	const first = Math.max(
		0,
		all.findIndex(({ count }, place) => count >= fewestMoves || place === own)
	)
	return {
		windows: all.slice(first).map(({ since, until }) => ({ since, until })),
		place: own - first,
		most: Math.max(0, ...all.map(({ count }) => count))
	}
}

/** The length of a window in words: "12 months". */
export function sayLength(window: Window): string {
	return sayMonths(countMonths(window))
}
