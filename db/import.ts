// A folder of dataset files becomes the database's content: checked whole, stored in one transaction, one revision.
import { createHash } from 'node:crypto'
import { readDatasetFiles, type Dataset, type Fault } from './check.ts'
import { deriveCounts, makeDeriver } from './derive.ts'
import { readAbout, readCells, writeAbout, writeCsv } from './export.ts'
import type { Cells } from './cells.ts'
import { files, keyOf, sortRows, subjectKinds, subjects, type FileName } from './files.ts'
import type { Db } from './open.ts'
import {
	findRemoved,
	forgetChanges,
	leaveOut,
	listRemovals,
	readRemovals,
	storeRemovals,
	type Removal
} from './removal.ts'

export type { Fault } from './check.ts'
export type Imported = {
	/** Number and content hash of the revision that the database now holds. */
	revision: number
	hash: string
	/** Rows of all files. */
	rows: number
	/** Records that differ from the revision before; the first revision adds all. */
	added: number
	changed: number
	removed: number
	/** Whether the database held these facts already, and so no revision was made. */
	unchanged: boolean
}

/** The hash of the facts: SHA-256 over the names and bytes of the canonical files, in hex. */
function hashDataset({ rows, about }: Dataset): string {
	return hashFiles([
		...files.map((file) => [`${file.name}.csv`, writeCsv(file, rows[file.name])] as const),
		sortAbout(about)
	])
}

/** about.json as it is hashed: its keys in alphabetical order. */
export function sortAbout(about: Record<string, string>): readonly [name: string, text: string] {
	const sorted = Object.entries(about).toSorted(([a], [b]) => (a < b ? -1 : 1))
	return ['about.json', writeAbout(Object.fromEntries(sorted))]
}

/** SHA-256 over names and bytes, in hex. */
export function hashFiles(texts: readonly (readonly [name: string, text: string])[]): string {
	const hash = createHash('sha256')
	for (const [name, text] of texts) hash.update(`${name}\n${Buffer.byteLength(text)}\n`).update(text)
	return hash.digest('hex')
}

type Change = { file: string; record: string; before: Cells | null; after: Cells | null }

/** The records of one file that differ between two states. */
function compareRows(name: string, keyOf: (row: Cells) => string, before: Cells[], after: Cells[]): Change[] {
	const old = new Map(before.map((row) => [keyOf(row), row]))
	const now = new Map(after.map((row) => [keyOf(row), row]))
	const changes: Change[] = []
	for (const [record, row] of now) {
		const other = old.get(record) ?? null
		const isSame = other && Object.keys(row).every((column) => row[column] === other[column])
		if (!isSame) changes.push({ file: name, record, before: other, after: row })
	}
	for (const [record, row] of old) if (!now.has(record)) changes.push({ file: name, record, before: row, after: null })
	return changes
}

/** What the dataset changes in the database. */
function findChanges(db: Db, { rows, about }: Dataset): Change[] {
	return [
		...files.flatMap((file) => compareRows(file.name, (row) => keyOf(file, row), readCells(db, file), rows[file.name])),
		...compareRows('about', () => 'about', [readAbout(db)], [about])
	]
}

/** Stores rows by one prepared statement; an empty cell is NULL, and SQLite gives numbers their column's type. */
function makeInserter(
	db: Db,
	table: string,
	columns: string[]
): (values: Record<string, string | number | null>) => void {
	const fields = columns.map((name) => `"${name}"`).join(', ')
	const statement = db.sqlite.prepare(
		`insert into "${table}" (${fields}) values (${columns.map(() => '?').join(', ')})`
	)
	return (values) => {
		statement.run(
			columns.map((name) => {
				const value = values[name]
				return value === '' || value === undefined ? null : value
			})
		)
	}
}

const claimColumns = ['id', ...subjectKinds]
	.concat(['source', 'stance', 'notation', 'low', 'high', 'currency', 'years', 'said_by', 'rank', 'note'])
	.concat(['position', 'listed'])

/**
 * Stores the claims: the rows of claims.csv, and one that reports for each page of a record's `sources` cell of which
 * claims.csv has none on that record. `position` keeps the cell's order.
 */
function storeClaims(db: Db, { rows }: Dataset, step: () => void): void {
	const insert = makeInserter(db, 'claims', claimColumns)
	const cells = new Map<string, string[]>()
	for (const kind of subjectKinds)
		for (const { id, sources } of rows[subjects[kind]]) cells.set(`${kind}:${id}`, sources!.split('|'))
	const told = new Set<string>()
	for (const { subject, by, ...row } of rows.claims) {
		const [kind, id] = subject!.split(':') as [string, string]
		const place = cells.get(subject!)!.indexOf(row.source!)
		told.add(`${subject}:${row.source}`)
		insert({ ...row, said_by: by!, [kind]: id, position: place < 0 ? null : place, listed: 1 })
		step()
	}
	// Most rows of the database: a statement that names what they have takes half the time.
	for (const kind of subjectKinds) {
		const insertPlain = db.sqlite.prepare(
			`insert into claims (id, "${kind}", source, position, stance, rank, listed) values (?, ?, ?, ?, 'reports', 'normal', 0)`
		)
		for (const { id } of rows[subjects[kind]]) {
			const subject = `${kind}:${id}`
			cells.get(subject)!.forEach((source, position) => {
				const key = `${subject}:${source}`
				if (!told.has(key)) insertPlain.run(key, id, source, position)
			})
		}
	}
}

/** Replaces all facts; indexes are made after the rows, which halves the time. */
function store(db: Db, dataset: Dataset, step: () => void): void {
	const { sqlite } = db
	const indexes = sqlite
		.prepare(
			`select name, sql from sqlite_schema where type = 'index' and sql is not null and tbl_name not in ('revisions', 'changes')`
		)
		.all() as { name: string; sql: string }[]
	for (const { name } of indexes) sqlite.exec(`drop index "${name}"`)
	for (const { name } of files.toReversed()) sqlite.exec(`delete from "${name}"`)
	sqlite.exec(`delete from names; delete from about; insert into search (search) values ('delete-all')`)
	const derive = makeDeriver(dataset.rows)
	for (const file of files.filter(({ name }) => name !== 'claims')) {
		const stored = file.columns.filter((column) => column.stored !== null)
		const [first] = dataset.rows[file.name]
		const extra = first ? Object.keys(derive(file.name, first)) : []
		const insert = makeInserter(db, file.name, [...stored.map((column) => column.stored ?? column.name), ...extra])
		for (const row of dataset.rows[file.name]) {
			const values: Record<string, string | number | null> = derive(file.name, row)
			for (const column of stored) values[column.stored ?? column.name] = row[column.name]!
			insert(values)
			step()
		}
	}
	storeClaims(db, dataset, step)
	for (const [key, value] of Object.entries(dataset.about))
		sqlite.prepare('insert into about (key, value) values (?, ?)').run(key, value)
	for (const { sql } of indexes) sqlite.exec(sql)
	deriveCounts(db, dataset.rows)
	const broken = sqlite.pragma('foreign_key_check') as object[]
	if (broken.length) throw new Error(`A reference is broken: ${JSON.stringify(broken[0])}`)
}

/**
 * Replaces the content of the database by the dataset in a folder, as one revision with its changes, or answers every
 * fault and changes nothing. The same facts make no new revision. `onProgress` hears of rows stored and of all rows.
 */
export function importDataset(
	db: Db,
	folder: string,
	{ onProgress }: { onProgress?: (done: number, total: number) => void } = {}
): Imported | { faults: Fault[] } {
	const dataset = readDatasetFiles(folder)
	const removals = readRemovals(folder)
	if ('faults' in dataset) return { faults: [...dataset.faults, ...removals.faults] }
	const faults = removals.faults.concat(findRemoved(dataset.rows, removals.rows ?? listRemovals(db)))
	if (faults.length) return { faults }
	const hash = hashDataset(dataset)
	const rows = files.reduce((sum, { name }) => sum + dataset.rows[name].length, 0)
	const { sqlite } = db
	let done = 0
	const step = () => {
		if (++done % 1000 === 0 || done === rows) onProgress?.(done, rows)
	}
	const run = sqlite.transaction((): Imported => {
		const newest = sqlite.prepare('select number, hash from revisions order by number desc limit 1').get() as
			| { number: number; hash: string }
			| undefined
		// What was removed is a revision of its own even where the facts stay: answers that are kept are made anew.
		const isLess = removals.rows !== undefined && storeRemovals(db, removals.rows)
		if (newest?.hash === hash && !isLess) {
			if (!isDerived(db)) store(db, dataset, step)
			return { revision: newest.number, hash, rows, added: 0, changed: 0, removed: 0, unchanged: true }
		}
		// The first revision is the whole dataset: its changes would say each fact twice.
		const changes = newest ? findChanges(db, dataset) : []
		store(db, dataset, step)
		const revision = (newest?.number ?? 0) + 1
		sqlite
			.prepare('insert into revisions (number, hash, date) values (?, ?, ?)')
			.run(revision, hash, new Date().toISOString())
		const record = sqlite.prepare('insert into changes (revision, file, record, before, after) values (?, ?, ?, ?, ?)')
		for (const { file, record: key, before, after } of changes)
			record.run(revision, file, key, before && JSON.stringify(before), after && JSON.stringify(after))
		forgetChanges(db)
		const count = (wanted: (change: Change) => unknown) => changes.filter(wanted).length
		return {
			revision,
			hash,
			rows,
			added: newest ? count(({ before }) => !before) : rows,
			changed: count(({ before, after }) => before && after),
			removed: count(({ after }) => !after),
			unchanged: false
		}
	})
	return withoutReferences(db, () => run.immediate())
}

/** Labs refer to each other: all rows are stored, then all references are checked at once. */
function withoutReferences<Result>({ sqlite }: Db, run: () => Result): Result {
	sqlite.pragma('foreign_keys = OFF')
	try {
		return run()
	} finally {
		sqlite.pragma('foreign_keys = ON')
	}
}

/** Whether all that is derived is there: false where a column came with a new program and no import has filled it. */
export function isDerived(db: Db): boolean {
	return !db.sqlite.prepare('select 1 from offers where today_how is null').get()
}

/** Stores the facts of the database anew, without what was removed: derived columns are filled, its revisions stay. */
export function storeAgain(db: Db, removals: readonly Removal[]): void {
	const rows = Object.fromEntries(files.map((file) => [file.name, sortRows(file, readCells(db, file))]))
	const dataset = { about: readAbout(db), rows: leaveOut(rows as Record<FileName, Cells[]>, removals) }
	const run = db.sqlite.transaction(() => {
		store(db, dataset, () => {})
		storeRemovals(db, removals)
		forgetChanges(db)
	})
	withoutReferences(db, () => run.immediate())
}

/** A fault as one line: `moves.csv:12 to "nowhere" is not in labs.csv`. */
export function sayFault({ file, line, column, value, reason }: Fault): string {
	return [line ? `${file}:${line}` : file, column, value && JSON.stringify(value), reason].filter(Boolean).join(' ')
}
