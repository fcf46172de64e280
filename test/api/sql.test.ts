// SQL over the public tables: what is answered, what is refused before it runs, and what ends it. All of it is harmless input.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FastifyInstance } from 'fastify'
import Papa from 'papaparse'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { files } from '../../db/files.ts'
import { deskTables } from '../../db/desk/desk.ts'
import { answerSql } from '../../db/sql/statement.ts'
import { writePublic } from '../../db/sql/public-file.ts'
import { statements } from '../../server/domain/questions/statements.ts'
import { SqlAnswer } from '../../server/schemas/sql.ts'
import { openStatements, perMinute, sqlLimits } from '../../server/threads/statements.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())
let networks = 0
/** Each from a network of its own, so that none is counted with another. */
const ask = (q: string, more: Record<string, string> = {}, url = '/api/v1/sql') =>
	app.inject({ url, query: { q, ...more }, remoteAddress: `10.1.${networks++ % 250}.1` })
const read = async (q: string, more?: Record<string, string>) => (await ask(q, more)).json<SqlAnswer>()

describe('an answer', () => {
	test('has the rows with the revision, the licence and how to cite it', async () => {
		const answer = await read('select id, name from labs where id = :lab', { ':lab': 'openai' })
		expect([...Value.Errors(SqlAnswer, answer)]).toEqual([])
		expect(answer).toMatchObject({
			columns: ['id', 'name'],
			rows: [['openai', 'OpenAI']],
			n: 1,
			cut: false,
			cellsCut: false,
			coverageEnd: '2026-06-30',
			licence: 'CC-BY-4.0'
		})
		expect(answer.revision).toMatch(/^2-[0-9a-f]{8}/)
	})

	test('is the same by POST, and as CSV, whose texts no spreadsheet runs', async () => {
		const q = `select 1 as n, '=1+1' as text, null as none`
		const body = { q, params: {} }
		const posted = await app.inject({ method: 'POST', url: '/api/v1/sql', body, remoteAddress: '10.2.1.1' })
		expect(posted.json().rows).toEqual([[1, '=1+1', null]])
		const csv = await ask(q, {}, '/api/v1/sql.csv')
		expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
		expect(Papa.parse(csv.body, { skipEmptyLines: true }).data).toEqual([
			['n', 'text', 'none'],
			['1', `'=1+1`, '']
		])
	})

	test('is of a past revision where one is named', async () => {
		const answer = await ask('select count(*) from moves', { rev: '99' })
		expect([answer.statusCode, answer.json().detail]).toEqual([
			404,
			expect.stringContaining('There is no revision `99`')
		])
	})

	test('counts what the dataset holds, in the columns of its files', async () => {
		const about = (await app.inject('/api/v1/about')).json()
		expect((await read('select count(*) from moves')).rows).toEqual([[about.counts.moves]])
		for (const file of files) {
			const { columns } = await read(`select * from "${file.name}" limit 1`)
			expect([file.name, columns]).toEqual([file.name, file.columns.map(({ name }) => name)])
		}
	})

	test('each kept question has rows', async () => {
		for (const { id, sql, params } of statements) {
			const named = Object.fromEntries(Object.entries(params).map(([name, value]) => [`:${name}`, value]))
			expect([id, (await read(sql, named)).n > 0]).toEqual([id, true])
		}
	})
})

describe('what is refused', () => {
	test('is anything but one statement that reads', async () => {
		for (const [q, why] of [
			['', /empty/],
			['update labs set name = name', /Only a question/],
			['pragma user_version', /Only a question/],
			['attach database :file as other', /Only a question/],
			['explain select 1', /Only a question/],
			['/* a remark */ -- another\n create table t (a)', /Only a question/],
			['with one as (select 1) delete from labs returning *', /Only what reads/],
			['select 1; select 2', /more than one statement/],
			['select load_extension(:file)', /load_extension is not for questions/],
			['select * from pragma_database_list', /pragma_ is not for questions/],
			['select * from "PRAGMA_database_list"', /is not for questions/],
			['select * from dbstat', /dbstat is not for questions/],
			['select * from nothing_is_called_so', /no such table: nothing_is_called_so/],
			['select name from labs where id = :lab', /[Mm]issing named parameter/],
			['selec', /Only a question/]
		] as const) {
			const answer = await ask(q)
			expect([q, answer.statusCode, answer.json().detail]).toEqual([q, 400, expect.stringMatching(why)])
		}
		expect((await ask('x'.repeat(4001))).statusCode).toBe(400)
		expect((await ask('select 1', { ':not a name': 'x' })).statusCode).toBe(400)
		expect((await ask('select 1', { ':lab': 'x'.repeat(201) })).statusCode).toBe(400)
		expect((await ask('select 1', { other: 'x' })).statusCode).toBe(400)
	})

	test('no table of the desk is there, nor anything but the files of the dataset', async () => {
		const { rows } = await read(`select name from sqlite_schema where type = 'table' order by name`)
		const names = rows.map(([name]) => name)
		expect(names).toEqual(files.map(({ name }) => name).toSorted())
		expect(deskTables.filter((name) => names.includes(name))).toEqual([])
	})

	test('more than a network may ask in a minute is, and says when to ask again', async () => {
		const from = (remoteAddress: string) => app.inject({ url: '/api/v1/sql', query: { q: 'selec' }, remoteAddress })
		const all: number[] = []
		for (let asked = 0; asked <= perMinute; asked++) all.push((await from(`192.0.2.${asked}`)).statusCode)
		expect([all.filter((status) => status === 400).length, all.at(-1)]).toEqual([perMinute, 429])
		expect(Number((await from('192.0.2.200')).headers['retry-after'])).toBeGreaterThan(0)
		expect((await from('198.51.100.1')).statusCode).toBe(400)
	}, 120_000)
})

describe('limits', () => {
	const folder = mkdtempSync(join(tmpdir(), 'labflow-sql-'))
	const path = join(folder, 'public.sqlite')
	writePublic(path, [])
	afterAll(() => rmSync(folder, { recursive: true, force: true }))
	const few = { ...sqlLimits, rows: 3, cell: 5, all: 40, columns: 2 }
	const run = (sql: string, limits = few) => answerSql({ path, sql, params: {}, limits })
	const values = (count: number) => `values ${Array.from({ length: count }, (_, i) => `(${i})`).join(', ')}`

	test('rows, columns, cells and the whole are cut or refused, and it is said', () => {
		expect(run(values(3))).toEqual({ columns: ['column1'], rows: [[0], [1], [2]], isCut: false, areCellsCut: false })
		expect(run(values(4))).toMatchObject({ rows: [[0], [1], [2]], isCut: true })
		expect(run(`select 'abcdefg' as a`)).toMatchObject({ rows: [['abcde']], areCellsCut: true })
		expect(run('select 1, 2, 3')).toMatchObject({ fault: 'refused' })
		expect(run(values(3), { ...few, all: 2 })).toMatchObject({ rows: [[0], [1]], isCut: true })
		expect(run(`select x'61' as b`)).toMatchObject({ rows: [['61']] })
	})

	test('a file that is asked stays as it was', () => {
		run('with a as (select 1) insert into t select * from a')
		const sqlite = new Database(path, { readonly: true })
		expect(sqlite.prepare('select count(*) as n from sqlite_schema').get()).toEqual({ n: 0 })
		sqlite.close()
	})

	test('time and memory end it, and the next is answered', async () => {
		const asked = { path, sql: 'select 1 as one', params: {} }
		// It would end by itself, after some seconds.
		const counting =
			'with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000000) select max(i) from n'
		const short = openStatements({ ...sqlLimits, ms: 50 })
		expect(await short.answer({ ...asked, sql: counting }, '10.3.0.1')).toMatchObject({ fault: 'time' })
		const small = openStatements({ ...sqlLimits, bytes: -1e12 })
		expect(await small.answer(asked, '10.3.0.1')).toMatchObject({ fault: 'memory' })
		const usual = openStatements()
		expect(await usual.answer(asked, '10.3.0.1')).toMatchObject({ rows: [[1]] })
	}, 60_000)

	test('few run at once and few wait; the others are told to ask again', async () => {
		const usual = openStatements()
		const all = await Promise.allSettled(
			Array.from({ length: 12 }, () => usual.answer({ path, sql: 'select 1', params: {} }, '10.4.0.1'))
		)
		const refused = all.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
		expect([all.length - refused.length, new Set(refused.map(({ reason }) => reason.kind))]).toEqual([
			8,
			new Set(['overloaded'])
		])
	}, 60_000)
})
