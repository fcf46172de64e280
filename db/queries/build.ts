// How a question is put to the database: drizzle writes it, from the columns of db/schema/, and better-sqlite3 runs it.
// Read in this order: `fixed`, a query written out when its file is loaded; listing/conditions.ts, what a filter asks of
// rows; `readUnder`, a query over the rows of a filter, written out once for each text of a filter; listing/page.ts, lists. statements.ts is what writes rows.
//
// - What changes from call to call is a slot of a fixed query or a value of a condition. Everything else stands in the text
//   as a literal: SQLite knows it when it plans, and a LIMIT that came as a value would make it plan anew at each call.
// - Rows come as arrays and are named after the select's fields, in their order: columns of one name need no alias.
// - The table that is asked for is never aliased, so that conditions can name its columns.
// - In a select of one table drizzle writes a column within `sql` without its table: wrap an expression in another `sql`.
import { Column, is, noopDecoder, Placeholder, SQL, sql, type DriverValueDecoder, type SQLWrapper } from 'drizzle-orm'
import { QueryBuilder, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { LRUCache } from 'lru-cache'
import type { Db } from '../open.ts'

export const dialect = new SQLiteSyncDialect()

/** Where every query begins: `query.select({ id: moves.id }).from(moves)`. */
export const query = new QueryBuilder()

/** A select of drizzle's, by the rows that it gives. */
export type Select<Row> = {
	readonly _: { readonly result: Row[]; readonly selectedFields: Record<string, unknown> }
	getSQL: () => SQL
}

/** A column, or what is made of columns. */
export type Expression = SQLWrapper

/** Where a value comes into a fixed query. */
export type Slot<Value> = Placeholder<string, Value>

/** A value that stands in the text, quoted. */
export const literal = (value: string | number): SQL => sql`${value}`.inlineParams()

/** Whether an expression is one of a list, in one slot: the text is the same for any number of values. */
export const amongst = (
	expression: Expression,
	values: readonly (string | number)[] | Slot<readonly (string | number)[]>
): SQL =>
	sql`${expression} in (select value from json_each(${is(values, Placeholder) ? values : JSON.stringify(values)}))`

/** How many rows of another table there are to a row. */
export const countOf = (table: SQLiteTable, test: SQL): SQL<number> =>
	sql<number>`(select count(*) from ${table} where ${test})`

/** The parts of a cell that are separated by `|`; none where it is empty. */
export const partsOf = (column: SQLWrapper): SQL<string[]> =>
	sql`coalesce(${column}, '')`.mapWith((cell: string) => (cell ? cell.split('|') : []))

/** A select between what drizzle lacks: `framed(sql`with recursive …`, query.select(…))`. */
export const framed = <Row>(head: SQL, select: Select<Row>, tail = sql``): Select<Row> => ({
	_: select._,
	getSQL: () => sql`${head} ${select.getSQL()}${tail}`
})

/** A test as text, with its values in the order of their marks. */
export function writeTest(test: SQL): { sql: string; values: unknown[] } {
	const { sql: text, params } = dialect.sqlToQuery(test)
	return { sql: text, values: params }
}

type Written<Row> = { sql: string; params: unknown[]; nameRow: (cells: unknown[]) => Row }

function write<Row>(select: Select<Row>): Written<Row> {
	const { sql: text, params } = dialect.sqlToQuery(select.getSQL().inlineParams())
	return { sql: text, params, nameRow: makeNamer(select._.selectedFields) as (cells: unknown[]) => Row }
}

type Decoder = DriverValueDecoder<unknown, unknown>['mapFromDriverValue']

/** What makes the promised value of a cell, where it is another than SQLite's. */
function decoderOf(field: unknown): Decoder | undefined {
	if (is(field, Column)) {
		const isOther = field.dataType === 'boolean' || field.dataType === 'json'
		return isOther ? (value) => field.mapFromDriverValue(value) : undefined
	}
	const { decoder } = (is(field, SQL.Aliased) ? field.sql : field) as { decoder?: DriverValueDecoder<unknown, unknown> }
	return decoder && decoder !== noopDecoder ? (value) => decoder.mapFromDriverValue(value) : undefined
}

/** Names the cells of a row: a literal, which the engine fills several times as fast as an object key by key. */
function makeNamer(fields: Record<string, unknown>): (cells: unknown[]) => unknown {
	const decoders = Object.values(fields).map(decoderOf)
	const parts = Object.keys(fields).map((key, at) => {
		const cell = `cells[${at}]`
		return `${JSON.stringify(key)}: ${decoders[at] ? `${cell} === null ? null : decoders[${at}](${cell})` : cell}`
	})
	// The keys are those of a select in this folder; nothing from outside is in them.
	return new Function('decoders', `return (cells) => ({ ${parts.join(', ')} })`)(decoders) as (
		cells: unknown[]
	) => unknown
}

/** Writes out what is built with a slot for each value; `fill` puts values in the order of their slots, lists as JSON. */
export function writeSlots<Values extends unknown[], Built, Out extends { sql: string; params: unknown[] }>(
	build: (...slots: { [At in keyof Values]: Slot<Values[At]> }) => Built,
	write: (built: Built) => Out
) {
	const slots = Array.from({ length: build.length }, (_, at) => sql.placeholder(String(at)))
	const { sql: text, params, ...more } = write(build(...(slots as Parameters<typeof build>)))
	const places = params.map((param) => Number((param as Placeholder).name))
	const fill = (values: Values) =>
		places.map((at) => (Array.isArray(values[at]) ? JSON.stringify(values[at]) : values[at]))
	return { text, fill, ...more }
}

/** A query whose text is settled; lists are given as arrays. */
export type Query<Values extends unknown[], Row> = {
	all: (db: Db, ...values: Values) => Row[]
	get: (db: Db, ...values: Values) => Row | undefined
	/** Row by row; until the last one the query must not be asked again. */
	each: (db: Db, ...values: Values) => IterableIterator<Row>
}

/** The rows of a fixed query. */
export type RowOf<Asked> = Asked extends { all: (...values: never) => (infer Row)[] } ? Row : never

/** Writes a query out: `fixed((id: Slot<string>) => query.select(…).from(moves).where(eq(moves.id, id)))`. */
export function fixed<Values extends unknown[], Row>(
	build: (...slots: { [At in keyof Values]: Slot<Values[At]> }) => Select<Row>
): Query<Values, Row> {
	const { text, nameRow, fill } = writeSlots(build, write)
	return {
		all: (db, ...values) => (db.raw(text).all(...fill(values)) as unknown[][]).map(nameRow),
		get(db, ...values) {
			const cells = db.raw(text).get(...fill(values)) as unknown[] | undefined
			return cells && nameRow(cells)
		},
		*each(db, ...values) {
			for (const cells of db.raw(text).iterate(...fill(values))) yield nameRow(cells as unknown[])
		}
	}
}

/** Statements that differ by one thing of ours, a limit or a file: each is written out when it is first asked for. */
export function writtenFor<Key extends object | string | number, Written>(
	write: (key: Key) => Written
): (key: Key) => Written {
	const written = new LRUCache<Key, { statement: Written }>({ max: 500 })
	return (key) => {
		const known = written.get(key)
		if (known) return known.statement
		const statement = write(key)
		written.set(key, { statement })
		return statement
	}
}

/** What is asked of rows, as text with its values; '' where nothing is. */
export type Where = { sql: string; values: unknown[] }

/** Texts differ by which filters are set: more than this many means that someone tries them all. */
const texts = new LRUCache<string, Written<unknown>>({ max: 500 })

/**
 * Rows under a filter. `name` says all that `build` depends on beside the filter; only the filter brings values.
 */
export function readUnder<Row>(
	db: Db,
	name: string,
	{ sql: where, values }: Where,
	build: (where: SQL | undefined) => Select<Row>
): Row[] {
	const key = `${name} ${where}`
	let written = texts.get(key) as Written<Row> | undefined
	if (!written) texts.set(key, (written = write(build(where ? sql.raw(where) : undefined))))
	return (db.raw(written.sql).all(...values) as unknown[][]).map(written.nameRow)
}
