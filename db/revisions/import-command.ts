// npm run import: a folder of dataset files becomes the newest revision, and that is kept as a snapshot.
import { SingleBar } from 'cli-progress'
import { importDataset, sayFault } from '../csv/import.ts'
import type { Fault } from '../csv/faults.ts'
import { openLive } from '../open.ts'
import { datasetFolder, importReleases } from './releases.ts'
import { keepSnapshot, readSnapshotSettings } from './snapshot.ts'

/** Prints the faults of a dataset, a line each, and what that means. */
export function printFaults(faults: readonly Fault[], outcome: string): void {
	for (const fault of faults) console.error(sayFault(fault))
	console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${outcome}.`)
}

function publish(folder?: string): number {
	const path = process.env.LABFLOW_DB || 'labflow.db'
	const snapshots = readSnapshotSettings(process.env, path)
	const db = openLive(path)
	const bar = new SingleBar({
		format: 'Importing {bar} {value}/{total} rows',
		clearOnComplete: true,
		noTTYOutput: false
	})
	const onProgress = (done: number, total: number) => {
		if (done <= 1000) bar.start(total, done)
		bar.update(done)
	}
	const keepEarlier = () => void keepSnapshot(db, snapshots)
	// A dataset of somebody's own has no earlier releases.
	const result = folder
		? importDataset(db, folder, { onProgress })
		: importReleases(db, datasetFolder, { onProgress, onRevision: keepEarlier })
	bar.stop()
	if ('faults' in result) {
		printFaults(result.faults, 'nothing was imported')
		return 1
	}
	const { revision, hash, rows, added, changed, removed, unchanged } = result
	console.log(
		unchanged
			? `Nothing has changed: ${rows} rows are revision ${revision} (${hash.slice(0, 12)}).`
			: `Imported ${rows} rows as revision ${revision} (${hash.slice(0, 12)}): ${added} added, ${changed} changed, ${removed} removed.`
	)
	// The import stands whatever becomes of the snapshot; the next import or start tries again.
	try {
		const snapshot = keepSnapshot(db, snapshots)
		if (snapshot) console.log(`Snapshot: ${snapshot.path}`)
	} catch (error) {
		console.error(`The import stands. ${(error as Error).message}`)
		return 1
	} finally {
		db.close()
	}
	return 0
}

if (import.meta.main)
	try {
		process.exitCode = publish(process.argv[2])
	} catch (error) {
		console.error((error as Error).message)
		process.exitCode = 1
	}
