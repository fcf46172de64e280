// Boomerangs: who left a lab and came back, and how long they were away.
import { deriveCareer } from '../careers/career.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { isoOfDay, precisions, type Precision } from '../time/date.ts'
import type { Level } from '../vocabulary/filter.ts'
import { boundsOf, markLabs, markTraits, markUnits, selectMoves } from '../moves/select.ts'
import { gatherMoves, placesOf } from '../careers/spell.ts'

export type Boomerang = {
	person: string
	/** At level `group` the topmost ancestor. */
	lab: string
	/** Null where a later record passes over the exit, which no record dates. */
	left: string | null
	leftPrecision: Precision | null
	returned: string
	returnedPrecision: Precision
	/** Days away, the middle of each date counting; null where the exit is not dated. */
	days: number | null
	/** Most days by which that may be wrong, the dates being coarse. */
	marginDays: number
	/** Labs of staff posts in between, the first one first. */
	between: string[]
	/** The moves that tell of the exit and of the return. */
	moves: string[]
}

export type BoomerangFilter = {
	level: Level
	lab?: string[]
	person?: string[]
	/** Of the lab come back to. */
	labKind?: string[]
	country?: string[]
	since?: string
	until?: string
}

/**
 * Staff posts at a lab that follow an ended one at the same lab, the newest return first:
 * `listBoomerangs(columns, { level: 'group', lab: ['openai'] })`. With a range those whose return surely lies in it.
 */
export function listBoomerangs(columns: MoveColumns, filter: BoomerangFilter): Boomerang[] {
	const { first, last, leftFirst, leftLast, precision, leftPrecision, labs, people, ids } = columns
	const units = markUnits(columns, filter.level)
	const asked = markLabs(columns, filter.lab, filter.level)
	const fits = markTraits(columns, filter)
	const bounds = boundsOf(filter)
	const nameUnit = (lab: number) => labs[units[lab + 1]! - 1]!.id
	const found: Boomerang[] = []
	for (const [person, moves] of gatherMoves(columns, filter.person && placesOf(columns, filter.person))) {
		const posts = deriveCareer(columns, moves, units).filter((post) => !post.side)
		posts.forEach((back, place) => {
			const before = posts.slice(0, place).findLastIndex((post) => post.unit === back.unit)
			const start = back.start
			if (before < 0 || start < 0 || (asked && !asked[back.lab + 1]) || (fits && !fits[back.lab + 1])) return
			if (first[start]! < bounds.first || last[start]! > bounds.last) return
			const { end } = posts[before]!
			const middle = (from: number, to: number) => (from + to) / 2
			found.push({
				person: people[person]!.id,
				lab: nameUnit(back.lab),
				left: end < 0 ? null : isoOfDay(leftFirst[end]!),
				leftPrecision: end < 0 ? null : precisions[leftPrecision[end]!]!,
				returned: isoOfDay(first[start]!),
				returnedPrecision: precisions[precision[start]!]!,
				days:
					end < 0
						? null
						: Math.max(0, Math.round(middle(first[start]!, last[start]!) - middle(leftFirst[end]!, leftLast[end]!))),
				marginDays: end < 0 ? 0 : Math.ceil((last[start]! - first[start]! + leftLast[end]! - leftFirst[end]!) / 2),
				between: [...new Set(posts.slice(before + 1, place).map((post) => nameUnit(post.lab)))],
				moves: [...new Set([end, start].filter((move) => move >= 0))].map((move) => ids[move]!)
			})
		})
	}
	return found.toSorted((a, b) =>
		a.returned < b.returned ? 1 : a.returned > b.returned ? -1 : a.person < b.person ? -1 : 1
	)
}

/**
 * How many moves that pages call a return have no earlier exit from the lab on record, so that nobody came back by them:
 * `countUnmatched(columns, filter, listBoomerangs(columns, filter))`.
 */
export function countUnmatched(
	columns: MoveColumns,
	{ lab, ...filter }: BoomerangFilter,
	found: readonly { moves: readonly string[] }[]
): number {
	const told = new Set(found.flatMap(({ moves }) => moves))
	const { places } = selectMoves(columns, { ...filter, to: lab, kind: ['return'] })
	return places.filter((i) => columns.to[i]! >= 0 && !told.has(columns.ids[i]!)).length
}
