// One offer: what each source says of it, and its sum by the years of its term.
import { sayOffer } from '../../server/domain/records/offer.ts'
import { isEstimate } from '../../server/domain/offers/ranking.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { behindWords, claimMarks, figureDeks, gridMarks } from '../../server/domain/language/index.ts'
import ClaimChart from '../charts/offers/ClaimChart.svelte'
import GridChart from '../charts/offers/GridChart.svelte'
import { noteYears, titleYears } from '../parts/record/offer-years-title.ts'
import type { PageData } from '../routes/offers/[id]/$types'
import { load } from '../routes/offers/[id]/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

const read = async (ask: Ask) => ({ ...(await loadPage<PageData>(load, ask)), href: ask.url.pathname + ask.url.search })

export async function readClaims(ask: Ask): Promise<Figure | undefined> {
	const { offer, others, href } = await read(ask)
	if (offer.low === null && offer.high === null) return undefined
	const title = sayOffer(offer, offer.claims)
	const per = offer.per === 'total' ? null : offer.per
	return {
		title,
		sentence: claimMarks.sentence(offer.notation),
		dek: figureDeks.claims(offer.currency, per),
		behind: behindWords.claims(offer.claims.length, offer.sourceCount),
		api: `/offers/${offer.id}`,
		href,
		chart: chart(ClaimChart, { offer, claims: offer.claims, others, label: claimMarks.title })
	}
}

export async function readYears(ask: Ask): Promise<Figure | undefined> {
	const { offer, href } = await read(ask)
	const { grid } = offer
	if (!grid.years.length || (grid.years.length === 1 && grid.told === null)) return undefined
	return {
		kicker: [offer.personName, offer.labName].filter(Boolean).join(', '),
		title: plain(titleYears(offer)),
		sentence: textOf(sayOffer(offer, offer.claims)),
		dek: figureDeks.years(noteYears(offer)),
		behind: behindWords.parts(offer.components.length),
		api: `/offers/${offer.id}`,
		href,
		chart: chart(GridChart, {
			grid,
			realised: offer.realised,
			isEstimate: isEstimate(offer),
			group: offer.labGroup,
			label: gridMarks.title
		})
	}
}
