// Pay reported for roles, a row an offer, lab by lab: what a year pays, in US dollars, on one log axis.
import { formatDate, bandMarks, sayBasis, nameCountry, nameWhom } from '../../../server/domain/language/index.ts'
import { populationOf } from '../../../server/domain/vocabulary/offers.ts'
import type { Offer } from '../../../server/schemas/rows.ts'
import { labColour } from '../drawing/colour.ts'
import { openBounds, placeInterval, placeMoneyAxis, type PlacedInterval } from './interval.ts'
import { axisPx, fitText, labelPx } from '../drawing/text.ts'

export type PlacedBand = {
	id: string
	y: number
	what: string
	when: string
	notation: string
	place: PlacedInterval
	status: string
	basis: string | null
	colour: string
	label: string
}
export type PlacedBandLab = { id: string | null; name: string; n: string; y: number }
export type PlacedBands = {
	width: number
	height: number
	rowPx: number
	ticks: { x: number; text: string }[]
	labs: PlacedBandLab[]
	bands: PlacedBand[]
	/** Where the date ends and the notation begins; undefined where both stand in the second line. */
	beside: { dateX: number; notationX: number } | undefined
}

const headPx = 36
const sizes = {
	wide: { width: 1264, left: 560, right: 200, rowPx: 30, textPx: 440 },
	phone: { width: 358, left: 0, right: 0, rowPx: 64, textPx: 358 }
}

/** The offers with a sum a year, by lab: labs with most offers first, newest offers first. */
export function placeBands(offers: readonly Offer[], size: keyof typeof sizes): PlacedBands {
	const { width, left, right, rowPx, textPx } = sizes[size]
	const wide = size === 'wide'
	const known = offers.flatMap((offer) => {
		const bounds = openBounds({ low: offer.yearlyLowUsd, high: offer.yearlyHighUsd })
		return bounds ? [{ offer, bounds }] : []
	})
	const none = { width, height: 26, rowPx, ticks: [], labs: [], bands: [], beside: undefined }
	if (!known.length) return none
	const { scale, ticks } = placeMoneyAxis(
		known.map(({ bounds }) => bounds),
		'USD',
		left,
		width - right
	)
	const groups = [...Map.groupBy(known, ({ offer }) => offer.lab ?? '').entries()].toSorted(
		([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1)
	)
	let y = 20
	const labs: PlacedBandLab[] = []
	const bands: PlacedBand[] = []
	for (const [, group] of groups) {
		const { lab, labName } = group[0]!.offer
		labs.push({ id: lab, name: labName ?? bandMarks.market, n: `n = ${group.length}`, y: y + 24 })
		y += headPx
		for (const { offer, bounds } of group.toSorted((a, b) => (a.offer.date < b.offer.date ? 1 : -1))) {
			const date = formatDate(offer.date, offer.datePrecision)
			const when = bandMarks.when(offer.date, offer.datePrecision, offer.basis, offer.sourceCount)
			// Before release 1.1.0 only the note told the post.
			const post = offer.title || !offer.note || offer.population ? nameWhom(offer, populationOf(offer)) : offer.note
			const what = [post, offer.place && nameCountry(offer.place)].filter(Boolean).join(', ')
			const notation = wide ? offer.notation : `${offer.notation} · ${when}`
			bands.push({
				id: offer.id,
				y,
				what: fitText(what, textPx, wide ? labelPx : axisPx),
				when: wide ? [date, sayBasis(offer.basis)].filter(Boolean).join(', ') : date,
				notation: fitText(notation, wide ? right - 16 : width, wide ? labelPx : axisPx),
				place: placeInterval(scale, bounds),
				status: offer.status,
				basis: offer.basis,
				colour: labColour(offer.labGroup ?? ''),
				label: `${labName ?? bandMarks.market}, ${what}: ${offer.notation}, ${when}, ${offer.status}`
			})
			y += rowPx
		}
	}
	return {
		width,
		height: y + 8,
		rowPx,
		ticks,
		labs,
		bands,
		beside: wide ? { dateX: left - 12, notationX: width - right + 16 } : undefined
	}
}
