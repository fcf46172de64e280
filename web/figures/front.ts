// The figures of the front page.
import { titleBalance, titleOffers } from '../../server/domain/flows/title.ts'
import {
	balanceMarks,
	behindWords,
	figureDeks,
	labelFigure,
	largestOffers,
	sayCount
} from '../../server/domain/language/index.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import BalanceChart from '../charts/trends/BalanceChart.svelte'
import OfferChart from '../charts/offers/OfferChart.svelte'
import { changeQuery } from '../parts/address/api.ts'
import { largest } from '../parts/asks/largest.ts'
import { readOpened, writeOpened } from '../parts/asks/open-labs.ts'
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
	const { offers, notes } = await read(ask)
	const title = titleOffers(offers)
	const sentence = largestOffers.sentence(textOf(title), offers.length)
	return {
		title,
		sentence,
		dek: figureDeks.largestOffers,
		behind: behindWords.offersAlone(offers.length),
		api: largest,
		href: `/${ask.url.search}`,
		chart: chart(OfferChart, { offers, notes, label: sentence })
	}
}

export async function readBalance(ask: Ask): Promise<Figure> {
	const { flows, query: text } = await read(ask)
	const query = changeQuery(new URLSearchParams(text), {})
	return {
		title: titleBalance(flows),
		sentence: flows.sentence,
		dek: figureDeks.balance(flows),
		behind: balanceMarks.behind(Math.min(12, flows.nodes.length), flows.nodes.length),
		api: `/flows${query}`,
		href: `/${query}`,
		chart: chart(BalanceChart, { nodes: flows.nodes, label: labelFigure(textOf(titleBalance(flows)), sayCount(flows)) })
	}
}
