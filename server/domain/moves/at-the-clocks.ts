// Two clocks: what had happened in the world by a day, and what a source had published by a day.
import { moveKinds, sideFrom, type MoveColumns } from './columns.ts'
import {
	dayNumber,
	endOfPartial,
	isoOfDay,
	parsePartialDate,
	spanOf,
	startOfPartial,
	type Precision
} from '../time/date.ts'
import { pickMoves } from './pick.ts'

/** Partial ISO dates, each standing for its last day; left out: the newest state. */
export type Clocks = { asOf?: string; knownAt?: string }

/** Whether a question sets a clock: the table holds the newest state alone. */
export const hasClock = ({ asOf, knownAt }: Clocks) => asOf !== undefined || knownAt !== undefined

/** The last day that a clock stands for, as a day number; Infinity where it is not set. */
export const endOfDate = (date: string | undefined) => parsePartialDate(date ?? '')?.last ?? Infinity
const departure = moveKinds.indexOf('departure')

/**
 * Says of the first and last day that a date may mean whether it had come at the clocks. By `asOf` its whole span was over,
 * as far as it is covered at all: what is dated to the year in which coverage ends is over when coverage ends. By `knownAt`
 * it had begun: what was announced for a later day was not known to come true.
 */
function readClocks({ asOf, knownAt }: Clocks, coverageEnd: string) {
	const covered = dayNumber(coverageEnd)
	// Nothing can be seen beyond the end of coverage: what is announced for later has not begun.
	const day = Math.min(endOfDate(asOf), covered)
	const known = endOfDate(knownAt)
	const hasCome = (first: number, last: number) =>
		first <= known && (last <= day || (first <= covered && covered <= day))
	return { end: Math.min(covered, day, known), known, hasCome }
}

/**
 * The columns as they were: moves that had come by the clocks and that a source had published by `knownAt`; they are
 * covered up to the earlier of both. Statuses have no dated history: they are today's.
 *
 * With `exits`, for careers, a move that was left but not yet joined is a departure to nowhere known, and without a clock
 * now is the end of coverage; such columns are no longer in order of their dates, so no window may be selected from them.
 */
export function setClocks(columns: MoveColumns, clocks: Clocks, { exits = false } = {}): MoveColumns {
	if (!clocks.asOf && !clocks.knownAt && !(exits && isAnnouncing(columns))) return columns
	const { end, known, hasCome } = readClocks(clocks, columns.coverageEnd)
	const { first, last, leftFirst, leftLast, from, firstPublished } = columns
	const hasJoined = (i: number) => hasCome(first[i]!, last[i]!)
	const hasLeft = (i: number) => exits && from[i]! >= 0 && hasCome(leftFirst[i]!, leftLast[i]!)
	const places: number[] = []
	for (let i = 0; i < columns.size; i++) if (firstPublished[i]! <= known && (hasJoined(i) || hasLeft(i))) places.push(i)

	const view = { ...pickMoves(columns, places), coverageEnd: isoOfDay(end) }
	places.forEach((place, i) => {
		if (hasJoined(place)) return
		view.to[i] = -1
		view.first[i] = view.leftFirst[i]!
		view.last[i] = view.leftLast[i]!
		view.precision[i] = view.leftPrecision[i]!
		view.kind[i] = departure
		view.deal[i] = -1
		view.sidePost[i]! &= sideFrom
		view.roleTold[i]! &= sideFrom
	})
	return view
}

/** Whether a move is dated after the end of coverage. */
function isAnnouncing({ first, size, coverageEnd }: MoveColumns): boolean {
	const covered = dayNumber(coverageEnd)
	return first.subarray(0, size).some((day) => day > covered)
}

type Joining = {
	kind: string
	date: string
	datePrecision: Precision
	leftDate: string | null
	leftDatePrecision: Precision | null
	to: string | null
	toName: string | null
	toGroup: string | null
	toRole: string | null
	from: string | null
	deal: string | null
	note: string | null
	firstPublished: string | null
}

/**
 * A move as it stood at the clocks: one that was not yet joined then is a departure to nowhere known, as with `exits`
 * above; undefined where nothing of it had come or been published.
 */
export function showAt<Move extends Joining>(move: Move, clocks: Clocks, coverageEnd: string): Move | undefined {
	const { known, hasCome } = readClocks(clocks, coverageEnd)
	const isPublished = !clocks.knownAt || (move.firstPublished !== null && dayNumber(move.firstPublished) <= known)
	const come = (date: string, precision: Precision) => {
		const { first, last } = spanOf(date, precision)
		return hasCome(first, last)
	}
	if (isPublished && come(move.date, move.datePrecision)) return move
	if (!isPublished || !move.from || !move.leftDate || !come(move.leftDate, move.leftDatePrecision ?? 'day'))
		return undefined
	return {
		...move,
		kind: 'departure',
		date: move.leftDate,
		datePrecision: move.leftDatePrecision ?? 'day',
		leftDate: null,
		leftDatePrecision: null,
		to: null,
		toName: null,
		toGroup: null,
		toRole: null,
		// Both tell of what came later.
		deal: null,
		note: null
	}
}

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
