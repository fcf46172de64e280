// The log of revisions: what each did to each record, in words.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Change } from '../../server/schemas/change.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

const journal = { id: 'page-2', publisher: 'copy.example', origin: 'The Example Journal', title: 'More' }
let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, { moves: [{}, { id: 'move-2', to: '', kind: 'departure' }], offers: [{}] })
	importRows(db, {
		sources: [{}, journal],
		moves: [
			{ status: 'confirmed', sources: 'page-1|page-2' },
			{ id: 'move-2', to: '', kind: 'departure' }
		],
		offers: [{ years: '6', notation: '$2M/6yr', sources: 'page-1|page-2' }],
		claims: [{}]
	})
	importRows(db, { sources: [{}, journal], moves: [{ status: 'confirmed', sources: 'page-1|page-2' }] })
	app = await buildApp(db, { site: false })
})
afterAll(() => app.close())

const ask = async (url: string) => (await app.inject(`/api/v1${url}`)).json()
const brief = ({ revision, kind, name, sentence, page }: Change) => [revision, kind, name, sentence, page]

test('lists what each revision did, the newest first, with pages of the records that still are', async () => {
	const { rows, sentence, total } = await ask('/changes')
	expect([sentence, total]).toEqual(['7 changes', 7])
	expect(rows.map(brief)).toEqual([
		[3, 'removed', 'Alpha: $2M/6yr', 'removed', null],
		[3, 'removed', 'Ada Example: Alpha → not known', 'removed', null],
		[3, 'removed', 'The Example Post on Alpha: $2M/6yr', 'removed', null],
		[2, 'added', '“More”, copy.example', 'added', '/sources/page-2'],
		[2, 'changed', 'Alpha: $2M/6yr', 'terms “$2M/4yr” → “$2M/6yr”; years 4 → 6, on The Example Journal’s report', null],
		[
			2,
			'changed',
			'Ada Example: Alpha → Beta',
			'status reported → confirmed, on The Example Journal’s report',
			'/moves/move-1'
		],
		[2, 'added', 'The Example Post on Alpha: $2M/6yr', 'added', null]
	])
})

test('tells the revisions with what they did to each file; the first one added all', async () => {
	const { revisions } = await ask('/changes?limit=1')
	expect(
		revisions.map(({ revision, added, changed, removed, files }: Record<string, unknown[]>) => [
			[revision, added, changed, removed],
			files!.map((file) => (file as { file: string }).file)
		])
	).toEqual([
		[
			[3, 0, 0, 3],
			['moves', 'offers', 'claims']
		],
		[
			[2, 2, 2, 0],
			['sources', 'moves', 'offers', 'claims']
		],
		[
			[1, 7, 0, 0],
			['labs', 'people', 'sources', 'moves', 'offers']
		]
	])
})

test.each([
	['?since=2', 3],
	['?since=1&until=2&kind=changed', 2],
	['?kind=changed,removed', 5],
	['?record=move-1', 1],
	['?file=claims', 2],
	['?since=3', 0]
])('%s leaves %i changes', async (query, count) => {
	const { rows, total } = await ask(`/changes${query}`)
	expect([rows.length, total]).toEqual([count, count])
})

test('is paged, and exported whole', async () => {
	const first = await ask('/changes?limit=4')
	const second = await ask(`/changes?limit=4&cursor=${first.next}`)
	const all = await ask('/changes')
	expect([...first.rows, ...second.rows]).toEqual(all.rows)
	const lines = (await app.inject('/api/v1/changes.ndjson?limit=4')).body.trim().split('\n')
	expect(lines.map((line) => JSON.parse(line))).toEqual(all.rows)
})

test('a record’s history has the same words', async () => {
	const { history } = await ask('/moves/move-1')
	expect(history).toEqual((await ask('/changes?record=move-1')).rows)
})

test('a range that ends before it begins is named', async () => {
	const { errors } = await ask('/changes?since=3&until=2')
	expect(errors).toEqual([{ path: 'until', message: '`until` is `2`, which is before `since`, `3`.' }])
})
