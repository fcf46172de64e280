// Changes that wait for a second editor.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addReport, findReport, listSteps } from '../../db/desk/reports.ts'
import type { Db } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { rowOf } from '../db/edits.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
let editor: DeskAccount
let other: DeskAccount
let admin: DeskAccount
let now: Date
beforeEach(async () => {
	now = new Date('2026-12-01T12:00:00Z')
	db = openRealDb()
	move = (
		db
			.prepare(
				`select id from moves where id not in (select move from event_people) and id not in (select move from offers
				where move is not null) and id not in (select move from claims where listed and move is not null) limit 1`
			)
			.get() as { id: string }
	).id
	removal = { note, edits: [{ record: `moves:${move}`, after: null }] }
	app = await buildApp(db, { site: false, clock: () => now })
	editor = await openAccount(app, { role: 'editor' })
	other = await openAccount(app, { role: 'editor', name: 'Other editor' })
	admin = await openAccount(app, { role: 'admin' })
})
afterEach(() => app.close())

const note = 'The page that is cited was withdrawn.'
/** A move that no other record names. */
let move: string
let removal: { note: string; edits: object[] }
const post = (path: string, by: DeskAccount, payload?: object) =>
	app.inject({ method: 'POST', url: `/api/v1${path}`, headers: by.headers, ...(payload && { payload }) })
const get = async (path: string, by: DeskAccount) =>
	(await app.inject({ url: `/api/v1${path}`, headers: by.headers })).json()
const statuses = async (...answers: ReturnType<typeof post>[]) =>
	(await Promise.all(answers)).map(({ statusCode }) => statusCode)

test('an editor’s removal waits, is told with what it would do, and is published by another editor', async () => {
	const report = addReport(db, { link: 'x', kind: 'wrong', record: `moves:${move}`, isPersonal: true, pages: [], now })
	const answer = await post('/batches', editor, { ...removal, report: report.id })
	expect([answer.statusCode, answer.headers.location]).toEqual([202, '/api/v1/proposals/1'])
	expect(answer.json()).toMatchObject({ revision: null, proposal: 1, page: '/edit/waiting/1', changes: 1 })
	expect([readNewest(db).number, findReport(db, report.id)!.state]).toEqual([2, 'second-editor'])
	const [row] = (await get('/proposals', other)).rows
	expect(row).toMatchObject({ author: 'Example editor', isOwn: false, mayDecide: true, note })
	expect(row.rules).toContain('delete')
	expect(await get('/proposals/1', editor)).toMatchObject({
		isOwn: true,
		mayDecide: false,
		trial: { verdict: 'second' }
	})
	expect(await statuses(post('/proposals/1/publish', editor))).toEqual([403])
	const published = await post('/proposals/1/publish', other)
	expect([published.statusCode, published.json().revision]).toEqual([201, 3])
	expect(await get('/batches/3', other)).toMatchObject({ kind: 'report', author: 'two editors', note })
	expect(db.prepare('select * from signatures').get()).toEqual({ revision: 3, account: editor.id, report: report.id })
	expect(findReport(db, report.id)).toMatchObject({ state: 'applied', revision: 3 })
	expect(await get('/proposals/1', other)).toMatchObject({ state: 'published', revision: 3, trial: null })
	expect(
		await statuses(post('/proposals/1/publish', admin), post('/proposals/1/refuse', admin, { reason: 'x' }))
	).toEqual([409, 409])
})

test('an admin publishes at once, and agrees with a change of their own', async () => {
	expect(await statuses(post('/batches', admin, removal))).toEqual([201])
	expect(await get('/batches/3', admin)).toMatchObject({ author: 'an admin' })
})

test('a proposal is refused with a reason, or taken back by who made it', async () => {
	await post('/batches', editor, removal)
	await post('/batches', editor, removal)
	expect(await statuses(post('/proposals/1/refuse', other, {}))).toEqual([400])
	expect((await post('/proposals/1/refuse', other, { reason: 'It stands.' })).json()).toMatchObject({
		state: 'refused',
		reason: 'It stands.'
	})
	expect((await post('/proposals/2/refuse', editor, { reason: 'Mine.' })).json().state).toBe('withdrawn')
	expect((await get('/proposals', other)).rows).toEqual([])
	expect((await get('/proposals?state=refused', other)).rows).toHaveLength(1)
})

test('a proposal that is refused, or lapses, opens the report that it answers to another answer', async () => {
	const told = { kind: 'wrong', record: `moves:${move}`, isPersonal: true, pages: [], now } as const
	const [first, second] = ['x', 'y'].map((link) => addReport(db, { ...told, link, proposed: link }))
	await post('/batches', editor, { ...removal, report: first!.id })
	await post('/batches', editor, { ...removal, report: second!.id })
	await post('/proposals/1/refuse', other, { reason: 'It stands.' })
	expect([first, second].map((report) => findReport(db, report!.id)!.state)).toEqual(['in-review', 'second-editor'])
	expect(listSteps(db, first!.id).at(-1)).toMatchObject({ actor: 'editor', state: 'in-review', words: 'It stands.' })
	now = new Date('2026-12-16T12:00:00Z')
	await get('/proposals', await openAccount(app, { role: 'editor', name: 'Other editor' }))
	expect(findReport(db, second!.id)!.state).toBe('in-review')
	expect(listSteps(db, second!.id).at(-1)).toMatchObject({ actor: 'program', state: 'in-review', words: null })
})

test('a proposal lapses after fourteen days', async () => {
	await post('/batches', editor, removal)
	now = new Date('2026-12-15T11:59:59Z')
	// Sessions have ended meanwhile: somebody signs in.
	other = await openAccount(app, { role: 'editor', name: 'Other editor' })
	expect((await get('/proposals', other)).rows).toHaveLength(1)
	now = new Date('2026-12-15T12:00:00Z')
	expect((await get('/proposals', other)).rows).toEqual([])
	const late = await post('/proposals/1/publish', other)
	expect([late.statusCode, late.json().detail]).toEqual([409, 'Proposal 1 is lapsed since 2026-12-15T12:00:00.000Z.'])
})

test('what was changed while it waited is not overwritten', async () => {
	await post('/batches', editor, removal)
	const after = { ...rowOf(db, 'moves', move), note: 'Examples' }
	expect(await statuses(post('/batches', other, { note, edits: [{ record: `moves:${move}`, after }] }))).toEqual([201])
	expect(await statuses(post('/proposals/1/publish', other))).toEqual([409])
	expect((await get('/proposals/1', other)).trial.checks[0]).toMatchObject({ rule: 'changed-meanwhile' })
	expect(rowOf(db, 'moves', move).note).toBe('Examples')
})

test.each(['0', 'x', '99'])('a proposal %s that there is not is a problem that names it', async (id) => {
	const answer = await app.inject({ url: `/api/v1/proposals/${id}`, headers: other.headers })
	expect([answer.statusCode, answer.json().errors[0].path]).toEqual([404, 'id'])
})
