// A folder of dataset files becomes the database's content: checked whole, stored in one transaction, one revision.
// In this folder: files are read and checked (check.ts, between rows coherence.ts and ties.ts), compared with what is there (changes.ts),
// stored (store.ts), and what follows from them is filled in (derive.ts). export.ts is the way back.
import { and, exists, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { findChanges, type Change } from './changes.ts'
import { readDatasetFiles, type Dataset } from './check.ts'
import type { Fault } from './faults.ts'
import { readAbout, readCells } from './export.ts'
import { sortRows } from '../files.ts'
import { formatOf, newestFormat, ofFiles, type Format } from './formats.ts'
import { hashDataset, releaseHashes } from './hash.ts'
import { findLeft } from '../identity/left.ts'
import type { Db } from '../open.ts'
import { fixed, query } from '../queries/build.ts'
import { addRevision } from '../queries/log.ts'
import { readNewest } from '../queries/revisions.ts'
import { digests, moves, offers, people, texts } from '../schema.ts'
import {
	findRemoved,
	forgetChanges,
	leaveOut,
	listRemovals,
	readRemovals,
	storeRemovals,
	type Removal
} from './removal.ts'
import { digestFiles, readDigest } from './digest.ts'
import { keepLiveEdits } from './live-edits.ts'
import { store, withoutReferences } from './store.ts'

export type Imported = {
	/** Number and content hash of the revision that the database now holds. */
	revision: number
	hash: string
	/** Rows of all files. */
	rows: number
	/** Records that differ from the revision before; the first revision adds all. */
	added: number
	changed: number
	removed: number
	/** Whether the database held these facts already, and so no revision was made. */
	unchanged: boolean
}

/** Hears of rows stored, and of all rows. */
export type Progress = (done: number, total: number) => void

export type ImportOptions = {
	onProgress?: Progress
	/** The columns that the files are written in. */
	format?: Format
	/** Whether the revision is dated by its release, the same on every machine, and not by the clock. */
	isRelease?: boolean
}

/** The day that a dataset says it was released on, as a time. */
export const dateOfRelease = ({ about }: Dataset): string => `${about.released!.slice(0, 10)}T00:00:00.000Z`

/**
 * Replaces the content of the database by the dataset in a folder, as one revision with its changes, or answers every
 * fault and changes nothing. What was edited live since the last import is kept. The same facts make no new revision. `onProgress` hears of rows stored and of all rows.
 */
export function importDataset(
	db: Db,
	folder: string,
	{ onProgress, format = newestFormat, isRelease = false }: ImportOptions = {}
): Imported | { faults: Fault[] } {
	const asked = readDatasetFiles(folder, format)
	const removals = readRemovals(folder)
	if (removals.rows && !removals.faults.length) removals.faults.push(...findLeft(db, removals.rows))
	if ('faults' in asked) return { faults: [...asked.faults, ...removals.faults] }
	if (removals.faults.length) return { faults: removals.faults }
	const dataset = keepLiveEdits(db, asked, removals.rows)
	if ('faults' in dataset) return dataset
	const faults = findRemoved(dataset.rows, removals.rows ?? listRemovals(db))
	if (faults.length) return { faults }
	const date = isRelease ? dateOfRelease(dataset) : undefined
	return publishDataset(db, dataset, { hash: nameFacts(dataset), removals: removals.rows, onProgress, date })
}

/** The hash of a dataset: a published release keeps that of its files, any other state has its digest. */
function nameFacts(dataset: Dataset): string {
	const hash = hashDataset(dataset)
	if ((Object.values(releaseHashes) as string[]).includes(hash)) return hash
	return digestFiles(dataset.format.files, dataset.rows, dataset.about)
}

/** Stores a dataset as the newest revision under `hash`, unless that is the newest already. */
export function publishDataset(
	db: Db,
	dataset: Dataset,
	{
		hash,
		date = new Date().toISOString(),
		removals,
		onProgress
	}: { hash: string; date?: string | undefined; removals?: Removal[] | undefined; onProgress?: Progress | undefined }
): Imported {
	const rows = dataset.format.files.reduce((sum, { name }) => sum + dataset.rows[name].length, 0)
	const { sqlite } = db
	let done = 0
	const step = () => {
		if (++done % 1000 === 0 || done === rows) onProgress?.(done, rows)
	}
	const run = sqlite.transaction((): Imported => {
		const found = readNewest(db)
		const newest = found.number ? found : undefined
		// What was removed is a revision of its own even where the facts stay: answers that are kept are made anew.
		const isLess = removals !== undefined && storeRemovals(db, removals)
		if (newest?.hash === hash && !isLess) {
			if (!isDerived(db)) store(db, dataset, step)
			return { revision: newest.number, hash, rows, added: 0, changed: 0, removed: 0, unchanged: true }
		}
		// The first revision is the whole dataset: its changes would say each fact twice.
		const changes = newest ? findChanges(db, dataset) : []
		store(db, dataset, step)
		const revision = (newest?.number ?? 0) + 1
		const note = `${dataset.about.title ?? 'Dataset'}, release ${dataset.about.version ?? 'without a number'}`
		addRevision(
			db,
			{ number: revision, hash, digest: readDigest(db), date, format: dataset.format.name },
			{ kind: 'import', author: 'maintainers', note },
			changes
		)
		forgetChanges(db)
		const count = (wanted: (change: Change) => unknown) => changes.filter(wanted).length
		return {
			revision,
			hash,
			rows,
			added: newest ? count(({ before }) => !before) : rows,
			changed: count(({ before, after }) => before && after),
			removed: count(({ after }) => !after),
			unchanged: false
		}
	})
	return withoutReferences(db, () => run.immediate())
}

const has = (table: SQLiteTable, test = sql`true`) =>
	exists(
		query
			.select({ one: sql`1` })
			.from(table)
			.where(test)
	)
const missing = fixed(() =>
	query
		.select({ one: sql<number>`1` })
		.from(sql`(select 1)`)
		.where(
			or(
				has(offers, isNull(offers.todayHow)),
				and(has(people, isNotNull(people.lab)), not(has(moves, isNotNull(moves.nowIs)))),
				and(has(people), not(has(texts))),
				and(has(people), not(has(digests)))
			)
		)
)

/** Whether all that is derived is there: false where a column came with a new program and no import has filled it. */
export function isDerived(db: Db): boolean {
	return !missing.get(db)
}

/** Stores the facts of the database anew, without what was removed: derived columns are filled, its revisions stay. */
export function storeAgain(db: Db, removals: readonly Removal[]): void {
	const format = formatOf(db)
	const rows = ofFiles(format, (file) => sortRows(file, readCells(db, file)), [])
	const dataset = { about: readAbout(db), rows: leaveOut(rows, removals), format }
	const run = db.sqlite.transaction(() => {
		store(db, dataset, () => {})
		storeRemovals(db, removals)
		forgetChanges(db)
	})
	withoutReferences(db, () => run.immediate())
}

/** A fault as one line: `moves.csv:12 to "nowhere" is not in labs.csv`. */
export function sayFault({ file, line, column, value, reason }: Fault): string {
	return [line ? `${file}:${line}` : file, column, value && JSON.stringify(value), reason].filter(Boolean).join(' ')
}
