// What writes rows: as queries (build.ts), from the columns of the schema, each text written out once.
import { sql, type Column, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../open.ts'
import { dialect, writeSlots, type Slot } from './build.ts'

const nameOf = (column: Column) => sql.identifier(column.name)
const listNames = (columns: readonly Column[]) => sql.join(columns.map(nameOf), sql`, `)

/** Gives columns of a table's rows, of all of them or those of a test, what an expression says of each. */
export const update = (
	table: SQLiteTable,
	values: readonly (readonly [column: Column, value: SQL | Slot<unknown> | string | number | null])[],
	test?: SQL
): SQL => {
	const set = values.map(([column, value]) => sql`${nameOf(column)} = ${value}`)
	return sql`update ${table} set ${sql.join(set, sql`, `)}${test && sql` where ${test}`}`
}

/** Takes a table's rows away, all of them or those of a test. */
export const deletion = (table: SQLiteTable, test?: SQL): SQL => sql`delete from ${table}${test && sql` where ${test}`}`

/** Writes a statement that gives no rows out: `fixedRun((id: Slot<string>) => deletion(labs, eq(labs.id, id)))`. */
export function fixedRun<Values extends unknown[]>(
	build: (...slots: { [At in keyof Values]: Slot<Values[At]> }) => SQL
): (db: Db, ...values: Values) => void {
	const { text, fill } = writeSlots(build, (statement) => dialect.sqlToQuery(statement.inlineParams()))
	return (db, ...values) => void db.prepare(text).run(...fill(values))
}

/**
 * Writes a statement out that adds a row to a table: its cells as they are stored, in the order of the columns. With `keys`,
 * a row that has the same cells there is written over; without, SQLite refuses it.
 */
export function insertion(
	table: SQLiteTable,
	columns: readonly Column[],
	keys?: readonly Column[]
): (db: Db, ...cells: unknown[]) => void {
	const slots = columns.map((_, at) => sql.placeholder(String(at)))
	const others = columns.filter((column) => !keys?.includes(column))
	const set = others.map((column) => sql`${nameOf(column)} = excluded.${nameOf(column)}`)
	const over = others.length ? sql`update set ${sql.join(set, sql`, `)}` : sql`nothing`
	const { sql: text } = dialect.sqlToQuery(
		sql`insert into ${table} (${listNames(columns)}) values (${sql.join(slots, sql`, `)})${
			keys && sql` on conflict (${listNames(keys)}) do ${over}`
		}`
	)
	return (db, ...cells) => void db.prepare(text).run(...cells)
}
