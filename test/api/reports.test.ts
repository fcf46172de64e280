// Reports from the form to the answer, over HTTP.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { networkOf } from '../../server/access/network.ts'
import type { ReportForm, ReportStatus, SentReport } from '../../server/schemas/report.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { openRealDb } from '../helpers.ts'

let now = Date.parse('2026-11-30T12:00:00Z')
let db: Db
let app: FastifyInstance
let editor: DeskAccount
let lines: string[] = []
beforeAll(async () => {
	db = openRealDb()
	const log = { write: (line: string) => void lines.push(line) }
	app = await buildApp(db, {
		site: false,
		clock: () => new Date(now),
		logLevel: 'trace',
		log,
		trustProxy: ['10.9.9.9']
	})
	editor = await openAccount(app, { role: 'editor' })
})
afterAll(async () => {
	await app.close()
	db.close()
})
beforeEach(() => {
	lines = []
	network++
})

/** Each test sends from networks of its own. */
let network = 0
const here = () => `10.1.${network}.7`
const move = 'moves:david-luan-amazon-agi-2024-06'
const wrong = {
	kind: 'wrong',
	record: move,
	field: 'date',
	shown: '2024',
	proposed: 'June 2024',
	pages: ['https://example.org/a']
}

async function openForm(remoteAddress = here()): Promise<ReportForm> {
	const answer = await app.inject({ url: `/api/v1/reports/form?record=${move}`, remoteAddress })
	return answer.json()
}
async function send(report: object, { remoteAddress = here(), headers = {}, wait = 10_000 } = {}) {
	const { opened } = await openForm(remoteAddress)
	now += wait
	return app.inject({ method: 'POST', url: '/api/v1/reports', payload: { opened, ...report }, remoteAddress, headers })
}
async function sendWell(report: object = wrong): Promise<SentReport> {
	const answer = await send(report)
	expect([answer.statusCode, answer.body]).toEqual([201, answer.body])
	return answer.json()
}
const status = async (token: string) => (await app.inject(`/api/v1/reports/${token}`)).json<ReportStatus>()
const faultsOf = (answer: { json: () => { errors?: { path: string; message: string }[] } }) =>
	(answer.json().errors ?? []).map(({ path }) => path).toSorted()

describe('the form', () => {
	test('shows a record as it stands, by its key or by the address of its page', async () => {
		for (const record of [
			move,
			'/moves/david-luan-amazon-agi-2024-06',
			'https://labflow.example/moves/david-luan-amazon-agi-2024-06?x#claims'
		]) {
			const { json, headers } = await app.inject(`/api/v1/reports/form?record=${encodeURIComponent(record)}`)
			const form = json<ReportForm>()
			expect(form.subject).toMatchObject({ record: move, page: '/moves/david-luan-amazon-agi-2024-06' })
			expect(form.values.find(({ field }) => field === 'date')!.value).toMatch(/2024/)
			expect(headers['cache-control']).toBe('no-store')
		}
		expect((await app.inject('/api/v1/reports/form?record=/moves/nobody')).json()).toMatchObject({
			subject: null,
			values: []
		})
	})
})

describe('a report', () => {
	test('is received, and its private link tells so to nobody else', async () => {
		const { link, token, state } = await sendWell({ ...wrong, words: 'It says\nso.' })
		expect([state, link]).toEqual(['received', `/report/${token}`])
		expect(await status(token)).toMatchObject({
			kind: 'wrong',
			state: 'received',
			isOpen: true,
			subject: { record: move },
			field: 'date',
			proposed: 'June 2024',
			words: 'It says\nso.',
			pages: ['https://example.org/a'],
			hasEmail: false
		})
		const other = await app.inject(`/api/v1/reports/${token.slice(1)}x`)
		expect(other.statusCode).toBe(404)
		expect(other.body).not.toContain(token.slice(1, 30))
	})

	test('leaves its link in no table, log or header that travels', async () => {
		const { token } = await sendWell({ ...wrong, field: 'to' })
		const answer = await app.inject(`/api/v1/reports/${token}`)
		await app.inject(`/report/${token}`)
		await app.inject(`/api/v1/%72eports/${token}`)
		await app.inject({ method: 'POST', url: `/api/v1/reports/${token}/pages`, payload: '{' })
		expect(lines.join('')).not.toContain(token)
		expect(lines.join('')).toContain('/api/v1/reports/…')
		expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
		const tables = db.sqlite
			.prepare(`select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'`)
			.pluck()
			.all() as string[]
		const held = tables.filter((name) =>
			JSON.stringify(db.sqlite.prepare(`select * from "${name}"`).all()).includes(token)
		)
		expect(held).toEqual([])
		const dump = JSON.stringify(db.sqlite.prepare('select * from reports').all())
		expect(dump).not.toContain(here().slice(0, 7))
	})

	test.each([
		[{ kind: 'wrong' }, ['pages', 'proposed', 'record']],
		[{ kind: 'missing' }, ['pages', 'proposed']],
		[{ kind: 'twice', record: move }, ['pages', 'proposed']],
		[{ kind: 'two-in-one', record: move }, ['pages', 'words']],
		[{ kind: 'dead-page' }, ['record']],
		[{ kind: 'statement', record: 'people:andrew-tulloch' }, ['words']],
		[{ kind: 'privacy', record: 'people:andrew-tulloch' }, ['wish']],
		[{ kind: 'nonsense' }, ['kind']],
		[{}, ['kind']],
		[{ ...wrong, record: 'moves:nobody' }, ['field', 'record']],
		[{ ...wrong, record: `moves:x' or 1=1` }, ['field', 'record']],
		[{ ...wrong, field: 'password' }, ['field']],
		[{ ...wrong, pages: ['javascript:alert(1)'] }, ['pages']],
		[{ ...wrong, pages: ['http://user:pw@example.org/'] }, ['pages']],
		[{ ...wrong, pages: ['a', 'b', 'c', 'd'] }, ['pages']],
		[{ ...wrong, words: 'x'.repeat(2001) }, ['words']],
		[{ ...wrong, words: 'bell\u0007' }, ['words']],
		[{ ...wrong, words: 'broken \ud800' }, ['words']],
		[{ ...wrong, words: '\ufffe' }, ['words']],
		[{ ...wrong, words: 'txt\u202egpj' }, ['words']],
		[{ ...wrong, proposed: 5 }, ['proposed']],
		[{ ...wrong, wish: 'remove' }, ['wish']],
		[{ ...wrong, email: 'reader@example.org' }, ['email']],
		[{ ...wrong, from: '//example.org' }, ['from']],
		[{ ...wrong, website: 'https://spam.example' }, ['website']],
		[{ ...wrong, nonsense: 1 }, ['nonsense']]
	])('%# names each part that is of no use: %o', async (report, paths) => {
		const answer = await send(report)
		expect([answer.statusCode, answer.headers['content-type']]).toEqual([
			400,
			'application/problem+json; charset=utf-8'
		])
		expect(faultsOf(answer)).toEqual(paths)
	})

	test.each([
		[{ kind: 'missing', proposed: 'Ada Example: OpenAI → Meta, June 2025', pages: ['https://example.org/a'] }],
		[{ kind: 'wrong', from: '/flows?since=2025', proposed: 'Twelve moves', pages: ['https://example.org/a'] }],
		[{ kind: 'dead-page', record: move }],
		[{ kind: 'statement', record: 'people:andrew-tulloch', words: 'I have not left.' }],
		[{ kind: 'privacy', record: 'people:andrew-tulloch', wish: 'no-index' }]
	])('%# needs no more than its kind asks for: %o', async (report) => {
		expect((await send(report)).statusCode).toBe(201)
	})

	test('of a body that is none is refused in words', async () => {
		const post = (payload: string | Buffer, type = 'application/json') =>
			app.inject({
				method: 'POST',
				url: '/api/v1/reports',
				payload,
				headers: { 'content-type': type },
				remoteAddress: here()
			})
		const answers = await Promise.all([
			post('{'),
			post('[]'),
			post('null'),
			post('"x"'),
			post('{"__proto__":{"a":1},"kind":"wrong"}'),
			post('kind=wrong', 'application/x-www-form-urlencoded'),
			post(Buffer.from([0x7b, 0x22, 0xff, 0xfe]))
		])
		expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 400))
		expect((await post(`{"words":"${'x'.repeat(100_000)}"}`)).statusCode).toBe(413)
		const broken = Buffer.concat([
			Buffer.from('{"kind":"dead-page","record":"labs:openai","words":"'),
			Buffer.from([0xff]),
			Buffer.from('"}')
		])
		expect(faultsOf(await post(broken))).toEqual(['words'])
	})

	test('sent in a blink, without the form, or by another form is sent again', async () => {
		expect(faultsOf(await send(wrong, { wait: 100 }))).toEqual(['opened'])
		expect(faultsOf(await send({ ...wrong, opened: undefined }))).toEqual(['opened'])
		expect(faultsOf(await send({ ...wrong, opened: `${(now - 60_000).toString(36)}.${'x'.repeat(43)}` }))).toEqual([
			'opened'
		])
		expect(faultsOf(await send(wrong, { wait: 8 * 86_400_000 }))).toEqual(['opened'])
		const program = await send(
			{ ...wrong, opened: undefined, proposed: 'by a program' },
			{ headers: editor.token('report') }
		)
		expect(program.statusCode).toBe(201)
		const reader = await send({ ...wrong, opened: undefined }, { headers: editor.token('read') })
		expect(reader.statusCode).toBe(400)
	})

	test('of the same joins the first, and sees what becomes of that', async () => {
		const first = await sendWell({ ...wrong, proposed: '2 March 2024' })
		const second = await sendWell({ ...wrong, proposed: '2024-03-02', pages: ['https://example.org/b'] })
		expect(second.state).toBe('joined')
		const headers = editor.token('edit')
		const { id } = db.sqlite.prepare(`select max(id) id from reports where state = 'received'`).get() as { id: number }
		const reason = 'The page names the year, not the day.'
		const decided = await app.inject({
			method: 'POST',
			url: `/api/v1/reports/${id}/decide`,
			payload: { decision: 'not-applied', reason },
			headers
		})
		expect([decided.statusCode, decided.json().state]).toEqual([200, 'not-applied'])
		for (const { token } of [first, second])
			expect(await status(token)).toMatchObject({ state: 'not-applied', reason, isOpen: false })
		expect((await status(second.token)).pages).toEqual(['https://example.org/b'])
	})

	test('takes pages while it is open, ten at most, and can be taken back', async () => {
		const { token } = await sendWell({ ...wrong, proposed: 'the spring of 2024' })
		const add = (page: unknown) =>
			app.inject({ method: 'POST', url: `/api/v1/reports/${token}/pages`, payload: { page } })
		expect((await add('https://example.org/more')).json().pages).toHaveLength(2)
		expect((await add('nonsense')).statusCode).toBe(400)
		expect((await add(7)).statusCode).toBe(400)
		for (let page = 0; page < 8; page++) expect((await add(`https://example.org/${page}`)).statusCode).toBe(200)
		expect((await add('https://example.org/eleven')).json().detail).toContain('at most 10 pages')

		const gone = await app.inject({ method: 'POST', url: `/api/v1/reports/${token}/withdraw` })
		expect(gone.json()).toMatchObject({ state: 'withdrawn', proposed: null, pages: [], isOpen: false })
		expect((await add('https://example.org/late')).statusCode).toBe(409)
		expect((await app.inject({ method: 'POST', url: `/api/v1/reports/${token}/withdraw` })).statusCode).toBe(409)
	})

	test('keeps stored script as the text that it is', async () => {
		const script = `<script>alert('x')</script>"><img src=x onerror=alert(1)>`
		const { token } = await sendWell({
			kind: 'outdated',
			from: '/flows',
			pages: ['https://example.org/a'],
			proposed: script,
			words: script,
			shown: script
		})
		const answer = await app.inject(`/api/v1/reports/${token}`)
		expect(answer.json()).toMatchObject({ proposed: script, words: script, shown: script })
		expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
		expect(answer.headers['x-content-type-options']).toBe('nosniff')
	})
})

describe('limits', () => {
	test.each([
		['192.0.2.17', '192.0.2'],
		['::ffff:192.0.2.99', '192.0.2'],
		['2001:db8:1:2::3', networkOf('2001:db8:1:ffff::9')],
		['unknown', 'unknown']
	])('%s is of the network %s', (address, network) => {
		expect(networkOf(address)).toBe(network)
	})
	test('neighbouring networks are told apart', () => {
		expect(networkOf('2001:db8:1::')).not.toBe(networkOf('2001:db8:2::'))
		expect(networkOf('192.0.2.1')).not.toBe(networkOf('192.0.3.1'))
	})

	test('are published, count what was taken alone, and refuse before anything is read', async () => {
		const read = async (remoteAddress = here()) =>
			(await app.inject({ url: '/api/v1/limits', remoteAddress })).json().reports[0]
		expect(await read()).toMatchObject({ name: 'hour', quota: 10, left: 10 })
		expect((await send({ kind: 'wrong' })).statusCode).toBe(400)
		expect((await read()).left).toBe(10)
		for (let sent = 0; sent < 10; sent++) {
			const answer = await send(
				{ ...wrong, proposed: `value ${network} ${sent}` },
				{ remoteAddress: `10.1.${network}.${sent}` }
			)
			expect(answer.statusCode).toBe(201)
			expect(answer.headers.ratelimit).toContain(`"hour";r=${9 - sent};t=`)
		}
		const answer = await send({ kind: 'nonsense' }, { remoteAddress: `10.1.${network}.200` })
		expect(answer.statusCode).toBe(429)
		expect(answer.headers['ratelimit-policy']).toBe('"hour";q=10;w=3600, "day";q=40;w=86400')
		expect(Number(answer.headers['retry-after'])).toBeGreaterThan(3500)
		expect(answer.json()).toMatchObject({ type: '/api#too-many', status: 429 })
		expect((await read()).left).toBe(0)
		expect((await read('10.200.0.1')).left).toBe(10)
	})

	test('count who asks, not whoever a header names, but for a proxy that is believed', async () => {
		const forwarded = { 'x-forwarded-for': '198.51.100.4' }
		await send({ ...wrong, proposed: 'from nobody’s proxy' }, { headers: forwarded })
		await send({ ...wrong, proposed: 'from the proxy' }, { remoteAddress: '10.9.9.9', headers: forwarded })
		const left = async (remoteAddress: string) =>
			(await app.inject({ url: '/api/v1/limits', remoteAddress })).json().reports[0].left
		expect([await left(here()), await left('198.51.100.200')]).toEqual([9, 9])
	})
})
