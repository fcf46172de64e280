// How many offers were accepted, by lab: the share as a dot on an axis from none to all, its exact interval as a bar.
import { acceptanceMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Outcomes } from '../../../server/schemas/outcomes.ts'
import { labColour } from '../drawing/colour.ts'
import type { DrawnSize } from '../drawing/drawn.svelte.ts'
import { axisPx, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'

export type PlacedAcceptance = {
	width: number
	height: number
	rowPx: number
	ticks: { x: number; text: string }[]
	rows: {
		id: string
		y: number
		/** Of the marks. */
		middle: number
		name: string
		count: string
		countX: number
		colour: string
		x: number
		bar: { x: number; width: number }
		label: string
	}[]
}

const sizes: Record<DrawnSize, { width: number; left: number; right: number; rowPx: number }> = {
	wide: { width: 834, left: 190, right: 100, rowPx: 34 },
	middle: { width: 664, left: 170, right: 100, rowPx: 34 },
	phone: { width: 358, left: 14, right: 14, rowPx: 52 }
}

export function placeAcceptance(labs: Outcomes['labs'], size: DrawnSize): PlacedAcceptance {
	const { width, left, rowPx, right: least } = sizes[size]
	const isPhone = size === 'phone'
	const counts = labs.map(({ accepted, n }) => acceptanceMarks.of(accepted, n))
	// Counts stand beside the axis, on a phone over it.
	const right = isPhone ? least : Math.max(least, ...counts.map((count) => measureText(count, labelPx) + 16))
	const scale = (share: number) => roundPx(left + share * (width - left - right))
	const rows = labs.map((lab, i) => {
		const count = counts[i]!
		const [from, to] = [scale(lab.low), scale(lab.high)]
		const y = 24 + i * rowPx
		const room = isPhone ? width - measureText(count, labelPx) - 12 : left - 16
		return {
			id: lab.id,
			y,
			middle: y + (isPhone ? 36 : rowPx / 2),
			name: fitText(shortName(lab.id, lab.name), room, labelPx, true),
			count,
			countX: width,
			colour: labColour(lab.id),
			x: scale(lab.accepted / lab.n),
			bar: { x: from, width: roundPx(to - from) },
			label: `${lab.name}: ${count}, ${acceptanceMarks.interval(lab)}`
		}
	})
	const all = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: scale(share), text: acceptanceMarks.share(share) }))
	const ticks = isPhone ? all.filter((_, i) => i % 2 === 0) : all
	const edge = (text: string) => measureText(text, axisPx) / 2
	return {
		width,
		height: 26 + rows.length * rowPx,
		rowPx,
		ticks: ticks.map(({ x, text }) => ({ x: Math.min(Math.max(x, edge(text)), width - edge(text)), text })),
		rows
	}
}
