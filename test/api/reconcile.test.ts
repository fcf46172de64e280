// Reconciliation as OpenRefine asks for it (0.2), and the draft of 1.0, over the real dataset. The shapes are those of
// server/schemas/reconcile.ts: each is what the protocol says, and closed, so that nothing else slips out.
import type { FastifyInstance } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { ProblemError } from '../../server/query/problem.ts'
import { answerWhole } from '../../server/reconcile/batch.ts'
import {
	Extended02,
	Extended10,
	Flyout,
	Manifest02,
	Manifest10,
	mostQueries,
	Proposed,
	Results02,
	Results10,
	Suggested,
	type ReconciledCandidate
} from '../../server/schemas/reconcile.ts'
import { importRows } from '../builders.ts'
import { openRealDb } from '../helpers.ts'

const lines: string[] = []
let app: FastifyInstance
beforeAll(async () => {
	app = await buildApp(openRealDb(), {
		site: false,
		origin: 'https://labflow.example',
		logLevel: 'trace',
		log: { write: (line) => void lines.push(line) }
	})
})
afterAll(() => app.close())

const form = (fields: Record<string, unknown>, to = app) =>
	to.inject({
		method: 'POST',
		url: '/reconcile',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		payload: new URLSearchParams(
			Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
		).toString()
	})
const read = <S extends TSchema>(schema: S, answer: { statusCode: number; body: string }): Static<S> => {
	expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, ''])
	const value = JSON.parse(answer.body) as unknown
	expect([...Value.Errors(schema, value)]).toEqual([])
	return value as Static<S>
}
const get = async <S extends TSchema>(schema: S, url: string) => read(schema, await app.inject(url))
const batch = async (queries: Record<string, object>) => read(Results02, await form({ queries }))
const ask = async (query: object) => (await batch({ q0: query })).q0!.result
const meant = (candidates: ReconciledCandidate[]) => candidates.filter(({ match }) => match).map(({ id }) => id)

describe('0.2', () => {
	test('the manifest says where all is, and each of it answers', async () => {
		const manifest = await get(Manifest02, '/reconcile')
		expect(manifest.versions).toEqual(['0.2'])
		const local = (url: string) => url.replace('https://labflow.example', '')
		for (const place of Object.values(manifest.suggest)) {
			const answer = await get(Suggested, `${local(place.service_url)}${place.service_path}?prefix=op&type=person`)
			expect(answer.result.every(({ id }) => id !== '')).toBe(true)
		}
		const { service_url, service_path } = manifest.extend.propose_properties
		const { properties } = await get(Proposed, `${local(service_url)}${service_path}?type=person&limit=500`)
		expect(properties.map(({ id }) => id)).toEqual(expect.arrayContaining(['lab', 'role', 'since', 'moves', 'orcid']))
		const view = await app.inject(local(manifest.view.url).replace('{{id}}', encodeURIComponent('lab:openai')))
		expect([view.statusCode, view.headers.location]).toEqual([302, 'https://labflow.example/labs/openai'])
		const flyout = local(manifest.suggest.entity.flyout_service_url! + manifest.suggest.entity.flyout_service_path)
		const { html } = await get(Flyout, flyout.replace('${id}', 'person:noam-shazeer'))
		expect(html).toContain('<h1>Noam Shazeer</h1>')
	})

	test('a batch has an answer for each of its keys, with at most one match', async () => {
		const answers = await batch({
			q0: { query: 'Noam Shazer', type: 'person', type_strict: 'should' },
			q1: { query: 'Open AI', type: ['lab'], limit: 3 },
			q2: { query: 'Shunyu Yao', type: 'person' },
			q3: { query: '吴恩达' },
			q4: { query: 'Zyxwv Unheardof' },
			q5: { query: '' },
			__proto__x: { query: 'Anthropic' }
		})
		expect(Object.keys(answers)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5', '__proto__x'])
		const found = Object.values(answers).map(({ result }) => meant(result))
		expect(found).toEqual([
			['person:noam-shazeer'],
			['lab:openai'],
			[],
			['person:andrew-ng'],
			[],
			[],
			['lab:anthropic']
		])
		expect(answers.q2!.result.map(({ id }) => id).toSorted()).toEqual([
			'person:shunyu-yao',
			'person:shunyu-yao-physicist'
		])
		const [best] = answers.q0!.result
		expect(best!.features.reduce((sum, { value }) => sum + value, 0)).toBe(best!.score)
		expect(answers.q1!.result.length).toBeLessThanOrEqual(3)
	})

	test('a GET answers as a POST does', async () => {
		const queries = { q0: { query: 'Noam Shazeer', limit: 2 } }
		const url = `/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`
		expect((await app.inject(url)).json()).toEqual((await form({ queries })).json())
	})

	test('a lab beside the name tells namesakes apart, as text or as a record', async () => {
		for (const v of ['腾讯', { id: 'lab:tencent', name: 'Tencent' }, ['Tencent']])
			expect(
				meant(await ask({ query: 'Shunyu Yao', type: 'person', properties: [{ pid: 'lab', p: 'Lab', v }] }))
			).toEqual(['person:shunyu-yao'])
	})

	test('a public id decides whatever the name, and so does the id of a record', async () => {
		const rows = (await app.inject('/api/v1/people?limit=500')).json().rows as { id: string; publicIds: string[] }[]
		const one = rows.find(({ publicIds }) => publicIds.some((id) => id.startsWith('openreview:')))!
		const v = one.publicIds.find((id) => id.startsWith('openreview:'))!.slice('openreview:'.length)
		for (const query of [
			{ query: 'Bo Sample', properties: [{ pid: 'openreview', v }] },
			{ properties: [{ pid: 'openreview', v: `https://openreview.net/profile?id=${v}` }] },
			{ query: v },
			{ query: `person:${one.id}` }
		]) {
			const [first] = await ask(query)
			expect([first!.id, first!.score, first!.match]).toEqual([`person:${one.id}`, 100, true])
		}
		const labs = (await app.inject('/api/v1/labs?limit=500')).json().rows as { id: string; publicIds: string[] }[]
		const lab = labs.find(({ publicIds }) => publicIds.some((id) => id.startsWith('wikidata:')))!
		const q = lab.publicIds.find((id) => id.startsWith('wikidata:'))!.slice('wikidata:'.length)
		expect(meant(await ask({ query: 'Sample Bakery', properties: [{ pid: 'wikidata', v: q }] }))).toEqual([
			`lab:${lab.id}`
		])
	})

	test('an extension fills each cell that is asked for; a coarse date is text, a day a date', async () => {
		const people = (await app.inject('/api/v1/people?limit=500')).json().rows as Person[]
		type Person = { id: string; lab: string; since: string; sincePrecision: string; role: string | null }
		const [day, month, quarter, year] = ['day', 'month', 'quarter', 'year'].map((precision) =>
			people.find(({ sincePrecision, role }) => sincePrecision === precision && role)!
		)
		const ids = [day, month, quarter, year].map((person) => `person:${person!.id}`)
		const properties = ['lab', 'role', 'since', 'moves', 'orcid'].map((id) => ({ id }))
		const { meta, rows } = read(Extended02, await form({ extend: { ids: [...ids, 'person:nobody'], properties } }))
		expect(meta.map(({ id, type }) => [id, type?.id])).toEqual([
			['lab', 'lab'],
			['role', undefined],
			['since', undefined],
			['moves', undefined],
			['orcid', undefined]
		])
		expect(Object.keys(rows)).toEqual([...ids, 'person:nobody'])
		expect(ids.map((id) => rows[id]!.since)).toEqual([
			[{ date: `${day!.since}T00:00:00Z` }],
			[{ str: month!.since.slice(0, 7) }],
			[{ str: `${quarter!.since.slice(0, 4)}-Q${Math.ceil(Number(quarter!.since.slice(5, 7)) / 3)}` }],
			[{ str: year!.since.slice(0, 4) }]
		])
		expect(rows[ids[0]!]!.lab).toEqual([{ id: `lab:${day!.lab}`, name: expect.any(String) }])
		expect(rows[ids[0]!]!.role).toEqual([{ str: day!.role }])
		expect(rows[ids[0]!]!.moves!.length).toBeGreaterThan(0)
		expect(rows['person:nobody']).toEqual({ lab: [], role: [], since: [], moves: [], orcid: [] })
	})

	test('a preview may be framed by any site, runs nothing, and escapes what it shows', async () => {
		const db = openDb(':memory:')
		importRows(db, { people: [{ id: 'ada-example', name: 'Ada <b>Example</b>' }], moves: [{}] })
		const own = await buildApp(db, { site: false })
		const { statusCode, headers, body } = await own.inject('/reconcile/preview?id=person:ada-example')
		expect(statusCode).toBe(200)
		expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *")
		expect(headers['x-frame-options']).toBeUndefined()
		expect(headers['content-type']).toBe('text/html; charset=utf-8')
		expect(body).toContain('<h1>Ada &lt;b&gt;Example&lt;/b&gt;</h1>')
		await own.close()
	})

	test('suggestions are paged, by name and by id', async () => {
		const first = await get(Suggested, '/reconcile/suggest/entity?prefix=a&spell=always&key=x')
		const second = await get(Suggested, '/reconcile/suggest/entity?prefix=a&cursor=20')
		expect([first.result.length, second.result.length]).toEqual([20, 20])
		expect(second.result.filter(({ id }) => first.result.some((one) => one.id === id))).toEqual([])
		const [byId] = (await get(Suggested, '/reconcile/suggest/entity?prefix=lab:openai')).result
		expect(byId).toMatchObject({ id: 'lab:openai', name: 'OpenAI', notable: [{ id: 'lab', name: 'Lab' }] })
		const { result } = await get(Suggested, '/reconcile/suggest/property?prefix=since')
		expect(result.map(({ id }) => id)).toEqual(['since'])
		expect((await get(Suggested, '/reconcile/suggest/type?prefix=')).result).toHaveLength(2)
	})
})

describe('1.0', () => {
	const reconcile = (queries: object[]) =>
		app.inject({ method: 'POST', url: '/reconcile/1/reconcile', body: { queries } })

	test('the manifest, a batch in its order, an extension and suggestions are as the draft says', async () => {
		const manifest = await get(Manifest10, '/reconcile/1')
		expect(manifest.versions).toEqual(['1.0-draft'])
		const name = (v: unknown) => ({ matchType: 'name', v })
		const { results } = read(
			Results10,
			await reconcile([
				{ conditions: [name('Noam Shazer')], lang: 'en' },
				{ type: 'lab', conditions: [name('谷歌DeepMind')] },
				{ conditions: [name(['Zyxwv Unheardof', 'Andrew Ng'])], limit: 1 }
			])
		)
		expect(results.map(({ candidates }) => meant(candidates))).toEqual([
			['person:noam-shazeer'],
			['lab:google-deepmind'],
			['person:andrew-ng']
		])
		const asked = { ids: ['lab:openai'], properties: [{ id: 'kind' }, { id: 'founded' }] }
		const { rows } = read(Extended10, await app.inject({ method: 'POST', url: '/reconcile/1/extend', body: asked }))
		expect(rows).toEqual([
			{
				id: 'lab:openai',
				properties: [
					{ id: 'kind', values: [{ str: 'frontier-lab' }] },
					{ id: 'founded', values: [expect.any(Object)] }
				]
			}
		])
		await get(Suggested, '/reconcile/1/suggest/entity?prefix=anth')
		await get(Proposed, '/reconcile/1/extend/propose?type=lab')
		expect((await app.inject('/reconcile/1/preview?id=lab:openai')).statusCode).toBe(200)
	})

	test('what is required leaves others out, what is told only ranks; any, all and none hold', async () => {
		const yao = (more: object[]) =>
			reconcile([{ type: 'person', conditions: [{ matchType: 'name', v: 'Shunyu Yao' }, ...more] }])
		const lab = (v: unknown, more: object) => ({ matchType: 'property', pid: 'lab', v, ...more })
		const ids = async (more: object[]) =>
			read(Results10, await yao(more))
				.results[0]!.candidates.map(({ id }) => id.replace('person:', ''))
				.toSorted()
		const both = ['shunyu-yao', 'shunyu-yao-physicist']
		expect(await ids([])).toEqual(both)
		expect(await ids([lab('Tencent', { required: true })])).toEqual(['shunyu-yao'])
		expect(await ids([lab(['Tencent', 'Anthropic'], { required: true })])).toEqual(both)
		expect(await ids([lab(['Tencent', 'Anthropic'], { required: true, matchQuantifier: 'all' })])).toEqual([])
		expect(await ids([lab('Tencent', { matchQuantifier: 'none' })])).toEqual(['shunyu-yao-physicist'])
		const kind = { matchType: 'property', pid: 'kind', v: 'university', required: true }
		const { results } = read(
			Results10,
			await reconcile([{ type: 'lab', conditions: [{ matchType: 'name', v: 'OpenAI' }, kind] }])
		)
		expect(results[0]!.candidates.filter(({ id }) => id === 'lab:openai')).toEqual([])
	})
})

describe('what goes wrong', () => {
	test('a batch fails whole, with 503 and when to ask again', async () => {
		const db = openRealDb()
		const own = await buildApp(db, { site: false })
		const queries = { q0: { query: 'Noam Shazeer', type: 'person' }, q1: { query: 'OpenAI', type: 'lab' } }
		expect(Object.keys((await form({ queries }, own)).json())).toEqual(['q0', 'q1'])
		db.sqlite.exec('drop table ids')
		const failed = await form({ queries: { ...queries, q2: { query: 'Q21', type: 'lab' } } }, own)
		expect([failed.statusCode, failed.headers['retry-after'], failed.headers['content-type']]).toEqual([
			503,
			'5',
			'application/problem+json; charset=utf-8'
		])
		expect(failed.json()).not.toHaveProperty('q0')
		await own.close()
	})

	test('the second of three that fails, or time that runs out, takes the others with it', () => {
		const failures: unknown[] = []
		const fail = (one: number) => {
			if (one === 2) throw new TypeError('broken')
			return one
		}
		const caught = (answer: () => unknown) => {
			try {
				return answer()
			} catch (error) {
				return (error as ProblemError).kind
			}
		}
		expect(caught(() => answerWhole([1, 2, 3], fail, (error) => failures.push(error)))).toBe('unfinished')
		expect(String(failures[0])).toBe('TypeError: broken')
		let time = 0
		const slow = () => (time += 15_000)
		expect(
			caught(() =>
				answerWhole(
					[1, 2, 3],
					slow,
					() => undefined,
					() => time
				)
			)
		).toBe('unfinished')
		expect(answerWhole([1, 3], fail, () => undefined)).toEqual([1, 3])
	})

	test('what cannot be read is named, and bounds are kept', async () => {
		const said = async (fields: Record<string, unknown>) => {
			const { statusCode, body } = await form(fields)
			return [statusCode, (JSON.parse(body) as { errors?: { path: string }[] }).errors?.[0]?.path]
		}
		expect(await said({ queries: '{' })).toEqual([400, 'queries'])
		expect(await said({ queries: [] })).toEqual([400, 'queries'])
		expect(await said({ queries: { q7: {} } })).toEqual([400, 'q7'])
		expect(await said({ queries: { q7: { query: 7 } } })).toEqual([400, 'q7.query'])
		expect(await said({ queries: { q7: { query: 'x'.repeat(401) } } })).toEqual([400, 'q7.query'])
		expect(await said({ extend: { ids: ['lab:openai'], properties: [{ id: 'salary' }] } })).toEqual([
			400,
			'properties.0.id'
		])
		expect(await said({ nothing: '1' })).toEqual([400, undefined])
		const many = Object.fromEntries(Array.from({ length: mostQueries + 1 }, (_, n) => [`q${n}`, { query: 'Ada' }]))
		expect((await form({ queries: many })).statusCode).toBe(413)
		expect((await form({ queries: 'x'.repeat(500_000) })).statusCode).toBe(413)
		for (const url of ['/reconcile/preview?id=person:nobody', '/reconcile/view?id=x', '/reconcile/flyout/type?id=x'])
			expect((await app.inject(url)).statusCode).toBe(404)
	})

	test('any origin may ask, also after a preflight', async () => {
		for (const url of ['/reconcile', '/reconcile/1/reconcile']) {
			const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url })
			expect([statusCode, headers['access-control-allow-origin'], headers['access-control-allow-methods']]).toEqual([
				204,
				'*',
				'GET, HEAD, POST, OPTIONS'
			])
			expect(headers['access-control-allow-headers']).toContain('content-type')
		}
		const answer = await form({ queries: { q0: { query: 'Ada' } } })
		expect([answer.headers['access-control-allow-origin'], answer.headers['cache-control']]).toEqual(['*', 'no-store'])
	})

	test('names that are asked for are not logged', async () => {
		await batch({ q0: { query: 'Zyxwv Unloggable' } })
		await app.inject(`/reconcile?queries=${encodeURIComponent('{"q0":{"query":"Zyxwv Unloggable"}}')}`)
		expect(lines.join('')).not.toContain('Unloggable')
	})
})
