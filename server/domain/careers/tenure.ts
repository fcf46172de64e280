// How long those who left had stayed, and how long those who came with a deal stay.
import { deriveCareer, type Post } from './career.ts'
import type { MoveColumns } from '../moves/columns.ts'
import { dayNumber } from '../time/date.ts'
import type { Level } from '../vocabulary/filter.ts'
import { boundsOf, markLabs, markTraits, markUnits } from '../moves/select.ts'
import { gatherMoves } from './spell.ts'
import { estimateSurvival, findMedian, type Followed } from './survival.ts'

export type TenureFilter = {
	level: Level
	lab?: string[]
	/** Of the lab of the stay. */
	labKind?: string[]
	country?: string[]
	since?: string
	until?: string
}

/** Fewer stays have no median. */
export const fewestStays = 5

/** Tenure at one lab of those who left it. */
export type Tenure = {
	/** At level `group` the topmost ancestor. */
	lab: string
	/** Stays whose beginning and end are dated. */
	n: number
	/** Stays that ended in the range, whose beginning no record dates. */
	unknownStart: number
	/** Median and quartiles in days; null where n is under five. */
	medianDays: number | null
	lowDays: number | null
	highDays: number | null
	/** The moves that open and close the stays. */
	moves: string[]
}

/** How long people stay who came to one lab with one deal. */
export type DealStay = {
	deal: string
	lab: string
	/** The lab that most of them came from; null where no record says. */
	from: string | null
	/** Stays followed from the day on which they came, and how many had ended by the end of coverage. */
	n: number
	left: number
	/** Stays that are over, no record says when: in neither count. */
	undated: number
	/** Median by Kaplan and Meier in days; null where n is under five or fewer than half have left. */
	medianDays: number | null
	moves: string[]
}

/** Every staff post on record with the name of its unit, by person. */
function listPosts(columns: MoveColumns, { level, lab, ...traits }: TenureFilter): { post: Post; unit: string }[] {
	const units = markUnits(columns, level)
	const asked = markLabs(columns, lab, level)
	const fits = markTraits(columns, traits)
	return [...gatherMoves(columns).values()].flatMap((moves) =>
		deriveCareer(columns, moves, units)
			.filter((post) => !post.side && (!asked || asked[post.lab + 1]) && (!fits || fits[post.lab + 1]))
			.map((post) => ({ post, unit: columns.labs[units[post.lab + 1]! - 1]!.id }))
	)
}

/** Whether a post was over by the end of coverage; an announced exit may lie after it. */
function hasLeft({ leftFirst, coverageEnd }: MoveColumns, end: number): boolean {
	return end >= 0 && leftFirst[end]! <= dayNumber(coverageEnd)
}

/** Days from the middle of what a post's start may mean to that of its end, or to the last day covered. */
function countDays(columns: MoveColumns, { start, end }: Post): number {
	const { first, last, leftFirst, leftLast } = columns
	const over = hasLeft(columns, end) ? (leftFirst[end]! + leftLast[end]!) / 2 : dayNumber(columns.coverageEnd)
	return Math.max(0, Math.round(over - (first[start]! + last[start]!) / 2))
}

/**
 * Tenure of those who left, by lab, most stays first: `listTenures(columns, { level: 'group', lab: ['openai'] })`. A range
 * asks for the day of leaving. Who is still there is not among them: they stay longer than these say.
 */
export function listTenures(columns: MoveColumns, filter: TenureFilter): Tenure[] {
	const { leftFirst, leftLast, ids } = columns
	const bounds = boundsOf(filter)
	const ended = listPosts(columns, filter).filter(
		({ post: { end } }) => hasLeft(columns, end) && leftFirst[end]! >= bounds.first && leftLast[end]! <= bounds.last
	)
	return [...Map.groupBy(ended, ({ unit }) => unit)]
		.map(([lab, stays]) => {
			const dated = stays.map(({ post }) => post).filter(({ start }) => start >= 0)
			const days = dated.map((post) => countDays(columns, post)).toSorted((a, b) => a - b)
			const at = (share: number) => (days.length < fewestStays ? null : quantileOf(days, share))
			return {
				lab,
				n: dated.length,
				unknownStart: stays.length - dated.length,
				medianDays: at(0.5),
				lowDays: at(0.25),
				highDays: at(0.75),
				moves: [...new Set(dated.flatMap(({ start, end }) => [ids[start]!, ids[end]!]))]
			}
		})
		.toSorted((a, b) => b.n - a.n || (a.lab < b.lab ? -1 : 1))
}

/** The value below which a share of sorted values lies, between neighbours in proportion (Hyndman and Fan's type 7). */
function quantileOf(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share
	const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
	return Math.round(low + (high - low) * (place - Math.floor(place)))
}

/** Stays that began with a deal, and what is known of them all. */
export type DealStays = { rows: DealStay[]; n: number; left: number; medianDays: number | null }

/**
 * Time from deal to exit, by deal and the lab that they came to, most stays first. A range asks for the day of coming.
 * `listDealStays(columns, { level: 'group', lab: ['meta'] }).rows[0]` is that of Scale AI.
 */
export function listDealStays(columns: MoveColumns, filter: TenureFilter): DealStays {
	const { first, last, from, deal, deals, labs, ids } = columns
	const bounds = boundsOf(filter)
	const units = markUnits(columns, filter.level)
	const came = listPosts(columns, filter).filter(
		({ post: { start } }) =>
			start >= 0 && deal[start]! >= 0 && first[start]! >= bounds.first && last[start]! <= bounds.last
	)
	const follow = (posts: readonly Post[]): Followed[] =>
		posts
			.filter((post) => !isUndated(post))
			.map((post) => ({ days: countDays(columns, post), ended: hasLeft(columns, post.end) }))
	const medianOf = (followed: readonly Followed[]) =>
		followed.length < fewestStays ? null : findMedian(estimateSurvival(followed)).days
	const rows = [...Map.groupBy(came, ({ post, unit }) => `${deals[deal[post.start]!]} ${unit}`).values()].map(
		(stays) => {
			const posts = stays.map(({ post }) => post)
			const followed = follow(posts)
			const origins = Map.groupBy(
				posts.filter(({ start }) => from[start]! >= 0),
				({ start }) => labs[units[from[start]! + 1]! - 1]!.id
			)
			const [origin] = [...origins].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
			return {
				deal: deals[deal[posts[0]!.start]!]!,
				lab: stays[0]!.unit,
				from: origin?.[0] ?? null,
				n: followed.length,
				left: followed.filter(({ ended }) => ended).length,
				undated: posts.filter(isUndated).length,
				medianDays: medianOf(followed),
				moves: [...new Set(posts.flatMap(({ start, end }) => [start, end]))].filter((i) => i >= 0).map((i) => ids[i]!)
			}
		}
	)
	const all = follow(came.map(({ post }) => post))
	return {
		rows: rows.toSorted((a, b) => b.n - a.n || (a.deal < b.deal ? -1 : 1)),
		n: all.length,
		left: all.filter(({ ended }) => ended).length,
		medianDays: medianOf(all)
	}
}

const isUndated = (post: Post) => post.ended && post.end < 0
