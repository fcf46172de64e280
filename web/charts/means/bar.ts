// One figure as a bar along an axis: exact or a range, an open end as an arrow, hatched where it is estimated or planned.
import { boundsOf, isExact, type MeansFigure } from '../../../server/domain/means/figure.ts'
import { roundPx } from '../drawing/text.ts'
import { hatchRect } from './hatch.ts'

export type PlacedBar = {
	x: number
	y: number
	width: number
	height: number
	fill: 'solid' | 'hatch' | 'ring'
	hatch: string
	/** The open line that leads to a range, or away from a bound: its ends. */
	open?: readonly [from: number, to: number]
	arrow?: 'left' | 'right'
	/** Where what is drawn ends. */
	end: number
}

const arrowPx = 26
/** Whether a figure is told by hatching: all but what is published and actual. */
export const isHatched = ({ state }: MeansFigure) => state !== 'published'

/** Places a figure's bar from `zero`, `height` px tall, where `scale` gives px; a ring is in talks. */
export function placeBar(
	figure: MeansFigure,
	scale: (value: number) => number,
	{ zero, y, height, most }: { zero: number; y: number; height: number; most: number }
): PlacedBar {
	const { low, high } = boundsOf(figure)
	const fill = figure.state === 'sought' ? 'ring' : isHatched(figure) ? 'hatch' : 'solid'
	const at = (value: number) => Math.max(zero, roundPx(scale(value)))
	const make = (x: number, width: number, more: Partial<PlacedBar> = {}): PlacedBar => ({
		x: roundPx(x),
		y,
		width: roundPx(Math.max(2, width)),
		height,
		fill,
		hatch: fill === 'hatch' ? hatchRect(x, y, Math.max(2, width), height) : '',
		end: roundPx(x + Math.max(2, width)),
		...more
	})
	if (low === null && high === null) return make(zero, 0)
	if (isExact({ low, high })) return make(zero, at(low!) - zero)
	if (low === null) {
		const bound = at(high!)
		return make(Math.max(zero, bound - 6), 6, {
			open: [Math.max(zero, bound - 10), Math.max(zero, bound - 10 - arrowPx)],
			arrow: 'left'
		})
	}
	if (high === null) {
		const bound = at(low)
		const tip = Math.min(most, bound + arrowPx)
		return make(zero, bound - zero, { open: [bound + 3, tip], arrow: 'right', end: tip + 2 })
	}
	return make(at(low), at(high) - at(low), { open: [zero, at(low)] })
}
