// Offers over time, and pay bands for roles.
import { titleOfferTrend } from '../../server/domain/offer-title.ts'
import { countOf } from '../../server/domain/language.ts'
import type { OfferTrend } from '../../server/schemas/offer-trend.ts'
import BandChart from '../charts/BandChart.svelte'
import { placeField } from '../charts/OfferField.place.ts'
import OfferField from '../charts/OfferField.svelte'
import { hrefOfMedian, noteField, trendQuery } from '../parts/offers.ts'
import type { PageData } from '../routes/offers/$types'
import { load } from '../routes/offers/+page.ts'
import type { PageData as BandsData } from '../routes/offers/bands/$types'
import { load as loadBands } from '../routes/offers/bands/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

export async function readField(ask: Ask): Promise<Figure> {
	const { trend, query } = await loadPage<PageData>(load, ask)
	const params = new URLSearchParams(query)
	const { kinds, labs, hasOthers } = placeField(trend, 'wide')
	const others = hasOthers ? [{ text: labs.length ? 'any other lab' : 'any lab', colour: 'var(--lab-other)' }] : []
	return {
		title: titleOfferTrend(trend),
		sentence: trend.sentence,
		dek: noteField(trend),
		behind: `${countOf(trend.n, 'offer')}, ${countOf(trend.sourceCount, 'source')}`,
		api: `/trends/offers${trendQuery(params)}`,
		href: `/offers${ask.url.search}`,
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

export const bandKinds = { 'base-salary': 'Base salary', 'annual-compensation': 'All pay of a year' }

export async function readBands(ask: Ask): Promise<Figure> {
	const { list, kind, asked } = await loadPage<BandsData>(loadBands, ask)
	const offers = list.rows
	const drawn = offers.filter(({ yearlyLowUsd, yearlyHighUsd }) => yearlyLowUsd || yearlyHighUsd).length
	const labs = new Set(offers.flatMap(({ lab }) => lab ?? [])).size
	const title = `${bandKinds[kind]} reported for ${countOf(drawn, 'role')} at ${countOf(labs, 'lab')}`
	return {
		title: plain(title),
		sentence: `${title}.`,
		dek: 'A year’s pay in US dollars, log scale. A bar runs between the bounds that were reported, a lozenge is one sum, an arrow a bound nobody gave. Converted at the rate of the month.',
		behind: countOf(offers.length, 'band'),
		api: `/offers${asked}`,
		href: ask.url.pathname + ask.url.search,
		chart: drawn ? chart(BandChart, { offers, label: title }) : undefined
	}
}
