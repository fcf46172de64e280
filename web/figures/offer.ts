// One offer: what each source says of it, and its sum by the years of its term.
import { sayOffer } from '../../server/domain/offer.ts'
import { textOf } from '../../server/domain/part.ts'
import { countOf } from '../../server/domain/language.ts'
import ClaimChart from '../charts/ClaimChart.svelte'
import GridChart from '../charts/GridChart.svelte'
import { noteYears, titleYears } from '../parts/years.ts'
import type { PageData } from '../routes/offers/[id]/$types'
import { load } from '../routes/offers/[id]/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

const read = async (ask: Ask) => ({ ...(await loadPage<PageData>(load, ask)), href: ask.url.pathname + ask.url.search })

export async function readClaims(ask: Ask): Promise<Figure | undefined> {
	const { offer, others, href } = await read(ask)
	if (offer.low === null && offer.high === null) return undefined
	const title = sayOffer(offer, offer.claims)
	const per = offer.per && offer.per !== 'total' ? `, a ${offer.per}` : ''
	return {
		title,
		sentence: `As written: “${offer.notation}”.`,
		dek: `${offer.currency}, log scale${per}. Every figure stands on the same scale; an arrow is a bound nobody gave.`,
		behind: `${countOf(offer.claims.length, 'claim')}, ${countOf(offer.sourceCount, 'source')}`,
		api: `/offers/${offer.id}`,
		href,
		chart: chart(ClaimChart, { offer, claims: offer.claims, others, label: 'What each source says of the offer' })
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
		dek: `Our arithmetic: ${noteYears(grid)}`,
		behind: `${offer.components.length ? countOf(offer.components.length, 'part') : 'no part'} told`,
		api: `/offers/${offer.id}`,
		href,
		chart: chart(GridChart, {
			grid,
			realised: offer.realised,
			group: offer.labGroup,
			label: 'The offer by the years of its term'
		})
	}
}
