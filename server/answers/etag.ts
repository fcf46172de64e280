// The tag of an answer, and the one way to read who has it already (RFC 9110, 13.2.2).
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fresh from 'fresh'

/** A weak tag of what an answer is made of: the program, the revision, its one address. */
export function tagOf(...parts: (string | number | Buffer | undefined)[]): string {
	const hash = createHash('sha256')
	for (const part of parts) hash.update(Buffer.isBuffer(part) ? part : ` ${part}`)
	return `W/"${hash.digest('base64url').slice(0, 22)}"`
}

/** Whether who asks has the answer of that tag already; `*`, any answer that there is, is known only when there is one. */
export function isKnown({ headers }: FastifyRequest, etag: string): boolean {
	const known = headers['if-none-match']
	return known !== undefined && known !== '*' && fresh({ 'if-none-match': known }, { etag })
}

/** Headers that tell of a body. */
const ofBody = /^(content-(?!security|location)|accept-ranges$|x-labflow-file$)/

/**
 * Sends no body to who has it: the last word on If-None-Match, and on If-Modified-Since where no tag is sent, for all
 * answers that have a tag.
 */
export function answerKnown(app: FastifyInstance): void {
	app.addHook('onSend', async ({ method, headers: asked }, reply, payload) => {
		const told = reply.getHeaders() as Record<string, string | undefined>
		const { etag, 'last-modified': modified } = told
		const isWhole = reply.statusCode === 200 || reply.statusCode === 206
		if (!etag || !isWhole || (method !== 'GET' && method !== 'HEAD')) return payload
		const [known, since] = [asked['if-none-match'], asked['if-modified-since']]
		const has = fresh({ 'if-none-match': known, 'if-modified-since': since }, { etag, 'last-modified': modified })
		if (!has) return payload
		;(payload as { destroy?: () => void } | null)?.destroy?.()
		reply.code(304)
		for (const name of Object.keys(told)) if (ofBody.test(name)) reply.removeHeader(name)
		// Fastify reads what a HEAD would have sent, and fails at none.
		return method === 'HEAD' ? Readable.from([]) : null
	})
}
