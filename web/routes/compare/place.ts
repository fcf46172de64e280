// The closest offers as intervals in a column of their table, on one axis with the offer that they are held against.
import {
	openBounds,
	placeInterval,
	placeMoneyAxis,
	type Bounds,
	type PlacedInterval
} from '../../charts/offers/interval.ts'
import { roundPx } from '../../charts/drawing/text.ts'

export type PlacedColumn = {
	width: number
	ticks: { x: number; text: string }[]
	/** The offer that all are held against, in percent of the width; an open end reaches the edge. */
	band: { from: number; to: number }
	/** A row's interval; null where it has none above zero. */
	rows: (PlacedInterval | null)[]
}

const width = 300

/** Bounds in US dollars, a row each, and the bounds of the offer beside them, of which one at least is known. */
export function placeColumn(rows: readonly Bounds[], own: Bounds): PlacedColumn {
	const known = rows.map(openBounds)
	const { scale, ticks } = placeMoneyAxis(
		[own, ...known].flatMap((bounds) => (bounds && openBounds(bounds)) ?? []),
		'USD',
		0,
		width
	)
	const percent = (sum: number) => roundPx((scale(sum) / width) * 100)
	const [from, to] = [own.low ? percent(own.low) : 0, own.high ? percent(own.high) : 100]
	return {
		width,
		ticks,
		// A sum alone is a line.
		band: to - from < 1 ? { from: roundPx(from - 0.4), to: roundPx(to + 0.4) } : { from, to },
		rows: known.map((bounds) => (bounds ? placeInterval(scale, bounds) : null))
	}
}
