// A search over the real dataset: what people type finds its record at once.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { List } from '../../server/schemas/list.ts'
import type { SearchHit } from '../../server/schemas/search.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const search = async (q: string, limit = 10): Promise<List<SearchHit>> => {
	const answer = await app.inject({ url: '/api/v1/search', query: { q, limit: String(limit) } })
	expect(answer.statusCode, q).toBe(200)
	return answer.json()
}

test.each([
	['Alexandr Wang', '/people/alexandr-wang'],
	['John Shulman', '/people/john-schulman'],
	['Andrej Karpathi', '/people/andrej-karpathy'],
	['Mira Muratti', '/people/mira-murati'],
	['Wang Alexandr', '/people/alexandr-wang'],
	['wu enda', '/people/andrew-ng'],
	['wuenda', '/people/andrew-ng'],
	['enda wu', '/people/andrew-ng'],
	['吳恩達', '/people/andrew-ng'],
	['姚順雨', '/people/shunyu-yao'],
	['Shunyu Yao, Tencent', '/people/shunyu-yao'],
	['サム・アルトマン', '/people/sam-altman'],
	['Karpathi', '/people/andrej-karpathy'],
	['Google, Inc.', '/labs/google'],
	['Facebook', '/labs/meta'],
	['騰訊', '/labs/tencent'],
	['Antropic', '/labs/anthropic'],
	['openai meta', '/flows/openai/meta'],
	['DeepMind to Anthropic', '/flows/google-deepmind/anthropic'],
	['$200M/4yr', '/offers/meta-msl-typical-200m-4yr-2025'],
	['Hyperion', '/events/meta-2025-07-prometheus-hyperion']
])('“%s” finds %s as its first or second hit', async (q, page) => {
	const { rows } = await search(q)
	expect(rows.slice(0, 2).map((hit) => hit.page)).toContain(page)
})

test('of many with one name the first is who most pages tell of', async () => {
	const { rows } = await search('Wang')
	expect(rows[0]!.page).toBe('/people/alexandr-wang')
	expect((await search('openai')).rows[0]!.page).toBe('/labs/openai')
})

test('what happened is found by its sort and its words, with how many there are', async () => {
	const { rows, facets } = await search('layoffs')
	expect(rows[0]).toMatchObject({ type: 'event', how: 'said', page: `/events/${rows[0]!.id}` })
	const events = facets.type!.find(({ value }) => value === 'event')
	const list = (await app.inject('/api/v1/events?q=layoffs')).json() as List<object>
	expect(events!.count).toBe(list.total)
})

test('who has no moves is found through the records that name them', async () => {
	const { rows } = await search('Zuckerberg')
	expect(rows.map(({ type, how }) => [type, how])).toContainEqual(['event', 'said'])
	expect(rows.map(({ type, how }) => [type, how])).toContainEqual(['offer', 'said'])
	expect(rows.filter(({ type, how }) => type === 'person' && how !== 'like')).toEqual([])
})

test('who is nowhere gets similar names and is not taken for them', async () => {
	const { rows } = await search('Ada Altman')
	expect(rows.filter(({ type, how }) => type === 'person' && how !== 'like')).toEqual([])
	expect(rows.map(({ page }) => page)).toContain('/people/sam-altman')
	expect((await search('Qwrtz Xyzzyplugh')).rows).toEqual([])
})

test('a pair counts its moves one way, as its page does', async () => {
	for (const [from, to] of [
		['openai', 'meta'],
		['meta', 'openai']
	] as const) {
		const { rows } = await search(`${from} to ${to}`)
		const { total } = (await app.inject(`/api/v1/moves?from=${from}&to=${to}`)).json()
		expect(rows.find(({ type }) => type === 'pair')).toMatchObject({ id: `${from}/${to}`, moveCount: total })
		expect(total).toBeGreaterThan(5)
	}
})

test('a field of labs gets labs, however many people are called so', async () => {
	const find = async (query: string) => {
		const { rows } = (await app.inject(`/api/v1/search?${query}`)).json() as List<SearchHit>
		return rows.map(({ type }) => type)
	}
	// The best of all are people.
	expect(new Set(await find('q=ro&limit=6'))).toEqual(new Set(['person']))
	expect(await find('q=ro&type=lab&limit=3')).toEqual(['lab', 'lab', 'lab'])
})

test('two labs that are one group are no pair', async () => {
	expect((await search('Google DeepMind')).rows[0]!.page).toBe('/labs/google-deepmind')
	expect((await search('google deepmind')).rows.filter(({ type }) => type === 'pair')).toEqual([])
})

test.each(['', ' ', '"', '* NEAR (', '%_', 'a'.repeat(200), '王'.repeat(200), 'a b c d e f g h i j k l'])(
	'“%s” breaks nothing',
	async (q) => {
		expect(Array.isArray((await search(q)).rows)).toBe(true)
	}
)

test.each(['\u0000', 'a b c d e f g h i j k l m n'])('“%s” is refused', async (q) => {
	expect((await app.inject({ url: '/api/v1/search', query: { q } })).statusCode).toBe(400)
})
