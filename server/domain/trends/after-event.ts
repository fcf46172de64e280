// Who left labs on the day of an event and in the days after it, against as many days before it.
import type { MoveColumns } from '../moves/columns.ts'
import { statuses } from '../vocabulary/statuses.ts'
import { dayNumber, isoOfDay, spanOf, type Precision } from '../time/date.ts'
import { nameLabs, type LabRef } from '../moves/evidence.ts'
import { countByStatus, selectMoves, statusesOf, type FigureFilter } from '../moves/select.ts'

/** Where a departure lies: `coarse`, where its date also allows days of another span or of none. */
export const spans = ['before', 'during', 'after', 'coarse'] as const
export type SpanName = (typeof spans)[number]
type Range = { since: string; until: string }
/** Length of either span unless asked, in days. */
export const usualDays = 90

export type AfterCounts = {
	labs: LabRef[]
	/** Length of both spans. */
	days: number
	/** Days of the span after the event that had passed by the end of coverage. */
	coveredDays: number
	/** First and last day of the spans, ISO; the days that the event is dated to lie between them. */
	before: Range
	after: Range
	/** Ids of the departures of each span, the earliest first. */
	moves: Record<SpanName, string[]>
	/** Departures before and after. */
	n: number
	statuses: string[]
	/** Departures of a status not asked for, before, after, and on the days of the event. */
	otherStatus: Record<string, number>
	coverageEnd: string
}

/**
 * Departures from labs by the date of leaving, in as many days before as after: `countAfter(columns, filter, ['openai'],
 * { date: '2023-11-17', datePrecision: 'day' }, 180).moves.after` are those from 18 November 2023 to 15 May 2024. The day
 * of the event, or the month where no more is known, lies in neither span.
 */
export function countAfter(
	columns: MoveColumns,
	filter: FigureFilter,
	labs: string[],
	event: { date: string; datePrecision: Precision },
	days: number
): AfterCounts {
	const { leftFirst, leftLast, status, ids } = columns
	const { first, last } = spanOf(event.date, event.datePrecision)
	const start = last + 1
	const ranges: [SpanName, number, number][] = [
		['before', first - days, first - 1],
		['during', first, start - 1],
		['after', start, start + days - 1]
	]
	const counted = new Set(statusesOf(filter))
	const others = new Int32Array(statuses.length)
	const moves: Record<SpanName, string[]> = { before: [], during: [], after: [], coarse: [] }
	const asked = { ...filter, since: undefined, until: undefined, from: labs, status: [...statuses] }
	for (const i of selectMoves(columns, asked).places.toSorted((a, b) => leftFirst[a]! - leftFirst[b]! || a - b)) {
		if (leftLast[i]! < first - days || leftFirst[i]! > start + days - 1) continue
		const inside = ranges.find(([, from, to]) => leftFirst[i]! >= from && leftLast[i]! <= to)?.[0]
		if (counted.has(statuses[status[i]!]!)) moves[inside ?? 'coarse'].push(ids[i]!)
		else if (inside) others[status[i]!]!++
	}
	const covered = Math.min(start + days - 1, dayNumber(columns.coverageEnd)) - start + 1
	return {
		labs: nameLabs(columns, labs),
		days,
		coveredDays: Math.max(0, covered),
		before: { since: isoOfDay(first - days), until: isoOfDay(first - 1) },
		after: { since: isoOfDay(start), until: isoOfDay(start + days - 1) },
		moves,
		n: moves.before.length + moves.after.length,
		statuses: [...statusesOf(filter)],
		otherStatus: countByStatus(others),
		coverageEnd: columns.coverageEnd
	}
}
