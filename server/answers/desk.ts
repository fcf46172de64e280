// How the desk answers, and what else is posted: one asker alone, kept nowhere, from the thread that writes unless it only
// reads. Who may ask is settled before the body is read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { needScope, needSession, type Scope } from '../access/who.ts'
import { ProblemError } from '../query/problem.ts'
import { schemaOfKeys, type Keys } from '../query/query.ts'
import { Problem } from '../schemas/answer.ts'

/** An operation at an address of the desk. */
export type DeskOperation = {
	tag: string
	summary: string
	description: string
	/** What who asks must be allowed; `session`: signed in, whatever the role; nothing where all may ask. */
	needs?: Scope | 'session'
	/** Settles who may ask where no scope alone does; throws a problem where they may not. */
	admit?: (request: FastifyRequest) => unknown
	/** Keys of its query, for the documentation: the handler reads them. */
	keys?: Keys
	body?: TObject
	/** Schema of the JSON that is answered; without it there is none, and the status is 204. */
	answer?: TSchema
	/** Status where all went well: 200, or 204 without an answer, unless given. */
	status?: 201
	/** It changes nothing and tells nobody's secrets: a thread answers it. */
	reads?: true
	/** Largest body that is read, in bytes; that of a form unless given. */
	bodyLimit?: number
	/** Other statuses of the same answer, and what they mean; `handle` sets them. */
	also?: Record<number, string>
	/** Statuses of problems that it may answer beside those of all. */
	problems?: number[]
	handle: (request: FastifyRequest, reply: FastifyReply) => unknown
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
/** Largest body that is read, in bytes. */
const largestBody = 64_000
/** Browsers show it to pages of the site alone. */
export const deskHeaders = { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' }

/** Adds what an address of the desk knows, and says so to those who ask for anything else. */
export function addDesk(app: FastifyInstance, url: string, operations: Partial<Record<Method, DeskOperation>>): void {
	for (const method of methods) {
		const operation = operations[method]
		if (operation) addOperation(app, url, method, operation)
	}
	const known = methods.filter((method) => operations[method])
	const allow = [...known, ...(operations.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
	app.options(url, { schema: { hide: true }, config: { here: true } }, (_, reply) =>
		reply
			.code(204)
			.headers({
				allow,
				'access-control-allow-methods': allow,
				'access-control-allow-headers': 'authorization, content-type'
			})
			.send()
	)
	app.route({
		method: methods.filter((method) => !operations[method]),
		url,
		schema: { hide: true },
		config: { here: true },
		onRequest: async (request, reply) => {
			reply.header('allow', allow)
			throw new ProblemError('method-not-allowed', `${request.method} is not for this address: it knows ${allow}.`)
		},
		handler: () => undefined
	})
}

/** Adds one operation at an address. */
export function addOperation(app: FastifyInstance, url: string, method: Method, operation: DeskOperation): void {
	const { needs, reads, handle, bodyLimit = largestBody } = operation
	app.route({
		method,
		url,
		schema: schemaOf(method, url, operation),
		config: { ...(reads ? { reads } : { here: true }), ...(needs && { needs }) },
		bodyLimit,
		onRequest: async (request, reply) => {
			reply.removeHeader('access-control-allow-origin').headers(deskHeaders)
			if (needs === 'session') needSession(request)
			else if (needs) needScope(request, needs)
			operation.admit?.(request)
		},
		handler: async (request, reply) => {
			// `handle` may say otherwise.
			if (operation.status) reply.code(operation.status)
			const answer = await handle(request, reply)
			if (reply.sent) return reply
			if (answer === undefined) return reply.code(204).send()
			return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer))
		}
	})
}

const problem = { description: 'A problem', content: { 'application/problem+json': { schema: Problem } } }

/** What the documentation says of an operation. */
function schemaOf(
	method: Method,
	url: string,
	{ tag, summary, description, needs, keys, body, answer, status, also = {}, problems = [] }: DeskOperation
) {
	const params = Object.fromEntries(
		[...url.matchAll(/:(\w+)/g)].map(([, name]) => [name!, { type: 'string', description: 'An id.' }])
	)
	const content = answer && { content: { 'application/json': { schema: answer } } }
	const refused = [400, ...(needs ? [401, 403] : []), ...(url.includes(':') ? [404] : []), 413, ...problems, 500]
	const security = sayAccess(method, needs)
	return {
		tags: [tag],
		summary,
		description: describe(description, needs),
		...(Object.keys(params).length && {
			params: { type: 'object', properties: params, required: Object.keys(params) }
		}),
		...(keys && { querystring: schemaOfKeys(keys) }),
		...(body && { body }),
		...(security && { security }),
		response: {
			[answer ? (status ?? 200) : 204]: content
				? { description: summary, ...content }
				: { description: summary, type: 'null' },
			...Object.fromEntries(Object.entries(also).map(([status, description]) => [status, { description, ...content }])),
			...Object.fromEntries(refused.map((status) => [status, problem]))
		}
	}
}

/** By what it is known who asks; `{}` where it need not be. */
function sayAccess(method: Method, needs: DeskOperation['needs']): Record<string, string[]>[] | undefined {
	if (!needs && method !== 'GET') return undefined
	const session = { session: [], ...(method !== 'GET' && { csrf: [] }) }
	return [...(needs ? [] : [{}]), session, ...(needs === 'session' ? [] : [{ token: [] }])]
}

function describe(description: string, needs: DeskOperation['needs']): string {
	if (!needs) return description
	return `${description} ${needs === 'session' ? 'Only for who is signed in: no token will do.' : `Needs the scope \`${needs}\`.`}`
}
