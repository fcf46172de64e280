// Careers as chains: the labs that people worked for, one after the other. What nobody published is not in them: between
// two labs of a chain there may have been others.
import { deriveCareer, type Post } from './career.ts'
import type { MoveColumns } from '../moves/columns.ts'
import type { Level } from '../vocabulary/filter.ts'
import { markLabs, markUnits } from '../moves/select.ts'
import { gatherMoves } from './spell.ts'

/** A person by place, and their staff posts in order. */
export type Chain = { person: number; posts: Post[] }

/** The posts with those that follow one another inside one unit as one. */
export function joinPosts(posts: readonly Post[]): Post[] {
	const joined: Post[] = []
	for (const post of posts) {
		const before = joined.at(-1)
		if (before?.unit !== post.unit) {
			joined.push(post)
			continue
		}
		const { lab, end, ended } = post
		joined[joined.length - 1] = { ...before, lab, end, ended, records: [...before.records, ...post.records] }
	}
	return joined
}

/**
 * The chains of all who have a record at every one of these labs. In their posts the first lab with all under it is unit
 * -1, the second -2; of two that overlap, the inner one keeps what is its own. All others are units as `markUnits` says.
 */
export function listChains(columns: MoveColumns, labs: readonly string[], level: Level): Chain[] {
	const units = markUnits(columns, level)
	const marks = labs.map((lab) => markLabs(columns, [lab], level)!)
	const sizeOf = (place: number) => marks[place]!.reduce((sum, mark) => sum + mark, 0)
	const widestFirst = [...marks.keys()].toSorted((a, b) => sizeOf(b) - sizeOf(a) || b - a)
	for (const place of widestFirst) marks[place]!.forEach((mark, lab) => mark && (units[lab] = -1 - place))

	const seen = labs.map(() => new Uint8Array(columns.people.length))
	for (let i = 0; i < columns.size; i++)
		marks.forEach((mark, place) => {
			if (mark[columns.from[i]! + 1] || mark[columns.to[i]! + 1]) seen[place]![columns.person[i]!] = 1
		})
	const everywhere = columns.people.keys().filter((person) => seen.every((people) => people[person]))
	const moves = gatherMoves(columns, everywhere)
	return [...moves].map(([person, places]) => ({
		person,
		posts: deriveCareer(columns, places, units).filter((post) => !post.side)
	}))
}

/** The id of what a post counts as: the lab that was asked for, else its group or lab, by the level. */
export function idOfUnit(columns: MoveColumns, labs: readonly string[], unit: number): string {
	return unit < 0 ? labs[-1 - unit]! : columns.labs[unit - 1]!.id
}

/** Ids of the moves that lead from post to post: what closes one and what opens the next. */
export function movesBetween({ ids }: MoveColumns, posts: readonly Post[]): string[] {
	const ends = posts.slice(1).flatMap((post, place) => [posts[place]!.end, post.start])
	return [...new Set(ends.filter((move) => move >= 0))].map((move) => ids[move]!)
}
