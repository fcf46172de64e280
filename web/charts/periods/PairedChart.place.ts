// Two gross counts in two periods, a row of paired bars each: the earlier one grey and thin above, the later one below it.
import { formatNet, formatNumber, periodMarks } from '../../../server/domain/language/index.ts'
import { axisPx, breakName, labelPx, measureText, roundPx } from '../drawing/text.ts'

export type PairedRow = {
	id: string
	name: string
	/** What the name is followed by in small print: the other period of a row that is one. */
	note?: string
	/** A CSS colour of the later bars. */
	colour: string
	href?: string | undefined
	/** Counts left and right of zero: now, and in the other period. */
	left: number
	leftWas: number
	right: number
	rightWas: number
	/** The whole row in words. */
	label: string
}
type Bar = { x: number; width: number }
type Both = { left: Bar; right: Bar; leftText: string; rightText: string; leftX: number; rightX: number }
export type PlacedPaired = {
	width: number
	height: number
	zero: number
	/** Whether anything is counted left of zero: else the net is what stands right of it. */
	isTwoSided: boolean
	heads: { left: { x: number; text: string }; right: { x: number; text: string } }
	/** Where the net counts end, of either period. */
	net: { wasX: number; arrowX: number; nowX: number; headY: number }
	rowPx: number
	rows: (Pick<PairedRow, 'id' | 'note' | 'colour' | 'href' | 'label'> & {
		names: string[]
		small: boolean
		/** Top of the row, its name's line, and the top of its bars. */
		y: number
		nameY: number
		barY: number
		was: Both
		now: Both
		netWas: string
		netNow: string
	})[]
}
/** Pixels; on phones a name stands above its bars. */
export const pairedSizes = {
	wide: { width: 727, names: 140, mostNames: 190, net: 128, row: 50, head: 44, under: 0 },
	middle: { width: 540, names: 120, mostNames: 150, net: 104, row: 50, head: 44, under: 0 },
	phone: { width: 358, names: 0, mostNames: 0, net: 92, row: 66, head: 44, under: 20 }
}

/** The rows as they come; `most` of them. */
export function placePaired(
	all: readonly PairedRow[],
	size: keyof typeof pairedSizes,
	heads: readonly [left: string, right: string],
	most = 12
): PlacedPaired {
	const at = pairedSizes[size]
	const rows = all.slice(0, most)
	const longest = Math.max(0, ...rows.map(({ name }) => measureText(name, labelPx)))
	const names = at.names && Math.min(at.mostNames, Math.max(at.names, Math.ceil(longest) + 6))
	const highest = (key: 'left' | 'right') => Math.max(0, ...rows.flatMap((row) => [row[key], row[`${key}Was`]]))
	const [mostLeft, mostRight] = [highest('left'), highest('right')]
	const isTwoSided = mostLeft > 0
	const roomOf = (count: number) => measureText(formatNumber(count), axisPx, true) + 14
	const begin = names + (isTwoSided ? roomOf(mostLeft) : 0)
	const end = at.width - at.net - roomOf(mostRight)
	const scale = (end - begin) / Math.max(1, mostLeft + mostRight)
	const zero = begin + mostLeft * scale
	const [leftHead, rightHead] = [`← ${heads[0]}`, `${heads[1]} →`]
	// Heads part at zero, and keep inside the drawing and off the net's.
	const rightX = Math.max(
		Math.min(zero + 8, at.width - measureText(periodMarks.net, axisPx) - 12 - measureText(rightHead, axisPx)),
		isTwoSided ? measureText(leftHead, axisPx) + 12 : 0
	)
	const sides = (left: number, right: number): Both => ({
		left: { x: roundPx(zero - left * scale), width: roundPx(left * scale) },
		right: { x: roundPx(zero), width: roundPx(right * scale) },
		leftText: isTwoSided ? formatNumber(left) : '',
		rightText: formatNumber(right),
		leftX: roundPx(zero - left * scale - 6),
		rightX: roundPx(zero + right * scale + 6)
	})
	return {
		width: at.width,
		height: at.head + rows.length * at.row + 2,
		zero: roundPx(zero),
		isTwoSided,
		heads: {
			left: { x: roundPx(Math.min(zero - 8, rightX - 10)), text: isTwoSided ? leftHead : '' },
			right: { x: roundPx(rightX), text: rightHead }
		},
		net: { wasX: at.width - 66, arrowX: at.width - 48, nowX: at.width, headY: 34 },
		rowPx: at.row,
		rows: rows.map(({ id, name, note, colour, href, label, left, leftWas, right, rightWas }, place) => {
			const y = at.head + place * at.row
			return {
				id,
				note,
				colour,
				href,
				label,
				...breakName(name, (at.names ? names : at.width - 140) - 6),
				y,
				nameY: at.under ? y + 18 : y + at.row / 2 + 5,
				barY: y + at.under + 10,
				was: sides(leftWas, rightWas),
				now: sides(left, right),
				netWas: isTwoSided ? formatNet(rightWas - leftWas) : formatNumber(rightWas),
				netNow: isTwoSided ? formatNet(right - left) : formatNumber(right)
			}
		})
	}
}
