// What moves over time are made of: their kinds, or their statuses.
import type { MoveColumns } from '../moves/columns.ts'
import { moveKinds, statuses } from '../vocabulary/statuses.ts'
import { monthOfDay, precisions, type Precision } from '../time/date.ts'
import { describeFigure, nameLabs, type FigureParts, type LabRef } from '../moves/evidence.ts'
import { fitsPeriod, periodOf, writePeriod, type Period } from '../time/period.ts'
import { boundsOf, selectMoves, type FigureFilter } from '../moves/select.ts'
import { rangeOf } from './trend.ts'

/** What the moves are told apart by. */
export const mixes = ['kind', 'status'] as const
export type Mix = (typeof mixes)[number]

export type MixSlot = { period: string; moves: number; counts: Record<string, number> }
export type MixCounts = {
	by: Period
	of: Mix
	labs: LabRef[]
	/** The values that occur, those of most moves first. */
	parts: { value: string; moves: number }[]
	/** Every period from the first to the last; `counts` holds only values with moves. */
	periods: MixSlot[]
	/** Records dated more coarsely than the periods. */
	coarser: (MixSlot & { precision: Precision })[]
} & FigureParts

/**
 * Moves by period and kind, or status, dated by `date`: `countMix(columns, { level: 'group' }, 'year', 'kind').periods`
 * holds `{ period: '2025', moves: 330, counts: { hire: 140, ... } }`. Of statuses all count unless the filter asks.
 */
export function countMix(columns: MoveColumns, filter: FigureFilter, by: Period, of: Mix): MixCounts {
	const { first, precision } = columns
	const asked = of === 'status' ? { ...filter, status: filter.status ?? [...statuses] } : filter
	const selection = selectMoves(columns, asked)
	const [names, column] = of === 'kind' ? [moveKinds, columns.kind] : [statuses, columns.status]
	type Slot = { by: Period; number: number; counts: Record<string, number> }
	const slots = new Map<string, Slot>()
	for (const i of selection.places) {
		const exactness = precisions[precision[i]!]!
		const slotBy = fitsPeriod(by, exactness) ? by : (exactness as Period)
		const number = periodOf(slotBy, monthOfDay(first[i]!))
		const period = writePeriod(slotBy, number)
		const slot = slots.get(period) ?? { by: slotBy, number, counts: {} }
		slots.set(period, slot)
		const name = names[column[i]!]!
		slot.counts[name] = (slot.counts[name] ?? 0) + 1
	}
	const readSlot = (period: string): MixSlot => {
		const counts = slots.get(period)?.counts ?? {}
		return { period, moves: sumOf(Object.values(counts)), counts }
	}
	const all = [...slots.values()]
	const [start, end] = rangeOf(columns, boundsOf(filter), by, all)
	return {
		by,
		of,
		labs: nameLabs(columns, filter.lab ?? []),
		parts: names
			.map((value) => ({ value, moves: sumOf(all.map(({ counts }) => counts[value] ?? 0)) }))
			.filter(({ moves }) => moves)
			.toSorted((a, b) => b.moves - a.moves),
		periods: Array.from({ length: end - start + 1 }, (_, offset) => readSlot(writePeriod(by, start + offset))),
		coarser: [...slots]
			.filter(([, slot]) => slot.by !== by)
			.map(([period, slot]) => ({ precision: slot.by, ...readSlot(period) }))
			.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
		...describeFigure(columns, asked, selection)
	}
}

function sumOf(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0)
}
