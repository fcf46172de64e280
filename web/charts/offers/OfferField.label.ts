// Texts beside places in a panel, each where it has room: none over another, none outside.
import { axisPx, measureText, roundPx } from '../drawing/text.ts'

type Anchor = 'start' | 'middle' | 'end'
/** Where a text may stand: its end, middle or start, its baseline, and how far it may be pushed into the figure. */
type Spot = { anchor: Anchor; x: number; y: number; pushPx?: number }
/** A text with its spots, the best first; an optional one stands on no mark. */
type Wanted = { key: string; spots: readonly Spot[]; text: string; bold: boolean; optional?: boolean }
type Mark = { x1: number; x2: number; y1: number; y2: number }
type Box = { left: number; right: number; top: number; bottom: number }
export type PlacedLabel = { key: string; x: number; y: number; text: string; anchor: Anchor; bold: boolean }

/** The spots beside a place, and above it where a label is too wide for them. */
export function listBeside(x: number, y: number): Spot[] {
	return [
		{ anchor: 'end', x: x - 6, y: y - 7, pushPx: 14 },
		{ anchor: 'start', x: x + 6, y: y - 7, pushPx: 14 },
		{ anchor: 'start', x: x + 6, y: y + 15, pushPx: 14 },
		{ anchor: 'end', x: x - 6, y: y + 15, pushPx: 14 },
		{ anchor: 'end', x: x - 10, y: y + 4 },
		{ anchor: 'start', x: x + 10, y: y + 4 },
		// Farther off: over and under what lies beside it.
		{ anchor: 'end', x: x - 6, y: y - 22, pushPx: 14 },
		{ anchor: 'start', x: x + 6, y: y - 22, pushPx: 14 },
		{ anchor: 'end', x: x - 6, y: y + 28, pushPx: 14 },
		{ anchor: 'start', x: x + 6, y: y + 28, pushPx: 14 },
		{ anchor: 'middle', x, y: y - 34, pushPx: 100 }
	]
}

/** The spots of a band: over its upper edge, in it, under it; at its end, then at its start. */
export function listAlong({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Spot[] {
	const baselines = [y - 5, ...(height > axisPx + 8 ? [y + 15, y + height - 5] : []), y + height + 15]
	return baselines.flatMap((baseline): Spot[] => [
		{ anchor: 'end', x: x + width - 4, y: baseline },
		{ anchor: 'start', x: x + 4, y: baseline }
	])
}

/** How much of a text is left of its x. */
const shares: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 }

/**
 * Of texts, the first ones first, those that have room at one of their spots, off all marks; one that is not optional
 * stands over marks where it has none beside them.
 */
export function placeLabels(
	wanted: readonly Wanted[],
	{ left, right, top, bottom }: Box,
	marks: readonly Mark[] = []
): PlacedLabel[] {
	const taken: { x1: number; x2: number; y: number }[] = []
	const pushInto = (x1: number, width: number, mostPx: number) => {
		const inside = Math.max(left + 2, Math.min(x1, right - width))
		return Math.abs(inside - x1) <= mostPx ? inside : x1
	}
	return wanted.flatMap(({ key, spots, text, bold, optional }) => {
		const width = measureText(text, axisPx, bold)
		const free = spots
			.map((spot) => ({ ...spot, x1: pushInto(spot.x - width * shares[spot.anchor], width, spot.pushPx ?? 0) }))
			.map((spot) => ({ ...spot, x: spot.x1 + width * shares[spot.anchor], x2: spot.x1 + width }))
			.filter(({ x1, x2, y }) => x1 >= left + 2 && x2 <= right && y - axisPx >= top && y + 4 <= bottom)
			.filter(({ x1, x2, y }) =>
				taken.every((other) => other.x2 + 6 < x1 || other.x1 - 6 > x2 || Math.abs(other.y - y) > axisPx + 2)
			)
		const isOff = ({ x1, x2, y }: { x1: number; x2: number; y: number }) =>
			marks.every((mark) => mark.x2 < x1 || mark.x1 > x2 || mark.y2 < y - 9 || mark.y1 > y + 2)
		const spot = free.find(isOff) ?? (optional ? undefined : free[0])
		if (!spot) return []
		taken.push(spot)
		return [{ key, x: roundPx(spot.x), y: roundPx(spot.y), text, anchor: spot.anchor, bold }]
	})
}
