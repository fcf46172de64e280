import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { fileURLToPath } from 'node:url'

export type Db = {
	sqlite: Database.Database
	/** A statement of this SQL, made once a connection: the hot paths ask for the same few texts again and again. */
	prepare: (sql: string) => Database.Statement<unknown[]>
	/** The same with rows as arrays, as `db/queries/build.ts` reads them. */
	raw: (sql: string) => Database.Statement<unknown[]>
	/** What `read` returns, all of it read from one state of the database, whatever others write meanwhile. */
	together: <Result>(read: () => Result) => Result
	close: () => void
}

const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))
/** Texts differ by which filters are set: more than this many means that someone tries them all. */
const statementsKept = 500

/**
 * Has a connection fail at once, with an error that `isLocked` knows, where another writes: the thread that listens must not
 * wait for a long import, and nobody else with it.
 */
export function refuseWaiting({ sqlite }: Db): void {
	sqlite.pragma('busy_timeout = 50')
}

/** Whether SQLite failed because another connection writes. */
export function isLocked(error: unknown): boolean {
	return (error as { code?: string } | undefined)?.code?.startsWith('SQLITE_BUSY') ?? false
}

/** Opens the database file (or `:memory:`, or the bytes of one), making it and bringing its tables up to date where needed. */
export function openDb(path: string | Buffer): Db {
	const sqlite = new Database(path)
	try {
		refuseNewer(sqlite)
	} catch (error) {
		sqlite.close()
		throw error
	}
	// A second process waits for the first one's import instead of failing.
	sqlite.pragma('busy_timeout = 10000')
	sqlite.pragma('journal_mode = WAL')
	// In WAL mode NORMAL loses at most the last transactions on power failure and never the file.
	sqlite.pragma('synchronous = NORMAL')
	// 64 MiB of pages (negative: KiB); reads of a bigger file go through the system's cache.
	sqlite.pragma('cache_size = -65536')
	sqlite.pragma('mmap_size = 1073741824')
	sqlite.pragma('temp_store = MEMORY')
	// Off while migrating: SQLite changes a table by making it anew.
	sqlite.pragma('foreign_keys = OFF')
	migrate(drizzle(sqlite), { migrationsFolder })
	sqlite.pragma('foreign_keys = ON')
	return connect(sqlite)
}

/** Copies a file whose tables are older than the program's beside it, as it is, before they are changed. */
function keepBeforeMigrating(path: string): void {
	if (path === ':memory:' || !existsSync(path)) return
	const sqlite = new Database(path)
	try {
		const last = refuseNewer(sqlite)
		const copy = `${path}.before-${newestMigration()}`
		if (last > 0 && last < newestMigration() && !existsSync(copy)) sqlite.prepare('vacuum into ?').run(copy)
	} finally {
		sqlite.close()
	}
}

/**
 * Opens the database that LABFLOW_DB names; where its tables are older, what it was is kept beside it. Throws an Error that names
 * it where it cannot be opened.
 */
export function openLive(path: string): Db {
	try {
		keepBeforeMigrating(path)
		return openDb(path)
	} catch (error) {
		throw new Error(`The database ${path} (LABFLOW_DB) cannot be opened: ${(error as Error).message}`, { cause: error })
	}
}

/** Opens a database file that nobody writes to any more; its tables must be up to date (`isUpToDate`). */
export function openReadOnly(path: string): Db {
	const sqlite = new Database(path, { readonly: true, fileMustExist: true })
	sqlite.pragma('cache_size = -16384')
	sqlite.pragma('mmap_size = 1073741824')
	sqlite.pragma('temp_store = MEMORY')
	return connect(sqlite)
}

/** Whether the tables are those of this program; throws where they are of a newer one. */
export function isUpToDate({ sqlite }: Db): boolean {
	return refuseNewer(sqlite) === newestMigration()
}

/** A file whose tables this program does not know. */
export class NewerDatabase extends Error {}

/** Whether SQLite failed because of what stands in the file: it is none of a database, or damaged. */
export function isCorrupt(error: unknown): boolean {
	return /^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')
}

const newestMigration = () => readMigrationFiles({ migrationsFolder }).at(-1)!.folderMillis

/** The last migration that a file has seen, 0 where it is new; throws where this program does not know it. */
function refuseNewer(sqlite: Database.Database): number {
	const isThere = sqlite.prepare(`select 1 from sqlite_schema where name = '__drizzle_migrations'`).get()
	if (!isThere) return 0
	const last = sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get() as number
	if (last <= newestMigration()) return last
	throw new NewerDatabase('it was written by a newer version of the program: start that one, or name another file')
}

function connect(sqlite: Database.Database): Db {
	return {
		sqlite,
		prepare: keepStatements((sql) => sqlite.prepare(sql)),
		raw: keepStatements((sql) => sqlite.prepare<unknown[]>(sql).raw()),
		together(read) {
			return sqlite.inTransaction ? read() : sqlite.transaction(read)()
		},
		close() {
			sqlite.close()
		}
	}
}

function keepStatements(prepare: Db['prepare']): Db['prepare'] {
	const statements = new Map<string, Database.Statement<unknown[]>>()
	return (sql) => {
		let statement = statements.get(sql)
		if (!statement) {
			if (statements.size >= statementsKept) statements.clear()
			statements.set(sql, (statement = prepare(sql)))
		}
		return statement
	}
}
