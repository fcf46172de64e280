// Moves from lab to lab as a matrix: a row for each lab left, a column for each lab joined, both in one order.
import { formatNumber, squareMarks } from '../../../server/domain/language/index.ts'
import { labsNamed, labsOpened, nameOf, squareFlows, type Head, type Key, type Source } from './square.ts'
import { axisPx, fitText, labelPx, roundPx, wrapText } from '../drawing/text.ts'

/** `number` is the same for a lab's row and its column. */
export type PlacedHead = { key: Key; number: number; lines: string[]; label: string; total: string; at: number }
export type PlacedCell = {
	key: string
	from: Key
	to: Key
	x: number
	y: number
	colour: string
	/** 0 to 1, by the square root of the count. */
	strength: number
	/** One end is not known. */
	dotted: boolean
	text: string
	label: string
}
export type PlacedMatrix = {
	width: number
	height: number
	left: number
	top: number
	cellWidth: number
	cellHeight: number
	rows: PlacedHead[]
	columns: PlacedHead[]
	cells: PlacedCell[]
}

const sizes = {
	wide: {
		width: 1264,
		left: 206,
		top: 34,
		names: 128,
		labs: labsNamed.matrix,
		opened: labsOpened.matrix,
		cellHeight: 34,
		right: 60
	},
	middle: { width: 664, left: 176, top: 34, names: 98, labs: 12, opened: 20, cellHeight: 34, right: 10 },
	phone: { width: 358, left: 108, top: 30, names: 84, labs: 7, opened: 10, cellHeight: 32, right: 2 }
}

/**
 * The busiest labs by name, in an order that brings together what exchanges people; then all others, then not known.
 * `opened` names as many of the others as there is room for.
 */
export function placeMatrix(flows: Source, size: keyof typeof sizes, opened = false): PlacedMatrix {
	const { width, left, top, right, names, ...at } = sizes[size]
	const { heads, countOf: countOfPair } = squareFlows(flows, opened ? at.opened : at.labs)
	const cellHeight = opened && size !== 'phone' ? 25 : at.cellHeight
	const rows = heads.filter(({ key, out }) => key !== null || out > 0)
	const columns = heads.filter((head) => head.key !== null || head.in > 0)
	const cellWidth = Math.min((width - left - right) / Math.max(columns.length, 1), size === 'wide' ? 64 : 40)
	const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => countOfPair(row.key, column.key))))
	const sizePx = size === 'phone' ? axisPx : labelPx
	const place =
		(side: 'out' | 'in') =>
		(head: Head, at: number): PlacedHead => ({
			key: head.key,
			number: heads.indexOf(head) + 1,
			lines: wrapText(head.short, names, sizePx, cellHeight < 30 ? 1 : 2) ?? [fitText(head.short, names, sizePx)],
			label: squareMarks.head(head.name, side, head[side], flows.counted),
			total: formatNumber(head[side]),
			at: roundPx(side === 'out' ? top + at * cellHeight : left + at * cellWidth)
		})
	const cells = rows.flatMap((row, i) =>
		columns.flatMap((column, j): PlacedCell[] => {
			const count = countOfPair(row.key, column.key)
			if (!count) return []
			return [
				{
					key: `${row.key} ${column.key}`,
					from: row.key,
					to: column.key,
					x: roundPx(left + j * cellWidth),
					y: roundPx(top + i * cellHeight),
					colour: row.colour,
					strength: Math.round(Math.sqrt(count / most) * 100) / 100,
					dotted: row.key === null || column.key === null,
					text: formatNumber(count),
					label: squareMarks.flow(nameOf(row), nameOf(column), count, flows.counted)
				}
			]
		})
	)
	return {
		width,
		height: top + rows.length * cellHeight + 30,
		left,
		top,
		cellWidth: roundPx(cellWidth),
		cellHeight,
		rows: rows.map(place('out')),
		columns: columns.map(place('in')),
		cells
	}
}
