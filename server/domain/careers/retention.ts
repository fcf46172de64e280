// How long people stay at a lab: the spells that began there in a range of dates, until they ended or coverage did.
// A coarse date stands for the middle of the days that it may mean; spells without a known start, or whose end no record
// dates, cannot be followed: they are left out and counted apart.
import type { MoveColumns } from '../moves/columns.ts'
import { dayNumber, followedYearDays, spanOf, type Precision } from '../time/date.ts'
import { nameLabs, type LabRef } from '../moves/evidence.ts'
import type { Level } from '../vocabulary/filter.ts'
import { boundsOf, selectMoves } from '../moves/select.ts'
import { listStays, type Stay } from './spell.ts'
import { estimateSurvival, findMedian, shareAfter, type Median, type Standing, type Step } from './survival.ts'

export type RetentionFilter = { lab?: string[]; since?: string; until?: string; level: Level }

/** A spell that is followed. */
export type Followed = Stay & {
	/** Days from its start to its end, or to the end of coverage. */
	days: number
	/** Most days by which that may be wrong, the dates being coarse; 0 where both are known to the day. */
	marginDays: number
	/** Whether a date is known to the quarter or year alone. */
	coarse: boolean
	/** Whether it had ended by the end of coverage. */
	left: boolean
	/** Whether its start was first published when it had ended: it is on record because it ended. */
	hindsight: boolean
	/** Days from its start until that was first published; 0 where it was announced, null where no page is dated. */
	knownAfter: number | null
}
export type Cohort = {
	spells: Followed[]
	/** Spells at the lab that are not followed, each under one reason. */
	leftOut: {
		/** No record says when it began. */
		unknownStart: number
		/** It is over, no record says when. */
		unknownEnd: number
		/** Its coarse start overlaps the edge of the range. */
		partly: number
		/** It begins after the end of coverage. */
		ahead: number
	}
}

/** A spell as it is followed: from the middle of what its start may mean to the middle of what its end may mean. */
function followStay(stay: Stay, coverageEnd: number): Followed {
	const start = spanOf(stay.start!, stay.startPrecision as Precision)
	const end = stay.end === null ? undefined : spanOf(stay.end, stay.endPrecision as Precision)
	const left = end !== undefined && end.first <= coverageEnd
	// It began before it ended, and ended before coverage did.
	const latest = Math.max(start.first, Math.min(start.last, coverageEnd, left ? end.last : Infinity))
	const began = Math.floor((start.first + latest) / 2)
	const first = left ? Math.max(end.first, began) : coverageEnd
	const last = left ? Math.max(first, Math.min(end.last, coverageEnd)) : coverageEnd
	const over = Math.floor((first + last) / 2)
	const published = stay.startPublished === null ? null : dayNumber(stay.startPublished)
	return {
		...stay,
		days: over - began,
		marginDays: Math.ceil((latest - start.first + last - first) / 2),
		coarse: isCoarse(stay.startPrecision) || isCoarse(stay.endPrecision),
		left,
		hindsight: left && published !== null && published >= over,
		knownAfter: published === null ? null : Math.max(0, published - began)
	}
}

const isCoarse = (precision: Precision | null) => precision === 'quarter' || precision === 'year'

/** The spells at a lab whose start lies inside the range, oldest first: `followCohort(columns, 'openai', { level: 'group' })`. */
export function followCohort(columns: MoveColumns, lab: string, filter: RetentionFilter): Cohort {
	const coverageEnd = dayNumber(columns.coverageEnd)
	const bounds = boundsOf(filter)
	const leftOut = { unknownStart: 0, unknownEnd: 0, partly: 0, ahead: 0 }
	const spells: Followed[] = []
	for (const stay of listStays(columns, lab, filter.level)) {
		if (stay.start === null) {
			leftOut.unknownStart++
			continue
		}
		const start = spanOf(stay.start, stay.startPrecision as Precision)
		if (start.last < bounds.first || start.first > bounds.last) continue
		if (start.first < bounds.first || start.last > bounds.last) leftOut.partly++
		else if (start.first > coverageEnd) leftOut.ahead++
		else if (stay.ended && stay.end === null) leftOut.unknownEnd++
		else spells.push(followStay(stay, coverageEnd))
	}
	return { spells: spells.toSorted((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0)), leftOut }
}

export type LabRetention = {
	lab: LabRef
	/** Spells followed; `left` of them had ended, the others went on at the end of coverage. */
	n: number
	left: number
	coarse: number
	hindsight: number
	leftOut: Cohort['leftOut']
	steps: Step[]
	/** Share that stays more than one and more than two years, of 365 days each; null where nobody was followed for so long. */
	oneYear: Standing | null
	twoYears: Standing | null
	/** Median tenure in days. */
	median: Median
	/** The same with nobody followed before their start was published, so that no one is on record because they left. */
	oncePublished: { n: number; oneYear: Standing | null; twoYears: Standing | null }
}

/** Retention at one lab: `countRetention(columns, 'openai', { level: 'group' }).twoYears` is `{ share: 0.82, ... }`. */
export function countRetention(columns: MoveColumns, lab: string, filter: RetentionFilter): LabRetention {
	const { spells, leftOut } = followCohort(columns, lab, filter)
	const steps = estimateSurvival(spells.map(({ days, left }) => ({ days, ended: left })))
	const late = spells.flatMap(({ days, left, knownAfter }) =>
		knownAfter === null || knownAfter >= days ? [] : [{ days, ended: left, entered: knownAfter }]
	)
	const lateSteps = estimateSurvival(late)
	const count = (has: (spell: Followed) => boolean) => spells.filter(has).length
	return {
		lab: nameLabs(columns, [lab])[0]!,
		n: spells.length,
		left: count((spell) => spell.left),
		coarse: count((spell) => spell.coarse),
		hindsight: count((spell) => spell.hindsight),
		leftOut,
		steps,
		oneYear: shareAfter(steps, followedYearDays) ?? null,
		twoYears: shareAfter(steps, 2 * followedYearDays) ?? null,
		median: findMedian(steps),
		oncePublished: {
			n: late.length,
			oneYear: shareAfter(lateSteps, followedYearDays) ?? null,
			twoYears: shareAfter(lateSteps, 2 * followedYearDays) ?? null
		}
	}
}

/** The ids of the groups, or labs, that most moves in the range lead into, the most first: `['openai', 'meta', ...]`. */
export function listLargest(columns: MoveColumns, { since, until, level }: RetentionFilter, most: number): string[] {
	const counts = new Map<number, number>()
	for (const i of selectMoves(columns, { since, until, level }).places) {
		const to = columns.to[i]!
		if (to < 0) continue
		const unit = level === 'group' ? columns.labs[to]!.group : to
		counts.set(unit, (counts.get(unit) ?? 0) + 1)
	}
	const ids = [...counts].map(([place, count]) => ({ id: columns.labs[place]!.id, count }))
	return ids
		.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
		.slice(0, most)
		.map(({ id }) => id)
}
