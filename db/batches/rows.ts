// Changed records into their tables: the rows with what is derived from them, and the claims of their pages.
import { and, eq } from 'drizzle-orm'
import type { Cells, DatasetFile, FileName } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { readCells, readSourceCells } from '../csv/export.ts'
import { gatherMoney, makeDeriver, type Lookup } from '../csv/derive.ts'
import { addListed, addPlain } from '../csv/store.ts'
import { mayDiffer, resolveRow, type Heirs } from '../identity/heirs.ts'
import { fileNamed, files, keyOf, subjectKinds, subjects, type SubjectKind } from '../files.ts'
import type { Db } from '../open.ts'
import { fixed, query, writtenFor, type Slot } from '../queries/build.ts'
import { listCiting, listClaimIds } from '../queries/form.ts'
import { deletion, fixedRun, insertion } from '../queries/statements.ts'
import { claims, sources } from '../schema.ts'
import { columnNamed, columnOf, tables } from '../tables.ts'
import { parentOfLab } from './groups.ts'

type Values = Record<string, string | number | null>
const kindOf = new Map<string, SubjectKind>(subjectKinds.map((kind) => [subjects[kind], kind]))

const published = fixed((source: Slot<string>) =>
	query.select({ published: sources.published }).from(sources).where(eq(sources.id, source))
)

/** What records hang on, read from the tables one by one. */
function lookInto(db: Db): Lookup {
	const groupOf = (lab: string): string => {
		const above = parentOfLab.get(db, lab)!.parent
		return above ? groupOf(above) : lab
	}
	let known: ReturnType<Lookup['money']> | undefined
	const money = () =>
		(known ??= gatherMoney({
			rates: readCells(db, fileNamed('rates')),
			prices: readCells(db, fileNamed('prices'))
		}))
	const publishedOf = (source: string) => published.get(db, source)!.published ?? ''
	return { groupOf, publishedOf, money }
}

/** By a file and its columns that are written, as in `labs id name group_id`. */
const writing = writtenFor((shape: string) => {
	const [name, ...stored] = shape.split(' ')
	const file = fileNamed(name as FileName)
	const table = tables[file.name]
	return insertion(
		table,
		stored.map((column) => columnNamed(table, column)),
		file.key.map((column) => columnOf(file, column))
	)
})

/** Writes a row over the one of its key, or beside all others; an empty cell is NULL. */
function writeRow(db: Db, file: DatasetFile, values: Values): void {
	const write = writing([file.name, ...Object.keys(values)].join(' '))
	write(db, ...Object.values(values).map((value) => (value === '' ? null : value)))
}

const dropping = writtenFor((file: DatasetFile) =>
	fixedRun((first: Slot<string>, second: Slot<string>, third: Slot<string>) => {
		const cells = [first, second, third]
		return deletion(tables[file.name], and(...file.key.map((name, place) => eq(columnOf(file, name), cells[place]))))
	})
)

function deleteRow(db: Db, file: DatasetFile, row: Cells): void {
	const [first = '', second = '', third = ''] = file.key.map((name) => row[name])
	dropping(file)(db, first, second, third)
}

/** Records that cite pages whose day of publication changed: when they were first told hangs on it. */
function readCiting(db: Db, changes: readonly Change[], heirs: Heirs): { file: DatasetFile; rows: Cells[] }[] {
	const redated = changes.filter(
		({ file, before, after }) => file === 'sources' && before && after && before.published !== after.published
	)
	if (!redated.length) return []
	const pages = redated.map(({ record }) => record)
	return subjectKinds.map((kind) => {
		const file = fileNamed(subjects[kind])
		return { file, rows: readCells(db, file, listCiting(db, kind, pages)).map((row) => resolveRow(file, row, heirs)) }
	})
}

/** A subject, `move:ID`, in its two parts. */
const splitSubject = (subject: string) => {
	const colon = subject.indexOf(':')
	return [subject.slice(0, colon) as SubjectKind, subject.slice(colon + 1)] as const
}

/** The claims of the records whose pages or claims changed, as they stand before and after; `sources` is the new cell. */
function gatherClaims(db: Db, changes: readonly Change[]) {
	const told = new Map<string, { sources: string; listed: Map<string, Cells> }>()
	const cells = new Map<string, string>(
		changes.flatMap(({ file, record, after }) => {
			const kind = kindOf.get(file)
			return kind ? [[`${kind}:${record}`, after?.sources ?? ''] as const] : []
		})
	)
	const open = (subject: string) => {
		const known = told.get(subject)
		if (known) return known
		const [kind, id] = splitSubject(subject)
		const listed = new Map(readCells(db, fileNamed('claims'), listClaimIds(db, kind, id)).map((row) => [row.id!, row]))
		const sources = cells.get(subject) ?? readSourceCells(db, kind, [id]).get(id) ?? ''
		const opened = { sources, listed }
		told.set(subject, opened)
		return opened
	}
	for (const subject of cells.keys()) open(subject)
	for (const { file, record, before, after } of changes) {
		if (file !== 'claims') continue
		if (before) open(before.subject!).listed.delete(record)
		if (after) open(after.subject!).listed.set(record, after)
	}
	return told
}

const dropClaims = writtenFor((kind: SubjectKind) =>
	fixedRun((id: Slot<string>) => deletion(claims, eq(claims[kind], id)))
)

/** Writes the claims of such records anew. */
function writeClaims(db: Db, told: ReturnType<typeof gatherClaims>): void {
	for (const subject of told.keys()) {
		const [kind, id] = splitSubject(subject)
		dropClaims(kind)(db, id)
	}
	for (const [subject, { sources, listed }] of told) {
		const [kind, id] = splitSubject(subject)
		const pages = sources ? sources.split('|') : []
		const spoken = new Set([...listed.values()].map(({ source }) => source))
		for (const row of listed.values()) addListed(db, row, pages)
		pages.forEach((page, position) => {
			if (!spoken.has(page)) addPlain(db, kind, id, page, position)
		})
	}
}

/** Stores changed rows, as they are stored, in a transaction that checks references when it ends; labs keep their groups. */
export function storeRows(db: Db, changes: readonly Change[], heirs: Heirs): void {
	const claims = gatherClaims(db, changes)
	const citing = readCiting(db, changes, heirs)
	const derive = makeDeriver(lookInto(db))
	const write = (file: DatasetFile, row: Cells, derived: Values) => {
		const values: Values = {}
		for (const { name, stored } of file.columns) if (stored !== null) values[stored ?? name] = row[name]!
		writeRow(db, file, { ...values, ...derived, ...(mayDiffer(file) && { entered: row.entered ?? null }) })
	}
	for (const file of files) {
		if (file.name === 'claims') continue
		const rows = changes.flatMap((change) => (change.file === file.name && change.after ? [change.after] : []))
		const changed = new Set(rows.map((row) => keyOf(file, row)))
		const others = citing.find((one) => one.file === file)?.rows.filter((row) => !changed.has(keyOf(file, row))) ?? []
		// A lab hangs on another, which may come with it.
		if (file.name === 'labs') for (const row of rows) write(file, row, { group_id: row.id! })
		for (const row of [...rows, ...others]) write(file, row, derive(file.name, row))
	}
	writeClaims(db, claims)
	for (const file of files.toReversed()) {
		if (file.name === 'claims') continue
		for (const change of changes)
			if (change.file === file.name && change.before && !change.after) deleteRow(db, file, change.before)
	}
}
