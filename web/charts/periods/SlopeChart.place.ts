// Moves between pairs of labs in two periods, as a line from the one to the other each.
import { formatNumber, periodMarks } from '../../../server/domain/language/index.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'

export type SlopePair = {
	id: string
	from: string
	to: string
	colour: string
	href?: string | undefined
	count: number
	countWas: number
	back: number
	backWas: number
}
export type PlacedSlope = {
	width: number
	height: number
	top: number
	bottom: number
	x0: number
	x1: number
	/** Counts of the other period, where they have room. */
	marks: { y: number; text: string }[]
	lines: {
		id: string
		colour: string
		href?: string | undefined
		y0: number
		y1: number
		/** Whether it shrank. */
		isLess: boolean
		labelX: number
		labelY: number
		count: string
		way: string
		was: string
		label: string
	}[]
}
/** Pixels; `step`: from one label to the next, which has two lines. */
export const slopeSizes = {
	wide: { width: 512, x0: 46, labels: 246, tall: 576, step: 36 },
	middle: { width: 400, x0: 36, labels: 226, tall: 520, step: 36 },
	phone: { width: 358, x0: 30, labels: 214, tall: 420, step: 34 }
}
const top = 40
/** Counts of the other period that stand nearer to each other are left out. */
const leastApartPx = 14

/** Labels at their ends, moved apart downwards, then up from the bottom where they would leave the drawing. */
function spread(ends: readonly number[], step: number, bottom: number): number[] {
	const ys: number[] = []
	for (const y of ends) ys.push(Math.max(y, ys.length ? ys.at(-1)! + step : y))
	const last = ys.length - 1
	if (last >= 0 && ys[last]! > bottom) {
		ys[last] = bottom
		for (let i = last - 1; i >= 0; i--) ys[i] = Math.min(ys[i]!, ys[i + 1]! - step)
	}
	return ys
}

/** The pairs as lines; `most` of them. */
export function placeSlope(all: readonly SlopePair[], size: keyof typeof slopeSizes, most = 12): PlacedSlope {
	const at = slopeSizes[size]
	const pairs = all.slice(0, most)
	const tall = Math.max(at.tall, (pairs.length - 1) * at.step)
	const [x0, x1] = [at.x0, at.width - at.labels]
	const highest = Math.max(1, ...pairs.flatMap(({ count, countWas }) => [count, countWas])) + 1
	const bottom = top + tall
	const y = (count: number) => roundPx(bottom - (count / highest) * tall)
	const inOrder = pairs.toSorted((a, b) => b.count - a.count || b.countWas - a.countWas || (a.id < b.id ? -1 : 1))
	const ys = spread(
		inOrder.map(({ count }) => y(count)),
		at.step,
		bottom + 4
	)
	const marks: { y: number; text: string }[] = []
	for (const count of [...new Set(pairs.map(({ countWas }) => countWas))].toSorted((a, b) => a - b))
		if (!marks.length || marks.at(-1)!.y - y(count) >= leastApartPx)
			marks.push({ y: y(count), text: formatNumber(count) })
	const labelX = x1 + 26
	return {
		width: at.width,
		height: Math.ceil(Math.max(bottom, ...ys.map((one) => one + 15)) + 10),
		top,
		bottom,
		x0,
		x1,
		marks,
		lines: inOrder.map((pair, place) => {
			const count = formatNumber(pair.count)
			const room = at.width - labelX
			return {
				id: pair.id,
				colour: pair.colour,
				href: pair.href,
				y0: y(pair.countWas),
				y1: y(pair.count),
				isLess: pair.count < pair.countWas,
				labelX,
				labelY: roundPx(ys[place]!),
				count,
				way: fitText(`${pair.from} → ${pair.to}`, room - measureText(count, axisPx, true) - 7, axisPx),
				was: fitText(periodMarks.was(pair), room, axisPx),
				label: periodMarks.pair(pair.from, pair.to, pair)
			}
		})
	}
}
