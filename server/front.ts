// What stands before the threads: an answer that is kept is sent, one that is being made is waited for, and only what is
// neither is made (server/workers.ts). Nothing here takes long, whatever is asked.
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Db } from '../db/open.ts'
import { readRevision } from '../db/queries/dataset.ts'
import { originOf } from './origin.ts'
import { ProblemError } from './problem.ts'
import type { Answer, Asked, Headers } from './worker.ts'
import type { Workers } from './workers.ts'

/** Answers kept in memory, in bytes with their addresses and headers; and those kept as files. */
const keptBytes = 128_000_000
const keptFileBytes = 1_000_000_000
/** What an answer is counted as beside its body: its headers and the entry itself, in bytes. */
const entryBytes = 2000
/** Longest body of a form, in bytes: two texts of 2,000 characters, nine bytes each where they are Chinese. */
const longestForm = 64_000
/** Headers that are of one connection, and so not handed over. */
const ofConnection = new Set([
	'connection',
	'content-length',
	'expect',
	'keep-alive',
	'te',
	'transfer-encoding',
	'upgrade'
])
/** Headers that only come with a body. */
const ofBody = new Set(['content-type', 'content-length', 'content-encoding', 'content-disposition', 'accept-ranges'])

export type FrontOptions = {
	db: Db
	workers: Workers
	origin?: string | undefined
	/** Paths of the site's files, which are sent as they lie. */
	files: ReadonlySet<string>
}

/** Has every request that only reads answered by the threads; routes with `config: { here: true }` answer themselves. */
export function addFront(app: FastifyInstance, { db, workers, origin, files }: FrontOptions): void {
	const kept = new LRUCache<string, Answer>({
		maxSize: keptBytes,
		sizeCalculation: ({ body }, key) => body.length + 2 * key.length + entryBytes
	})
	const keptFiles = new LRUCache<string, Answer>({
		maxSize: keptFileBytes,
		sizeCalculation: ({ file }) => file!.bytes,
		dispose: ({ file }) => void rm(file!.path, { force: true })
	})
	const making = new Map<string, Promise<Answer>>()
	let revisionKept = 0

	/** What is kept of the newest revision. */
	const findKept = (key: string): Answer | undefined => {
		const revision = readRevision(db)
		if (revision !== revisionKept) {
			kept.clear()
			keptFiles.clear()
			revisionKept = revision
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
		const one = `${key} ${asked.headers.accept} ${asked.headers['accept-language']} ${asked.headers['if-none-match']}`
		const isShared = asked.method === 'GET' && !personal.some((name) => asked.headers[name])
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
		const config = routeOptions.config as { here?: true } | undefined
		if (config?.here || !url.startsWith('/') || files.has(url.split('?', 1)[0]!)) return true
		return method === 'POST' ? url.startsWith('/api/') : method !== 'GET' && method !== 'HEAD'
	}
	app.addHook('onRequest', async (request, reply) => {
		if (isHere(request)) return
		const encoding = chooseEncoding(request)
		const here = originOf(request, { origin })
		const key = `${encoding} ${here}${request.url}`
		const found = request.method === 'POST' ? undefined : findKept(key)
		const answer = found ?? (await make(await readAsked(request, reply, encoding), key))
		send(request, reply, answer)
		return reply
	})
}

/** Headers by which an answer is one reader's, or a part. */
const personal = ['authorization', 'cookie', 'range']

/** The best packing that the asker can open. */
function chooseEncoding({ headers }: FastifyRequest): 'br' | 'gzip' | 'identity' {
	const accepted = new Negotiator({ headers }).encodings(['br', 'gzip'])
	return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
}

/** The request as a thread gets it. */
async function readAsked(request: FastifyRequest, reply: FastifyReply, encoding: string): Promise<Asked> {
	const headers: Record<string, string> = {}
	for (const [name, value] of Object.entries(request.headers))
		if (typeof value === 'string' && !ofConnection.has(name)) headers[name] = value
	Object.assign(headers, { host: request.host, 'x-forwarded-proto': request.protocol, 'accept-encoding': encoding })
	// A backslash would be taken for a slash, and what follows two of them for a host.
	const url = request.url.replaceAll('\\', '%5C')
	if (request.method !== 'POST') return { method: 'GET', url, headers }
	return { method: 'POST', url, headers, body: await readForm(request, reply) }
}

/** What was posted; where that is too much, the rest is not read, and the connection ends with the answer. */
async function readForm({ raw }: FastifyRequest, reply: FastifyReply): Promise<Uint8Array> {
	const pieces: Buffer[] = []
	let bytes = 0
	for await (const piece of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		bytes += piece.length
		if (bytes > longestForm) {
			reply.header('connection', 'close')
			throw new ProblemError('too-large', `A form has at most ${longestForm} bytes.`)
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

const isSame = (asked: string | undefined, etag: unknown) =>
	Boolean(etag) && asked?.split(/,\s*/).includes(String(etag))

function send({ method, headers: asked }: FastifyRequest, reply: FastifyReply, answer: Answer): void {
	const { status, headers, body, file } = answer
	const isKnown = status === 200 && isSame(asked['if-none-match'], headers.etag)
	if (isKnown) return void reply.code(304).headers(without(headers, ofBody)).send()
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
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name) && name !== 'date'))
}
