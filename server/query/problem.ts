// Every error of the API leaves as a problem (RFC 9457) that names the offending value and says what would be right; beside
// the API it is a page that says the same.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLocked } from '../../db/open.ts'
import { BadValue } from '../../db/queries/listing/page.ts'
import { errorPageHeaders, writeErrorPage } from './error-page.ts'
import type { Problem } from '../schemas/answer.ts'

/** A bad input: where it stands in the request, what is wrong with it and what would be right. */
export type Fault = NonNullable<Problem['errors']>[number]

const titles: Record<string, [status: number, title: string]> = {
	'bad-input': [400, 'The request cannot be answered as asked'],
	'bad-address': [400, 'The address cannot be read'],
	'not-signed-in': [401, 'Who asks is not known'],
	'not-allowed': [403, 'Who asks may not do this'],
	'not-found': [404, 'There is no such thing here'],
	'method-not-allowed': [405, 'This address can only be read'],
	conflict: [409, 'It is not as it was any more'],
	changed: [412, 'It was changed meanwhile'],
	refused: [422, 'The facts cannot be so'],
	unconditional: [428, 'Say which state you saw'],
	'too-long': [414, 'The address is too long'],
	'bad-range': [416, 'The file has no such range'],
	'too-large': [413, 'The request is too large'],
	'too-many': [429, 'Too much was asked for'],
	gone: [410, 'It is no longer here'],
	busy: [503, 'The data is changing'],
	overloaded: [503, 'Too much is being made at once'],
	unfinished: [503, 'Not all of it could be answered'],
	failed: [500, 'The server failed']
}

/** An error that leaves as a problem of `kind` (a key of `titles`; the problem's `type` is `/api#KIND`). */
export class ProblemError extends Error {
	kind: string
	faults: Fault[] | undefined
	/** When it makes sense to ask again, in seconds. */
	retryAfter: number | undefined
	constructor(kind: string, detail: string, faults?: Fault[]) {
		super(detail)
		this.kind = kind
		this.faults = faults
	}
}

/** The error for inputs that are of no use, all of them at once. */
export function badInput(faults: Fault[]): ProblemError {
	return new ProblemError('bad-input', faults.map((fault) => fault.message).join(' '), faults)
}

/** The error for a record that is not there: `noRecord('move', 'x')`. */
export function noRecord(noun: string, id: string, path = 'id'): ProblemError {
	const detail = `There is no ${noun} \`${id}\`.`
	return new ProblemError('not-found', detail, [{ path, message: detail }])
}

/** The error for what would have to wait too long; nothing was done for it. */
export function overloaded(retryAfter: number): ProblemError {
	const detail = `More is asked for than can be made in good time: ask again in ${retryAfter} seconds. What is kept is answered as ever.`
	return Object.assign(new ProblemError('overloaded', detail), { retryAfter })
}

/** The error for who asks too often; `retryAfter` is in seconds. */
export function tooMany(detail: string, retryAfter: number): ProblemError {
	return Object.assign(new ProblemError('too-many', detail), { retryAfter })
}

/** The error for an address that leads nowhere. */
export function noAddress(request: FastifyRequest): ProblemError {
	const path = request.url.split('?', 1)[0]!.slice(0, 100)
	return new ProblemError('not-found', `There is nothing at \`${path}\`; /api lists what there is.`)
}

/** The problem's body. */
export function problemOf(error: unknown): Problem {
	const known = error instanceof BadValue ? badInput([{ path: error.path, message: error.message }]) : error
	const { kind, message, faults } = known instanceof ProblemError ? known : frameworkProblem(known as FastifyError)
	const [status, title] = titles[kind]!
	return { type: `/api#${kind}`, title, status, detail: message, ...(faults && { errors: faults }) }
}

/** Fastify's own errors; anything else says nothing of what went wrong inside. */
function frameworkProblem(error: FastifyError): ProblemError {
	if (error.code === 'FST_ERR_BAD_URL')
		return new ProblemError(
			'bad-address',
			'The address has a % that is not followed by two hexadecimal digits of UTF-8.'
		)
	if (error.statusCode === 413) return new ProblemError('too-large', 'The request carries a body that is too large.')
	if (error.statusCode && error.statusCode < 500) return new ProblemError('bad-input', error.message)
	return new ProblemError('failed', 'Something went wrong on our side; the request was fine or we would have said so.')
}

/** Headers of all that the API answers. */
export const apiHeaders = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'ETag, Content-Disposition, RateLimit, RateLimit-Policy, Retry-After',
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	'cross-origin-resource-policy': 'cross-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff'
}

/** What is asked by programs: its errors are problems, not pages. */
const isApi = (url: string) => /^\/(api\/v\d|reconcile(?![\w-])|mcp(?![\w-]))/.test(url)

/** The error for a change that comes while another is made; nothing of it was done. */
function locked(): ProblemError {
	const detail = 'Another change is being made: nothing of yours was done. Send it again in a few seconds.'
	return Object.assign(new ProblemError('busy', detail), { retryAfter: 3 })
}

/** Sends an error as a problem, or as a page; what failed inside goes to the log. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const error = isLocked(thrown) ? locked() : thrown
	const problem = problemOf(error)
	if (problem.status === 500) request.log.error(error)
	for (const name of ['etag', 'content-disposition']) reply.removeHeader(name)
	if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
	if (error instanceof ProblemError && error.retryAfter) reply.header('retry-after', error.retryAfter)
	if (!isApi(request.url))
		return reply
			.code(problem.status)
			.headers({ 'cache-control': 'no-store', ...errorPageHeaders })
			.send(writeErrorPage(problem.status, problem.detail))
	return reply
		.code(problem.status)
		.headers({
			...apiHeaders,
			'cache-control': 'no-store',
			'content-type': 'application/problem+json; charset=utf-8'
		})
		.send(JSON.stringify(problem))
}

/** Both of Fastify's error handlers. */
export function setProblemHandlers(app: FastifyInstance): void {
	app.setErrorHandler(sendProblem)
	app.setNotFoundHandler((request, reply) => sendProblem(noAddress(request), request, reply))
}
