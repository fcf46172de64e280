// Webhooks end to end: an endpoint on this machine, a question, revisions that change it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { readNetworks } from '../../server/follow/settings.ts'
import type { Fires, MadeWebhook, NewSecret, WebhookStatus } from '../../server/schemas/webhook.ts'
import { openAccount } from '../desk.ts'
import { edit, rowOf } from '../db/edits.ts'
import { openRealDb } from '../helpers.ts'
import { openReceiver, type Received } from '../receiver.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-follow-'))
let now = Date.parse('2026-12-01T12:00:00Z')
const clock = () => new Date(now)
const lines: string[] = []
let db: Db
let app: FastifyInstance
let receiver: Awaited<ReturnType<typeof openReceiver>>
const open = () =>
	buildApp(db, {
		site: false,
		clock,
		snapshots: join(folder, 'snapshots'),
		origin: 'https://labflow.example',
		logLevel: 'trace',
		log: { write: (line) => void lines.push(line) },
		following: { networks: readNetworks('loopback'), everyMs: 0, random: () => 0 }
	})
beforeAll(async () => {
	db = openRealDb()
	app = await open()
	receiver = await openReceiver()
})
afterAll(async () => {
	await app.close()
	await receiver.close()
	db.close()
	rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
	db.sqlite.exec('delete from webhooks')
	receiver.answer = receiver.usual
	receiver.received.length = 0
	network++
})
/** Each test asks from a network of its own. */
let network = 0
const send = () => app.following!.send()
const post = async (url: string, payload: object = {}, headers: object = {}) =>
	app.inject({
		method: 'POST',
		url: `/api/v1${url}`,
		payload,
		headers: { ...headers },
		remoteAddress: `10.2.${network}.7`
	})
const add = async (of: string, endpoint = receiver.url): Promise<MadeWebhook> => {
	const answer = await post('/webhooks', { of, endpoint })
	expect([answer.statusCode, answer.body]).toEqual([201, answer.body])
	return answer.json()
}
const status = async (hook: string) => (await app.inject(`/api/v1/webhooks/${hook}`)).json<WebhookStatus>()
/** Reads a message as the official library does, which throws where a signature is wrong; the clock is the test's. */
const verify = ({ headers, body }: Received, secret: string) => {
	const at = Number(headers['webhook-timestamp']) * 1000
	const real = Date.now
	Date.now = () => at
	try {
		return new Webhook(secret).verify(body, headers)
	} finally {
		Date.now = real
	}
}
const move = 'david-luan-amazon-agi-2024-06'
/** A revision that changes the note of a move; answers its number. */
let edits = 0
function change(id = move): number {
	const done = edit(db, { file: 'moves', record: id, after: { ...rowOf(db, 'moves', id), note: `Note ${++edits}` } })
	if ('faults' in done) throw new Error(JSON.stringify(done.faults))
	return done.revision
}

describe('a webhook', () => {
	test('asks its endpoint first, then sends what each revision changed in its question, signed', async () => {
		const made = await add('https://labflow.example/moves?from=Adept&sort=-date')
		expect(made).toMatchObject({ of: '/moves?from=adept', state: 'unconfirmed', link: `/follow/webhook/${made.token}` })
		change()
		await send()
		expect(receiver.received.map(({ json }) => json.type)).toEqual(['endpoint.challenge'])
		expect(verify(receiver.received[0]!, made.secret)).toMatchObject({ data: { of: '/moves?from=adept' } })
		expect((await status(made.token)).state).toBe('active')

		await send()
		const revision = change()
		await send()
		const message = receiver.received.at(-1)
		expect(verify(message!, made.secret)).toEqual(message!.json)
		expect(message!.json).toMatchObject({
			type: 'question.changed',
			data: {
				of: '/moves?from=adept',
				url: 'https://labflow.example/moves?from=adept',
				n: expect.any(Number),
				revision: { number: revision },
				before: { number: revision - 1 },
				counts: { new: 0, changed: 1, withdrawn: 0 },
				changed: [
					{
						record: `moves:${move}`,
						url: `https://labflow.example/moves/${move}`,
						fields: [{ field: 'note', before: `Note ${edits - 1}`, after: `Note ${edits}` }]
					}
				],
				licence: 'https://creativecommons.org/licenses/by/4.0/'
			}
		})
		const told = await status(made.token)
		expect(
			told.messages.map(({ revision, state, attempts }) => [revision, state, attempts.map(({ status }) => status)])
		).toEqual([
			[revision, 'delivered', [200]],
			[revision - 1, 'delivered', [200]],
			[null, 'delivered', [200]]
		])
	})

	test('sends nothing of a revision that changed nothing in its question, and tells of new and withdrawn records', async () => {
		const { token } = await add('/moves?status=rumored')
		await add(`/moves/${move}`)
		await send()
		receiver.received.length = 0
		change()
		await send()
		expect(receiver.received.map(({ json }) => json.data.of)).toEqual([`/moves/${move}`])
		const row = rowOf(db, 'moves', move)
		edit(db, { file: 'moves', record: move, after: { ...row, status: 'rumored' } })
		edit(db, { file: 'moves', record: move, after: row })
		await send()
		const counts = receiver.received
			.filter(({ json }) => json.data.of === '/moves?status=rumored')
			.map(({ json }) => json.data.counts)
		expect(counts).toEqual([
			{ new: 1, changed: 0, withdrawn: 0 },
			{ new: 0, changed: 0, withdrawn: 1 }
		])
		await app.inject({ method: 'DELETE', url: `/api/v1/webhooks/${token}` })
		expect((await app.inject(`/api/v1/webhooks/${token}`)).statusCode).toBe(404)
	})

	test('signs by both secrets for a day after a change, and sends a range again under the same names', async () => {
		const made = await add(`/moves/${move}`)
		await send()
		const first = change()
		await send()
		const { secret } = (await post(`/webhooks/${made.token}/rotate`)).json<NewSecret>()
		change()
		await send()
		const both = receiver.received.at(-1)!
		expect(both.headers['webhook-signature']!.split(' ')).toHaveLength(2)
		for (const one of [made.secret, secret]) expect(verify(both, one)).toEqual(both.json)
		now += 25 * 3_600_000
		const before = receiver.received.map(({ headers }) => headers['webhook-id'])
		const again = await post(`/webhooks/${made.token}/replay`, { since: first - 1 })
		expect(again.json()).toEqual({ revisions: 2 })
		await send()
		const replayed = receiver.received.slice(before.length)
		expect(replayed.map(({ headers }) => headers['webhook-id'])).toEqual(before.slice(-2))
		expect(() => verify(replayed[0]!, made.secret)).toThrow()
		for (const one of replayed) expect(verify(one, secret)).toEqual(one.json)
		for (const range of [{ since: 99 }, { since: 1, until: 99 }, { since: -1 }, {}])
			expect((await post(`/webhooks/${made.token}/replay`, range)).statusCode).toBe(400)
	})

	test('waits longer each time for an endpoint that fails, as long as it asks, and ends after five days', async () => {
		const made = await add(`/moves/${move}`)
		await send()
		receiver.received.length = 0
		const asked: (string | undefined)[] = ['600', undefined]
		receiver.answer = () => ({ status: 503, headers: { ...(asked[0] && { 'retry-after': asked[0] }) } })
		change()
		await send()
		now += 599_000
		await send()
		expect(receiver.received).toHaveLength(1)
		asked.shift()
		now += 2000
		await send()
		expect(receiver.received).toHaveLength(2)
		const [one, two] = receiver.received
		expect(one!.headers['webhook-id']).toBe(two!.headers['webhook-id'])
		expect(Number(two!.headers['webhook-timestamp']) - Number(one!.headers['webhook-timestamp'])).toBe(601)
		for (let hour = 0; hour < 24 * 6; hour++) {
			now += 3_600_000
			if (hour % 20 === 0) change()
			await send()
		}
		const told = await status(made.token)
		expect([told.state, told.why]).toEqual(['disabled', 'failing'])
		expect(told.messages.at(-2)).toMatchObject({ state: 'failed', due: null })
		expect(told.messages.at(-2)!.attempts).toHaveLength(10)
		const known = receiver.received.length
		change()
		await send()
		expect(receiver.received).toHaveLength(known)

		receiver.answer = receiver.usual
		await post(`/webhooks/${made.token}/challenge`)
		await send()
		expect(await status(made.token)).toMatchObject({ state: 'active', why: null, failing: null })
		receiver.answer = () => ({ status: 410 })
		change()
		await send()
		expect(await status(made.token)).toMatchObject({ state: 'disabled', why: 'gone' })
	})

	test('is not active before the challenge is answered, follows no redirect, and is forgotten after a week', async () => {
		const made = await add(`/moves/${move}`)
		receiver.answer = () => ({ status: 200, body: 'ok' })
		await send()
		now += 60_000
		receiver.answer = () => ({ status: 307, headers: { location: receiver.url } })
		await send()
		expect(receiver.received).toHaveLength(2)
		const { state, messages } = await status(made.token)
		expect(state).toBe('unconfirmed')
		expect(messages[0]!.attempts.map(({ fault }) => fault)).toEqual(['challenge', 'redirect'])
		now += 8 * 86_400_000
		await send()
		expect((await app.inject(`/api/v1/webhooks/${made.token}`)).statusCode).toBe(404)
	})

	test('goes on after the program was ended in the middle', async () => {
		await add(`/moves/${move}`)
		await send()
		const revision = change()
		await app.close()
		app = await open()
		await send()
		expect(receiver.received.at(-1)!.json.data.revision.number).toBe(revision)
	})

	test('belongs to the account of a token with the scope follow, and ends with the token', async () => {
		const editor = await openAccount(app, { role: 'editor' })
		const headers = editor.token('follow')
		const { id } = (await post('/webhooks', { of: '/deals', endpoint: receiver.url }, headers)).json<MadeWebhook>()
		const list = await app.inject({ url: '/api/v1/webhooks', headers })
		expect(list.json().rows).toMatchObject([{ id, of: '/deals', endpoint: receiver.url }])
		expect((await app.inject({ url: `/api/v1/webhooks/${id}`, headers })).statusCode).toBe(200)
		const other = (await openAccount(app, { role: 'admin' })).token('follow')
		expect((await app.inject({ url: `/api/v1/webhooks/${id}`, headers: other })).statusCode).toBe(404)
		expect((await post('/webhooks', { of: '/deals', endpoint: receiver.url }, editor.token('read'))).statusCode).toBe(
			403
		)
		await send()
		db.sqlite.exec(`update tokens set revoked = '2026-01-01' where id = (select token from webhooks where id = ${id})`)
		change()
		await send()
		const row = db.sqlite.prepare('select state, why from webhooks where id = ?').get(id)
		expect(row).toEqual({ state: 'disabled', why: 'token' })
	})

	test('leaves its link and secret in no log, and its link in no table', async () => {
		const { token, secret } = await add('/labs')
		await send()
		await app.inject(`/api/v1/webhooks/${token}`)
		await app.inject(`/follow/webhook/${token}`)
		expect(lines.join('')).not.toContain(token)
		expect(lines.join('')).not.toContain(secret.slice(6))
		expect(JSON.stringify(db.sqlite.prepare('select * from webhooks').all())).not.toContain(token)
	})
})

test.each([
	['/moves', 'ftp://example.org/hook', 'endpoint'],
	['/moves', 'http://example.org/hook', 'endpoint'],
	['/moves', 'https://user:secret@example.org/hook', 'endpoint'],
	['/moves', 'https://example.org:22/hook', 'endpoint'],
	['/moves', 'https://10.0.0.1/hook', 'endpoint'],
	['/moves', 'https://169.254.169.254/latest/meta-data', 'endpoint'],
	['/moves', 'https://[::ffff:10.0.0.1]/hook', 'endpoint'],
	['/moves', 'https://[fd00:ec2::254]/hook', 'endpoint'],
	['/moves', 'https://0x7f.1/hook', 'ok'],
	['/moves', 'https://labflow.example/hook', 'endpoint'],
	['/nothing', 'https://example.org/hook', 'of'],
	['/flows', 'https://example.org/hook', 'of'],
	['/moves?nonsense=1', 'https://example.org/hook', 'nonsense'],
	['/moves?from=nobody-of-this-name', 'https://example.org/hook', 'from'],
	['/moves/nobody', 'https://example.org/hook', 'of'],
	['https://example.org/x', 'https://example.org/hook', 'of']
])('%s to %s is taken or refused by %s', async (of, endpoint, path) => {
	const answer = await post('/webhooks', { of, endpoint })
	if (path === 'ok') return expect(answer.statusCode).toBe(201)
	expect([answer.statusCode, answer.json().errors?.[0].path]).toEqual([of === '/moves/nobody' ? 404 : 400, path])
})

test('so many are taken from one network, and no more', async () => {
	const tries = await Promise.all(
		Array.from({ length: 12 }, () => post('/webhooks', { of: '/moves', endpoint: receiver.url }))
	)
	expect(tries.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(2)
	expect(tries.find(({ statusCode }) => statusCode === 429)!.headers['retry-after']).toBeDefined()
})

test('a question says beforehand how often it would have told', async () => {
	const read = async (of: string) => (await app.inject(`/api/v1/fires?of=${encodeURIComponent(of)}`)).json<Fires>()
	const [before, other] = [await read(`/moves/${move}`), await read('/events?kind=layoff')]
	change()
	const after = await read(`/moves/${move}`)
	expect(after.fires).toBe(before.fires + 1)
	expect(after.sentence).toContain(`${after.fires} times in the last 90 days`)
	expect((await read('/events?kind=layoff')).fires).toBe(other.fires)
	now += 100 * 86_400_000
	expect((await read('/events?kind=layoff')).fires).toBe(0)
})

test('a quoted figure tells both numbers once it is another, by its feed and to an endpoint', async () => {
	const { n, sentence } = (await app.inject('/api/v1/flows?since=2024&until=2024')).json()
	const of = '/flows?since=2024&until=2024'
	const [{ revision: rev }] = [(await app.inject('/api/v1/about')).json()]
	const query = new URLSearchParams({ of, since: String(rev) })
	const read = async (path: string) => (await app.inject(`/api/v1${path}?${query}`)).json()
	expect(await read('/watch')).toMatchObject({ changed: false, quoted: { n, sentence }, now: { n, sentence } })
	expect((await read('/watch.feed.json')).items).toEqual([])
	await add(`/watch?${query}`)
	await send()
	receiver.received.length = 0

	change()
	await send()
	expect(receiver.received).toEqual([])
	edit(db, { file: 'moves', record: move, after: { ...rowOf(db, 'moves', move), status: 'rumored' } })
	await send()
	expect(receiver.received[0]!.json).toMatchObject({
		type: 'citation.changed',
		data: { quoted: { n, revision: { number: rev } }, now: { n: n - 1 }, changed: true }
	})
	const { items } = await read('/watch.feed.json')
	expect(items).toHaveLength(1)
	expect(items[0].title).toContain(`${n} then, ${n - 1} now`)
	for (const wrong of [
		'/watch',
		'/watch?of=/flows',
		'/watch?of=/flows%3Frev%3D1&since=1',
		'/watch?of=/nothing&since=1',
		'/watch?of=/labs/openai/roster.csv&since=2'
	])
		expect((await app.inject(`/api/v1${wrong}`)).statusCode, wrong).toBe(400)
})
