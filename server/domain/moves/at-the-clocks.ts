// The moves as they stood at two clocks: what had happened in the world by a day, and what a source had published by it.
import { sideFrom, type MoveColumns } from './columns.ts'
import { moveKinds } from '../vocabulary/statuses.ts'
import { endOfDate, type Clocks } from '../time/clocks.ts'
import { dayNumber, isoOfDay, spanOf, type Precision } from '../time/date.ts'
import { pickMoves } from './pick.ts'

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
