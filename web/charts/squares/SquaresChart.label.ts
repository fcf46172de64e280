// Labels beside stacks of squares: each in the first place of a short list where nothing else stands.
import { axisPx, measureText, wrapText } from '../drawing/text.ts'

export type Box = { x: number; y: number; width: number; height: number }
export type Line = { text: string; isBold: boolean; isMuted: boolean }
export type PlacedLabel = {
	x: number
	anchor: 'start' | 'end' | 'middle'
	lines: (Line & { y: number })[]
	/** A bracket at the stack's side; none where the label stands over it. */
	bracket: string | null
}
/** A stack with what may be said of it, the longest first. */
export type Labelled = {
	stack: Box
	way: 'up' | 'down'
	texts: readonly (readonly Line[])[]
	isWave: boolean
}

export const linePx = 16
const gapPx = 6

const hits = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The width in px of the widest line. */
const widthOf = (lines: readonly Line[]) =>
	Math.max(...lines.map(({ text, isBold }) => measureText(text, axisPx, isBold)))

/** Lines of plain text at most `widthPx` wide; none where it takes more than `most`. */
export function linesOf(text: string, widthPx: number, most: number, isMuted: boolean, isBold = false): Line[] {
	const wrapped = wrapText(text, widthPx, axisPx, most, isBold) ?? []
	return wrapped.map((line) => ({ text: line, isBold, isMuted }))
}

/** Where a label of that size may stand: at the sides of its stack, at the end away from the axis, else over or under it. */
function listSpots({ stack, way, isWave }: Labelled, width: number, height: number) {
	const outer = way === 'up' ? stack.y : stack.y + stack.height - height
	const [left, right] = [stack.x - gapPx - (isWave ? 6 : 0), stack.x + stack.width + gapPx + (isWave ? 6 : 0)]
	const beyond = way === 'up' ? stack.y - height - 5 : stack.y + stack.height + 5
	const [middle, end] = [stack.x + stack.width / 2, stack.x + stack.width]
	const sides = [
		{ anchor: 'start' as const, x: right, box: { x: right, y: outer, width, height }, side: 1 },
		{ anchor: 'end' as const, x: left, box: { x: left - width, y: outer, width, height }, side: -1 }
	]
	return [
		...(isWave ? sides.toReversed() : sides),
		{ anchor: 'middle' as const, x: middle, box: { x: middle - width / 2, y: beyond, width, height }, side: 0 },
		{ anchor: 'start' as const, x: stack.x, box: { x: stack.x, y: beyond, width, height }, side: 0 },
		{ anchor: 'end' as const, x: end, box: { x: end - width, y: beyond, width, height }, side: 0 }
	]
}

/** The labels that have room inside `frame`, those first in order first; `taken` is what they must not stand over. */
export function placeLabels(wanted: readonly Labelled[], taken: readonly Box[], frame: Box): PlacedLabel[] {
	const boxes = [...taken]
	return wanted.flatMap((label) => {
		for (const lines of label.texts) {
			if (!lines.length) continue
			const [width, height] = [widthOf(lines) + 1, lines.length * linePx]
			const spot = listSpots(label, width, height).find(
				({ box }) =>
					box.x >= frame.x &&
					box.y >= frame.y &&
					box.x + box.width <= frame.x + frame.width &&
					box.y + box.height <= frame.y + frame.height &&
					!boxes.some((other) => hits(box, other))
			)
			if (!spot) continue
			boxes.push({ ...spot.box, x: spot.box.x - 8, width: width + 16 })
			const { stack, isWave } = label
			const x = spot.side > 0 ? stack.x + stack.width + 3 : stack.x - 3
			return [
				{
					x: spot.x,
					anchor: spot.anchor,
					lines: lines.map((line, place) => ({ ...line, y: spot.box.y + place * linePx + 12 })),
					bracket:
						isWave && spot.side ? `M${x} ${stack.y + 0.5}h${spot.side * 4}v${stack.height - 1}h${spot.side * -4}` : null
				}
			]
		}
		return []
	})
}
