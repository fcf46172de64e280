// How files and live edits meet: what was edited since the last import is kept where the files do not touch it, and refused
// where they say something else of the same cell. No live edit is dropped unseen.
import { and, eq, gt, max, min, sql } from 'drizzle-orm'
import type { Cells, FileName } from '../cells.ts'
import type { Dataset } from './check.ts'
import type { Fault } from './faults.ts'
import { checkCoherence } from './coherence.ts'
import { readAbout, readCells } from './export.ts'
import { formatOf, ofFiles } from './formats.ts'
import { findDropped, type Removal } from './removal.ts'
import { keyOf } from '../files.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { batches, changes, revisions } from '../schema.ts'
import { mergeRow } from './merge.ts'

type Edited = { file: FileName | 'about'; record: string; before: Cells | null; revision: number }

/** The newest revision that files made. */
const lastImport = fixed(() =>
	query
		.select({ number: sql<number>`coalesce(max(${revisions.number}), 0)` })
		.from(revisions)
		.leftJoin(batches, eq(batches.revision, revisions.number))
		.where(sql`coalesce(${batches.kind}, 'import') = 'import'`)
)
const changedAfter = fixed((number: Slot<number>) =>
	query
		.select({
			file: sql<FileName | 'about'>`${changes.file}`,
			record: changes.record,
			revision: max(changes.revision),
			first: min(changes.revision)
		})
		.from(changes)
		.where(gt(changes.revision, number))
		.groupBy(changes.file, changes.record)
		.orderBy(changes.file, changes.record)
)
const before = fixed((number: Slot<number>, file: Slot<string>, record: Slot<string>) =>
	query
		.select({ before: changes.before })
		.from(changes)
		.where(and(eq(changes.revision, number), eq(changes.file, file), eq(changes.record, record)))
)

/** Records that batches changed since the last import, each as it was before, and the last revision that changed it. */
function listEdited(db: Db): Edited[] {
	const edited = changedAfter.all(db, lastImport.get(db)!.number)
	return edited.map(({ file, record, revision, first }) => ({
		file,
		record,
		before: before.get(db, first!, file, record)!.before,
		revision: revision!
	}))
}

/** The live edits, but for those of what is removed at a person's request and of what goes with it. */
function listKept(db: Db, { format }: Dataset, removals: readonly Removal[]): Edited[] {
	const edited = listEdited(db)
	if (!edited.length || !removals.length) return edited
	const dropped = findDropped(
		ofFiles(format, (file) => readCells(db, file), []),
		removals
	)
	return edited.filter(({ file, record }) => file === 'about' || !dropped[file].has(record))
}

/** The dataset with the live edits that it does not know of; a fault for each cell that both changed, otherwise. */
export function keepLiveEdits(
	db: Db,
	dataset: Dataset,
	removals: readonly Removal[] = []
): Dataset | { faults: Fault[] } {
	const edited = listKept(db, dataset, removals)
	if (!edited.length || formatOf(db) !== dataset.format) return dataset
	const faults: Fault[] = []
	const rows = ofFiles(
		dataset.format,
		(file) => new Map(dataset.rows[file.name].map((row) => [keyOf(file, row), row])),
		new Map<string, Cells>()
	)
	let { about } = dataset
	for (const { file, record, before: seen, revision } of edited) {
		const wanted = file === 'about' ? about : (rows[file].get(record) ?? null)
		const now = file === 'about' ? readAbout(db) : (readCells(db, fileOf(dataset, file), [record])[0] ?? null)
		const { row, conflicts } = mergeRow(seen, wanted, now)
		for (const conflict of conflicts)
			faults.push({
				file: file === 'about' ? 'about.json' : `${file}.csv`,
				line: 0,
				column: conflict.column,
				value: conflict.wanted,
				reason: `of ${record} was edited in revision ${revision}${conflict.now ? ` to ${JSON.stringify(conflict.now)}` : ''}: export, and change that`
			})
		if (file === 'about') about = row!
		else if (row) rows[file].set(record, row)
		else rows[file].delete(record)
	}
	if (faults.length) return { faults }
	const merged = { ...dataset, about, rows: ofFiles(dataset.format, (file) => [...rows[file.name].values()], []) }
	const read = ofFiles(
		dataset.format,
		(file) => ({ rows: merged.rows[file.name], lines: merged.rows[file.name].map(() => 1) }),
		{ rows: [], lines: [] }
	)
	checkCoherence(dataset.format, read, about.coverageEnd ?? '', faults)
	return faults.length ? { faults } : merged
}
const fileOf = ({ format }: Dataset, name: FileName) => format.files.find((file) => file.name === name)!
