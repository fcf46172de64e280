// Gains and losses by lab: losses left of zero, gains right of it, net beside.
import { formatNet, formatNumber, shortName } from '../../server/domain/words.ts'
import type { Flows } from '../../server/schemas.ts'
import { labColour } from './colour.ts'
import { roundPx } from './text.ts'

type Bar = { x: number; width: number }
export type PlacedBalance = {
	width: number
	height: number
	zero: number
	rows: {
		id: string
		name: string
		y: number
		colour: string
		left: Bar
		/** The part of those who left whose destination is not known, at the outer end. */
		unknown: Bar
		joined: Bar
		leftText: string
		joinedText: string
		net: string
		label: string
	}[]
}
export const rowPx = 34
const sizes = { wide: { width: 540, names: 128, net: 46 }, phone: { width: 358, names: 96, net: 40 } }

/** The busiest labs of a flow matrix, the largest gain on top: `most` of them. */
export function placeBalance(nodes: Flows['nodes'], size: keyof typeof sizes, most = 12): PlacedBalance {
	const { width, names, net } = sizes[size]
	const rows = nodes.slice(0, most).toSorted((a, b) => b.net - a.net || b.in - a.in || (a.id < b.id ? -1 : 1))
	const [highestOut, highestIn] = [
		Math.max(1, ...rows.map((row) => row.out)),
		Math.max(1, ...rows.map((row) => row.in))
	]
	// 26 px at either end hold the counts.
	const scale = (width - names - net - 52) / (highestOut + highestIn)
	const zero = names + 26 + highestOut * scale
	const bar = (start: number, count: number): Bar => ({ x: roundPx(start), width: roundPx(count * scale) })
	return {
		width,
		height: rows.length * rowPx + 24,
		zero: roundPx(zero),
		rows: rows.map((row, place) => ({
			id: row.id,
			name: shortName(row.id, row.name),
			y: 24 + place * rowPx,
			colour: labColour(row.id),
			left: bar(zero - (row.out - row.outUnknown) * scale, row.out - row.outUnknown),
			unknown: bar(zero - row.out * scale, row.outUnknown),
			joined: bar(zero, row.in),
			leftText: formatNumber(row.out),
			joinedText: formatNumber(row.in),
			net: formatNet(row.net),
			label: `${row.name}: ${formatNumber(row.out)} left, ${formatNumber(row.in)} joined, net ${formatNet(row.net)}`
		}))
	}
}
