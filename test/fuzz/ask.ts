// Sends a request as it is written, and says what is wrong with the answer.
import { Agent, request } from 'node:http'
import { brotliDecompressSync, unzipSync } from 'node:zlib'
import type { Asked } from './request.ts'

type Sent = Omit<Asked, 'made'>

export type Answer = { status: number; type: string; body: string; tookMs: number; location: string }

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

function unpack(body: Buffer, encoding = ''): Buffer {
	if (!body.length || !encoding) return body
	return encoding === 'br' ? brotliDecompressSync(body) : unzipSync(body)
}

/** The answer of the server at `base`; rejects where there is none within `mostMs`. */
export function ask(base: string, { method, url, headers, body }: Sent, mostMs: number): Promise<Answer> {
	const { hostname, port } = new URL(base)
	const start = performance.now()
	return new Promise((resolve, reject) => {
		const all = { ...headers, 'content-length': Buffer.byteLength(body) }
		const sent = request({ hostname, port, method, path: url, headers: all, agent, timeout: mostMs }, (answer) => {
			const pieces: Buffer[] = []
			const type = answer.headers['content-type'] ?? ''
			// News as they come have no end: that they begin is the answer.
			if (type.startsWith('text/event-stream')) {
				resolve({ status: answer.statusCode!, type, location: '', body: '', tookMs: performance.now() - start })
				return void answer.on('error', () => undefined).destroy()
			}
			answer.on('data', (piece: Buffer) => pieces.push(piece))
			answer.on('error', reject)
			answer.on('end', () =>
				resolve({
					status: answer.statusCode!,
					type,
					location: answer.headers.location ?? '',
					body: unpack(Buffer.concat(pieces), answer.headers['content-encoding']).toString(),
					tookMs: performance.now() - start
				})
			)
		})
		sent.on('timeout', () => sent.destroy(new Error(`No answer within ${mostMs} ms`)))
		sent.on('error', reject)
		sent.end(body)
	})
}

/** Answers that a server gives of itself, and that are no faults: not yet, and formats that oEmbed's text answers so. */
const meant = new Set([501, 503])

function isProblem(body: string, status: number): boolean {
	try {
		const problem = JSON.parse(body) as Record<string, unknown>
		return ['type', 'title', 'detail'].every((key) => problem[key]) && problem.status === status
	} catch {
		return false
	}
}

/** What is wrong with an answer; undefined where it is as it should be. */
export function findFault({ method, url, kind }: Sent, { status, type, body, location }: Answer): string | undefined {
	if (status >= 500 && !meant.has(status)) return `is answered ${status}`
	const own = 'http://own.example'
	if (location && URL.parse(location, own)?.origin !== own) return `leads to ${location}`
	if (status < 400 || method === 'HEAD') return undefined
	// Data of pages, which their program asks for: /api is one.
	if (url.includes('__data.json')) return undefined
	if (url.startsWith('/api/')) {
		if (!type.startsWith('application/problem+json') || !isProblem(body, status))
			return `is answered ${status} by no problem: ${type} ${body.slice(0, 200)}`
		return undefined
	}
	if (kind !== 'page') return undefined
	return type.startsWith('text/html') && /<title>[^<]+<\/title>/.test(body)
		? undefined
		: `is answered ${status} by no page: ${type} ${body.slice(0, 200)}`
}
