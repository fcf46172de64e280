// What keeps the desk’s tables (schema.ts, and those of foreign lists) out of all that leaves the database: snapshots and
// downloads hold them empty.
import Database from 'better-sqlite3'
import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as follow from './follow-schema.ts'
import * as intake from './lists-schema.ts'
import * as desk from './schema.ts'

/** Names of the desk's tables. */
export const deskTables: readonly string[] = Object.values({ ...desk, ...follow, ...intake }).flatMap((table) =>
	is(table, SQLiteTable) ? [getTableName(table)] : []
)

/** Takes all rows of the desk out of a copy of the database that nobody else has open, and out of its bytes, too. */
export function clearDesk(path: string): void {
	const sqlite = new Database(path, { fileMustExist: true })
	try {
		const hasTable = sqlite.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`)
		// No second file that could hold them, and zeros where they stood.
		sqlite.pragma('journal_mode = MEMORY')
		sqlite.pragma('secure_delete = ON')
		sqlite.pragma('foreign_keys = OFF')
		for (const name of deskTables) {
			if (!hasTable.get(name)) continue
			sqlite.exec(`delete from "${name}"`)
			sqlite.prepare('delete from sqlite_sequence where name = ?').run(name)
		}
	} finally {
		sqlite.close()
	}
}
