// The whole dataset of a revision as files to download, in a folder: each table as CSV, NDJSON and Parquet, about.json,
// datapackage.json, all CSVs as one ZIP, and the SQLite file. The same facts give the same bytes but for the SQLite
// file, which tells when it was imported.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, sql } from 'drizzle-orm'
import { zipSync } from 'fflate'
import { describeDatapackage } from '../../server/domain/publishing/datapackage.ts'
import type { DatasetDescription, FileDescription } from '../../server/domain/publishing/dictionary.ts'
import { describeTables } from '../csv/dictionary.ts'
import { readAbout, readCells, writeAbout, writeCsv } from '../csv/export.ts'
import { numeric, type Cells, type Column, type DatasetFile } from '../cells.ts'
import { deskTables } from '../desk/desk.ts'
import { files, sortRows } from '../files.ts'
import { formatOf } from '../csv/formats.ts'
import { openDb, openReadOnly, type Db } from '../open.ts'
import { writeParquet } from './parquet.ts'
import { readDataset } from '../queries/dataset.ts'
import { deletion, fixedRun } from '../queries/statements.ts'
import { batches, changes, removals, revisions } from '../schema.ts'
import { publicName, writePublic } from '../sql/public-file.ts'

/** The name of the packed database, and the only file that is there before the rest is made. */
export const sqliteName = 'labflow.sqlite'
const mediaTypes: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	ndjson: 'application/x-ndjson; charset=utf-8',
	parquet: 'application/vnd.apache.parquet',
	json: 'application/json; charset=utf-8',
	sqlite: 'application/vnd.sqlite3',
	zip: 'application/zip',
	text: 'text/plain; charset=utf-8'
}
/** What stays of a database, beside the dataset's own tables: what the program needs to start on the file, and the search. */
const kept = /^(names|texts|merged|digests|about|revisions|(search|words)(_\w+)?|__drizzle_migrations|sqlite_\w+)$/

/** Writes a copy of one state of the database, some pages at a time, so that nothing else waits for it. */
export async function copyDb(db: Db, folder: string): Promise<void> {
	await db.sqlite.backup(join(folder, sqliteName))
}

/** A cell as a value: a number where the column holds numbers, null where it is empty, else its text. */
function valueOf({ type }: Column, cell: string): string | number | null {
	if (cell === '') return null
	return numeric.has(type) ? Number(cell) : cell
}

/** One JSON object a line, with the keys of the CSV file. */
export function writeNdjson(file: DatasetFile, rows: readonly Cells[]): string {
	const objects = rows.map((row) =>
		Object.fromEntries(file.columns.map((column) => [column.name, valueOf(column, row[column.name]!)]))
	)
	return objects.map((object) => `${JSON.stringify(object)}\n`).join('')
}

/** Tables of the program that nobody downloads: they are empty in the SQLite file. */
export const emptied = [...[changes, batches, removals].map(getTableName), ...deskTables]

const dropEarlier = fixedRun(() =>
	deletion(revisions, sql`${revisions.number} < (select max(${revisions.number}) from ${revisions})`)
)

/** Leaves the newest revision's facts and no other table, no earlier state, no freed page. */
function reduceDb(db: Db): void {
	const { sqlite } = db
	const own = new Set<string>(files.map(({ name }) => name))
	const others = sqlite
		.prepare(`select type, name from sqlite_schema where type in ('view', 'trigger', 'table') order by type desc`)
		.all() as { type: string; name: string }[]
	sqlite.pragma('foreign_keys = OFF')
	for (const { type, name } of others)
		if (!own.has(name) && !kept.test(name) && !emptied.includes(name)) sqlite.exec(`drop ${type} if exists "${name}"`)
	for (const name of emptied) sqlite.exec(`delete from "${name}"`)
	sqlite.exec('delete from sqlite_sequence')
	dropEarlier(db)
	// A single file without a log beside it, whole after each write.
	sqlite.pragma('journal_mode = DELETE')
	sqlite.exec('vacuum')
}

/** Makes all files from the copy of a database that is in `folder`, and answers what they are. */
export function packDataset(folder: string): DatasetDescription {
	const made: FileDescription[] = []
	const add = (name: string, format: string, table: string | null, content: string | Uint8Array) => {
		const bytes = Buffer.from(content)
		writeFileSync(join(folder, name), bytes)
		const sha256 = createHash('sha256').update(bytes).digest('hex')
		made.push({ name, format, mediaType: mediaTypes[format]!, table, bytes: bytes.length, sha256 })
		return bytes
	}
	const db = openDb(join(folder, sqliteName))
	reduceDb(db)
	const dataset = readDataset(db)
	const { revision, hash } = dataset
	const metadata = { revision: String(revision), hash, coverageEnd: dataset.coverageEnd, licence: dataset.licence }
	const zipped: Record<string, Uint8Array> = {}
	const tables = formatOf(db).files.map((file) => ({ file, rows: sortRows(file, readCells(db, file)) }))
	writePublic(join(folder, publicName), tables)
	for (const { file, rows } of tables) {
		zipped[`${file.name}.csv`] = add(`${file.name}.csv`, 'csv', file.name, writeCsv(file, rows))
		add(`${file.name}.ndjson`, 'ndjson', file.name, writeNdjson(file, rows))
		add(`${file.name}.parquet`, 'parquet', file.name, writeParquet(file, rows, metadata))
	}
	zipped['about.json'] = add('about.json', 'json', null, writeAbout(readAbout(db)))
	const described = describeTables(db)
	db.close()
	const description: DatasetDescription = { about: dataset, tables: described, files: made }
	const datapackage = `${JSON.stringify(describeDatapackage(description), null, 2)}\n`
	zipped['datapackage.json'] = add('datapackage.json', 'json', null, datapackage)
	// ZIP knows local time only: the day that the dataset gives itself, at noon, in every time zone.
	const [year, month, day] = dataset.released.split('-').map(Number)
	const mtime = new Date(year || 2000, (month || 1) - 1, day || 1, 12)
	add('labflow.zip', 'zip', null, zipSync(zipped, { level: 9, mtime }))
	add(sqliteName, 'sqlite', null, readFileSync(join(folder, sqliteName)))
	add('SHA256SUMS', 'text', null, made.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
	return description
}

/** The folder of a pack, and the database that it is made of; without `path` its copy is in the folder already. */
export type PackTask = { folder: string; path: string | undefined }

/** What a thread is asked for (server/revisions/downloads.ts): all files, the description of them last. */
export default async function makePack({ folder, path }: PackTask): Promise<void> {
	if (path) {
		const db = openReadOnly(path)
		await copyDb(db, folder)
		db.close()
	}
	writeFileSync(join(folder, 'description.json'), JSON.stringify(packDataset(folder)))
}
