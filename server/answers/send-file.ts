// A file as it is sent: with its checksum, and in parts to who asks for a range (RFC 9110, 14).
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileDescription } from '../domain/publishing/dictionary.ts'
import { tagOf } from './etag.ts'
import { ProblemError } from '../query/problem.ts'

/** Of answers that are of now. */
export const liveCaching = 'public, max-age=60, stale-while-revalidate=60'

type Range = { start: number; end: number }
/** The file, or part of it, that stands for a body between our threads; never sent. */
export const fileHeader = 'x-labflow-file'
export type FilePart = { path: string; bytes: number } & Partial<Range>

/** The one range that is asked for: first and last byte; undefined for the whole file, as for several ranges at once. */
export function readRange(header: string | undefined, bytes: number): Range | undefined {
	const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
	if (first === undefined || last === undefined || (!first && !last)) return undefined
	const start = first ? Number(first) : Math.max(0, bytes - Number(last))
	const end = first && last ? Math.min(Number(last), bytes - 1) : bytes - 1
	// A range that ends before it starts asks for nothing that could be refused: it is ignored.
	if (first && last && Number(last) < start) return undefined
	if (start >= bytes || (!first && Number(last) === 0))
		throw new ProblemError('bad-range', `The file has ${bytes} bytes.`)
	return { start, end }
}

/** Sends a file of `folder`; `name` is what it is called where it is saved. */
export function sendFile(
	request: FastifyRequest,
	reply: FastifyReply,
	{ folder, file, name }: { folder: string; file: FileDescription; name: string }
): FastifyReply {
	const etag = `"${file.sha256}"`
	const { headers } = request
	reply.headers({
		etag,
		'accept-ranges': 'bytes',
		'access-control-expose-headers': 'ETag, Content-Disposition, Content-Length, Content-Range, Accept-Ranges',
		'cache-control': liveCaching,
		'content-disposition': `attachment; filename="${name}"`,
		'content-type': file.mediaType
	})
	const isSame = !headers['if-range'] || headers['if-range'] === etag
	reply.header('content-range', `bytes */${file.bytes}`)
	const range = isSame ? readRange(headers.range, file.bytes) : undefined
	if (!range) reply.removeHeader('content-range')
	else reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
	const bytes = range ? range.end - range.start + 1 : file.bytes
	const part: FilePart = { path: join(folder, file.name), bytes, ...range }
	// A thread that makes answers names the file: the one that sends them reads it.
	if (request.server.hasDecorator('isThread'))
		return reply.header(fileHeader, encodeURIComponent(JSON.stringify(part))).send()
	reply.header('content-length', bytes)
	return reply.send(createReadStream(part.path, range))
}

/** Sends a text that was written just now. */
export function sendText(reply: FastifyReply, body: string, type: string): FastifyReply {
	return reply
		.headers({
			etag: tagOf(Buffer.from(body)),
			'cache-control': liveCaching,
			'content-type': type,
			'x-content-type-options': 'nosniff'
		})
		.send(body)
}
