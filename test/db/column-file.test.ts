// The columns kept beside the database: read as they were, and none where they are of something else.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, inject, test } from 'vitest'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import { openDb, openReadOnly, type Db } from '../../db/open.ts'
import { readColumns, writeColumns } from '../../db/queries/column-file.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { keepSnapshot } from '../../db/revisions/snapshot.ts'
import { copyDatabase, realFile } from '../real.ts'
import { edit } from './edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-columns-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'labflow.db')
const file = `${path}.columns`
let db: Db
beforeEach(() => {
	copyDatabase(realFile(inject('stage').folder), path)
	rmSync(file, { force: true })
	db = openDb(path)
	return () => {
		db.close()
		for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
	}
})

test('what is written is read again, by whoever opens the database', () => {
	const columns = loadColumns(db)
	writeColumns(db, columns, 'program')
	const other = openReadOnly(path)
	const { source, ...rest } = readColumns(other, 'program')!
	const { source: sources, ...all } = columns
	expect(rest).toEqual(all)
	const used = columns.sourceStart.at(-1)
	expect(source.subarray(0, used)).toEqual(sources.subarray(0, used))
	expect(statSync(file).mode & 0o777).toBe(0o600)
	other.close()
})

test('another program, a cut or changed byte, other facts: none is read, and the next start mends it', () => {
	writeColumns(db, loadColumns(db), 'program')
	const bytes = readFileSync(file)
	expect(readColumns(db, 'newer program')).toBeUndefined()
	for (const at of [2, 40, bytes.length >> 1, bytes.length - 9]) {
		const changed = Buffer.from(bytes)
		changed[at]! ^= 1
		writeFileSync(file, changed)
		expect([at, readColumns(db, 'program')]).toEqual([at, undefined])
	}
	writeFileSync(file, bytes)
	truncateSync(file, 1000)
	const mended = openColumns(db, { atOnce: true, program: 'program' }).current()
	expect(readColumns(db, 'program')?.ids).toEqual(mended.ids)
	db.sqlite.exec(`update revisions set hash = 'x' where number = 2`)
	expect(readColumns(db, 'program')).toBeUndefined()
})

test('what batches changed since it was written is put in; what is removed does not stay in it', () => {
	const old = openColumns(db, { atOnce: true, program: 'program' }).current()
	expect(existsSync(file)).toBe(true)
	const move = readCells(db, fileNamed('moves'))[3]!
	edit(db, { file: 'moves', record: move.id!, after: { ...move, status: 'rumored' } })
	const renewed = openColumns(db, { atOnce: true, program: 'program' }).current()
	expect([old.revision, renewed.revision]).toEqual([2, 3])
	expect(renewed.status).toEqual(loadColumns(db).status)
	expect(readColumns(db, 'program')!.revision).toBe(3)
	// As a removal leaves it: bytes of what was removed may still lie somewhere.
	db.sqlite.pragma('user_version = 1')
	keepSnapshot(db, { folder: undefined, most: 1 })
	expect(existsSync(file)).toBe(false)
})
