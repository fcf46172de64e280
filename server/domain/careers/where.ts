// Where people are now, set beside each of their moves: by the records, as careers read them.
import { deriveCareer, type Post } from './career.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { endOfDate, type Clocks } from '../time/clocks.ts'
import type { Level } from '../vocabulary/filter.ts'
import { movesOfPerson } from '../moves/by-person.ts'
import { markUnits } from '../moves/select.ts'
import { countedPlaces, gatherMoves } from './spell.ts'

/**
 * What has become of a move: `there`, the post it led to has not ended; `back`, at the lab it led to again; `elsewhere`, at
 * another lab; `left`, it led nowhere known and no record tells of a later post; `unknown`, no record says where now.
 */
export const whereabouts = ['there', 'back', 'elsewhere', 'left', 'unknown'] as const
export type Whereabouts = (typeof whereabouts)[number]

/** Whether a record of later than the columns' end expects somebody somewhere: what is announced is no post, but not silence. */
function isExpected(all: MoveColumns, person: number, end: number, known: number): boolean {
	return movesOfPerson(all, person).some(
		(i) =>
			all.first[i]! > end && all.to[i]! >= 0 && all.firstPublished[i]! <= known && countedPlaces.has(all.status[i]!)
	)
}

/**
 * What has become of each confirmed or reported move by its id, by groups: `standMoves(columns).get('noam-brown-2023')` is
 * `there`. `columns` are as setClocks gives them for careers, `all` as they are without clocks.
 */
export function standMoves(
	columns: MoveColumns,
	all: MoveColumns,
	{ asOf, knownAt }: Clocks = {},
	people?: Iterable<number>
): Map<string, Whereabouts> {
	const units = markUnits(columns, 'group')
	const end = endOfDate(columns.coverageEnd)
	const found = new Map<string, Whereabouts>()
	for (const [person, moves] of gatherMoves(columns, people)) {
		const posts = deriveCareer(columns, moves, units)
		// The world on a past day knows nothing of what came later.
		const expected = !asOf && isExpected(all, person, end, endOfDate(knownAt))
		const now = posts.find(({ side, ended }) => !side && !ended)
		for (const move of moves) found.set(columns.ids[move]!, standMove(move, posts, now))
		function standMove(move: number, posts: Post[], now: Post | undefined): Whereabouts {
			const post = posts.find(({ records }) => records.some((record) => record.move === move && record.end === 'to'))
			if (post && !post.ended) return 'there'
			const to = columns.to[move]!
			if (now) return to >= 0 && units[to + 1] === now.unit ? 'back' : 'elsewhere'
			if (to >= 0 || expected) return 'unknown'
			const isLast = !moves.some((other) => other !== move && columns.first[other]! >= columns.first[move]!)
			return isLast ? 'left' : 'unknown'
		}
	}
	return found
}

/**
 * The lab that people were at before the one where they are now, by person: their last staff post before it outside its
 * group, at level `lab` outside that lab alone. Those of whom no record tells one are left out.
 */
export function listOrigins(columns: MoveColumns, level: Level, people?: Iterable<number>): Map<string, string> {
	const units = markUnits(columns, level)
	const found = new Map<string, string>()
	for (const [person, moves] of gatherMoves(columns, people)) {
		const posts = deriveCareer(columns, moves, units).filter(({ side }) => !side)
		const now = posts.findIndex(({ ended }) => !ended)
		const before = now > 0 ? posts.slice(0, now).findLast(({ unit }) => unit !== posts[now]!.unit) : undefined
		if (before) found.set(columns.people[person]!.id, columns.labs[before.lab]!.id)
	}
	return found
}
