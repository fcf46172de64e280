// Offers over time, and pay bands for roles.
import { titleOfferTrend } from '../../server/domain/offers/trend-title.ts'
import { behindWords, fieldMarks } from '../../server/domain/language/index.ts'
import type { OfferTrend } from '../../server/schemas/offer-trend.ts'
import { placeField } from '../charts/offers/OfferField.place.ts'
import OfferField from '../charts/offers/OfferField.svelte'
import { hrefOfMedian, noteField, outcomeQuery, trendQuery } from '../parts/asks/offers.ts'
import type { PageData } from '../routes/offers/$types'
import { load } from '../routes/offers/+page.ts'
import type { PageData as BandsData } from '../routes/offers/bands/$types'
import { load as loadBands } from '../routes/offers/bands/+page.ts'
import { describeAcceptance, describeWhole, describeYearly } from './fates.ts'
import { describeBands, rolesDrawn } from './bands.ts'
import { describeMultiple } from './multiples.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

/** Offers over time, where the address says what sums are to be; else what became of them. */
export async function readOffers(ask: Ask): Promise<Figure | undefined> {
	const { trend, query, outcomes } = await loadPage<PageData>(load, ask)
	const [params, href] = [new URLSearchParams(query), `/offers${ask.url.search}`]
	return trend ? describeField(trend, trendQuery(params), href) : describeWhole(outcomes, outcomeQuery(params), href)
}

const readOutcomes = (describe: typeof describeYearly) => async (ask: Ask) => {
	const { query, outcomes } = await loadPage<PageData>(load, ask)
	return describe(outcomes, outcomeQuery(new URLSearchParams(query)), `/offers${ask.url.search}`)
}
export async function readGrades(ask: Ask): Promise<Figure> {
	const { bands, bandQuery } = await loadPage<PageData>(load, ask)
	return describeBands(bands, bandQuery, `/offers${ask.url.search}`, rolesDrawn)
}
export async function readMultiple(ask: Ask): Promise<Figure | undefined> {
	const { multiples, clocks } = await loadPage<PageData>(load, ask)
	return multiples && describeMultiple(multiples, clocks, `/offers${ask.url.search}`)
}
export const readYearly = readOutcomes(describeYearly)
export const readAcceptance = readOutcomes(describeAcceptance)

/** Offers over time on a page; `query` is what the API was asked. */
export function describeField(trend: OfferTrend, query: string, href: string): Figure {
	const params = new URLSearchParams(query)
	const { kinds, labs, hasOthers } = placeField(trend, 'wide')
	const others = hasOthers ? [{ text: fieldMarks.others(labs.length > 0), colour: 'var(--lab-other)' }] : []
	return {
		title: titleOfferTrend(trend),
		sentence: trend.sentence,
		dek: noteField(trend),
		behind: behindWords.offers(trend.n, trend.sourceCount),
		api: `/trends/offers${query}`,
		href,
		own: true,
		keys: [
			...kinds.map(({ text, d }) => ({ text, d })),
			...labs.map(({ name, colour }) => ({ text: name, colour })),
			...others
		],
		chart: trend.n
			? chart(OfferField, {
					trend,
					hrefOf: (median: OfferTrend['medians'][number]) => hrefOfMedian(params, trend, median)
				})
			: undefined
	}
}

export async function readBands(ask: Ask): Promise<Figure> {
	const { bands, asked } = await loadPage<BandsData>(loadBands, ask)
	return describeBands(bands, asked, ask.url.pathname + ask.url.search)
}
