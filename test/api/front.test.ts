// What stands before the threads: what it keeps, shares, refuses and sends; over a database file, with real threads.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { importDataset } from '../../db/csv/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { keepSnapshot } from '../../db/revisions/snapshot.ts'
import { buildApp } from '../../server/app.ts'
import { openWorkers, type Workers } from '../../server/threads/workers.ts'
import { importRows } from '../builders.ts'
import { datasetFolder } from '../helpers.ts'
import { writeOlder } from '../older.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-front-'))
const dbPath = join(folder, 'labflow.db')
let db: Db
let workers: Workers
let app: FastifyInstance
/** The same without threads. */
let alone: FastifyInstance
/** Addresses that a thread was asked for. */
let made: string[] = []
beforeAll(async () => {
	db = openDb(dbPath)
	importDataset(db, datasetFolder)
	workers = await openWorkers({ dbPath, site: false, threads: 2 })
	const make: Workers['make'] = (asked) => {
		made.push(asked.url)
		return workers.make(asked)
	}
	app = await buildApp(db, { site: false, workers: { ...workers, make } })
	alone = await buildApp(db, { site: false })
})
beforeEach(() => (made = []))
afterAll(async () => {
	await Promise.all([app.close(), alone.close()])
	db.close()
	rmSync(folder, { recursive: true })
})

const ask = (url: string, options: InjectOptions = {}) => app.inject({ url, ...options })

test('a short answer is handed over in memory of its own: what is kept is as large as it is counted', async () => {
	for (const url of ['/robots.txt', '/api/v1/about', '/api/v1/moves?limit=3']) {
		const { body } = await workers.make({ method: 'GET', url, headers: {} })
		expect([body.length > 0, body.buffer.byteLength]).toEqual([true, body.length])
	}
})

test.for([
	'/api/v1/about',
	'/api/v1/moves?to=meta&limit=3',
	'/api/v1/moves/nothing',
	'/api/v1/moves?nothing=1',
	'/api/v1/flows?since=2025-07&until=2026-06',
	'/api/v1/flows.metadata.json?since=2025-07',
	'/api/v1/moves.csv',
	'/api/v1/claims.ndjson',
	'/api/v1/moves.atom',
	'/sitemap.xml',
	'/llms.txt',
	'/nothing'
])('%s is answered by a thread as without threads, packed or not', async (url) => {
	for (const headers of [{}, { 'accept-encoding': 'br;q=0, gzip' }, { 'accept-encoding': 'gzip, br' }]) {
		const [ours, theirs] = [await ask(url, { headers }), await alone.inject({ url, headers })]
		expect([ours.statusCode, ours.rawPayload.equals(theirs.rawPayload)]).toEqual([theirs.statusCode, true])
		const {
			date: _,
			'content-length': length,
			'transfer-encoding': _chunked,
			'server-timing': timing,
			...rest
		} = ours.headers
		expect(timing).toMatch(/^(kept|made;dur=[\d.]+)$/)
		const { date: _2, 'content-length': _length, 'transfer-encoding': _chunked2, ...others } = theirs.headers
		expect(rest).toEqual(others)
		expect(Number(length)).toBe(ours.rawPayload.length)
	}
})

test('what is kept is sent without a thread, also to who has it already', async () => {
	const first = await ask('/api/v1/moves?from=openai')
	const again = await ask('/api/v1/moves?from=openai')
	const etag = String(first.headers.etag)
	const known = await ask('/api/v1/moves?from=openai', { headers: { 'if-none-match': `"other", ${etag}` } })
	const head = await ask('/api/v1/moves?from=openai', { method: 'HEAD' })
	expect(made).toEqual(['/api/v1/moves?from=openai'])
	expect([again.body, known.statusCode, known.body, known.headers.etag, known.headers['content-type']]).toEqual([
		first.body,
		304,
		'',
		etag,
		undefined
	])
	expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
		200,
		'',
		String(first.rawPayload.length)
	])
})

test('who has an answer that is not kept here is told so by the thread', async () => {
	const url = '/api/v1/moves?from=xai'
	const etag = String((await alone.inject(url)).headers.etag)
	expect((await ask(url, { headers: { 'if-none-match': etag } })).statusCode).toBe(304)
})

test('two that ask for the same at once have it made once', async () => {
	const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/api/v1/flows?since=2024')))
	expect(made).toEqual(['/api/v1/flows?since=2024'])
	expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
})

test('each name of the site has answers of its own', async () => {
	const feed = async (host: string) => (await ask('/api/v1/moves.atom?to=xai', { headers: { host } })).body
	expect(await feed('localhost:1')).toContain('http://localhost:1/')
	expect(await feed('127.0.0.1:2')).toContain('http://127.0.0.1:2/')
})

test('a name that anybody may send is handed on by nobody', async () => {
	const url = '/api/v1/moves.atom?from=mistral'
	const told = {
		host: 'other.example',
		'x-forwarded-host': 'other.example',
		'x-labflow-origin': 'https://other.example'
	}
	const [foreign, own] = [await ask(url, { headers: told }), await ask(url, { headers: { host: 'localhost' } })]
	expect([foreign.body.includes('other.example'), foreign.body.includes('http://localhost/')]).toEqual([false, true])
	expect([own.body, made]).toEqual([foreign.body, [url]])
})

test.for(['br;q=0.9', 'gzip;q=0.5, br', 'br', '*'])(
	'who accepts "%s" is sent what is kept for br',
	async (accepted) => {
		const url = '/api/v1/labs?limit=40'
		await ask(url, { headers: { 'accept-encoding': 'br' } })
		made = []
		const answer = await ask(url, { headers: { 'accept-encoding': accepted } })
		expect([answer.headers['content-encoding'], made]).toEqual(['br', []])
	}
)

test.for(['*', '"x", *', 'W/"x"'])('what is kept is known to who has %s only by its tag', async (known) => {
	const url = '/api/v1/labs?limit=2'
	await ask(url)
	const { statusCode } = await ask(url, { headers: { 'if-none-match': known } })
	expect(statusCode).toBe(known === '*' ? 304 : 200)
})

test('what somebody typed is not kept, nor is a fault', async () => {
	for (const url of ['/api/v1/compare?text=$2M', '/api/v1/moves?nothing=2']) {
		made = []
		expect((await ask(url)).headers['cache-control']).toBe('no-store')
		await ask(url)
		expect(made).toEqual([url, url])
	}
})

test('a large answer is handed over as a file, kept, and gone when the program ends', async () => {
	const own = await openWorkers({ dbPath, site: false, threads: 1 })
	const other = await buildApp(db, { site: false, workers: own })
	const before = readdirSync(tmpdir())
	const answers = [await other.inject('/api/v1/claims.ndjson'), await other.inject('/api/v1/claims.ndjson')]
	const lines = answers.map(({ body }) => body.split('\n').length - 1)
	expect(answers[0]!.rawPayload.length).toBeGreaterThan(2_000_000)
	expect(lines).toEqual([lines[0], lines[0]])
	expect(answers[0]!.body.endsWith('}\n')).toBe(true)
	await other.close()
	expect(readdirSync(tmpdir()).filter((name) => name.startsWith('labflow-') && !before.includes(name))).toEqual([])
})

test('the dataset’s files are packed once for all threads, and sent whole or in parts', async () => {
	const [listed, again] = await Promise.all([ask('/api/v1/dataset'), ask('/api/v1/dataset?')])
	expect(again.json()).toEqual(listed.json())
	const file = listed.json().files.find(({ name }: { name: string }) => name === 'moves.parquet')
	const whole = await ask('/api/v1/dataset/moves.parquet')
	expect([whole.statusCode, whole.rawPayload.length, whole.headers['content-length']]).toEqual([
		200,
		file.bytes,
		String(file.bytes)
	])
	const part = await ask('/api/v1/dataset/moves.parquet', { headers: { range: 'bytes=0-3' } })
	expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, 'PAR1', `bytes 0-3/${file.bytes}`])
	const head = await ask('/api/v1/dataset/moves.parquet', { method: 'HEAD' })
	expect([head.statusCode, head.headers['content-length'], head.body]).toEqual([200, String(file.bytes), ''])
	expect(Object.keys(whole.headers)).not.toContain('x-labflow-file')
})

test('what is refused is refused here, before a thread is asked', async () => {
	const answers = await Promise.all([
		ask('/api/v1/moves', { method: 'DELETE' }),
		ask('/compare', { method: 'POST', payload: 'text='.padEnd(70_000, 'x') }),
		ask('/robots.txt')
	])
	expect(answers.map(({ statusCode }) => statusCode)).toEqual([405, 413, 200])
	expect(made).toEqual([])
})

test('a full queue is refused before any work, with when to ask again', async () => {
	const narrow = await openWorkers({ dbPath, site: false, threads: 1, mostWaiting: 2 })
	const other = await buildApp(db, { site: false, workers: narrow })
	// One is made, two wait.
	const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => other.inject(`/api/v1/moves?limit=${n + 1}`)))
	expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 503, 503, 503])
	const { headers, body } = answers[5]!
	expect([headers['retry-after'], headers['content-type'], headers['cache-control']]).toEqual([
		'2',
		'application/problem+json; charset=utf-8',
		'no-store'
	])
	expect(JSON.parse(body)).toMatchObject({ type: '/api#overloaded', status: 503 })
	// What is kept is answered all the same, and what was refused once there is room.
	const later = await Promise.all([1, 2, 3, 6].map((n) => other.inject(`/api/v1/moves?limit=${n}`)))
	expect(later.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
	await other.close()
})

test('a snapshot of older tables is brought up to date once for all threads', async () => {
	const [later, snapshots] = [join(folder, 'later.db'), join(folder, 'snapshots')]
	const live = openDb(later)
	importRows(live, { moves: [{}] })
	const { path } = keepSnapshot(live, { folder: snapshots, most: Infinity })!
	rmSync(path)
	writeOlder(live, path, 3)
	importRows(live, { moves: [{ to_role: 'Researcher' }] })
	const before = new Set(readdirSync(tmpdir()))
	const own = await openWorkers({ dbPath: later, site: false, snapshots, threads: 3 })
	const answers = await Promise.all(
		Array.from({ length: 9 }, (_, n) =>
			own.make({ method: 'GET', url: `/api/v1/labs?rev=1&limit=${n + 1}`, headers: {} })
		)
	)
	expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 200))
	const folders = readdirSync(tmpdir()).filter(
		(name) => name.startsWith(`labflow-${process.pid}-`) && !before.has(name)
	)
	const copies = folders.flatMap((name) => readdirSync(join(tmpdir(), name))).filter((name) => name.endsWith('.db'))
	expect(copies).toEqual([expect.stringMatching(/^1-/)])
	await own.close()
	live.close()
})

test('what is being made when the program ends is finished', async () => {
	const own = await openWorkers({ dbPath, site: false, threads: 1 })
	const answer = own.make({ method: 'GET', url: '/api/v1/flows?since=2023', headers: {} })
	await own.close()
	expect((await answer).status).toBe(200)
})

test('a thread that cannot start says why', async () => {
	await expect(openWorkers({ dbPath: join(folder, 'nothing.db'), site: false, threads: 1 })).rejects.toThrow(
		'unable to open database file'
	)
	expect(existsSync(join(folder, 'nothing.db'))).toBe(false)
})

test('the next answer after an import is of the new facts', async () => {
	const url = '/api/v1/flows?since=2022'
	const before = (await ask(url)).json()
	const other = openDb(dbPath)
	importRows(other, { moves: [{}, { id: 'move-2', person: 'p-2' }], people: [{}, { id: 'p-2' }] })
	other.close()
	const after = await ask(url)
	expect([before.revision, after.json().revision, after.json().n]).toEqual([1, 2, 2])
	expect(made).toEqual([url, url])
})
