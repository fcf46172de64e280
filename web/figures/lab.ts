// The figures of a lab's page.
import { sayOrigins } from '../../server/domain/stories/feeder-sentence.ts'
import { nodeIdOf } from '../../server/domain/moves/headline.ts'
import { listExchange } from '../../server/domain/flows/pair.ts'
import { isBandOf, tallyBands } from '../../server/domain/offers/bands.ts'
import { titleExchange, titleJoiners } from '../../server/domain/flows/lab-title.ts'
import {
	bandTitles,
	behindWords,
	meansDeks,
	meansMarks,
	exchangeMarks,
	figureDeks,
	labelFigure,
	sayCount
} from '../../server/domain/language/index.ts'
import { findAll, sayFound } from '../../server/domain/means/finding.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import type { Means } from '../../server/schemas/means.ts'
import BalanceChart from '../charts/trends/BalanceChart.svelte'
import BandChart from '../charts/offers/BandChart.svelte'
import GainsChart from '../charts/trends/GainsChart.svelte'
import LabMeans from '../charts/means/LabMeans.svelte'
import OriginChart from '../charts/careers/OriginChart.svelte'
import { changeQuery, getJson } from '../parts/address/api.ts'
import { datesOf } from '../parts/asks/trends.ts'
import type { PageData } from '../routes/labs/[id]/$types'
import { load } from '../routes/labs/[id]/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

async function read(ask: Ask) {
	const data = await loadPage<PageData>(load, ask)
	const query = (data.level === 'lab' ? '&level=lab' : '') + (data.clocks && `&${data.clocks}`)
	return { ...data, query, href: ask.url.pathname + ask.url.search }
}

export async function readLabGains(ask: Ask): Promise<Figure> {
	const { lab, trend, query, href } = await read(ask)
	return {
		kicker: lab.name,
		title: titleJoiners(trend),
		sentence: trend.sentence,
		dek: figureDeks.gains('quarter', false),
		behind: behindWords.movesAlone(trend.n),
		api: `/trends/moves?by=quarter&lab=${lab.id}${query}`,
		href,
		chart: chart(GainsChart, {
			trend,
			group: lab.group,
			hrefOf: (period: string) => `/moves${changeQuery(new URLSearchParams(`lab=${lab.id}${query}`), datesOf(period))}`
		})
	}
}

export async function readExchange(ask: Ask): Promise<Figure> {
	const { lab, flows, query, href } = await read(ask)
	return {
		kicker: lab.name,
		title: titleExchange(flows, lab),
		sentence: flows.sentence,
		dek: figureDeks.exchange,
		behind: behindWords.moves({ n: flows.n, sourceCount: flows.sourceCount }),
		api: `/flows?lab=${lab.id}${query}`,
		href,
		chart: chart(BalanceChart, {
			nodes: listExchange(flows, nodeIdOf(flows, lab)),
			label: labelFigure(textOf(titleExchange(flows, lab)), sayCount(flows)),
			heads: exchangeMarks.heads,
			hrefOf: (id: string) => `/flows/${id}/${lab.id}${query.replace('&', '?')}`
		})
	}
}

export async function readOrigins(ask: Ask): Promise<Figure | undefined> {
	const { feeders, query, href } = await read(ask)
	if (!feeders.n) return undefined
	return {
		title: sayOrigins(feeders.lab, feeders.rows),
		sentence: feeders.sentence,
		dek: figureDeks.origins(feeders.leftOut.inside),
		behind: behindWords.moves(feeders),
		api: `/labs/${feeders.lab.id}/feeders${query.replace('&', '?')}`,
		href,
		chart: chart(OriginChart, { rows: feeders.rows, label: feeders.sentence, hrefOf: () => undefined })
	}
}

export async function readLabBands(ask: Ask): Promise<Figure | undefined> {
	const { lab, offers, query, href } = await read(ask)
	const tally = tallyBands(offers.rows.filter((offer) => isBandOf(offer, lab.group)))
	if (!tally.posts) return undefined
	const label = bandTitles.label(lab.name, tally, tally.first, tally.last)
	return {
		kicker: lab.name,
		title: plain(bandTitles.lab(lab.name, tally)),
		sentence: label,
		dek: figureDeks.labBands,
		behind: behindWords.bands(tally.drawn.length),
		api: `/offers?to=${lab.id}&kind=base-salary&population=role,survey${query}`,
		href,
		chart: chart(BandChart, { offers: tally.drawn, label })
	}
}

/** What the lab can bid with, of which its page draws the newest. */
export async function readLabMeans(ask: Ask): Promise<Figure | undefined> {
	const { lab, query, href } = await read(ask)
	const api = `/means?lab=${lab.id}${query}`
	const { figures, n } = await getJson<Means>(ask.fetch, api)
	const found = findAll(figures, [lab])
	if (!n) return undefined
	return {
		title: found.title,
		sentence: sayFound(found),
		dek: meansDeks.lab,
		behind: meansMarks.behind(n),
		api,
		href,
		chart: chart(LabMeans, { figures, group: lab.group, label: sayFound(found) })
	}
}
