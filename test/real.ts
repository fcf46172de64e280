// The real dataset as a database file, imported once for all who share a folder.
import { copyFileSync, cpSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '../db/open.ts'
import { importReleases } from '../db/revisions/releases.ts'
import { keepSnapshot } from '../db/revisions/snapshot.ts'

/**
 * The path of a database with release 1.0.0 as revision 1 and the facts of today as revision 2, its snapshots beside it; it is
 * read and copied, never opened. Whoever needs it first makes it.
 */
export function realFile(folder: string): string {
	const path = join(folder, 'real.db')
	if (existsSync(path)) return path
	const db = openDb(':memory:')
	const draft = join(folder, `real-${process.pid}`)
	const result = importReleases(db, undefined, {
		onRevision: () => void keepSnapshot(db, { folder: `${draft}.snapshots`, most: Infinity })
	})
	if ('faults' in result) throw new Error(`db/dataset has faults: ${JSON.stringify(result.faults.slice(0, 3))}`)
	writeFileSync(draft, db.sqlite.serialize())
	db.close()
	// Of two that make it at once the first is kept, whole.
	if (!existsSync(`${path}.snapshots`)) renameSync(`${draft}.snapshots`, `${path}.snapshots`)
	renameSync(draft, path)
	return path
}

/** Copies a database file and its snapshots. */
export function copyDatabase(from: string, to: string): void {
	copyFileSync(from, to)
	cpSync(`${from}.snapshots`, `${to}.snapshots`, { recursive: true })
}
