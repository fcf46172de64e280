// Databases as earlier programs made them.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Db } from '../db/open.ts'
import { withFolder } from './builders.ts'

/** Columns that were called otherwise, by table. */
const former: Record<string, Record<string, string>> = { metrics: { value: 'low' } }

/** Writes the content of a database into a file with the tables that the program had after its first `count` migrations. */
export function writeOlder(db: Db, path: string, count: number): void {
	const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url))
	withFolder((folder) => {
		cpSync(migrations, folder, { recursive: true })
		const journal = join(folder, 'meta', '_journal.json')
		const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: object[] }
		writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }))
		const older = new Database(path)
		migrate(drizzle(older), { migrationsFolder: folder })
		older.pragma('foreign_keys = OFF')
		older.prepare('attach ? as now').run(db.sqlite.name)
		const namesOf = (table: string, schema: string) =>
			older.prepare('select name from pragma_table_info(?, ?)').pluck().all(table, schema) as string[]
		const tables = older.prepare(
			`select name from main.sqlite_schema where type = 'table' and name not like '%search%'`
		)
		for (const table of tables.pluck().all() as string[]) {
			if (table.startsWith('__')) continue
			const now = new Set(namesOf(table, 'now'))
			const columns = namesOf(table, 'main')
				.map((name) => ({ name, from: former[table]?.[name] ?? name }))
				.filter(({ from }) => now.has(from))
			const quote = (names: string[]) => names.map((name) => `"${name}"`).join(', ')
			older.exec(
				`insert into main."${table}" (${quote(columns.map(({ name }) => name))})
				select ${quote(columns.map(({ from }) => from))} from now."${table}"`
			)
		}
		older.close()
	})
}
