// What the page of offers asks the API for, beside its list.
import { bases } from '../../../server/domain/vocabulary/offers.ts'
import { basisMeanings, fieldMarks } from '../../../server/domain/language/index.ts'
import { isEstimate } from '../../../server/domain/offers/ranking.ts'
import type { OfferTrend } from '../../../server/schemas/offer-trend.ts'
import type { Outcomes } from '../../../server/schemas/outcomes.ts'
import { changeQuery, getJson } from '../address/api.ts'

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

/** What became of offers, for a page's query: how sums are shown and what is announced are nothing to it. */
export function outcomeQuery(params: { toString(): string }): string {
	return changeQuery(params, { sort: null, limit: null, sums: null, announced: null })
}
export function loadOutcomes(fetch: typeof globalThis.fetch, params: { toString(): string }): Promise<Outcomes> {
	return getJson<Outcomes>(fetch, `/outcomes${outcomeQuery(params)}`)
}

/** Offers over time, for a page's query. */
export function loadOfferTrend(fetch: typeof globalThis.fetch, params: { toString(): string }): Promise<OfferTrend> {
	return getJson<OfferTrend>(fetch, `/trends/offers${trendQuery(params)}`)
}

/** All that sums rest on but guesses of outsiders. */
export const solid = Object.keys(basisMeanings).filter((basis) => !isEstimate({ basis }))

/** The list of the offers that a median is of, by the page's query. */
export function hrefOfMedian(
	params: URLSearchParams,
	trend: OfferTrend,
	median: OfferTrend['medians'][number]
): string {
	const { population, kind, year } = median
	// Inside the range asked for, which may cut the year.
	const [since, until] = [trend.since, trend.until]
	return `/offers${changeQuery(params, {
		named: null,
		population,
		kind,
		// What counts nowhere is not in the median either.
		...(trend.estimates > 0 && { basis: solid.join(',') }),
		status: trend.statuses.join(','),
		since: since?.startsWith(year) ? since : year,
		until: until?.startsWith(year) ? until : year
	})}`
}

/** How to read the figure of offers over time. */
export function noteField(trend: OfferTrend): string {
	const isPost = ({ population }: OfferTrend['points'][number]) => population === 'role' || population === 'survey'
	return fieldMarks.dek({
		areRecords: trend.records.length > 0,
		arePosts: trend.points.some(isPost) && !trend.points.every(isPost),
		areEstimates: trend.points.some(isEstimate),
		areMedians: trend.medians.length > 0
	})
}
