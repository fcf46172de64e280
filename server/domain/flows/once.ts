// Counts moves, or people and teams once.
import type { MoveColumns } from '../moves/columns.ts'
import type { Counted } from '../vocabulary/counted.ts'
import type { FigureFilter } from '../moves/select.ts'
import { groupTeams } from '../stories/team.ts'

type Level = FigureFilter['level']

/**
 * Counts some of the moves at `places`, given by where they stand there; made once for many countings. Teams are those that
 * /trends/teams finds among the moves; where countries count, teams between labs.
 */
export function makeCounter(columns: MoveColumns, places: Int32Array, level: Level, counted: Counted) {
	if (counted === 'moves') return (some: Int32Array | readonly number[]) => some.length
	const marks = counted === 'people' ? markPeople(columns, places) : markTeams(columns, places, level)
	const seen = new Int32Array(counted === 'people' ? columns.people.length : places.length)
	let round = 0
	return (some: Int32Array | readonly number[]) => {
		let count = 0
		round++
		for (const i of some) {
			if (seen[marks[i]!] !== round) count++
			seen[marks[i]!] = round
		}
		return count
	}
}

/** Who moved. */
function markPeople({ person }: MoveColumns, places: Int32Array): Int32Array {
	return Int32Array.from(places, (i) => person[i]!)
}

/** A move's own place among the places, or that of the first of its team. */
function markTeams(columns: MoveColumns, places: Int32Array, level: Level): Int32Array {
	const marks = Int32Array.from(places, (_, place) => place)
	const placeOf = new Map(Array.from(places, (i, place) => [i, place]))
	for (const { moves } of groupTeams(columns, places, level === 'lab' ? 'lab' : 'group'))
		for (const i of moves) marks[placeOf.get(i)!] = placeOf.get(moves[0]!)!
	return marks
}
