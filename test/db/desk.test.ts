// What stands on the desk leaves with no copy of the database.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { deskTables } from '../../db/desk/desk.ts'
import { copyDb, packDataset } from '../../db/revisions/pack.ts'
import { writeSnapshot } from '../../db/revisions/snapshot.ts'
import { openDb, openReadOnly } from '../../db/open.ts'
import { openRealDb } from '../helpers.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-desk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'Only-The-Desk-Knows'

/** The real dataset with a row in every table of the desk, the secret in each text that may hold any. */
function openDesk() {
	const db = openRealDb()
	const { sqlite } = db
	sqlite.exec(`insert into accounts (name, folded, role, password, created) values ('${secret}', '${secret}', 'admin', '${secret}', '2026-01-01');
		insert into sessions (hash, account, created, used, ends) values ('${secret}', 1, '', '', '');
		insert into tokens (hash, account, name, scopes, created) values ('${secret}', 1, '${secret}', '[]', '');
		insert into reports (link, kind, isPersonal, words, email, received) values ('${secret}', 'wrong', 1, '${secret.repeat(500)}', '${secret}', '');
		insert into report_pages (report, url, added) values (1, '${secret}', '');
		insert into report_steps (report, date, actor, state, words) values (1, '', 'reporter', 'received', '${secret}');
		insert into drafts (account, record, edits, note, saved) values (1, '${secret}', '[]', '${secret}', '');
		insert into proposals (account, edits, note, rules, created, ends) values (1, '[]', '${secret}', '', '', '');
		insert into signatures (revision, account) values (1, 1);
		insert into intakes (file, hash, question, mapping, created) values ('${secret}', '', '', '{}', '');
		insert into intake_rows (intake, line, state, edits) values (1, 1, 'new', '["${secret}"]');
		insert into intake_names (intake, kind, text, record, isNew) values (1, 'person', '${secret}', '', 1);
		insert into webhooks (link, of, endpoint, secret, revision, created) values ('${secret}', '', '${secret}', '${secret}', 1, '');
		insert into webhook_messages (webhook, name, due, created) values (1, '${secret}', '', '');
		insert into webhook_attempts (message, date, ms, fault) values (1, '', 1, '${secret}');
		insert into letters (token, email, every, revision, sent, created) values ('${secret}', '${secret}', 'daily', 1, '', '');
		insert into letter_questions (letter, of) values (1, '${secret}');`)
	return db
}
const countRows = (db: ReturnType<typeof openDb>) =>
	Object.fromEntries(
		deskTables.map((name) => [name, db.sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number])
	)
const none = Object.fromEntries(deskTables.map((name) => [name, 0]))

test('a snapshot holds the desk’s tables empty, and not a byte of what stood in them', () => {
	const db = openDesk()
	expect(Object.values(countRows(db))).toEqual(deskTables.map(() => 1))
	const { path } = writeSnapshot(db, folder)

	const snapshot = openReadOnly(path)
	expect(countRows(snapshot)).toEqual(none)
	snapshot.close()
	expect(readFileSync(path).includes(secret)).toBe(false)
	expect(readdirSync(folder)).toEqual([path.slice(folder.length + 1)])
	expect(Object.values(countRows(db))).toEqual(deskTables.map(() => 1))
	db.close()
})

test('no download holds a byte of the desk, and the program starts on the database that is downloaded', async () => {
	const db = openDesk()
	const packs = mkdtempSync(join(folder, 'packs-'))
	await copyDb(db, packs)
	packDataset(packs)

	const leaks = readdirSync(packs).filter((name) => readFileSync(join(packs, name)).includes(secret))
	expect(leaks).toEqual([])
	const copy = openDb(join(packs, 'labflow.sqlite'))
	expect(countRows(copy)).toEqual(none)
	expect(copy.sqlite.prepare('select count(*) from sqlite_sequence').pluck().get()).toBe(0)
	copy.close()
	db.close()
})
