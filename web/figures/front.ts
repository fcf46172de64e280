// The figures of the front page.
import { titleBalance, titleOffers } from '../../server/domain/title.ts'
import { countOf, formatRange } from '../../server/domain/language.ts'
import BalanceChart from '../charts/BalanceChart.svelte'
import OfferChart from '../charts/OfferChart.svelte'
import { changeQuery } from '../parts/data.ts'
import { readOpened, writeOpened } from '../parts/open.ts'
import type { PageData } from '../routes/$types'
import { load } from '../routes/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'
import { describeFlows } from './flows.ts'

const read = (ask: Ask) => loadPage<PageData>(load, ask)

export async function readFrontFlows(ask: Ask): Promise<Figure> {
	const { flows, query } = await read(ask)
	const opened = readOpened(ask.url.searchParams)
	const own = { open: writeOpened(opened) }
	return describeFlows(flows, new URLSearchParams(query), { path: '/', view: 'ribbons', opened, own })
}

export async function readLargestOffers(ask: Ask): Promise<Figure> {
	const { offers } = await read(ask)
	return {
		title: titleOffers(offers),
		sentence: 'The largest reported offers in US dollars.',
		dek: 'Whole packages in US dollars, log scale. The bar runs between the bounds that were reported; an arrow is a bound nobody gave.',
		behind: countOf(offers.length, 'offer'),
		api: '/offers?kind=total-package&sort=-highUsd',
		href: `/${ask.url.search}`,
		chart: chart(OfferChart, { offers, label: 'The largest reported offers' })
	}
}

export async function readBalance(ask: Ask): Promise<Figure> {
	const { flows, query: text } = await read(ask)
	const query = changeQuery(new URLSearchParams(text), {})
	return {
		title: titleBalance(flows),
		sentence: flows.sentence,
		dek: `Moves out of and into the busiest labs, ${formatRange(flows.since, flows.until)}. Dotted: left for no known destination.`,
		behind: `the ${Math.min(12, flows.nodes.length)} busiest of ${countOf(flows.nodes.length, 'lab')}`,
		api: `/flows${query}`,
		href: `/${query}`,
		chart: chart(BalanceChart, { nodes: flows.nodes, label: 'Gains and losses by lab' })
	}
}
