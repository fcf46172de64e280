// A batch of many changes, undone by a thread over a database file as a short one is: tried, saved, refused.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import { openDb, type Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { importRows } from '../builders.ts'
import { edit } from '../db/edits.ts'
import { openAccount, type DeskAccount } from '../desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-undo-'))
const count = 150
let db: Db
let app: FastifyInstance
let editor: DeskAccount
beforeAll(async () => {
	db = openDb(join(folder, 'labflow.db'))
	importRows(db, { moves: Array.from({ length: count }, (_, n) => ({ id: `move-${n}`, note: 'Examples' })) })
	app = await buildApp(db, { site: false })
	editor = await openAccount(app, { role: 'editor' })
	const rows = readCells(db, fileNamed('moves'))
	edit(db, ...rows.map((row) => ({ file: 'moves' as const, record: row.id!, after: { ...row, note: 'Others' } })))
})
afterAll(async () => {
	await app.close()
	db.close()
	rmSync(folder, { recursive: true })
})

const undo = (asked: object, query = '', revision = 2) =>
	app.inject({
		method: 'POST',
		url: `/api/v1/batches/${revision}/undo${query}`,
		headers: editor.headers,
		payload: { note: 'The page that was cited is withdrawn.', ...asked }
	})
const notes = () => db.prepare(`select count(*) from moves where note = 'Others'`).pluck().get()

test('what a thread tries stays as it is, what it saves is one revision of who asked, and what it refuses is a problem', async () => {
	const tried = await undo({}, '?dry=yes')
	expect([tried.statusCode, tried.json().effects.total, tried.json().verdict, notes()]).toEqual([
		200,
		count,
		'ready',
		count
	])
	const short = await undo({ note: 'because' })
	expect([short.statusCode, short.json().errors[0].path]).toEqual([422, 'note'])
	const saved = await undo({})
	expect([saved.statusCode, saved.headers.location, notes()]).toEqual([201, '/api/v1/batches/3', 0])
	expect(saved.json()).toMatchObject({ revision: 3, changes: count, left: [] })
	expect(db.prepare('select revision, account from signatures').all()).toEqual([{ revision: 3, account: editor.id }])
	expect((await app.inject('/api/v1/moves/move-1')).json().note).toBe('Examples')
	for (const again of [await undo({}), await undo({}, '', 1)])
		expect([again.statusCode, again.json().type]).toEqual([409, '/api#conflict'])
})
