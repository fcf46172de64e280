// What offers over time show, in words: the record for named people and for those not named, and what may be beyond it.
import { endSentence, joinSentences, offerTrendWords, sayWithin } from '../language/index.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import { isEstimate } from './ranking.ts'
import { populations } from '../vocabulary/offers.ts'
import { isOf, type OfferPoint, type OfferTrendCounts } from './trend.ts'
import type { Series } from '../vocabulary/said.ts'

export type OfferTrendLike = Omit<OfferTrendCounts, 'groups'> & {
	/** The offers that were asked for, with their dates: "offers by Alpha that were declined since 2025"; "" where all are. */
	narrowing: string
	since: string | null
	until: string | null
	/** The clocks, where they are set. */
	asOf?: string | null
	knownAt?: string | null
	coverageEnd?: string | null
}

/** Who made an offer, and to whom. */
function nameEnds({ lab, labName, labGroup, personName }: OfferPoint) {
	const by: Named | undefined =
		lab === null ? undefined : { id: lab, name: labName ?? lab, group: labGroup ?? undefined }
	return { lab: by, person: personName }
}

/** The points that may set records, of those that nobody says are in doubt. */
const countedOf = ({ points, statuses, estimates }: Pick<OfferTrendLike, 'points' | 'statuses' | 'estimates'>) =>
	points.filter((point) => statuses.includes(point.status) && !(estimates && isEstimate(point)))

/** What may be larger than a sum, since one of its limits was not told: the largest such limits of a series. */
function findOpen(trend: OfferTrendLike, series: Series, sum: number): { low: number | null; high: number | null } {
	const own = countedOf(trend).filter(isOf(series))
	const largest = (sums: (number | null)[]) => Math.max(0, ...sums.map(Number)) || null
	return {
		low: largest(own.filter(({ high }) => high === null).map(({ low }) => low)),
		high: largest(own.filter(({ low, high }) => low === null && Number(high) > sum).map(({ high }) => high))
	}
}

/** The last record of a series, and what may be larger all the same; empty where there is none. */
function sayRecord(trend: OfferTrendLike, series: Series): Part[] {
	const record = trend.records.findLast(isOf(series))
	const point = trend.points.find(({ id }) => id === record?.id)
	if (!record || !point) return []
	const isExact = point.high === point.low
	const open = isExact ? findOpen(trend, series, record.low) : { low: null, high: null }
	return offerTrendWords.record(series, { low: record.low, isExact, open }, trend, { ...point, ...nameEnds(point) })
}

/** The offer of a series with the largest lower bound whose status sets no record, where it is above the record. */
export function findDoubted<Point extends OfferPoint>(
	trend: Pick<OfferTrendLike, 'records' | 'statuses' | 'estimates'> & { points: readonly Point[] },
	series: Pick<Series, 'population' | 'per'>
): Point | undefined {
	const { points, records, statuses, estimates } = trend
	const record = records.findLast(isOf(series))?.low ?? 0
	return points
		.filter((point) => isOf(series)(point) && !statuses.includes(point.status) && !(estimates && isEstimate(point)))
		.filter(({ low }) => (low ?? 0) > record)
		.toSorted((a, b) => b.low! - a.low!)[0]
}

/** What is told beyond the record, in doubt. */
function sayDoubted(trend: OfferTrendLike, series: Series): Part[] {
	const doubted = findDoubted(trend, series)
	if (!doubted) return []
	return offerTrendWords.doubted(doubted.status, doubted, trend.currency, nameEnds(doubted))
}

/** The series that a title speaks of: named people first, whole sums first. */
const leadOf = ({ records }: OfferTrendLike): Series | undefined => records[0]

/** A finding among the offers asked for, which it names: "Of the offers that were declined: Ada Example’s $250M ..." */
const sayAmong = ({ narrowing }: OfferTrendLike, finding: readonly Part[]) =>
	sayWithin({ more: narrowing ? [offerTrendWords.among(narrowing)] : [] }, finding)

/**
 * A figure's finding: "Ada Example’s $250M from Alpha in August 2025 is the largest sum reported without dispute for a named
 * person; sums with only a lower limit ($200M+) may be larger"
 */
export function titleOfferTrend(trend: OfferTrendLike): Part[] {
	const lead = leadOf(trend)
	return sayAmong(trend, lead ? sayRecord(trend, lead) : offerTrendWords.all(trend.n, trend))
}

/** What offers over time show: the record, what is told beyond it, and how many of whom count. */
export function sayOfferTrend(trend: OfferTrendLike): Part[] {
	if (!trend.n) return offerTrendWords.nothing(trend.narrowing)
	const lead = leadOf(trend)
	const other = trend.records.find(
		({ population, per }) => lead?.population === 'person' && population === 'group-offer' && per === lead.per
	)
	const counts = populations.map((population) => ({
		population,
		n: trend.points.filter((point) => point.population === population).length
	}))
	return joinSentences(
		lead ? endSentence(sayAmong(trend, sayRecord(trend, lead))) : [],
		lead ? sayDoubted(trend, lead) : [],
		other ? endSentence(sayAmong(trend, sayRecord(trend, other))) : [],
		offerTrendWords.count(trend, counts)
	)
}
