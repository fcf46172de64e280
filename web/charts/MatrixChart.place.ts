// Moves from lab to lab as a matrix: a row for each lab left, a column for each lab joined, both in one order.
import { orderMatrix } from '../../server/domain/seriation.ts'
import { countOf, formatNumber, shortName } from '../../server/domain/words.ts'
import type { Flows } from '../../server/schemas.ts'
import { labColour } from './colour.ts'
import { axisPx, fitText, labelPx, roundPx } from './text.ts'

/** An id; null: not known; `*`: all other labs. */
type Key = string | null
export type PlacedHead = { key: string; name: string; label: string; total: string; colour: string; at: number }
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

export const otherKey = '*'
const sizes = {
	wide: { width: 1264, left: 186, top: 118, labs: 18, cellHeight: 34, right: 60 },
	phone: { width: 358, left: 92, top: 84, labs: 7, cellHeight: 30, right: 44 }
}

/** The busiest labs by name, in an order that brings together what exchanges people; then all others, then not known. */
export function placeMatrix(flows: Pick<Flows, 'nodes' | 'links' | 'level'>, size: keyof typeof sizes): PlacedMatrix {
	const { width, left, top, labs, cellHeight, right } = sizes[size]
	const named = flows.nodes.slice(0, flows.nodes.length === labs + 1 ? labs + 1 : labs)
	const ids = new Set(named.map(({ id }) => id))
	const fold = (id: string | null): Key => (id === null || ids.has(id) ? id : otherKey)
	const counts = new Map<string, number>()
	const sum = (from: Key, to: Key, count: number) => {
		const key = `${from} ${to}`
		counts.set(key, (counts.get(key) ?? 0) + count)
	}
	for (const { from, to, count } of flows.links) sum(fold(from), fold(to), count)
	const countOfPair = (from: Key, to: Key) => counts.get(`${from} ${to}`) ?? 0
	const order = orderMatrix(named.map((a) => named.map((b) => countOfPair(a.id, b.id))))
	const heads: { key: Key; name: string }[] = order.map((place) => ({
		key: named[place]!.id,
		name: named[place]!.name
	}))
	if (flows.nodes.length > named.length) heads.push({ key: otherKey, name: 'Other labs' })
	heads.push({ key: null, name: 'Not known' })
	const total = (key: Key, side: 'from' | 'to') =>
		heads.reduce((all, head) => all + (side === 'from' ? countOfPair(key, head.key) : countOfPair(head.key, key)), 0)
	const shown = (side: 'from' | 'to') => heads.filter((head) => head.key !== null || total(null, side) > 0)
	const [rows, columns] = [shown('from'), shown('to')]
	const cellWidth = Math.min((width - left - right) / Math.max(columns.length, 1), size === 'wide' ? 64 : 40)
	const most = Math.max(1, ...[...counts].map(([, count]) => count))
	const nameOf = (head: { key: Key; name: string }) =>
		head.key === null || head.key === otherKey || flows.level === 'country' ? head.name : shortName(head.key, head.name)
	const groups = new Map(flows.nodes.map(({ id, group }) => [id, group]))
	const colourOf = (key: Key) => {
		const group = key === null ? null : groups.get(key)
		return group ? labColour(group) : 'var(--ink-3)'
	}
	const place =
		(side: 'from' | 'to', roomPx: number) =>
		(head: { key: Key; name: string }, at: number): PlacedHead => {
			const count = total(head.key, side)
			return {
				key: head.key ?? '?',
				name: fitText(nameOf(head), roomPx, size === 'wide' ? labelPx : axisPx),
				label: `${head.name}: ${countOf(count, 'move')} ${side === 'from' ? 'out' : 'in'}`,
				total: formatNumber(count),
				colour: colourOf(head.key),
				at: roundPx(side === 'from' ? top + at * cellHeight : left + at * cellWidth)
			}
		}
	const cells = rows.flatMap((row, i) =>
		columns.flatMap((column, j): PlacedCell[] => {
			const count = countOfPair(row.key, column.key)
			if (!count) return []
			const origin = row.key === null ? 'no known origin' : row.name
			const target = column.key === null ? 'no known destination' : column.name
			return [
				{
					key: `${row.key} ${column.key}`,
					from: row.key,
					to: column.key,
					x: roundPx(left + j * cellWidth),
					y: roundPx(top + i * cellHeight),
					colour: colourOf(row.key),
					strength: Math.round(Math.sqrt(count / most) * 100) / 100,
					dotted: row.key === null || column.key === null,
					text: formatNumber(count),
					label: `${origin} → ${target}: ${countOf(count, 'move')}`
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
		rows: rows.map(place('from', left - (size === 'wide' ? 60 : 8))),
		columns: columns.map(place('to', size === 'wide' ? 130 : 96)),
		cells
	}
}
