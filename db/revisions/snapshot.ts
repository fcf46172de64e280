// Published revisions, each kept as a read-only SQLite file named by number and content hash: `3-1a2b3c4d5e6f.db`.
// In this folder: releases.ts brings the first revisions, restore.ts makes one again, pack.ts makes its files to download, and
// redaction.ts takes out of all of them what was removed. The commands end in -command.ts.
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDerived } from '../csv/import.ts'
import { clearDesk } from '../desk/desk.ts'
import { isCorrupt, openReadOnly, type Db } from '../open.ts'
import { readDataset } from '../queries/dataset.ts'
import { readNewest } from '../queries/revisions.ts'
import { finishRemoval, isClean, openUnchecked, renew, sync } from './redaction.ts'
import type { Removal } from '../csv/removal.ts'
import { makeScratch, scratchName, sweepScratch } from '../scratch.ts'

/** A snapshot that is kept; number 0 is a state of the facts that this database never published. */
export type Snapshot = { number: number; hash: string; path: string }
export type SnapshotSettings = {
	/** Folder of the snapshots; undefined keeps none. */
	folder: string | undefined
	/** How many of the newest revisions are kept. */
	most: number
}

/** Letters of the hash in a file's name: enough that no two states of the facts share them. */
const hashLength = 12
/** A temporary file that old was left behind by a process that was ended, in ms. */
const leftBehind = 3_600_000

/** LABFLOW_SNAPSHOTS and LABFLOW_SNAPSHOTS_KEPT; throws an Error that names the setting where its value is of no use. */
export function readSnapshotSettings(env: Record<string, string | undefined>, dbPath: string): SnapshotSettings {
	const kept = env.LABFLOW_SNAPSHOTS_KEPT || 'all'
	if (kept !== 'all' && !/^[1-9]\d{0,5}$/.test(kept))
		throw new Error(`LABFLOW_SNAPSHOTS_KEPT=${kept} is no number of revisions: give a whole number from 1, or all`)
	const folder = env.LABFLOW_SNAPSHOTS || (dbPath === ':memory:' ? 'none' : `${dbPath}.snapshots`)
	return { folder: folder === 'none' ? undefined : folder, most: kept === 'all' ? Infinity : Number(kept) }
}

/** The snapshots of a folder, oldest revision first. */
export function listSnapshots(folder: string | undefined): Snapshot[] {
	if (!folder || !existsSync(folder)) return []
	return readdirSync(folder)
		.flatMap((name) => {
			const [, number, hash] = /^(\d+)-([0-9a-f]{12})\.db$/.exec(name) ?? []
			return hash ? [{ number: Number(number), hash, path: join(folder, name) }] : []
		})
		.toSorted((a, b) => a.number - b.number)
}

/**
 * Keeps the newest revision of a database unless it is kept already, and drops what is beyond the settings and what was
 * removed; undefined where none is to be kept. A process that is ended meanwhile leaves no half snapshot.
 */
export function keepSnapshot(db: Db, settings: SnapshotSettings): Snapshot | undefined {
	try {
		return keepNewest(db, settings)
	} finally {
		const paths = listSnapshots(settings.folder).map(({ path }) => path)
		finishRemoval(db, paths)
	}
}

function keepNewest(db: Db, { folder, most }: SnapshotSettings): Snapshot | undefined {
	const { revision, hash } = readDataset(db)
	if (!folder || !hash) return undefined
	try {
		mkdirSync(folder, { recursive: true })
		for (const name of readdirSync(folder)) {
			const path = join(folder, name)
			// Another process may take its own away meanwhile.
			const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
			if (/\.tmp(-journal)?$/.test(name) && Date.now() - written > leftBehind) rmSync(path, { force: true })
		}
		sweepScratch(folder)
		const kept = listSnapshots(folder).find((one) => one.number === revision && hash.startsWith(one.hash))
		const snapshot = kept && !findDamage(kept) ? kept : writeSnapshot(db, folder)
		const numbered = listSnapshots(folder).filter(({ number }) => number > 0)
		for (const { path } of numbered.slice(0, Math.max(0, numbered.length - most))) rmSync(path)
		return snapshot
	} catch (error) {
		throw new Error(
			`No snapshot of revision ${revision} could be kept in ${folder} (LABFLOW_SNAPSHOTS): ${(error as Error).message}`,
			{ cause: error }
		)
	}
}

/** Writes the state of a database into a folder, whole or not at all. */
export function writeSnapshot(db: Db, folder: string): Snapshot {
	const temporary = join(folder, `${scratchName()}.tmp`)
	try {
		db.sqlite.prepare('vacuum into ?').run(temporary)
		clearDesk(temporary)
		return place(temporary, folder)
	} finally {
		rmSync(temporary, { force: true })
	}
}

/** Gives a finished file its name, which it tells itself: another process may have imported meanwhile. */
function place(temporary: string, folder: string): Snapshot {
	const db = openReadOnly(temporary)
	const { revision: number, hash } = readDataset(db)
	db.close()
	chmodSync(temporary, 0o444)
	sync(temporary)
	const name = `${number}-${hash.slice(0, hashLength)}`
	const path = join(folder, `${name}.db`)
	renameSync(temporary, path)
	sync(folder)
	return { number, hash: hash.slice(0, hashLength), path }
}

/** A snapshot that is not what its name says: it can be made again (db/revisions/restore.ts). */
export class DamagedSnapshot extends Error {}

/** What is wrong with the bytes of a snapshot; undefined where they are sound and of its revision. */
function findDamage({ number, hash, path }: Snapshot): string | undefined {
	try {
		const db = openReadOnly(path)
		try {
			const found = db.sqlite.pragma('quick_check(1)', { simple: true })
			if (found !== 'ok') return String(found)
			const held = readNewest(db)
			if (held.number === number && held.hash.startsWith(hash)) return undefined
			return `it holds revision ${held.number} (${held.hash.slice(0, hashLength)})`
		} finally {
			db.close()
		}
	} catch (error) {
		// A file that cannot be opened for another reason says so when it is.
		return isCorrupt(error) || /no such table/.test((error as Error).message) ? (error as Error).message : undefined
	}
}

/**
 * Opens a snapshot to read: the file itself, or where its tables are older or it holds what was removed, a copy brought
 * up to date: at `shared`, where the next to open it finds it, else one that is gone when closed. Throws a DamagedSnapshot
 * where its bytes are not what they were.
 */
export function openSnapshot(snapshot: Snapshot, removals: readonly Removal[], shared?: string): Db {
	const damage = findDamage(snapshot)
	if (damage) throw new DamagedSnapshot(damage)
	const db = openUnchecked(snapshot.path)
	if (db && isDerived(db) && isClean(db, removals)) return db
	db?.close()
	if (shared && existsSync(shared)) return openReadOnly(shared)
	const folder = makeScratch()
	const forget = () => rmSync(folder, { recursive: true, force: true })
	try {
		const copy = join(folder, 'copy.db')
		renew(snapshot.path, copy, removals)
		if (shared) {
			renameSync(copy, shared)
			forget()
			return openReadOnly(shared)
		}
		const renewed = openReadOnly(copy)
		return {
			...renewed,
			close() {
				renewed.close()
				forget()
			}
		}
	} catch (error) {
		forget()
		throw error
	}
}
