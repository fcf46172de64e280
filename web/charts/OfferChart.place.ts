// Offers as intervals on a log axis: a block at a bound, an arrow where the other is open, a lozenge where it is exact.
import { scaleLog } from 'd3-scale'
import { formatMoney, shortName } from '../../server/domain/words.ts'
import type { Offer } from '../../server/schemas.ts'
import { labColour } from './colour.ts'
import { axisPx, fitText, keepApart, labelPx, measureText, roundPx } from './text.ts'

export type PlacedOffer = {
	id: string
	y: number
	colour: string
	/** What is drawn: both bounds, a sum, or one bound and an arrow away from it. */
	shape: 'interval' | 'exact' | 'atLeast' | 'atMost'
	x: number
	width: number
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

export const offerRowPx = { wide: 44, phone: 84 }
const sizes = { wide: { width: 738, left: 220, right: 190 }, phone: { width: 358, left: 0, right: 0 } }
const arrowPx = 34

/** Offers of one currency with an amount, in their order. */
export function placeOffers(offers: readonly Offer[], size: keyof typeof sizes): PlacedOffers {
	const { width, left, right } = sizes[size]
	const rowPx = offerRowPx[size]
	const namePx = left ? left - 12 : width
	const notedPx = right ? right - 12 : width
	// A log axis has no zero: from nothing on is an open bound.
	const known = offers
		.map((offer) => ({ offer, low: offer.low || null, high: offer.high || null }))
		.filter(({ low, high }) => low !== null || high !== null)
	if (!known.length) return { width, height: 26, left, right: width - right, ticks: [], rows: [] }
	const sums = known.flatMap(({ low, high }) => [low, high].filter((sum) => sum !== null))
	const scale = scaleLog(
		[Math.min(...sums) / 1.4, Math.max(...sums) * 1.4],
		[
			left + 8 + (known.some(({ low }) => low === null) ? arrowPx : 0),
			width - right - 8 - (known.some(({ high }) => high === null) ? arrowPx : 0)
		]
	)
	const [lowest, highest] = scale.domain() as [number, number]
	const ticks = scale
		.ticks(size === 'wide' ? 6 : 4)
		.filter((tick) => /^[125]/.test(String(tick)) && tick >= lowest && tick <= highest)
	return {
		width,
		height: known.length * rowPx + 26,
		left,
		right: width - right,
		ticks: keepApart(
			ticks.map((tick) => ({ x: roundPx(scale(tick)), text: formatMoney(tick, known[0]!.offer.currency) })),
			width - right,
			{ centred: true }
		).filter(({ x, text }) => x - measureText(text, axisPx) / 2 >= 0),
		rows: known.map(({ offer, low, high }, place): PlacedOffer => {
			const [a, b] = [scale(low ?? high!), scale(high ?? low!)]
			const shape = low === null ? 'atMost' : high === null ? 'atLeast' : low === high ? 'exact' : 'interval'
			const name = (id: string | null, lab: string | null) => (id && lab ? shortName(id, lab) : '')
			const employer = name(offer.fromLab, offer.fromLabName)
			const who = offer.personName ?? `Unnamed${employer ? `, ${employer}` : ''}`
			const where = `${employer && offer.fromLab !== offer.lab ? `${employer} → ` : ''}${name(offer.lab, offer.labName) || 'across the market'}, ${offer.date.slice(0, 4)}`
			const state = `${offer.status}, ${offer.outcome === 'unknown' ? 'outcome unknown' : offer.outcome}`
			// In the drawing for phones the state follows the notation in one line.
			const statePx = right ? 0 : measureText(state, axisPx) + 12
			return {
				id: offer.id,
				y: 26 + place * rowPx,
				colour: labColour(offer.labGroup ?? ''),
				shape,
				x: roundPx(shape === 'atMost' ? a - arrowPx : a),
				width: roundPx(shape === 'interval' ? Math.max(b - a, 2) : arrowPx),
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
