// Moves over time. They are dated by `date`; in the series `left` of the labs asked for by the date of leaving, where it
// is known apart, so that a lab's losses stand in the month in which they happened.
// In this folder: here first; mix.ts and balance.ts count the same moves otherwise, after-event.ts those around an event.
import type { MoveColumns } from '../moves/columns.ts'
import { dayNumber, monthOfDay, precisions, type Precision } from '../time/date.ts'
import { describeFigure, nameLabs, type FigureParts, type LabRef } from '../moves/evidence.ts'
import { fitsPeriod, periodOf, periods, writePeriod, type Period } from '../time/period.ts'
import { boundsOf, markLabs, selectMoves, type FigureFilter } from '../moves/select.ts'

export type PeriodCounts = {
	moves: number
	/** Null where no lab is asked for. */
	joined: number | null
	left: number | null
	/** Part of `left` whose destination is not known. */
	leftUnknown: number | null
}
export type TrendCounts = {
	by: Period
	labs: LabRef[]
	periods: ({ period: string; net: number | null } & PeriodCounts)[]
	/** Records dated more coarsely than the periods. */
	coarser: ({ period: string; precision: Precision } & PeriodCounts)[]
} & FigureParts

type Series = keyof PeriodCounts
/** Counts of one period; `number` is the period's. */
type Slot = { by: Period; number: number } & Record<Series, number>

/**
 * Moves by period, every period from the first to the last; with `filter.lab` also those into and out of these labs:
 * `countTrend(columns, { level: 'group', lab: ['xai'] }, 'year').periods` holds `{ period: '2025', joined: 9, left: 20, ... }`.
 */
export function countTrend(columns: MoveColumns, filter: FigureFilter, by: Period): TrendCounts {
	const { from, to, first, precision, leftFirst, leftPrecision } = columns
	const selection = selectMoves(columns, filter)
	const asked = markLabs(columns, filter.lab, filter.level)
	const bounds = boundsOf(filter)
	const leaving = asked ? selectLeaving(columns, filter) : []
	const slots = new Map<number, Slot>()
	const count = (series: Series, day: number, exactness: Precision) => {
		const slotBy = fitsPeriod(by, exactness) ? by : (exactness as Period)
		const number = periodOf(slotBy, monthOfDay(day))
		const key = keyOf(slotBy, number)
		let slot = slots.get(key)
		if (!slot) slots.set(key, (slot = { by: slotBy, number, moves: 0, joined: 0, left: 0, leftUnknown: 0 }))
		slot[series]++
	}
	for (const i of selection.places) {
		const exactness = precisions[precision[i]!]!
		count('moves', first[i]!, exactness)
		if (asked?.[to[i]! + 1]) count('joined', first[i]!, exactness)
	}
	for (const i of leaving) {
		if (!asked?.[from[i]! + 1]) continue
		count('left', leftFirst[i]!, precisions[leftPrecision[i]!]!)
		if (to[i]! < 0) count('leftUnknown', leftFirst[i]!, precisions[leftPrecision[i]!]!)
	}
	const [start, end] = rangeOf(columns, bounds, by, [...slots.values()])
	const shown = Array.from({ length: end - start + 1 }, (_, offset) => {
		const counts = readSlot(slots.get(keyOf(by, start + offset)), asked !== undefined)
		const net = counts.joined === null || counts.left === null ? null : counts.joined - counts.left
		return { period: writePeriod(by, start + offset), ...counts, net }
	})
	const coarser = [...slots.values()].flatMap((slot) => {
		if (slot.by === by) return []
		const period = writePeriod(slot.by, slot.number)
		return [{ period, precision: slot.by, ...readSlot(slot, asked !== undefined) }]
	})
	return {
		by,
		labs: nameLabs(columns, filter.lab ?? []),
		periods: shown,
		coarser: coarser.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
		...describeFigure(columns, filter, selection)
	}
}

/** Places of the moves whose date of leaving lies in the range, where that is known apart, else whose date does. */
export function selectLeaving(columns: MoveColumns, filter: FigureFilter): Int32Array {
	const { leftFirst, leftLast } = columns
	const { first, last } = boundsOf(filter)
	const covered = dayNumber(columns.coverageEnd)
	// Who is to join later may have left before.
	const { places } = selectMoves(columns, { ...filter, since: undefined, until: undefined }, { announced: true })
	return places.filter((i) => leftFirst[i]! >= first && leftLast[i]! <= last && leftFirst[i]! <= covered)
}

/** Where the slot of a period of a length stands: both in one number. */
function keyOf(by: Period, number: number): number {
	return number * periods.length + periods.indexOf(by)
}

/** The counts of a slot, zeros where there is none; those of labs only where labs are asked for. */
function readSlot(slot: Slot | undefined, ofLabs: boolean): PeriodCounts {
	const { moves, joined, left, leftUnknown } = slot ?? { moves: 0, joined: 0, left: 0, leftUnknown: 0 }
	return ofLabs ? { moves, joined, left, leftUnknown } : { moves, joined: null, left: null, leftUnknown: null }
}

/**
 * The first and last period to show: those asked for, as far as the records and their coverage reach, so that silence
 * inside the range shows as zero; on a side without a bound those of the first or last record.
 */
export function rangeOf(
	columns: MoveColumns,
	bounds: { first: number; last: number },
	by: Period,
	slots: readonly { by: Period; number: number }[]
) {
	const numbers = slots.filter((slot) => slot.by === by).map((slot) => slot.number)
	const lower = Math.max(bounds.first, columns.size ? columns.first[0]! : Infinity)
	const upper = Math.min(bounds.last, dayNumber(columns.coverageEnd))
	if (lower <= upper && lower === bounds.first) numbers.push(periodOf(by, monthOfDay(lower)))
	if (lower <= upper && bounds.last < Infinity) numbers.push(periodOf(by, monthOfDay(upper)))
	return numbers.length ? ([Math.min(...numbers), Math.max(...numbers)] as const) : ([0, -1] as const)
}
