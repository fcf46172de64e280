// Labs by kinds of figure: what is published of each, and where nothing is.
import { meansMarks } from '../../../server/domain/language/index.ts'
import { gapParts, type GapRow } from '../../../server/domain/means/gaps.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'
import { hatch } from './hatch.ts'
import { hrefOfMeans } from './RowChart.place.ts'

export type PlacedGap = { x: number; state: string; href: string; lines: string; label: string }
export type PlacedGapRow = { id: string; name: string; y: number; colour: string; cells: PlacedGap[] }
export type PlacedGaps = {
	width: number
	height: number
	heads: { x: number; lines: string[] }[]
	rows: PlacedGapRow[]
}

const topPx = 40
const rowPx = 32

/** The name of a kind over its column, in two lines where one has no room. */
function breakHead(text: string, px: number): string[] {
	if (measureText(text, axisPx) <= px) return [text]
	const [first = '', ...rest] = text.split(' ')
	return [first, rest.join(' ')].filter(Boolean).map((line) => fitText(line, px, axisPx))
}

export function placeGaps(rows: readonly GapRow[], width: number): PlacedGaps {
	const left = Math.min(160, width * 0.27)
	const step = (width - left) / gapParts.length
	const xOf = (place: number) => roundPx(left + step * (place + 0.5))
	return {
		width,
		height: topPx + rowPx * rows.length + 2,
		heads: gapParts.map((part, place) => ({ x: xOf(place), lines: breakHead(meansMarks.column(part), step - 2) })),
		rows: rows.map((row, place) => {
			const y = topPx + place * rowPx
			return {
				id: row.id,
				name: fitText(shortName(row.id, row.name), left - 8, labelPx),
				y,
				colour: labColour(row.id),
				cells: row.cells.map(({ part, state, figure }, column) => ({
					x: xOf(column),
					state,
					href: figure ? hrefOfMeans(figure) : '',
					lines: state === 'estimate' ? hatch(ringAt(xOf(column), y + 16)) : '',
					label: figure ? meansMarks.label(figure) : meansMarks.cell(row.name, part, state)
				}))
			}
		})
	}
}

const ringAt = (x: number, y: number) =>
	Array.from({ length: 12 }, (_, i): [number, number] => [
		x + 5 * Math.cos((i * Math.PI) / 6),
		y + 5 * Math.sin((i * Math.PI) / 6)
	])
