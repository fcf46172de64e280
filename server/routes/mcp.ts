// The tools for assistants over HTTP, at /mcp: no sessions, and no browser page of another site gets through.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import {
	createMcpHandler,
	localhostAllowedHostnames,
	validateHostHeader,
	validateOriginHeader
} from '@modelcontextprotocol/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { openApi } from '../mcp/api.ts'
import { openMcp } from '../mcp/server.ts'
import { originOf } from '../answers/origin.ts'
import { ProblemError } from '../query/problem.ts'
import type { Store } from '../store/store.ts'

/** Largest request, in bytes: a list of names. */
const bodyLimit = 100_000

export async function registerMcp(app: FastifyInstance, store: Store, version: string): Promise<void> {
	const handlers = new Map<string, ReturnType<typeof createMcpHandler>>()
	/** One by where the site is; that is one, or a few names of this machine. */
	const handlerAt = (origin: string) => {
		const known = handlers.get(origin)
		if (known) return known
		const factory = openMcp(store, openApi(app, origin), version)
		const onerror = (error: Error) => app.log.warn(error)
		const made = createMcpHandler(factory, { maxSubscriptions: 0, onerror })
		handlers.set(origin, made)
		return made
	}
	app.addHook('onClose', async () => void (await Promise.all([...handlers.values()].map((one) => one.close()))))

	await app.register(async (scope) => {
		// Bodies are the protocol's to read.
		scope.removeAllContentTypeParsers()
		scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
		scope.route({
			method: ['GET', 'POST', 'DELETE'],
			url: '/mcp',
			config: { here: true },
			bodyLimit,
			onRequest: async (request) => checkAsker(request, store),
			handler: async (request, reply) => {
				const origin = originOf(request, store)
				const answer = await handlerAt(origin).fetch(
					new Request(origin + request.url, {
						method: request.method,
						headers: plainHeaders(request),
						...(Buffer.isBuffer(request.body) && { body: request.body as Uint8Array<ArrayBuffer> })
					})
				)
				reply.code(answer.status).headers({
					...Object.fromEntries(answer.headers),
					'cache-control': 'no-store',
					'x-content-type-options': 'nosniff'
				})
				return reply.send(answer.body ? Readable.fromWeb(answer.body as ReadableStream) : undefined)
			}
		})
	})
}

/** Headers that the protocol reads; those of the connection are not handed on. */
const handedOn = /^(accept|content-type|mcp-.*|traceparent|tracestate|last-event-id)$/
const plainHeaders = ({ headers }: FastifyRequest): Record<string, string> =>
	Object.fromEntries(
		Object.entries(headers).filter(
			(header): header is [string, string] => handedOn.test(header[0]) && typeof header[1] === 'string'
		)
	)

/** Refuses who asks by a name that is not ours, as pages do whose own name was turned to this machine, and pages of other sites. */
function checkAsker(request: FastifyRequest, store: Store): void {
	const own = new URL(originOf(request, store)).hostname
	const allowed = [...localhostAllowedHostnames(), own]
	const { host, origin } = request.headers
	if (!validateHostHeader(host, allowed).ok)
		throw new ProblemError('not-allowed', 'The name by which this was asked is none of the site’s: see LABFLOW_ORIGIN.')
	if (!validateOriginHeader(origin, allowed).ok)
		throw new ProblemError('not-allowed', 'Pages of other sites may not ask here: ask /api/v1, which all may.')
}
