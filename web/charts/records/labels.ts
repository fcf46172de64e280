// Names beside marks: each at the first free place of a few, with two lines, else with one, else without.
import { axisPx, measureText, roundPx } from '../drawing/text.ts'

export type Box = { x: number; y: number; width: number; height: number }
type Wanted = { id: string; x: number; y: number; lines: readonly [name: string, brief: string] }
type Anchor = '' | 'e' | 'c'
export type PlacedLabel = { id: string; x: number; y: number; anchor: Anchor; name: string; brief: string }

const lineHeightPx = 15
/** Where a label may begin, from its mark. */
const spots: readonly [dx: number, dy: number, anchor: Anchor][] = [
	[12, -2, ''],
	[-12, -2, 'e'],
	[0, -27, 'c'],
	[0, 22, 'c'],
	[9, -21, ''],
	[-9, -21, 'e'],
	[9, 16, ''],
	[-9, 16, 'e']
]
const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Labels in the order of their weight, none over another, a mark or the edge. */
export function placeLabels(
	wanted: readonly Wanted[],
	marks: readonly Box[],
	edge: { left: number; right: number; top: number; bottom: number }
): PlacedLabel[] {
	const taken: Box[] = [...marks]
	const placed: PlacedLabel[] = []
	const put = ({ id, x, y, lines }: Wanted, count: 1 | 2): boolean => {
		const [name, brief] = [lines[0], count === 2 ? lines[1] : '']
		const width = Math.max(measureText(name, axisPx, true), measureText(brief, axisPx))
		for (const [dx, dy, anchor] of spots) {
			const [atX, atY] = [x + dx, y + dy + (count === 1 && dy === -2 ? 6 : 0)]
			const box = {
				x: atX - (anchor === 'e' ? width : anchor === 'c' ? width / 2 : 0) - 2,
				y: atY - 11,
				width: width + 4,
				height: count * lineHeightPx
			}
			const isInside =
				box.x >= edge.left && box.x + box.width <= edge.right && box.y >= edge.top && box.y + box.height <= edge.bottom
			if (!isInside || taken.some((other) => overlap(box, other))) continue
			taken.push(box)
			placed.push({ id, x: roundPx(atX), y: roundPx(atY), anchor, name, brief })
			return true
		}
		return false
	}
	for (const label of wanted) if (!put(label, 2)) put(label, 1)
	return placed
}
