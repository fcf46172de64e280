// What those see who look after the program: whether it lives and takes readers, what it counts, what it makes for one network.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { openMeters, serveMeters } from '../../server/operation/meters.ts'
import type { Workers } from '../../server/threads/workers.ts'
import { openRealDb, openTestDb } from '../helpers.ts'

let db: Db
let alone: FastifyInstance
let app: FastifyInstance
let meters: Registry
let waiting = 0
beforeAll(async () => {
	db = openRealDb()
	alone = await buildApp(db, { site: false })
	const workers: Workers = {
		async make({ url, headers }) {
			const { statusCode: status, headers: told, rawPayload: body } = await alone.inject({ url, headers })
			return { status, headers: told as Record<string, string>, body, revision: 2 }
		},
		waiting: () => waiting,
		mostWaiting: 128,
		close: async () => undefined
	}
	app = await buildApp(db, {
		site: false,
		workers,
		rate: 0.01,
		trustProxy: ['loopback'],
		watch: (app) => void (meters = openMeters(app, db, workers))
	})
})
afterAll(async () => {
	await Promise.all([app.close(), alone.close()])
	db.close()
})
const from = (address: string, url: string) => app.inject({ url, headers: { 'x-forwarded-for': address } })

test('it lives at its revision, and takes readers until too many wait', async () => {
	const health = await app.inject('/healthz')
	expect([health.statusCode, health.headers['cache-control'], health.json()]).toEqual([
		200,
		'no-store',
		{ status: 'ok', revision: 2, hash: expect.any(String), coverageEnd: '2026-06-30', upSeconds: expect.any(Number) }
	])
	expect((await app.inject('/readyz')).json()).toEqual({ ready: true, reasons: [], waiting: 0 })
	waiting = 128
	const full = await app.inject('/readyz')
	waiting = 0
	expect([full.statusCode, full.json().reasons]).toEqual([503, ['128 answers wait to be made']])
	const empty = await buildApp(openTestDb(), { site: false })
	const none = await empty.inject('/readyz')
	expect([none.statusCode, none.json().reasons]).toEqual([503, ['no facts are imported']])
	await empty.close()
})

test('a network has so many answers of a kind made for it; what is kept is sent to all', async () => {
	const quota = 12
	for (let n = 0; n < quota; n++) {
		const { statusCode, headers } = await from('192.0.2.7', `/api/v1/moves?limit=${n + 1}`)
		expect([statusCode, headers['ratelimit-policy'], headers.ratelimit]).toEqual([
			200,
			`"answer";q=${quota};w=60`,
			expect.stringMatching(`^"answer";r=${quota - n - 1};t=\\d+$`)
		])
	}
	const refused = await from('192.0.2.250', '/api/v1/moves?limit=40')
	expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
	expect(refused.json()).toMatchObject({
		type: '/api#too-many',
		detail: expect.stringContaining('12 answers a minute')
	})
	expect((await from('192.0.2.7', '/api/v1/moves?limit=3')).statusCode).toBe(200)
	expect((await from('192.0.2.7', '/api/v1/moves.csv?limit=3')).headers.ratelimit).toMatch(/^"file";r=1;/)
	expect((await from('198.51.100.1', '/api/v1/moves?limit=41')).statusCode).toBe(200)
	expect((await from('127.0.0.1', '/api/v1/moves?limit=42')).headers.ratelimit).toBeUndefined()
})

test('what was answered is counted by kind and status, at a port of its own alone', async () => {
	expect((await app.inject('/api/v1/about')).headers['server-timing']).toMatch(/^made;dur=/)
	expect((await app.inject('/api/v1/about')).headers['server-timing']).toBe('kept')
	const server = serveMeters(meters).listen(0, '127.0.0.1')
	await once(server, 'listening')
	const { port } = server.address() as AddressInfo
	const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
	expect(text).toContain('labflow_answer_seconds_count{kind="answer",status="200",kept="yes"}')
	expect(text).toContain('labflow_answer_seconds_count{kind="answer",status="429",kept="no"} 1')
	expect(text).toContain('\nlabflow_revision 2\n')
	expect(text).not.toContain('limit=')
	expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
	server.close()
})
