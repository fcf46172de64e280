// What the figure of offers over time says in words.
import { countOf, formatDate, formatMoney, sayCode, formatBounds } from '../../server/domain/language.ts'
import { shortName } from '../../server/domain/short-name.ts'
import type { OfferPoint, OfferTrend } from '../../server/schemas/offer-trend.ts'

/** The sum of an offer on the basis of the figure: "$62.5m a year". */
export function sayPoint({ low, high, currency, per }: OfferPoint): string {
	return `${formatBounds({ low, high }, currency) ?? 'no sum'}${per === 'year' ? ' a year' : ''}`
}

/** An offer in words: "Alpha to Ada Example, 4 Jul 2025: $2M/4yr, whole package; $500k a year; reported, outcome unknown". */
export function labelPoint(point: OfferPoint, basis: OfferTrend['basis']): string {
	const { lab, labName, personName, date, datePrecision, notation, kind, status, outcome } = point
	const by = lab && labName ? shortName(lab, labName) : 'The market'
	const state = `${status}, ${outcome === 'unknown' ? 'outcome unknown' : outcome}`
	const sum = basis === 'reported' ? '' : `; ${sayPoint(point)}`
	const condition =
		point.contingent === 'yes'
			? ', in part on conditions'
			: point.contingent === 'unknown'
				? ', in part perhaps on conditions'
				: ''
	return `${by} to ${personName ?? 'a role or an unnamed person'}, ${formatDate(date, datePrecision)}: ${notation}, ${sayCode(kind)}${condition}${sum}; ${state}`
}

/** A record beside its step: "Ada Example $250m", "Alpha, a role $1bn+". */
export function labelRecord({ lab, labName, personName, low, high, currency }: OfferPoint): string {
	const who = personName ?? `${lab && labName ? shortName(lab, labName) : 'The market'}, a role`
	return `${who} ${formatMoney(low!, currency)}${low === high ? '' : '+'}`
}

/** A median in words, with how many bounds are open. */
export function labelMedian(median: OfferTrend['medians'][number], currency: string | null): string {
	const { named, per, kind, year, n, low, high, openLow, openHigh } = median
	const whom = named === 'person' ? 'named people' : 'roles'
	const bounds =
		low !== null && high !== null && low !== high
			? `between ${formatMoney(low, currency)} and ${formatMoney(high, currency)}`
			: (formatBounds({ low, high }, currency) ?? 'open')
	const open = [
		...(openLow ? [`${openLow} without a lower bound`] : []),
		...(openHigh ? [`${openHigh} without an upper bound`] : [])
	]
	return `Median of ${countOf(n, 'offer')} to ${whom} in ${year}, ${sayCode(kind)}: ${bounds}${per === 'year' ? ' a year' : ''}${open.length ? `; ${open.join(', ')}` : ''}`
}
