// The data dictionary: the doc lines of the schema, the columns of files.ts and the empty cells of a revision, together.
import { globSync, readFileSync } from 'node:fs'
import { eq, getTableName, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { fileURLToPath } from 'node:url'
import type { ColumnDescription, TableDescription, ValueType } from '../../server/domain/publishing/dictionary.ts'
import { numeric, shapes, type Column, type DatasetFile } from '../cells.ts'
import { formatOf } from './formats.ts'
import type { Db } from '../open.ts'
import { fixed, query, writtenFor } from '../queries/build.ts'
import { about, claims, digests, merged, names, revisions, texts } from '../schema.ts'
import { columnNamed, tables } from '../tables.ts'

/** A doc line taken apart: the sentence, what a number counts (`@unit`), what an empty cell says (`@empty`). */
type Doc = { text: string; unit: string | null; empty: string | null }
type TableDoc = { text: string; columns: Map<string, Doc & { type: ValueType }> }

function parseDoc(line: string): Doc {
	const [text = '', ...tags] = line.split(/\s+@(?=unit |empty )/)
	const tag = (name: string) => tags.find((tag) => tag.startsWith(`${name} `))?.slice(name.length + 1) ?? null
	return { text: text.replace(/; NULL [^.]*|\s*NULL [^.]*\./g, ''), unit: tag('unit'), empty: tag('empty') }
}

const tablePattern = /\/\*\* ([^*]+) \*\/\nexport const \w+ = sqliteTable\(\s*'(\w+)',([\s\S]*?)\n\}?\)/g
const columnPattern = /\/\*\* ([^*]+) \*\/\n\t+(\w+): (text|integer|real)\((?:'(\w+)')?/g

/** Tables and columns of schema files by their names in SQL, each with its doc line. */
export function readDocs(source: string): Map<string, TableDoc> {
	const tables = [...source.matchAll(tablePattern)].map(([, text, name, body]): [string, TableDoc] => {
		const columns = [...body!.matchAll(columnPattern)].map(([, doc, property, type, column]) => {
			const value: ValueType = type === 'text' ? 'text' : type === 'integer' ? 'integer' : 'number'
			return [column ?? property!, { ...parseDoc(doc!), type: value }] as const
		})
		return [name!, { text: text!, columns: new Map(columns) }]
	})
	return new Map(tables)
}

const schema = fileURLToPath(new URL('../schema', import.meta.url))
let docs: Map<string, TableDoc> | undefined
/** The doc lines of schema/, read once. */
const schemaDocs = () =>
	(docs ??= readDocs(
		globSync(`${schema}/*.ts`)
			.map((file) => readFileSync(file, 'utf8'))
			.join('\n')
	))

const partialDate = /^\d{4}(-\d{2}(-\d{2})?)?$/
const patternOf = ({ type, values, shape }: Column) =>
	values || numeric.has(type)
		? null
		: ((type === 'partial' ? partialDate : (shape ?? shapes[type])?.[0])?.source ?? null)

/** A column of a file; `docOf` gives what the schema says of a stored one. */
function describeColumn(file: DatasetFile, column: Column, docOf: (stored: string) => Doc): ColumnDescription {
	const stored = column.stored === null ? null : (column.stored ?? column.name)
	const doc = column.holds ? parseDoc(column.holds) : docOf(stored!)
	return {
		name: column.name,
		type: column.type,
		description: doc.text,
		unit: doc.unit,
		empty: doc.empty,
		required: column.required ?? false,
		unique: column.unique ?? (file.key.length === 1 && column.name === file.key[0]),
		pattern: patternOf(column),
		values: column.values ? [...column.values] : null,
		refers: column.refers ?? null,
		stored,
		derived: false,
		unknown: 0
	}
}

/** A column of the SQLite file that no other file has. */
function describeDerived(name: string, doc: Doc & { type: ValueType }): ColumnDescription {
	const { text, unit, empty, type } = doc
	const rest = { required: false, unique: false, pattern: null, values: null, refers: null, stored: name, unknown: 0 }
	return { name, type, description: text, unit, empty, ...rest, derived: true }
}

/** Tables that tell how the rest came to be, or that serve the search. */
const alone: SQLiteTable[] = [names, texts, merged, digests, about, revisions]
/** Every table of the dataset with its columns; empty cells are counted in `db`. */
export function describeTables(db: Db): TableDescription[] {
	const known = schemaDocs()
	const tables = formatOf(db).files.map((file): TableDescription => {
		const doc = known.get(file.name)!
		const columns = file.columns.map((column) => describeColumn(file, column, (name) => doc.columns.get(name)!))
		const stored = new Set(columns.map((column) => column.stored))
		const derived = [...doc.columns].filter(([name]) => !stored.has(name))
		const all = [...columns, ...derived.map(([name, more]) => describeDerived(name, more))]
		return { name: file.name, description: doc.text, rows: 0, key: file.key, derived: false, columns: all }
	})
	const others = alone.map((table): TableDescription => {
		const name = getTableName(table)
		const doc = known.get(name)!
		const columns = [...doc.columns].map(([column, more]) => describeDerived(column, more))
		return { name, description: doc.text, rows: 0, key: [], derived: true, columns }
	})
	for (const table of [...tables, ...others]) countUnknown(db, table)
	return [...tables, ...others]
}

const byName = new Map<string, SQLiteTable>(
	[...Object.values(tables), ...alone].map((table) => [getTableName(table), table])
)
/** How many rows a table has, and how many empty cells each column, by the names in SQL: `moves id person`. */
const unknownIn = writtenFor((shape: string) => {
	const [name, ...columns] = shape.split(' ')
	const table = byName.get(name!)!
	const counts = columns.map((column, place): [string, SQL<number>] => [
		`c${place}`,
		sql`count(*) - count(${columnNamed(table, column)})`
	])
	return fixed(() =>
		query
			.select({ n: sql<number>`count(*)`, ...Object.fromEntries(counts) } as Record<string, SQL<number>>)
			.from(table)
			.where(name === 'claims' ? eq(claims.listed, true) : undefined)
	)
})

/** Counts the rows of a table and the empty cells of its columns. Claims count where they are rows of claims.csv. */
function countUnknown(db: Db, table: TableDescription): void {
	const counted = table.columns.filter(({ stored }) => stored !== null)
	const row = unknownIn(`${table.name} ${counted.map(({ stored }) => stored).join(' ')}`).get(db)!
	table.rows = row.n!
	for (const [place, column] of counted.entries()) column.unknown = row[`c${place}`]!
}
