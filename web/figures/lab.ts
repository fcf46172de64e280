// The figures of a lab's page.
import { sayOrigins } from '../../server/domain/stories/feeder-sentence.ts'
import { nodeIdOf } from '../../server/domain/moves/headline.ts'
import { listExchange } from '../../server/domain/flows/pair.ts'
import { isBandOf, tallyBands } from '../../server/domain/offers/bands.ts'
import { titleExchange } from '../../server/domain/flows/lab-title.ts'
import {
	bandTitles,
	behindWords,
	meansDeks,
	meansMarks,
	exchangeMarks,
	figureDeks,
	labBlocks,
	labelFigure,
	labOfferWords,
	labStory,
	sayCount
} from '../../server/domain/language/index.ts'
import { findAll, sayFound } from '../../server/domain/means/finding.ts'
import { listLabOffers, mostDrawn } from '../../server/domain/offers/lab-offers.ts'
import { sayReasons, sayWhereabouts, titleLabMoves } from '../../server/domain/stories/lab-story-sentence.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import type { Means } from '../../server/schemas/means.ts'
import BalanceChart from '../charts/trends/BalanceChart.svelte'
import BandChart from '../charts/offers/BandChart.svelte'
import { columnPx } from '../charts/drawing/sizes.ts'
import LabMeans from '../charts/means/LabMeans.svelte'
import OfferChart from '../charts/offers/OfferChart.svelte'
import AlumniChart from '../charts/squares/AlumniChart.svelte'
import { squaresOfLab } from '../charts/squares/lab-squares.ts'
import ReasonsChart from '../charts/squares/ReasonsChart.svelte'
import SquaresChart from '../charts/squares/SquaresChart.svelte'
import OriginChart from '../charts/careers/OriginChart.svelte'
import { getJson } from '../parts/address/api.ts'
import type { PageData } from '../routes/labs/[id]/$types'
import { load } from '../routes/labs/[id]/+page.ts'
import { chart, loadPage, plain, type Ask, type Figure } from './figure.ts'

async function read(ask: Ask) {
	const data = await loadPage<PageData>(load, ask)
	const query = (data.level === 'lab' ? '&level=lab' : '') + (data.clocks && `&${data.clocks}`)
	return { ...data, query, href: ask.url.pathname + ask.url.search }
}

export async function readLabGains(ask: Ask): Promise<Figure> {
	const { people, events, query, href } = await read(ask)
	const titles = new Map(events.rows.map((event) => [event.id, event.title]))
	return {
		kicker: people.lab.name,
		title: titleLabMoves(people),
		sentence: people.sentence,
		dek: figureDeks.labSquares,
		behind: behindWords.moves(people),
		api: `/labs/${people.lab.id}/moves${query.replace('&', '?')}`,
		href,
		chart: people.n ? chart(SquaresChart, squaresOfLab(people, titles, query)) : undefined
	}
}

export async function readReasons(ask: Ask): Promise<Figure | undefined> {
	const { reasons, query, href } = await read(ask)
	if (!reasons.events.length) return undefined
	return {
		kicker: reasons.lab.name,
		title: sayReasons(reasons.lab, reasons, reasons),
		sentence: reasons.sentence,
		dek: figureDeks.reasons,
		behind: labStory.behindReasons(reasons.exits.length, reasons.events.length),
		api: `/labs/${reasons.lab.id}/reasons${query.replace('&', '?')}`,
		href,
		chart: chart(ReasonsChart, { reasons })
	}
}

export async function readAlumni(ask: Ask): Promise<Figure | undefined> {
	const { lab, whereabouts, level, query, href } = await read(ask)
	if (!whereabouts.n) return undefined
	return {
		kicker: lab.name,
		title: sayWhereabouts(lab, whereabouts.rows, { level }),
		sentence: whereabouts.sentence,
		dek: labBlocks.alumni,
		behind: labBlocks.behindAlumni(whereabouts.n),
		api: `/labs/${lab.id}/whereabouts${query.replace('&', '?')}`,
		href,
		chart: chart(AlumniChart, { rows: whereabouts.rows, lab, label: whereabouts.sentence, query })
	}
}

export async function readLabPay(ask: Ask): Promise<Figure | undefined> {
	const { lab, offers: all, query, href } = await read(ask)
	const offers = listLabOffers(all.rows, lab.group)
	if (!offers.length) return undefined
	const countOutcome = (asked: string) => offers.filter(({ outcome }) => outcome === asked).length
	const title = labStory.offers(lab, offers.length, countOutcome('declined'), countOutcome('accepted'))
	return {
		kicker: lab.name,
		title,
		sentence: textOf(title),
		dek: labOfferWords.dek(Math.min(offers.length, mostDrawn)),
		behind: behindWords.offersAlone(offers.length),
		api: `/offers?to=${lab.id}&population=person,group-offer${query}`,
		href,
		chart: chart(OfferChart, { offers: offers.slice(0, mostDrawn), label: textOf(title) })
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
			hrefOf: (id: string) => `/flows/${id}/${lab.id}${query.replace('&', '?')}`,
			narrow: 8
		})
	}
}

export async function readOrigins(ask: Ask): Promise<Figure | undefined> {
	// The page reads them for the open list alone.
	const opened = new URL(ask.url)
	opened.searchParams.set('open', 'origins')
	const { feeders, query } = await read({ ...ask, url: opened })
	const href = ask.url.pathname + ask.url.search
	if (!feeders?.n) return undefined
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
	const { lab, query, href, offers } = await read(ask)
	const hasPay = listLabOffers(offers.rows, lab.group).length > 0
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
		chart: chart(LabMeans, { figures, group: lab.group, label: sayFound(found), wide: columnPx[hasPay ? 4 : 12] })
	}
}
