// Revisions as they come: over a real connection, with what was missed, and no more connections than can be served.
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { edit, rowOf } from '../db/edits.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
let port: number
beforeAll(async () => {
	db = openRealDb()
	app = await buildApp(db, { site: false, following: { networks: [], everyMs: 20 } })
	await app.listen({ port: 0, host: '127.0.0.1' })
	port = (app.server.address() as AddressInfo).port
})
afterAll(async () => {
	await app.close()
	db.close()
})
const move = 'david-luan-amazon-agi-2024-06'
let edits = 0
const change = () => {
	const done = edit(db, {
		file: 'moves',
		record: move,
		after: { ...rowOf(db, 'moves', move), note: `Note ${++edits}` }
	})
	return 'faults' in done ? 0 : done.revision
}

/** Listens; `until` waits for the text of an event. */
async function listen(path: string, headers: Record<string, string> = {}) {
	const asked = request({ port, path: `/api/v1${path}`, headers: { accept: 'text/event-stream', ...headers } }).end()
	const [response] = (await once(asked, 'response')) as [IncomingMessage]
	let text = ''
	response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
	response.on('error', () => undefined)
	const until = async (words: string) => {
		while (!text.includes(words)) await once(response, 'data')
		return text
	}
	return { response, until, close: () => asked.destroy() }
}

test('tells of a revision when it comes, and who comes back what they missed', async () => {
	const stream = await listen('/stream')
	expect(stream.response.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
	await stream.until('event: newest\ndata: {"revision":2}')
	const revision = change()
	const text = await stream.until(`id: ${revision}\nevent: revision\n`)
	const data = JSON.parse(/event: revision\ndata: (.*)\n/.exec(text)![1]!)
	expect(data).toMatchObject({ number: revision, changed: 1, files: [{ file: 'moves', changed: 1 }] })
	stream.close()

	const missed = change()
	const back = await listen('/stream', { 'last-event-id': String(revision) })
	expect(await back.until(`id: ${missed}\n`)).not.toContain(`id: ${revision}\n`)
	back.close()
	const asked = await listen('/stream?since=1')
	expect((await asked.until(`id: ${missed}\n`)).match(/^id: .*/gm)).toEqual(
		[2, revision, missed].map((id) => `id: ${id}`)
	)
	asked.close()
})

test('answers JSON to who does not ask for events', async () => {
	const { rows, revision } = (await app.inject('/api/v1/stream?since=1')).json()
	expect(rows.map(({ number }: { number: number }) => number)).toEqual(
		Array.from({ length: revision - 1 }, (_, place) => place + 2)
	)
	expect((await app.inject('/api/v1/stream?since=x')).statusCode).toBe(400)
})

test('refuses more from one network than it serves, in words, and forgets who left', async () => {
	const all = await Promise.all(Array.from({ length: 20 }, () => listen('/stream')))
	const more = await listen('/stream')
	expect([more.response.statusCode, more.response.headers['retry-after']]).toEqual([503, '60'])
	expect(await more.until('"status":503')).toContain('ask again in a minute')
	for (const one of all) one.close()
	for (;;) {
		const next = await listen('/stream')
		next.close()
		if (next.response.statusCode === 200) break
	}
})

test('ends with the program', async () => {
	const own = await buildApp(db, { site: false, following: { networks: [], everyMs: 20 } })
	await own.listen({ port: 0, host: '127.0.0.1' })
	const asked = request({
		port: (own.server.address() as AddressInfo).port,
		path: '/api/v1/stream',
		headers: { accept: 'text/event-stream' }
	}).end()
	const [response] = (await once(asked, 'response')) as [IncomingMessage]
	const ended = once(response.resume(), 'end')
	await Promise.all([own.close(), ended])
})
