// What the tables hold SQLite to.
import { sql } from 'drizzle-orm'
import { check, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

/** SQL that holds when `column` is one of `values`, or NULL. */
export const oneOf = (name: string, column: AnySQLiteColumn, values: readonly string[]) =>
	check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
/** SQL that holds when `low` is not above `high`. */
export const ordered = (name: string, low: AnySQLiteColumn, high: AnySQLiteColumn) =>
	check(name, sql`${low} <= ${high}`)
