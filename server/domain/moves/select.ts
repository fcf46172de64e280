// Which moves a filter selects. A move is dated by its `date`; its whole span must lie inside since..until.
import type { MoveColumns } from './columns.ts'
import { statuses, moveKinds } from '../vocabulary/statuses.ts'
import { dayNumber, parsePartialDate } from '../time/date.ts'
import { countedStatuses, unknownEnd, type Filter, type Level } from '../vocabulary/filter.ts'

/** A filter whose figure may also count countries as one; ids of labs then stand for all under them. */
export type FigureFilter = Omit<Filter, 'level'> & { level: Level | 'country' }

/** Moves of the same filter that are not counted: each would count but for the one reason it stands under. */
export type LeftOut = { inside: number; partly: number; announced: number; otherStatus: Record<string, number> }

/** Places of the selected moves in the columns, in order of (date, id), and what was left out. */
export type Selection = { places: Int32Array; leftOut: LeftOut }

/**
 * A mark for each lab that ids stand for, at its place + 1; at 0 for an unknown end. Undefined where nothing is asked.
 * At level `country` a country's code stands for the labs there.
 */
export function markLabs(columns: MoveColumns, ids: readonly string[] | undefined, level: FigureFilter['level']) {
	if (!ids) return undefined
	const { labs, labIndex } = columns
	const asked = new Set(ids)
	const marks = new Uint8Array(labs.length + 1)
	if (asked.has(unknownEnd)) marks[0] = 1
	if (level === 'lab') {
		for (const id of asked) if (labIndex.has(id)) marks[labIndex.get(id)! + 1] = 1
		return marks
	}
	labs.forEach((lab, place) => {
		for (let up = place; up >= 0 && !marks[place + 1]; up = labs[up]!.parent)
			if (asked.has(labs[up]!.id)) marks[place + 1] = 1
		if (level === 'country' && lab.country && asked.has(lab.country)) marks[place + 1] = 1
	})
	return marks
}

/** A mark for each lab of which `test` holds, at its place + 1. */
function markWhere(columns: MoveColumns, asked: string[] | undefined, valueOf: (place: number) => string | null) {
	if (!asked) return undefined
	const marks = new Uint8Array(columns.labs.length + 1)
	columns.labs.forEach((_, place) => {
		if (asked.includes(valueOf(place) ?? unknownEnd)) marks[place + 1] = 1
	})
	return marks
}

/** A mark for each lab of the kinds and countries asked for, at its place + 1; undefined where neither is asked. */
export function markTraits(columns: MoveColumns, { labKind, country }: { labKind?: string[]; country?: string[] }) {
	const ofKind = markWhere(columns, labKind, (place) => columns.labs[place]!.kind)
	const ofCountry = markWhere(columns, country, (place) => columns.labs[place]!.country)
	return ofKind && ofCountry ? ofKind.map((mark, place) => mark & ofCountry[place]!) : (ofKind ?? ofCountry)
}

/** A mark for each of a list's places that is asked for; undefined where nothing is asked. */
function markPlaces(size: number, asked: readonly string[] | undefined, placeOf: (id: string) => number | undefined) {
	if (!asked) return undefined
	const marks = new Uint8Array(size)
	for (const id of asked) {
		const place = placeOf(id)
		if (place !== undefined && place >= 0) marks[place] = 1
	}
	return marks
}

/** What counts as one, as a number at each lab's place + 1; a move between two labs of one number is "inside". */
export function markUnits(columns: MoveColumns, level: FigureFilter['level']): Int32Array {
	const units = new Int32Array(columns.labs.length + 1)
	const countries = [...new Set(columns.labs.map((lab) => lab.country))]
	columns.labs.forEach((lab, place) => {
		if (level === 'lab') units[place + 1] = place + 1
		// A lab whose country is not known counts with its group.
		else if (level === 'country' && lab.country) units[place + 1] = -1 - countries.indexOf(lab.country)
		else units[place + 1] = lab.group + 1
	})
	return units
}

/** First and last day asked for, as day numbers; unbounded where not asked. */
export function boundsOf(filter: { since?: string; until?: string }): { first: number; last: number } {
	return {
		first: parsePartialDate(filter.since ?? '')?.first ?? -Infinity,
		last: parsePartialDate(filter.until ?? '')?.last ?? Infinity
	}
}

/** Days from the first to the last that a date known to the year may mean, at most. */
export const longestSpan = 365

/** The first place in ascending days whose day is not before the one given; their number where all are before. */
export function findPlace(days: Int32Array, day: number): number {
	let low = 0
	let high = days.length
	while (low < high) {
		const middle = (low + high) >> 1
		if (days[middle]! < day) low = middle + 1
		else high = middle
	}
	return low
}

/**
 * The moves that a filter selects; by default confirmed and reported ones. Ids that are not known select nothing. What is
 * dated after the end of coverage was announced, and is not known to have happened: it counts with `announced` alone.
 */
export function selectMoves(columns: MoveColumns, filter: FigureFilter, { announced = false } = {}): Selection {
	const { labs, from, to, person, deal, kind, status, first, last, deals, personIndex } = columns
	const lab = markLabs(columns, filter.lab, filter.level)
	const origin = markLabs(columns, filter.from, filter.level)
	const target = markLabs(columns, filter.to, filter.level)
	const ofKind = markWhere(columns, filter.labKind, (place) => labs[place]!.kind)
	const ofCountry = markWhere(columns, filter.country, (place) => labs[place]!.country)
	const people = markPlaces(columns.people.length, filter.person, (id) => personIndex.get(id))
	const withDeal = markPlaces(deals.length, filter.deal, (id) => deals.indexOf(id))
	const kinds = markPlaces(moveKinds.length, filter.kind, (name) => moveKinds.findIndex((known) => known === name))
	const counted = markPlaces(statuses.length, statusesOf(filter), (name) =>
		statuses.findIndex((known) => known === name)
	)!
	const units = markUnits(columns, filter.level)
	const bounds = boundsOf(filter)

	const places = new Int32Array(columns.size)
	let size = 0
	let inside = 0
	let partly = 0
	let ahead = 0
	const covered = announced ? Infinity : dayNumber(columns.coverageEnd)
	const others = new Int32Array(statuses.length)
	const end = findPlace(first, bounds.last + 1)
	for (let i = findPlace(first, bounds.first - longestSpan); i < end; i++) {
		const a = from[i]! + 1
		const b = to[i]! + 1
		if (lab && !lab[a] && !lab[b]) continue
		if (origin && !origin[a]) continue
		if (target && !target[b]) continue
		if (last[i]! < bounds.first || first[i]! > bounds.last) continue
		if (people && !people[person[i]!]) continue
		if (withDeal && (deal[i]! < 0 || !withDeal[deal[i]!])) continue
		if (kinds && !kinds[kind[i]!]) continue
		if (ofKind && !ofKind[a] && !ofKind[b]) continue
		if (ofCountry && !ofCountry[a] && !ofCountry[b]) continue
		const isInside = a > 0 && units[a] === units[b]
		const isPartly = first[i]! < bounds.first || last[i]! > bounds.last
		const isCounted = counted[status[i]!]
		if (first[i]! > covered) ahead += Number(isCounted && !isInside)
		else if (isCounted && !isInside && !isPartly) places[size++] = i
		else if (isCounted && !isInside) partly++
		else if (isCounted && !isPartly) inside++
		else if (!isCounted && !isInside && !isPartly) others[status[i]!]!++
	}
	return {
		places: places.subarray(0, size),
		leftOut: { inside, partly, announced: ahead, otherStatus: countByStatus(others) }
	}
}

/** The statuses that a filter counts. */
export function statusesOf(filter: { status?: string[] }): readonly string[] {
	return filter.status ?? countedStatuses
}

/** Counts by status as a record, empty ones left out: `{ confirmed: 174, reported: 157 }`. */
export function countByStatus(counts: Int32Array): Record<string, number> {
	return Object.fromEntries(statuses.map((name, place) => [name, counts[place]!] as const).filter(([, count]) => count))
}
