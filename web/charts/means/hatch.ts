// Hatching in a lab's colour: lines inside a shape, as one path, so that a picture needs no pattern for each colour.
import { roundPx } from '../drawing/text.ts'

type Point = readonly [x: number, y: number]
/** Px between two lines, along either axis. */
const stepPx = 6

/** Lines from lower left to upper right inside a convex shape: the value of a path's `d`. */
export function hatch(points: readonly Point[]): string {
	const sums = points.map(([x, y]) => x + y)
	const lines: string[] = []
	for (let sum = Math.ceil((Math.min(...sums) + 1) / stepPx) * stepPx; sum < Math.max(...sums); sum += stepPx) {
		const ends = points.flatMap(([x1, y1], place): Point[] => {
			const [x2, y2] = points[(place + 1) % points.length]!
			const [a, b] = [x1 + y1 - sum, x2 + y2 - sum]
			if (a === b || a * b > 0) return []
			const t = a / (a - b)
			return [[x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]]
		})
		const [first, last] = [ends.toSorted((a, b) => a[0] - b[0])[0], ends.toSorted((a, b) => b[0] - a[0])[0]]
		if (first && last && last[0] - first[0] > 0.5)
			lines.push(`M${roundPx(first[0])} ${roundPx(first[1])}L${roundPx(last[0])} ${roundPx(last[1])}`)
	}
	return lines.join('')
}

/** The same inside a rectangle. */
export function hatchRect(x: number, y: number, width: number, height: number): string {
	return hatch([
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height]
	])
}
