// Judgements as they stand in a database, and what changes of the files' rows change in the tables.
import { and, eq, sql, type Column } from 'drizzle-orm'
import type { Cells, DatasetFile, FileName } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { readCells } from '../csv/export.ts'
import { newestFormat, ofFiles } from '../csv/formats.ts'
import { fileNamed, files, keyOf } from '../files.ts'
import type { Db } from '../open.ts'
import { isSameRow } from '../csv/merge.ts'
import { amongst, fixed, query, writtenFor, type Slot } from '../queries/build.ts'
import { deletion, fixedRun, insertion } from '../queries/statements.ts'
import { judgements, merged } from '../schema.ts'
import { columnOf, tables } from '../tables.ts'
import { keyIn } from './entered.ts'
import { findHeirs, mergeable, recordIn, resolveRows, type Heirs, type Merged, type Rows } from './heirs.ts'

const same = fixed(() =>
	query
		.select({ keep: judgements.keep, other: judgements.other, verdict: sql<string>`${judgements.verdict}` })
		.from(judgements)
		.where(eq(judgements.verdict, 'same'))
)

/** What records go on as, by the judgements that stand. */
export function readHeirs(db: Db): Heirs {
	return findHeirs(same.all(db))
}

/** What they will go on as once changes are made. */
export function heirsAfter(db: Db, changes: readonly Change[]): Heirs {
	const judged = changes.filter(({ file }) => file === 'judgements')
	if (!judged.length) return readHeirs(db)
	const file = fileNamed('judgements')
	const rows = new Map(readCells(db, file).map((row) => [keyOf(file, row), row]))
	for (const { record, after } of judged)
		if (after) rows.set(record, after)
		else rows.delete(record)
	return findHeirs([...rows.values()])
}

type Ids = Slot<readonly string[]>
const keysBy = (file: DatasetFile, column: Column, values: Ids) =>
	query
		.select({ key: keyIn(file) })
		.from(tables[file.name])
		.where(amongst(column, values))
const naming = writtenFor((place: `${FileName}.${string}`) => {
	const [name, column] = place.split('.') as [FileName, string]
	const file = fileNamed(name)
	return fixed((values: Ids) => keysBy(file, columnOf(file, column), values))
})

/** Keys of the rows whose cells name records, as they are stored: `person:ID`. */
export function listNaming(db: Db, records: Iterable<string>): [FileName, string][] {
	const asked = [...records]
	return files.flatMap((file) =>
		file.columns.flatMap((column) => {
			const named = asked.filter((record) => {
				const [kind, id] = record.split(':') as [keyof typeof mergeable, string]
				return recordIn(file.name, column, column.type === 'record' ? record : id) === record && mergeable[kind]
			})
			if (!named.length || file.name === 'judgements') return []
			const values = column.type === 'record' ? named : named.map((record) => record.slice(record.indexOf(':') + 1))
			const rows = naming(`${file.name}.${column.name}`).all(db, values)
			return rows.map(({ key }) => [file.name, key] as [FileName, string])
		})
	)
}

/** People and labs that changes of them, of their public ids, remedies and judgements speak of. */
function listTouched(changes: readonly Change[]): string[] {
	return changes.flatMap(({ file, record, before, after }) => {
		if (file === 'people') return [`person:${record}`]
		if (file === 'labs') return [`lab:${record}`]
		const rows = [before, after].filter((row) => row !== null)
		if (named.includes(file as FileName))
			return rows.flatMap((row) => (/^(person|lab):/.test(row.record!) ? [row.record!] : []))
		if (file === 'judgements') return rows.flatMap(({ keep, other }) => [keep!, other!])
		return []
	})
}

/** The touched records, with all that are or were one with any of them. */
function listClusters(touched: readonly string[], was: Heirs, is: Heirs): Set<string> {
	const cluster = new Set(touched)
	const records = new Set([...was, ...is].flat())
	for (let size = 0; size < cluster.size;) {
		size = cluster.size
		for (const heirs of [was, is]) {
			const survivors = new Set([...cluster].map((record) => heirs.get(record) ?? record))
			for (const record of records) if (survivors.has(heirs.get(record) ?? record)) cluster.add(record)
		}
	}
	return cluster
}

/** Files whose rows hang on a person or lab by a key of their own. */
const named: readonly FileName[] = ['ids', 'remedies']

const goneInto = fixed((file: Slot<FileName>, survivors: Ids) =>
	query
		.select({ key: merged.id })
		.from(merged)
		.where(and(eq(merged.file, file), amongst(merged.survivor, survivors)))
)

/** Keys of the public ids, or the remedies, of records, as entered. */
function listOwn(db: Db, file: FileName, records: readonly string[]): [FileName, string][] {
	const ids = records.map((record) => record.slice(record.indexOf(':') + 1))
	const found = [...naming(`${file}.record`).all(db, records), ...goneInto.all(db, file, ids)]
	return [...new Set(found.map(({ key }) => key))].map((key) => [file, key])
}

/** The stored rows that changes reach, as entered, by file and key. */
function readReached(db: Db, changes: readonly Change[], was: Heirs, is: Heirs): Map<FileName, Map<string, Cells>> {
	const cluster = [...listClusters(listTouched(changes), was, is)]
	const moved = cluster.filter((record) => was.get(record) !== is.get(record))
	const mine = [...new Set(cluster.flatMap((record) => [record, was.get(record) ?? record]))]
	const keys: [FileName, string][] = [
		...cluster.flatMap((record): [FileName, string][] => {
			const [kind, id] = record.split(':') as [keyof typeof mergeable, string]
			return [[mergeable[kind].name, id]]
		}),
		...named.flatMap((file) => listOwn(db, file, mine)),
		...listNaming(db, new Set(moved.map((record) => was.get(record) ?? record)))
	]
	const byFile = Map.groupBy(keys, ([file]) => file)
	const reached = new Map(
		files.map((file) => {
			const asked = [...new Set(byFile.get(file.name)?.map(([, key]) => key))]
			return [file.name, new Map(readCells(db, file, asked).map((row) => [keyOf(file, row), row]))]
		})
	)
	for (const { file, record, before } of changes) if (before) reached.get(file as FileName)?.set(record, before)
	return reached
}

/** What changes of the rows as they are entered change in the rows as they are stored, and in those taken out. */
export type StoredChanges = { changes: readonly Change[]; out: Merged[]; back: Merged[]; heirs: Heirs }

/** The stored rows that differ. */
function compare(file: DatasetFile, before: readonly Cells[], after: readonly Cells[]): Change[] {
	const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(file, row), row])))
	return [...new Set([...was!.keys(), ...is!.keys()])].flatMap((record) => {
		const [before, after] = [was!.get(record) ?? null, is!.get(record) ?? null]
		return isSameRow(before, after) ? [] : [{ file: file.name, record, before, after }]
	})
}

/** What changes make of the tables, where nothing is merged just themselves. */
export function resolveChanges(db: Db, changes: readonly Change[]): StoredChanges {
	const [was, is] = [readHeirs(db), heirsAfter(db, changes)]
	if (!was.size && !is.size) return { changes, out: [], back: [], heirs: is }
	const before = readReached(db, changes, was, is)
	const after = new Map([...before].map(([file, rows]) => [file, new Map(rows)]))
	for (const { file, record, after: row } of changes)
		if (row) after.get(file as FileName)?.set(record, row)
		else after.get(file as FileName)?.delete(record)
	const rowsOf = (of: typeof before): Rows => ofFiles(newestFormat, ({ name }) => [...of.get(name)!.values()], [])
	const [old, now] = [resolveRows(rowsOf(before), was), resolveRows(rowsOf(after), is)]
	return {
		changes: files.flatMap((file) => compare(file, old.rows[file.name], now.rows[file.name])),
		back: old.merged,
		out: now.merged,
		heirs: is
	}
}

const add = insertion(merged, [merged.file, merged.id, merged.survivor, merged.cells])
const drop = fixedRun((file: Slot<FileName>, id: Slot<string>) =>
	deletion(merged, and(eq(merged.file, file), eq(merged.id, id)))
)

/** Writes down the rows that go on in others. */
export function addMerged(db: Db, rows: readonly Merged[]): void {
	for (const { file, id, survivor, cells } of rows) add(db, file, id, survivor, JSON.stringify(cells))
}

/** Takes rows that stand again, or elsewhere, out of the list. */
export function dropMerged(db: Db, rows: readonly Merged[]): void {
	for (const { file, id } of rows) drop(db, file, id)
}
