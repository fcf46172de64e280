// Where an offer stands among reported offers of its kind: by intervals, never by a percentile that the bounds do not bear.
import type { Rate } from './dollars.ts'
import { sumWords } from '../language/index.ts'
import { countsBy } from './ranking.ts'
import { populationOf, type Population } from '../vocabulary/offers.ts'
import { parseNotation } from './notation/index.ts'
import type { Reading, Term } from './notation/reading.ts'
import { isOpen, sayYearly, scaleBounds, yearlyBounds, yearlyTerm } from './yearly.ts'
import type { Bounds } from '../vocabulary/said.ts'

/** What the comparison needs of an offer; `lowUsd` and `highUsd` are in US dollars at the month's rate. */
export type ReportedOffer = {
	id: string
	person: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	kind: string
	lowUsd: number | null
	highUsd: number | null
	years: number | null
	per: string | null
	date: string
	/** What the sum rests on and whom it is for; null where nobody says. */
	basis: string | null
	population: string | null
}
/** Offers counted by where they lie: their whole interval below, overlapping, or above. */
export type Standing = { n: number; below: number; overlapping: number; above: number; leftOut: number }
export type Baseline = {
	lab: string
	labName: string
	labGroup: string | null
	n: number
	low: number
	high: number
	times: number | null
}
export type ComparedOffer<Offer extends ReportedOffer = ReportedOffer> = {
	reading: Reading
	term: Term | null
	/** What is compared: all parts where they add up to a sum a year, else the term. */
	notation: string | null
	/** The sum a year, in the currency of the term: of the parts in a steady year, where there are several. */
	yearly: Bounds | null
	yearlyHow: string
	/** What is compared, in US dollars: the sum a year where it is known, else the whole sum. */
	basis: 'year' | 'total' | null
	usd: Bounds | null
	usdHow: string
	kinds: string[]
	/** Among offers to named people, to people not named, and bands for posts. */
	people: Standing
	unnamed: Standing
	roles: Standing
	/** Sums of those kinds that count nowhere, as outsiders' guesses nobody asked for. */
	estimates: number
	/** The reported offers nearest to it, with their bounds on the basis of the comparison, in US dollars; then the bands. */
	closest: ({ offer: Offer } & Bounds)[]
	closestBands: ({ offer: Offer } & Bounds)[]
	baselines: Baseline[]
}

/** The kinds of reported offers that a term of a kind is set against; what is whole pay is not set against its parts. */
export function kindsAgainst(kind: Term['kind'], basis: 'year' | 'total' | null): string[] {
	if (kind === 'salary') return ['annual-compensation']
	if (kind === 'base-salary') return ['base-salary']
	if (kind === 'bonus' || kind === 'signing-bonus') return ['signing-bonus']
	if (kind === 'retention-bonus') return ['retention-grant']
	if (kind === 'equity') return ['equity-grant']
	return basis === 'year' ? ['total-package', 'annual-compensation'] : ['total-package']
}

/** How many reported offers are shown as the closest ones, and how many labs' base salaries. */
export const mostClosest = 8

/** How many intervals lie certainly below, certainly above, or overlap one; those without bounds are left out. */
export function standAmong(own: Bounds, others: (Bounds | null)[]): Standing {
	const known = others.filter((other) => other !== null && !isOpen(other)) as Bounds[]
	const below = known.filter(({ high }) => high !== null && own.low !== null && high < own.low).length
	const above = known.filter(({ low }) => low !== null && own.high !== null && low > own.high).length
	return {
		n: known.length,
		below,
		above,
		overlapping: known.length - below - above,
		leftOut: others.length - known.length
	}
}

/** A figure to sort by: the geometric middle of the bounds, or the one that is known. */
const middle = ({ low, high }: Bounds) => Math.sqrt((low ?? high ?? 0) * (high ?? low ?? 0))

/** Base salaries of posts, a year in US dollars, a row a lab, and how many times the top of the band the sum is. */
function listBaselines(offers: readonly ReportedOffer[], yearlyUsd: Bounds | null): Baseline[] {
	const bands = new Map<string, Baseline>()
	for (const { kind, lab, labName, labGroup, lowUsd, highUsd, per, years } of offers) {
		const bounds = yearlyBounds({ low: lowUsd, high: highUsd }, per, years)
		if (kind !== 'base-salary' || lab === null || !bounds) continue
		const { low, high } = { low: bounds.low ?? bounds.high!, high: bounds.high ?? bounds.low! }
		const band = bands.get(lab) ?? { lab, labName: labName ?? lab, labGroup, n: 0, low, high, times: null }
		bands.set(lab, { ...band, n: band.n + 1, low: Math.min(band.low, low), high: Math.max(band.high, high) })
	}
	const least = yearlyUsd?.low ?? null
	return [...bands.values()]
		.map((band) => Object.assign(band, { times: least === null ? null : Math.floor((least / band.high) * 10) / 10 }))
		.toSorted((a, b) => b.n - a.n || a.lab.localeCompare(b.lab))
		.slice(0, mostClosest)
}

/** What of a reading is compared: its parts where they add up to a sum a year, as a package, else the main term. */
function takeSum({ sums }: Reading, term: Term) {
	if (!sums?.steadyYear || sums.steadyYear.high === 0)
		return { notation: term.notation, kind: term.kind, yearly: yearlyTerm(term), yearlyHow: sayYearly(term) }
	const told = sums.parts.filter(({ inside }) => !inside).map(({ notation }) => notation)
	return { notation: told.join(' + '), kind: 'package' as const, yearly: sums.steadyYear, yearlyHow: sums.how }
}

const nobody: Standing = { n: 0, below: 0, overlapping: 0, above: 0, leftOut: 0 }

/**
 * An offer's text read and set against reported offers, in US dollars: its main term, its sum a year, where it stands, the
 * closest deals, the closest bands for posts and the base salaries reported. Undefined where the text is too long to be read.
 */
export function compareOffer<Offer extends ReportedOffer>(
	text: string,
	offers: readonly Offer[],
	rateOf: (currency: string | null) => Rate,
	withEstimates = false
): ComparedOffer<Offer> | undefined {
	const reading = parseNotation(text)
	if (!reading) return undefined
	const term = reading.terms.find(({ notPay }) => notPay === null) ?? null
	const blank = {
		reading,
		term,
		notation: term?.notation ?? null,
		basis: null,
		usd: null,
		kinds: [],
		people: nobody,
		unnamed: nobody,
		roles: nobody,
		estimates: 0,
		closest: [],
		closestBands: [],
		baselines: []
	}
	if (!term) return { ...blank, yearly: null, yearlyHow: sumWords.noPay, usdHow: sumWords.noPay }
	const { notation, kind, yearly, yearlyHow } = takeSum(reading, term)
	const { usd: rate, how: usdHow } = rateOf(term.currency)
	if (rate === null) return { ...blank, notation, yearly, yearlyHow, usdHow }
	const basis = yearly ? 'year' : isOpen(term) || term.per === 'day' || term.per === 'hour' ? null : 'total'
	if (!basis) return { ...blank, notation, yearly, yearlyHow, usdHow }
	const usd = scaleBounds(yearly ?? term, rate)
	const kinds = kindsAgainst(kind, basis)
	const boundsOf = (offer: Offer): Bounds | null => {
		const bounds = { low: offer.lowUsd, high: offer.highUsd }
		return basis === 'year' ? yearlyBounds(bounds, offer.per, offer.years) : offer.per === 'total' ? bounds : null
	}
	const counts = countsBy(withEstimates ? [] : undefined)
	const ofKind = offers.filter(({ kind }) => kinds.includes(kind))
	const against = ofKind
		.filter(counts)
		.map((offer) => ({ offer, population: populationOf(offer), bounds: boundsOf(offer) }))
	const standOf = (population: Population) =>
		standAmong(
			usd,
			against.filter((one) => one.population === population).map(({ bounds }) => bounds)
		)
	const distance = (bounds: Bounds) => Math.abs(Math.log(middle(bounds) / middle(usd)))
	const findClosest = (areOffers: boolean) =>
		against
			.filter(({ population }) => population !== 'survey' && (population !== 'role') === areOffers)
			.flatMap(({ offer, bounds }) => (bounds && !isOpen(bounds) ? [{ offer, ...bounds }] : []))
			.toSorted(
				(a, b) =>
					distance(a) - distance(b) ||
					(a.offer.date > b.offer.date || (a.offer.date === b.offer.date && a.offer.id < b.offer.id) ? -1 : 1)
			)
			.slice(0, mostClosest)
	const bands = offers.filter((offer) => populationOf(offer) === 'role' && counts(offer))
	const baselines = listBaselines(bands, basis === 'year' ? usd : null)
	return {
		reading,
		term,
		notation,
		yearly,
		yearlyHow,
		basis,
		usd,
		usdHow,
		kinds,
		people: standOf('person'),
		unnamed: standOf('group-offer'),
		roles: standOf('role'),
		estimates: ofKind.length - ofKind.filter(counts).length,
		closest: findClosest(true),
		closestBands: findClosest(false),
		baselines
	}
}
