// A copy of the database made while others write, and what is kept before tables change.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { backUp, findFault } from '../../db/backup.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import { openDb, openLive, openReadOnly } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { copyDatabase, realFile } from '../real.ts'
import { edit } from './edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'live.db')
copyDatabase(realFile(inject('stage').folder), path)

test('a copy made between two edits is one of the states there were, and goes on as the original would', async () => {
	const writer = openDb(path)
	const reader = openReadOnly(path)
	const people = readCells(writer, fileNamed('people')).slice(0, 20)
	const copying = backUp(reader, join(folder, 'copy.db'))
	const hashes = people.map((row) =>
		edit(writer, { file: 'people', record: row.id!, after: { ...row, known_for: 'Examples' } })
	)
	const { revision, hash } = await copying
	const states = new Map(hashes.map((made) => ('hash' in made ? [made.revision, made.hash] : [])) as [number, string][])
	expect(revision === 2 || states.get(revision) === hash).toBe(true)
	const copy = openDb(join(folder, 'copy.db'))
	expect(readNewest(copy)).toMatchObject({ number: revision, hash })
	expect(
		edit(copy, { file: 'people', record: people[0]!.id!, after: { ...people[0]!, known_for: 'More' } })
	).toMatchObject({
		revision: revision + 1
	})
	for (const db of [copy, reader, writer]) db.close()
})

test('a copy takes no other file’s place, and leaves nothing where it fails', async () => {
	const db = openReadOnly(path)
	writeFileSync(join(folder, 'mine.txt'), 'mine')
	await expect(backUp(db, join(folder, 'mine.txt'))).rejects.toThrow('is there already')
	await expect(backUp(db, join(folder, 'none/copy.db'))).rejects.toThrow('There is no folder')
	db.close()
	expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
	expect(readdirSync(folder).filter((name) => name.includes('.backup'))).toEqual([])
})

test('a damaged page is found', () => {
	const damaged = join(folder, 'damaged.db')
	const bytes = readFileSync(join(folder, 'copy.db'))
	bytes.fill(0x5a, 200 * 4096, 203 * 4096)
	writeFileSync(damaged, bytes)
	expect(findFault(join(folder, 'copy.db'))).toBeUndefined()
	expect(findFault(damaged)).toBeTruthy()
})

test('before tables change the file is kept as it is, once', () => {
	const old = join(folder, 'old.db')
	copyDatabase(realFile(inject('stage').folder), old)
	const last = openDb(old)
	// A table that a later migration would have made: the file is of before.
	const before = last.sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get() as number
	last.close()
	openLive(old).close()
	expect(readdirSync(folder).filter((name) => name.startsWith('old.db.before'))).toEqual([])
	const behind = openDb(old)
	behind.sqlite.exec(`delete from __drizzle_migrations where created_at = ${before}`)
	behind.close()
	expect(() => openLive(old)).toThrow('cannot be opened')
	const [kept, ...more] = readdirSync(folder).filter((name) => name.startsWith('old.db.before'))
	expect([kept, more]).toEqual([`old.db.before-${before}`, []])
	expect(findFault(join(folder, kept!))).toBeUndefined()
})
