// What the records say of each person beside the post: whether a post is on record, where they were, what pages told last.
import { deriveCareer } from './career.ts'
import { gatherMoves } from './spell.ts'
import { standMoves } from './where.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { markUnits } from '../moves/select.ts'
import { endOfPartial, isoOfDay, precisions, type Precision } from '../time/date.ts'
import type { Clocks } from '../time/clocks.ts'

/**
 * Where somebody is by the records: `there`, at a lab; `left`, left a lab and no record tells of a later post; `unknown`, no
 * record says.
 */
export const standings = ['there', 'left', 'unknown'] as const

export type Standing = {
	nowIs: (typeof standings)[number]
	/** Of who left with no new post: when they left. */
	gone: string | null
	gonePrecision: Precision | null
	/** Ids of the labs that they have or had a staff post at, oldest first. */
	ever: string[]
	/** Their counted moves, oldest first. */
	moves: string[]
	/** Date of the newest page behind these, a partial ISO date; null where all are undated. */
	inNews: string | null
}

/** Of those of whom there is a confirmed or reported move; `columns` and `all` as standMoves takes them. */
export function standPeople(
	columns: MoveColumns,
	all: MoveColumns,
	clocks: Clocks,
	people?: Iterable<number>
): Map<string, Standing> {
	const places = people && [...people]
	const is = standMoves(columns, all, clocks, places)
	const units = markUnits(columns, 'lab')
	const known = clocks.knownAt && endOfPartial(clocks.knownAt)
	const found = new Map<string, Standing>()
	for (const [person, moves] of gatherMoves(columns, places)) {
		const posts = deriveCareer(columns, moves, units).filter(({ side }) => !side)
		const left = moves.findLast((move) => is.get(columns.ids[move]!) === 'left')
		const isThere = posts.some(({ ended }) => !ended)
		const isGone = !isThere && left !== undefined
		found.set(columns.people[person]!.id, {
			nowIs: isThere ? 'there' : isGone ? 'left' : 'unknown',
			gone: isGone ? isoOfDay(columns.leftFirst[left]!) : null,
			gonePrecision: isGone ? precisions[columns.leftPrecision[left]!]! : null,
			ever: [...new Set(posts.map(({ lab }) => columns.labs[lab]!.id))],
			moves: moves.map((move) => columns.ids[move]!),
			inNews: newestPage(columns, moves, known)
		})
	}
	return found
}

/** The newest page behind moves that was published by a day; of a partial date the first day counts. */
function newestPage(columns: MoveColumns, moves: readonly number[], known: string | undefined): string | null {
	let newest: string | null = null
	for (const move of moves) {
		for (let at = columns.sourceStart[move]!; at < columns.sourceStart[move + 1]!; at++) {
			const page = columns.sourcePublished[columns.source[at]!]
			if (page && !(known && endOfPartial(page) > known) && page > (newest ?? '')) newest = page
		}
	}
	return newest
}
