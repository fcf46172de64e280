// The moves of each person, found without a look at all others.
import type { MoveColumns } from './columns.ts'

/** Places in the columns, person by person; those of person p are `places[starts[p]]` to before `places[starts[p + 1]]`. */
type ByPerson = { starts: Int32Array; places: Int32Array }

const kept = new WeakMap<MoveColumns, ByPerson>()

/** Counts, then places: one pass each over the moves. */
function sortByPerson({ size, person, people }: MoveColumns): ByPerson {
	const starts = new Int32Array(people.length + 1)
	for (let i = 0; i < size; i++) starts[person[i]! + 1]!++
	for (let p = 0; p < people.length; p++) starts[p + 1]! += starts[p]!
	const next = starts.slice()
	const places = new Int32Array(size)
	for (let i = 0; i < size; i++) places[next[person[i]!]!++] = i
	return { starts, places }
}

/** Places of a person's moves in the columns, in their order; sorted once for all people. */
export function movesOfPerson(columns: MoveColumns, person: number): Int32Array {
	let sorted = kept.get(columns)
	if (!sorted) kept.set(columns, (sorted = sortByPerson(columns)))
	return sorted.places.subarray(sorted.starts[person], sorted.starts[person + 1])
}
