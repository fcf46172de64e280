// Two records that are one: read as one everywhere, kept as they were entered, and put back when the judgement is taken away.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Edit } from '../../db/batches/batch.ts'
import { undoBatch } from '../../db/batches/undo.ts'
import type { Cells } from '../../db/cells.ts'
import { exportDataset } from '../../db/csv/export.ts'
import { importDataset } from '../../db/csv/import.ts'
import { hashRecord } from '../../db/csv/removal.ts'
import { openDb, type Db } from '../../db/open.ts'
import { findPerson } from '../../db/queries/people.ts'
import { readHistory } from '../../db/queries/history.ts'
import { findRenamed } from '../../db/queries/renamed.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { resolveName } from '../../db/queries/resolve.ts'
import { listRevisions } from '../../db/queries/revisions.ts'
import { restoreSnapshot } from '../../db/revisions/restore.ts'
import { buildRow, importRows, type Tables } from '../builders.ts'
import { openTestDb } from '../helpers.ts'
import { edit, rowOf } from './edits.ts'

const scratch = mkdtempSync(join(tmpdir(), 'labflow-identity-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const [ada, adaX, benId] = ['person:ada-example', 'person:ada-x-example', 'person:ben-beispiel']
const tables: Tables = {
	labs: [{}, { id: 'beta', name: 'Beta' }, { id: 'beta-labs', name: 'Beta Labs' }, { id: 'gamma', name: 'Gamma' }],
	people: [
		{ aliases: 'A. Example' },
		{ id: 'ada-x-example', name: 'Ada X. Example', aliases: '艾达', known_for: 'Made-up models' },
		{ id: 'ben-beispiel', name: 'Ben Beispiel' }
	],
	moves: [
		{},
		{ id: 'move-2', person: 'ada-x-example', from: 'beta', to: 'gamma', date: '2026-01-01', date_precision: 'month' },
		{
			id: 'move-3',
			person: 'ben-beispiel',
			from: 'gamma',
			to: 'beta-labs',
			date: '2026-02-01',
			date_precision: 'month'
		}
	],
	offers: [{ id: 'offer-1', person: 'ada-x-example', move: 'move-2' }],
	ids: [
		{ record: ada, value: 'ada1' },
		{ record: adaX, value: 'ada1' },
		{ record: adaX, value: 'ada2' }
	]
}
const open = () => {
	const db = openTestDb()
	importRows(db, tables)
	return db
}
const judge = (keep: string, other: string, verdict = 'same'): Edit => ({
	file: 'judgements',
	record: `${keep}:${other}`,
	after: buildRow('judgements', { keep, other, verdict })
})
const unjudge = (keep: string, other: string): Edit => ({ ...judge(keep, other), after: null })
const publish = (db: Db, ...edits: Edit[]) => {
	const result = edit(db, ...edits)
	if ('faults' in result) throw new Error(JSON.stringify(result.faults))
	return result
}
const faultsOf = (db: Db, ...edits: Edit[]) => {
	const result = edit(db, ...edits)
	return 'faults' in result ? result.faults.map(({ column, value, reason }) => `${column} ${value} ${reason}`) : []
}

let folders = 0
/** The files of an export, by name. */
function exported(db: Db): Record<string, string> {
	const folder = join(scratch, `export-${folders++}`)
	exportDataset(db, folder)
	return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
const movesOf = (db: Db, person: string) => findPerson(db, person)?.moves.map(({ id }) => id)

describe('people who were judged to be one', () => {
	test('are read as one, with the names, moves, offers and public ids of both', () => {
		const db = open()
		publish(db, judge(ada, adaX))
		const person = findPerson(db, 'ada-example')!
		expect(person.aliases).toEqual(['A. Example', 'Ada X. Example', '艾达'])
		expect(person.moves.map(({ id }) => id)).toEqual(['move-2', 'move-1'])
		expect(person.moves.every((move) => move.person === 'ada-example' && move.personName === 'Ada Example')).toBe(true)
		expect(person.offers.map(({ id }) => id)).toEqual(['offer-1'])
		expect(person.ids.map(({ value }) => value)).toEqual(['ada1', 'ada2'])
		expect([person.moveCount, person.lab]).toEqual([2, 'gamma'])
		expect(findPerson(db, 'ada-x-example')).toBeUndefined()
		expect(findRenamed(db, adaX)).toMatchObject({ heir: { file: 'people', id: 'ada-example' }, isJudged: true })
		expect(resolveName(db, 'Ada X. Example', 'person')[0]).toMatchObject({ id: 'ada-example', match: true })
	})

	test('are exported as they were entered, byte for byte, beside the judgement', () => {
		const db = open()
		const before = exported(db)
		expect(before['judgements.csv']).toBeUndefined()
		publish(db, judge(ada, adaX))
		const { 'judgements.csv': judgements, ...rest } = exported(db)
		expect(rest).toEqual(before)
		expect(judgements).toContain(`${ada},${adaX},same,2026-07-02,an editor,`)
		const anew = openTestDb()
		const folder = join(scratch, 'again')
		exportDataset(db, folder)
		expect(importDataset(anew, folder)).toMatchObject({ hash: listRevisions(db).at(-1)!.hash })
		expect(movesOf(anew, 'ada-example')).toEqual(['move-2', 'move-1'])
		publish(db, unjudge(ada, adaX))
		exportDataset(db, folder)
		expect(existsSync(join(folder, 'judgements.csv'))).toBe(false)
	})

	test('are two again when it is taken back, with what was edited in between where it was entered', () => {
		const db = open()
		const { revision } = publish(db, judge(ada, adaX))
		const old = { ...rowOf(db, 'moves', 'move-2'), note: 'Told again.' }
		const claim = buildRow('claims', { id: 'claim-1', subject: 'move:move-2', source: 'page-1', stance: 'confirms' })
		const fresh = buildRow('moves', {
			id: 'move-4',
			from: 'gamma',
			to: 'alpha',
			date: '2026-03-01',
			date_precision: 'month'
		})
		const moved = { ...rowOf(db, 'people', 'ada-x-example'), known_for: 'Other made-up models' }
		publish(
			db,
			{ file: 'moves', record: 'move-2', after: old },
			{ file: 'claims', record: 'claim-1', after: claim },
			{ file: 'moves', record: 'move-4', after: { ...fresh, person: 'ada-x-example' } },
			{ file: 'people', record: 'ada-x-example', after: moved },
			{ file: 'ids', record: `${ada}:orcid:ada1`, after: null }
		)
		expect(rowOf(db, 'moves', 'move-2').person).toBe('ada-x-example')
		expect(movesOf(db, 'ada-example')).toEqual(['move-4', 'move-2', 'move-1'])
		expect(findPerson(db, 'ada-example')!.ids.map(({ value }) => value)).toEqual(['ada1', 'ada2'])
		const { published, left } = undoBatch(db, revision, { author: 'an editor', note: 'They are two people after all.' })
		expect([published?.changes, left]).toEqual([1, []])
		expect(movesOf(db, 'ada-example')).toEqual(['move-1'])
		expect(movesOf(db, 'ada-x-example')).toEqual(['move-4', 'move-2'])
		expect(findPerson(db, 'ada-example')).toMatchObject({ aliases: ['A. Example'], moveCount: 1, lab: 'beta', ids: [] })
		expect(findPerson(db, 'ada-x-example')).toMatchObject({ aliases: ['艾达'], knownFor: 'Other made-up models' })
		expect(findPerson(db, 'ada-x-example')!.ids.map(({ value }) => value)).toEqual(['ada1', 'ada2'])
		expect(findRenamed(db, adaX)).toBeUndefined()
		expect(db.sqlite.prepare('select count(*) from merged').pluck().get()).toBe(0)
	})

	test('go on in the last of a chain, and each stands again with its own', () => {
		const db = open()
		publish(db, judge(adaX, benId))
		publish(db, judge(ada, adaX))
		expect(movesOf(db, 'ada-example')).toEqual(['move-3', 'move-2', 'move-1'])
		expect(findRenamed(db, benId)?.heir?.id).toBe('ada-example')
		publish(db, unjudge(ada, adaX))
		expect(movesOf(db, 'ada-example')).toEqual(['move-1'])
		expect(movesOf(db, 'ada-x-example')).toEqual(['move-3', 'move-2'])
	})

	test('say in the log what was entered, and by their names what was judged', () => {
		const db = open()
		const { revision } = publish(db, judge(ada, adaX))
		const [judged] = readHistory(db, 'judgements', `${ada}:${adaX}`)
		expect(judged).toMatchObject({ revision, name: 'Ada Example and Ada X. Example', page: '/people/ada-example' })
		expect(db.sqlite.prepare('select file from changes where revision = ?').all(revision)).toEqual([
			{ file: 'judgements' }
		])
	})

	test('are what they were in every revision', () => {
		const db = openDb(join(scratch, 'live.db'))
		importRows(db, tables)
		publish(db, judge(ada, adaX))
		publish(db, unjudge(ada, adaX))
		const people = listRevisions(db).map((revision) => {
			const { path } = restoreSnapshot(db, revision, join(scratch, 'snapshots'))!
			const past = openDb(path)
			const found = [findPerson(past, 'ada-example')!.moveCount, findPerson(past, 'ada-x-example')?.moveCount]
			past.close()
			return found
		})
		expect(people).toEqual([
			[1, 1],
			[2, undefined],
			[1, 1]
		])
		const hashes = listRevisions(db).map(({ hash }) => hash)
		expect([hashes[0] === hashes[1], hashes[1] === hashes[2]]).toEqual([false, false])
		db.close()
	})
})

describe('labs that were judged to be one', () => {
	test('are read as one, and come apart again', () => {
		const db = open()
		publish(db, judge('lab:beta', 'lab:beta-labs'))
		const to = (move: string) => db.sqlite.prepare('select to_lab from moves where id = ?').pluck().get(move) as string
		expect([to('move-1'), to('move-3')]).toEqual(['beta', 'beta'])
		expect(db.sqlite.prepare('select joined from labs where id = ?').pluck().get('beta')).toBe(2)
		expect(rowOf(db, 'moves', 'move-3').to).toBe('beta-labs')
		publish(db, { file: 'moves', record: 'move-1', after: { ...rowOf(db, 'moves', 'move-1'), to: 'beta-labs' } })
		publish(db, unjudge('lab:beta', 'lab:beta-labs'))
		expect([to('move-1'), to('move-3')]).toEqual(['beta-labs', 'beta-labs'])
	})
	test('may not be two ends of a move, nor above themselves', () => {
		const db = open()
		expect(faultsOf(db, judge('lab:alpha', 'lab:beta'))).toEqual([
			'keep lab:alpha does not fit moves.csv: to of move-1 is the same as from, by what was judged of alpha'
		])
		publish(db, judge('lab:beta', 'lab:beta-labs'))
		const to = { ...rowOf(db, 'moves', 'move-1'), from: 'beta-labs' }
		expect(faultsOf(db, { file: 'moves', record: 'move-1', after: to })).toEqual([
			'to beta is the same as from, by what was judged of beta-labs'
		])
		const parent = (id: string, parent: string): Edit => ({
			file: 'labs',
			record: id,
			after: { ...rowOf(db, 'labs', id), parent }
		})
		publish(db, parent('beta-labs', 'gamma'))
		expect(faultsOf(db, parent('gamma', 'beta'))).toEqual([])
	})
})

describe('a judgement', () => {
	test('is refused of a record itself, of another kind, of what is not there, in a circle, twice and against others', () => {
		const db = open()
		const found = (...edits: Edit[]) => faultsOf(db, ...edits)
		expect(found(judge(ada, ada))).toContain(`other ${ada} is the record itself`)
		expect(found(judge(ada, 'lab:beta'))).toContain('other lab:beta is of another kind than keep')
		expect(found(judge(ada, 'person:nobody'))).toEqual(['other person:nobody is not in people.csv'])
		expect(found(judge(ada, adaX), judge(adaX, benId), judge(benId, ada))).toHaveLength(3)
		publish(db, judge(ada, adaX))
		expect(found(judge(adaX, ada, 'unsure'))).toHaveLength(1)
		expect(found(judge(benId, adaX))).toEqual([`other ${adaX} goes on in ${ada} already`])
		publish(db, judge(ada, benId, 'different'))
		expect(found(judge(benId, ada))).toContain(`other ${ada} was judged with ${benId} the other way round, too`)
		expect(found(judge(adaX, benId))).toEqual([
			`other ${benId} would make one of ${ada} and ${benId}, which were judged to be different`
		])
		expect(found({ file: 'people', record: 'ada-x-example', after: null })[0]).toContain('is still named by')
		const why: Cells = { ...judge(adaX, benId, 'unsure').after!, why: 'Not sure.' }
		expect(found({ file: 'judgements', record: `${adaX}:${benId}`, after: why })).toEqual([
			'why Not sure. has fewer than five words: say why'
		])
	})
	test('that labs go round by is a fault of the files, too', () => {
		const db = openTestDb()
		const labs = [{ id: 'alpha', name: 'Alpha', parent: 'gamma' }, { id: 'beta' }, { id: 'gamma', parent: 'beta' }]
		const judgements = [{ keep: 'lab:alpha', other: 'lab:beta' }]
		expect(() => importRows(db, { labs, people: [], judgements })).toThrow(/its own ancestor, by what was judged/)
	})
})

test('a person who is removed goes with all that was judged the same, from every table', () => {
	const db = open()
	publish(db, judge(ada, adaX))
	const before = readRevision(db)
	const folder = join(scratch, 'removed')
	exportDataset(db, folder)
	const drop = (name: string, pattern: RegExp) => {
		const path = join(folder, `${name}.csv`)
		const lines = readFileSync(path, 'utf8').split('\n')
		writeFileSync(path, lines.filter((line) => !pattern.test(line)).join('\n'))
	}
	for (const name of ['people', 'moves', 'offers', 'ids', 'judgements']) drop(name, /ada-(x-)?example/)
	const list = (...ids: string[]) =>
		writeFileSync(
			join(folder, 'removed.csv'),
			`record,kind,date,reason\n${ids.map((id) => `${hashRecord('person', id)},person,2026-07-03,asked`).join('\n')}\n`
		)
	list('ada-example')
	expect(importDataset(db, folder)).toMatchObject({
		faults: [{ file: 'removed.csv', column: 'record', value: hashRecord('person', 'ada-x-example') }]
	})
	list('ada-example', 'ada-x-example')
	expect(importDataset(db, folder)).toMatchObject({ revision: before + 1 })
	const names = db.sqlite.prepare(`select name from sqlite_schema where type = 'table' and sql not like '%virtual%'`)
	for (const name of names.pluck().all() as string[])
		expect(JSON.stringify(db.sqlite.prepare(`select * from "${name}"`).all()), name).not.toMatch(
			/ada-(x-)?example|艾达/
		)
})
