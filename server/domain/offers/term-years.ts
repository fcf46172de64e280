// An offer by the years of its term: what parts are told apart, what nobody explains, and what is only assumed.
import { gridWords } from '../language/index.ts'
import { isOpen, sayYearly, scaleBounds, yearlyBounds } from './yearly.ts'
import type { Bounds } from '../vocabulary/said.ts'

/** What a sum depends on: nothing but the date it is paid, staying, a condition; or nobody says. */
export const shares = ['cash', 'time-vested', 'contingent', 'unexplained'] as const
export type Share = (typeof shares)[number]

export type GridOffer = Bounds & { kind: string; currency: string | null; years: number | null; per: string | null }
export type GridComponent = Bounds & {
	id: string
	kind: string
	currency: string | null
	year: number | null
	contingent: string
}
/** A piece of a year's bar; `assumed` where no report puts it into this year. */
export type GridPart = Bounds & { share: Share; assumed: boolean }
/** A year of the term, from 1; `fraction` is how much of it the term covers. */
export type GridYear = Bounds & { year: number; fraction: number; parts: GridPart[] }
export type Grid = {
	currency: string | null
	/** Empty where the years or the sum are not known: `how` says why. */
	years: GridYear[]
	how: string
	/** The parts that have a sum, added up, and what the total is above them; null where none has one. */
	told: Bounds | null
	gap: Bounds | null
	gapHow: string
	/** Parts that stand in no bar. */
	aside: { id: string; why: string }[]
}

const paid = new Set(['base', 'bonus', 'signing'])

/** The share that a part belongs to: `shareOf({ kind: 'equity', contingent: 'no' })` is time-vested. */
export function shareOf({ kind, contingent }: Pick<GridComponent, 'kind' | 'contingent'>): Share {
	if (contingent === 'yes' || kind === 'milestone') return 'contingent'
	if (kind === 'mixed') return 'unexplained'
	return paid.has(kind) ? 'cash' : 'time-vested'
}

/** Bounds added up: at least the lower ones that are known, at most the upper ones where all are; null for none. */
export function addBounds(all: readonly Bounds[]): Bounds | null {
	if (!all.length) return null
	const lows = all.flatMap(({ low }) => low ?? [])
	const highs = all.flatMap(({ high }) => high ?? [])
	const sum = (sums: number[]) => sums.reduce((a, b) => a + b, 0)
	return { low: lows.length ? sum(lows) : null, high: highs.length === all.length ? sum(highs) : null }
}

/** What is left of a total: no less than its lower bound above all that the parts may be, and never below nothing. */
function lessParts(total: Bounds, parts: Bounds | null): Bounds {
	if (!parts) return total
	return {
		low: total.low === null || parts.high === null ? null : Math.max(0, total.low - parts.high),
		high: total.high === null ? null : Math.max(0, total.high - (parts.low ?? 0))
	}
}

/** The years of a term, the last one maybe a part of a year: 1.5 is year 1 and half of year 2. */
function listYears(years: number): { year: number; fraction: number }[] {
	return Array.from({ length: Math.ceil(years) }, (_, i) => ({ year: i + 1, fraction: Math.min(1, years - i) }))
}

/** Why a part stands in no bar; undefined where it does. */
function leaveAside(part: GridComponent, offer: GridOffer): string | undefined {
	if (isOpen(part)) return gridWords.noSum
	if (part.currency !== offer.currency) return gridWords.otherCurrency
	if (part.year !== null && offer.years !== null && part.year > Math.ceil(offer.years)) return gridWords.beyond
	return undefined
}

/** Whether a piece is worth a place: one of exactly nothing is none. */
const isSome = ({ high }: Bounds) => high !== 0

/**
 * An offer by the years of its term, in its currency: "$250M/4yr, up to $100M of it in the first year" is at most $100M
 * in year 1, as told, and $50M to $83.3M in each later one, assumed evenly spread. A `mixed` part of a year is that
 * whole year; any other part lies on top of its even share of the rest.
 */
export function gridOffer(offer: GridOffer, components: readonly GridComponent[]): Grid {
	const { currency, years, per } = offer
	const isTotal = per === 'total'
	const aside = components.flatMap((part) => {
		const why = leaveAside(part, offer)
		return why ? [{ id: part.id, why }] : []
	})
	const parts = components.filter(({ id }) => !aside.some((part) => part.id === id))
	const yearly = isTotal ? null : yearlyBounds(offer, per, years)
	const terms = years && (isTotal || yearly) ? listYears(years) : []
	// A part without a year is of the whole term where the sum is, else of every year.
	const placed = terms.map(({ year, fraction }) =>
		parts
			.filter((part) => part.year === null || part.year === year)
			.map((part) => ({
				...(part.year ? { low: part.low, high: part.high } : scaleBounds(part, isTotal ? fraction / years! : fraction)),
				share: shareOf(part),
				assumed: part.year === null && terms.length > 1,
				isWhole: part.kind === 'mixed' && part.year !== null
			}))
	)
	const total = isTotal ? offer : yearly && scaleBounds(yearly, years ?? 1)
	const told = terms.length ? addBounds(placed.flat()) : addBounds(parts)
	const gap = told && total && !isOpen(total) ? lessParts(total, told) : null
	const rest = gap ?? offer
	const open = terms.filter((_, i) => !placed[i]!.some(({ isWhole }) => isWhole))
	const openYears = open.reduce((sum, { fraction }) => sum + fraction, 0)
	const restOf = (place: number): Bounds | undefined => {
		const { fraction } = terms[place]!
		if (!isTotal) return lessParts(scaleBounds(yearly!, fraction), addBounds(placed[place]!))
		return open.includes(terms[place]!) ? scaleBounds(rest, fraction / openYears) : undefined
	}
	const isKnown = !isOpen(offer)
	const grid = (isKnown ? terms : []).map(({ year, fraction }, place): GridYear => {
		const left = restOf(place)
		const pieces = placed[place]!.map(({ isWhole: _, ...part }): GridPart => part)
		const own = left && isSome(left) && !(isOpen(left) && pieces.length) ? left : undefined
		if (own) pieces.push({ ...own, share: 'unexplained', assumed: isTotal && terms.length > 1 })
		const ordered = pieces.toSorted((a, b) => shares.indexOf(a.share) - shares.indexOf(b.share))
		// A rest without any bound keeps the year open.
		const bounds = addBounds(left && !own && isSome(left) ? [...ordered, left] : ordered)
		return { year, fraction, ...(bounds ?? { low: null, high: null }), parts: ordered }
	})
	return {
		currency,
		years: grid,
		how: grid.length ? sayGrid(offer, placed, open.length) : sayYearly(offer),
		told,
		gap,
		gapHow: sayGap(told, total, gap),
		aside
	}
}

function sayGrid(offer: GridOffer, placed: { assumed: boolean }[][], open: number): string {
	const isEven = offer.per !== 'total' || placed.length === 1 || placed.flat().every(({ assumed }) => assumed)
	const rest = open < placed.length ? gridWords.rest(open) : gridWords.restOfAll(offer.years!)
	const how = isEven ? sayYearly(offer) : open ? rest : gridWords.asTold
	return offer.years! % 1 ? gridWords.partOfYear(how, placed.length) : how
}

function sayGap(told: Bounds | null, total: Bounds | null, gap: Bounds | null): string {
	if (!told) return gridWords.noParts
	if (!total || !gap) return gridWords.noTotal
	if (total.high !== null && (told.low ?? 0) > total.high) return gridWords.over
	if (gap.high === 0) return gridWords.whole
	if (!gap.low && gap.high === null) return gridWords.maybeWhole
	return gridWords.unsaid
}
