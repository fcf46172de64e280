// How many records of a list are of each kind: a bar each, the longest as wide as there is room.
import { openings } from '../../../server/domain/language/index.ts'
import { axisPx, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'

export type Tally = { value: string; name: string; count: number; colour: string; href: string }
export type PlacedTally = {
	width: number
	height: number
	barX: number
	rows: (Tally & { y: number; text: string; width: number; countX: number; label: string })[]
}

const rowPx = 30

export function placeTally(tallies: readonly Tally[], width: number): PlacedTally {
	const names = Math.min(width * 0.42, Math.max(0, ...tallies.map(({ name }) => measureText(name, labelPx))) + 12)
	const counts = Math.max(0, ...tallies.map(({ count }) => measureText(count.toLocaleString('en-US'), axisPx))) + 12
	const most = Math.max(1, ...tallies.map(({ count }) => count))
	return {
		width,
		height: rowPx * tallies.length + 2,
		barX: roundPx(names),
		rows: tallies.map((tally, place) => {
			const px = roundPx(((width - names - counts) * tally.count) / most)
			return {
				...tally,
				y: place * rowPx,
				text: fitText(tally.name, names - 10, labelPx),
				width: Math.max(1, px),
				countX: roundPx(names + Math.max(1, px) + 8),
				label: openings.bar(tally.name, tally.count)
			}
		})
	}
}
