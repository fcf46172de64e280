// The axis of squares: months, quarters or years, as many as fit, up to the last move; the few that are older stand before it.
import { fitsPeriod, monthsIn, periodOf, writePeriod, type Period } from '../../../server/domain/time/period.ts'
import type { Precision } from '../../../server/domain/time/date.ts'

export type Dated = { date: string; datePrecision: Precision }
/** A place on the axis: a period, or after its last one those known only to a longer period. */
export type Slot = { period: string; isCoarse: boolean }
export type Axis<Row> = {
	unit: Period
	slots: Slot[]
	/** What stands in a slot, by its period. */
	rows: Map<string, Row[]>
	/** What may be older than the first slot. */
	before: Row[]
	/** The first period. */
	start: string
}

/** Months since January 1970 of a partial date's first one. */
export function monthOf(date: string): number {
	return (Number(date.slice(0, 4)) - 1970) * 12 + Number(date.slice(5, 7) || 1) - 1
}

/** The period of a row: one of the axis, or the longer one that it is known to. */
export function periodOfRow({ date, datePrecision }: Dated, unit: Period): Slot {
	const isCoarse = !fitsPeriod(unit, datePrecision)
	const by = isCoarse ? (datePrecision as Period) : unit
	return { period: writePeriod(by, periodOf(by, monthOf(date))), isCoarse }
}

/** The last month that a period holds, counted as monthOf does. */
function lastMonth(period: string): number {
	const [year, part = ''] = period.split('-')
	if (!part) return monthOf(year!) + 11
	return part.startsWith('Q') ? monthOf(year!) + Number(part[1]) * 3 - 1 : monthOf(period)
}

/**
 * The axis that holds all rows but at most a share of the oldest: the first of `plans` that has room. The last plan is
 * taken whatever it leaves out.
 */
export function chooseAxis<Row extends Dated>(
	rows: readonly Row[],
	plans: readonly { unit: Period; most: number; left: number }[]
): Axis<Row> | undefined {
	if (!rows.length) return undefined
	const axes = plans.map(({ unit, most, left }) => {
		const exact = rows.filter((row) => fitsPeriod(unit, row.datePrecision))
		const places = (exact.length ? exact : rows).map((row) => periodOf(unit, monthOf(row.date)))
		const last = Math.max(...places)
		const kept = Math.max(Math.min(...places), last - most + 1)
		const first = kept * monthsIn[unit]
		const before = rows.filter((row) => monthOf(row.date) < first)
		return { unit, last, kept, before, fits: before.length <= rows.length * left }
	})
	const { unit, last, kept, before } = axes.find(({ fits }) => fits) ?? axes.at(-1)!
	const old = new Set(before)
	const held = new Map<string, Row[]>()
	const coarse: string[] = []
	for (const row of rows) {
		if (old.has(row)) continue
		const { period, isCoarse } = periodOfRow(row, unit)
		if (!held.has(period) && isCoarse) coarse.push(period)
		held.set(period, [...(held.get(period) ?? []), row])
	}
	const exact = Array.from({ length: last - kept + 1 }, (_, place) => writePeriod(unit, kept + place))
	const slots = [
		...exact.map((period) => ({ period, isCoarse: false })),
		...coarse.map((period) => ({ period, isCoarse: true }))
	].toSorted(
		(a, b) =>
			lastMonth(a.period) - lastMonth(b.period) ||
			Number(a.isCoarse) - Number(b.isCoarse) ||
			b.period.length - a.period.length
	)
	return { unit, slots, rows: held, before, start: writePeriod(unit, kept) }
}
