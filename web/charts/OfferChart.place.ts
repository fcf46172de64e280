// Offers as intervals on a log axis: a block at a bound, an arrow where the other is open, a lozenge where it is exact.
import { offerMarks } from '../../server/domain/language.ts'
import { shortName } from '../../server/domain/short-name.ts'
import type { Offer } from '../../server/schemas/rows.ts'
import { labColour } from './colour.ts'
import { openBounds, placeInterval, placeMoneyAxis, type PlacedInterval } from './interval.ts'
import { axisPx, fitText, labelPx, measureText } from './text.ts'

export type PlacedOffer = {
	id: string
	y: number
	colour: string
	place: PlacedInterval
	status: string
	who: string
	where: string
	notation: string
	state: string
	/** The whole row in words. */
	label: string
}
export type PlacedOffers = {
	width: number
	height: number
	/** Where the bars begin and end. */
	left: number
	right: number
	ticks: { x: number; text: string }[]
	rows: PlacedOffer[]
}

export const offerRowPx = { wide: 44, middle: 44, phone: 84 }
const sizes = {
	wide: { width: 738, left: 220, right: 190 },
	middle: { width: 664, left: 210, right: 190 },
	phone: { width: 358, left: 0, right: 0 }
}

/** Offers of one currency with an amount, in their order. */
export function placeOffers(offers: readonly Offer[], size: keyof typeof sizes): PlacedOffers {
	const { width, left, right } = sizes[size]
	const rowPx = offerRowPx[size]
	const namePx = left ? left - 12 : width
	const notedPx = right ? right - 12 : width
	const known = offers.flatMap((offer) => {
		const bounds = openBounds(offer)
		return bounds ? [{ offer, bounds }] : []
	})
	if (!known.length) return { width, height: 26, left, right: width - right, ticks: [], rows: [] }
	const { scale, ticks } = placeMoneyAxis(
		known.map(({ bounds }) => bounds),
		known[0]!.offer.currency,
		left,
		width - right
	)
	return {
		width,
		height: known.length * rowPx + 26,
		left,
		right: width - right,
		ticks,
		rows: known.map(({ offer, bounds }, place): PlacedOffer => {
			const name = (id: string | null, lab: string | null) => (id && lab ? shortName(id, lab) : '')
			const employer = name(offer.fromLab, offer.fromLabName)
			const who = offer.personName ?? offerMarks.unnamed(employer)
			// An unnamed person is named by their employer, in the line above.
			const way = employer && offer.fromLab !== offer.lab ? `${offer.personName ? `${employer} ` : ''}→ ` : ''
			const where = `${way}${name(offer.lab, offer.labName) || offerMarks.market}, ${offer.date.slice(0, 4)}`
			const state = offerMarks.state(offer.status, offer.outcome)
			// In the drawing for phones the state follows the notation in one line.
			const statePx = right ? 0 : measureText(state, axisPx) + 12
			return {
				id: offer.id,
				y: 26 + place * rowPx,
				colour: labColour(offer.labGroup ?? ''),
				place: placeInterval(scale, bounds),
				status: offer.status,
				who: fitText(who, namePx, labelPx, true),
				where: fitText(where, namePx, axisPx),
				notation: fitText(offer.notation, notedPx - statePx, labelPx),
				state,
				label: `${who}, ${where}: ${offer.notation}, ${state}`
			}
		})
	}
}
