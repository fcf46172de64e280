// Labels beside marks: the first free spot of a short list wins, else the label is left out; the table twin holds all.
import { axisPx, measureText } from '../drawing/text.ts'

export type Anchor = 'start' | 'middle' | 'end'
export type Spot = readonly [x: number, y: number, anchor: Anchor]
export type PlacedLabel = { x: number; y: number; anchor: Anchor; text: string; strong: boolean }
type Rect = { x: number; y: number; width: number; height: number }

const linePx = 14

/** Room inside `inside`, of which marks and labels take their part. */
export function makeRoom(inside: Rect) {
	const taken: Rect[] = []
	const isFree = ({ x, y, width, height }: Rect) =>
		x >= inside.x &&
		y >= inside.y &&
		x + width <= inside.x + inside.width &&
		y + height <= inside.y + inside.height &&
		!taken.some(
			(other) => x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
		)
	return {
		block: (x: number, y: number, width: number, height: number) => void taken.push({ x, y, width, height }),
		/** Puts a line of text on the first free spot; undefined where there is none. */
		put(text: string, spots: readonly Spot[], strong = false): PlacedLabel | undefined {
			const width = measureText(text, axisPx, strong) + 2
			for (const [x, y, anchor] of spots) {
				const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
				const rect = { x: left, y: y - linePx + 3, width, height: linePx }
				if (!isFree(rect)) continue
				taken.push(rect)
				return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, anchor, text, strong }
			}
			return undefined
		}
	}
}
export type Room = ReturnType<typeof makeRoom>
/** The class that sets a text's anchor in figure.css. */
export const anchorClass: Record<Anchor, string> = { start: '', middle: 'c', end: 'e' }
