// Foreign lists: read in any form, set beside what is on record, published as one batch, and nothing guessed in silence.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { undoBatch } from '../../db/batches/undo.ts'
import { applyIntake, IntakeRefused } from '../../db/intake/apply.ts'
import { openList } from '../../db/intake/list-file.ts'
import { countRows, mapList, openIntake, stageList, walkRows, type IntakeQuestion } from '../../db/intake/stage.ts'
import { openDb, type Db } from '../../db/open.ts'
import { importRows } from '../builders.ts'
import { header, makeRows } from '../foreign-list.ts'
import { openTestDb } from '../helpers.ts'
import { rowOf } from './edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-intake-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
function write(content: string | Uint8Array, ending = 'csv'): string {
	const path = join(folder, `list-${++files}.${ending}`)
	writeFileSync(path, content)
	return path
}
const by = { author: 'maintainers', note: 'A list that a newsroom keeps' }
const page = { url: 'https://news.example/list', title: 'Who moved', publisher: 'Example News' }

/** Ada left Alpha for Beta in July 2025; Bo, who has a namesake, is at Gamma. */
function open(): Db {
	const db = openTestDb()
	importRows(db, {
		labs: [{}, { id: 'beta', name: 'Beta Research' }, { id: 'gamma', name: 'Gamma AI', aliases: '伽马智能' }],
		people: [{}, { id: 'bo-sample', name: 'Bo Sample' }, { id: 'wu-lili', name: 'Lili Wu', aliases: '吴丽丽' }],
		moves: [
			{},
			{ id: 'move-2', person: 'bo-sample', from: 'alpha', to: 'gamma', date: '2024-03-01' },
			{ id: 'move-3', person: 'wu-lili', from: 'beta', to: 'gamma', date: '2023-05-01', date_precision: 'month' }
		]
	})
	return db
}
async function stage(db: Db, path: string, more: Partial<IntakeQuestion> = {}) {
	const list = await openList(path)
	const asked = { mapping: mapList(list), page, choices: new Map(), newLabs: undefined, ...more }
	const id = openIntake(db, list, asked)
	await stageList(db, id, list, asked)
	return id
}
const stagedIn = (db: Db, id: number) =>
	(['new', 'changed', 'same', 'unclear', 'refused'] as const)
		.flatMap((state) => [...walkRows(db, id, state)])
		.toSorted((a, b) => a.line - b.line)
const states = (db: Db, id: number) => stagedIn(db, id).map(({ state }) => state)

describe('a list is read', () => {
	const rows = [
		['姓名', '原公司', '新公司', '入职时间', '来源', '标题'],
		['吴丽丽', '伽马智能', 'Alpha', '2026年2月', 'https://news.example/wu', '吴丽丽加入 Alpha'],
		['吳麗麗', 'Beta Research', '伽马智能', '2023年5月', 'https://news.example/list', '']
	]
	const expected = (db: Db, id: number) => {
		expect(stagedIn(db, id).map(({ state, record }) => [state, record])).toEqual([
			['new', 'wu-lili-alpha-2026-02'],
			['changed', 'move-3']
		])
	}
	// GB 18030 of the rows above: what Excel writes as CSV in China.
	const gb = (text: string) =>
		Uint8Array.from(
			[...text].flatMap((sign) => {
				if (sign.charCodeAt(0) < 128) return [sign.charCodeAt(0)]
				for (let high = 0x81; high < 0xff; high++)
					for (let low = 0x40; low < 0xff; low++)
						if (low !== 0x7f && new TextDecoder('gb18030').decode(Uint8Array.of(high, low)) === sign) return [high, low]
				throw new Error(sign)
			})
		)
	const objects = rows.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [rows[0]![at]!, cell])))

	test.for<[string, () => Promise<string> | string]>([
		['CSV with a byte order mark', () => write(`\u{feff}${Papa.unparse(rows)}`)],
		['CSV in GB 18030', () => write(gb(Papa.unparse(rows)))],
		['CSV with semicolons', () => write(Papa.unparse(rows, { delimiter: ';' }))],
		['TSV', () => write(Papa.unparse(rows, { delimiter: '\t' }), 'tsv')],
		['UTF-16', () => write(Buffer.from(`\u{feff}${Papa.unparse(rows)}`, 'utf16le'))],
		['JSON', () => write(JSON.stringify({ moves: objects }), 'json')],
		['NDJSON', () => write(objects.map((one) => JSON.stringify(one)).join('\n'), 'ndjson')],
		[
			'XLSX',
			async () => {
				const path = join(folder, `list-${++files}.xlsx`)
				await writeExcelFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(path)
				return path
			}
		]
	])('from %s, in Chinese', async ([, make]) => {
		const db = open()
		const id = await stage(db, await make(), {})
		expected(db, id)
		db.close()
	})

	test('days of a workbook are days', async () => {
		const path = join(folder, 'days.xlsx')
		const day = { value: new Date(Date.UTC(2026, 1, 3)), type: Date, format: 'yyyy-mm-dd' }
		await writeExcelFile([
			['Name', 'From', 'To', 'Date'].map((value) => ({ value })),
			[{ value: 'Ada Example' }, { value: 'Beta Research' }, { value: 'Gamma AI' }, day]
		]).toFile(path)
		const db = open()
		const [row] = stagedIn(db, await stage(db, path))
		expect(row!.edits.at(-1)!.after).toMatchObject({ date: '2026-02-03', date_precision: 'day' })
		db.close()
	})

	test.for([
		['', 'csv', /is empty/],
		['{"a": 1}', 'json', /no list of objects/],
		['{', 'json', /cannot be read as json/],
		['PK nothing', 'xlsx', /cannot be read as xlsx/],
		['a\0b', 'csv', /is no text/],
		['Name,Name\nAda,Ada', 'csv', /Two columns are called Name/]
	] as const)('%j as %s is refused with the reason', async ([content, ending, reason]) => {
		await expect(openList(write(content, ending))).rejects.toThrow(reason)
	})
})

describe('a name', () => {
	const line = (name: string, from: string, to: string, date = '2026-01') => `${name},${from},${to},${date}\n`
	const list = (...lines: string[]) => write(`name,from,to,date\n${lines.join('')}`)
	const reasonsOf = (db: Db, id: number) =>
		stagedIn(db, id).map(({ faults }) => faults.map(({ reason }) => reason).join())

	test('is somebody on record only where a lab says so, too: a namesake elsewhere is to be chosen', async () => {
		const db = open()
		const id = await stage(db, list(line('Bo Sample', 'Gamma AI', 'Alpha'), line('Bo Sample', 'Beta Research', '')))
		expect(stagedIn(db, id).map(({ state, record }) => [state, record])).toEqual([
			['new', 'bo-sample-alpha-2026-01'],
			['unclear', null]
		])
		expect(reasonsOf(db, id)[1]).toMatch(/may be Bo Sample \(bo-sample, 74\), or somebody else: no lab says which/)
		db.close()
	})

	test('of a lab that is a letter off, or an acronym, is never taken for it', async () => {
		const db = open()
		const id = await stage(
			db,
			list(line('Cy Fiction', 'Betta Research', 'Alpha'), line('Cy Fiction', 'Nowhere Lab', 'Alpha'))
		)
		expect(states(db, id)).toEqual(['unclear', 'unclear'])
		expect(reasonsOf(db, id)).toEqual([
			expect.stringMatching(/may be Beta Research \(beta, \d+\), or a lab that is not on record/),
			'is a lab that is not on record'
		])
		db.close()
	})

	test('that two rows bear is one person where they share a lab; else it is to be chosen', async () => {
		const db = open()
		const rows = [
			line('Cy Fiction', 'Alpha', 'Beta Research', '2024'),
			line('Cy Fiction', 'Beta Research', 'Gamma AI', '2025')
		]
		const together = stagedIn(db, await stage(db, list(...rows)))
		expect(together.map(({ record }) => record)).toEqual(['cy-fiction-beta-2024', 'cy-fiction-gamma-2025'])
		expect(
			new Set(
				together.flatMap(({ edits }) => edits.filter(({ file }) => file === 'people').map(({ record }) => record))
			)
		).toEqual(new Set(['cy-fiction']))
		const apart = await stage(
			db,
			list(line('Di Fiction', 'Alpha', '', '2024'), line('Di Fiction', 'Gamma AI', '', '2025'))
		)
		expect(states(db, apart)).toEqual(['new', 'unclear'])
		expect(reasonsOf(db, apart)[1]).toMatch(/may be the Di Fiction of another row, at other labs, or a namesake/)
		db.close()
	})

	test('is who was chosen, or new; what was chosen of no use is refused', async () => {
		const db = open()
		const path = list(line('Bo Sample', 'Beta Research', ''), line('Ada Example', 'Nowhere Lab', 'Alpha', '2019'))
		const choose = (choices: [string, string][]) => stage(db, path, { choices: new Map(choices) })
		const chosen = await choose([
			['person:Bo Sample', 'bo-sample'],
			['lab:Nowhere Lab', 'new']
		])
		expect(stagedIn(db, chosen).map(({ state, record }) => [state, record])).toEqual([
			['new', 'bo-sample-left-beta-2026-01'],
			['new', 'ada-example-alpha-2019']
		])
		const other = await choose([
			['person:Bo Sample', 'new'],
			['lab:Nowhere Lab', 'nobody']
		])
		expect(stagedIn(db, other).map(({ state, record }) => [state, record])).toEqual([
			['new', 'bo-sample-2-left-beta-2026-01'],
			['refused', null]
		])
		db.close()
	})

	test('with letters of other scripts makes an id, and text that looks like markup or a formula stays text', async () => {
		const db = open()
		const path = list(line('周小月', 'Alpha', ''), line('"<b>Ed</b> Fiction"', 'Alpha', ''), line('=1+1', 'Alpha', ''))
		const rows = stagedIn(db, await stage(db, path))
		expect(rows[0]!.record).toBe('zhou-xiaoyue-left-alpha-2026-01')
		expect(rows[1]!.edits.find(({ file }) => file === 'people')!.after!.name).toBe('<b>Ed</b> Fiction')
		expect(rows[2]).toMatchObject({ state: 'refused', faults: [{ column: 'name', value: '=1+1' }] })
		db.close()
	})
})

describe('published', () => {
	const path = () =>
		write(
			'name,from,to,date,title\nAda Example,Alpha,Beta Research,2025-07-04,Engineer\nCy Fiction,Beta Research,Gamma AI,2026-01-05,\n'
		)

	test('as one batch with the file’s hash, undone as one; the same file again brings nothing', async () => {
		const db = open()
		const file = path()
		const id = await stage(db, file)
		expect(countRows(db, id)).toEqual({ new: 1, changed: 1, same: 0, unclear: 0, refused: 0 })
		const published = applyIntake(db, id, by)
		if ('faults' in published) throw new Error(JSON.stringify(published.faults))
		expect(rowOf(db, 'moves', 'move-1')).toMatchObject({
			to_role: 'Engineer',
			sources: 'page-1|news-example-who-moved'
		})
		expect(rowOf(db, 'moves', 'cy-fiction-gamma-2026-01')).toMatchObject({ person: 'cy-fiction', kind: 'hire' })
		const { hash } = await openList(file)
		expect(db.prepare('select kind, note from batches where revision = ?').get(published.revision)).toEqual({
			kind: 'import',
			note: `${by.note} (${file.slice(folder.length + 1)}, SHA-256 ${hash})`
		})
		const again = await stage(db, file)
		expect(countRows(db, again)).toEqual({ new: 0, changed: 0, same: 2, unclear: 0, refused: 0 })
		expect(applyIntake(db, again, by)).toMatchObject({ changes: 0 })
		expect(undoBatch(db, published.revision, by).left).toEqual([])
		db.close()
	})

	test('chosen rows alone', async () => {
		const db = open()
		const id = await stage(db, path())
		expect(applyIntake(db, id, { ...by, lines: new Set([3]) })).toMatchObject({ revision: 2 })
		expect(rowOf(db, 'moves', 'move-1').to_role).toBe('')
		expect(rowOf(db, 'moves', 'cy-fiction-gamma-2026-01').person).toBe('cy-fiction')
		// The rest goes on to wait.
		expect(countRows(db, id)).toEqual({ new: 0, changed: 1, same: 1, unclear: 0, refused: 0 })
		expect(applyIntake(db, id, by)).toMatchObject({ revision: 3 })
		expect(rowOf(db, 'moves', 'move-1').to_role).toBe('Engineer')
		expect(db.prepare('select state, revision from intakes').get()).toEqual({ state: 'applied', revision: 3 })
		db.close()
	})

	test('not without a reason, and not what has changed since it was staged', async () => {
		const db = open()
		const id = await stage(db, path())
		expect(applyIntake(db, id, { ...by, note: 'no reason' })).toMatchObject({ faults: [{ column: 'note' }] })
		expect(() => applyIntake(db, 99, by)).toThrow(IntakeRefused)
		db.prepare(`update moves set to_role = 'Head' where id = 'move-1'`).run()
		expect(applyIntake(db, id, by)).toMatchObject({ faults: [{ column: 'to_role', reason: 'was changed meanwhile' }] })
		expect(db.prepare('select max(number) as n from revisions').get()).toEqual({ n: 1 })
		db.close()
	})
})

test('a program that is killed goes on where it was; planted faults are told, each and no other; the second time all is the same', async () => {
	const dbPath = join(folder, 'killed.db')
	const db = openDb(dbPath)
	importRows(db, {})
	const rows = [...makeRows(1500, 50)]
	const path = write(`${Papa.unparse([header, ...rows.map(({ cells }) => cells)])}\n`)
	const root = resolve(import.meta.dirname, '../..')
	const start = (...more: string[]) =>
		spawn(process.execPath, ['db/intake/intake-command.ts', path, '--new-labs', 'startup', ...more], {
			cwd: root,
			env: { ...process.env, LABFLOW_DB: dbPath },
			stdio: 'ignore'
		})
	const done = () => (db.prepare('select max(done) as n from intakes').get() as { n: number | null }).n ?? 0
	const first = start()
	while (done() === 0 && first.exitCode === null) await wait(5)
	first.kill('SIGKILL')
	await once(first, 'exit')
	const reached = done()
	expect([reached > 0, reached < rows.length]).toEqual([true, true])

	const second = start('--apply', by.note)
	expect((await once(second, 'exit'))[0]).toBe(0)
	const planted = rows.flatMap(({ fault }) => fault ?? [])
	expect(planted.length).toBe(50)
	const told = [...walkRows(db, 1, 'refused')].map(({ line, faults }) => ({ line, ...faults[0]! }))
	expect(told.map(({ line, column }) => [line, column])).toEqual(planted.map(({ line, column }) => [line, column]))
	told.forEach(({ reason }, at) => expect(reason).toMatch(planted[at]!.reason))
	expect(countRows(db, 1)).toEqual({ new: 0, changed: 0, same: 1450, unclear: 0, refused: 50 })
	expect(db.prepare('select count(*) as n from moves').get()).toEqual({ n: 1450 })

	const again = await stage(db, path, { page: {}, newLabs: 'startup' })
	expect(countRows(db, again)).toEqual({ new: 0, changed: 0, same: 1450, unclear: 0, refused: 50 })
	db.close()
}, 120_000)
