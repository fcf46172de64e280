// A change as its author sees it before it is made: what it would do, and what speaks against it.
import type { Batch, Refused } from '../../db/batches/batch.ts'
import { isReason } from '../../db/reason.ts'
import type { BatchFault } from '../../db/batches/checks.ts'
import { findStrengths } from '../../db/batches/strengths.ts'
import { tryBatch, tryOut, type Tried } from '../../db/batches/trial.ts'
import { undoBatch, type Left } from '../../db/batches/undo.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { listChanges, type ChangeRow } from '../../db/queries/history.ts'
import { judgeChecks, makeCheck, orderChecks, rules, type Check, type Rule } from '../domain/checks/check.ts'
import { checkWords } from '../domain/language/index.ts'
import type { Effects, Trial } from '../schemas/edit.ts'
import type { Store } from '../store/store.ts'
import { findEffects, readBefore, tellEffects, type Before, type FoundEffects } from './effects.ts'

/** What a trial is made from. */
export type TrialStore = Pick<Store, 'db' | 'columns' | 'clock'>

/** Most records of one batch that is sent. */
export const mostEdits = 500

/** The rule behind what a batch is refused for, by what is said of it. */
const reasons: [RegExp, Rule][] = [
	[/^is not in \w+\.csv/, 'unknown-id'],
	[/^is before founded/, 'end-before-start'],
	[/^is above high/, 'end-before-start'],
	[/^lies outside/, 'date-range'],
	[/^is more than can be meant/, 'sum-period'],
	[/^is the same as/, 'ends-equal'],
	[/^was changed meanwhile/, 'changed-meanwhile'],
	[/^is still named by/, 'still-named'],
	[/^(is the address of|stands on line)/, 'taken-address']
]
const sourceColumns = new Set(['sources', 'source'])

/** A fault of a batch as a rule that refuses it. */
export function checkOfFault({ file, record, column, value, reason }: BatchFault): Check {
	const rule =
		file === 'batch'
			? 'reason'
			: sourceColumns.has(column) && !value
				? 'source'
				: (reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? 'cell')
	const name = file.replace(/\.(csv|json)$/, '')
	return makeCheck(rule, {
		detail: checkWords.fault(column, value, reason),
		...(record && { record: `${name}:${record}` }),
		...(column && { column }),
		value
	})
}

/** In place of a note that is still missing: it is thrown away with what is tried. */
const noNote = 'This is tried and never stored.'

/** What a batch would do and what speaks against it; `wrong` are the rules that its author holds to be wrong here. */
export async function tellTrial(store: TrialStore, batch: Batch, wrong: readonly string[] = []): Promise<Trial> {
	const before = readBefore(store)
	const hasReason = isReason(batch.note)
	const tried = tryBatch(store.db, { ...batch, note: hasReason ? batch.note : noNote }, (tried) =>
		readTrial(store, before, tried)
	)
	if (isRefused(tried)) return judge(null, [...checkNote(batch.note), ...tried.faults.map(checkOfFault)], wrong)
	return judgeEffects(tried, batch.note, wrong)
}

export type UndoTrial = Trial & { left: Left[]; edits: readonly StoredChange[] }
export type StoredChange = Pick<ChangeRow, 'file' | 'record' | 'before' | 'after'>

/** The same of undoing a batch, or the changes of it that `only` names; with what would be left, and what undone. */
export async function tellUndo(
	store: TrialStore,
	revision: number,
	note: string,
	only?: ReadonlySet<string>
): Promise<UndoTrial> {
	const before = readBefore(store)
	const own = readRevision(store.db)
	const tried = tryOut(store.db, () => {
		const batch = { author: '', note: isReason(note) ? note : noNote, ...(only && { only }) }
		const { published, left } = undoBatch(store.db, revision, batch)
		const done = { revision: own + 1, hash: '', changes: published?.changes ?? 0, before: own }
		return { left, ...readTrial(store, before, done) }
	})
	const trial = await judgeEffects(tried, note, [])
	return { ...trial, left: tried.left, edits: tried.found.changes }
}

type TrialRead = { found: FoundEffects; checks: Check[] }

/** What was done in a trial, read before it is thrown away. */
function readTrial(store: TrialStore, before: Before, tried: Tried): TrialRead {
	const range = { since: tried.before, until: tried.revision }
	const changes: ChangeRow[] = tried.changes ? listChanges(store.db, range, { limit: mostEdits }).rows : []
	return { found: findEffects(store, tried, before, changes), checks: findStrengths(store.db, changes) }
}

/** What a trial came to, counted after it. */
async function judgeEffects({ found, checks }: TrialRead, note: string, wrong: readonly string[]): Promise<Trial> {
	const effects = await tellEffects(found)
	return judge(effects, [...checkNote(note), ...checks, ...checkFront(effects)], wrong)
}

const checkNote = (note: string): Check[] =>
	isReason(note) ? [] : [makeCheck('reason', { detail: checkWords.reason, column: 'note', value: note })]

function judge(effects: Effects | null, found: Check[], wrong: readonly string[]): Trial {
	const checks = orderChecks(found, wrong)
	const verdict = effects && !effects.total ? 'nothing' : judgeChecks(checks)
	return { effects, checks, passed: rules.length - new Set(checks.map(({ rule }) => rule)).size, verdict }
}

const isRefused = (tried: Refused | object): tried is Refused => 'faults' in tried

/** That the front page would say something else. */
function checkFront({ sentences }: Effects): Check[] {
	const changed = sentences.filter(({ isFront }) => isFront)
	return changed.length
		? [makeCheck('front-sentence', { detail: checkWords.frontSentence, value: changed[0]!.after })]
		: []
}
