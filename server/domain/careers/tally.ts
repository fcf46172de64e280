// A list of moves in numbers: how many a filter has, how many have each value of its facets, and which they are, in one
// pass over the columns. What db/queries/listing/facets.ts counts of a table in SQL; a test holds both to each other.
import { dayNumber, endOfPartial } from '../time/date.ts'
import { countedStatuses, unknownEnd, type Filter } from '../vocabulary/filter.ts'
import { moveKinds, statuses } from '../vocabulary/statuses.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { boundsOf, findPlace, longestSpan, markLabs, markTraits } from '../moves/select.ts'
import { placesOf } from './spell.ts'
import { whereabouts } from './where.ts'

/** What has become of each move: a place in `whereabouts` + 1, 0 of one that does not count; and where who moved is now: a place in `labs`, -1 for none. */
export type Standing = { is: Uint8Array; now: Int32Array }

/** A value with the number of moves that have it, its own filter lifted; labs are named. */
type Value = { value: string; name?: string; count: number }

export type Tally = {
	/** Places of the filter's moves in the columns, in order of (date, id). */
	places: Int32Array
	total: number
	/** Left out because a coarse date overlaps an edge of the range. */
	partly: number
	/** Dated after the end of coverage; left out where both sorts are asked for. */
	announced?: number
	facets: Record<'status' | 'kind' | 'nowIs' | 'from' | 'to' | 'now', Value[]>
}

/** Values of a facet that are given. */
const mostValues = 100

/** A test of a move by its place. */
type Test = (place: number) => boolean

function holdAll(tests: readonly Test[], place: number): boolean {
	for (const test of tests) if (!test(place)) return false
	return true
}

/** Tests that no facet lifts, but for the lab. */
function listTests(columns: MoveColumns, filter: Filter, ids: ReadonlySet<string> | undefined): Test[] {
	const { from, to, person, deal, deals, first, last, firstPublished } = columns
	const ends = (marks: Uint8Array | undefined): Test | undefined =>
		marks && ((place) => (marks[from[place]! + 1] || marks[to[place]! + 1]) === 1)
	const people = filter.person && placesOf(columns, filter.person)
	const dealt = filter.deal && new Set(filter.deal)
	const day = filter.asOf && dayNumber(endOfPartial(filter.asOf))
	const covered = dayNumber(columns.coverageEnd)
	const known = filter.knownAt && dayNumber(endOfPartial(filter.knownAt))
	const chosen = filter.ids && new Set(filter.ids)
	const tests: (Test | undefined)[] = [
		ends(markTraits(columns, { ...(filter.labKind && { labKind: filter.labKind }) })),
		ends(markTraits(columns, { ...(filter.country && { country: filter.country }) })),
		people && ((place) => people.has(person[place]!)),
		dealt && ((place) => dealt.has(deals[deal[place]!] ?? '')),
		// Of a span that coverage cuts off no more can come: it is over when coverage ends.
		typeof day === 'number'
			? (place) => last[place]! <= day || (first[place]! <= covered && covered <= day)
			: undefined,
		typeof known === 'number' ? (place) => firstPublished[place]! <= known && first[place]! <= known : undefined,
		chosen && ((place) => chosen.has(columns.ids[place]!)),
		ids && ((place) => ids.has(columns.ids[place]!))
	]
	return tests.filter((test) => test !== undefined)
}

/** What a facet counts: each move's value as a number from 0, which of them are asked for, and how values are called. */
type Counted = {
	valueOf: Int32Array | Uint8Array
	/** What is added to a value: ends that are not known are -1 in the columns. */
	shift: 0 | 1
	asked: Uint8Array | undefined
	counts: Int32Array
}

const countWords = (valueOf: Uint8Array, words: readonly string[], asked: readonly string[] | undefined): Counted => ({
	valueOf,
	shift: 0,
	asked: asked && Uint8Array.from(words, (word) => Number(asked.includes(word))),
	counts: new Int32Array(words.length)
})

/**
 * Tallies the moves of a list's filter: `tallyMoves(columns, standing, { level: 'group', to: ['meta'] })`. Statuses are
 * confirmed and reported ones unless asked. `found` are the ids of those in which the filter's words stand.
 */
export function tallyMoves(
	columns: MoveColumns,
	standing: Standing,
	filter: Filter,
	found?: ReadonlySet<string>
): Tally {
	const { from, to, first, last, labs } = columns
	const tests = listTests(columns, filter, found)
	const countLabs = (key: 'from' | 'to' | 'now', valueOf: Int32Array): Counted => ({
		valueOf,
		shift: 1,
		asked: markLabs(columns, filter[key], filter.level),
		counts: new Int32Array(labs.length + 1)
	})
	const facets = [
		countWords(columns.status, statuses, filter.status ?? countedStatuses),
		countWords(columns.kind, moveKinds, filter.kind),
		countWords(standing.is, outcomes, filter.nowIs),
		countLabs('from', from),
		countLabs('to', to),
		countLabs('now', standing.now)
	] as const
	const asked = facets.filter((facet) => facet.asked)

	const covered = dayNumber(columns.coverageEnd)
	const side = filter.announced ?? 'no'
	const bounds = boundsOf(filter)
	const lab = markLabs(columns, filter.lab, filter.level)
	const places = new Int32Array(columns.size)
	let [total, partly, announced] = [0, 0, 0]
	const end = findPlace(first, bounds.last + 1)
	for (let i = findPlace(first, bounds.first - longestSpan); i < end; i++) {
		if (lab && !lab[from[i]! + 1] && !lab[to[i]! + 1]) continue
		if (last[i]! < bounds.first || !holdAll(tests, i)) continue
		let failed: Counted | undefined
		let failures = 0
		for (const facet of asked)
			if (!facet.asked![facet.valueOf[i]! + facet.shift]) {
				failed = facet
				failures++
			}
		if (failures > 1) continue
		const isAhead = first[i]! > covered
		const isWithin = first[i]! >= bounds.first && last[i]! <= bounds.last
		if (!failed && isWithin && isAhead) announced++
		if (side !== 'also' && isAhead !== (side === 'only')) continue
		if (!isWithin) partly += Number(!failed)
		else if (failed) failed.counts[failed.valueOf[i]! + failed.shift]!++
		else places[total++] = i
	}
	for (const facet of facets) countPlaces(facet, places, total)
	const [status, kind, nowIs, ...ends] = facets.map(({ counts }) => counts)
	const [left, joined, now] = ends.map((counts) => nameLabs(columns, filter.level, counts))
	return {
		places: places.slice(0, total),
		total,
		partly,
		...(side !== 'also' && { announced }),
		facets: {
			status: nameWords(statuses, status!),
			kind: nameWords(moveKinds, kind!),
			nowIs: nameWords(outcomes, nowIs!),
			from: left!,
			to: joined!,
			now: now!
		}
	}
}

/** Counts the values at the first `size` places: facet by facet, which is several times as fast as move by move. */
function countPlaces({ valueOf, shift, counts }: Counted, places: Int32Array, size: number): void {
	for (let at = 0; at < size; at++) counts[valueOf[places[at]!]! + shift]!++
}

/** What a move has become, by the number that stands for it: first that it does not count. */
const outcomes = ['', ...whereabouts]

const nameWords = (words: readonly string[], counts: Int32Array) =>
	order(words.flatMap((value, at) => (value && counts[at] ? { value, count: counts[at] } : [])))

/** Counts by lab, those of a group as one unless each lab stands for itself. */
function nameLabs({ labs }: MoveColumns, level: Filter['level'], counts: Int32Array): Value[] {
	const sums = new Int32Array(labs.length)
	labs.forEach(({ group }, at) => (sums[level === 'lab' ? at : group]! += counts[at + 1]!))
	return order([
		...(counts[0] ? [{ value: unknownEnd, count: counts[0] }] : []),
		...labs.flatMap(({ id, name }, at) => (sums[at] ? { value: id, name, count: sums[at] } : []))
	])
}

/** Those of most moves first, then by their text; so many as are given. */
const order = (values: Value[]): Value[] =>
	values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, mostValues)
