// What changed records must hold to be published: their cells, what they refer to, and what refers to them. The checks are
// those of an import, over the changed rows and the rows that these hang on alone.
import { and, eq, sql, type SQLWrapper } from 'drizzle-orm'
import type { Fault, Read } from '../csv/faults.ts'
import type { Cells, Column, DatasetFile, FileName } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { checkRow } from '../csv/check.ts'
import { checkCoherence } from '../csv/coherence.ts'
import { readCells } from '../csv/export.ts'
import { newestFormat, ofFiles } from '../csv/formats.ts'
import { findRemoved, listRemovals } from '../csv/removal.ts'
import { fileNamed, files, keyOf, kinds, subjectKinds, subjects } from '../files.ts'
import { enteredIn, keyIn } from '../identity/entered.ts'
import { mayDiffer, recordIn, type Heirs } from '../identity/heirs.ts'
import { apart } from '../identity/judgements.ts'
import { heirsAfter, listNaming, readHeirs } from '../identity/stored.ts'
import type { Db } from '../open.ts'
import { amongst, fixed, query, writtenFor, type Slot } from '../queries/build.ts'
import { listCiting, listClaimIds } from '../queries/form.ts'
import { readCoverageEnd } from '../queries/move-columns.ts'
import { claims, components, eventPeople, merged, renamed, sources } from '../schema.ts'
import { columnOf, tables } from '../tables.ts'
import { splitRecord } from '../ties.ts'

/** What is wrong with a change: the record, and where in it. */
export type BatchFault = Omit<Fault, 'line'> & { record: string }

type Report = (change: Change, fault: Pick<BatchFault, 'column' | 'value' | 'reason'>) => void

/** Line of rows that are read only because others hang on them: nothing is said of them. */
const unseen = 0

/** The rows that a cell names, as file and id. */
function listNamed(column: Column, cell: string): [FileName, string][] {
	if (!cell) return []
	if (column.type === 'subject' || column.type === 'record') {
		const [file, id] = splitRecord(cell)
		return file ? [[file, id]] : []
	}
	if (!column.refers) return []
	return (column.type === 'list' ? cell.split('|') : [cell]).map((id) => [column.refers!, id])
}

/** Ids of rows by file. */
type IdsByFile = Map<FileName, Set<string>>
function gather(ids: IdsByFile, named: Iterable<[FileName, string]>): void {
	for (const [file, id] of named) {
		const known = ids.get(file) ?? new Set()
		ids.set(file, known)
		known.add(id)
	}
}

const allKeys = writtenFor((file: FileName) =>
	fixed(() => query.select({ key: keyIn(fileNamed(file)) }).from(tables[file]))
)
const mergedKeys = fixed((file: Slot<string>) =>
	query.select({ key: merged.id }).from(merged).where(eq(merged.file, file))
)

/** Keys of the rows of a file, those that go on in others among them. */
const listKeys = (db: Db, file: FileName): [FileName, string][] =>
	[...allKeys(file).all(db), ...mergedKeys.all(db, file)].map(({ key }) => [file, key])

type Ids = Slot<readonly string[]>
const hung = {
	components: fixed((offers: Ids) =>
		query.select({ key: components.id }).from(components).where(amongst(components.offer, offers))
	),
	claims: fixed((offers: Ids) => query.select({ key: claims.id }).from(claims).where(amongst(claims.offer, offers))),
	event_people: fixed((moves: Ids) =>
		query
			.select({ key: keyIn(fileNamed('event_people')) })
			.from(eventPeople)
			.where(amongst(eventPeople.move, moves))
	)
}

/** Keys of the rows that hang on offers or moves of these ids. */
const listHung = (db: Db, file: keyof typeof hung, ids: readonly string[]): [FileName, string][] =>
	ids.length ? hung[file].all(db, ids).map(({ key }) => [file, key]) : []

/**
 * Rows that must go on to fit changed ones: parts and claims of offers, ties of moves, what names labs that become one; and
 * what is looked at whole, all labs where one changes, all old names and judgements where one does, the rates of money where
 * a sum does.
 */
function listHanging(db: Db, changes: readonly Change[], heirs: Heirs): [FileName, string][] {
	const changed = (name: FileName) =>
		changes.flatMap(({ file, record, after }) => (file === name && after ? [record] : []))
	const judged = changes.flatMap(({ file, after }) =>
		file === 'judgements' && after?.verdict === 'same' && after.keep!.startsWith('lab:')
			? [after.keep!, after.other!]
			: []
	)
	const whole = (['labs', 'renamed', 'judgements'] as const).filter(
		(name) => changed(name).length || (name === 'labs' && judged.length)
	)
	const areSums = (['offers', 'components', 'claims', 'rates'] as const).some((name) => changed(name).length)
	return [
		...listHung(db, 'components', changed('offers')),
		...listHung(db, 'claims', changed('offers')),
		...listHung(db, 'event_people', changed('moves')),
		...(judged.length ? listNaming(db, new Set(judged.map((lab) => heirs.get(lab) ?? lab))) : []).filter(
			([file]) => apart[file]
		),
		...[...whole, ...(areSums ? ['rates' as const] : [])].flatMap((name) => listKeys(db, name))
	]
}

/** The changed rows, with those that they hang on, that hang on them and that these hang on. */
function reach(db: Db, changes: readonly Change[], heirs: Heirs): Record<FileName, Read> {
	const read = ofFiles(newestFormat, (): Read => ({ rows: [], lines: [] }), { rows: [], lines: [] })
	const isChanged = new Set(changes.map(({ file, record }) => `${file} ${record}`))
	changes.forEach(({ file, after }, place) => {
		if (!after || file === 'about') return
		read[file as FileName].rows.push(after)
		read[file as FileName].lines.push(place + 1)
	})
	const known: IdsByFile = new Map()
	const add = (ids: IdsByFile): [FileName, Cells][] =>
		[...ids].flatMap(([file, named]) => {
			const strange = [...named].filter((id) => !known.get(file)?.has(id) && !isChanged.has(`${file} ${id}`))
			gather(
				known,
				strange.map((id) => [file, id])
			)
			return readCells(db, fileNamed(file), strange).map((row): [FileName, Cells] => [file, row])
		})
	const namedBy = (rows: Iterable<[FileName, Cells]>): IdsByFile => {
		const ids: IdsByFile = new Map()
		for (const [file, row] of rows)
			for (const column of fileNamed(file).columns) gather(ids, listNamed(column, row[column.name]!))
		return ids
	}
	const own = changes.flatMap(({ file, after }): [FileName, Cells][] =>
		after && file !== 'about' ? [[file as FileName, after]] : []
	)
	const hanging: IdsByFile = new Map()
	gather(hanging, listHanging(db, changes, heirs))
	const first = [...add(namedBy(own)), ...add(hanging)]
	for (const [file, row] of [...first, ...add(namedBy(first))]) {
		read[file].rows.push(row)
		read[file].lines.push(unseen)
	}
	return read
}
/** The kind of record that a file's rows are, by which others name them; undefined where none does. */
const kindOf = new Map<string, string>(Object.entries(kinds).map(([kind, file]) => [file, kind]))
const kindOfFile = (file: string) => kindOf.get(file)

/** Questions for the keys of the rows of which a cell names something, by file and column as in `moves.person`. */
const naming = writtenFor((place: `${FileName}.${string}`) => {
	const [name, columnName] = place.split('.') as [FileName, string]
	const file = fileNamed(name)
	const isList = file.columns.some((column) => column.name === columnName && column.type === 'list')
	const holds = (cell: SQLWrapper, value: SQLWrapper) =>
		isList ? sql`'|' || ${cell} || '|' like '%|' || ${value} || '|%'` : sql`${cell} = ${value}`
	const stored = columnOf(file, columnName)
	const select = (...tests: SQLWrapper[]) =>
		query
			.select({ key: keyIn(file) })
			.from(tables[name])
			.where(and(...tests, name === 'claims' ? claims.listed : undefined))
	const taken = sql`json_extract(${merged.cells}, ${`$.${columnName}`})`
	return {
		/** By the cell as it is stored. */
		stored: fixed((value: Slot<string>) => select(holds(stored, value))),
		/** By the cell as it was entered; of labs a cell that names what the lab itself became is stored empty. */
		entered:
			mayDiffer(file) &&
			fixed((heir: Slot<string>, value: Slot<string>) =>
				select(
					name === 'labs' ? sql`${heir} is not null` : holds(stored, heir),
					holds(enteredIn(file, columnName), value)
				)
			),
		/** Among the rows that go on in others. */
		merged: fixed((value: Slot<string>) =>
			query
				.select({ key: merged.id })
				.from(merged)
				.where(and(eq(merged.file, name), holds(taken, value)))
		)
	}
})

/** Keys of rows of a file in whose column a record was entered. */
function listReferring(
	db: Db,
	{ name }: DatasetFile,
	column: Column,
	{ file: of, record: id }: Change,
	heirs: Heirs
): string[] {
	if (column.name === 'sources' && column.stored === null) {
		// A record's pages are its claims.
		return listCiting(
			db,
			subjectKinds.find((kind) => subjects[kind] === name)!,
			[id]
		)
	}
	if (column.type === 'subject') {
		const kind = subjectKinds.find((kind) => subjects[kind] === of)
		return kind ? listClaimIds(db, kind, id) : []
	}
	const kind = kindOfFile(of)
	const record = `${kind}:${id}`
	if (column.type === 'record' && (!kind || column.name === 'old')) return []
	const value = column.type === 'record' ? record : id
	const { stored, entered, merged } = naming(`${name}.${column.name}`)
	const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key)
	if (column.type === 'list') return keysOf([...stored.all(db, value), ...merged.all(db, value)])
	if (!entered || !recordIn(name, column, value)) return keysOf(stored.all(db, value))
	// It stands there under its survivor.
	const heir = heirs.get(record) ?? record
	const asStored = column.type === 'record' ? heir : heir.slice(heir.indexOf(':') + 1)
	return keysOf([...entered.all(db, asStored, value), ...merged.all(db, value)])
}

/** Rows that go on to name what is taken away. */
function checkTaken(db: Db, changes: readonly Change[], report: Report) {
	const heirs = readHeirs(db)
	const isChanged = new Set(changes.map(({ file, record }) => `${file} ${record}`))
	for (const change of changes) {
		if (change.after || change.file === 'about') continue
		for (const file of files)
			for (const column of file.columns) {
				const mayName = column.refers === change.file || column.type === 'subject' || column.type === 'record'
				if (!mayName) continue
				for (const key of listReferring(db, file, column, change, heirs))
					if (!isChanged.has(`${file.name} ${key}`))
						report(change, {
							column: fileNamed(change.file as FileName).key[0]!,
							value: change.record,
							reason: `is still named by ${column.name} of ${key} in ${file.name}.csv`
						})
			}
	}
}

const pageAt = fixed((url: Slot<string>) => query.select({ id: sources.id }).from(sources).where(eq(sources.url, url)))
const renamedFrom = fixed((old: Slot<string>) =>
	query.select({ heir: renamed.new }).from(renamed).where(eq(renamed.old, old))
)

/** Addresses of pages that another page has, and names that a record bore which is no more. */
function checkUnique(db: Db, changes: readonly Change[], report: Report) {
	const isChanged = new Set(changes.map(({ file, record }) => `${file} ${record}`))
	for (const change of changes) {
		const { file, record, before, after } = change
		if (!after) continue
		if (file === 'sources' && after.url) {
			const found = pageAt.get(db, after.url)
			if (found && found.id !== record && !isChanged.has(`sources ${found.id}`))
				report(change, { column: 'url', value: after.url, reason: `is the address of ${found.id} already` })
		}
		const kind = kindOfFile(file)
		if (!before && kind && renamedFrom.get(db, `${kind}:${record}`) && !isChanged.has(`renamed ${kind}:${record}`))
			report(change, { column: 'id', value: record, reason: 'was the id of another record, whose address leads on' })
	}
}

/** All that is wrong with changed records; each row is brought into canonical form. */
export function checkChanges(db: Db, changes: readonly Change[]): BatchFault[] {
	const faults: BatchFault[] = []
	const report: Report = ({ file, record }, fault) => faults.push({ file: `${file}.csv`, record, ...fault })
	for (const change of changes) {
		if (!change.after || change.file === 'about') continue
		const file = fileNamed(change.file as FileName)
		checkRow(file, change.after, 1, (_, column, value, reason) => report(change, { column, value, reason }))
		if (keyOf(file, change.after) !== change.record)
			report(change, { column: file.key[0]!, value: change.record, reason: 'is not the key of the row' })
	}
	// What hangs together is looked at where each row is right by itself.
	if (faults.length) return faults
	const heirs = heirsAfter(db, changes)
	const read = reach(db, changes, heirs)
	const found: Fault[] = []
	checkCoherence(newestFormat, read, readCoverageEnd(db), found, heirs)
	for (const { file, line, column, value, reason } of [...found, ...findRemoved(asRows(read), listRemovals(db))]) {
		const change =
			changes[line - 1] ?? changes.find((one) => one.after && `${one.file}.csv` === file && one.record === value)
		if (change) report(change, { column, value, reason })
	}
	checkTaken(db, changes, report)
	checkUnique(db, changes, report)
	return faults
}
const asRows = (read: Record<FileName, Read>) =>
	Object.fromEntries(Object.entries(read).map(([name, { rows }]) => [name, rows])) as Record<FileName, Cells[]>
