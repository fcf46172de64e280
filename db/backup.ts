// A copy of the database as it is at one moment, made while others write: the facts, the log, and the desk with who may edit.
import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { dirname, join } from 'node:path'
import { sync } from './revisions/redaction.ts'
import { openReadOnly, type Db } from './open.ts'
import { readNewest } from './queries/revisions.ts'
import { scratchName } from './scratch.ts'

/** Pages copied in one step; between two of them others have their turn. */
const pagesAStep = 1000

export type Backup = { path: string; revision: number; hash: string; bytes: number }

/** What is wrong with a database file; undefined where it is whole. Throws where it is none. */
export function findFault(path: string): string | undefined {
	const sqlite = new Database(path, { readonly: true, fileMustExist: true })
	try {
		const found = sqlite.pragma('integrity_check(1)', { simple: true })
		if (found !== 'ok') return String(found)
		const [broken] = sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[]
		return broken && `row ${broken.rowid} of ${broken.table} names a record that is not there`
	} finally {
		sqlite.close()
	}
}

/**
 * Writes a copy to a path where nothing stands yet, checks it as a whole and only then gives it its name; throws an Error that
 * says what is wrong. It holds everything, also what is kept of readers and editors: keep it as safe as the original.
 */
export async function backUp(db: Db, path: string): Promise<Backup> {
	if (existsSync(path)) throw new Error(`${path} is there already: name a file that is not`)
	if (!existsSync(dirname(path))) throw new Error(`There is no folder ${dirname(path)}`)
	const temporary = join(dirname(path), `${scratchName()}.backup`)
	try {
		await db.sqlite.backup(temporary, { progress: () => pagesAStep })
		const fault = findFault(temporary)
		if (fault) throw new Error(`The copy is damaged, and was not kept: ${fault}`)
		const copy = openReadOnly(temporary)
		const { number: revision, hash } = readNewest(copy)
		const bytes =
			Number(copy.sqlite.pragma('page_count', { simple: true })) *
			Number(copy.sqlite.pragma('page_size', { simple: true }))
		copy.close()
		sync(temporary)
		renameSync(temporary, path)
		sync(dirname(path))
		return { path, revision, hash, bytes }
	} finally {
		for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(temporary + suffix, { force: true })
	}
}
