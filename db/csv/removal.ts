// What was removed at a person's request (removed.csv): it leaves past revisions and the log of changes too. The list names
// records by a hash, so that it does not say again what it takes out.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, ne, sql } from 'drizzle-orm'
import Papa from 'papaparse'
import { parsePartialDate } from '../../server/domain/time/date.ts'
import type { Fault } from './faults.ts'
import { findTextFault, type Cells, type DatasetFile, type FileName } from '../cells.ts'
import { files, keyOf, subjectKinds, subjects } from '../files.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { deletion, fixedRun, insertion, update } from '../queries/statements.ts'
import { changes, removals, sources } from '../schema.ts'
import { dropTies } from '../ties.ts'

/** A record that must not be shown again; `record` is `hashRecord` of it. */
export type Removal = { record: string; kind: string; date: string; reason: string }

const kinds: Record<string, FileName> = { person: 'people', ...subjects }
const columns = ['record', 'kind', 'date', 'reason'] as const
export const fileName = 'removed.csv'

/** SHA-256 of `person:ID`, in hex: `printf person:ada-example | sha256sum` gives the same. */
export function hashRecord(kind: string, id: string): string {
	return createHash('sha256').update(`${kind}:${id}`).digest('hex')
}

/** Changes when a record is removed: answers that were given before hold no longer. */
export function digestRemovals(removals: readonly Removal[]): string {
	return createHash('sha256').update(JSON.stringify(removals)).digest('base64url').slice(0, 8)
}

/** The rows of removed.csv in a folder and their faults; no rows where there is no such file. */
export function readRemovals(folder: string): { rows?: Removal[]; faults: Fault[] } {
	const path = join(folder, fileName)
	if (!existsSync(path)) return { faults: [] }
	const { data, meta } = Papa.parse<Removal>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true })
	const faults: Fault[] = []
	const report = (line: number, column: string, value: string, reason: string) =>
		faults.push({ file: fileName, line, column, value, reason })
	if (String(meta.fields) !== String(columns)) report(1, '', String(meta.fields), `must have the header ${columns}`)
	else
		data.forEach(({ record, kind, date, reason }, place) => {
			const line = place + 2
			if (!/^[0-9a-f]{64}$/.test(record)) report(line, 'record', record, 'is no SHA-256 of KIND:ID in hex')
			if (!kinds[kind]) report(line, 'kind', kind, `is none of ${Object.keys(kinds).join(', ')}`)
			if (parsePartialDate(date)?.precision !== 'day') report(line, 'date', date, 'is no date such as 2025-07-12')
			const fault = reason ? findTextFault(reason) : 'must not be empty'
			if (fault) report(line, 'reason', reason, fault)
		})
	return { rows: data, faults }
}

const stored = fixed(() =>
	query
		.select({ record: removals.record, kind: removals.kind, date: removals.date, reason: removals.reason })
		.from(removals)
		.orderBy(removals.record)
)

/** The stored list. */
export function listRemovals(db: Db): Removal[] {
	return stored.all(db)
}

/** The list as removed.csv; '' where nothing was removed. */
export function writeRemovals(db: Db): string {
	const rows = listRemovals(db)
	return rows.length ? `${Papa.unparse(rows, { newline: '\n', columns: [...columns] })}\n` : ''
}

const forgetRemovals = fixedRun(() => deletion(removals))
const addRemoval = insertion(removals, [removals.record, removals.kind, removals.date, removals.reason])

/** Stores a list in place of the old one, and says whether it differs. */
export function storeRemovals(db: Db, rows: readonly Removal[]): boolean {
	const before = JSON.stringify(listRemovals(db))
	forgetRemovals(db)
	for (const { record, kind, date, reason } of rows) addRemoval(db, record, kind, date, reason)
	const isOther = JSON.stringify(listRemovals(db)) !== before
	// Kept in the file's header, in the same transaction: the next program knows what this one did not finish.
	if (isOther) db.sqlite.pragma('user_version = 1')
	return isOther
}

/** Whether bytes of what was removed may still lie in freed pages, the log and snapshots (`finishRemoval`). */
export function isUnwiped({ sqlite }: Db): boolean {
	return sqlite.pragma('user_version', { simple: true }) === 1
}

/** Says that no bytes of it are left. */
export function setWiped({ sqlite }: Db): void {
	sqlite.pragma('user_version = 0')
}

/** Faults of a dataset that holds what was removed. */
export function findRemoved(rows: Record<FileName, Cells[]>, removals: readonly Removal[]): Fault[] {
	const removed = new Map(removals.map((removal) => [removal.record, removal]))
	if (!removed.size) return []
	return Object.entries(kinds).flatMap(([kind, file]) =>
		rows[file].flatMap((row) => {
			const found = removed.get(hashRecord(kind, row.id!))
			const reason = `was removed on ${found?.date} and must stay out`
			return found ? [{ file: `${file}.csv`, line: 0, column: 'id', value: row.id!, reason }] : []
		})
	)
}

type Keys = Record<FileName, Set<string>>
const [idsFile, remediesFile] = ['ids', 'remedies'].map((file) => files.find(({ name }) => name === file)!)

/**
 * Keys of the rows that go with what was removed, by file: the records themselves, a person's moves and offers, the parts
 * and claims of these, and the pages that only they cite.
 */
export function findDropped(rows: Record<FileName, Cells[]>, removals: readonly Removal[]): Keys {
	const removed = new Set(removals.map(({ record }) => record))
	const dropped = Object.fromEntries(files.map(({ name }) => [name, new Set<string>()])) as Keys
	for (const [kind, file] of Object.entries(kinds))
		for (const { id, person } of rows[file])
			if (removed.has(hashRecord(kind, id!)) || (person && dropped.people.has(person))) dropped[file].add(id!)
			else if (person && removed.has(hashRecord('person', person))) dropped[file].add(id!)
	for (const { id, offer } of rows.components) if (dropped.offers.has(offer!)) dropped.components.add(id!)
	for (const { id, subject } of rows.claims) {
		const [kind, of] = subject!.split(':') as [keyof typeof subjects, string]
		if (dropped[subjects[kind]].has(of)) dropped.claims.add(id!)
	}
	dropTies(rows, dropped, (record) => removed.has(hashRecord(...(record.split(':') as [kind: string, id: string]))))
	const [theirs, others] = [new Set<string>(), new Set<string>()]
	for (const row of rows.ids)
		for (const source of row.sources!.split('|')) (dropped.ids.has(keyOf(idsFile!, row)) ? theirs : others).add(source)
	for (const row of rows.remedies)
		if (row.source) (dropped.remedies.has(keyOf(remediesFile!, row)) ? theirs : others).add(row.source)
	for (const kind of subjectKinds)
		for (const { id, sources } of rows[subjects[kind]])
			for (const source of sources!.split('|')) (dropped[subjects[kind]].has(id!) ? theirs : others).add(source)
	for (const { id, source } of rows.claims) (dropped.claims.has(id!) ? theirs : others).add(source!)
	for (const source of theirs) if (!others.has(source)) dropped.sources.add(source)
	return dropped
}

/** A row in which references to what is dropped are empty. */
function clearReferences({ columns }: DatasetFile, row: Cells, dropped: Keys): Cells {
	const cleared = columns.flatMap(({ name, type, refers, required }) =>
		type === 'id' && refers && !required && dropped[refers].has(row[name]!) ? [[name, ''] as const] : []
	)
	return cleared.length ? { ...row, ...Object.fromEntries(cleared) } : row
}

/** The rows without what was removed and what goes with it; references to it become empty. */
export function leaveOut(rows: Record<FileName, Cells[]>, removals: readonly Removal[]): Record<FileName, Cells[]> {
	const dropped = findDropped(rows, removals)
	const left = files.map((file) => {
		const kept = rows[file.name].filter((row) => !dropped[file.name].has(keyOf(file, row)))
		return [file.name, kept.map((row) => clearReferences(file, row, dropped))]
	})
	return Object.fromEntries(left) as Record<FileName, Cells[]>
}

const rowid = sql<number>`rowid`
const logged = fixed(() =>
	query
		.select({ place: rowid, file: sql<FileName>`${changes.file}`, before: changes.before, after: changes.after })
		.from(changes)
		.where(ne(changes.file, 'about'))
)
const forget = fixedRun((file: Slot<string>, record: Slot<string>) =>
	deletion(changes, and(eq(changes.file, file), eq(changes.record, record)))
)
const forgetAt = fixedRun((place: Slot<number>) => deletion(changes, eq(rowid, place)))
const rewrite = fixedRun((before: Slot<string | null>, after: Slot<string | null>, place: Slot<number>) =>
	update(
		changes,
		[
			[changes.before, before],
			[changes.after, after]
		],
		eq(rowid, place)
	)
)
const standing = fixed((id: Slot<string>) => query.select({ id: sources.id }).from(sources).where(eq(sources.id, id)))

/** Takes what was removed out of the log of changes. */
export function forgetChanges(db: Db): void {
	const removals = listRemovals(db)
	if (!removals.length) return
	const rows = Object.fromEntries(files.map(({ name }) => [name, [] as Cells[]])) as Record<FileName, Cells[]>
	for (const { file, before, after } of logged.all(db)) for (const row of [before, after]) if (row) rows[file].push(row)
	const dropped = findDropped(rows, removals)
	for (const [file, keys] of Object.entries(dropped))
		for (const key of keys) if (file !== 'sources' || !standing.get(db, key)) forget(db, file, key)
	// What stays may have named it, by its id.
	for (const { place, file, before, after } of logged.all(db)) {
		const described = files.find(({ name }) => name === file)!
		const [was, is] = [before, after].map((row) => row && JSON.stringify(clearReferences(described, row, dropped)))
		if (was === is) forgetAt(db, place)
		else if (was !== (before && JSON.stringify(before)) || is !== (after && JSON.stringify(after)))
			rewrite(db, was ?? null, is ?? null, place)
	}
}
