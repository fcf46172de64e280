// Feeds, read by parsers of others: Atom by @rowanmanning/feed-parser and @extractus/feed-extractor, JSON Feed by the latter.
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import { parseFeed } from '@rowanmanning/feed-parser'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { nameUrn } from '../../server/feeds/feed.ts'
import { importRows, type Tables } from '../builders.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'

const tricky = { id: 'li-example', name: '李 <b>Example</b> & "Co"' }
const page = { id: 'page-1', url: 'https://post.example/a?b=1&c=2', publisher: 'Post & Sons', published: '2025-07-05' }
const first: Tables = {
	people: [{}, tricky],
	sources: [page],
	moves: [
		{ status: 'rumored', date: '2025-08-01' },
		{ id: 'move-2', person: 'li-example', note: 'a ]]> b' },
		{ id: 'move-3', from: 'beta', to: 'alpha' }
	]
}
/** A record of long ago, and a rumour that came true. */
const second: Tables = {
	...first,
	sources: [page, { id: 'page-2', url: 'https://old.example/', published: '2019-03' }],
	moves: [
		{ status: 'confirmed', date: '2025-08-01' },
		...first.moves!.slice(1),
		{ id: 'move-4', date: '2019-01-01', date_precision: 'year', to: '', kind: 'departure', sources: 'page-2' }
	]
}
/** Nothing that matters to who follows. */
const third: Tables = { ...second, moves: second.moves!.map((move) => ({ ...move, to_role: 'Researcher' })) }

let app: FastifyInstance
const open = async (origin: string, ...states: Tables[]) => {
	const db = openTestDb()
	for (const state of states) importRows(db, state)
	return buildApp(db, { site: false, origin })
}
beforeAll(async () => {
	app = await open('http://labs.example', first, second, third)
})
afterAll(() => app.close())

const get = (path: string, headers = {}) => app.inject({ url: `/api/v1${path}`, headers })
const readAtom = async (path: string) => parseFeed((await get(path)).body)

describe('an Atom feed', () => {
	test('says what it holds, where it is, and whose facts may be used how', async () => {
		const { headers } = await get('/moves.atom?from=alpha')
		const feed = await readAtom('/moves.atom?from=alpha')
		expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
		expect([feed.title, feed.self, feed.url, feed.copyright]).toEqual([
			'Labflow: moves out of Alpha, confirmed or reported',
			'http://labs.example/api/v1/moves.atom?from=alpha',
			'http://labs.example/moves?from=alpha',
			'Facts: CC BY 4.0; titles of sources are their publishers’ own words.'
		])
	})

	test('holds what was news last: a record of long ago that came today, and a rumour that came true', async () => {
		const { items } = await readAtom('/moves.atom')
		expect(items.map(({ title }) => title)).toEqual([
			'Ada Example left Alpha in 2019, destination not reported',
			'Ada Example went from Alpha to Beta on 1 August 2025',
			'Ada Example went from Beta to Alpha on 4 July 2025',
			'李 <b>Example</b> & "Co" went from Alpha to Beta on 4 July 2025'
		])
		const { revisions } = (await get('/changes')).json()
		const dates = items.map(({ published, updated }) => [published?.toISOString(), updated?.toISOString()])
		expect(dates).toEqual([
			[revisions[1].date, revisions[1].date],
			['2025-07-05T00:00:00.000Z', revisions[1].date],
			['2025-07-05T00:00:00.000Z', '2025-07-05T00:00:00.000Z'],
			['2025-07-05T00:00:00.000Z', '2025-07-05T00:00:00.000Z']
		])
	})

	test('keeps any script, and no sign of a name becomes markup', async () => {
		const html =
			'<p>李 &lt;b&gt;Example&lt;/b&gt; &amp; &quot;Co&quot; went from Alpha to Beta on 4 July 2025.</p>' +
			'<p>Status: reported. Post joined: Researcher. Note: a ]]&gt; b.</p>' +
			'<p>1 source:</p><ul><li><a href="https://post.example/a?b=1&amp;c=2">Post &amp; Sons</a>, 5 Jul 2025</li></ul>'
		expect((await get('/moves.feed.json?person=li-example')).json().items[0].content_html).toBe(html)
		// As it stands: this parser, like some readers, takes signs of HTML in CDATA for signs of XML.
		expect((await get('/moves.atom?person=li-example')).body).toContain(`<![CDATA[${html}]]>`)
		const [item] = (await readAtom('/moves.atom?person=li-example')).items
		expect(item!.url).toBe('http://labs.example/moves/move-2')
		expect(item!.categories.map(({ term, label }) => [term, label])).toEqual([
			['kind:hire', 'hire'],
			['status:reported', 'reported'],
			['lab:alpha', 'Alpha'],
			['lab:beta', 'Beta']
		])
	})

	test('takes the keys of its list and a limit, and refuses what it does not know', async () => {
		const { items } = await readAtom('/moves.atom?lab=alpha&limit=2')
		expect(items.length).toBe(2)
		expect((await get('/moves.atom?sort=date')).json().errors[0].path).toBe('sort')
		expect((await get('/moves.atom?from=gamma')).statusCode).toBe(400)
	})
})

test('a JSON feed holds the same as the Atom feed', async () => {
	const json = (await get('/moves.feed.json?lab=alpha')).json()
	expect(json.version).toBe('https://jsonfeed.org/version/1.1')
	const atom = await readAtom('/moves.atom?lab=alpha')
	const told = atom.items.map(({ id, title, url, published, updated }) => [id, title, url, published, updated])
	type Item = Record<'id' | 'title' | 'url' | 'date_published' | 'date_modified', string>
	expect(
		json.items.map(({ id, title, url, date_published, date_modified }: Item) => [
			id,
			title,
			url,
			new Date(date_published),
			new Date(date_modified)
		])
	).toEqual(told)
	// Both also by another parser, which knows either format.
	const options = { getExtraEntryFields: (entry: object) => ({ id: (entry as { id: string }).id }) }
	const read = (feed: ReturnType<typeof extractFromXml>) =>
		feed.entries!.map(({ id, title, link }) => [id, title, link])
	const xml = extractFromXml((await get('/moves.atom?lab=alpha')).body, options)
	expect([read(extractFromJson(json, options)), read(xml)]).toEqual([
		told.map((entry) => entry.slice(0, 3)),
		told.map((entry) => entry.slice(0, 3))
	])
	expect((await get('/moves.feed.json?q=nobody')).json().items).toEqual([])
})

test('ids stay when the site moves and when a record changes', async () => {
	const idsOf = async (of: FastifyInstance) =>
		parseFeed((await of.inject('/api/v1/moves.atom')).body)
			.items.map(({ id }) => id)
			.toSorted()
	const other = await open('http://other.example:3000', second)
	expect(await idsOf(app)).toEqual(await idsOf(other))
	await other.close()
	// The namespace is part of every id ever sent.
	expect(nameUrn('moves/move-1')).toMatch(
		/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
	)
	expect(nameUrn('moves/move-1')).toMatchInlineSnapshot(`"urn:uuid:9797da08-a7a0-51b1-afe9-e76c0283addd"`)
})

test.each(['.atom', '.feed.json'])('a %s that the reader has is not sent again', async (ending) => {
	const url = `/offers${ending}`
	const { headers } = await get(url)
	expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=60')
	const status = async (conditions: object) => (await get(url, conditions)).statusCode
	const earlier = new Date(Date.parse(headers['last-modified'] as string) - 1000).toUTCString()
	expect([
		await status({ 'if-none-match': headers.etag }),
		await status({ 'if-modified-since': headers['last-modified'] }),
		await status({ 'if-modified-since': earlier }),
		await status({ 'if-none-match': '"another"', 'if-modified-since': headers['last-modified'] })
	]).toEqual([304, 304, 200, 200])
})

test('a later end of coverage alone dates no entry anew: of pages known to the year, of none dated, of a week not over', async () => {
	const db = openTestDb()
	const tables: Tables = {
		sources: [{ published: '2026' }, { id: 'page-2' }, { id: 'page-3', published: '2026-07-02' }],
		moves: [
			{ date: '2026-01-01', date_precision: 'year' },
			{ id: 'move-2', date: '2026-01-01', date_precision: 'year', sources: 'page-2' },
			{ id: 'move-3', date: '2026-06-30', sources: 'page-3' }
		]
	}
	importRows(db, tables, { coverageEnd: '2026-06-30' })
	const site = await buildApp(db, { site: false })
	const datesIn = async (path: string) => {
		const { items } = parseFeed((await site.inject(`/api/v1${path}.atom`)).body)
		return items.map(({ published, updated }) => [published, updated].map((date) => date!.toISOString().slice(0, 10)))
	}
	const before = [await datesIn('/moves'), await datesIn('/briefing')]
	expect(before).toEqual([
		[
			['2026-07-02', '2026-07-02'],
			['2026-01-01', '2026-01-01'],
			['2026-01-01', '2026-01-01']
		],
		[['2026-07-06', '2026-07-06']]
	])
	importRows(db, tables, { coverageEnd: '2026-12-31' })
	expect([await datesIn('/moves'), await datesIn('/briefing')]).toEqual(before)
	await site.close()
})

test('the page stands before all other links, for readers that take the first of any kind', async () => {
	const { body } = await get('/moves.atom?from=alpha')
	const links = body.split('<entry>').map((part) => /<link [^>]*>/.exec(part)![0])
	const pages = links.filter((link) => link.includes('rel="alternate"') && link.includes('type="text/html"'))
	expect(pages).toEqual(links)
	expect(links[0]).toContain('href="http://labs.example/moves?from=alpha"')
	expect(links.length).toBe(4)
})

test('a revision that does not touch a feed leaves its tag', async () => {
	const db = openTestDb()
	importRows(db, first)
	const site = await buildApp(db, { site: false })
	const tagOf = async (path: string) => (await site.inject(`/api/v1${path}`)).headers.etag
	const before = [await tagOf('/moves.atom?person=li-example'), await tagOf('/moves.atom')]
	importRows(db, second)
	const after = [await tagOf('/moves.atom?person=li-example'), await tagOf('/moves.atom')]
	expect([before[0] === after[0], before[1] === after[1]]).toEqual([true, false])
	await site.close()
})

test('corrections are a feed: what changed or went, in words', async () => {
	const { items, title } = await readAtom('/changes.atom?kind=changed,removed&until=2')
	expect(title).toBe('Labflow: changes up to revision 2: records changed or removed')
	expect(items.map(({ title, url }) => [title, url])).toEqual([
		['Ada Example: Alpha → Beta: status rumored → confirmed', 'http://labs.example/moves/move-1']
	])
})

describe('over the real dataset', () => {
	let real: FastifyInstance
	let released: string
	beforeAll(async () => {
		real = await buildTestApp()
		released = (await real.inject('/api/v1/about')).json().released
	})
	afterAll(() => real.close())

	test.each(['/moves', '/moves?from=openai', '/offers?lab=meta', '/deals', '/events?kind=layoff', '/changes'])(
		'the feed of %s reads, each entry with a title, a page, a date by its release and its content',
		async (list) => {
			const [path, query] = list.split('?')
			const feed = parseFeed((await real.inject(`/api/v1${path}.atom${query ? `?${query}` : ''}`)).body)
			const whole = feed.items.filter(
				({ id, title, url, updated, content }) =>
					id && title && url && content && updated!.toISOString().slice(0, 10) <= released
			)
			expect(whole.length).toBe(feed.items.length)
			expect(feed.items.length).toBeGreaterThan(10)
			expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length)
		}
	)
})

test('lists whose rows are no news have feeds of what revisions did to their records', async () => {
	const own = await open('https://labflow.example', first, second)
	const read = async (path: string) => (await own.inject(`/api/v1${path}`)).json<{ items: { url: string }[] }>().items
	expect((await read('/sources.feed.json')).map(({ url }) => url)).toEqual(['https://labflow.example/sources/page-2'])
	for (const list of ['people', 'labs', 'metrics']) expect(await read(`/${list}.feed.json`)).toEqual([])
	const atom = await own.inject('/api/v1/sources.atom')
	expect(parseFeed(atom.body).items).toHaveLength(1)
	await own.close()
})
