// Two clocks: what had happened in the world by a day, and what a source had published by a day.
import { moveKinds, sideFrom, type MoveColumns } from './columns.ts'
import { dayNumber, endOfPartial, isoOfDay, parsePartialDate, spanOf, type Precision } from './date.ts'
import { pickMoves } from './pick.ts'

/** Partial ISO dates, each standing for its last day; left out: the newest state. */
export type Clocks = { asOf?: string; knownAt?: string }

const endOf = (date: string | undefined) => parsePartialDate(date ?? '')?.last ?? Infinity
const departure = moveKinds.indexOf('departure')

/**
 * The columns as they were: moves whose whole span was over on `asOf` and that a source had published by `knownAt`; they
 * are covered up to the earlier of both. Statuses have no dated history: they are today's.
 *
 * With `exits`, for careers, a move that was left but not yet joined is a departure to nowhere known; such columns are no
 * longer in order of their dates, so no window may be selected from them.
 */
export function setClocks(columns: MoveColumns, clocks: Clocks, { exits = false } = {}): MoveColumns {
	if (!clocks.asOf && !clocks.knownAt) return columns
	const [day, known] = [endOf(clocks.asOf), endOf(clocks.knownAt)]
	const { last, leftLast, from, firstPublished } = columns
	const places: number[] = []
	for (let i = 0; i < columns.size; i++)
		if (firstPublished[i]! <= known && (last[i]! <= day || (exits && from[i]! >= 0 && leftLast[i]! <= day)))
			places.push(i)

	const coverageEnd = isoOfDay(Math.min(dayNumber(columns.coverageEnd), day, known))
	const view = { ...pickMoves(columns, places), coverageEnd }
	for (let i = 0; i < view.size; i++) {
		if (view.last[i]! <= day) continue
		view.to[i] = -1
		view.first[i] = view.leftFirst[i]!
		view.last[i] = view.leftLast[i]!
		view.precision[i] = view.leftPrecision[i]!
		view.kind[i] = departure
		view.sidePost[i]! &= sideFrom
		view.roleTold[i]! &= sideFrom
	}
	return view
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
}

/** A move as it stood on a day: one that was not yet joined then is a departure to nowhere known, as with `exits` above. */
export function showAt<Move extends Joining>(move: Move, { asOf }: Clocks): Move {
	if (!move.leftDate || spanOf(move.date, move.datePrecision).last <= endOf(asOf)) return move
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
		toRole: null
	}
}

/** "Now" under the clocks: the earliest of the end of coverage and of what is asked for, as an ISO date. */
export function endOfClocks(coverageEnd: string, { asOf, knownAt }: Clocks): string {
	return [coverageEnd, ...[asOf, knownAt].flatMap((date) => (date ? [endOfPartial(date)] : []))].toSorted()[0]!
}
