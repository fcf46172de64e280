// What a thread runs: the whole program over a connection of its own, asked without a network. What it makes is whole, and
// of one revision, before it is handed over.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { workerData } from 'piscina'
import { openReadOnly } from '../../db/open.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { buildApp } from '../app.ts'
import { findPacks, type State } from '../revisions/downloads.ts'
import { fileHeader, type FilePart } from '../answers/send-file.ts'
import type { Answer, Asked, Headers, Made, WorkerSettings } from './handover.ts'

/** A body beyond it is handed over as a file, in bytes: what its reader leaves lying fills no memory. */
const largestBody = 2_000_000
const { dbPath, packs: root, ...settings } = workerData as WorkerSettings
const db = openReadOnly(dbPath)
let needs: State | undefined
const packs = findPacks(root, (state) => (needs = state))
const app = await buildApp(db, { ...settings, asWorker: { packs } })
await app.ready()

/** The body in memory, or beyond a size in a file that is this answer's own. */
async function takeBody(stream: Readable): Promise<Pick<Answer, 'body' | 'file'>> {
	const pieces: Buffer[] = []
	let bytes = 0
	for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		pieces.push(piece)
		bytes += piece.length
		if (bytes > largestBody) break
	}
	// In memory of its own: a short Buffer is a part of a larger one, which would be handed over, and kept, with it.
	if (bytes <= largestBody) return { body: new Uint8Array(Buffer.concat(pieces)) }
	const path = join(tmpdir(), randomUUID())
	const rest = async function* () {
		yield* pieces
		for await (const piece of stream as AsyncIterable<Buffer>) {
			bytes += piece.length
			yield piece
		}
	}
	await pipeline(rest, createWriteStream(path))
	return { body: Buffer.alloc(0), file: { path, bytes, mine: true } }
}

async function answerOnce({ method, url, headers, body }: Asked): Promise<Omit<Answer, 'revision'>> {
	const made = await app.inject({
		method,
		url,
		headers,
		...(body && { payload: Buffer.from(body) }),
		payloadAsStream: true
	})
	const { [fileHeader]: named, ...others } = made.headers as Headers
	const answer = { status: made.statusCode, headers: others }
	if (!named) return { ...answer, ...(await takeBody(made.stream())) }
	made.stream().resume()
	return { ...answer, body: Buffer.alloc(0), file: JSON.parse(decodeURIComponent(String(named))) as FilePart }
}

/** Answers a request from one revision: all its steps read in one transaction, whatever is imported meanwhile. */
export default async function answer(asked: Asked): Promise<Made> {
	db.sqlite.exec('begin')
	try {
		// The first read says which state the rest is read from.
		const revision = readRevision(db)
		needs = undefined
		const made = await answerOnce(asked)
		return needs ? { needs } : { ...made, revision }
	} finally {
		db.sqlite.exec('rollback')
	}
}

// Before the first question: the API's description, which takes long to write and is kept, and the moves that all need.
await answer({ method: 'GET', url: '/api/v1/openapi.json', headers: {} })
