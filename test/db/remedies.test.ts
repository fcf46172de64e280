// What is done for those whom records speak of: a statement beside a record, a person kept from search engines. Stored facts
// like any other: checked, exported, undone, and gone with the person. All names are made up.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Edit } from '../../db/batches/batch.ts'
import { undoBatch } from '../../db/batches/undo.ts'
import { exportDataset } from '../../db/csv/export.ts'
import { importDataset } from '../../db/csv/import.ts'
import { hashRecord } from '../../db/csv/removal.ts'
import type { Db } from '../../db/open.ts'
import { listAddresses } from '../../db/queries/addresses.ts'
import { readHistory } from '../../db/queries/history.ts'
import { findMove } from '../../db/queries/moves.ts'
import { findPerson } from '../../db/queries/people.ts'
import { listRevisions } from '../../db/queries/revisions.ts'
import { buildRow, importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'
import { by, edit } from './edits.ts'

const scratch = mkdtempSync(join(tmpdir(), 'labflow-remedies-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const open = () => {
	const db = openTestDb()
	const other = { id: 'ada-x-example', name: 'Ada X. Example' }
	importRows(db, { people: [{}, other], moves: [{}, { id: 'move-2', person: other.id }], offers: [{}] })
	return db
}
const remedy = (cells: Record<string, string>): Edit => {
	const after = buildRow('remedies', cells)
	return { file: 'remedies', record: `${after.record}:${after.remedy}:${after.by}`, after }
}
const statement = remedy({ source: 'page-1' })
const hide = (person: string): Edit =>
	remedy({ record: `person:${person}`, remedy: 'no-search', by: 'the person', words: '' })
const hash = (db: Db) => listRevisions(db).at(-1)!.hash
const paths = (db: Db) => listAddresses(db).map(({ path }) => path)
const faultsOf = (db: Db, ...edits: Edit[]) => {
	const result = edit(db, ...edits)
	return 'faults' in result ? result.faults.map(({ column, reason }) => `${column} ${reason}`) : []
}

test('a statement stands beside its record with who says it, the day and the page, and is a change of its own', () => {
	const db = open()
	edit(db, statement)
	expect(findMove(db, 'move-1')!.statements).toMatchObject([
		{ by: 'Ada Example', date: '2026-07-03', words: 'I left in May, not in July.', source: { id: 'page-1' } }
	])
	expect(findMove(db, 'move-2')!.statements).toEqual([])
	expect(readHistory(db, 'remedies', statement.record)[0]).toMatchObject({ kind: 'added', page: '/moves/move-1' })
})

test('somebody kept from search engines is in no sitemap, nor are their moves and offers; nothing else changes', () => {
	const db = open()
	const before = { person: findPerson(db, 'ada-example')!, paths: paths(db) }
	edit(db, hide('ada-example'))
	const { noSearch, history: _, ...person } = findPerson(db, 'ada-example')!
	const { noSearch: was, history: __, ...old } = before.person
	expect([was, noSearch, findMove(db, 'move-1')!.noSearch, findMove(db, 'move-2')!.noSearch]).toEqual([
		false,
		true,
		true,
		false
	])
	expect(person).toEqual(old)
	expect(before.paths.filter((path) => !paths(db).includes(path))).toEqual(
		expect.arrayContaining(['/people/ada-example', '/moves/move-1'])
	)
	expect(paths(db)).toContain('/moves/move-2')
})

test('both go out as a file of their own and come back; undone, the facts have the hash that they had', () => {
	const db = open()
	const folder = join(scratch, 'export')
	const first = hash(db)
	exportDataset(db, folder)
	expect(existsSync(join(folder, 'remedies.csv'))).toBe(false)
	const published = edit(db, statement, hide('ada-example'))
	exportDataset(db, folder)
	expect(readFileSync(join(folder, 'remedies.csv'), 'utf8')).toBe(
		'record,remedy,by,date,words,source\n' +
			'move:move-1,statement,Ada Example,2026-07-03,"I left in May, not in July.",page-1\n' +
			'person:ada-example,no-search,the person,2026-07-03,,\n'
	)
	const anew = openTestDb()
	expect(importDataset(anew, folder)).toMatchObject({ hash: hash(db) })
	expect(findMove(anew, 'move-1')!.statements).toHaveLength(1)
	undoBatch(db, (published as { revision: number }).revision, by)
	expect([hash(db), findPerson(db, 'ada-example')!.noSearch, findMove(db, 'move-1')!.statements]).toEqual([
		first,
		false,
		[]
	])
})

test('of people who are one the survivor is kept from search engines, and each as before once they are two', () => {
	const db = open()
	edit(db, hide('ada-example'), hide('ada-x-example'), remedy({ record: 'person:ada-x-example', by: 'Ada X.' }))
	const judgement = buildRow('judgements')
	const record = 'person:ada-example:person:ada-x-example'
	edit(db, { file: 'judgements', record, after: judgement })
	expect(findPerson(db, 'ada-example')).toMatchObject({ noSearch: true, statements: [{ by: 'Ada X.' }] })
	edit(db, { file: 'judgements', record, after: null })
	expect(findPerson(db, 'ada-x-example')).toMatchObject({ noSearch: true, statements: [{ by: 'Ada X.' }] })
	expect(findPerson(db, 'ada-example')).toMatchObject({ noSearch: true, statements: [] })
})

test('what is stated of nothing, says nothing or too much, and what hides no person is refused', () => {
	const db = open()
	expect(faultsOf(db, remedy({ record: 'move:move-9' }))).toEqual(['record is not in moves.csv'])
	expect(faultsOf(db, remedy({ words: '' }))).toEqual(['words must say what is stated'])
	expect(faultsOf(db, remedy({ words: 'x'.repeat(1501) }))).toEqual(['words is longer than 1500 characters'])
	expect(faultsOf(db, remedy({ source: 'page-9' }))).toEqual(['source is not in sources.csv'])
	expect(faultsOf(db, remedy({ remedy: 'no-search', words: '' }))).toEqual([
		'record is no person: only people are kept from search engines'
	])
	expect(faultsOf(db, remedy({ record: 'person:ada-example', remedy: 'no-search' }))).toEqual([
		'words must be empty, as source: nothing is stated'
	])
	edit(db, statement)
	expect(faultsOf(db, { file: 'moves', record: 'move-1', after: null })).toContain(
		`id is still named by record of ${statement.record} in remedies.csv`
	)
})

test('who is removed takes along what they said, from the log of changes, too', () => {
	const db = open()
	edit(db, statement, hide('ada-example'))
	const folder = join(scratch, 'removed')
	exportDataset(db, folder)
	writeFileSync(
		join(folder, 'removed.csv'),
		`record,kind,date,reason\n${hashRecord('person', 'ada-example')},person,2026-07-04,Asked for it\n`
	)
	for (const [name, drop] of [
		['people', 'ada-example,'],
		['moves', 'move-1,'],
		['offers', 'offer-1,']
	] as const) {
		const path = join(folder, `${name}.csv`)
		const lines = readFileSync(path, 'utf8').split('\n')
		writeFileSync(path, lines.filter((line) => !line.startsWith(drop)).join('\n'))
	}
	rmSync(join(folder, 'remedies.csv'))
	expect(importDataset(db, folder)).not.toHaveProperty('faults')
	const left = db.prepare(`select count(*) as n from changes where file = 'remedies'`).get() as { n: number }
	expect(left.n).toBe(0)
})
