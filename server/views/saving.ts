// A change on its way into the facts: tried, then published, or kept for a second editor in one transaction; tried again
// where somebody else published meanwhile.
import { publishBatch, type Batch, type Edit } from '../../db/batches/batch.ts'
import type { BatchKind } from '../../db/words.ts'
import { mergeRow } from '../../db/csv/merge.ts'
import { undoBatch, type Left } from '../../db/batches/undo.ts'
import { passReport } from '../../db/desk/decisions.ts'
import { dropDraft } from '../../db/desk/drafts.ts'
import { addProposal, signRevision } from '../../db/desk/proposals.ts'
import { answerReport, findReport } from '../../db/desk/reports.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import type { Cells, FileName } from '../../db/cells.ts'
import type { Who } from '../access/who.ts'
import { checkWords } from '../domain/language/index.ts'
import { isOpen } from '../domain/reports/states.ts'
import { badInput, ProblemError, type Fault } from '../query/problem.ts'
import type { BatchAsked, Check, Saved, Trial, UndoAsked, Undone } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { tellTrial, tellUndo, type TrialStore } from './trial.ts'

/** Files of the facts that are changed record by record; what is said of the whole comes with an import. */
const closed = new Set(['rates', 'prices', 'about'])

/** The edits that were sent, as batches have them; throws a problem that names what no record can be. */
export function readEdits(edits: BatchAsked['edits']): (Edit & { file: FileName })[] {
	const faults: Fault[] = []
	const read = edits.map(({ record, before, after }, place) => {
		const [, name = '', key = ''] = /^([a-z_]+):(.+)$/su.exec(record) ?? []
		const isKnown = isFile(name) && !closed.has(name)
		if (!isKnown) {
			const message = `\`record\` is \`${record}\`: give a file of the facts and a key, as in \`moves:ada-example-2025\`.`
			faults.push({ path: `edits.${place}.record`, message })
		}
		return { file: name as FileName, record: key, after, ...(before !== undefined && { before }) }
	})
	if (faults.length) throw badInput(faults)
	return read
}
const isFile = (name: string): name is FileName => fileNamed(name as FileName) !== undefined

/** Who made a change, by role. */
export const authorOf = ({ role }: Who): string => (role === 'admin' ? 'an admin' : 'an editor')

/** The kind of a batch: a merge where it judges records, `FILE:KEY` or by file. */
export function kindOf(edits: readonly { record: string; file?: string }[], report: unknown): BatchKind {
	if (edits.some(({ record, file }) => (file ?? record.split(':')[0]) === 'judgements')) return 'merge'
	return report ? 'report' : 'edit'
}

/** The kind of a batch, and its note with the rules that its author holds to be wrong. */
function describe(
	{ note, report, edits }: Pick<BatchAsked, 'note' | 'report' | 'edits'>,
	who: Who,
	checks: readonly Check[] = []
) {
	const wrong = [...new Set(checks.filter(({ isWrong }) => isWrong).map(({ title }) => title))]
	return {
		kind: kindOf(edits, report),
		author: authorOf(who),
		note: wrong.length ? `${note.trim()} ${checkWords.wrong(wrong)}` : note.trim()
	}
}

/** What it would do to save a batch. */
export async function trySaving(store: Store, who: Who, { edits, wrong, ...asked }: BatchAsked): Promise<Trial> {
	return tellTrial(store, { ...describe({ ...asked, edits }, who), edits: readEdits(edits) }, wrong)
}

/** Where a field of an edit stands in what was sent. */
type PathOf = (edit: number, column: string | null) => string
const pathInEdits: PathOf = (edit, column) => `edits.${edit}${column ? `.after.${column}` : ''}`

/** Saves a batch, or keeps it for a second editor where it needs one and `who` is none that may alone. */
export async function saveBatch(
	store: Store,
	who: Who,
	asked: BatchAsked,
	{ pathOf = pathInEdits, changed = 'conflict' }: SavingOptions = {}
): Promise<Saved> {
	const { db } = store
	const edits = readEdits(asked.edits).map((edit) => withBefore(store, edit))
	const tell = () => tellTrial(store, { ...describe(asked, who), edits }, asked.wrong)
	return afterTrial(store, tell, (trial): Saved => {
		checkReport(store, asked.report)
		if (trial.verdict === 'refused') {
			const conflicts = findConflicts(store, edits, pathOf)
			throw conflicts.length
				? new ProblemError(changed, sayAll(conflicts), conflicts)
				: refuse(trial.checks, edits, pathOf)
		}
		if (trial.verdict === 'nothing') throw badInput([{ path: pathOf(0, null), message: 'This changes nothing.' }])
		const batch = { ...describe(asked, who, trial.checks), edits }
		if (asked.draft) dropDraft(db, { account: who.account, record: asked.draft })
		const isAlone = trial.verdict === 'ready' || who.role === 'admin'
		const { total } = trial.effects!
		return isAlone
			? publish(store, who, batch, asked.report, trial.checks)
			: propose(store, who, batch, asked.report, trial.checks, total)
	})
}

/** What `save` makes of a trial, in one transaction that begins from the facts that were tried. */
async function afterTrial<Tried, Answer>(
	{ db }: TrialStore,
	tell: () => Promise<Tried>,
	save: (trial: Tried) => Answer
): Promise<Answer> {
	for (;;) {
		const revision = readRevision(db)
		const trial = await tell()
		const run = db.sqlite.transaction(() => (readRevision(db) === revision ? { answer: save(trial) } : undefined))
		const saved = run.immediate()
		if (saved) return saved.answer
	}
}
export type SavingOptions = { pathOf?: PathOf; changed?: 'conflict' | 'changed' }

const sayAll = (faults: readonly Fault[]) => faults.map(({ message }) => message).join(' ')

/** Throws a problem where a report that is to be answered is not open. */
export function checkReport({ db }: Store, id: number | undefined): void {
	if (id === undefined) return
	const report = findReport(db, id)
	if (report && isOpen(report.state)) return
	throw badInput([{ path: 'report', message: `\`report\` is \`${id}\`: no such report is open.` }])
}

/** Publishes a batch, signs it and answers its report. */
export function publish(
	{ db, clock }: Store,
	who: Pick<Who, 'account'>,
	batch: Batch,
	report: number | null | undefined,
	checks: Check[]
): Saved {
	const now = clock()
	const published = publishBatch(db, { ...batch, date: now.toISOString() })
	if ('faults' in published) throw new ProblemError('conflict', published.faults.map(({ reason }) => reason).join(' '))
	const { revision, changes } = published
	signRevision(db, { revision, account: who.account, report: report ?? null })
	if (report) answerReport(db, { report, account: who.account, revision, now })
	return { revision, proposal: null, page: `/batches/${revision}`, changes, checks }
}

/** Undoes a batch, or what of it `only` names; what needs a second editor waits for one. */
export async function saveUndo(
	store: TrialStore,
	who: Who,
	revision: number,
	{ note, only }: UndoAsked
): Promise<Undone> {
	const { db, clock } = store
	const chosen = only && new Set(only)
	const tell = () => tellUndo(store, revision, note, chosen)
	return afterTrial(store, tell, ({ left, edits, verdict, checks, effects }): Undone => {
		const told = left.map(tellLeft)
		if (verdict === 'refused') throw refuse(checks, [], (_, column) => column ?? 'note')
		if (!effects!.total) throw new ProblemError('conflict', sayNothingLeft(revision, told))
		const batch = { kind: 'undo' as const, author: authorOf(who), note: note.trim(), undoes: revision }
		if (verdict === 'second' && who.role !== 'admin') {
			if (effects!.total > edits.length)
				throw new ProblemError('not-allowed', `This undoes ${effects!.total} changes, which needs an admin.`)
			const rows = edits.map(({ file, ...edit }): Edit => ({ file: file as FileName, ...edit }))
			return { ...propose(store, who, { ...batch, edits: rows }, undefined, checks, rows.length), left: told }
		}
		const now = clock()
		const { published } = undoBatch(db, revision, {
			...batch,
			...(chosen && { only: chosen }),
			date: now.toISOString()
		})
		const { revision: made, changes } = published!
		signRevision(db, { revision: made, account: who.account, report: null })
		return { revision: made, proposal: null, page: `/batches/${made}`, changes, checks, left: told }
	})
}

/** A change that is left, as it is told. */
export const tellLeft = ({ file, record, reason }: Left) => ({ record: `${file}:${record}`, reason })
const sayNothingLeft = (revision: number, left: readonly { record: string; reason: string }[]) =>
	[
		`Nothing of revision ${revision} is left to undo.`,
		...left.map(({ record, reason }) => `${record} ${reason}.`)
	].join(' ')

/** Keeps a batch for a second editor, with every row as it stands now, so that what changes meanwhile is seen. */
function propose(
	store: TrialStore,
	who: Who,
	{ note, edits, undoes }: Batch,
	report: number | undefined,
	checks: Check[],
	changes: number
): Saved {
	const { db, clock } = store
	const now = clock()
	const rules = [
		...new Set(checks.filter(({ strength, isWrong }) => strength === 'second' && !isWrong).map(({ rule }) => rule)),
		...(undoes ? [`undoes:${undoes}`] : [])
	].join('\n')
	const proposal = addProposal(db, {
		account: who.account,
		edits: edits.map((edit) => withBefore(store, edit)),
		note,
		rules,
		report: report ?? null,
		now
	})
	const hindrance = report && passReport(db, { report, account: who.account, now }, note)
	if (hindrance) throw new ProblemError('conflict', hindrance.message, [{ path: 'report', message: hindrance.message }])
	return { revision: null, proposal, page: `/edit/waiting/${proposal}`, changes, checks }
}

/** An edit with the row that it is of as it stands now, unless its author saw another. */
const withBefore = <Of extends Edit>(store: TrialStore, edit: Of): Of & { before: Cells | null } => ({
	...edit,
	before: edit.before === undefined ? (readNow(store, edit.file as FileName, edit.record) ?? null) : edit.before
})

const readNow = ({ db }: TrialStore, file: FileName, record: string) => readCells(db, fileNamed(file), [record])[0]

/** Fields that somebody else changed to something else since the author saw them, each with all three values. */
function findConflicts(store: Store, edits: readonly (Edit & { file: FileName })[], pathOf: PathOf): Fault[] {
	return edits.flatMap(({ file, record, before, after }, place) => {
		if (before === undefined) return []
		const now = readNow(store, file, record) ?? null
		const names = fileNamed(file).columns.map(({ name }) => name)
		const whole = after && Object.fromEntries(names.map((name) => [name, after[name] ?? '']))
		return mergeRow(before, whole, now).conflicts.map(({ column, seen, wanted, now }) => ({
			path: pathOf(place, column || null),
			message: column
				? `\`${column}\` of ${record} was \`${seen}\` when you saw it and is \`${now}\` by now; you sent \`${wanted}\`.`
				: `${record} was taken away, or changed, meanwhile.`,
			seen,
			wanted,
			now
		}))
	})
}

/** The problem that names each rule which refuses a batch, with field and value. */
function refuse(checks: readonly Check[], edits: readonly Edit[], pathOf: PathOf): ProblemError {
	const faults = checks
		.filter(({ strength }) => strength === 'refused')
		.map(({ title, detail, record, column }): Fault => {
			const place = edits.findIndex((edit) => `${edit.file}:${edit.record}` === record)
			const path = place < 0 ? (column ?? 'note') : pathOf(place, column)
			return { path, message: `${title}: ${detail}${detail.endsWith('.') ? '' : '.'}` }
		})
	return new ProblemError('refused', sayAll(faults), faults)
}
