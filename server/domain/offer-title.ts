// What offers over time show, in words: the record for named people and for roles, and what is told beyond it in doubt.
import { bandTitles, joinSentences, offerTrendWords, say } from './language.ts'
import type { Named, Part } from './part.ts'
import type { OfferPoint, OfferTrendCounts, Series } from './offer-trend.ts'

export type OfferTrendLike = Omit<OfferTrendCounts, 'groups'> & {
	since: string | null
	until: string | null
	/** The clocks, where they are set. */
	asOf?: string | null
	knownAt?: string | null
}

/** Who made an offer, and to whom. */
function nameEnds({ lab, labName, labGroup, personName }: OfferPoint): {
	lab: Named | undefined
	person: string | null
} {
	return {
		lab: lab === null ? undefined : { id: lab, name: labName ?? lab, group: labGroup ?? undefined },
		person: personName
	}
}

/** The last record of a series with the one that it broke; empty where there is none. */
function sayRecord({ points, records, currency }: OfferTrendLike, { named, per }: Series): Part[] {
	const record = records.findLast((one) => one.named === named && one.per === per)
	const point = points.find(({ id }) => id === record?.id)
	if (!record || !point) return []
	const { low, before } = record
	const sum = { low, high: point.high === point.low ? low : null, currency, before }
	return offerTrendWords.record({ named, per }, sum, { ...point, ...nameEnds(point) })
}

/** The offer of a series with the largest lower bound whose status sets no record, where it is above the record. */
export function findDoubted<Point extends OfferPoint>(
	{ points, records, statuses }: Pick<OfferTrendLike, 'records' | 'statuses'> & { points: readonly Point[] },
	{ named, per }: Series
): Point | undefined {
	const record = records.findLast((one) => one.named === named && one.per === per)?.low ?? 0
	return points
		.filter((one) => one.named === named && one.per === per && !statuses.includes(one.status))
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

/** A figure's finding: "The largest sum certainly offered to a named person is $250M, by Alpha to Ada Example in August 2025" */
export function titleOfferTrend(trend: OfferTrendLike): Part[] {
	const lead = leadOf(trend)
	return lead ? sayRecord(trend, lead) : offerTrendWords.all(trend.n, trend)
}

/** What offers over time show: the record, what is told beyond it, and how many of whom count. */
export function sayOfferTrend(trend: OfferTrendLike): Part[] {
	if (!trend.n) return offerTrendWords.nothing(trend)
	const people = trend.points.filter(({ named }) => named === 'person').length
	const lead = leadOf(trend)
	const other = trend.records.find(({ named }) => lead?.named === 'person' && named === 'role')
	return joinSentences(
		lead ? say`${sayRecord(trend, lead)}.` : [],
		lead ? sayDoubted(trend, lead) : [],
		other ? say`${sayRecord(trend, other)}.` : [],
		offerTrendWords.count(trend, people)
	)
}

/** Bands of a lab's roles for who cannot see them: how many, from the least to the most of a year, and of which dates. */
export function labelBands(
	lab: string,
	bands: readonly { date: string | null; yearlyLowUsd: number | null; yearlyHighUsd: number | null }[]
): string {
	const sums = bands.flatMap(({ yearlyLowUsd, yearlyHighUsd }) => [yearlyLowUsd, yearlyHighUsd]).filter(Boolean)
	const dates = bands.flatMap(({ date }) => date ?? []).toSorted()
	return bandTitles.label(lab, {
		n: bands.length,
		low: Math.min(...sums.map(Number)),
		high: Math.max(...sums.map(Number)),
		first: (dates[0] ?? '').slice(0, 4),
		last: (dates.at(-1) ?? '').slice(0, 4)
	})
}
