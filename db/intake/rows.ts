// What a row of a foreign list would change: the edits of a batch, or why it changes nothing.
import { eq } from 'drizzle-orm'
import { readListRow, type ListedMove, type ListedPage, type RowFault } from '../../server/domain/intake/row.ts'
import { compareMove, settleMove, type MoveCells } from '../../server/domain/intake/settle.ts'
import type { Closed } from '../../server/domain/intake/columns.ts'
import type { Field, Mapping } from '../../server/domain/intake/fields.ts'
import type { Edit } from '../batches/batch.ts'
import type { Cells } from '../cells.ts'
import { readCells } from '../csv/export.ts'
import type { IntakeRowState } from '../../server/domain/intake/states.ts'
import { resolveRow } from '../identity/heirs.ts'
import { readHeirs } from '../identity/stored.ts'
import { fileNamed } from '../files.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { labs, moves } from '../schema.ts'
import { moveKinds, precisions, statuses, tiers } from '../words.ts'
import { faultOf, writeId, type Meant, type Names } from './names.ts'

export type RowState = IntakeRowState
/** A row as it is staged. */
export type StagedRow = {
	line: number
	state: RowState
	/** The move that it is, on record or new. */
	record: string | null
	edits: Edit[]
	faults: RowFault[]
}

/** The words that fields of a list are limited to. */
export const closed: Closed = {
	kind: moveKinds,
	status: statuses,
	tier: tiers,
	datePrecision: precisions,
	leftPrecision: precisions
}

const movesOf = fixed((person: Slot<string>) =>
	query.select({ id: moves.id }).from(moves).where(eq(moves.person, person))
)
const groupOf = fixed((lab: Slot<string>) => query.select({ group: labs.group }).from(labs).where(eq(labs.id, lab)))

const moveFile = fileNamed('moves')

/** How the rows of one list are read. */
export type Reading = {
	header: readonly string[]
	mapping: Mapping
	/** The page that says all that no page of its own says. */
	page: ListedPage
}

/** Stages a row: what it tells, beside what is on record. */
export function stageRow(
	db: Db,
	names: Names,
	{ header, mapping, page }: Reading,
	{ line, cells }: { line: number; cells: readonly string[] }
): StagedRow {
	const refuse = (faults: RowFault[], state: RowState = 'refused'): StagedRow => ({
		line,
		state,
		record: null,
		edits: [],
		faults
	})
	if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim()))
		return refuse([
			{
				column: '',
				value: cells.slice(header.length).join(' ').slice(0, 200),
				reason: `has no column: the header names ${header.length}`
			}
		])
	const byColumn = new Map(header.map((name, at) => [name, cells[at] ?? '']))
	const read = readListRow(byColumn, mapping, closed)
	if ('faults' in read) return refuse(read.faults)
	const told = read.move
	const columnOf = (field: Field) => mapping[field] ?? field

	const from = names.findLab(told.from)
	const to = names.findLab(told.to)
	const faults = [
		from && faultOf(from, columnOf('from'), told.from),
		to && faultOf(to, columnOf('to'), told.to)
	].filter((fault) => fault !== null && fault !== undefined)
	const atLabs = [from, to].filter((lab): lab is Meant => lab !== null && 'id' in lab)
	const isOwn = told.page.url && told.page.url !== page.url
	const listedPage = isOwn ? told.page : { ...page, ...told.page }
	const source = names.findPage(listedPage)
	const sourceFault = faultOf(source, columnOf('source'), listedPage.url ?? '')
	if (sourceFault) faults.push(sourceFault)
	const person = faults.length ? undefined : names.findPerson(told.person, atLabs, [told.from, told.to].filter(Boolean))
	const personFault = person && faultOf(person, columnOf('person'), told.person)
	if (personFault) faults.push(personFault)
	if (faults.length || !person || !('id' in person) || !('id' in source)) {
		const isRefused = faults.some(({ isUnclear }) => !isUnclear)
		return refuse(
			faults.map(({ column, value, reason }) => ({ column, value, reason })),
			isRefused ? 'refused' : 'unclear'
		)
	}
	return settle(db, names, line, told, { person, from: from as Meant | null, to: to as Meant | null, source })
}

/** The row as a batch would have it, its labs, person and page known. */
function settle(
	db: Db,
	names: Names,
	line: number,
	told: ListedMove,
	{ person, from, to, source }: { person: Meant; from: Meant | null; to: Meant | null; source: Meant }
): StagedRow {
	const ends = { from: from?.id ?? '', to: to?.id ?? '' }
	const brought = [person, from, to, source].flatMap((one) => (one?.edit ? [one.edit] : []))
	const chosen = names.chosenMove(line)
	const keys = person.isNew ? [] : movesOf.all(db, person.id).map(({ id }) => id)
	const heirs = keys.length ? readHeirs(db) : new Map<string, string>()
	const own = readCells(db, moveFile, keys).map((row) => resolveRow(moveFile, row, heirs))
	const group = (lab: string) => groupOf.get(db, lab)?.group ?? lab
	const meant = own.find(({ id }) => id === chosen)
	if (chosen && chosen !== 'new' && !meant) {
		const fault = { column: '', value: chosen, reason: `is chosen for it, and is no move of ${person.id}` }
		return { line, state: 'refused', record: null, edits: [], faults: [fault] }
	}
	const settled = meant
		? compareMove(told, source.id, meant as MoveCells)
		: chosen
			? ({ is: 'new' } as const)
			: settleMove(told, { ...ends, page: source.id }, own as MoveCells[], group)
	if (settled.is === 'unclear') {
		const reason = `${settled.reason}: ${settled.records.join(', ')}`
		return { line, state: 'unclear', record: null, edits: [], faults: [{ column: '', value: told.date.date, reason }] }
	}
	if (settled.is === 'same') return { line, state: 'same', record: settled.record, edits: [], faults: [] }
	if (settled.is === 'changed') {
		const before = readCells(db, moveFile, [settled.record])[0]!
		const after: Cells = { ...before, ...settled.cells }
		const pages = brought.filter(({ file }) => file === 'sources' && settled.cells.sources)
		return {
			line,
			state: 'changed',
			record: settled.record,
			edits: [...pages, { file: 'moves', record: settled.record, before, after }],
			faults: []
		}
	}
	const start = [person.id, ends.to || `left-${ends.from}`, cutDate(told.date)].join('-')
	const key = [person.id, ends.from, ends.to, told.date.date].join('|')
	const { id, isRepeated } = names.findMove(key, writeMoveId(start))
	if (isRepeated) return { line, state: 'same', record: id, edits: [], faults: [] }
	const { date, left } = told
	const after: Cells = {
		id,
		person: person.id,
		...ends,
		kind: told.kind,
		date: date.date,
		date_precision: date.precision,
		left_date: left?.date ?? '',
		left_date_precision: left?.precision ?? '',
		from_role: told.fromRole,
		to_role: told.toRole,
		status: told.status,
		sources: source.id,
		note: told.note
	}
	return {
		line,
		state: 'new',
		record: id,
		edits: [...brought, { file: 'moves', record: id, before: null, after }],
		faults: []
	}
}
/** A date as far as it is known: `2025-06`. */
const cutDate = ({ date, precision }: ListedMove['date']) => date.slice(0, precision === 'year' ? 4 : 7)
/** Ids stay readable: `ada-example-meta-2025-10`. */
const writeMoveId = (start: string) => (start.length <= 120 ? start : writeId(start))
