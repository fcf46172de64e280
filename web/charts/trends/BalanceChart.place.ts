// Gains and losses by lab: losses left of zero, gains right of it, net beside.
import { balanceMarks, formatNet, formatNumber } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, breakName, labelPx, measureText, roundPx } from '../drawing/text.ts'

type Bar = { x: number; width: number }
export type PlacedBalance = {
	width: number
	height: number
	zero: number
	/** What stands over the bars, where it ends on the left and begins on the right. */
	heads: { left: { x: number; text: string }; joined: { x: number; text: string } }
	rows: {
		id: string
		/** Its name, in one line, or in small print in two. */
		names: string[]
		small: boolean
		y: number
		colour: string
		left: Bar
		/** The part of those who left whose destination is not known, at the outer end. */
		unknown: Bar
		joined: Bar
		/** The counts: where the left one ends and the right one begins. */
		leftX: number
		leftText: string
		joinedX: number
		joinedText: string
		net: string
		label: string
	}[]
}
export const rowPx = 34
/** Pixels; names have a column as wide as the longest, within bounds. */
const sizes = {
	wide: { width: 512, names: 120, mostNames: 170, net: 46 },
	phone: { width: 358, names: 96, mostNames: 130, net: 40 }
}

/** The busiest labs of a flow matrix, the largest gain on top: `most` of them. */
export function placeBalance(
	nodes: Flows['nodes'],
	size: keyof typeof sizes,
	heads = balanceMarks.heads,
	most = 12
): PlacedBalance {
	const { width, mostNames } = sizes[size]
	const rows = nodes.slice(0, most).toSorted((a, b) => b.net - a.net || b.in - a.in || (a.id < b.id ? -1 : 1))
	const [highestOut, highestIn] = [
		Math.max(1, ...rows.map((row) => row.out)),
		Math.max(1, ...rows.map((row) => row.in))
	]
	// The counts stand at either end of the bars, 5 px off; the net counts in a column of their own.
	const roomOf = (texts: string[], least: number, sizePx: number, bold = false) =>
		Math.max(least, ...texts.map((text) => measureText(text, sizePx, bold) + 9))
	const room = {
		left: roomOf([formatNumber(highestOut)], 26, axisPx),
		joined: roomOf([formatNumber(highestIn)], 26, axisPx),
		net: roomOf(
			rows.map((row) => formatNet(row.net)),
			sizes[size].net,
			labelPx,
			true
		)
	}
	const longest = Math.max(0, ...rows.map((row) => measureText(shortName(row.id, row.name), labelPx)))
	const names = Math.min(mostNames, Math.max(sizes[size].names, Math.ceil(longest) + 6))
	const scale = (width - names - room.left - room.joined - room.net) / (highestOut + highestIn)
	const zero = names + room.left + highestOut * scale
	const [leftHead, joinedHead] = [`← ${heads[0]}`, `${heads[1]} →`]
	const joinedX = Math.min(
		zero + 8,
		width - measureText(balanceMarks.net, axisPx) - 10 - measureText(joinedHead, axisPx)
	)
	const bar = (start: number, count: number): Bar => ({ x: roundPx(start), width: roundPx(count * scale) })
	return {
		width,
		height: rows.length * rowPx + 24,
		zero: roundPx(zero),
		heads: {
			left: { x: roundPx(Math.min(zero - 8, joinedX - 10)), text: leftHead },
			joined: { x: roundPx(joinedX), text: joinedHead }
		},
		rows: rows.map((row, place) => ({
			id: row.id,
			...breakName(shortName(row.id, row.name), names - 6),
			y: 24 + place * rowPx,
			colour: labColour(row.group),
			left: bar(zero - (row.out - row.outUnknown) * scale, row.out - row.outUnknown),
			unknown: bar(zero - row.out * scale, row.outUnknown),
			joined: bar(zero, row.in),
			leftX: roundPx(zero - row.out * scale - 5),
			leftText: formatNumber(row.out),
			joinedX: roundPx(zero + row.in * scale + 5),
			joinedText: formatNumber(row.in),
			net: formatNet(row.net),
			label: balanceMarks.lab(row.name, row)
		}))
	}
}
