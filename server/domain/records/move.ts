// A move in words: who went where and when, and how sure that is.
import { moveWords } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'

export type MoveLike = {
	personName: string
	from: string | null
	fromName: string | null
	fromGroup: string | null
	to: string | null
	toName: string | null
	toGroup: string | null
	date: string
	datePrecision: string
	status: string
	/** Whether it is dated after the end of coverage. */
	announced?: boolean
}

/** Statuses of which it is not said that a move founded the lab it went to. */
const doubtful = new Set(['rumored', 'disputed', 'denied'])

const nameEnd = (id: string | null, name: string | null, group: string | null): Named | undefined =>
	id === null ? undefined : { id, name: name ?? '', group: group ?? undefined }

/** A move as a headline: "Ada Example went from Alpha to Beta on 4 July 2025", "Ada Example is rumored to have joined Beta in 2025". */
export function sayMove(move: MoveLike, { founding = false } = {}): Part[] {
	const moved = { ...move, person: move.personName }
	const from = nameEnd(move.from, move.fromName, move.fromGroup)
	const to = nameEnd(move.to, move.toName, move.toGroup)
	if (!to) return moveWords.left(moved, from)
	if (!from) return moveWords.joined(moved, to)
	return founding && !doubtful.has(move.status) ? moveWords.founded(moved, from, to) : moveWords.went(moved, from, to)
}
