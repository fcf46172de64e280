// Batches are undone where they are asked for, long ones by a thread, one after the other.
import Piscina from 'piscina'
import { countLogged } from '../../db/queries/log.ts'
import { overloaded, ProblemError } from '../query/problem.ts'
import type { TrialStore } from '../views/trial.ts'
import { undo, type Done, type Told, type Undoing, type UndoTask } from './task.ts'

/** Most changes that the thread which listens undoes itself. */
const mostHere = 100
/** Undoings that wait for the one that is being made. */
const mostWaiting = 4

export type UndoDesk = { run: (undoing: Undoing) => Promise<Done>; close: () => Promise<void> }

export function openUndoDesk(store: TrialStore): UndoDesk {
	const { db } = store
	let pool: Piscina<UndoTask, Told> | undefined
	const isLong = ({ revision, asked }: Undoing) => (asked.only?.length ?? countLogged(db, revision)) > mostHere
	return {
		async run(undoing) {
			// A database in memory is seen by no thread.
			if (db.sqlite.memory || !isLong(undoing)) return undo(store, undoing)
			pool ??= new Piscina<UndoTask, Told>({
				filename: new URL('task.ts', import.meta.url).href,
				minThreads: 0,
				maxThreads: 1,
				maxQueue: mostWaiting,
				idleTimeout: 30_000,
				closeTimeout: 10_000
			})
			if (pool.queueSize >= mostWaiting) throw overloaded(30)
			const told = await pool.run({ ...undoing, dbPath: db.sqlite.name })
			if ('kind' in told) throw new ProblemError(told.kind, told.detail, told.faults)
			return told
		},
		close: async () => pool?.destroy()
	}
}
