// Dates are ISO text; a day number counts days since 1970-01-01 (UTC), so that two dates subtract to days.

/** How exact a date is; columns hold the place in this list. */
export const precisions = ['day', 'month', 'quarter', 'year'] as const
export type Precision = (typeof precisions)[number]

/** First and last day that a date may mean, as day numbers, both inclusive. */
export type Span = { first: number; last: number }

const dayMs = 86_400_000
/** Days of a mean year of the Julian calendar: lengths of time in years. */
export const yearDays = 365.25
/** Days for which somebody is followed who is followed for a year. */
export const followedYearDays = 365
const monthsLong: Record<Precision, number> = { day: 0, month: 1, quarter: 3, year: 12 }
const partialShape = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** The day number of a year, month (1 to 12, or beyond) and day of the month: `numberDay(1970, 1, 2)` is 1. */
function numberDay(year: number, month: number, day: number): number {
	return Date.UTC(year, month - 1, day) / dayMs
}

/** The day number of a whole ISO date, which is taken to be real: `dayNumber('1970-01-02')` is 1. */
export function dayNumber(date: string): number {
	return numberDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** The ISO date of a day number: `isoOfDay(1)` is `1970-01-02`. */
export function isoOfDay(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 10)
}

/**
 * The month a day lies in, counted from January 1970: `monthOfDay(0)` is 0, `monthOfDay(dayNumber('2025-07-04'))` is 666.
 * Howard Hinnant's civil_from_days, for years that begin in March: a hundred times faster than a Date.
 */
export function monthOfDay(day: number): number {
	const shifted = day + 719_468
	const era = Math.floor(shifted / 146_097)
	const dayOfEra = shifted - era * 146_097
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
	)
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
	// Month 0 is March.
	const month = Math.floor((5 * dayOfYear + 2) / 153)
	return (era * 400 + yearOfEra - 1970) * 12 + month + 2
}

/** The days that a date of a precision may mean: `2025-07-01`, quarter is the days from 1 July to 30 September 2025. */
export function spanOf(date: string, precision: Precision): Span {
	const year = Number(date.slice(0, 4))
	const month = Number(date.slice(5, 7))
	const day = Number(date.slice(8, 10))
	const first = numberDay(year, month, day)
	const months = monthsLong[precision]
	return { first, last: months ? numberDay(year, month + months, day) - 1 : first }
}

/** The months that a date may lie in: `monthsIn('2025-04-01', 'quarter')` is 2025-04, 2025-05 and 2025-06. */
export function monthsIn(date: string, precision: Precision): string[] {
	const { first, last } = spanOf(date, precision)
	const [from, to] = [monthOfDay(first), monthOfDay(last)]
	return Array.from({ length: to - from + 1 }, (_, i) => {
		const month = from + i
		return `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
	})
}

/**
 * The days that a partial ISO date may mean, with its precision: `2025-07` is 1 to 31 July 2025, month.
 * Undefined for anything that is no real date from year 1000 on.
 */
export function parsePartialDate(text: string): (Span & { precision: 'day' | 'month' | 'year' }) | undefined {
	const parts = partialShape.exec(text)
	if (!parts || text < '1') return undefined
	const precision = parts[3] ? 'day' : parts[2] ? 'month' : 'year'
	const date = `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`
	const { first, last } = spanOf(date, precision)
	// Date.UTC rolls 2025-02-30 over to 2 March: only a real date comes back as it was.
	return Number.isNaN(first) || isoOfDay(first) !== date ? undefined : { first, last, precision }
}

/** The last day that a real partial date may mean: `endOfPartial('2025-07')` is `2025-07-31`. */
export function endOfPartial(text: string): string {
	const span = parsePartialDate(text)
	return span ? isoOfDay(span.last) : text
}

/** The first day that a real partial date may mean: `startOfPartial('2025-07')` is `2025-07-01`. */
export function startOfPartial(text: string): string {
	return text + '-01-01'.slice(text.length - 4)
}

/** The month after: `2026-01` of `2025-12`. */
export function nextMonth(month: string): string {
	const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
	return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** A date as it is known: `2025-08` to the month, `2025-Q3` to the quarter, `2025` to the year. */
export function writeKnown(date: string, precision: Precision): string {
	if (precision === 'quarter') return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
	return date.slice(0, { day: 10, month: 7, year: 4 }[precision])
}
