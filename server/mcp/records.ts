// One record in full, as far as 8 kB hold it.
import { describeEntity } from '../reconcile/entity.ts'
import { mcpWords } from '../domain/language/index.ts'
import type { LabRecord, PersonRecord } from '../schemas/records.ts'
import type { ListedMove, Offer } from '../schemas/rows.ts'
import { Refusal, type Api } from './api.ts'
import { kinds, knownDate, linkTo, listPages, pages, tellMove, tellOffer, type Kind } from './rows.ts'
import type { Row } from './shape.ts'

export type Fetched = { sentence: string; n: number; link: string; rows: Row[] }

/** A record that is told as it stands: its own values, without lists of what belongs elsewhere. */
type Plain = Record<string, unknown> & {
	name?: string
	title?: string
	date?: string | null
	datePrecision?: string | null
	status?: string
	sources?: { url: string | null }[]
}

/** The record of an id, `person:ada-example`; a Refusal with a hint where there is none. */
export async function fetchRecord(api: Api, given: string): Promise<Fetched> {
	const kind = kinds.find((kind) => given.startsWith(`${kind}:`))
	if (!kind) throw new Refusal(`${mcpWords.notAnId('id', given.slice(0, 80), kinds.join('|'))} ${mcpWords.hint}`)
	const path = `/${pages[kind]}/${encodeURIComponent(given.slice(kind.length + 1))}`
	if (kind === 'person') return tellPerson(api, await api.get<PersonRecord>(path))
	if (kind === 'lab') return tellLab(api, await api.get<LabRecord>(path))
	return tellPlain(api, kind, await api.get<Plain & { id: string }>(path))
}

function tellPerson({ origin }: Api, person: PersonRecord): Fetched {
	const { id, name, moves, offers } = person
	const description = describeEntity({ type: 'person', row: person, moves: [] }) ?? ''
	const head: Row = {
		id: `person:${id}`,
		title: name,
		aliases: person.aliases,
		lab: person.lab && `lab:${person.lab}`,
		labName: person.labName,
		role: person.role,
		since: knownDate(person.since, person.sincePrecision),
		lastTold: person.lastPublished,
		publicIds: person.publicIds,
		url: linkTo(origin, 'person', id)
	}
	const rows = [
		head,
		...moves.map((move) => tellMove(origin, move as ListedMove)),
		...offers.map((offer) => tellOffer(origin, offer))
	]
	const sentence = mcpWords.person(name, description, moves.length, offers.length)
	return { sentence, n: moves.length + offers.length, link: linkTo(origin, 'person', id), rows }
}

function tellLab({ origin }: Api, lab: LabRecord): Fetched {
	const { id, name, kind, country, founded, ended, parent, aliases, website, publicIds, joined, left } = lab
	const row: Row = {
		id: `lab:${id}`,
		title: name,
		kind,
		country,
		founded,
		ended,
		parent: parent && `lab:${parent}`,
		aliases,
		website,
		publicIds,
		joined,
		left,
		peopleNow: lab.peopleNow,
		alumniCount: lab.alumniCount,
		units: lab.children.map((unit) => `lab:${unit.id}`),
		url: linkTo(origin, 'lab', id)
	}
	const description = describeEntity({ type: 'lab', row: lab }) ?? kind
	const sentence = mcpWords.lab(name, description, joined, left)
	return { sentence, n: joined + left, link: linkTo(origin, 'lab', id), rows: [row] }
}

/** Long lists of a record that are asked for elsewhere. */
const elsewhere = new Set([
	'history',
	'sources',
	'moves',
	'people',
	'grid',
	'realised',
	'shares',
	'baselines',
	'claims'
])

function tellPlain({ origin }: Api, kind: Kind, record: Plain & { id: string }): Fetched {
	const link = linkTo(origin, kind, record.id)
	const own = Object.entries(record).filter(
		([key, value]) => !elsewhere.has(key) && value !== null && !(Array.isArray(value) && value.length === 0)
	)
	const names = [record.personName, record.labName, record.notation, record.metric].filter(Boolean).join(': ')
	const title = String(record.title ?? record.name ?? (names || record.id))
	const claims = (record.claims as { stance: string; publisher?: string; note?: string | null }[] | undefined) ?? []
	const row: Row = {
		...Object.fromEntries(own),
		id: `${kind}:${record.id}`,
		title,
		sources: listPages(record.sources ?? []),
		claims: claims.slice(0, 10).map(({ stance, publisher, note }) => ({ stance, publisher, note })),
		...(record.url ? { page: record.url } : {}),
		url: link
	}
	const { date = null, datePrecision = null, status = null } = record
	const told = kind === 'move' ? String(tellMove(origin, record as unknown as ListedMove).title) : title
	const offered = kind === 'offer' ? String(tellOffer(origin, record as unknown as Offer).title) : told
	const sentence = mcpWords.record(offered, date, datePrecision, status)
	return { sentence, n: record.sources?.length ?? 1, link, rows: [row] }
}
