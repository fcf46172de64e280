// Pages, pictures and the site's files as they leave: made by SvelteKit in this process.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest, LightMyRequestResponse } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { longestForm, longestList } from '../addresses/readable.ts'
import type { Store } from '../store/store.ts'
import { isKnown, tagOf } from '../answers/etag.ts'
import { errorPageHeaders, writeErrorPage } from '../query/error-page.ts'
import { digestRemovals } from '../../db/csv/removal.ts'
import { originHeader, originOf } from '../answers/origin.ts'
import { badInput, problemOf, ProblemError, type Fault } from '../query/problem.ts'
import { liveCaching } from '../answers/send-file.ts'
import { sessionOf } from '../access/who.ts'
import { largestList } from '../intake/files.ts'
import { listFiles } from './build.ts'

/** What pages are given of the server (web/hooks.server.ts). */
export type PagePlatform = {
	/** The API, answered in this process; `asked` is what is not just read, or is asked in somebody's name. */
	answerApi: (url: string, asked?: ApiAsked) => Promise<Response>
	/** The page that says what a page was asked for in vain. */
	refuse: (faults: Fault[], kind?: 'not-allowed') => Response
}
export type ApiAsked = { method: string; headers: Record<string, string>; body?: Uint8Array }
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
		pages.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
		// A list that somebody signed in for brings in is larger than any form.
		pages.route({
			method: 'POST',
			url: '/desk/lists',
			bodyLimit: largestList + longestForm,
			onRequest: async (request) => void needReader(request),
			handler: answer
		})
		for (const url of ['/match', '/match/:file'])
			pages.route({ method: 'POST', url, bodyLimit: longestList, handler: answer })
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
			bodyLimit: longestForm,
			handler: (request, reply) => {
				if (!files.has(request.url.split('?', 1)[0]!)) return answer(request, reply)
				reply.hijack()
				reply.raw.setHeader('x-content-type-options', 'nosniff')
				handler(request.raw, reply.raw)
			}
		})
	})
}

/** Refuses a large body of who is not signed in, before it is read; whether they may is asked by the page itself. */
function needReader(request: FastifyRequest): void {
	if (!sessionOf(request)) throw new ProblemError('not-signed-in', 'Sign in first: only then a list is taken.')
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
			{
				platform: {
					answerApi: (url, asked) => answerApi(app, origin, url, asked && { ...asked, from: request.ip }),
					refuse
				},
				getClientAddress: () => request.ip
			}
		)
		const body = Buffer.from(await page.arrayBuffer())
		const told = Object.fromEntries(page.headers) as Record<string, string | string[]>
		for (const name of ['etag', 'content-length']) delete told[name]
		const cookies = page.headers.getSetCookie()
		if (cookies.length) told['set-cookie'] = cookies
		if (isRead && page.status === 200 && String(told['cache-control']).startsWith('public')) reply.header('etag', etag)
		return reply
			.code(page.status)
			.headers(told)
			.send(body.length ? body : undefined)
	}
}

function refuse(faults: Fault[], kind?: 'not-allowed'): Response {
	const problem = badInput(faults)
	const { status, detail } = problemOf(kind ? new ProblemError(kind, problem.message) : problem)
	return new Response(writeErrorPage(status, detail), { status, headers: errorPageHeaders })
}

async function answerApi(
	app: FastifyInstance,
	origin: string,
	url: string,
	asked?: ApiAsked & { from: string }
): Promise<Response> {
	const own = { accept: 'application/json', host: new URL(origin).host, [originHeader]: origin }
	if (asked) return respond(await app.inject(writeInject(url, asked, own)))
	const first = await app.inject({ url, headers: own })
	// An id of old, or a name in its place, leads to the record.
	return respond(
		first.statusCode === 308 ? await app.inject({ url: String(first.headers.location), headers: own }) : first
	)
}

const writeInject = (url: string, { method, headers, body, from }: ApiAsked & { from: string }, own: object) => ({
	method: method as 'GET',
	url,
	remoteAddress: from,
	headers: { ...headers, ...own },
	...(body?.length && { payload: Buffer.from(body) })
})

function respond({ statusCode, headers, rawPayload }: LightMyRequestResponse): Response {
	const answer = new Response(isBare(statusCode) ? null : (rawPayload as BodyInit), { status: statusCode })
	for (const name of ['content-type', 'etag', 'location', 'retry-after'])
		if (headers[name] !== undefined) answer.headers.set(name, String(headers[name]))
	for (const cookie of [headers['set-cookie'] ?? []].flat()) answer.headers.append('set-cookie', cookie)
	return answer
}
/** Statuses whose answers have no body. */
const isBare = (status: number) => status === 204 || status === 304
