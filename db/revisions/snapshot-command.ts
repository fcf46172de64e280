// npm run snapshot -- <folder>: a snapshot from dataset files, such as a checkout of the dataset as it was in git. The hash of
// the facts tells which revision they were.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectFormat, type Format } from '../csv/formats.ts'
import { hashFiles, sortAbout } from '../csv/hash.ts'
import { importDataset } from '../csv/import.ts'
import type { Fault } from '../csv/faults.ts'
import { openDb, openLive, type Db } from '../open.ts'
import { printFaults } from './import-command.ts'
import { readDataset } from '../queries/dataset.ts'
import { listRevisions, type RevisionRow } from '../queries/revisions.ts'
import { takeOver } from './restore.ts'
import { makeScratch } from '../scratch.ts'
import { readSnapshotSettings, writeSnapshot, type Snapshot } from './snapshot.ts'

/** Snapshot of the dataset in `from`, written into `folder`: that of a revision of `live` where its facts are one's. */
export function rebuildSnapshot(
	live: Db,
	from: string,
	folder: string
): { snapshot: Snapshot; revision: RevisionRow | undefined } | { faults: Fault[] } {
	const work = makeScratch()
	try {
		const format = detectFormat(from)
		const then = completeFiles(format, from, join(work, 'dataset'))
		const db = openDb(join(work, 'rebuilt.db'))
		try {
			const result = importDataset(db, join(work, 'dataset'), { format })
			if ('faults' in result) return result
			const revision = listRevisions(live).find(({ hash }) => hash === result.hash || hash === then)
			takeOver(db, live, revision ?? { number: 0, hash: result.hash, date: dateOf(db) })
			mkdirSync(folder, { recursive: true })
			return { snapshot: writeSnapshot(db, folder), revision }
		} finally {
			db.close()
		}
	} finally {
		rmSync(work, { recursive: true, force: true })
	}
}

/**
 * Copies a dataset with files that it did not have yet as empty ones, and answers the hash that its facts had then: that of
 * the files that were there.
 */
function completeFiles({ files }: Format, from: string, to: string): string | undefined {
	if (existsSync(from)) cpSync(from, to, { recursive: true })
	const there = files.filter(({ name }) => existsSync(join(to, `${name}.csv`)))
	if (!there.length) return undefined
	for (const { name, columns } of files)
		if (!there.some((file) => file.name === name))
			writeFileSync(join(to, `${name}.csv`), `${columns.map((column) => column.name).join(',')}\n`)
	try {
		const read = (name: string) => readFileSync(join(to, name), 'utf8')
		const about = sortAbout(JSON.parse(read('about.json')) as Record<string, string>)
		return hashFiles([...there.map(({ name }) => [`${name}.csv`, read(`${name}.csv`)] as const), about])
	} catch {
		// The import says what is wrong with about.json.
		return undefined
	}
}

/** The day that the dataset says it was released on, as a time: a rebuilt snapshot is the same whenever it is built. */
const dateOf = (db: Db) => `${readDataset(db).released.slice(0, 10)}T00:00:00.000Z`

function rebuild(from: string): number {
	const path = process.env.LABFLOW_DB || 'labflow.db'
	const { folder } = readSnapshotSettings(process.env, path)
	if (!folder) {
		console.error('LABFLOW_SNAPSHOTS=none keeps no snapshots: give it a folder')
		return 1
	}
	const live = openLive(path)
	try {
		const result = rebuildSnapshot(live, from, folder)
		if ('faults' in result) {
			printFaults(result.faults, 'no snapshot was built')
			return 1
		}
		const { snapshot, revision } = result
		console.log(
			revision
				? `These are the facts of revision ${revision.number}, of ${revision.date.slice(0, 10)}: ${snapshot.path}`
				: `These facts are no revision of ${path}: kept under their hash, rev=${snapshot.hash}, as ${snapshot.path}`
		)
		return 0
	} finally {
		live.close()
	}
}

if (import.meta.main) {
	const [from] = process.argv.slice(2)
	try {
		if (!from) console.error('Usage: npm run snapshot -- <folder with the dataset’s files>')
		process.exitCode = from ? rebuild(from) : 2
	} catch (error) {
		console.error((error as Error).message)
		process.exitCode = 1
	}
}
