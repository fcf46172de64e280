// What a thread does of a long undoing: tries it, or saves it, over a connection of its own, so that nobody else waits.
import { UndoRefused } from '../../db/batches/undo.ts'
import { openDb } from '../../db/open.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import type { Who } from '../access/who.ts'
import { ProblemError, type Fault } from '../query/problem.ts'
import type { UndoAsked, Undone } from '../schemas/edit.ts'
import { saveUndo } from '../views/saving.ts'
import { tellUndo, type TrialStore, type UndoTrial } from '../views/trial.ts'

export type Undoing = { revision: number; asked: UndoAsked; who: Who; dry: boolean }
export type UndoTask = Undoing & { dbPath: string }
/** What comes of it, and what a thread says of why nothing does: errors leave it without their kind. */
export type Done = { tried: UndoTrial } | { undone: Undone }
export type Told = Done | { kind: string; detail: string; faults: Fault[] | undefined }

/** Tries a batch's undoing, or saves it; throws a problem where it cannot be undone. */
export async function undo(store: TrialStore, { revision, asked, who, dry }: Undoing): Promise<Done> {
	try {
		return dry
			? { tried: await tellUndo(store, revision, asked.note, asked.only && new Set(asked.only)) }
			: { undone: await saveUndo(store, who, revision, asked) }
	} catch (error) {
		if (error instanceof UndoRefused) throw new ProblemError('conflict', error.message)
		throw error
	}
}

export default async function run({ dbPath, ...undoing }: UndoTask): Promise<Told> {
	const db = openDb(dbPath)
	try {
		const columns = openColumns(db, { atOnce: true })
		return await undo({ db, columns, clock: () => new Date() }, undoing)
	} catch (error) {
		if (!(error instanceof ProblemError)) throw error
		return { kind: error.kind, detail: error.message, faults: error.faults }
	} finally {
		db.close()
	}
}
