// Releases of the dataset before the one in db/dataset, packed with the program: they are the first revisions on every
// machine, under the hashes by which they were cited, so that what changed since can be seen from the first start.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { readDatasetFiles, type Dataset } from '../csv/check.ts'
import type { Fault } from '../csv/faults.ts'
import { findFormat } from '../csv/formats.ts'
import { hashDataset, releaseHashes } from '../csv/hash.ts'
import { dateOfRelease, importDataset, publishDataset, type Imported, type Progress } from '../csv/import.ts'
import type { Db } from '../open.ts'
import { readNewest } from '../queries/revisions.ts'
import { leaveOut, readRemovals } from '../csv/removal.ts'
import { makeScratch } from '../scratch.ts'

/** Where the newest release stands. */
export const datasetFolder = fileURLToPath(new URL('../dataset', import.meta.url))

/** A release by the format that it is written in, which has its name, and its content hash. */
type Release = { version: string; hash: string }
const earlier: readonly Release[] = [{ version: '1.0.0', hash: releaseHashes['1.0.0'] }]

/** The facts of an earlier release; throws an Error where the packed file is not what was published. */
export function readRelease({ version, hash }: Release): Dataset {
	const zip = readFileSync(new URL(`../releases/${version}.zip`, import.meta.url))
	const folder = makeScratch()
	try {
		for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(folder, name), bytes)
		const dataset = readDatasetFiles(folder, findFormat(version))
		if ('faults' in dataset || hashDataset(dataset) !== hash)
			throw new Error(`db/releases/${version}.zip is not release ${version} as it was published`)
		return dataset
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

/** The facts of the earlier release that has this hash; undefined where none has. */
export function findRelease(hash: string): Dataset | undefined {
	const release = earlier.find((release) => release.hash === hash)
	return release && readRelease(release)
}

/** What the database lacks of the releases that come with the program: everything, the newest, or nothing that is known. */
export function findLack(db: Db): 'all' | 'newest' | 'nothing' {
	const { number, hash } = readNewest(db)
	if (number === 0) return 'all'
	return earlier.some((release) => release.hash === hash) ? 'newest' : 'nothing'
}

/**
 * Imports the newest release, or what stands in its folder, after all earlier ones where the database is empty: these
 * revisions are then dated by their release, so that they and their feeds are the same on every machine.
 * `onRevision` is called with each earlier revision before the next one takes its place.
 */
export function importReleases(
	db: Db,
	folder: string = datasetFolder,
	{ onProgress, onRevision }: { onProgress?: Progress; onRevision?: () => void } = {}
): Imported | { faults: Fault[] } {
	const lack = findLack(db)
	const { rows: removals = [], faults } = readRemovals(folder)
	if (lack === 'all' && !faults.length)
		for (const release of earlier) {
			const dataset = readRelease(release)
			const date = dateOfRelease(dataset)
			const rows = leaveOut(dataset.rows, removals)
			publishDataset(db, { ...dataset, rows }, { hash: release.hash, date, removals })
			onRevision?.()
		}
	else if (lack === 'newest') onRevision?.()
	return importDataset(db, folder, { isRelease: lack === 'all', ...(onProgress && { onProgress }) })
}
