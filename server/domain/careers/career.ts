// A person's moves read as one career: which posts they opened and closed. At most one staff post is open at a time; side
// posts (see post.ts) stand beside it. Nothing is filled in: a post that a later record passes over has ended, no one
// says when; a post that is left without having been joined has no start.
import { sideFrom, sideTo, type MoveColumns } from '../moves/columns.ts'
import { moveKinds } from '../vocabulary/statuses.ts'

/** A post, by places: of its lab, and of the moves that say so. */
export type Post = {
	/** Newest lab on record within the unit. */
	lab: number
	/** What counts as one lab: see `deriveCareer`. */
	unit: number
	side: boolean
	/** Move that opens and closes it; -1 where no record does. */
	start: number
	end: number
	ended: boolean
	/** What speaks of it, oldest first: a move's place, and the end of it that is this post. */
	records: { move: number; end: 'from' | 'to' }[]
}

const comesBack = moveKinds.indexOf('return')

/**
 * Moves in the order in which they can have happened. Those whose dates overlap, as rows of one day do, are ordered so
 * that the chain fits: A to B goes before B to C, a return last; what leaves a known lab goes before what comes from
 * nowhere.
 */
function orderMoves(columns: MoveColumns, places: readonly number[], units: Int32Array): number[] {
	const { first, last, from, to, kind } = columns
	const rest = [...places]
	const ordered: number[] = []
	let at = 0
	while (rest.length) {
		const limit = Math.min(...rest.map((i) => last[i]!))
		const next = rest.filter((i) => first[i]! <= limit)
		const origin = (i: number) => units[from[i]! + 1]!
		const begins = next.filter((i) => !next.some((j) => j !== i && to[j]! >= 0 && units[to[j]! + 1] === origin(i)))
		const chosen =
			next.find((i) => at && origin(i) === at) ??
			begins.find((i) => from[i]! >= 0) ??
			begins[0] ??
			next.find((i) => kind[i] !== comesBack) ??
			next[0]!
		ordered.push(chosen)
		rest.splice(rest.indexOf(chosen), 1)
		at = units[to[chosen]! + 1]!
	}
	return ordered
}

/** Whether a lab is another one or somewhere under it; both as places. */
function isUnder(columns: MoveColumns, lab: number, above: number): boolean {
	for (let up = lab; up >= 0; up = columns.labs[up]!.parent) if (up === above) return true
	return false
}

/**
 * The posts that a person's moves tell of, in order. `units` says at each lab's place + 1 which labs count as one: a move
 * inside a unit goes on with the post.
 */
export function deriveCareer(columns: MoveColumns, places: readonly number[], units: Int32Array): Post[] {
	const { from, to, sidePost, kind } = columns
	const posts: Post[] = []
	const sides = new Map<number, Post>()
	let main: Post | undefined
	let exit: Post | undefined

	const add = (lab: number, side: boolean): Post => {
		const post: Post = { lab, unit: units[lab + 1]!, side, start: -1, end: -1, ended: false, records: [] }
		posts.push(post)
		if (side) sides.set(post.unit, post)
		else {
			// The staff post before, if none closed it, is passed over.
			if (main) main.ended = true
			main = post
		}
		return post
	}
	const note = (post: Post, move: number, end: 'from' | 'to', lab: number) => {
		post.records.push({ move, end })
		if (!isUnder(columns, post.lab, lab)) post.lab = lab
	}
	/** The open post of someone who was at a lab: the staff post at it or under it, or the side post at it. */
	const findOpen = (lab: number, side: boolean): Post | undefined => {
		const unit = units[lab + 1]!
		const staff = main && (main.unit === unit || isUnder(columns, main.lab, lab)) ? main : undefined
		return side ? (sides.get(unit) ?? staff) : (staff ?? sides.get(unit))
	}
	const close = (lab: number, move: number, side: boolean) => {
		const open = findOpen(lab, side)
		// The same exit, told again by the row of the next post.
		if (!open && !main && !side && exit && exit.unit === units[lab + 1]) return note(exit, move, 'from', lab)
		const post = open ?? add(lab, side)
		note(post, move, 'from', lab)
		post.end = move
		post.ended = true
		if (post.side) sides.delete(post.unit)
		else [main, exit] = [undefined, post]
	}
	const enter = (lab: number, move: number, side: boolean) => {
		const unit = units[lab + 1]!
		const open = side ? sides.get(unit) : main?.unit === unit && kind[move] !== comesBack ? main : undefined
		const post = open ?? add(lab, side)
		if (!open) post.start = move
		note(post, move, 'to', lab)
	}

	for (const move of orderMoves(columns, places, units)) {
		const origin = from[move]!
		const target = to[move]!
		const fromSide = (sidePost[move]! & sideFrom) !== 0
		const toSide = (sidePost[move]! & sideTo) !== 0
		const inside = origin >= 0 && target >= 0 && units[origin + 1] === units[target + 1]
		// Whoever takes a side post elsewhere stays, unless a date of leaving is told; so does who gets a new post inside.
		const stays = inside ? fromSide === toSide : toSide && !isLeftApart(columns, move)
		if (origin >= 0 && stays) note(findOpen(origin, fromSide) ?? add(origin, fromSide), move, 'from', origin)
		else if (origin >= 0) close(origin, move, fromSide)
		if (target >= 0) enter(target, move, toSide)
	}
	return posts
}

/** Whether a move tells a date of leaving apart from its own. */
function isLeftApart(columns: MoveColumns, move: number): boolean {
	const { first, last, leftFirst, leftLast } = columns
	return first[move] !== leftFirst[move] || last[move] !== leftLast[move]
}
