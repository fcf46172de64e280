// Offers over time, and pay bands for roles.
import { titleOfferTrend } from '../../server/domain/offers/trend-title.ts'
import { bandTitles, behindWords, figureDeks, fieldMarks } from '../../server/domain/language/index.ts'
import { tallyBands } from '../../server/domain/offers/bands.ts'
import type { OfferTrend } from '../../server/schemas/offer-trend.ts'
import BandChart from '../charts/offers/BandChart.svelte'
import { placeField } from '../charts/offers/OfferField.place.ts'
import OfferField from '../charts/offers/OfferField.svelte'
import { hrefOfMedian, noteField, trendQuery } from '../parts/asks/offers.ts'
import type { PageData } from '../routes/offers/$types'
import { load } from '../routes/offers/+page.ts'
import type { PageData as BandsData } from '../routes/offers/bands/$types'
import { load as loadBands } from '../routes/offers/bands/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

export async function readField(ask: Ask): Promise<Figure> {
	const { trend, query } = await loadPage<PageData>(load, ask)
	return describeField(trend, trendQuery(new URLSearchParams(query)), `/offers${ask.url.search}`)
}

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
	const { list, kind, asked, basis } = await loadPage<BandsData>(loadBands, ask)
	const tally = tallyBands(list.rows, basis)
	const title = bandTitles.all(kind, tally, tally.median)
	return {
		title: plain(title),
		sentence: `${title}.`,
		dek: figureDeks.bands,
		behind: behindWords.bands(tally.drawn.length),
		api: `/offers${asked}`,
		href: ask.url.pathname + ask.url.search,
		chart: tally.drawn.length ? chart(BandChart, { offers: list.rows, label: title }) : undefined
	}
}
