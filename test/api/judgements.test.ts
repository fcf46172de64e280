// Judging whether two records are one: who may, where addresses lead meanwhile, and which pairs are left to be judged.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Pairs } from '../../server/schemas/judgement.ts'
import { importRows } from '../builders.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { openTestDb } from '../helpers.ts'

let app: FastifyInstance
let editor: DeskAccount
let other: DeskAccount
let admin: DeskAccount
beforeEach(async () => {
	const db = openTestDb()
	importRows(db, {
		people: [
			{},
			{ id: 'ada-x-example', name: 'Ada X. Example', aliases: '艾达' },
			{ id: 'ben-beispiel', name: 'Ben Beispiel' },
			{ id: 'wu-liying', name: 'Wu Liying' },
			{ id: 'wu-li-ying', name: '吴丽英' }
		],
		moves: [
			{},
			{ id: 'move-2', person: 'ada-x-example', from: 'beta', to: 'gamma', date: '2026-01-01', date_precision: 'month' },
			{ id: 'move-3', person: 'wu-liying', from: 'beta', to: 'gamma' }
		],
		labs: [{}, { id: 'beta', name: 'Beta' }, { id: 'gamma', name: 'Gamma' }]
	})
	app = await buildApp(db, { site: false, clock: () => new Date('2026-12-01T12:00:00Z') })
	editor = await openAccount(app, { role: 'editor' })
	other = await openAccount(app, { role: 'editor', name: 'Other editor' })
	admin = await openAccount(app, { role: 'admin' })
})
afterEach(() => app.close())

const [ada, adaX] = ['person:ada-example', 'person:ada-x-example']
const note = 'Both pages give the same career.'
const post = (path: string, by: DeskAccount, payload: object = {}) =>
	app.inject({ method: 'POST', url: `/api/v1${path}`, headers: by.headers, payload })
const judge = (by: DeskAccount, asked: object) =>
	post('/judgements', by, { keep: ada, other: adaX, verdict: 'same', note, ...asked })
const get = async (path: string) => (await app.inject(`/api/v1${path}`)).json()
const placesOf = async (...urls: string[]) =>
	Promise.all(
		urls.map(async (url) => {
			const { statusCode, headers } = await app.inject(url)
			return [statusCode, headers.location]
		})
	)

test('that two are one waits for a second editor; the address of one leads to the other until it is taken back', async () => {
	const asked = await judge(editor, {})
	expect([asked.statusCode, asked.json()]).toEqual([202, expect.objectContaining({ revision: null, proposal: 1 })])
	expect((await get('/people/ada-x-example')).name).toBe('Ada X. Example')
	expect((await post('/proposals/1/publish', other)).statusCode).toBe(201)
	expect(await get('/batches/2')).toMatchObject({ kind: 'merge', author: 'two editors', note })
	expect(
		await placesOf(
			'/people/ada-x-example',
			'/api/v1/people/ada-x-example',
			'/api/v1/people/ada-x-example?asOf=2026-03-01',
			'/embed/people/ada-x-example'
		)
	).toEqual([
		[308, '/people/ada-example'],
		[308, '/api/v1/people/ada-example'],
		[308, '/api/v1/people/ada-example?asOf=2026-03-01'],
		[308, '/embed/people/ada-example']
	])
	const person = await get('/people/ada-example')
	expect(person.merged).toEqual([{ id: 'ada-x-example', name: 'Ada X. Example' }])
	expect(person.aliases).toEqual(['Ada X. Example', '艾达'])
	const list = async (text: string) =>
		(await get(`/moves?person=${encodeURIComponent(text)}`)).rows.map(({ id }: { id: string }) => id)
	for (const text of ['ada-x-example', 'Ada X. Example', '艾达', 'ada-example'])
		expect(await list(text), text).toEqual(['move-2', 'move-1'])
	const hits = (await get(`/search?q=${encodeURIComponent('艾达')}`)).rows
	expect(hits.map(({ id }: { id: string }) => id)).toEqual(['ada-example'])

	// Nobody need agree to it.
	const back = await judge(editor, { verdict: null, note: 'They are two people, she says.' })
	expect(back.statusCode).toBe(201)
	expect(await placesOf('/api/v1/people/ada-x-example')).toEqual([[200, undefined]])
	expect(await list('ada-x-example')).toEqual(['move-2'])
	expect(await list('ada-example')).toEqual(['move-1'])
	// A reader of a revision in between is still led on, and one of before is not.
	expect(await placesOf('/api/v1/people/ada-x-example?rev=1')).not.toEqual([[308, expect.anything()]])
})

test('an admin alone may say so, and turns a judgement round', async () => {
	expect((await judge(admin, {})).statusCode).toBe(201)
	expect((await judge(admin, { keep: adaX, other: ada })).statusCode).toBe(201)
	expect(await placesOf('/api/v1/people/ada-example')).toEqual([[308, '/api/v1/people/ada-x-example']])
	expect(await get('/people/ada-x-example')).toMatchObject({ merged: [{ id: 'ada-example' }], moveCount: 2 })
})

test('what cannot be judged is refused by field and value, and nothing is judged by it', async () => {
	const refused = async (asked: object) => {
		const answer = await judge(admin, asked)
		return [answer.statusCode, answer.json().errors?.[0]?.message ?? answer.json().detail]
	}
	expect(await refused({ other: 'person:nobody' })).toEqual([422, expect.stringContaining('nobody')])
	expect(await refused({ other: ada })).toEqual([422, expect.stringContaining('is the record itself')])
	expect(await refused({ other: 'lab:beta' })).toEqual([422, expect.stringContaining('another kind')])
	expect(await refused({ other: 'move:move-1' })).toEqual([400, expect.stringContaining('other')])
	expect(await refused({ note: 'No.' })).toEqual([422, expect.stringContaining('five words')])
	expect(await refused({ verdict: null })).toEqual([400, expect.stringContaining('Nobody judged')])
	expect((await get('/batches/2')).status).toBe(404)
})

const readPairs = async (): Promise<Pairs> =>
	(await app.inject({ url: '/api/v1/pairs-to-judge', headers: editor.headers })).json()
const idsOf = ({ rows }: Pairs) => rows.map(({ keep, other }) => [keep.id, other.id])

test('pairs that may be one are told with what speaks for it, in any script, until they are judged', async () => {
	await expect.poll(async () => (await readPairs()).compared, { timeout: 20_000 }).toBe(8)
	const pairs = await readPairs()
	expect(idsOf(pairs)).toEqual(
		expect.arrayContaining([
			['ada-example', 'ada-x-example'],
			['wu-liying', 'wu-li-ying']
		])
	)
	expect(pairs).toMatchObject({ total: 2, of: 8 })
	const wu = pairs.rows.find(({ keep }) => keep.id === 'wu-liying')!
	expect(wu.evidence[0]).toMatch(/pinyin/)
	expect(wu.keep).toMatchObject({ name: 'Wu Liying', labs: ['Beta', 'Gamma'], moveCount: 1 })
	expect((await judge(editor, { verdict: 'different' })).statusCode).toBe(201)
	expect(
		(await judge(editor, { keep: 'person:wu-liying', other: 'person:wu-li-ying', verdict: 'unsure' })).statusCode
	).toBe(201)
	expect(await readPairs()).toMatchObject({ rows: [], total: 0 })
	await judge(editor, { verdict: null })
	await expect
		.poll(async () => idsOf(await readPairs()), { timeout: 20_000 })
		.toEqual([['ada-example', 'ada-x-example']])
})

test('two that are different are told on both, never proposed again, and an alarm where a third is like both', async () => {
	await judge(editor, { verdict: 'different' })
	expect((await get('/people/ada-example')).different).toEqual([{ id: 'ada-x-example', name: 'Ada X. Example' }])
	expect((await get('/people/ada-x-example')).different).toEqual([{ id: 'ada-example', name: 'Ada Example' }])
	const rules = async (record: string, after: object) => {
		const { checks } = (await post('/batches?dry=yes', editor, { note, edits: [{ record, after }] })).json()
		return checks.map(({ rule }: { rule: string }) => rule)
	}
	const third = await rules('people:ada-example-2', { id: 'ada-example-2', name: 'Ada Example' })
	expect(third).toEqual(expect.arrayContaining(['like-name', 'like-two']))
	expect(await rules('people:ada-example', { id: 'ada-example', name: 'Ada X. Example' })).not.toContain('like-name')
	expect((await judge(admin, { verdict: 'same' })).statusCode).toBe(201)
	expect((await get('/people/ada-example')).different).toEqual([])
})
