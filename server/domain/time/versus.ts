// The second of two periods that a figure is counted over, as a question writes it: `2023`, `2023-07..2024-06`, or what it is to
// the first one.
import { dayNumber, endOfPartial, isoOfDay, monthOfDay, parsePartialDate, startOfPartial } from './date.ts'
import { writePeriod } from './period.ts'

/** First and last day or period, both inclusive, as partial ISO dates. */
export type Range = { since: string; until: string }

/** The same dates a year earlier; as many months, or days, right before. */
export const versusWords = ['year-earlier', 'before'] as const
export type Versus = Range | (typeof versusWords)[number]

/** What a text asks for; undefined for nonsense, and for a range that ends before it begins. */
export function parseVersus(text: string): Versus | undefined {
	const word = versusWords.find((known) => known === text)
	if (word) return word
	const [since = '', until = since, ...more] = text.split('..')
	const [start, end] = [parsePartialDate(since), parsePartialDate(until)]
	return start && end && !more.length && start.first <= end.last ? { since, until } : undefined
}

/** A range as a question writes it: `2023`, `2023-07..2024-06`. */
export function writeVersus({ since, until }: Range): string {
	return since === until ? since : `${since}..${until}`
}

const daysOf = ({ since, until }: Range) => ({
	first: dayNumber(startOfPartial(since)),
	last: dayNumber(endOfPartial(until))
})
const isWhole = (day: number) => isoOfDay(day).endsWith('-01')

/** Whether two ranges share a day. */
export function doOverlap(a: Range, b: Range): boolean {
	const [one, other] = [daysOf(a), daysOf(b)]
	return one.first <= other.last && other.first <= one.last
}

/** The months of a range, where it begins and ends with whole ones: 12 for 2023, undefined for 2 to 9 July. */
export function countWholeMonths(range: Range): number | undefined {
	const { first, last } = daysOf(range)
	return isWhole(first) && isWhole(last + 1) ? monthOfDay(last + 1) - monthOfDay(first) : undefined
}

/** A range from one day to another, as short as it can be written: in years, in months, else in days. */
function writeRange(first: number, last: number): Range {
	const [since, until, next] = [isoOfDay(first), isoOfDay(last), isoOfDay(last + 1)]
	const length = since.endsWith('-01-01') && next.endsWith('-01-01') ? 4 : isWhole(first) && isWhole(last + 1) ? 7 : 10
	return { since: since.slice(0, length), until: until.slice(0, length) }
}

/** The year before a partial date; of 29 February the 28th. */
function yearEarlier(date: string): string {
	const moved = String(Number(date.slice(0, 4)) - 1).padStart(4, '0') + date.slice(4)
	return parsePartialDate(moved) ? moved : `${moved.slice(0, 8)}28`
}

/**
 * The second range, beside the first one: `before` of January to June 2026 are July to December 2025, `year-earlier` are
 * January to June 2025.
 */
export function findVersus(versus: Versus, range: Range): Range {
	if (versus === 'year-earlier') return { since: yearEarlier(range.since), until: yearEarlier(range.until) }
	if (versus !== 'before') {
		const { first, last } = daysOf(versus)
		return writeRange(first, last)
	}
	const { first, last } = daysOf(range)
	const months = countWholeMonths(range)
	if (months === undefined) return writeRange(first - (last - first + 1), first - 1)
	return writeRange(dayNumber(`${writePeriod('month', monthOfDay(first) - months)}-01`), first - 1)
}

/** The two sides of a day: as many months up to it as there are after it until the end of the second one, `until`. */
export function splitAt(day: string, until: string): { range: Range; versus: 'before' } {
	return {
		range: writeRange(dayNumber(endOfPartial(day)) + 1, dayNumber(endOfPartial(until))),
		versus: 'before'
	}
}
