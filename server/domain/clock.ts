// Two clocks: what had happened in the world by a day, and what a source had published by a day.
import { moveKinds, sideFrom, type MoveColumns } from './columns.ts'
import { dayNumber, endOfPartial, isoOfDay, parsePartialDate, spanOf, type Precision } from './date.ts'
import { spellDate } from './words.ts'

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
	const { last, leftLast, from, firstPublished, sourceStart } = columns
	const isExit = (i: number) => last[i]! > day
	const places: number[] = []
	for (let i = 0; i < columns.size; i++)
		if (firstPublished[i]! <= known && (last[i]! <= day || (exits && from[i]! >= 0 && leftLast[i]! <= day)))
			places.push(i)

	const pick = (of: (i: number) => number) => Int32Array.from(places, of)
	const pickBytes = (of: (i: number) => number) => Uint8Array.from(places, of)
	const starts = new Int32Array(places.length + 1)
	places.forEach((i, place) => (starts[place + 1] = starts[place]! + sourceStart[i + 1]! - sourceStart[i]!))
	const source = new Int32Array(starts.at(-1)!)
	places.forEach((i, place) => source.set(columns.source.subarray(sourceStart[i], sourceStart[i + 1]), starts[place]))
	const end = Math.min(dayNumber(columns.coverageEnd), day, known)
	return {
		...columns,
		size: places.length,
		coverageEnd: isoOfDay(end),
		ids: places.map((i) => columns.ids[i]!),
		person: pick((i) => columns.person[i]!),
		from: pick((i) => from[i]!),
		to: pick((i) => (isExit(i) ? -1 : columns.to[i]!)),
		first: pick((i) => (isExit(i) ? columns.leftFirst[i]! : columns.first[i]!)),
		last: pick((i) => (isExit(i) ? leftLast[i]! : last[i]!)),
		leftFirst: pick((i) => columns.leftFirst[i]!),
		leftLast: pick((i) => leftLast[i]!),
		precision: pickBytes((i) => (isExit(i) ? columns.leftPrecision[i]! : columns.precision[i]!)),
		leftPrecision: pickBytes((i) => columns.leftPrecision[i]!),
		kind: pickBytes((i) => (isExit(i) ? departure : columns.kind[i]!)),
		status: pickBytes((i) => columns.status[i]!),
		deal: pick((i) => columns.deal[i]!),
		firstPublished: pick((i) => firstPublished[i]!),
		sidePost: pickBytes((i) => columns.sidePost[i]! & (isExit(i) ? sideFrom : 3)),
		roleTold: pickBytes((i) => columns.roleTold[i]! & (isExit(i) ? sideFrom : 3)),
		sourceStart: starts,
		source
	}
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

/** The clocks in words: "as of 16 November 2023, as published by 2024"; "" where none is set. */
export function sayClocks({ asOf, knownAt }: { asOf?: string | null; knownAt?: string | null }): string {
	return [asOf ? `as of ${spellDate(asOf)}` : '', knownAt ? `as published by ${spellDate(knownAt)}` : '']
		.filter(Boolean)
		.join(', ')
}
