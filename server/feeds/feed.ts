// A list as a feed: Atom 1.0 and JSON Feed 1.1, with ids that stay when the site moves, and answers that are not sent twice.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { readNewest } from '../../db/queries/revisions.ts'
import { addGet, answerOnce, schemaOf, type Answering, type Ask } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { tagOf } from '../answers/etag.ts'
import { originOf } from '../answers/origin.ts'
import { integerKey, type Key, type Keys } from '../query/query.ts'

export type Entry = {
	/** What it is about, the same on every machine: `moves/ID`. */
	key: string
	title: string
	/** Path of its page; null where none shows it. */
	page: string | null
	/** When it came, and when what matters of it last changed: ISO days or times. */
	published: string
	updated: string
	html: string
	categories: { term: string; label: string }[]
	/** Addresses of the pages behind it. */
	sources: { url: string; title: string }[]
}
export type FeedContent = {
	title: string
	/** Path of the page that shows the same. */
	page: string
	entries: Entry[]
}
export type Feed<K extends Keys> = {
	/** Below /api/v1: `/moves` for /moves.atom and /moves.feed.json. */
	path: string
	tag: string
	summary: string
	description: string
	keys: K
	/** How many entries, where it is not the usual number. */
	limit?: Key<number>
	/** The query has a `limit`. */
	find: (ask: Ask<K & { limit: Key<number> }>) => FeedContent
}

const namespace = Buffer.from('2a6f2f0c5d1b4c0e9d5a7b6c1e8f4a93', 'hex')
/** Key of the number of entries. */
const entriesKey = integerKey('Entries, the newest news first.', 1, 200, 50)
const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/'
const rights = 'Facts: CC BY 4.0; titles of sources are their publishers’ own words.'
const author = { name: 'Labflow' }

/** A name-based UUID (RFC 9562, version 5) as a URN: it holds no host, so that a feed can move. */
export function nameUrn(name: string): string {
	const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
	bytes[6] = (bytes[6]! & 0x0f) | 0x50
	bytes[8] = (bytes[8]! & 0x3f) | 0x80
	return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

type Told = FeedContent & {
	/** Where the site is, and where the feed itself is. */
	origin: string
	self: string
	/** The feed as the other format. */
	other: string
	/** The same question in both formats. */
	id: string
	updated: string
}

/** A feed as Atom 1.0. */
function writeAtom({ title, page, entries, origin, self, other, id, updated }: Told): string {
	return generateAtomFeed({
		id: nameUrn(id),
		title: { value: title, type: 'text' },
		updated: new Date(updated),
		authors: [{ ...author, uri: origin }],
		rights: { value: rights, type: 'text' },
		generator: { text: 'Labflow', uri: origin },
		icon: `${origin}/favicon.svg`,
		// Readers take the first link, whatever its rel, for the page.
		links: [
			{ rel: 'alternate', href: origin + page, type: 'text/html' },
			{ rel: 'self', href: self, type: 'application/atom+xml' },
			{ rel: 'alternate', href: other, type: 'application/feed+json' },
			{ rel: 'license', href: licenceUrl }
		],
		entries: entries.map((entry) => ({
			id: nameUrn(entry.key),
			title: { value: entry.title, type: 'text' },
			published: new Date(entry.published),
			updated: new Date(entry.updated),
			content: { value: entry.html, type: 'html' },
			categories: entry.categories,
			links: [
				{ rel: 'alternate', href: origin + (entry.page ?? page), type: 'text/html' },
				...entry.sources.map(({ url, title }) => ({ rel: 'via', href: url, title }))
			]
		}))
	})
}

/** A feed as JSON Feed 1.1. */
function writeJson({ title, page, entries, origin, self }: Told): string {
	const feed = generateJsonFeed({
		title,
		home_page_url: origin + page,
		feed_url: self,
		description: rights,
		favicon: `${origin}/favicon.svg`,
		language: 'en',
		authors: [{ ...author, url: origin }],
		items: entries.map((entry) => ({
			id: nameUrn(entry.key),
			url: origin + (entry.page ?? page),
			...(entry.sources[0] && { external_url: entry.sources[0].url }),
			title: entry.title,
			content_html: entry.html,
			date_published: new Date(entry.published),
			date_modified: new Date(entry.updated),
			tags: entry.categories.map(({ label }) => label)
		}))
	}) as { items?: object[] }
	return JSON.stringify({ ...feed, items: feed.items ?? [] })
}

const formats = [
	{ ending: '.atom', other: '.feed.json', type: 'application/atom+xml', write: writeAtom },
	{ ending: '.feed.json', other: '.atom', type: 'application/feed+json', write: writeJson }
]

/** Adds a feed at `path`.atom and `path`.feed.json. */
export function addFeed<K extends Keys>(app: FastifyInstance, store: Store, feed: Feed<K>): void {
	const route = {
		...feed,
		keys: { ...feed.keys, limit: feed.limit ?? entriesKey },
		answer: Type.String(),
		find: () => ({}),
		live: true as const
	}
	for (const { ending, other, type, write } of formats) {
		const tell = ({ ask, address, request }: Answering<K & { limit: Key<number> }>): string => {
			const origin = originOf(request, store)
			const content = feed.find(ask)
			const [path, query = ''] = address.split('?')
			const questionOf = (form: string) => path!.slice(0, -ending.length) + form + (query && `?${query}`)
			const { date } = readNewest(store.db)
			return write({
				...content,
				origin,
				self: origin + address,
				other: origin + questionOf(other),
				id: questionOf(''),
				updated:
					content.entries
						.map(({ updated }) => updated)
						.toSorted()
						.at(-1) ??
					(date || '1970-01-01')
			})
		}
		const schema = schemaOf({ ...route, summary: `${feed.summary}, as ${ending}` }, Type.String(), type)
		addGet(
			app,
			feed.path + ending,
			schema,
			answerOnce(store, route, ending, (answering) => {
				const { address, revision, request, reply } = answering
				const key = `${revision} ${originOf(request, store)} ${address}`
				const body = store.kept.get(key) ?? Buffer.from(store.db.together(() => tell(answering)))
				store.kept.set(key, body)
				const modified = new Date(Math.floor(Date.parse(readNewest(store.db).date || '1970') / 1000) * 1000)
				return reply
					.headers({
						'content-type': `${type}; charset=utf-8`,
						// Of the content, not of the revision: who follows one lab is not sent the same feed after every import.
						etag: tagOf(body),
						'last-modified': modified.toUTCString()
					})
					.send(body)
			})
		)
	}
}
