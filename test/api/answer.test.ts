import type { FastifyInstance } from 'fastify'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const etagOf = async (url: string) => (await app.inject(`/api/v1${url}`)).headers.etag

test('the same question has the same ETag however it is written, another question another', async () => {
	const etag = await etagOf('/moves?lab=openai,meta&since=2025')
	expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
	expect(await etagOf('/moves?since=2025&lab=openai,%20meta&limit=50&level=group&q=')).toBe(etag)
	const others = await Promise.all([
		etagOf('/moves?lab=openai'),
		etagOf('/moves'),
		etagOf('/moves.csv'),
		etagOf('/moves.ndjson'),
		etagOf('/flows?lab=openai,meta&since=2025')
	])
	expect(new Set([etag, ...others]).size).toBe(6)
})

test.each(['/about', '/moves?lab=openai', '/moves.csv', '/flows.metadata.json', '/labs/meta', '/openapi.json'])(
	'%s is not sent again to who has it',
	async (url) => {
		const etag = await etagOf(url)
		const again = await app.inject({ url: `/api/v1${url}`, headers: { 'if-none-match': `"other", ${etag}` } })
		expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
	}
)

test('an answer may be kept for a minute, by scripts of any site, and is taken for nothing but what it is', async () => {
	const { headers } = await app.inject('/api/v1/flows')
	expect(headers).toMatchObject({
		'access-control-allow-origin': '*',
		'cache-control': 'public, max-age=60, stale-while-revalidate=60',
		'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
		'content-type': 'application/json; charset=utf-8',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		vary: 'accept-encoding'
	})
})

test('answers are compressed for who reads that, and the same underneath', async () => {
	const plain = await app.inject('/api/v1/moves')
	const zipped = await app.inject({ url: '/api/v1/moves', headers: { 'accept-encoding': 'gzip' } })
	expect([zipped.headers['content-encoding'], zipped.headers.vary]).toEqual(['gzip', 'accept-encoding'])
	expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body)
})
