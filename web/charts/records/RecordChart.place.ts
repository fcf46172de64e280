// Where a record stands that has no figure of its own: its number, the labs that it ties together, its date.
import { fitText, measureText, measureTitle, roundPx } from '../drawing/text.ts'

export type RecordFacts = {
	/** "2,000 MW", "$250M"; null where it has none. */
	number: string | null
	/** The labs in the order of the record, with the topmost ancestor of each; `leads`: from the first to the second. */
	labs: readonly { name: string; group: string | null }[]
	leads: boolean
	/** Whom and when: "25 June 2026". */
	when: string
}
const sizes = {
	wide: { width: 860, numberPx: 64, labPx: 24 },
	phone: { width: 342, numberPx: 44, labPx: 18 }
}
/** Between a square and its name. */
const gapPx = 8
export type PlacedRecord = ReturnType<typeof placeRecord>

/** Squares of 0.7 of the letters' size before the names; a lab that has no room in the line begins the next. */
export function placeRecord({ number, labs, leads, when }: RecordFacts, size: keyof typeof sizes) {
	const { width, numberPx, labPx } = sizes[size]
	let y = 0
	const most = number === null ? 0 : Math.min(1, width / measureTitle(number, numberPx))
	const head = number === null ? null : { text: number, sizePx: Math.floor(numberPx * most), y: (y += numberPx) }
	const squarePx = Math.round(labPx * 0.7)
	let x = 0
	if (labs.length) y += labPx * (head ? 1.8 : 1.2)
	const placed = labs.map(({ name, group }, i) => {
		const arrow = leads && i > 0
		const arrowPx = arrow ? measureText('→', labPx) + labPx * 0.5 : 0
		const text = fitText(name, width - squarePx - labPx * 2, labPx, true)
		const widthPx = arrowPx + squarePx + gapPx + measureText(text, labPx, true)
		if (x > 0 && x + widthPx > width) [x, y] = [0, y + labPx * 1.5]
		const at = {
			arrow: arrow ? { x: roundPx(x) } : null,
			square: { x: roundPx(x + arrowPx), y: roundPx(y - squarePx) },
			x: roundPx(x + arrowPx + squarePx + gapPx),
			y: roundPx(y),
			text,
			group
		}
		x += widthPx + labPx * (leads ? 0.5 : 1.2)
		return at
	})
	const foot = { text: fitText(when, width, labPx * 0.75), sizePx: labPx * 0.75, y: roundPx((y += labPx * 1.5)) }
	return { width, height: Math.ceil(y + 10), labPx, squarePx, head, labs: placed, foot }
}
