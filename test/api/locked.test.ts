// While another connection writes, whoever writes is told so at once, and who reads is answered.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDb, refuseWaiting } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { importRows } from '../builders.ts'
import { openAccount } from '../desk.ts'

test('a change that comes while another is made is a problem that says when to come again, and nothing of it is done', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-locked-'))
	const path = join(folder, 'labflow.db')
	const [db, other] = [openDb(path), openDb(path)]
	importRows(db, { moves: [{}] })
	let now = new Date('2026-11-30T12:00:00Z')
	const app = await buildApp(db, { site: false, clock: () => now })
	const { headers, token } = await openAccount(app, { role: 'editor' })
	const bearer = token('edit')
	refuseWaiting(db)
	other.sqlite.exec('begin immediate')
	// Long enough that the use of the session, and of the token, would be written down.
	now = new Date('2026-11-30T14:00:00Z')

	const edits = [{ record: 'moves:move-1', after: null }]
	const change = {
		method: 'POST',
		url: '/api/v1/batches',
		headers,
		payload: { note: 'It was told of nobody', edits }
	} as const
	const refused = await app.inject(change)
	expect([refused.statusCode, refused.headers['retry-after'], refused.json().type]).toEqual([503, '3', '/api#busy'])
	expect((await app.inject({ url: '/api/v1/session', headers })).json().who.name).toBe('Example editor')
	expect((await app.inject({ url: '/api/v1/drafts', headers: bearer })).statusCode).toBe(200)
	other.sqlite.exec('rollback')
	expect((await app.inject('/api/v1/moves/move-1')).statusCode).toBe(200)
	expect((await app.inject(change)).statusCode).toBeLessThan(300)

	await app.close()
	for (const one of [db, other]) one.close()
	rmSync(folder, { recursive: true })
})
