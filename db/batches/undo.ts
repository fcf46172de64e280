// Undoing: what a batch changed is changed back, as a new batch; what was changed since is left, and told.
import type { Db } from '../open.ts'
import { findFormatName, listLogged } from '../queries/log.ts'
import { findBatchChanges, publishBatch, type Batch, type Edit, type Published } from './batch.ts'
import { checkChanges, type BatchFault } from './checks.ts'

/** A change that is not undone, and why. */
export type Left = { file: string; record: string; reason: string }
export type Undone = { published: Published | null; left: Left[] }
/** What cannot be undone as it is asked. */
export class UndoRefused extends Error {}

/** The changes of a revision turned round, all or those of `only`, `moves:ID`. */
function turnRound(db: Db, revision: number, only: ReadonlySet<string> | undefined): Edit[] {
	return listLogged(db, revision)
		.filter(({ file, record }) => !only || only.has(`${file}:${record}`))
		.map(({ file, record, before, after }) => ({ file, record, before: after, after: before }))
}

/**
 * Undoes the batch that made a revision, or those of its changes that `only` names (`moves:ID`), at any age. What stands
 * otherwise by now, and what others have come to need, is left and listed; nothing is published where nothing is left to undo.
 */
export function undoBatch(
	db: Db,
	revision: number,
	{ only, ...batch }: Pick<Batch, 'author' | 'note' | 'date'> & { only?: ReadonlySet<string> }
): Undone {
	const run = db.sqlite.transaction((): Undone => {
		refuseUnknown(db, revision)
		const left: Left[] = []
		let edits = turnRound(db, revision, only)
		// Each round leaves out what cannot be undone, which may be what others were undone for.
		for (;;) {
			const faults = findFaults(db, edits)
			if (!faults.length) break
			const at = new Map(faults.map((fault) => [`${fault.file.replace(/\.(csv|json)$/, '')}:${fault.record}`, fault]))
			const isLeft = ({ file, record }: Edit) => at.has(`${file}:${record}`)
			for (const { file, record } of edits.filter(isLeft))
				left.push({ file, record, reason: at.get(`${file}:${record}`)!.reason })
			edits = edits.filter((edit) => !isLeft(edit))
		}
		if (!edits.length) return { published: null, left }
		const published = publishBatch(db, { ...batch, kind: 'undo', undoes: revision, edits })
		if ('faults' in published)
			throw new UndoRefused(
				`Revision ${revision} is not undone: ${published.faults[0]!.column} ${published.faults[0]!.reason}.`
			)
		return { published: published.changes ? published : null, left }
	})
	return run.immediate()
}

function refuseUnknown(db: Db, revision: number): void {
	const [own, earlier] = [revision, revision - 1].map((number) => findFormatName(db, number))
	if (!own || !earlier) throw new UndoRefused(`There is no batch of revision ${revision} that could be undone.`)
	if (own !== earlier)
		throw new UndoRefused(`Revision ${revision} wrote the facts in other columns (${earlier} to ${own}): it stays.`)
}

function findFaults(db: Db, edits: readonly Edit[]): BatchFault[] {
	const found = findBatchChanges(db, edits)
	return 'faults' in found ? found.faults : checkChanges(db, found.changes)
}
