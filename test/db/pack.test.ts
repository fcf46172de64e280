// The packed files hold the dataset's facts, all of them, in each format, and nothing else.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCells, writeCsv } from '../../db/export.ts'
import type { Cells, Column } from '../../db/cells.ts'
import { files, sortRows } from '../../db/files.ts'
import { importDataset } from '../../db/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { copyDb, packDataset } from '../../db/pack.ts'
import type { DatasetDescription } from '../../server/domain/dictionary.ts'
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
const cellOf = (value: unknown) => (value === null ? '' : String(value))
const asCells = (columns: Column[], row: Record<string, unknown>): Cells =>
	Object.fromEntries(columns.map(({ name }) => [name, cellOf(row[name])]))
const typeOf = ({ type }: Column) => (type === 'integer' ? 'INT64' : type === 'number' ? 'DOUBLE' : 'BYTE_ARRAY')

test.for(files.map(({ name }) => name))(
	'%s is the same rows as CSV, NDJSON and Parquet, with numbers and nulls',
	async (name) => {
		const { file, rows } = cellsOf(name)
		expect(read(`${name}.csv`).toString()).toBe(writeCsv(file, rows))

		const lines = read(`${name}.ndjson`).toString().split('\n').slice(0, -1)
		const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
		expect(objects.map((row) => asCells(file.columns, row))).toEqual(rows)

		const bytes = new Uint8Array(read(`${name}.parquet`)).buffer
		const stored = await parquetReadObjects({ file: bytes })
		expect(stored.map((row) => asCells(file.columns, row))).toEqual(rows)
		const metadata = parquetMetadata(bytes)
		expect(parquetSchema(metadata).children.map(({ element }) => [element.name, element.type])).toEqual(
			file.columns.map((column) => [column.name, typeOf(column)])
		)
		const numbers = file.columns.filter((column) => typeOf(column) !== 'BYTE_ARRAY')
		const numeric = new Set(numbers.map(({ name }) => name))
		for (const row of objects)
			for (const [key, value] of Object.entries(row))
				expect(value === null || typeof value === (numeric.has(key) ? 'number' : 'string')).toBe(true)
	}
)

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
	busy.sqlite.exec(`create table letters (text); insert into letters values ('Typed by a visitor')`)
	busy.sqlite.exec(`insert into removals values ('abc', 'move', '2026-01-01', 'Somebody asked')`)
	busy.sqlite.exec(`create view readers as select text from letters`)
	const { folder } = await pack(busy, 'busy')
	const bytes = readFileSync(join(folder, 'labflow.sqlite')).toString('latin1')
	expect(
		['Now said so', 'Once said so', 'Typed by a visitor', 'letters', 'Somebody asked'].map((text) =>
			bytes.includes(text)
		)
	).toEqual([true, false, false, false, false])
	expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
})
