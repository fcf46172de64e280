// Pages, pictures and the site's files as they leave: made by SvelteKit in this process.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { longestForm } from '../addresses/readable.ts'
import type { Store } from '../store/store.ts'
import { isKnown, tagOf } from '../answers/etag.ts'
import { errorPageHeaders, writeErrorPage } from '../query/error-page.ts'
import { digestRemovals } from '../../db/csv/removal.ts'
import { originHeader, originOf } from '../answers/origin.ts'
import { badInput, problemOf, ProblemError, type Fault } from '../query/problem.ts'
import { liveCaching } from '../answers/send-file.ts'
import { listFiles } from './build.ts'

/** What pages are given of the server (web/hooks.server.ts). */
export type PagePlatform = {
	/** The API, answered in this process. */
	answerApi: (url: string) => Promise<Response>
	/** The page that says what a page was asked for in vain. */
	refuse: (faults: Fault[]) => Response
}
/** SvelteKit, as it was built. */
type Site = {
	respond: (request: Request, options: { platform: PagePlatform; getClientAddress: () => string }) => Promise<Response>
}

const build = fileURLToPath(new URL('../../build/', import.meta.url))

/** Answers all paths without a route of their own with SvelteKit's pages and files. */
export async function registerPages(app: FastifyInstance, store: Store): Promise<void> {
	// The handler starts SvelteKit; it is asked for files alone.
	const { handler } = await import(`${build}handler.js`)
	const { server } = (await import(`${build}adapter-node.js`)) as { server: Site }
	const files = listFiles()
	const answer = answerPages(app, store, server)
	await app.register(async (pages) => {
		// Bodies are SvelteKit's to read, whatever their type.
		pages.removeAllContentTypeParsers()
		pages.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: longestForm }, (_request, body, done) =>
			done(null, body)
		)
		pages.route({
			method: ['PUT', 'PATCH', 'DELETE'],
			url: '/*',
			// Before the body is read.
			onRequest: async (request, reply) => {
				reply.header('allow', 'GET, HEAD, POST, OPTIONS')
				throw new ProblemError('method-not-allowed', `${request.method} is not for pages: they are read.`)
			},
			handler: () => undefined
		})
		pages.route({
			method: ['GET', 'POST', 'OPTIONS'],
			url: '/*',
			handler: (request, reply) => {
				if (!files.has(request.url.split('?', 1)[0]!)) return answer(request, reply)
				reply.hijack()
				reply.raw.setHeader('x-content-type-options', 'nosniff')
				handler(request.raw, reply.raw)
			}
		})
	})
}

/** Answers one address with its page, unless the asker has it. */
function answerPages(app: FastifyInstance, store: Store, site: Site) {
	const { version } = JSON.parse(readFileSync(`${build}client/_app/version.json`, 'utf8')) as { version: string }
	return async (request: FastifyRequest, reply: FastifyReply) => {
		const { method, url, headers } = request
		const isRead = method === 'GET' || method === 'HEAD'
		const origin = originOf(request, store)
		// Pages say where they stand: who asks the site by another name gets pages of its own.
		const etag = tagOf(store.build, version, readRevision(store.db), digestRemovals(store.removals()), origin + url)
		if (isRead && isKnown(request, etag))
			return reply.code(304).headers({ etag, 'cache-control': liveCaching, vary: 'accept-encoding' }).send()
		const { 'if-none-match': _, ...asked } = headers
		const page = await site.respond(
			new Request(origin + url, {
				// Whoever asks for the head alone may be the first of those who ask for all.
				method: method === 'HEAD' ? 'GET' : method,
				headers: asked as Record<string, string>,
				...(Buffer.isBuffer(request.body) && { body: request.body as Uint8Array<ArrayBuffer> })
			}),
			{ platform: { answerApi: (url) => answerApi(app, origin, url), refuse }, getClientAddress: () => request.ip }
		)
		const body = Buffer.from(await page.arrayBuffer())
		const told = Object.fromEntries(page.headers)
		for (const name of ['etag', 'content-length']) delete told[name]
		if (isRead && page.status === 200 && told['cache-control']?.startsWith('public')) reply.header('etag', etag)
		return reply
			.code(page.status)
			.headers(told)
			.send(body.length ? body : undefined)
	}
}

function refuse(faults: Fault[]): Response {
	const { status, detail } = problemOf(badInput(faults))
	return new Response(writeErrorPage(status, detail), { status, headers: errorPageHeaders })
}

async function answerApi(app: FastifyInstance, origin: string, url: string): Promise<Response> {
	const headers = { accept: 'application/json', host: new URL(origin).host, [originHeader]: origin }
	const first = await app.inject({ url, headers })
	// An id of old, or a name in its place, leads to the record.
	const answer = first.statusCode === 308 ? await app.inject({ url: String(first.headers.location), headers }) : first
	return new Response(answer.rawPayload as BodyInit, {
		status: answer.statusCode,
		headers: { 'content-type': String(answer.headers['content-type']) }
	})
}
