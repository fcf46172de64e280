// What stands before the threads: an answer that is kept is sent, one that is being made is waited for, and only what is
// neither is made (server/threads/workers.ts). Nothing here takes long, whatever is asked.
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRevision } from '../../db/queries/dataset.ts'
import { isDeskPage } from '../addresses/desk.ts'
import { longestBodyAt } from '../addresses/readable.ts'
import { keepAnswers } from '../store/cache.ts'
import { isStale } from '../store/stale.ts'
import type { Store } from '../store/store.ts'
import { originHeader, originOf } from '../answers/origin.ts'
import { ProblemError } from '../query/problem.ts'
import type { Allowance } from '../operation/allowance.ts'
import type { Answer, Asked, Headers } from './handover.ts'
import type { Workers } from './workers.ts'

/** Answers kept in memory, and those kept as files, in bytes. */
const keptBytes = 128_000_000
const keptFileBytes = 1_000_000_000
/** What a thread is told of who asks, beside where the site is: all that an answer may depend on. */
const handedOver = [
	'accept',
	'accept-encoding',
	'accept-language',
	'content-type',
	'if-modified-since',
	'if-none-match',
	'if-range',
	'range',
	'x-sveltekit-action'
]
/** Headers of an answer that are of one connection. */
const ofConnection = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

export type FrontOptions = {
	store: Pick<Store, 'db' | 'clock' | 'staleDays' | 'origin'>
	workers: Workers
	/** How much may be made for one network. */
	allowance: Allowance
	/** Paths of the site's files, which are sent as they lie. */
	files: ReadonlySet<string>
}

/** Has every request that only reads answered by the threads; routes with `config: { here: true }` answer themselves. */
export function addFront(app: FastifyInstance, { store, workers, allowance, files }: FrontOptions): void {
	const { db, origin } = store
	const kept = keepAnswers<Answer>(keptBytes, ({ body }) => body.length)
	const keptFiles = keepAnswers<Answer>(
		keptFileBytes,
		({ file }) => file!.bytes,
		({ file }) => void rm(file!.path, { force: true })
	)
	const making = new Map<string, Promise<Answer>>()
	let revisionKept = 0
	let wasStale = false

	/** What is kept of the newest revision, and of data that are no older now than they were then. */
	const findKept = (key: string): Answer | undefined => {
		const revision = readRevision(db)
		const stale = isStale(store)
		if (revision !== revisionKept || stale !== wasStale) {
			kept.clear()
			keptFiles.clear()
			revisionKept = revision
			wasStale = stale
		}
		return kept.get(key) ?? keptFiles.get(key)
	}
	const keep = (key: string, answer: Answer) => {
		if (answer.revision !== revisionKept || !mayKeep(answer)) return
		if (!answer.file) return void kept.set(key, answer)
		keptFiles.set(key, answer)
		answer.file.mine = !keptFiles.has(key)
	}

	const make = async (asked: Asked, key: string): Promise<Answer> => {
		// Two that ask for the same at once get the same; what depends on more than the address is made for each.
		const one = [key, ...sharing.map((name) => asked.headers[name])].join(' ')
		const isShared = asked.method === 'GET' && !asked.headers.range
		const known = isShared && making.get(one)
		if (known) return known
		const answer = workers.make(asked)
		if (!isShared) return answer
		making.set(one, answer)
		try {
			const made = await answer
			keep(key, made)
			return made
		} finally {
			making.delete(one)
		}
	}

	const isHere = ({ method, url, routeOptions }: FastifyRequest) => {
		const config = routeOptions.config as { here?: true; reads?: true } | undefined
		if (config?.reads) return false
		if (config?.here || isDeskPage(url) || files.has(url.split('?', 1)[0]!)) return true
		return method === 'POST' ? url.startsWith('/api/') : method !== 'GET' && method !== 'HEAD'
	}
	app.addHook('onRequest', async (request, reply) => {
		if (isHere(request)) return
		const here = originOf(request, { origin })
		const key = `${request.headers['accept-encoding']} ${here}${request.url}`
		const found = request.method === 'POST' ? undefined : findKept(key)
		if (!found) await allowance.take(request, reply)
		const answer = found ?? (await make(await readAsked(request, reply, here), key))
		reply.header('server-timing', found ? 'kept' : `made;dur=${reply.elapsedTime.toFixed(1)}`)
		send(request, reply, answer)
		return reply
	})
}

/** Headers that those have in common who are answered at once, beside the address. */
const sharing = ['accept', 'accept-language', 'if-none-match', 'if-modified-since']

/** The request as a thread gets it. */
async function readAsked(request: FastifyRequest, reply: FastifyReply, origin: string): Promise<Asked> {
	const headers: Record<string, string> = { host: new URL(origin).host, [originHeader]: origin }
	for (const name of handedOver) {
		const value = request.headers[name]
		if (typeof value === 'string') headers[name] = value
	}
	const { url } = request
	if (request.method !== 'POST') return { method: 'GET', url, headers }
	return { method: 'POST', url, headers, body: await readForm(request, reply) }
}

/** What was posted; where that is too much, the rest is not read, and the connection ends with the answer. */
async function readForm({ raw, url }: FastifyRequest, reply: FastifyReply): Promise<Uint8Array> {
	const pieces: Buffer[] = []
	const longest = longestBodyAt(url)
	let bytes = 0
	for await (const piece of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		bytes += piece.length
		if (bytes > longest) {
			reply.header('connection', 'close')
			throw new ProblemError('too-large', `A form has at most ${longest} bytes here.`)
		}
		pieces.push(piece)
	}
	return new Uint8Array(Buffer.concat(pieces))
}

/** Whether an answer is the same for all who ask for its address. */
function mayKeep({ status, headers, file }: Answer): boolean {
	const varies = String(headers.vary ?? '').split(/,\s*/)
	const isForAll = varies.every((name) => /^(accept-encoding)?$/i.test(name))
	return (
		status === 200 &&
		isForAll &&
		Boolean(headers.etag) &&
		!/no-store/.test(String(headers['cache-control'])) &&
		(!file || Boolean(file.mine))
	)
}

function send({ method }: FastifyRequest, reply: FastifyReply, { status, headers, body, file }: Answer): void {
	reply.code(status).headers(without(headers, ofConnection))
	if (!file) return void reply.send(body)
	reply.header('content-length', file.bytes)
	if (method === 'HEAD') return void reply.send(Readable.from([]))
	const stream = createReadStream(file.path, file)
	// What nobody keeps goes once it is read.
	if (file.mine) stream.once('close', () => void rm(file.path, { force: true }))
	reply.send(stream)
}

function without(headers: Headers, names: ReadonlySet<string>): Headers {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)))
}
