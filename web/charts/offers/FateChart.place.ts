// Offers to people, a row each over the years: the sum on a log axis, and what became of it in words.
import { fateMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { OfferOutcome } from '../../../server/schemas/outcomes.ts'
import { labColour } from '../drawing/colour.ts'
import type { DrawnSize } from '../drawing/drawn.svelte.ts'
import { axisPx, fitText, labelPx, measureText, roundPx, wrapText } from '../drawing/text.ts'
import { openBounds, placeInterval, placeMoneyAxis, type Bounds, type PlacedInterval } from './interval.ts'

export type PlacedFate = {
	id: string
	y: number
	height: number
	/** The year, where it begins with this row. */
	year: string | null
	isNamed: boolean
	who: string
	way: string
	notation: string
	/** Its status and what became of it, in one line or two. */
	state: string[]
	colour: string
	place: PlacedInterval
	/** A range that begins below the axis: what it begins with. */
	from: { x: number; text: string } | null
	status: string
	basis: string | null
	/** The whole row in words. */
	label: string
}
export type PlacedFates = {
	width: number
	height: number
	/** Px of the names, of the words beside the sum; undefined on narrow drawings, where they stand above and below it. */
	beside: { nameX: number; wordsX: number } | undefined
	ticks: { x: number; text: string }[]
	/** Over the rows whose sum may be less. */
	below: { y: number; text: string } | undefined
	rows: PlacedFate[]
}

const topPx = 26
const linePx = 15
const belowPx = 44
const sizes: Record<DrawnSize, { width: number; left: number; right: number; rowPx: number; yearPx: number }> = {
	wide: { width: 1264, left: 348, right: 420, rowPx: 42, yearPx: 48 },
	middle: { width: 664, left: 6, right: 16, rowPx: 66, yearPx: 0 },
	phone: { width: 358, left: 6, right: 16, rowPx: 66, yearPx: 0 }
}
/** Below that share of the least sum a range is drawn from the edge of the axis. */
const cutShare = 0.4

/** Bounds from the edge of the axis on, where they begin before it. */
const cutLow = ({ low, high }: Bounds, cut: number): Bounds => ({
	low: low === null || (high !== null && high <= cut) ? low : Math.max(low, cut),
	high
})

/** One line, else two; cut where that is not enough. */
const breakState = (text: string, px: number): string[] => wrapText(text, px, axisPx, 2) ?? [fitText(text, px, axisPx)]

type Shown = { sure: readonly OfferOutcome[]; maybe: readonly OfferOutcome[]; least: number }

/** Rows of offers, those certain to reach the least sum first; each needs a sum in US dollars. */
export function placeFates({ sure, maybe, least }: Shown, size: DrawnSize): PlacedFates {
	const { width, left, right, rowPx, yearPx } = sizes[size]
	const wide = size === 'wide'
	const cut = least * cutShare
	const known = [...sure, ...maybe].flatMap((offer) => {
		const bounds = openBounds({ low: offer.lowUsd, high: offer.highUsd })
		return bounds ? [{ offer, bounds, drawn: cutLow(bounds, cut) }] : []
	})
	const none = { width, height: topPx, beside: undefined, ticks: [], below: undefined, rows: [] }
	if (!known.length) return none
	const { scale, ticks } = placeMoneyAxis(
		known.map(({ drawn }) => drawn),
		'USD',
		left,
		width - right
	)
	const wordsPx = wide ? right - 16 : width
	let y = topPx
	let year = ''
	let below: PlacedFates['below']
	const rows = known.map(({ offer, bounds, drawn }, i): PlacedFate => {
		if (i === sure.length && sure.length) {
			const long = fateMarks.below(maybe.length, least)
			const text = measureText(long, axisPx, true) <= width ? long : fateMarks.belowShort(maybe.length, least)
			below = { y: y + belowPx - 14, text }
			y += belowPx
			year = ''
		}
		const own = offer.date.slice(0, 4)
		const isCut = drawn.low !== bounds.low
		const place = placeInterval(scale, drawn)
		// Only where the words end before those at the side.
		const fromWords = isCut ? fateMarks.from(bounds.low!) : ''
		const from = place.x + 12 + measureText(fromWords, axisPx) < width - right ? fromWords : ''
		const whom = offer.person ? offer.whom : fateMarks.whom({ ...offer, fromLabName: shortOf(offer) })
		const way = fateMarks.way(offer, shortName)
		const dollars =
			offer.currency === 'USD' ? '' : `, ${fateMarks.inDollars({ low: offer.lowUsd, high: offer.highUsd })}`
		const written = `${offer.notation}${dollars}`
		const notation = fitText(written, wide ? wordsPx : width * 0.62, labelPx)
		// Its glyph stands before it.
		const state = `${offer.status}; ${offer.became}`
		const whoPx = wide ? left - yearPx - 16 : width - measureText(notation, labelPx) - 12
		const lines = breakState(wide ? state : `${own}: ${state}`, wordsPx - 16)
		const height = rowPx + (lines.length - 1) * linePx
		const placed = {
			id: offer.id,
			y,
			height,
			year: own === year ? null : own,
			isNamed: offer.person !== null,
			who: fitText(whom, whoPx, labelPx, offer.person !== null),
			way: fitText(wide ? way : `${own}, ${way}`, wide ? whoPx : width, axisPx),
			notation,
			state: lines,
			colour: labColour(offer.labGroup ?? ''),
			place,
			from: isCut && from ? { x: roundPx(place.x + 12), text: from } : null,
			status: offer.status,
			basis: offer.basis,
			label: `${own}: ${whom}, ${way}: ${written}, ${state}`
		}
		year = own
		y += height
		return placed
	})
	const beside = wide ? { nameX: yearPx, wordsX: width - right + 16 } : undefined
	return { width, height: y + 2, beside, ticks, below, rows }
}

/** The employer's name as it is short. */
const shortOf = ({ fromLab, fromLabName }: OfferOutcome) => fromLab && shortName(fromLab, fromLabName ?? fromLab)
