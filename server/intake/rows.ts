// Rows of a list as the desk tells them, and what of them is to be chosen.
import type { Db } from '../../db/open.ts'
import { pageRows, type PagedRow } from '../../db/intake/lists.ts'
import { walkRows, type RowState } from '../../db/intake/stage.ts'
import { resolveName } from '../../db/queries/resolve.ts'
import type { Mapping } from '../domain/intake/fields.ts'
import type { IntakeRows, UnclearList } from '../schemas/import.ts'

const pageSize = 50

type Change = IntakeRows['rows'][number]['changes'][number]
/** What a row would change, cell by cell; cells that stay empty are no change. */
function listChanges({ edits }: Pick<PagedRow, 'edits'>): Change[] {
	// Of what a row brings beside its move the name is enough.
	return (edits ?? []).flatMap(({ file, record, before, after }) =>
		Object.entries(after ?? {}).flatMap(([column, value]) => {
			const was = before?.[column] ?? ''
			const isShown = file === 'moves' ? column !== 'id' : column === 'name'
			return value === was || !isShown ? [] : [{ record: `${file}:${record}`, column, before: was, after: value }]
		})
	)
}

export function tellRows(db: Db, id: number, state: RowState, after: number): IntakeRows {
	const rows = pageRows(db, id, state, after)
	return {
		rows: rows.slice(0, pageSize).map((row) => ({
			line: row.line,
			state: row.state,
			record: row.record,
			faults: row.faults ?? [],
			changes: listChanges(row),
			revision: row.applied
		})),
		next: rows.length > pageSize ? rows[pageSize - 1]!.line : null
	}
}

type Unclear = UnclearList['rows'][number]
/** Rows that are looked through for what is to be chosen, and names that are told with who they may be. */
const [mostRows, mostNames] = [5000, 20]

/** The names and rows that are to be chosen, those on which most hang first. */
export function listUnclear(db: Db, id: number, mapping: Mapping): UnclearList {
	const kindOf = (column: string): Unclear['kind'] => {
		if (column === mapping.person) return 'person'
		return column !== '' && (column === mapping.from || column === mapping.to) ? 'lab' : 'row'
	}
	const found = new Map<string, Unclear>()
	let seen = 0
	for (const { line, faults } of walkRows(db, id, 'unclear')) {
		if (++seen > mostRows) break
		for (const { column, value, reason } of faults) {
			const kind = kindOf(column)
			const text = kind === 'row' ? String(line) : value
			const known = found.get(`${kind}:${text}`)
			if (known) known.rows++
			else found.set(`${kind}:${text}`, { kind, text, why: reason, rows: 1, options: optionsOfRow(kind, reason) })
		}
	}
	const rows = [...found.values()].toSorted((a, b) => b.rows - a.rows).slice(0, mostNames)
	for (const row of rows)
		if (row.kind !== 'row')
			row.options = resolveName(db, row.text, row.kind)
				.slice(0, 5)
				.map(({ id, name, score }) => ({ id, name, score: Math.round(score) }))
	return { rows, total: found.size }
}

/** The moves that a row may be: they stand behind the reason. */
const optionsOfRow = (kind: Unclear['kind'], reason: string): Unclear['options'] =>
	kind === 'row'
		? (/: ([\w-]+(?:, [\w-]+)*)$/.exec(reason)?.[1] ?? '')
				.split(', ')
				.filter(Boolean)
				.map((id) => ({ id, name: id, score: null }))
		: []
