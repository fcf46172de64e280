// What was removed goes from the bytes of all files, too: from freed pages and the log of the database, from snapshots, and
// from what programs that were killed left behind.
import { chmodSync, closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { readCells } from '../csv/export.ts'
import { formatOf, ofFiles } from '../csv/formats.ts'
import { storeAgain } from '../csv/import.ts'
import { isCorrupt, isUpToDate, openDb, openReadOnly, type Db } from '../open.ts'
import { findDropped, isUnwiped, listRemovals, setWiped, type Removal } from '../csv/removal.ts'
import { columnFileOf } from '../queries/column-file.ts'
import { scratchName, sweepScratch } from '../scratch.ts'

/** Waits until a file or folder is on the disk: SQLite does not for VACUUM INTO. */
export function sync(path: string): void {
	const handle = openSync(path, 'r')
	fsyncSync(handle)
	closeSync(handle)
}

/** Whether a snapshot holds nothing that was removed. */
export function isClean(db: Db, removals: readonly Removal[]): boolean {
	if (!removals.length || isDeepStrictEqual(listRemovals(db), removals)) return true
	const rows = ofFiles(formatOf(db), (file) => readCells(db, file), [])
	return Object.values(findDropped(rows, removals)).every((keys) => !keys.size)
}

/** Makes `copy` a copy of a snapshot with this program's tables, filled, and without what was removed; whether it held any. */
export function renew(path: string, copy: string, removals: readonly Removal[]): boolean {
	copyFileSync(path, copy, constants.COPYFILE_EXCL)
	chmodSync(copy, 0o600)
	const db = openDb(copy)
	try {
		const wasClean = isClean(db, removals)
		storeAgain(db, removals)
		setWiped(db)
		// No files beside it, and no trace of removed rows in free pages.
		db.sqlite.pragma('journal_mode = DELETE')
		db.sqlite.pragma('secure_delete = ON')
		db.sqlite.exec('vacuum')
		return !wasClean
	} finally {
		db.close()
	}
}

/** A snapshot as it is, where its tables are this program's. */
export function openUnchecked(path: string): Db | undefined {
	const db = openReadOnly(path)
	try {
		if (isUpToDate(db)) return db
	} catch (error) {
		db.close()
		throw error
	}
	db.close()
	return undefined
}

/** Replaces a snapshot that holds what was removed by one without it; one that cannot be read any more goes. */
function redact(path: string, removals: readonly Removal[]): void {
	const temporary = `${path}.${scratchName()}.tmp`
	try {
		const db = openUnchecked(path)
		const isFine = db && isClean(db, removals)
		db?.close()
		if (isFine) return
		// One of older tables that holds nothing of it stays as it was written.
		if (!renew(path, temporary, removals)) return
		chmodSync(temporary, 0o444)
		sync(temporary)
		renameSync(temporary, path)
	} catch (error) {
		if (isCorrupt(error)) return rmSync(path, { force: true })
		const reason = (error as Error).message
		throw new Error(`The snapshot ${path} may hold what was removed and cannot be renewed: ${reason}. Delete it.`, {
			cause: error
		})
	} finally {
		rmSync(temporary, { force: true })
	}
}

/**
 * Takes what was removed out of the database's freed pages and log and out of the snapshots at `paths`. Done once after each
 * removal; where it is cut off, or another program still reads the log, the next start or import does it again.
 */
export function finishRemoval(db: Db, paths: readonly string[]): void {
	if (!isUnwiped(db)) return
	const { sqlite } = db
	sqlite.pragma('secure_delete = ON')
	sqlite.exec('vacuum')
	sqlite.pragma('secure_delete = OFF')
	const removals = listRemovals(db)
	for (const path of paths) redact(path, removals)
	const columns = columnFileOf(db)
	if (columns) rmSync(columns, { force: true })
	sweepScratch()
	const [log] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
	if (log?.busy)
		throw new Error(
			`What was removed still stands in ${sqlite.name}-wal, which another program is reading. The next start or import takes it out.`
		)
	setWiped(db)
}
