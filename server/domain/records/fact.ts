// A fact sheet: what is on record, a line for each page that says so, in our words alone.
import { endSentence, factSentences } from '../language/index.ts'
import { textOf } from '../vocabulary/part.ts'
import { sayDeal, type DealLike } from './deal.ts'
import { findFirstReporter } from './independence.ts'
import { sayMove, type MoveLike } from './move.ts'
import { sayOfferBriefly } from './offer.ts'
import type { OfferLike } from '../vocabulary/said.ts'

type Page = {
	id: string
	publisher: string
	origin: string | null
	tier: string
	url: string | null
	published: string | null
}
/** What a page is behind: the record, and what is on record of it in words of ours. */
export type Stated = { id: string; summary: string; status: string | null; sources: readonly Page[] }
export type Fact = {
	record: string
	/** "Ada Example went from Alpha to Beta on 4 July 2025." */
	summary: string
	status: string | null
	source: string
	publisher: string
	tier: string
	/** Who reported it first, as far as the page tells. */
	firstReporter: string | null
	published: string | null
	url: string | null
	/** Where the Internet Archive keeps the page, if it does, nearest to its day. */
	archived: string | null
}

/** Longest address that is looked up in the archive. */
const longestUrl = 2000

/** Where the Internet Archive is asked for a page: `https://web.archive.org/web/20250704/https://example.com/a`. */
export function findArchived(url: string | null, published: string | null): string | null {
	if (!url || url.length > longestUrl || !/^https?:\/\//.test(url)) return null
	const day = published?.replaceAll('-', '') ?? ''
	return `https://web.archive.org/web/${day || '*'}/${url}`
}

/** The lines of records, in their order, a line a page. */
export function listFacts(records: readonly Stated[]): Fact[] {
	return records.flatMap(({ id: record, summary, status, sources }) =>
		sources.map(({ id, publisher, tier, origin, url, published }) => ({
			record,
			summary,
			status,
			source: id,
			publisher,
			tier,
			firstReporter: findFirstReporter({ origin, publisher, tier }) ?? null,
			published,
			url,
			archived: findArchived(url, published)
		}))
	)
}

type Record<Like> = Like & { id: string; sources: readonly Page[]; status: string }

export const stateMove = (move: Record<MoveLike & { kind: string }>): Stated => ({
	...pick(move),
	summary: `${textOf(sayMove(move, { founding: move.kind === 'founding' }))}.`
})
export const stateOffer = (offer: Record<OfferLike>): Stated => ({
	...pick(offer),
	summary: textOf(sayOfferBriefly(offer))
})
export const stateDeal = (deal: Record<DealLike>): Stated => ({
	...pick(deal),
	summary: textOf(endSentence(sayDeal(deal)))
})
type EventLike = { title: string; labName: string | null; date: string; datePrecision: string }
export const stateEvent = (event: Omit<Record<EventLike>, 'status'>): Stated => ({
	...pick({ ...event, status: null }),
	summary: factSentences.event(event)
})
type MetricLike = Parameters<typeof factSentences.metric>[0]
export const stateMetric = (metric: Omit<Record<MetricLike>, 'status'>): Stated => ({
	...pick({ ...metric, status: null }),
	summary: factSentences.metric(metric)
})

const pick = ({ id, status, sources }: Omit<Stated, 'summary'>) => ({ id, status, sources })
