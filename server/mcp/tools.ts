// The tools: what each takes, and what it asks of the API. Ids come from search alone, so that none is guessed.
import Type, { type Static, type TObject } from 'typebox'
import { statuses } from '../../db/words.ts'
import { caveats, mcpWords } from '../domain/language/index.ts'
import { hitTypes, type SearchHit } from '../schemas/search.ts'
import type { Briefing } from '../schemas/briefing.ts'
import type { Matches } from '../schemas/match.ts'
import type { ListedMove, Offer } from '../schemas/rows.ts'
import { Refusal, writeQuery, type Api } from './api.ts'
import { fetchRecord } from './records.ts'
import { kinds, linkTo, listPages, pages, tellMove, tellOffer } from './rows.ts'
import type { Place, Row } from './shape.ts'

/** What a tool found on a page of its list. */
export type Told = {
	sentence: string
	n: number
	link: string
	caveats: readonly string[]
	rows: Row[]
	/** Where the API's next page begins. */
	following?: string | null
}
export type Tool = { name: string; input: TObject; run: (api: Api, asked: never, place: Place) => Promise<Told> }

const { asked: words } = mcpWords
const text = (description: string, maxLength = 200) => Type.String({ description, maxLength })
const maybe = (description: string, maxLength?: number) => Type.Optional(text(description, maxLength))
const cursor = { cursor: maybe(words.cursor, 1000) }
const closed = { additionalProperties: false }
const span = { since: maybe(words.since, 10), until: maybe(words.until, 10) }
/** Rows that are asked of the API at once; as many as fit are told. */
const page = '20'

function tool<S extends TObject>(
	name: string,
	input: S,
	run: (api: Api, asked: Static<S>, place: Place) => Promise<Told>
): Tool {
	return { name, input, run: run as Tool['run'] }
}

type List<R> = { rows: R[]; total: number; next: string | null; sentence: string }

const search = tool(
	'search',
	Type.Object(
		{
			query: text(words.query),
			types: Type.Optional(Type.Array(Type.Enum([...hitTypes]), { description: words.types, maxItems: 8 })),
			...cursor
		},
		closed
	),
	async (api, { query, types }) => {
		const asked = { q: query, type: types?.join(',') }
		const { rows, sentence } = await api.get<List<SearchHit>>('/search', { ...asked, limit: '50' })
		return {
			sentence,
			n: rows.length,
			link: `${api.origin}/search${writeQuery({ q: query })}`,
			caveats: [],
			rows: rows.map(({ type, id, name, detail, date, page }) => ({
				id: `${type}:${id}`,
				title: name,
				detail,
				date,
				url: api.origin + page
			}))
		}
	}
)

const fetch = tool('fetch', Type.Object({ id: text(words.id), ...cursor }, closed), async (api, { id }) => {
	const found = await fetchRecord(api, id)
	return { ...found, caveats: /^(person|lab):/.test(id) ? caveats.people : [] }
})

const moves = tool(
	'moves',
	Type.Object(
		{
			lab: maybe(words.lab),
			from: maybe(words.from),
			to: maybe(words.to),
			person: maybe(words.person),
			...span,
			status: Type.Optional(Type.Array(Type.Enum([...statuses]), { description: words.status, maxItems: 6 })),
			...cursor
		},
		closed
	),
	async (api, { since, until, status, ...ends }, place) => {
		const query = {
			lab: await api.idOf('lab', ends.lab, 'lab'),
			from: await api.idOf('from', ends.from, 'lab'),
			to: await api.idOf('to', ends.to, 'lab'),
			person: await api.idOf('person', ends.person, 'person'),
			since,
			until,
			status: status?.join(',')
		}
		const asked = { ...query, limit: page, cursor: place.page }
		const { rows, total, next, sentence } = await api.get<List<ListedMove>>('/moves', asked)
		return {
			sentence,
			n: total,
			link: `${api.origin}/moves${writeQuery(query)}`,
			caveats: caveats.moves,
			rows: rows.map((move) => tellMove(api.origin, move)),
			following: next
		}
	}
)

const offers = tool(
	'offers',
	Type.Object(
		{
			lab: maybe(words.lab),
			person: maybe(words.person),
			...span,
			largest: Type.Optional(Type.Boolean({ description: words.largest })),
			...cursor
		},
		closed
	),
	async (api, { since, until, largest, ...ends }, place) => {
		const query = {
			lab: await api.idOf('lab', ends.lab, 'lab'),
			person: await api.idOf('person', ends.person, 'person'),
			since,
			until,
			...(largest && { sort: '-low' })
		}
		const asked = { ...query, limit: page, cursor: place.page }
		const { rows, total, next, sentence } = await api.get<List<Offer>>('/offers', asked)
		return {
			sentence,
			n: total,
			link: `${api.origin}/offers${writeQuery(query)}`,
			caveats: [mcpWords.offers],
			rows: rows.map((offer) => tellOffer(api.origin, offer)),
			following: next
		}
	}
)

type Flows = {
	sentence: string
	n: number
	nodes: { id: string; name: string }[]
	links: { from: string | null; to: string | null; count: number }[]
}
type Pair = { sentence: string; n: number; forwardMoves: ListedMove[]; backMoves: ListedMove[] }

const flow = tool(
	'flow',
	Type.Object({ lab: maybe(words.lab), from: maybe(words.from), to: maybe(words.to), ...span, ...cursor }, closed),
	async (api, { since, until, ...ends }) => {
		const [lab, from, to] = [
			await api.idOf('lab', ends.lab, 'lab'),
			await api.idOf('from', ends.from, 'lab'),
			await api.idOf('to', ends.to, 'lab')
		]
		if ((from === undefined) !== (to === undefined) || (lab && from)) throw new Refusal(mcpWords.oneLab)
		if (from && to) {
			const path = `/flows/${encodeURIComponent(from)}/${encodeURIComponent(to)}`
			const { sentence, n, forwardMoves, backMoves } = await api.get<Pair>(path, { since, until })
			const rows = [...forwardMoves, ...backMoves].map((move) => tellMove(api.origin, move))
			return { sentence, n, link: `${api.origin}${path}${writeQuery({ since, until })}`, caveats: caveats.pair, rows }
		}
		const query = { lab, since, until }
		const { sentence, n, nodes, links } = await api.get<Flows>('/flows', query)
		const names = new Map(nodes.map(({ id, name }) => [id, name]))
		const nameOf = (id: string | null) => (id === null ? '?' : (names.get(id) ?? id))
		const rows = links.map(({ from, to, count }) => ({
			from: from && `lab:${from}`,
			to: to && `lab:${to}`,
			title: `${nameOf(from)} → ${nameOf(to)}: ${count}`,
			count,
			...(from && to && { url: `${api.origin}/flows/${from}/${to}${writeQuery({ since, until })}` })
		}))
		return { sentence, n, link: `${api.origin}/flows${writeQuery(query)}`, caveats: caveats.flows, rows }
	}
)

type Standing = { n: number; below: number; above: number; overlapping: number }
type Compared = {
	offers: { notation: string; people: Standing; closest: { offer: Offer }[]; usdHow: string; yearlyHow: string }[]
}

const compare = tool('compare', Type.Object({ text: text(words.text, 500), ...cursor }, closed), async (api, asked) => {
	const { offers } = await api.get<Compared>('/compare', { text: asked.text })
	const [first] = offers
	if (!first?.people) throw new Refusal(mcpWords.unread(asked.text))
	return {
		sentence: mcpWords.compared(first.notation, first.people),
		n: first.people.n,
		link: `${api.origin}/compare`,
		caveats: [mcpWords.offers, first.usdHow, first.yearlyHow].filter(Boolean),
		rows: first.closest.map(({ offer }) => tellOffer(api.origin, offer))
	}
})

const match = tool(
	'match',
	Type.Object({ names: text(words.names, 20_000), ...cursor }, closed),
	async (api, { names }) => {
		const { sentence, rows } = await api.post<Matches>('/match', { text: names })
		return {
			sentence,
			n: rows.length,
			link: `${api.origin}/match`,
			caveats: [mcpWords.matched],
			rows: rows.map(({ line, text, verdict, candidates }) => ({
				line,
				asked: text,
				title: `${text}: ${verdict}`,
				verdict,
				candidates: candidates.slice(0, verdict === 'sure' ? 1 : 3).map((one) => ({
					id: `person:${one.id}`,
					name: one.name,
					score: one.score,
					why: one.parts.map((part) => part.words).join('; '),
					lab: one.lab && `lab:${one.lab}`,
					labName: one.labName,
					role: one.role,
					sources: listPages(one.lastMove?.sources ?? []),
					url: linkTo(api.origin, 'person', one.id)
				}))
			}))
		}
	}
)

type Change = { id: string; date: string; kind: string; name: string; sentence: string; page: string | null }

const whatsNew = tool(
	'whats_new',
	Type.Object({ since: maybe(words.from_when, 10), ...cursor }, closed),
	async (api, { since }, place) => {
		if (since && /^\d{1,3}$/.test(since)) {
			const asked = { since, limit: page, cursor: place.page }
			const { rows, total, next, sentence } = await api.get<List<Change>>('/changes', asked)
			const tell = ({ id, date, kind, name, sentence, page }: Change): Row => ({
				change: id,
				title: `${name}: ${sentence}`,
				kind,
				date: date.slice(0, 10),
				...(page && { url: api.origin + page })
			})
			return {
				sentence,
				n: total,
				link: `${api.origin}/changes${writeQuery({ since })}`,
				caveats: caveats.changes,
				rows: rows.map(tell),
				following: next
			}
		}
		const { sentence, sentences, counts, until } = await api.get<Briefing>('/briefing', { since })
		const rows = sentences.map(({ text, records, sources }) => ({
			title: text,
			records: records.map(({ id }) => readPath(id)),
			sources: listPages(sources)
		}))
		const query = since ? writeQuery({ since, until: until ?? undefined }) : ''
		return {
			sentence,
			n: counts.moves,
			link: `${api.origin}/briefing${query}`,
			caveats: caveats.briefing,
			rows
		}
	}
)

/** An id of the briefing, `moves/ID`, as tools take it. */
function readPath(path: string): string {
	const [list = '', ...id] = path.split('/')
	const kind = kinds.find((kind) => pages[kind] === list)
	return kind ? `${kind}:${id.join('/')}` : path
}
export const tools: readonly Tool[] = [search, fetch, moves, offers, flow, compare, match, whatsNew]
