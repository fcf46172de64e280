// Intervals of money on one log axis, each drawn in a row of a table, with one band to hold them against.
import { scaleLog } from 'd3-scale'
import { formatMoney } from '../../server/domain/words.ts'
import { roundPx } from './text.ts'

type Bounds = { low: number | null; high: number | null }
/** A block between two bounds, a lozenge at a sum, or a bound with an arrow away from it. */
export type PlacedInterval = { shape: 'interval' | 'exact' | 'atLeast' | 'atMost'; x: number; width: number }
export type PlacedIntervals = {
	width: number
	/** What all rows are held against, in percent of the width; open ends reach the edge. */
	band: { from: number; to: number }
	ticks: { x: number; text: string }[]
	rows: PlacedInterval[]
}

export const intervalWidthPx = 300
const arrowPx = 26
const edgePx = 12

/** Rows of bounds, of which one at least is known, against the bounds of `own`; sums in US dollars. */
export function placeIntervals(rows: readonly Bounds[], own: Bounds): PlacedIntervals {
	const sums = [own, ...rows].flatMap(({ low, high }) => [low, high].filter((sum): sum is number => Boolean(sum)))
	const width = intervalWidthPx
	const lowest = Math.min(...sums) / 1.6
	const highest = Math.max(...sums) * 1.6
	const scale = scaleLog([lowest, highest], [edgePx, width - edgePx])
	const at = (sum: number) => scale(Math.max(sum, lowest))
	const percent = (x: number) => roundPx((x / width) * 100)
	const from = own.low === null ? 0 : percent(at(own.low))
	const to = own.high === null ? 100 : percent(at(own.high))
	const ticks = scale
		.ticks(4)
		.filter((tick) => String(tick).startsWith('1') && scale(tick) > 20 && scale(tick) < width - 20)
		.map((tick) => ({ x: roundPx(scale(tick)), text: formatMoney(tick, 'USD') }))
	return {
		width,
		// A sum alone is a line.
		band: to - from < 1 ? { from: roundPx(from - 0.4), to: roundPx(to + 0.4) } : { from, to },
		ticks,
		rows: rows.map(({ low, high }) => {
			const [a, b] = [at(low ?? high!), at(high ?? low!)]
			if (low === null) return { shape: 'atMost', x: roundPx(b - arrowPx), width: arrowPx }
			if (high === null) return { shape: 'atLeast', x: roundPx(a), width: arrowPx }
			return { shape: low === high ? 'exact' : 'interval', x: roundPx(a), width: roundPx(b - a) }
		})
	}
}
