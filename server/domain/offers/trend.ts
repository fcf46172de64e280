// Offers over time: their sums on one basis, the records and the medians; those to named people, to people not named, and
// what goes with posts are always apart, and so are sums a year and sums for a whole term.
import { sumOn, type Sums } from './basis.ts'
import { populationOf, type Basis, type Population } from '../vocabulary/offers.ts'
import type { statuses } from '../vocabulary/statuses.ts'
import type { Precision } from '../time/date.ts'
import type { OfferCounts, Series } from '../vocabulary/said.ts'
import { boundMedian, type IntervalMedian } from './median.ts'
import { countsBy, isEstimate, isRanked } from './ranking.ts'
import { listRecords, type Broken } from './record-sums.ts'
import { statusesOf } from '../moves/select.ts'

export type Contingent = 'yes' | 'no' | 'unknown'
export type TrendOffer = Sums & {
	id: string
	person: string | null
	personName: string | null
	lab: string | null
	labName: string | null
	labGroup: string | null
	fromLab: string | null
	fromLabName: string | null
	kind: string
	notation: string
	date: string
	datePrecision: Precision
	status: (typeof statuses)[number]
	outcome: string
	/** What the sum rests on, whom it is for, and which post; null where nobody says. */
	basis: string | null
	population: string | null
	title: string | null
	sources: readonly { id: string }[]
	sourceCount: number
}
export type OfferPoint = Omit<TrendOffer, keyof Sums | 'sources' | 'sourceCount'> &
	Series & {
		/** Whether a part of it depends on a condition; null where no parts are told apart. */
		contingent: Contingent | null
		low: number | null
		high: number | null
		currency: string
		how: string
		/** Whether it was a record when it was made. */
		record: boolean
	}
export type OfferTrendCounts = OfferCounts & {
	sourceCount: number
	/** Groups of the labs that offer, those with most offers first. */
	groups: { id: string; n: number }[]
	points: OfferPoint[]
	records: (Series & Broken)[]
	medians: (Series & { kind: string; year: string } & IntervalMedian)[]
	leftOut: { noSum: number; otherCurrency: number; otherPeriod: number }
}

/** Series of one population, sums of the whole term first. */
const seriesOf = (population: Population): Series[] =>
	(['total', 'year'] as const).map((per) => ({ named: population === 'person' ? 'person' : 'role', population, per }))
/** Those that are ranked; those that have medians: averages and medians of others have none. */
const rankedSeries = (['person', 'group-offer'] as const).flatMap(seriesOf)
const medianSeries = (['person', 'group-offer', 'role'] as const).flatMap(seriesOf)
export const isOf =
	({ population, per }: Pick<Series, 'population' | 'per'>) =>
	(point: Series): boolean =>
		point.population === population && point.per === per

/** Words with how often they occur, the most frequent first, equally frequent ones by name. */
function tally(words: readonly string[]): { id: string; n: number }[] {
	const counts = new Map<string, number>()
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
	return [...counts].map(([id, n]) => ({ id, n })).toSorted((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
}

/**
 * Offers as points on a basis, in their order, with the records that they set and their medians by kind and year. One
 * currency is shown, that of most; sums a day, hour, week or month stand on the basis `yearly` alone.
 */
export function countOfferTrend(
	offers: readonly TrendOffer[],
	contingents: ReadonlyMap<string, Contingent>,
	basis: Basis,
	filter: { status?: string[]; basis?: string[] }
): OfferTrendCounts {
	const sums = offers.map((offer) => ({ offer, sum: sumOn(offer, basis) }))
	const known = sums.filter(({ sum }) => (sum.low !== null || sum.high !== null) && sum.currency !== null)
	const currency = tally(known.map(({ sum }) => sum.currency!))[0]?.id ?? null
	const same = known.filter(({ sum }) => sum.currency === currency)
	const shown = same.filter(({ sum }) => sum.per === 'total' || sum.per === 'year')
	const counting = [...statusesOf(filter)]
	const counts = countsBy(filter.basis)
	const ranked = new Set<string>()
	const all = shown.map(({ offer, sum }): OfferPoint => {
		const { id, person, personName, lab, labName, labGroup, fromLab, fromLabName } = offer
		const { kind, notation, date, datePrecision, status, outcome, title } = offer
		// Asked for, an estimate is ranked as what it is.
		if (isRanked({ ...offer, low: sum.low, high: sum.high, basis: counts(offer) ? null : offer.basis })) ranked.add(id)
		return {
			id,
			date,
			datePrecision,
			named: person === null ? 'role' : 'person',
			population: populationOf(offer),
			basis: offer.basis,
			title,
			per: sum.per as Series['per'],
			person,
			personName,
			lab,
			labName,
			labGroup,
			fromLab,
			fromLabName,
			kind,
			notation,
			status,
			outcome,
			contingent: contingents.get(id) ?? null,
			low: sum.low,
			high: sum.high,
			currency: sum.currency!,
			how: sum.how,
			record: false
		}
	})
	const counted = all.filter((point) => counting.includes(point.status) && counts(point))
	const records = rankedSeries.flatMap((series) =>
		listRecords(counted.filter(({ id }) => ranked.has(id)).filter(isOf(series))).map((record) => ({
			...series,
			...record
		}))
	)
	const setters = new Set(records.map(({ id }) => id))
	return {
		basis,
		currency,
		n: all.length,
		statuses: counting,
		estimates: filter.basis ? 0 : all.filter(isEstimate).length,
		sourceCount: new Set(shown.flatMap(({ offer }) => offer.sources.map(({ id }) => id))).size,
		groups: tally(all.flatMap(({ labGroup }) => labGroup ?? [])),
		points: all.map((point) => ({ ...point, record: setters.has(point.id) })),
		records,
		medians: medianSeries.flatMap((series) => listMedians(counted.filter(isOf(series)), series)),
		leftOut: {
			noSum: sums.length - known.length,
			otherCurrency: known.length - same.length,
			otherPeriod: same.length - shown.length
		}
	}
}

/** The medians of a series by kind and year, the oldest first; kinds and years with fewer than five offers have none. */
function listMedians(points: readonly OfferPoint[], series: Series): OfferTrendCounts['medians'] {
	const groups = Map.groupBy(points, ({ kind, date }) => `${date.slice(0, 4)} ${kind}`)
	return [...groups.keys()].toSorted().flatMap((key) => {
		const median = boundMedian(groups.get(key)!)
		return median ? [{ ...series, kind: key.slice(5), year: key.slice(0, 4), ...median }] : []
	})
}
