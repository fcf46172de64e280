// Puts a checked dataset into the tables, in place of what is there.
import type { Cells } from '../cells.ts'
import type { Dataset } from './check.ts'
import { deriveCounts, lookIn, makeDeriver } from './derive.ts'
import { files, subjectKinds, subjects, type SubjectKind } from '../files.ts'
import { storeSums } from './digest.ts'
import { findHeirs, mayDiffer, resolveRows } from '../identity/heirs.ts'
import { addMerged } from '../identity/stored.ts'
import type { Db } from '../open.ts'
import { writtenFor } from '../queries/build.ts'
import { insertion } from '../queries/statements.ts'
import { about, claims } from '../schema.ts'

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

const toldOf = [
	claims.stance,
	claims.notation,
	claims.low,
	claims.high,
	claims.currency,
	claims.years,
	claims.by
] as const
const listedClaim = writtenFor((kind: SubjectKind) =>
	insertion(claims, [
		claims.id,
		claims[kind],
		claims.source,
		...toldOf,
		claims.rank,
		claims.note,
		claims.position,
		claims.listed
	])
)
// Most rows of the database: a statement that names what they have takes half the time.
const plainClaim = writtenFor((kind: SubjectKind) =>
	insertion(claims, [
		claims.id,
		claims[kind],
		claims.source,
		claims.position,
		claims.stance,
		claims.rank,
		claims.listed
	])
)

/** Writes a row of claims.csv on a record with these pages. */
export function addListed(db: Db, row: Cells, pages: readonly string[]): void {
	const [kind, id] = row.subject!.split(':') as [SubjectKind, string]
	const place = pages.indexOf(row.source!)
	const { stance, notation, low, high, currency, years, by, rank, note } = row
	const told = [stance, notation, low, high, currency, years, by, rank, note].map((cell) => cell || null)
	listedClaim(kind)(db, row.id, id, row.source, ...told, place < 0 ? null : place, 1)
}
/** Writes a page of a record that only reports. */
export function addPlain(db: Db, kind: SubjectKind, id: string, source: string, position: number): void {
	plainClaim(kind)(db, `${kind}:${id}:${source}`, id, source, position, 'reports', 'normal', 0)
}

/**
 * Stores the claims: the rows of claims.csv, and one that reports for each page of a record's `sources` cell of which
 * claims.csv has none on that record. `position` keeps the cell's order.
 */
function storeClaims(db: Db, { rows }: Dataset, step: () => void): void {
	const cells = new Map<string, string[]>()
	for (const kind of subjectKinds)
		for (const { id, sources } of rows[subjects[kind]]) cells.set(`${kind}:${id}`, sources!.split('|'))
	const told = new Set<string>()
	for (const row of rows.claims) {
		told.add(`${row.subject}:${row.source}`)
		addListed(db, row, cells.get(row.subject!)!)
		step()
	}
	for (const kind of subjectKinds)
		for (const { id } of rows[subjects[kind]])
			cells.get(`${kind}:${id}`)!.forEach((source, position) => {
				if (!told.has(`${kind}:${id}:${source}`)) addPlain(db, kind, id!, source, position)
			})
}

/** Fills the full-text tables in large parts: of small ones SQLite merges many, over and over. */
function fillAtOnce({ sqlite }: Db, fill: () => void): void {
	const setPart = (bytes: number) => {
		for (const name of ['search', 'words'])
			sqlite.exec(`insert into "${name}" ("${name}", rank) values ('hashsize', ${bytes})`)
	}
	setPart(64 << 20)
	fill()
	setPart(1 << 20)
}

const addAbout = insertion(about, [about.key, about.value])

/** Replaces all facts, each record under its survivor; indexes are made after the rows, which halves the time. */
export function store(db: Db, dataset: Dataset, step: () => void): void {
	const { sqlite } = db
	const tables = [...files.map(({ name }) => name).toReversed(), 'names', 'texts', 'about', 'merged']
	const indexes = sqlite
		.prepare(
			`select name, sql from sqlite_schema where type = 'index' and sql is not null
			and tbl_name in (select value from json_each(?))`
		)
		.all(JSON.stringify(tables)) as { name: string; sql: string }[]
	for (const { name } of indexes) sqlite.exec(`drop index "${name}"`)
	for (const name of tables) sqlite.exec(`delete from "${name}"`)
	for (const name of ['search', 'words']) sqlite.exec(`insert into "${name}" ("${name}") values ('delete-all')`)
	const { rows, merged } = resolveRows(dataset.rows, findHeirs(dataset.rows.judgements))
	const derive = makeDeriver(lookIn(rows))
	for (const file of dataset.format.files.filter(({ name }) => name !== 'claims')) {
		const stored = file.columns.filter((column) => column.stored !== null)
		const [first] = rows[file.name]
		const extra = first ? Object.keys(derive(file.name, first)) : []
		if (mayDiffer(file)) extra.push('entered')
		const insert = makeInserter(db, file.name, [...stored.map((column) => column.stored ?? column.name), ...extra])
		for (const row of rows[file.name]) {
			const values: Record<string, string | number | null> = derive(file.name, row)
			if (row.entered) values.entered = row.entered
			for (const column of stored) values[column.stored ?? column.name] = row[column.name]!
			insert(values)
			step()
		}
	}
	addMerged(db, merged)
	storeClaims(db, dataset, step)
	for (const [key, value] of Object.entries(dataset.about)) addAbout(db, key, value)
	for (const { sql } of indexes) sqlite.exec(sql)
	fillAtOnce(db, () => deriveCounts(db, rows))
	storeSums(db, dataset.format.files, dataset.rows)
	const broken = sqlite.pragma('foreign_key_check') as object[]
	if (broken.length) throw new Error(`A reference is broken: ${JSON.stringify(broken[0])}`)
}

/**
 * Runs what stores all rows without a look at each reference, which `store` checks at once when all are there; inside a
 * transaction, where SQLite does not let go of it, with one.
 */
export function withoutReferences<Result>({ sqlite }: Db, run: () => Result): Result {
	sqlite.pragma('foreign_keys = OFF')
	try {
		return run()
	} finally {
		sqlite.pragma('foreign_keys = ON')
	}
}
