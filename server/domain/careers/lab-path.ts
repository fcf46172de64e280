// Ways from one lab to another in the careers of people, whatever labs lie between.
import type { Post } from './career.ts'
import { joinPosts, listChains, movesBetween } from './chain.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { isoOfDay, precisions, type Precision } from '../time/date.ts'
import type { Level } from '../vocabulary/filter.ts'

/** A time at a lab on the way; dates are null where no record says. */
export type Stop = {
	lab: string
	start: string | null
	startPrecision: Precision | null
	end: string | null
	endPrecision: Precision | null
	/** Moves that open and close it: where the one that closes a stop opens the next, nothing lies between. */
	startMove: string | null
	endMove: string | null
}
/** Somebody's way with both its ends; `moves` are the ids of those that lead from stop to stop. */
export type Path = { person: string; stops: Stop[]; moves: string[] }

function readStop(columns: MoveColumns, { lab, start, end }: Post): Stop {
	const { ids, first, precision, leftFirst, leftPrecision } = columns
	return {
		lab: columns.labs[lab]!.id,
		start: start < 0 ? null : isoOfDay(first[start]!),
		startPrecision: start < 0 ? null : precisions[precision[start]!]!,
		end: end < 0 ? null : isoOfDay(leftFirst[end]!),
		endPrecision: end < 0 ? null : precisions[leftPrecision[end]!]!,
		startMove: ids[start] ?? null,
		endMove: ids[end] ?? null
	}
}

/**
 * The people whose careers lead from one lab to another, with the labs between, each from the last time at the first to
 * the next time at the second; fewest labs between first, then the newest arrival. From a lab to itself: who came back.
 * `listPaths(columns, 'google', 'anthropic')` has Google Brain → OpenAI → Anthropic among them.
 */
export function listPaths(columns: MoveColumns, from: string, to: string, level: Level = 'group'): Path[] {
	const target = from === to ? -1 : -2
	const paths = listChains(columns, from === to ? [from] : [from, to], level).flatMap(({ person, posts }) => {
		const found: Path[] = []
		let begin = -1
		posts.forEach((post, at) => {
			if (post.unit === target && begin >= 0) {
				const between = joinPosts(posts.slice(begin + 1, at))
				const way = [posts[begin]!, ...between, post]
				const stops = way.map((stop) => readStop(columns, stop))
				found.push({ person: columns.people[person]!.id, stops, moves: movesBetween(columns, way) })
				begin = -1
			}
			if (post.unit === -1) begin = at
		})
		return found
	})
	const arrival = ({ stops }: Path) => stops.at(-1)!.start ?? ''
	return paths.toSorted(
		(a, b) =>
			a.stops.length - b.stops.length ||
			(arrival(b) < arrival(a) ? -1 : arrival(b) > arrival(a) ? 1 : 0) ||
			(a.person < b.person ? -1 : 1)
	)
}
