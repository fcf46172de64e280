// Which records are one, and what that makes of rows: whoever reads the tables finds a record under its survivor, while the
// files keep every cell as it was entered, so that taking a judgement back puts each where it was.
import type { Cells, Column, DatasetFile, FileName } from '../cells.ts'
import { fileNamed, files, keyOf } from '../files.ts'

/** What records of two files go on as, `person:OLD` to `person:SURVIVOR`; a record that stands by itself is not in it. */
export type Heirs = ReadonlyMap<string, string>
/** A row that is taken out of its table: the record it goes on in, and its cells. */
export type Merged = { file: FileName; id: string; survivor: string; cells: Cells }
export type Rows = Record<FileName, Cells[]>

const kindOf: Partial<Record<FileName, string>> = { people: 'person', labs: 'lab' }

/** Each record that was judged the same as another, with the last of the chain that it leads to; those that go round stand. */
export function findHeirs(judgements: readonly Cells[]): Heirs {
	const next = new Map(
		judgements.flatMap(({ keep, other, verdict }) => (verdict === 'same' ? [[other!, keep!] as const] : []))
	)
	const heirs = new Map<string, string>()
	for (const record of next.keys()) {
		const seen = new Set([record])
		let heir = record
		for (let to = next.get(heir); to !== undefined; to = next.get(heir)) {
			if (seen.has(to)) break
			seen.add(to)
			heir = to
		}
		if (!next.has(heir)) heirs.set(record, heir)
	}
	return heirs
}

/** The record that a cell of this column names, `person:ID`; undefined where the column names neither people nor labs. */
export function recordIn(file: FileName, { name, refers, type }: Column, cell: string): string | undefined {
	if (!cell || file === 'judgements') return undefined
	if (type === 'record') return name === 'old' ? undefined : cell
	const kind = type === 'id' && refers ? kindOf[refers] : undefined
	return kind && `${kind}:${cell}`
}

/** Whether rows of a file may be stored otherwise than they were entered. */
export const mayDiffer = ({ name, columns }: DatasetFile): boolean =>
	kindOf[name] !== undefined || columns.some((column) => recordIn(name, column, 'x') !== undefined)

/** Whether rows of a file may go on in others, and out of its table. */
export const mayGo = ({ name }: DatasetFile): boolean =>
	kindOf[name] !== undefined || name === 'ids' || name === 'remedies'

const idOf = (record: string) => record.slice(record.indexOf(':') + 1)

/** The id under which a record goes on: its own where it was merged into none. */
export const heirOf = (heirs: Heirs, kind: 'person' | 'lab', id: string): string =>
	idOf(heirs.get(`${kind}:${id}`) ?? `${kind}:${id}`)

/** A row with other cells; what was entered there stands beside them, as JSON. */
function withCells(row: Cells, cells: Cells): Cells {
	const names = Object.keys(cells).filter((name) => cells[name] !== row[name])
	if (!names.length) return row
	const entered = Object.fromEntries(names.map((name) => [name, row[name]!]))
	return { ...row, ...cells, entered: JSON.stringify(entered) }
}

/** A row in which each record is named by its survivor. */
export function resolveRow(file: DatasetFile, row: Cells, heirs: Heirs): Cells {
	const own = kindOf[file.name] && `${kindOf[file.name]}:${row.id}`
	const cells: Cells = {}
	for (const column of file.columns) {
		const record = recordIn(file.name, column, row[column.name]!)
		const heir = record && heirs.get(record)
		// What was a unit of the record that it now is, is a unit of none.
		if (heir) cells[column.name] = column.type === 'record' ? heir : heir === own ? '' : idOf(heir)
	}
	return withCells(row, cells)
}

/** A survivor with the names of what was merged into it among its own other names. */
function addNames(row: Cells, merged: readonly Cells[]): Cells {
	const own = row.aliases ? row.aliases.split('|') : []
	const names = merged.flatMap(({ name, aliases }) => [name!, ...(aliases ? aliases.split('|') : [])])
	const known = new Set([row.name!, ...own])
	const more = [...new Set(names)].filter((name) => !known.has(name))
	if (!more.length) return row
	const entered = row.entered ? (JSON.parse(row.entered) as Cells) : {}
	return {
		...row,
		aliases: [...own, ...more].join('|'),
		entered: JSON.stringify({ ...entered, aliases: row.aliases ?? '' })
	}
}

const byKey = (a: Cells, b: Cells) => (a.id! < b.id! ? -1 : 1)

/** The rows of people or labs that stand, and those that go on in others. */
function resolveRecords(file: DatasetFile, rows: readonly Cells[], heirs: Heirs, merged: Merged[]): Cells[] {
	const kind = kindOf[file.name]!
	const gone = rows.filter(({ id }) => heirs.has(`${kind}:${id}`))
	const of = Map.groupBy(gone.toSorted(byKey), ({ id }) => heirs.get(`${kind}:${id}`)!)
	for (const [survivor, members] of of)
		for (const cells of members) merged.push({ file: file.name, id: cells.id!, survivor: idOf(survivor), cells })
	return rows
		.filter(({ id }) => !heirs.has(`${kind}:${id}`))
		.map((row) => addNames(resolveRow(file, row, heirs), of.get(`${kind}:${row.id}`) ?? []))
}

/** Public ids, or remedies, by survivor; one that two records had stands once, the survivor's own first. */
function resolveOnce(file: DatasetFile, rows: readonly Cells[], heirs: Heirs, merged: Merged[]): Cells[] {
	const first = (row: Cells) => `${heirs.has(row.record!) ? 1 : 0} ${keyOf(file, row)}`
	const kept = new Map<string, Cells>()
	const found = rows.some(({ record }) => heirs.has(record!))
		? rows.toSorted((a, b) => (first(a) < first(b) ? -1 : 1))
		: rows
	for (const cells of found) {
		const row = resolveRow(file, cells, heirs)
		const key = keyOf(file, row)
		if (kept.has(key)) merged.push({ file: file.name, id: keyOf(file, cells), survivor: idOf(row.record!), cells })
		else kept.set(key, row)
	}
	return [...kept.values()]
}

/**
 * Rows as they are stored, and those that go on in others. Of records that are one all must be among them, with all their
 * public ids; other rows may be some.
 */
export function resolveRows(rows: Rows, heirs: Heirs): { rows: Rows; merged: Merged[] } {
	if (!heirs.size) return { rows, merged: [] }
	const merged: Merged[] = []
	const resolved = files.map((file) => {
		const { name } = file
		if (!mayDiffer(file)) return [name, rows[name]]
		if (kindOf[name]) return [name, resolveRecords(file, rows[name], heirs, merged)]
		if (mayGo(file)) return [name, resolveOnce(file, rows[name], heirs, merged)]
		return [name, rows[name].map((row) => resolveRow(file, row, heirs))]
	})
	return { rows: Object.fromEntries(resolved) as Rows, merged }
}

/** The files whose records can be merged, by their kind. */
export const mergeable = { person: fileNamed('people'), lab: fileNamed('labs') } as const
