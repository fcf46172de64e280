// A foreign list is staged some rows at a time, each time in one transaction: a program that is ended goes on where it was.
import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Guess } from '../../server/domain/intake/columns.ts'
import { guessColumns, mappingOf } from '../../server/domain/intake/columns.ts'
import type { Mapping } from '../../server/domain/intake/fields.ts'
import type { ListedPage, RowFault } from '../../server/domain/intake/row.ts'
import { findBatchChanges, type Edit } from '../batches/batch.ts'
import { checkChanges } from '../batches/checks.ts'
import type { Cells, FileName } from '../cells.ts'
import { intakeNames, intakeRows, intakes, type IntakeAsked } from '../desk/lists-schema.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { deletion, fixedRun, insertion, update } from '../queries/statements.ts'
import type { ListFile, ListRow } from './list-file.ts'
import { openNames, type Choices } from './names.ts'
import { closed, stageRow, type RowState, type StagedRow } from './rows.ts'

export type { RowState, StagedRow }

/** All that says how a list is read. */
export type IntakeQuestion = {
	mapping: Mapping
	/** The page that says all that no page of its own says. */
	page: ListedPage
	choices: Choices
	/** The kind of labs that are not on record; undefined leaves them to be chosen. */
	newLabs: string | undefined
}
export type Progress = { rows: number; part: number }

/** Rows that are staged in one transaction: a tenth of a second, for which others that write are turned away. */
const chunkSize = 50

/** What the columns of a list are taken for. */
export const guessList = (list: ListFile): Guess[] => guessColumns(list.header, list.samples, closed)
/** The mapping of a list where nobody says otherwise. */
export const mapList = (list: ListFile): Mapping => mappingOf(guessList(list))

/** A question as it stands beside the list. */
export const keepQuestion = ({ mapping, page, choices, newLabs }: IntakeQuestion): IntakeAsked => ({
	mapping,
	page,
	newLabs: newLabs ?? null,
	choices: [...choices].toSorted()
})
/** What was kept, as it is asked. */
export const readQuestion = ({ mapping = {}, page = {}, newLabs, choices = [] }: IntakeAsked): IntakeQuestion => ({
	mapping,
	page,
	newLabs: newLabs ?? undefined,
	choices: new Map(choices)
})

const asked = fixed((question: Slot<string>) =>
	query.select({ id: intakes.id, state: intakes.state }).from(intakes).where(eq(intakes.question, question))
)

/** A list of which nothing is staged. */
const begun = { state: 'reading', done: 0, revision: null } as const

/** The list by what is asked of it: gone on with where it was begun, begun anew where it was published or given up; its number. */
export function openIntake(db: Db, list: Pick<ListFile, 'name' | 'hash'>, wanted: IntakeQuestion): number {
	const wantedAs = keepQuestion(wanted)
	const question = createHash('sha256').update(list.hash).update(JSON.stringify(wantedAs)).digest('hex')
	const run = db.sqlite.transaction(() => {
		const known = asked.get(db, question)
		if (known && (known.state === 'reading' || known.state === 'staged')) return known.id
		if (known) forgetRows(db, known.id)
		const added = drizzle(db.sqlite)
			.insert(intakes)
			.values({ file: list.name, hash: list.hash, question, mapping: wantedAs, created: new Date().toISOString() })
			.onConflictDoUpdate({ target: intakes.question, set: begun })
			.returning({ id: intakes.id })
		return added.get().id
	})
	return run.immediate()
}

/** Takes away what was staged of a list. */
export function forgetRows(db: Db, id: number): void {
	const desk = drizzle(db.sqlite)
	for (const table of [intakeRows, intakeNames]) desk.delete(table).where(eq(table.intake, id)).run()
	desk.update(intakes).set(begun).where(eq(intakes.id, id)).run()
}

const doneOf = fixed((id: Slot<number>) => query.select({ done: intakes.done }).from(intakes).where(eq(intakes.id, id)))

const setDone = fixedRun((done: Slot<number>, id: Slot<number>) =>
	update(intakes, [[intakes.done, done]], eq(intakes.id, id))
)

/** Stages all rows of a list that are not staged yet. */
export async function stageList(
	db: Db,
	id: number,
	list: ListFile,
	wanted: IntakeQuestion,
	onProgress: (progress: Progress) => void = () => {}
): Promise<void> {
	const done = doneOf.get(db, id)!.done
	const names = openNames(db, id, wanted)
	const reading = { header: list.header, mapping: wanted.mapping, page: wanted.page }
	let [rows, part] = [0, 0]
	let chunk: ListRow[] = []
	const flush = () => {
		if (!chunk.length) return
		const stage = db.sqlite.transaction(() => {
			storeRows(
				db,
				id,
				chunk.map((row) => stageRow(db, names, reading, row))
			)
			setDone(db, rows, id)
		})
		stage.immediate()
		chunk = []
		onProgress({ rows, part })
	}
	for await (const row of list.rows((read) => (part = read))) {
		if (++rows <= done) continue
		chunk.push(row)
		if (chunk.length < chunkSize) continue
		flush()
		// Whoever else wants to write comes in between.
		await new Promise(setImmediate)
	}
	flush()
	// What a later row told makes an earlier one clear, and that one others.
	while (await settleAgain(db, list, id, (row) => stageRow(db, names, reading, row)));
	const isReading = and(eq(intakes.id, id), eq(intakes.state, 'reading'))
	drizzle(db.sqlite).update(intakes).set({ state: 'staged', done: rows }).where(isReading).run()
	onProgress({ rows, part: 1 })
}

const linesIn = fixed((intake: Slot<number>, state: Slot<RowState>) =>
	query
		.select({ line: intakeRows.line })
		.from(intakeRows)
		.where(and(eq(intakeRows.intake, intake), eq(intakeRows.state, state)))
)
const dropRow = fixedRun((intake: Slot<number>, line: Slot<number>) =>
	deletion(intakeRows, and(eq(intakeRows.intake, intake), eq(intakeRows.line, line)))
)

/** Stages the rows anew that were not clear; whether some are now. */
async function settleAgain(db: Db, list: ListFile, id: number, stage: (row: ListRow) => StagedRow): Promise<boolean> {
	const lines = new Set(linesIn.all(db, id, 'unclear').map(({ line }) => line))
	if (!lines.size) return false
	let isClearer = false
	let chunk: ListRow[] = []
	const flush = () => {
		const run = db.sqlite.transaction(() => {
			const clear = chunk.map(stage).filter(({ state }) => state !== 'unclear')
			for (const { line } of clear) dropRow(db, id, line)
			storeRows(db, id, clear)
			isClearer ||= clear.length > 0
		})
		run.immediate()
		chunk = []
	}
	for await (const row of list.rows()) {
		if (!lines.has(row.line)) continue
		chunk.push(row)
		if (chunk.length === chunkSize) flush()
	}
	flush()
	return isClearer
}

/** Edits of several rows as one list: what two rows bring is brought once. */
export function gatherEdits(rows: Iterable<{ edits: readonly Edit[] }>): Edit[] {
	const byRecord = new Map<string, Edit>()
	for (const { edits } of rows)
		for (const edit of edits) {
			const key = `${edit.file}:${edit.record}`
			const other = byRecord.get(key)
			// Two rows that change one move: each adds its cells.
			if (other?.before && edit.before) byRecord.set(key, { ...edit, after: addCells(other, edit) })
			else if (!other) byRecord.set(key, edit)
		}
	return [...byRecord.values()]
}
function addCells(first: Edit, second: Edit): Cells {
	const changed = Object.entries(second.after!).filter(([column, value]) => value !== second.before![column])
	return { ...first.after, ...Object.fromEntries(changed) }
}

const addRow = insertion(intakeRows, [
	intakeRows.intake,
	intakeRows.line,
	intakeRows.state,
	intakeRows.record,
	intakeRows.edits,
	intakeRows.faults
])

/** Checks rows as a batch of them would be, and keeps them; what a batch would refuse is refused with its row. */
function storeRows(db: Db, intake: number, staged: readonly StagedRow[]): void {
	const faults = findFaults(db, staged)
	for (const row of staged) {
		const found = row.edits.flatMap(({ file, record }) => faults.get(`${file}:${record}`) ?? [])
		const {
			state,
			edits,
			faults: own
		}: StagedRow = found.length ? { ...row, state: 'refused', edits: [], faults: found } : row
		const json = (list: readonly unknown[]) => (list.length ? JSON.stringify(list) : null)
		addRow(db, intake, row.line, state, row.record, json(edits), json(own))
	}
}

/** What is wrong with the edits of rows, by record. */
function findFaults(db: Db, rows: readonly StagedRow[]): Map<string, RowFault[]> {
	const all = gatherEdits(rows)
	const found = findBatchChanges(db, all)
	const faults = 'faults' in found ? found.faults : checkChanges(db, found.changes)
	const nameOf = (file: string) => file.replace(/\.(csv|json)$/, '') as FileName
	return new Map(
		[...Map.groupBy(faults, ({ file, record }) => `${nameOf(file)}:${record}`)].map(([key, list]) => [
			key,
			list.map(({ column, value, reason }) => ({ column, value, reason }))
		])
	)
}

const counted = fixed((intake: Slot<number>) =>
	query
		.select({ state: intakeRows.state, n: sql<number>`count(*)` })
		.from(intakeRows)
		.where(eq(intakeRows.intake, intake))
		.groupBy(intakeRows.state)
)
/** How many rows of a list are in which state. */
export function countRows(db: Db, intake: number): Record<RowState, number> {
	const counts = { new: 0, changed: 0, same: 0, unclear: 0, refused: 0 }
	for (const { state, n } of counted.all(db, intake)) counts[state] = n
	return counts
}

const inState = fixed((intake: Slot<number>, state: Slot<RowState>) =>
	query
		.select({
			line: intakeRows.line,
			state: intakeRows.state,
			record: intakeRows.record,
			edits: intakeRows.edits,
			faults: intakeRows.faults
		})
		.from(intakeRows)
		.where(and(eq(intakeRows.intake, intake), eq(intakeRows.state, state)))
		.orderBy(intakeRows.line)
)
/** The rows of a list in one state, in their order, one after the other. */
export function* walkRows(db: Db, intake: number, state: RowState): Generator<StagedRow> {
	for (const { edits, faults, ...row } of inState.each(db, intake, state))
		yield { ...row, edits: (edits ?? []) as Edit[], faults: faults ?? [] }
}
