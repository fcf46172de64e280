// Two clocks, as dates: what had happened in the world by a day, and what a source had published by a day; and a range as
// far as they, and the end of coverage, let it be seen.
import { endOfPartial, parsePartialDate, startOfPartial } from './date.ts'

/** Partial ISO dates, each standing for its last day; left out: the newest state. */
export type Clocks = { asOf?: string; knownAt?: string }

/** Whether a question sets a clock: the table holds the newest state alone. */
export const hasClock = ({ asOf, knownAt }: Clocks) => asOf !== undefined || knownAt !== undefined

/** The last day that a clock stands for, as a day number; Infinity where it is not set. */
export const endOfDate = (date: string | undefined) => parsePartialDate(date ?? '')?.last ?? Infinity

/** "Now" under the clocks: the earliest of the end of coverage and of what is asked for, as an ISO date. */
export function endOfClocks(coverageEnd: string, { asOf, knownAt }: Clocks): string {
	return [coverageEnd, ...[asOf, knownAt].flatMap((date) => (date ? [endOfPartial(date)] : []))].toSorted()[0]!
}

/** A range, both ends partial ISO dates, the clocks, where they are set, and the day up to which pages were read. */
export type Clocked = {
	since: string | null
	until: string | null
	asOf?: string | null
	knownAt?: string | null
	coverageEnd?: string | null
}
/** A range as far as it can be seen; `covered` is the day on which coverage cuts it off, null where it does not. */
export type Cut = Pick<Clocked, 'since' | 'until'> & { covered: string | null }

/**
 * A range as far as it can be seen: of April to September 2025, as published by 1 July 2025, April to 1 July 2025; of 2026
 * where coverage ends in June, so much of it as is covered. A partial date of a clock counts at its end, and so does that of
 * a range. A range that begins after what can be seen is left as it is.
 */
export function cutRange({ since, until, asOf, knownAt, coverageEnd }: Clocked): Cut {
	const lastOf = (date: string | null) => (date ? (parsePartialDate(date)?.last ?? Infinity) : Infinity)
	const clocks = [asOf, knownAt].filter((clock) => clock !== null && clock !== undefined)
	const [clock = null] = clocks.toSorted((a, b) => lastOf(a) - lastOf(b))
	const covered = lastOf(coverageEnd ?? null)
	const seen = Math.min(lastOf(clock), covered)
	const begins = since ? (parsePartialDate(since)?.first ?? -Infinity) : -Infinity
	if ((!since && !until) || lastOf(until) <= seen || begins > seen) return { since, until, covered: null }
	if (covered < lastOf(clock)) return { since, until, covered: coverageEnd! }
	// An open end is that of the clock, which is said beside it.
	return { since, until: until && clock, covered: null }
}

/** Whether a range begins only after coverage ends. */
export function isBeyond({ since, coverageEnd }: Clocked): boolean {
	return Boolean(since && coverageEnd && startOfPartial(since) > coverageEnd)
}
