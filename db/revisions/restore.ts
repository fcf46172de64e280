// A past revision made again, where its snapshot is damaged: from today's facts and the log of what changed since, or from
// the release that it was.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digestFiles, readDigest } from '../csv/digest.ts'
import type { Cells } from '../cells.ts'
import type { Dataset } from '../csv/check.ts'
import { readAbout, readCells } from '../csv/export.ts'
import { keyOf } from '../files.ts'
import { findFormat, formatOf, ofFiles } from '../csv/formats.ts'
import { hashDataset } from '../csv/hash.ts'
import { publishDataset, storeAgain } from '../csv/import.ts'
import { openDb, type Db } from '../open.ts'
import { copyLog, findFormatName, listLoggedAfter } from '../queries/log.ts'
import type { RevisionRow } from '../queries/revisions.ts'
import { findRelease } from './releases.ts'
import { leaveOut, listRemovals, setWiped } from '../csv/removal.ts'
import { makeScratch } from '../scratch.ts'
import { listSnapshots, writeSnapshot, type Snapshot } from './snapshot.ts'

/** Snapshots beside which no more are made again. */
const snapshotsKept = 50

/** Today's facts with all that changed after a revision undone, in the columns of that revision. */
function undoChanges(live: Db, number: number): Dataset {
	const stored = formatOf(live).files.map(
		(file) => [file.name, new Map(readCells(live, file).map((row) => [keyOf(file, row), row]))] as const
	)
	const rows = new Map<string, Map<string, Cells>>(stored)
	let about = readAbout(live)
	for (const { file, record, before } of listLoggedAfter(live, number))
		if (file === 'about') about = before!
		else if (before) rows.get(file)?.set(record, before)
		else rows.get(file)?.delete(record)
	const format = findFormat(findFormatName(live, number)!)
	const narrow = (row: Cells, columns: { name: string }[]) =>
		Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? '']))
	const ofFile = ({ name, columns }: (typeof format.files)[number]) =>
		[...(rows.get(name)?.values() ?? [])].map((row) => narrow(row, columns))
	return { rows: ofFiles(format, ofFile, []), about, format }
}

/** The hashes under which a state of the facts may have been published. */
const hashesOf = (dataset: Dataset) => [
	hashDataset(dataset),
	digestFiles(dataset.format.files, dataset.rows, dataset.about)
]

/**
 * Writes the snapshot of a past revision of `live` into a folder again; undefined where its facts can no longer be told for
 * certain. What was removed is left out, and then no hash can prove the rest.
 */
export function restoreSnapshot(live: Db, revision: RevisionRow, folder: string): Snapshot | undefined {
	const removals = listRemovals(live)
	const undone = live.together(() => undoChanges(live, revision.number))
	const isProven = removals.length > 0 || hashesOf(undone).includes(revision.hash)
	const dataset = isProven ? undone : findRelease(revision.hash)
	if (!dataset) return undefined
	const work = makeScratch()
	const db = openDb(join(work, 'restored.db'))
	try {
		publishDataset(db, { ...dataset, rows: leaveOut(dataset.rows, removals) }, revision)
		takeOver(db, live, revision)
		mkdirSync(folder, { recursive: true })
		const snapshot = writeSnapshot(db, folder)
		dropOldest(folder, snapshot)
		return snapshot
	} finally {
		db.close()
		rmSync(work, { recursive: true, force: true })
	}
}

/** Keeps a folder from growing with every revision that somebody asks for: what goes comes back when it is asked for again. */
function dropOldest(folder: string, newest: Snapshot): void {
	const others = listSnapshots(folder)
		.filter(({ path, number }) => path !== newest.path && number > 0)
		.map(({ path }) => ({ path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
		.toSorted((a, b) => b.written - a.written)
	for (const { path } of others.slice(snapshotsKept - 1)) rmSync(path, { force: true })
}

/** Makes what was imported the revision that it was, with the revisions and changes up to it. */
export function takeOver(db: Db, live: Db, { number, hash, date }: RevisionRow): void {
	copyLog(db, live, { number, hash, date, digest: readDigest(db), format: formatOf(db).name })
	const removals = listRemovals(live)
	if (!removals.length) return
	storeAgain(db, removals)
	setWiped(db)
}
