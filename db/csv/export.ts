// The database as the dataset's files: export(import(x)) = x, byte for byte.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import Papa from 'papaparse'
import type { Cells, DatasetFile } from '../cells.ts'
import { mayDiffer, mayGo, recordIn } from '../identity/heirs.ts'
import { formatOf } from './formats.ts'
import { sortRows, subjectKinds, subjects, type SubjectKind } from '../files.ts'
import { openLive, type Db } from '../open.ts'
import { fixed, query } from '../queries/build.ts'
import { about } from '../schema.ts'
import { writeRemovals } from './removal.ts'

/** A file's rows as canonical CSV: RFC 4180, UTF-8, LF, one header row, in order of key. */
export function writeCsv(file: DatasetFile, rows: readonly Cells[]): string {
	const fields = file.columns.map(({ name }) => name)
	const data = sortRows(file, rows).map((row) => fields.map((name) => row[name]!))
	return `${Papa.unparse([fields, ...data], { newline: '\n' })}\n`
}

/** about.json as canonical text, its keys in their order. */
export function writeAbout(about: Record<string, string>): string {
	return `${JSON.stringify(about, null, 2)}\n`
}

/** The `sources` cells of the records of a kind, or of those of `ids` alone, by id: the pages in the order of the cell. */
export function readSourceCells(db: Db, kind: SubjectKind, ids?: readonly string[]): Map<string, string> {
	const cells = new Map<string, string>()
	const among = ids ? ` and "${kind}" in (select value from json_each(?))` : ''
	const rows = db
		.prepare(
			`select "${kind}" as record, source from claims where "${kind}" is not null and position is not null${among}
			group by "${kind}", source order by "${kind}", min(position)`
		)
		.all(...(ids ? [JSON.stringify(ids)] : [])) as { record: string; source: string }[]
	for (const { record, source } of rows)
		cells.set(record, cells.has(record) ? `${cells.get(record)}|${source}` : source)
	return cells
}

/** SQL for the key of a stored row as it was entered, as `keyOf` writes it. */
export function keySql({ name: file, key, columns }: DatasetFile): string {
	const storedAs = (name: string) => {
		const column = columns.find((column) => column.name === name)!
		const stored = `"${column.stored ?? name}"`
		// A public id of a record that goes on in another.
		return recordIn(file, column, 'x') ? `coalesce(json_extract(entered, '$.${name}'), ${stored})` : stored
	}
	return key.map(storedAs).join(` || ':' || `)
}

/** Rows that go on in others, all or those of `keys` alone, as they were entered. */
function readMerged(db: Db, { name }: DatasetFile, keys?: readonly string[]): Cells[] {
	const among = keys ? ' and id in (select value from json_each(?))' : ''
	const rows = db
		.prepare(`select cells from merged where file = ?${among}`)
		.all(name, ...(keys ? [JSON.stringify(keys)] : [])) as { cells: string }[]
	return rows.map(({ cells }) => JSON.parse(cells) as Cells)
}

/** The rows of a file as they were entered, all or those of `keys` alone, in no order. */
export function readCells(db: Db, file: DatasetFile, keys?: readonly string[]): Cells[] {
	if (keys && !keys.length) return []
	const kind = subjectKinds.find((kind) => subjects[kind] === file.name)
	const sources = kind && readSourceCells(db, kind, keys)
	const stored = file.columns.filter((column) => column.stored !== null)
	const subject = subjectKinds.map((kind) => `when "${kind}" is not null then '${kind}:' || "${kind}"`).join(' ')
	const fields = stored.map((column) => `"${column.stored ?? column.name}" as "${column.name}"`)
	if (mayDiffer(file)) fields.push('entered')
	if (file.name === 'claims') fields.push(`case ${subject} end as subject`)
	const conditions = [
		...(file.name === 'claims' ? ['listed'] : []),
		...(keys ? [`${keySql(file)} in (select value from json_each(?))`] : [])
	]
	const where = conditions.length ? ` where ${conditions.join(' and ')}` : ''
	const rows = db
		.prepare(`select ${fields.join(', ')} from "${file.name}"${where}`)
		.all(...(keys ? [JSON.stringify(keys)] : [])) as Record<string, string | number | null>[]
	const cells = rows.map((row) => {
		const entered = row.entered ? (JSON.parse(row.entered as string) as Cells) : undefined
		return Object.fromEntries(
			file.columns.map(({ name }) => {
				const value = entered?.[name] ?? (name === 'sources' && sources ? sources.get(row.id as string) : row[name])
				return [name, value === null || value === undefined ? '' : String(value)]
			})
		)
	})
	return mayGo(file) ? cells.concat(readMerged(db, file, keys)) : cells
}

const toldInOrder = fixed(() =>
	query
		.select({ key: about.key, value: about.value })
		.from(about)
		.orderBy(sql`rowid`)
)

/** What about.json held. */
export function readAbout(db: Db): Record<string, string> {
	const rows = toldInOrder.all(db)
	return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

/** Writes the dataset's files into a folder, which is made where it is missing; answers the number of rows. */
export function exportDataset(db: Db, folder: string): number {
	mkdirSync(folder, { recursive: true })
	return db.together(() => {
		let rows = 0
		for (const file of formatOf(db).files) {
			const cells = readCells(db, file)
			if (file.optional && !cells.length) {
				// What an earlier export wrote there says what is no longer so.
				rmSync(join(folder, `${file.name}.csv`), { force: true })
				continue
			}
			rows += cells.length
			writeFileSync(join(folder, `${file.name}.csv`), writeCsv(file, cells))
		}
		writeFileSync(join(folder, 'about.json'), writeAbout(readAbout(db)))
		const removed = writeRemovals(db)
		if (removed) writeFileSync(join(folder, 'removed.csv'), removed)
		return rows
	})
}

if (import.meta.main) {
	const [folder] = process.argv.slice(2)
	if (!folder) {
		console.error('Usage: npm run export -- <folder>')
		process.exit(2)
	}
	const db = openLive(process.env.LABFLOW_DB ?? 'labflow.db')
	console.log(`Wrote ${exportDataset(db, folder)} rows to ${folder}.`)
	db.close()
}
