// Deals over time, and who came with one.
import { dealMarks, dealTitles } from '../../server/domain/language/index.ts'
import { titleDeals } from '../../server/domain/records/deal-people.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import type { DealTimeline } from '../../server/schemas/deals.ts'
import type { DealRecord } from '../../server/schemas/records.ts'
import DealChart from '../charts/records/DealChart.svelte'
import StayChart from '../charts/records/StayChart.svelte'
import { changeQuery } from '../parts/address/api.ts'
import type { PageData as DealData } from '../routes/deals/[id]/$types'
import { load as loadDeal } from '../routes/deals/[id]/+page.ts'
import type { PageData } from '../routes/deals/$types'
import { load } from '../routes/deals/+page.ts'
import { chart, loadPage, type Ask, type Figure } from './figure.ts'

/** Deals over time; undefined where there is none. `query` is the page's. */
export function describeDeals(timeline: DealTimeline, query: string, href: string): Figure | undefined {
	const { deals, n, sourceCount, coverageEnd } = timeline
	if (!n) return undefined
	const title = titleDeals(deals, timeline)
	return {
		title,
		sentence: timeline.sentence,
		dek: dealMarks.dek,
		behind: dealMarks.behind(n, sourceCount),
		api: `/trends/deals${changeQuery(new URLSearchParams(query), { sort: null, limit: null, announced: null })}`,
		href,
		chart: chart(DealChart, { deals, coverageEnd, label: `${textOf(title)}.` })
	}
}

/** Who came with a deal and how long they stayed; undefined where nobody is named. */
export function describeStays(deal: DealRecord, href: string): Figure | undefined {
	const known = deal.people.filter(({ stay }) => stay !== 'unknown')
	if (!known.length) return undefined
	const there = known.filter(({ stay }) => stay === 'there').length
	const acquirer = { id: deal.acquirer, name: deal.acquirerName, group: deal.acquirerGroup }
	const target = { id: deal.target, name: deal.targetName, group: deal.targetGroup }
	const title = dealTitles.stays(acquirer, target, there, known.length)
	return {
		title,
		sentence: `${textOf(title)}.`,
		dek: dealMarks.stayDek(deal.coverageEnd),
		behind: dealMarks.behindStays(deal.people.length),
		api: `/moves?deal=${deal.id}`,
		href,
		chart: chart(StayChart, { deal, label: `${textOf(title)}.` })
	}
}

export async function readDeals(ask: Ask): Promise<Figure | undefined> {
	const { timeline, query } = await loadPage<PageData>(load, ask)
	return describeDeals(timeline, query, `/deals${ask.url.search}`)
}

export async function readStays(ask: Ask): Promise<Figure | undefined> {
	const { deal } = await loadPage<DealData>(loadDeal, ask)
	return describeStays(deal, ask.url.pathname + ask.url.search)
}
