// Answers as their reader can unpack them.
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import Negotiator from 'negotiator'
import { answerKnown } from './etag.ts'

/** Ways to pack, the best first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** Shorter answers, in bytes, would hardly become shorter. */
const leastBytes = 1024
const packable = /^(text\/|image\/svg\+xml|application\/(.+\+)?(json|xml)|application\/x-ndjson)/

/** The best way to pack that an `accept-encoding` allows; `br; q=0, gzip` is gzip. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
	const offered = [...encodings, 'identity']
	const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } })
	const best = negotiator.encoding(offered, { preferred: offered })
	return encodings.find((encoding) => encoding === best)
}

/** Packs whatever an app answers and nobody has packed yet; register it before the routes. */
export async function packAnswers(app: FastifyInstance): Promise<void> {
	// What the asker can unpack is read once, here: all that comes after is told the outcome.
	app.addHook('onRequest', async ({ headers }) => {
		headers['accept-encoding'] = chooseEncoding(headers['accept-encoding']) ?? 'identity'
	})
	// Also of what is sent as it is: caches on the way keep it beside the packed one.
	app.addHook('onSend', async (_, reply) => {
		if (packable.test(String(reply.getHeader('content-type')))) reply.header('vary', 'accept-encoding')
	})
	// Before anything is packed that is not sent.
	answerKnown(app)
	await app.register(compress, {
		encodings: [...encodings],
		threshold: leastBytes,
		// Above this many bytes other requests go on meanwhile.
		syncThreshold: 8 * leastBytes,
		customTypes: packable,
		// 5 is as fast as gzip and smaller; 11, the default, takes a hundred times as long.
		brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
	})
}
