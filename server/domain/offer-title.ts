// What offers over time show, in words: the record for named people and for roles, and what is told beyond it in doubt.
import {
	say,
	sayClocks,
	joinSentences,
	nameLab,
	spellRange,
	countOf,
	formatMoney,
	joinWords,
	spellWhen
} from './language.ts'
import type { Part } from './part.ts'
import { formatBounds } from './offer.ts'
import type { OfferPoint, OfferTrendCounts, Series } from './offer-trend.ts'

export type OfferTrendLike = Omit<OfferTrendCounts, 'groups'> & {
	since: string | null
	until: string | null
	/** The clocks, where they are set. */
	asOf?: string | null
	knownAt?: string | null
}

/** What the sums of a basis are: "as reported, in US dollars". */
export function spellBasis({ basis, currency }: Pick<OfferTrendCounts, 'basis' | 'currency'>): string {
	if (basis === 'reported')
		return `as reported${currency ? `, in ${currency === 'USD' ? 'US dollars' : currency}` : ''}`
	if (basis === 'yearly') return 'a year, in US dollars'
	return basis === 'usd' ? 'in US dollars' : 'in today’s dollars'
}

const sayBy = ({ lab, labName, labGroup, personName }: OfferPoint): Part[] => {
	const to = personName ? ` to ${personName}` : ''
	if (lab === null) return say`${to}`
	return say` by ${nameLab({ id: lab, name: labName ?? lab, group: labGroup ?? lab })}${to}`
}
const whoOf = { person: 'a named person', role: 'a role or an unnamed person' }
const perOf = { total: '', year: ' a year' }

/** The last record of a series with the one that it broke; empty where there is none. */
function sayRecord({ points, records, currency }: OfferTrendLike, { named, per }: Series): Part[] {
	const record = records.findLast((one) => one.named === named && one.per === per)
	const point = points.find(({ id }) => id === record?.id)
	if (!record || !point) return []
	const sum =
		point.high === point.low
			? formatMoney(record.low, currency)
			: formatBounds({ low: record.low, high: null }, currency)!
	const broke = record.before === null ? '' : `, above the ${formatMoney(record.before, currency)} before it`
	return say`The largest sum${perOf[per]} certainly offered to ${whoOf[named]} is ${sum},${sayBy(point)} ${spellWhen(point.date, point.datePrecision)}${broke}`
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
	const { currency } = trend
	const doubted = findDoubted(trend, series)
	if (!doubted) return []
	return say`More is told but ${doubted.status}: ${formatBounds(doubted, currency)!},${sayBy(doubted)}.`
}

/** The series that a title speaks of: named people first, whole sums first. */
const leadOf = ({ records }: OfferTrendLike): Series | undefined => records[0]

/** A figure's finding: "The largest sum certainly offered to a named person is $250m, by Alpha to Ada Example in August 2025" */
export function titleOfferTrend(trend: OfferTrendLike): Part[] {
	const lead = leadOf(trend)
	return lead ? sayRecord(trend, lead) : say`${countOf(trend.n, 'offer')} with a sum ${spellBasis(trend)}`
}

/** What offers over time show: the record, what is told beyond it, and how many of whom count. */
export function sayOfferTrend(trend: OfferTrendLike): Part[] {
	const { points, statuses, n } = trend
	const range = spellRange(trend.since, trend.until)
	const clocks = sayClocks(trend)
	if (!n) return say`No offers with a sum on record${range && ` ${range}`}${clocks && `, ${clocks}`}.`
	const people = points.filter(({ named }) => named === 'person').length
	const lead = leadOf(trend)
	const other = trend.records.find(({ named }) => lead?.named === 'person' && named === 'role')
	return joinSentences(
		lead ? say`${sayRecord(trend, lead)}.` : [],
		lead ? sayDoubted(trend, lead) : [],
		other ? say`${sayRecord(trend, other)}.` : [],
		say`n = ${countOf(n, 'offer')} with a sum, ${people} to named people and ${n - people} to roles, ${range.replace(/^from /, '') || 'all dates'}${clocks && `, ${clocks}`}, ${spellBasis(trend)}; records count ${joinWords(statuses, 'or')} offers.`
	)
}
