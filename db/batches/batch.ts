// The one way to write: a batch is a list of changed records by somebody for a reason, checked, stored in one transaction,
// one revision. What it does not touch stays as it is.
import type { BatchKind } from '../words.ts'
import type { Cells, FileName } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { readAbout, readCells } from '../csv/export.ts'
import { newestFormat } from '../csv/formats.ts'
import { aboutKeys, fileNamed, keyOf } from '../files.ts'
import type { Db } from '../open.ts'
import { fewestWords, isReason } from '../reason.ts'
import { addRevision, findHash } from '../queries/log.ts'
import { readNewest } from '../queries/revisions.ts'
import { withoutReferences } from '../csv/store.ts'
import { manyChanges, storeChanges } from './apply.ts'
import { checkChanges, type BatchFault } from './checks.ts'
import { readDigest } from '../csv/digest.ts'
import { isSameRow, mergeRow } from '../csv/merge.ts'

/** What is to become of a record: its cells, those left out empty; null takes it away. */
export type Edit = {
	file: FileName | 'about'
	/** Key of the record (`keyOf`), `about` of about.json. */
	record: string
	after: Cells | null
	/**
	 * The cells as the author saw them: what somebody else did to others meanwhile is kept, and to the same a fault. Left out:
	 * whatever is there.
	 */
	before?: Cells | null
}
export type Batch = {
	kind: BatchKind
	/** By role: `maintainers`. */
	author: string
	/** Why. */
	note: string
	edits: readonly Edit[]
	/** The revision whose batch it undoes. */
	undoes?: number
	/** When it is published, ISO time in UTC; now unless given. */
	date?: string
}
export type Published = { revision: number; hash: string; changes: number }
export type Refused = { faults: BatchFault[] }

/** Most records of one batch. */
export const mostEdits = 200_000

/**
 * Publishes a batch as the next revision, or answers every fault and changes nothing. Edits that change nothing are left
 * out; where none is left, the answer is the newest revision.
 */
export function publishBatch(db: Db, batch: Batch): Published | Refused {
	if (batch.edits.length > mostEdits) throw new Error(`A batch has at most ${mostEdits} edits`)
	const run = db.sqlite.transaction((): Published | Refused => {
		const found = findBatchChanges(db, batch.edits)
		if ('faults' in found) return found
		if (!isReason(batch.note)) return { faults: [noteFault(batch.note)] }
		const newest = readNewest(db)
		if (!found.changes.length) return { revision: newest.number, hash: newest.hash, changes: 0 }
		const faults = checkChanges(db, found.changes)
		if (faults.length) return { faults }
		storeChanges(db, found.changes)
		const revision = newest.number + 1
		const hash = recordRevision(db, revision, found.changes, batch)
		return { revision, hash, changes: found.changes.length }
	})
	return isLong(batch.edits) ? withoutReferences(db, () => run.immediate()) : run.immediate()
}

/** Whether edits are so many that all rows are stored anew. */
const isLong = ({ length }: readonly unknown[]): boolean => length > manyChanges

/** The fault of a note that says too little. */
export const noteFault = (note: string): BatchFault => ({
	file: 'batch',
	record: '',
	column: 'note',
	value: note,
	reason: `has fewer than ${fewestWords} words: say why`
})

/** What the edits change of the facts as they are stored; faults where the author saw others, or where no row can be so. */
export function findBatchChanges(db: Db, edits: readonly Edit[]): { changes: Change[] } | Refused {
	const faults: BatchFault[] = []
	const changes: Change[] = []
	const byFile = Map.groupBy(edits, ({ file }) => file)
	for (const [name, ofFile] of byFile) {
		const stored = readStored(
			db,
			name,
			ofFile.map(({ record }) => record)
		)
		const seen = new Set<string>()
		for (const edit of ofFile) {
			const { record } = edit
			const fault = (column: string, value: string, reason: string) =>
				faults.push({ file: name === 'about' ? 'about.json' : `${name}.csv`, record, column, value, reason })
			if (seen.has(record)) fault('', record, 'stands twice in the batch')
			seen.add(record)
			const before = stored.get(record) ?? null
			if (name === 'about' && !edit.after) fault('', record, 'cannot be taken away')
			const wanted = edit.after && completeRow(name, edit.after, fault)
			const { row: after, conflicts } = mergeRow(edit.before === undefined ? before : edit.before, wanted, before)
			for (const { column, now } of conflicts) fault(column, now, 'was changed meanwhile')
			if (!isSameRow(before, after)) changes.push({ file: name, record, before, after })
		}
	}
	return faults.length ? { faults } : { changes }
}

function readStored(db: Db, name: FileName | 'about', keys: readonly string[]): Map<string, Cells> {
	if (name === 'about') return new Map([['about', readAbout(db)]])
	const file = fileNamed(name)
	return new Map(readCells(db, file, keys).map((row) => [keyOf(file, row), row]))
}

/** A row with all cells of its file; reports those that the file does not have. */
function completeRow(
	name: FileName | 'about',
	cells: Cells,
	fault: (column: string, value: string, reason: string) => void
): Cells {
	const columns = name === 'about' ? aboutKeys : fileNamed(name).columns.map((column) => column.name)
	for (const [column, value] of Object.entries(cells)) {
		if (!columns.includes(column) && name !== 'about') fault(column, value, `is no column of ${name}.csv`)
		if (typeof value !== 'string') fault(column, String(value), 'must be text')
	}
	if (name === 'about') return { ...cells }
	return Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']))
}

/** Many changes in the order of the index over them: each is written beside the one before. */
const inOrder = (changes: readonly Change[]): readonly Change[] =>
	isLong(changes)
		? changes
				.map((change) => [`${change.file}\0${change.record}`, change] as const)
				.toSorted(([a], [b]) => (a < b ? -1 : 1))
				.map(([, change]) => change)
		: changes

/** Writes down the revision, its changes and its batch; answers its hash. */
function recordRevision(
	db: Db,
	revision: number,
	changes: readonly Change[],
	{ kind, author, note, undoes, date = new Date().toISOString() }: Batch
): string {
	const digest = readDigest(db)
	const hash = findHash(db, digest) ?? digest
	addRevision(
		db,
		{ number: revision, hash, digest, date, format: newestFormat.name },
		{ kind, author, note, undoes },
		inOrder(changes)
	)
	return hash
}
