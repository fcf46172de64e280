// The one way to write: a batch is a list of changed records by somebody for a reason, checked, stored in one transaction,
// one revision. What it does not touch stays as it is.
import type { batchKinds } from '../words.ts'
import type { Cells, FileName } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { readAbout, readCells } from '../csv/export.ts'
import { formatOf, newestFormat, ofFiles } from '../csv/formats.ts'
import { store } from '../csv/store.ts'
import { aboutKeys, fileNamed, files, keyOf } from '../files.ts'
import type { Db } from '../open.ts'
import { readNewest } from '../queries/revisions.ts'
import { checkChanges, type BatchFault } from './checks.ts'
import { countClaims, moveLabCounts, placeAnew } from './counts.ts'
import { moveSum, readDigest } from './digest.ts'
import { moveNames, moveTexts } from './indexes.ts'
import { isSameRow, mergeRow } from './merge.ts'
import { storeRows } from './rows.ts'

export type BatchKind = (typeof batchKinds)[number]

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
/** Fewest words of a reason. */
const fewestWords = 5
/** A batch of more changes than this part of the rows is stored by storing all. */
const manyChanges = 5000

/**
 * Publishes a batch as the next revision, or answers every fault and changes nothing. Edits that change nothing are left
 * out; where none is left, the answer is the newest revision.
 */
export function publishBatch(db: Db, batch: Batch): Published | Refused {
	if (batch.edits.length > mostEdits) throw new Error(`A batch has at most ${mostEdits} edits`)
	const run = db.sqlite.transaction((): Published | Refused => {
		const found = findBatchChanges(db, batch.edits)
		if ('faults' in found) return found
		if (countWords(batch.note) < fewestWords) return { faults: [noteFault(batch.note)] }
		const newest = readNewest(db)
		if (!found.changes.length) return { revision: newest.number, hash: newest.hash, changes: 0 }
		const faults = checkChanges(db, found.changes)
		if (faults.length) return { faults }
		storeChanges(db, found.changes)
		const revision = newest.number + 1
		const hash = recordRevision(db, revision, found.changes, batch)
		return { revision, hash, changes: found.changes.length }
	})
	return run.immediate()
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Words of a text, in scripts without spaces too. */
const countWords = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
const noteFault = (note: string): BatchFault => ({
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

/** Whether changes reach beyond the records that they touch: who counts with whom, what has come, what money was worth. */
function isWide(changes: readonly Change[]): boolean {
	const reachFar = (change: Change) =>
		change.file === 'about' ||
		change.file === 'rates' ||
		change.file === 'prices' ||
		(change.file === 'labs' && change.before && change.before.parent !== (change.after?.parent ?? change.before.parent))
	return changes.length > manyChanges || changes.some(reachFar)
}

/** Brings the tables to what the changes make of them, by the touched records or, where all may change, by all. */
export function storeChanges(db: Db, changes: readonly Change[]): void {
	db.sqlite.pragma('defer_foreign_keys = ON')
	if (formatOf(db) !== newestFormat || isWide(changes)) return storeWhole(db, changes)
	storeRows(db, changes)
	moveNames(db, changes)
	moveTexts(db, changes)
	moveLabCounts(db, changes)
	placeAnew(db, changes)
	countClaims(db, listPages(changes))
	for (const file of files) {
		const ofFile = changes.filter((change) => change.file === file.name)
		if (ofFile.length)
			moveSum(
				db,
				file,
				ofFile.flatMap(({ before }) => (before ? [before] : [])),
				ofFile.flatMap(({ after }) => (after ? [after] : []))
			)
	}
}

/** Pages whose claims may have become more or fewer. */
function listPages(changes: readonly Change[]): string[] {
	return changes.flatMap(({ file, record, before, after }) => {
		if (file === 'sources') return after ? [record] : []
		const cells = [before, after].flatMap((row) => [...(row?.sources?.split('|') ?? []), row?.source ?? ''])
		return cells.filter(Boolean)
	})
}

function storeWhole(db: Db, changes: readonly Change[]): void {
	const rows = ofFiles(newestFormat, (file) => readCells(db, file), [])
	let about = readAbout(db)
	const byFile = Map.groupBy(changes, ({ file }) => file)
	for (const [name, ofFile] of byFile) {
		if (name === 'about') {
			about = ofFile[0]!.after!
			continue
		}
		const file = fileNamed(name as FileName)
		const all = new Map(rows[file.name].map((row) => [keyOf(file, row), row]))
		for (const { record, after } of ofFile)
			if (after) all.set(record, after)
			else all.delete(record)
		rows[file.name] = [...all.values()]
	}
	store(db, { rows, about, format: newestFormat }, () => {})
}

/** Writes down the revision, its changes and its batch; answers its hash. */
function recordRevision(
	db: Db,
	revision: number,
	changes: readonly Change[],
	{ kind, author, note, undoes, date = new Date().toISOString() }: Batch
): string {
	const digest = readDigest(db)
	const same = db.prepare('select hash from revisions where digest = ? limit 1').get(digest) as
		| { hash: string }
		| undefined
	const hash = same?.hash ?? digest
	db.prepare('insert into revisions (number, hash, digest, date, format) values (?, ?, ?, ?, ?)').run(
		revision,
		hash,
		digest,
		date,
		newestFormat.name
	)
	const add = db.prepare('insert into changes (revision, file, record, before, after) values (?, ?, ?, ?, ?)')
	for (const { file, record, before, after } of changes)
		add.run(revision, file, record, before && JSON.stringify(before), after && JSON.stringify(after))
	db.prepare('insert into batches (revision, kind, author, note, undoes) values (?, ?, ?, ?, ?)').run(
		revision,
		kind,
		author,
		note,
		undoes ?? null
	)
	return hash
}
