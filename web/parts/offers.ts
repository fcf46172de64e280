// What the page of offers asks the API for, beside its list.
import { spellBasis } from '../../server/domain/language.ts'
import type { OfferTrend } from '../../server/schemas/offer-trend.ts'
import { changeQuery, getJson } from './data.ts'

/** The query of the figure over a list: paging and order are the list's alone. */
export function trendQuery(params: { toString(): string }): string {
	return changeQuery(params, { sort: null, limit: null })
}

/** Offers over time, for a page's query. */
export function loadOfferTrend(fetch: typeof globalThis.fetch, params: { toString(): string }): Promise<OfferTrend> {
	return getJson<OfferTrend>(fetch, `/trends/offers${trendQuery(params)}`)
}

/** The list of the offers that a median is of, by the page's query. */
export function hrefOfMedian(
	params: URLSearchParams,
	trend: OfferTrend,
	median: OfferTrend['medians'][number]
): string {
	const { named, kind, year } = median
	// Inside the range asked for, which may cut the year.
	const [since, until] = [trend.since, trend.until]
	return `/offers${changeQuery(params, {
		named,
		kind,
		status: trend.statuses.join(','),
		since: since?.startsWith(year) ? since : year,
		until: until?.startsWith(year) ? until : year
	})}`
}

/** How to read the figure of offers over time. */
export function noteField(trend: OfferTrend): string {
	const layers = new Set(trend.points.map(({ named }) => named))
	return [
		`Each upright is an offer from its lower to its upper bound, ${spellBasis(trend)}; an arrow where a bound is open,`,
		'a line across the days that its date may mean.',
		layers.size > 1 ? 'Full: named people; faint: roles.' : '',
		'Hatched: a part depends on conditions, or may.',
		`Steps: the record, by lower bounds alone${layers.has('role') ? ', dashed for roles' : ''}.`,
		trend.medians.length ? 'Grey bands: where the median of a kind and year lies.' : '',
		'A year is as wide as its offers need.'
	]
		.filter(Boolean)
		.join(' ')
}
