// Offers as intervals on a log axis, kind by kind: a block at a bound, an arrow where the other is open, a lozenge where it is
// exact.
import {
	capitalise,
	largestOffers,
	nameWhom,
	offerMarks,
	sayCode,
	whomMarks
} from '../../../server/domain/language/index.ts'
import { populationOf } from '../../../server/domain/vocabulary/offers.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Offer } from '../../../server/schemas/rows.ts'
import { labColour } from '../drawing/colour.ts'
import { openBounds, placeInterval, placeMoneyAxis, type PlacedInterval } from './interval.ts'
import { axisPx, fitText, labelPx, measureText } from '../drawing/text.ts'

export type PlacedOffer = {
	id: string
	y: number
	colour: string
	place: PlacedInterval
	status: string
	basis: string | null
	who: string
	where: string
	notation: string
	state: string
	/** What became of it, beside the mark where it has room. */
	note: { x: number; text: string; isBefore: boolean } | undefined
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
	/** The kinds, over their rows; none where all are of one. */
	heads: { y: number; text: string }[]
	rows: PlacedOffer[]
}

export const offerRowPx = { wide: 42, middle: 42, phone: 84 }
const headPx = 34
const sizes = {
	wide: { width: 738, left: 220, right: 190 },
	middle: { width: 664, left: 210, right: 190 },
	phone: { width: 358, left: 0, right: 0 }
}

/** To whom: a person, the people of an employer, a post; employers as they are short. */
function nameRow(offer: Offer): string {
	const isPost = !['person', 'group-offer'].includes(populationOf(offer))
	if (isPost) return nameWhom(offer, populationOf(offer))
	return whomMarks.whom({ ...offer, fromLabName: offer.fromLab && shortName(offer.fromLab, offer.fromLabName ?? '') })
}

/** Offers with an amount in US dollars, in their order, those of one kind under one head where there are several. */
export function placeOffers(
	offers: readonly Offer[],
	size: keyof typeof sizes,
	notes: Readonly<Record<string, string>> = {}
): PlacedOffers {
	const { width, left, right } = sizes[size]
	const rowPx = offerRowPx[size]
	const namePx = left ? left - 12 : width
	const notedPx = right ? right - 12 : width
	const known = offers.flatMap((offer) => {
		const bounds = openBounds({ low: offer.lowUsd, high: offer.highUsd })
		return bounds ? [{ offer, bounds }] : []
	})
	if (!known.length) return { width, height: 26, left, right: width - right, ticks: [], heads: [], rows: [] }
	const { scale, ticks } = placeMoneyAxis(
		known.map(({ bounds }) => bounds),
		'USD',
		left,
		width - right
	)
	const kinds = [...Map.groupBy(known, ({ offer }) => offer.kind)]
	const heads: PlacedOffers['heads'] = []
	const rows: PlacedOffer[] = []
	let y = 26
	for (const [kind, group] of kinds) {
		if (kinds.length > 1) {
			heads.push({ y: y + 24, text: `${largestOffers.kinds[kind] ?? capitalise(sayCode(kind))}, ${group.length}` })
			y += headPx
		}
		for (const { offer, bounds } of group) {
			const who = nameRow(offer)
			const where = `${whomMarks.way(offer, shortName)}, ${offer.date.slice(0, 4)}`
			const state = offerMarks.state(offer)
			// In the drawing for phones the state follows the notation in one line.
			const statePx = right ? 0 : measureText(state, axisPx) + 12
			const place = placeInterval(scale, bounds)
			const note = notes[offer.id]
			const notePx = note ? measureText(note, axisPx) : 0
			const [before, after] = [place.x - 8, place.x + place.width + 8]
			const isAfter = after + notePx <= width - right
			rows.push({
				id: offer.id,
				y,
				colour: labColour(offer.labGroup ?? ''),
				place,
				note:
					note && right && (isAfter || before - notePx >= left)
						? { x: isAfter ? after : before, text: note, isBefore: !isAfter }
						: undefined,
				status: offer.status,
				basis: offer.basis,
				who: fitText(who, namePx, labelPx, true),
				where: fitText(where, namePx, axisPx),
				notation: fitText(offer.notation, notedPx - statePx, labelPx),
				state,
				label: `${who}, ${where}: ${offer.notation}, ${state}${note ? `; ${note}` : ''}`
			})
			y += rowPx
		}
	}
	return { width, height: y, left, right: width - right, ticks, heads, rows }
}
