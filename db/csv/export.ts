// The database as the dataset's files: export(import(x)) = x, byte for byte.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, isNotNull, min, sql, type SQL } from 'drizzle-orm'
import Papa from 'papaparse'
import type { Cells, DatasetFile } from '../cells.ts'
import { keyIn } from '../identity/entered.ts'
import { mayDiffer, mayGo } from '../identity/heirs.ts'
import { formatOf } from './formats.ts'
import { sortRows, subjectKinds, subjects, type SubjectKind } from '../files.ts'
import { openLive, type Db } from '../open.ts'
import { amongst, fixed, query, writtenFor, type Slot } from '../queries/build.ts'
import { subjectOfClaim } from '../queries/claims.ts'
import { about, claims, merged } from '../schema.ts'
import { columnNamed, columnOf, tables } from '../tables.ts'
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

type Ids = Slot<readonly string[]>
const selectSources = (kind: SubjectKind, ids?: Ids) => {
	const record = claims[kind]
	return query
		.select({ record: sql<string>`${record}`, source: claims.source })
		.from(claims)
		.where(and(isNotNull(record), isNotNull(claims.position), ids && amongst(record, ids)))
		.groupBy(record, claims.source)
		.orderBy(record, min(claims.position))
}
const allSources = writtenFor((kind: SubjectKind) => fixed(() => selectSources(kind)))
const someSources = writtenFor((kind: SubjectKind) => fixed((ids: Ids) => selectSources(kind, ids)))

/** The `sources` cells of the records of a kind, or of those of `ids` alone, by id: the pages in the order of the cell. */
export function readSourceCells(db: Db, kind: SubjectKind, ids?: readonly string[]): Map<string, string> {
	const cells = new Map<string, string>()
	const rows = ids ? someSources(kind).all(db, ids) : allSources(kind).all(db)
	for (const { record, source } of rows)
		cells.set(record, cells.has(record) ? `${cells.get(record)}|${source}` : source)
	return cells
}

const selectMerged = (file: Slot<string>, ids?: Ids) =>
	query
		.select({ cells: merged.cells })
		.from(merged)
		.where(and(eq(merged.file, file), ids && amongst(merged.id, ids)))
const allMerged = fixed((file: Slot<string>) => selectMerged(file))
const someMerged = fixed((file: Slot<string>, ids: Ids) => selectMerged(file, ids))

/** Rows that go on in others, all or those of `keys` alone, as they were entered. */
function readMerged(db: Db, { name }: DatasetFile, keys?: readonly string[]): Cells[] {
	const rows = keys ? someMerged.all(db, name, keys) : allMerged.all(db, name)
	return rows.map(({ cells }) => JSON.parse(cells) as Cells)
}

type Stored = SQL<string | number | null>
const selectStored = (file: DatasetFile, keys?: Ids) => {
	const cells = file.columns
		.filter(({ stored }) => stored !== null)
		.map(({ name }): [string, Stored] => [name, sql`${columnOf(file, name)}`])
	const more: [string, Stored][] = [
		...(mayDiffer(file) ? [['entered', sql`${columnNamed(tables[file.name], 'entered')}`] as [string, Stored]] : []),
		...(file.name === 'claims' ? [['subject', subjectOfClaim] as [string, Stored]] : [])
	]
	return query
		.select(Object.fromEntries([...cells, ...more]))
		.from(tables[file.name])
		.where(and(file.name === 'claims' ? claims.listed : undefined, keys && amongst(keyIn(file), keys)))
}
const allStored = writtenFor((file: DatasetFile) => fixed(() => selectStored(file)))
const someStored = writtenFor((file: DatasetFile) => fixed((keys: Ids) => selectStored(file, keys)))

/** The rows of a file as they were entered, all or those of `keys` alone, in no order. */
export function readCells(db: Db, file: DatasetFile, keys?: readonly string[]): Cells[] {
	if (keys && !keys.length) return []
	const kind = subjectKinds.find((kind) => subjects[kind] === file.name)
	const sources = kind && readSourceCells(db, kind, keys)
	const rows = keys ? someStored(file).all(db, keys) : allStored(file).all(db)
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
