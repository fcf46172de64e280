// The packed files hold the dataset's facts, all of them, in each format, and nothing else.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCells, writeCsv } from '../../db/csv/export.ts'
import { numeric, type Cells, type Column } from '../../db/cells.ts'
import { files, sortRows } from '../../db/files.ts'
import { importDataset } from '../../db/csv/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { copyDb, packDataset } from '../../db/revisions/pack.ts'
import type { DatasetDescription } from '../../server/domain/publishing/dictionary.ts'
import { importRows } from '../builders.ts'
import { openRealDb, openTestDb } from '../helpers.ts'

const root = mkdtempSync(join(tmpdir(), 'labflow-pack-'))
afterAll(() => rmSync(root, { recursive: true }))

async function pack(db: Db, name: string): Promise<{ folder: string; description: DatasetDescription }> {
	const folder = join(root, name)
	mkdirSync(folder)
	await copyDb(db, folder)
	return { folder, description: packDataset(folder) }
}

let db: Db
let folder: string
let description: DatasetDescription
beforeAll(async () => {
	db = openRealDb()
	;({ folder, description } = await pack(db, 'real'))
})

const read = (name: string) => readFileSync(join(folder, name))
const cellsOf = (name: string) => {
	const file = files.find((file) => file.name === name)!
	return { file, rows: sortRows(file, readCells(db, file)) }
}
/** A value as the cell that it was made of. */
const cellOf = (value: unknown) =>
	value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
const asCells = (columns: Column[], row: Record<string, unknown>): Cells =>
	Object.fromEntries(columns.map(({ name }) => [name, cellOf(row[name])]))
/** The rows with the word for what is not known in their empty categories, as Parquet has them. */
const nameUnknown = (columns: Column[], rows: Cells[]) => {
	const categories = columns.filter(({ category }) => category).map(({ name }) => name)
	return rows.map((row) => ({
		...row,
		...Object.fromEntries(categories.map((name) => [name, row[name] || 'unknown']))
	}))
}
const parquetOf = (name: string) => new Uint8Array(read(`${name}.parquet`)).buffer
/** The columns of a packed table: `published: text`, `published_start: date`. */
const typesOf = (name: string) =>
	parquetSchema(parquetMetadata(parquetOf(name))).children.map(({ element }): [name: string, type: string] => [
		element.name,
		element.converted_type === 'UTF8' ? 'text' : (element.converted_type ?? element.type!).toLowerCase()
	])

test.for(files.map(({ name }) => name))(
	'%s is the same rows as CSV, NDJSON and Parquet, with numbers and nulls',
	async (name) => {
		const { file, rows } = cellsOf(name)
		expect(read(`${name}.csv`).toString()).toBe(writeCsv(file, rows))

		const lines = read(`${name}.ndjson`).toString().split('\n').slice(0, -1)
		const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
		expect(objects.map((row) => asCells(file.columns, row))).toEqual(rows)
		const numbers = new Set(file.columns.filter(({ type }) => numeric.has(type)).map(({ name }) => name))
		for (const row of objects)
			for (const [key, value] of Object.entries(row))
				expect(value === null || typeof value === (numbers.has(key) ? 'number' : 'string')).toBe(true)

		const stored = await parquetReadObjects({ file: parquetOf(name) })
		expect(stored.map((row) => asCells(file.columns, row))).toEqual(nameUnknown(file.columns, rows))
	}
)

test('in Parquet a date is a date, and a coarse one is the text as known beside the day on which it starts', async () => {
	const dates = (name: string) =>
		typesOf(name).filter(([column]) => /date|published|founded|ended|month|as_of/.test(column))
	expect([dates('moves'), dates('sources'), dates('labs'), dates('metrics'), dates('rates')]).toEqual([
		[
			['date', 'date'],
			['date_precision', 'text'],
			['left_date', 'date'],
			['left_date_precision', 'text']
		],
		[
			['published', 'text'],
			['published_start', 'date']
		],
		[
			['founded', 'text'],
			['founded_start', 'date'],
			['ended', 'text'],
			['ended_start', 'date']
		],
		[
			['as_of', 'text'],
			['as_of_start', 'date']
		],
		[
			['month', 'text'],
			['month_start', 'date']
		]
	])
	const stored = await parquetReadObjects({ file: parquetOf('sources') })
	const starts = stored.map(({ published, published_start }) => [published, published_start])
	const padded = ([published]: unknown[]) =>
		published === null ? null : new Date(`${String(published)}-01-01`.slice(0, 10))
	expect(starts).toEqual(starts.map((both) => [both[0], padded(both)]))
	expect(new Set(starts.map(([published]) => String(published).length))).toEqual(new Set([4, 7, 10]))
})

test('a quantity has one type in the Parquet files of all tables', () => {
	const byName = Map.groupBy(
		files.flatMap(({ name }) => typesOf(name)),
		([column]) => column
	)
	const several = [...byName].filter(([, columns]) => new Set(columns.map(([, type]) => type)).size > 1)
	expect(several).toEqual([])
	const doubles = [...byName].filter(([, [first]]) => first![1] === 'double').map(([column]) => column)
	expect(doubles).toEqual(expect.arrayContaining(['low', 'high', 'amount', 'years', 'usd']))
	expect(['people_moved', 'headcount', 'year'].map((column) => byName.get(column)![0]![1])).toEqual(
		Array(3).fill('int64')
	)
})

test('the ZIP can be imported again, and is the same facts by their hash', () => {
	const entries = unzipSync(new Uint8Array(read('labflow.zip')))
	const out = join(root, 'unzipped')
	mkdirSync(out)
	for (const [name, bytes] of Object.entries(entries)) writeFileSync(join(out, name), bytes)
	const result = importDataset(openTestDb(), out)
	expect('faults' in result ? result.faults : result.hash).toBe(description.about.hash)
})

test('the program starts on the SQLite file, and finds its facts unchanged', () => {
	const path = join(root, 'copy.sqlite')
	writeFileSync(path, read('labflow.sqlite'))
	const copy = openDb(path)
	const { file, rows } = cellsOf('moves')
	expect(sortRows(file, readCells(copy, file))).toEqual(rows)
	expect(copy.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
	copy.close()
})

test('Frictionless Data’s own library finds the data package valid, and every row of every table as its schema says', async () => {
	const unzipped = join(root, 'unzipped')
	const dataPackage = await Package.load(join(unzipped, 'datapackage.json'), { basePath: unzipped })
	expect([dataPackage.valid, dataPackage.errors]).toEqual([true, []])
	for (const resource of dataPackage.resources) {
		const rows = await resource.read({ relations: true })
		expect([resource.name, rows.length]).toEqual([resource.name, cellsOf(resource.name).rows.length])
	}
	expect(dataPackage.resources.map(({ name }) => name)).toEqual(files.map(({ name }) => name))
})

test('a cell that its schema does not allow is found by that library', async () => {
	const spoilt = join(root, 'spoilt')
	mkdirSync(spoilt)
	for (const name of readdirSync(join(root, 'unzipped')))
		writeFileSync(join(spoilt, name), readFileSync(join(root, 'unzipped', name)))
	const spoil = (name: string, from: RegExp, to: string) =>
		writeFileSync(join(spoilt, name), readFileSync(join(spoilt, name), 'utf8').replace(from, to))
	spoil('moves.csv', /,confirmed,/, ',certain,')
	spoil('offers.csv', /,openai,/, ',no-such-lab,')
	const { resources } = await Package.load(join(spoilt, 'datapackage.json'), { basePath: spoilt })
	const readSpoilt = (name: string) => resources.find((resource) => resource.name === name)!.read({ relations: true })
	await expect(readSpoilt('moves')).rejects.toThrow()
	await expect(readSpoilt('offers')).rejects.toThrow()
})

test('the same facts make the same files', async () => {
	const again = await pack(db, 'again')
	expect(again.description).toEqual(description)
})

test('no table of the program’s own, no earlier state and no freed page is in the SQLite file', async () => {
	const busy = openTestDb()
	importRows(busy, { moves: [{ note: 'Once said so' }] })
	importRows(busy, { moves: [{ note: 'Now said so' }] })
	busy.sqlite.exec(`create table visitors (text); insert into visitors values ('Typed by a visitor')`)
	busy.sqlite.exec(`insert into removals values ('abc', 'move', '2026-01-01', 'Somebody asked')`)
	busy.sqlite.exec(`create view readers as select text from visitors`)
	const { folder } = await pack(busy, 'busy')
	const bytes = readFileSync(join(folder, 'labflow.sqlite')).toString('latin1')
	expect(
		['Now said so', 'Once said so', 'Typed by a visitor', 'visitors', 'Somebody asked'].map((text) =>
			bytes.includes(text)
		)
	).toEqual([true, false, false, false, false])
	expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
})
