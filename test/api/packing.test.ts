// How answers leave whatever they hold: packed as the asker can unpack them, once to who has them, kept within bounds.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAnswers } from '../../server/store/cache.ts'
import { chooseEncoding } from '../../server/answers/packing.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

test.each([
	[undefined, undefined],
	['', undefined],
	['identity', undefined],
	['br', 'br'],
	['gzip, deflate, br', 'br'],
	['br;q=0.9', 'br'],
	['br;q=0', undefined],
	['br; q=0, gzip', 'gzip'],
	['br;q=0,gzip;q=0', undefined],
	['gzip;q=1.0, br;q=0.5', 'gzip'],
	['*', 'br'],
	['br;q=0, *', 'gzip'],
	['zstd, x-gzip', undefined]
] as const)('who accepts "%s" is sent %s', (accepted, encoding) => {
	expect(chooseEncoding(accepted)).toBe(encoding)
})

/** A kept answer, a stream, a feed, text that is written anew, a document, and an error. */
const packed = [
	'/api/v1/moves?limit=20',
	'/api/v1/labs.csv',
	'/api/v1/moves.atom?limit=20',
	'/sitemap/1.xml',
	'/sitemap.xml',
	'/llms.txt',
	'/api/v1/openapi.json'
]

test.each(packed)('%s is the same packed and plain, and says what it varies by', async (url) => {
	const plain = await app.inject({ url })
	// A feed is a page for who opens it in a browser.
	const varies = url.includes('.atom') || url.includes('.feed.json') ? 'accept, accept-encoding' : 'accept-encoding'
	const expected = [200, plain.body, varies]
	for (const [accepted, unpack] of [
		['br;q=0.9', brotliDecompressSync],
		['br; q=0, gzip', gunzipSync],
		['br;q=0', (body: Buffer) => body]
	] as const)
		for (let again = 0; again < 2; again++) {
			const answer = await app.inject({ url, headers: { 'accept-encoding': accepted } })
			const isShort = plain.rawPayload.length < 1024
			const body = isShort ? answer.rawPayload : unpack(answer.rawPayload)
			expect([answer.statusCode, body.toString(), answer.headers.vary]).toEqual(expected)
			if (!isShort) expect(answer.rawPayload.length < plain.rawPayload.length).toBe(accepted !== 'br;q=0')
		}
})

const tagged = [...packed, '/api/v1/about', '/api/v1/moves.metadata.json', '/api/v1/dataset/labs.csv']

test.each(tagged)('%s is sent once to who has it', async (url) => {
	const { headers } = await app.inject({ url })
	const etag = String(headers.etag)
	const ask = async (known: string, more: Record<string, string> = {}) => {
		const { statusCode, body } = await app.inject({ url, headers: { 'if-none-match': known, ...more } })
		return [statusCode, body.length > 0]
	}
	for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), `W/${etag.replace('W/', '')}`, '*'])
		expect([known, await ask(known)]).toEqual([known, [304, false]])
	expect(await ask(etag, { 'accept-encoding': 'br' })).toEqual([304, false])
	for (const known of [etag, '*', '"other"']) {
		const { statusCode, body } = await app.inject({ method: 'HEAD', url, headers: { 'if-none-match': known } })
		expect([known, statusCode, body]).toEqual([known, known === '"other"' ? 200 : 304, ''])
	}
	for (const other of ['"other"', `"${etag}"`, 'W/"*"']) expect([other, await ask(other)]).toEqual([other, [200, true]])
})

test.each([
	['/api/v1/moves/nobody-nowhere-2020', 404],
	['/api/v1/moves?lab=nobody', 400],
	['/sitemap/99.xml', 404]
])('%s has no answer that anybody could have: any is %i', async (url, status) => {
	const { statusCode, headers } = await app.inject({ url, headers: { 'if-none-match': '*' } })
	expect([statusCode, headers.etag]).toEqual([status, undefined])
})

test('only what is read can be known already', async () => {
	const { statusCode } = await app.inject({ method: 'POST', url: '/api/v1/moves', headers: { 'if-none-match': '*' } })
	expect(statusCode).toBe(405)
})

test('kept answers are bounded with their keys', () => {
	const kept = keepAnswers<Buffer>(100_000, (body) => body.length)
	const has = (...keys: string[]) => keys.map((key) => kept.get(key) !== undefined)
	kept.set('a', Buffer.alloc(40_000))
	kept.set('b', Buffer.alloc(40_000))
	expect(has('b', 'a')).toEqual([true, true])
	// Not a byte of body, but a key of 20,000 letters: the one asked for longest ago goes.
	const long = 'c'.repeat(20_000)
	kept.set(long, Buffer.alloc(0))
	expect(has('a', 'b', long)).toEqual([true, false, true])
	kept.set('d', Buffer.alloc(200_000))
	expect(has('a', 'd')).toEqual([true, false])
})
