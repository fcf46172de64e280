// First moves on record from one group to another.
import type { MoveColumns } from '../moves/columns.ts'
import { selectMoves } from '../moves/select.ts'

/** Moves that a group must have before, for its first one to or from another to be told. */
const known = 10

/**
 * Ids of the counted moves that are the first on record from their group to the other, by the first day that they may be
 * dated to; both groups have at least ten moves before: of a new lab every move would be a first one.
 */
export function listFirstFlows(columns: MoveColumns): Set<string> {
	const { labs, from, to, first, ids } = columns
	const { places } = selectMoves(columns, { level: 'group' })
	const inTime = Array.from(places).toSorted((a, b) => first[a]! - first[b]! || a - b)
	const moves = new Map<number, number>()
	const ways = new Set<string>()
	const firsts = new Set<string>()
	for (const i of inTime) {
		const [left, joined] = [from[i]!, to[i]!].map((lab) => (lab < 0 ? -1 : labs[lab]!.group)) as [number, number]
		const way = `${left} ${joined}`
		if (left >= 0 && joined >= 0 && !ways.has(way) && Math.min(moves.get(left) ?? 0, moves.get(joined) ?? 0) >= known)
			firsts.add(ids[i]!)
		ways.add(way)
		for (const group of [left, joined]) moves.set(group, (moves.get(group) ?? 0) + 1)
	}
	return firsts
}
