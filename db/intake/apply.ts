// What was staged of a foreign list, published as one batch: all that is new or changed, or chosen rows of it.
import { and, eq, inArray } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { mostEdits, noteFault, publishBatch, type Published, type Refused } from '../batches/batch.ts'
import { signRevision } from '../desk/proposals.ts'
import { intakeRows, intakes } from '../desk/lists-schema.ts'
import type { Db } from '../open.ts'
import { isReason } from '../reason.ts'
import { amongst, fixed, query, type Slot } from '../queries/build.ts'
import { manyChanges } from '../batches/apply.ts'
import { withoutReferences } from '../csv/store.ts'
import { countRows, gatherEdits, walkRows, type StagedRow } from './stage.ts'

const intakeOf = fixed((id: Slot<number>) =>
	query.select({ file: intakes.file, hash: intakes.hash, state: intakes.state }).from(intakes).where(eq(intakes.id, id))
)

/** Who publishes a list, why, and which of its rows. */
export type Applying = { author: string; note: string; lines?: ReadonlySet<number>; account?: number }
/** Why a list cannot be published as it is asked. */
export class IntakeRefused extends Error {}

/**
 * Publishes the new and changed rows of a list, or those of `lines` alone. The note says why; the file's name and hash go
 * with it. Answers the faults where a batch refuses what has changed since it was staged.
 */
export function applyIntake(db: Db, id: number, { author, note, lines, account }: Applying): Published | Refused {
	const run = db.sqlite.transaction((): Published | Refused => {
		const intake = intakeOf.get(db, id)
		if (!intake) throw new IntakeRefused(`There is no list ${id}.`)
		if (intake.state === 'reading') throw new IntakeRefused('The list is not read to its end yet.')
		const edits = gatherEdits(walkChosen(db, id, lines))
		if (edits.length > mostEdits)
			throw new IntakeRefused(
				`The list changes ${edits.length} records; a batch has at most ${mostEdits}: choose rows.`
			)
		if (!isReason(note)) return { faults: [noteFault(note)] }
		const published = publishBatch(db, {
			kind: 'import',
			author,
			note: `${note} (${intake.file}, SHA-256 ${intake.hash})`,
			edits
		})
		if ('faults' in published) return published
		if (!published.changes) return published
		if (account !== undefined) signRevision(db, { revision: published.revision, account, report: null })
		// What is published is on record: the rest may be published after it.
		const chosen = lines && amongst(intakeRows.line, [...lines])
		const isDone = and(eq(intakeRows.intake, id), inArray(intakeRows.state, ['new', 'changed']), chosen)
		const desk = drizzle(db.sqlite)
		desk.update(intakeRows).set({ state: 'same', edits: null, applied: published.revision }).where(isDone).run()
		const left = countRows(db, id)
		const state = left.new + left.changed ? 'staged' : 'applied'
		desk.update(intakes).set({ state, revision: published.revision }).where(eq(intakes.id, id)).run()
		return published
	})
	const { new: added, changed } = countRows(db, id)
	const isLong = !lines && added + changed > manyChanges
	return isLong ? withoutReferences(db, () => run.immediate()) : run.immediate()
}

/** The rows of a list that change something, those of `lines` alone where they are chosen. */
function* walkChosen(db: Db, id: number, lines: ReadonlySet<number> | undefined): Generator<StagedRow> {
	for (const state of ['new', 'changed'] as const)
		for (const row of walkRows(db, id, state)) if (!lines || lines.has(row.line)) yield row
}
