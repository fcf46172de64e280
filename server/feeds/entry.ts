// Records as entries of feeds: the finding as title, then how sure it is, how exact its date, and who says so.
import type { Citation } from '../../db/queries/listing/citation.ts'
import type { News } from '../../db/queries/listing/news.ts'
import { nameDeal } from '../domain/records/deal.ts'
import { sayMove } from '../domain/records/move.ts'
import { sayOfferBriefly } from '../domain/records/offer.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { escapeMarkup } from '../domain/publishing/escape.ts'
import { dropStop, entryWords, sayCode } from '../domain/language/index.ts'
import type { Entry } from './feed.ts'
import type { Change } from '../schemas/change.ts'
import type { Deal, Event, Move, Offer } from '../schemas/rows.ts'

/** What a feed tells of a record beside its dates and its pages. */
export type Told = {
	title: string
	kind: string
	labs: (readonly [id: string | null, name: string | null])[]
	facts: string[]
}
/** What every record of such a list has. */
export type Dated = {
	id: string
	date: string
	datePrecision: string
	status?: string
	note: string | null
	sources: readonly Citation[]
}

/** A source as a line of HTML: its publisher as link, who reported it first, and when. */
export function writeSource({ url, publisher, origin, published }: Omit<Citation, 'id' | 'tier'>): string {
	const name = escapeMarkup(publisher)
	const link = url ? `<a href="${escapeMarkup(url)}">${name}</a>` : name
	const first = origin && origin !== publisher ? escapeMarkup(entryWords.origin(origin)) : ''
	return `<li>${link}${first}${published ? entryWords.published(published) : ''}</li>`
}

/** A record of a list as an entry: `makeEntry('moves', move, tellMove(move), news)`. */
export function makeEntry(list: string, row: Dated, { title, kind, labs, facts }: Told, news: News): Entry {
	const named = new Map(labs.flatMap(([id, name]) => (id ? [[id, name ?? id]] : [])))
	const lines = [
		...(row.status ? [entryWords.status(row.status)] : []),
		...(row.datePrecision === 'day' ? [] : [entryWords.precision(row.datePrecision)]),
		...facts,
		...(row.note ? [entryWords.note(row.note)] : [])
	]
	const sources = row.sources.map(writeSource).join('')
	return {
		key: `${list}/${row.id}`,
		title,
		page: `/${list}/${encodeURIComponent(row.id)}`,
		...news,
		html: `<p>${escapeMarkup(entryWords.sentence(title))}</p><p>${escapeMarkup(lines.join(' '))}</p><p>${entryWords.sources(row.sources.length)}</p><ul>${sources}</ul>`,
		categories: [
			{ term: `kind:${kind}`, label: sayCode(kind) },
			...(row.status ? [{ term: `status:${row.status}`, label: row.status }] : []),
			...[...named].map(([id, name]) => ({ term: `lab:${id}`, label: name }))
		],
		sources: row.sources.flatMap(({ url, publisher }) => (url ? [{ url, title: publisher }] : []))
	}
}

export const tellMove = (move: Move): Told => ({
	title: textOf(sayMove(move)),
	kind: move.kind,
	labs: [
		[move.from, move.fromName],
		[move.to, move.toName]
	],
	facts: [
		...(move.fromRole ? [entryWords.postLeft(move.fromRole)] : []),
		...(move.toRole ? [entryWords.postJoined(move.toRole)] : []),
		...(move.leftDate ? [entryWords.left(move.leftDate, move.leftDatePrecision)] : [])
	]
})

export const tellOffer = (offer: Offer): Told => ({
	title: textOf(dropStop(sayOfferBriefly(offer))),
	kind: offer.kind,
	labs: [
		[offer.lab, offer.labName],
		[offer.fromLab, offer.fromLabName]
	],
	facts: [
		entryWords.terms(offer.notation, offer.date, offer.datePrecision),
		...(offer.denialCount ? [entryWords.denials(offer.denialCount)] : [])
	]
})

export const tellDeal = (deal: Deal): Told => ({
	title: textOf(nameDeal(deal)),
	kind: deal.kind,
	labs: [
		[deal.acquirer, deal.acquirerName],
		[deal.target, deal.targetName]
	],
	facts: [
		entryWords.when(deal.date, deal.datePrecision),
		...(deal.peopleMoved === null ? [] : [entryWords.peopleMoved(deal.peopleMoved)])
	]
})

export const tellEvent = (event: Event): Told => ({
	title: event.title,
	kind: event.kind,
	labs: [[event.lab, event.labName]],
	facts: [entryWords.when(event.date, event.datePrecision)]
})

/** What a revision did to a record, as an entry; `hash` is the revision's, which is the same on every machine. */
export function makeChangeEntry(
	{ id, file, record, kind, name, sentence, page, date, revision }: Change,
	hash: string
): Entry {
	const title = `${name}: ${sentence}`
	return {
		key: `changes/${hash}/${id.slice(id.indexOf(':') + 1)}`,
		title,
		page,
		published: date,
		updated: date,
		html: `<p>${escapeMarkup(entryWords.sentence(title))}</p><p>${escapeMarkup(entryWords.revision(revision, date.slice(0, 10), record, file, kind))}</p>`,
		categories: [
			{ term: `change:${kind}`, label: kind },
			{ term: `file:${file}`, label: file }
		],
		sources: []
	}
}
