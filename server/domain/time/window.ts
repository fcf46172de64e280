// Windows of figures, in months. The default one is of whole quarters, so that records dated to a quarter count.
import { dayNumber, monthOfDay, parsePartialDate, spanOf } from './date.ts'
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

/** Months of a partial date, counted from January 1970: the first and the last that it may mean. */
function monthsOf(date: string): { first: number; last: number } {
	const span = parsePartialDate(date)!
	return { first: monthOfDay(span.first), last: monthOfDay(span.last) }
}
const writeWindow = (first: number, last: number): Window => ({
	since: writePeriod('month', first),
	until: writePeriod('month', last)
})

/** The whole months of a window that may be open: twelve up to its end where it has no beginning. `end` is the last month there is. */
export function closeWindow(since: string | null, until: string | null, end: string): Window {
	const last = monthsOf(until ?? end).last
	const first = since ? monthsOf(since).first : last - 11
	return writeWindow(Math.min(first, last), last)
}

/** How many months a window is long: 12 for `2025-07` to `2026-06`. */
export function countMonths({ since, until }: Window): number {
	return monthsOf(until).last - monthsOf(since).first + 1
}

/** Its months, the earliest first: `2025-12`, `2026-01`. */
export function listMonths(window: Window): string[] {
	const { first } = monthsOf(window.since)
	return Array.from({ length: countMonths(window) }, (_, place) => writePeriod('month', first + place))
}

/** The window of another length that ends in the same month: `2025-07` to `2026-06` in 3 months is `2026-04` to `2026-06`. */
export function resizeWindow({ until }: Window, months: number): Window {
	const { last } = monthsOf(until)
	return writeWindow(last - months + 1, last)
}

/**
 * Where a window comes to as it slides by `step` months inside a range, the earliest first; it is among them itself.
 * `slideWindow({ since: '2025-04', until: '2025-06' }, { since: '2025-01', until: '2025-12' }, 3)` are the four quarters.
 */
export function slideWindow(window: Window, range: Window, step: number): Window[] {
	const [first, last] = [monthsOf(window.since).first, monthsOf(window.until).last]
	const back = Math.max(0, Math.floor((first - monthsOf(range.since).first) / step))
	const ahead = Math.max(0, Math.floor((monthsOf(range.until).last - last) / step))
	return Array.from({ length: back + ahead + 1 }, (_, place) => {
		const by = (place - back) * step
		return writeWindow(first + by, last + by)
	})
}
