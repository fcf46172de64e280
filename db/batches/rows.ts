// Changed records into their tables: the rows with what is derived from them, and the claims of their pages.
import type { Cells, DatasetFile } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { readCells, readSourceCells } from '../csv/export.ts'
import { gatherMoney, makeDeriver, type Lookup } from '../csv/derive.ts'
import { makeClaimWriter } from '../csv/store.ts'
import { mayDiffer, resolveRow, type Heirs } from '../identity/heirs.ts'
import { fileNamed, files, keyOf, subjectKinds, subjects, type SubjectKind } from '../files.ts'
import type { Db } from '../open.ts'
import { listClaimIds } from '../queries/form.ts'

type Values = Record<string, string | number | null>
const kindOf = new Map<string, SubjectKind>(subjectKinds.map((kind) => [subjects[kind], kind]))

/** What records hang on, read from the tables one by one. */
function lookInto(db: Db): Lookup {
	const parent = db.prepare('select parent from labs where id = ?')
	const published = db.prepare('select published from sources where id = ?')
	const groupOf = (lab: string): string => {
		const above = (parent.get(lab) as { parent: string | null }).parent
		return above ? groupOf(above) : lab
	}
	let known: ReturnType<Lookup['money']> | undefined
	const money = () =>
		(known ??= gatherMoney({
			rates: readCells(db, fileNamed('rates')),
			prices: readCells(db, fileNamed('prices'))
		}))
	const publishedOf = (source: string) => (published.get(source) as { published: string | null }).published ?? ''
	return { groupOf, publishedOf, money }
}

/** Writes a row over the one of its key, or beside all others; an empty cell is NULL. */
function writeRow(db: Db, file: DatasetFile, values: Values): void {
	const names = Object.keys(values)
	const keys = new Set(file.key)
	const others = names.filter((name) => !keys.has(name))
	const quoted = (list: readonly string[]) => list.map((name) => `"${name}"`).join(', ')
	const set = others.map((name) => `"${name}" = excluded."${name}"`).join(', ')
	const sql = `insert into "${file.name}" (${quoted(names)}) values (${names.map(() => '?').join(', ')})
		on conflict (${quoted(file.key)}) do ${set ? `update set ${set}` : 'nothing'}`
	db.prepare(sql).run(...names.map((name) => (values[name] === '' ? null : values[name])))
}

function deleteRow(db: Db, file: DatasetFile, row: Cells): void {
	const where = file.key.map((name) => `"${name}" = ?`).join(' and ')
	db.prepare(`delete from "${file.name}" where ${where}`).run(...file.key.map((name) => row[name]))
}

/** Records that cite pages whose day of publication changed: when they were first told hangs on it. */
function listCiting(db: Db, changes: readonly Change[], heirs: Heirs): { file: DatasetFile; rows: Cells[] }[] {
	const redated = changes.filter(
		({ file, before, after }) => file === 'sources' && before && after && before.published !== after.published
	)
	if (!redated.length) return []
	const among = JSON.stringify(redated.map(({ record }) => record))
	return subjectKinds.map((kind) => {
		const sql = `select distinct "${kind}" as id from claims where "${kind}" is not null and position is not null
			and source in (select value from json_each(?))`
		const ids = (db.prepare(sql).all(among) as { id: string }[]).map(({ id }) => id)
		const file = fileNamed(subjects[kind])
		return { file, rows: readCells(db, file, ids).map((row) => resolveRow(file, row, heirs)) }
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

/** Writes the claims of such records anew. */
function writeClaims(db: Db, told: ReturnType<typeof gatherClaims>): void {
	const writer = makeClaimWriter(db)
	for (const subject of told.keys()) {
		const [kind, id] = splitSubject(subject)
		db.prepare(`delete from claims where "${kind}" = ?`).run(id)
	}
	for (const [subject, { sources, listed }] of told) {
		const [kind, id] = splitSubject(subject)
		const pages = sources ? sources.split('|') : []
		const spoken = new Set([...listed.values()].map(({ source }) => source))
		for (const row of listed.values()) writer.addListed(row, pages)
		pages.forEach((page, position) => {
			if (!spoken.has(page)) writer.addPlain(kind, id, page, position)
		})
	}
}

/** Stores changed rows, as they are stored, in a transaction that checks references when it ends; labs keep their groups. */
export function storeRows(db: Db, changes: readonly Change[], heirs: Heirs): void {
	const claims = gatherClaims(db, changes)
	const citing = listCiting(db, changes, heirs)
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
