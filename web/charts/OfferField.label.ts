// Texts beside places in a panel, each where it has room: none over another, none outside.
import { axisPx, measureText, roundPx } from './text.ts'

type Wanted = { key: string; x: number; y: number; text: string; bold: boolean }
type Box = { left: number; right: number; top: number; bottom: number }
export type PlacedLabel = { key: string; x: number; y: number; text: string; anchor: 'start' | 'end'; bold: boolean }

/** Where a text may stand beside its place, the best first: its end or start, px right of it, its baseline px below. */
const sides = [
	{ anchor: 'end', dx: -6, dy: -6 },
	{ anchor: 'start', dx: 6, dy: -6 },
	{ anchor: 'start', dx: 6, dy: 15 },
	{ anchor: 'end', dx: -6, dy: 15 }
] as const

/** Of texts, the first ones first, those that have room at one of their sides. */
export function placeLabels(wanted: readonly Wanted[], { left, right, top, bottom }: Box): PlacedLabel[] {
	const taken: { x1: number; x2: number; y: number }[] = []
	return wanted.flatMap(({ key, x, y, text, bold }) => {
		const width = measureText(text, axisPx, bold)
		for (const { anchor, dx, dy } of sides) {
			const x1 = anchor === 'end' ? x + dx - width : x + dx
			const spot = { x1, x2: x1 + width, y: y + dy }
			const isInside = x1 >= left + 2 && spot.x2 <= right && spot.y - axisPx >= top && spot.y + 4 <= bottom
			const isFree = taken.every(
				(other) => other.x2 + 6 < x1 || other.x1 - 6 > spot.x2 || Math.abs(other.y - spot.y) > axisPx + 2
			)
			if (!isInside || !isFree) continue
			taken.push(spot)
			return [{ key, x: roundPx(x + dx), y: roundPx(y + dy), text, anchor, bold }]
		}
		return []
	})
}
