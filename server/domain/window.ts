// The default window of a figure: whole quarters, so that records dated to a quarter count.
import { dayNumber, monthOfDay, spanOf } from './date.ts'
import { writePeriod } from './period.ts'

/** A range of months, both inclusive, as `2025-07`. */
export type Window = { since: string; until: string }

/** Whole quarters in it. */
export const windowQuarters = 4

/** The last four whole quarters up to a day: `defaultWindow('2026-06-30')` is `{ since: '2025-07', until: '2026-06' }`. */
export function defaultWindow(coverageEnd: string): Window {
	const month = monthOfDay(dayNumber(coverageEnd))
	const quarter = Math.floor(month / 3)
	const start = `${writePeriod('month', quarter * 3)}-01`
	const whole = spanOf(start, 'quarter').last <= dayNumber(coverageEnd)
	const last = quarter * 3 + (whole ? 2 : -1)
	return { since: writePeriod('month', last - windowQuarters * 3 + 1), until: writePeriod('month', last) }
}
