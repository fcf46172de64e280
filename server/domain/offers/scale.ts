// For scale: what an offer is of its lab's yearly costs, and how many times what others there are paid.
import { isOpen } from './yearly.ts'
import type { Bounds } from '../vocabulary/said.ts'

/** An offer in US dollars. */
export type ScaledOffer = {
	id: string
	kind: string
	date: string
	lowUsd: number | null
	highUsd: number | null
	yearlyLowUsd: number | null
	yearlyHighUsd: number | null
	per: string | null
}
/** A lab's figure at a partial ISO date, with its bounds in US dollars; null where open or without a rate. */
export type LabFigure = { lab: string; metric: string; date: string; lowUsd: number | null; highUsd: number | null }
/** Percent of a lab's figure: of its year's costs the sum a year, or the whole sum where no years are known. */
export type CostShare<Figure extends LabFigure> = { figure: Figure; basis: 'year' | 'total'; percent: Bounds }
/** What is paid a year for a role or in the middle, in US dollars. */
export type LabPay = {
	id: string
	kind: 'metric' | 'offer'
	date: string
	lowUsd: number | null
	highUsd: number | null
}
/** How many times that the sum a year is. */
export type PayMultiple<Pay extends LabPay> = { pay: Pay; times: Bounds }

/** Yearly costs that an offer can be a part of. */
export const costMetrics = ['capex-year', 'staff-costs-year', 'stock-comp-total'] as const
const wholePay = new Set(['total-package', 'annual-compensation'])
/** How many years a lab's costs and its pay may be older or newer than an offer. */
export const costYears = 1
export const payYears = 2
/** How many baselines are told. */
export const mostBaselines = 5

const yearOf = (date: string) => Number(date.slice(0, 4))
/** To two figures: more would claim an exactness that nobody has. */
const roundFigure = (value: number) => Number(value.toPrecision(2))

/** A quotient of intervals: at least the least by the most, at most the most by the least. */
export function divideBounds(above: Bounds, below: Bounds): Bounds {
	return {
		low: above.low === null || !below.high ? null : roundFigure(above.low / below.high),
		high: above.high === null || !below.low ? null : roundFigure(above.high / below.low)
	}
}

/** What an offer is set against: its sum a year, else the whole; undefined where no sum is known. */
function basisOf(offer: ScaledOffer): { basis: 'year' | 'total'; sum: Bounds } | undefined {
	const yearly = { low: offer.yearlyLowUsd, high: offer.yearlyHighUsd }
	if (!isOpen(yearly)) return { basis: 'year', sum: yearly }
	const whole = { low: offer.lowUsd, high: offer.highUsd }
	return offer.per === 'total' && !isOpen(whole) ? { basis: 'total', sum: whole } : undefined
}

/** Of figures, the one nearest to a year, the earlier of two; none further away than `most` years. */
function pickNearest<Figure extends { date: string }>(
	figures: readonly Figure[],
	year: number,
	most: number
): Figure | undefined {
	const away = ({ date }: Figure) => Math.abs(yearOf(date) - year)
	return figures
		.filter((figure) => away(figure) <= most)
		.toSorted((a, b) => away(a) - away(b) || (a.date < b.date ? -1 : 1))[0]
}

/**
 * What an offer is of each yearly cost of its lab or the labs above it (`labs`): $1B to $1.5B over six years is 0.23 % to
 * 0.35 % of capital spending of $72.2B. The figure of the offer's year, else of the year beside it.
 */
export function shareCosts<Figure extends LabFigure>(
	offer: ScaledOffer,
	figures: readonly Figure[],
	labs: readonly string[]
): CostShare<Figure>[] {
	const own = basisOf(offer)
	if (!own) return []
	const places = costMetrics.flatMap((metric) => labs.map((lab) => ({ metric, lab })))
	return places.flatMap((place) => {
		const known = figures.filter(
			({ metric, lab, lowUsd, highUsd }) => metric === place.metric && lab === place.lab && (lowUsd || highUsd)
		)
		const figure = pickNearest(known, yearOf(offer.date), costYears)
		if (!figure) return []
		const hundredth = (usd: number | null) => (usd === null ? null : usd / 100)
		const percent = divideBounds(own.sum, { low: hundredth(figure.lowUsd), high: hundredth(figure.highUsd) })
		return isOpen(percent) ? [] : [{ figure, basis: own.basis, percent }]
	})
}

/**
 * How many times what a lab is reported to pay an offer of whole pay is a year: $62.5M is 190 times a median of $335K.
 * Medians first, then the base salaries nearest in time; none further away than two years, at most five.
 */
export function countMultiples<Pay extends LabPay>(offer: ScaledOffer, pays: readonly Pay[]): PayMultiple<Pay>[] {
	const own = { low: offer.yearlyLowUsd, high: offer.yearlyHighUsd }
	if (!wholePay.has(offer.kind) || isOpen(own)) return []
	const away = ({ date }: Pay) => Math.abs(yearOf(date) - yearOf(offer.date))
	return pays
		.filter((pay) => pay.id !== offer.id && away(pay) <= payYears)
		.toSorted(
			(a, b) => Number(a.kind === 'offer') - Number(b.kind === 'offer') || away(a) - away(b) || (a.id < b.id ? -1 : 1)
		)
		.map((pay) => ({ pay, times: divideBounds(own, { low: pay.lowUsd, high: pay.highUsd }) }))
		.filter(({ times }) => !isOpen(times))
		.slice(0, mostBaselines)
}
