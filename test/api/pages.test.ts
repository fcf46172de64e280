// How pages, pictures and files leave: packed as asked, once to who has them, under no name but the site's own.
import { request, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { findSite } from '../browser/site.ts'

let base: string
beforeAll(async () => {
	base = await findSite()
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** The answer to a path that is sent as it is written. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', sent = ''): Promise<Answer> {
	const { hostname, port } = new URL(base)
	return new Promise((resolve, reject) => {
		request({ hostname, port, path, method, headers }, (answer) => {
			const pieces: Buffer[] = []
			answer.on('data', (piece: Buffer) => pieces.push(piece))
			answer.on('end', () =>
				resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(pieces) })
			)
		})
			.on('error', reject)
			.end(sent)
	})
}

/** A page, an embed, a drawing, a page of an error, and a file. */
const kinds = ['/deals', '/embed/deals/bands', '/embed/flows/openai/meta.svg', '/nowhere', '/embed.js']

test.each(kinds)('%s is the same packed and plain', async (path) => {
	const plain = await ask(path)
	for (const [accepted, encoding, unpack] of [
		['br;q=0.9', 'br', brotliDecompressSync],
		['br; q=0, gzip', 'gzip', gunzipSync],
		['br;q=0', undefined, (body: Buffer) => body],
		['br;q=0, *', 'gzip', gunzipSync]
	] as const)
		for (let again = 0; again < 2; again++) {
			const { status, headers, body } = await ask(path, { 'accept-encoding': accepted })
			const isShort = plain.body.length < 1024 && path !== '/embed.js'
			expect([accepted, status, isShort ? encoding : headers['content-encoding']]).toEqual([
				accepted,
				plain.status,
				encoding
			])
			expect((isShort ? body : unpack(body)).equals(plain.body)).toBe(true)
			expect(headers.vary?.toLowerCase()).toBe('accept-encoding')
		}
})

test.each(['/deals', '/embed/flows/openai/meta.svg', '/embed/flows/openai/meta.png', '/embed.js'])(
	'%s is sent once to who has it',
	async (path) => {
		const etag = (await ask(path)).headers.etag!
		for (const known of [etag, `"x", ${etag}`, '*']) {
			const { status, body, headers } = await ask(path, { 'if-none-match': known })
			expect([known, status, body.length, headers.etag]).toEqual([known, 304, 0, etag])
		}
		expect((await ask(path, { 'if-none-match': '"x"' })).status).toBe(200)
	}
)

test('what is not there is known to nobody', async () => {
	const { status, headers } = await ask('/labs/nobody', { 'if-none-match': '*' })
	expect([status, headers.etag, headers['cache-control']]).toEqual([404, undefined, 'no-store'])
})

test('the head alone is that of the whole page', async () => {
	const [head, whole] = [await ask('/events', {}, 'HEAD'), await ask('/events')]
	const { date: _, connection: __, 'keep-alive': ___, 'server-timing': ____, ...told } = head.headers
	expect([head.status, head.body.length]).toEqual([200, 0])
	expect(whole.headers).toMatchObject(told)
})

test.each(['/deals', '/nowhere', '/embed/flows', '/moves?q=&lab=openai', '/labs/%zz'])(
	'%s shares its window with no other site',
	async (path) => {
		const { headers } = await ask(path)
		expect([headers['cross-origin-opener-policy'], headers['x-content-type-options']]).toEqual([
			'same-origin',
			'nosniff'
		])
	}
)

test('a name that anybody may send stands on no page, the machine’s own does', async () => {
	const port = new URL(base).port
	const canonical = async (host: string) =>
		/<link rel="canonical" href="([^"]*)"/.exec((await ask('/deals', { host })).body.toString())?.[1]
	expect(await canonical('other.example')).toBe(`http://localhost:${port}/deals`)
	expect(await canonical('localhost:1234')).toBe('http://localhost:1234/deals')
	expect(await canonical(`127.0.0.1:${port}`)).toBe(`http://127.0.0.1:${port}/deals`)
	const { body } = await ask('/flows', { host: 'other.example' })
	expect(body.includes('other.example')).toBe(false)
})

test.each(['//other.example/?a=', '/\\other.example/?a=', '///other.example?q=', '/labs//other.example/?q=', '//'])(
	'%s leads to no other host',
	async (path) => {
		const { status, headers, body } = await ask(path)
		expect([status, headers.location, body.includes('href="//')]).toEqual([404, undefined, false])
	}
)

test.each(['/embed//other.example/flows.png?size=card', '/embed/%2Fother.example/flows.png?size=card'])(
	'%s asks no other host',
	async (path) => {
		expect((await ask(path)).status).toBe(404)
	}
)

test('an address is at most as long as the API reads them', async () => {
	const long = (bytes: number) => `/moves?q=${'x'.repeat(bytes)}`
	expect((await ask(long(8000))).status).toBe(414)
	const { status, body } = await ask(`/compare?text=${encodeURIComponent('一'.repeat(1500))}`)
	expect([status, body.length > 1000]).toEqual([200, true])
})

test('what is typed is posted, and kept by nobody', async () => {
	const { status, headers, body } = await ask(
		'/compare',
		{ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
		'POST',
		'text=%24123M%2F4yr'
	)
	expect([status, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined])
	expect(body.toString()).toContain('$123M')
})
