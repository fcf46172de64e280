// What the page of offers asks the API for, beside its list.
import { bases } from '../../server/domain/basis.ts'
import { fieldMarks } from '../../server/domain/language.ts'
import type { OfferTrend } from '../../server/schemas/offer-trend.ts'
import { changeQuery, getJson } from './data.ts'

/** The query of the figure over a list: paging and order are the list's alone. */
export function trendQuery(params: { toString(): string }): string {
	return changeQuery(params, { sort: null, limit: null })
}

/** A page's query in which `sums` says what the sums are: links of before say so by `basis`, which is now what they rest on. */
export function readSums(params: URLSearchParams): URLSearchParams {
	const words = params.get('basis')?.split(',') ?? []
	const sums = words.find((word) => (bases as readonly string[]).includes(word))
	if (!sums) return params
	const others = words.filter((word) => word !== sums).join(',') || null
	return new URLSearchParams(changeQuery(params, { sums: params.get('sums') ?? sums, basis: others }))
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
	return fieldMarks.dek(trend, {
		areBoth: layers.size > 1,
		areRoles: layers.has('role'),
		areMedians: trend.medians.length > 0
	})
}
