// Records of the API as an assistant gets them: with an id that other tools take, a line that tells it, and its page.
import { writeKnown, type Precision } from '../domain/time/date.ts'
import { alikeWords } from '../domain/language/index.ts'
import type { ListedMove, Offer } from '../schemas/rows.ts'
import type { Row } from './shape.ts'

/** Pages of the site by the kind of record. */
export const pages = {
	person: 'people',
	lab: 'labs',
	move: 'moves',
	offer: 'offers',
	deal: 'deals',
	event: 'events',
	metric: 'metrics',
	source: 'sources'
} as const
export type Kind = keyof typeof pages
export const kinds = Object.keys(pages) as Kind[]

export const knownDate = (date: string | null, precision: string | null): string | null =>
	date && precision ? writeKnown(date, precision as Precision) : date
export const linkTo = (origin: string, kind: Kind, id: string) => `${origin}/${pages[kind]}/${encodeURIComponent(id)}`
const idOf = (kind: Kind, id: string | null) => id && `${kind}:${id}`
/** Addresses of at most so many pages: the link has all. */
const [mostSources] = [3]
export const listPages = (sources: readonly { url: string | null }[]): string[] =>
	sources.flatMap(({ url }) => url ?? []).slice(0, mostSources)

export function tellMove(origin: string, move: ListedMove): Row {
	const date = knownDate(move.date, move.datePrecision)
	return {
		id: `move:${move.id}`,
		title: `${move.personName}: ${alikeWords.move(move.kind, move.fromName, move.toName)}`,
		person: `person:${move.person}`,
		from: idOf('lab', move.from),
		to: idOf('lab', move.to),
		date,
		status: move.status,
		role: move.toRole,
		...(move.now && { now: `lab:${move.now}`, nowName: move.nowName, nowRole: move.nowRole }),
		sourceCount: move.sourceCount,
		sources: listPages(move.sources),
		url: linkTo(origin, 'move', move.id)
	}
}

export function tellOffer(origin: string, offer: Offer): Row {
	const who = offer.personName ?? offer.title ?? offer.population
	return {
		id: `offer:${offer.id}`,
		title: [offer.labName, who, offer.notation].filter(Boolean).join(': '),
		person: idOf('person', offer.person),
		lab: idOf('lab', offer.lab),
		kind: offer.kind,
		low: offer.low,
		high: offer.high,
		currency: offer.currency,
		per: offer.per,
		years: offer.years,
		outcome: offer.outcome,
		population: offer.population,
		date: knownDate(offer.date, offer.datePrecision),
		status: offer.status,
		denials: offer.denialCount,
		sources: listPages(offer.sources),
		url: linkTo(origin, 'offer', offer.id)
	}
}
