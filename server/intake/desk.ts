// Lists are staged and published one after the other, by a thread.
import Piscina from 'piscina'
import type { Db } from '../../db/open.ts'
import { overloaded } from '../query/problem.ts'
import { publish, stage, type Done, type Seen, type Task } from './task.ts'

/** Lists that wait for the one that is being worked on. */
const mostWaiting = 4

export type IntakeDesk = {
	/** What is seen of a list that was sent, or why it is of no use. */
	look: (path: string) => Promise<{ seen: Seen } | { refused: string }>
	/** Begins to stage a list; what goes wrong is told by `faultOf`. */
	stage: (id: number, path: string) => void
	/** Whether a list is being staged. */
	isBusy: (id: number) => boolean
	/** Why a list could not be staged; undefined where nothing went wrong. */
	faultOf: (id: number) => string | undefined
	publish: (id: number, apply: Extract<Task, { apply: object }>['apply']) => Promise<Exclude<Done, { seen: Seen }>>
	close: () => Promise<void>
}

export function openIntakeDesk(db: Db, log: (error: unknown) => void): IntakeDesk {
	let pool: Piscina<Task, Done> | undefined
	const busy = new Set<number>()
	const faults = new Map<number, string>()
	const dbPath = db.sqlite.name
	const run = (task: Task): Promise<Done> => {
		// A database in memory is seen by no thread.
		if (db.sqlite.memory && !('look' in task))
			return Promise.resolve('apply' in task ? publish(db, task.id, task.apply) : stage(db, task.id, task.path))
		pool ??= new Piscina<Task, Done>({
			filename: new URL('task.ts', import.meta.url).href,
			minThreads: 0,
			maxThreads: 1,
			maxQueue: mostWaiting,
			idleTimeout: 1000,
			closeTimeout: 10_000,
			// A workbook may be a thousand times as large as its file: the thread ends, and the program does not.
			resourceLimits: { maxOldGenerationSizeMb: 2000 }
		})
		if (pool.queueSize >= mostWaiting) throw overloaded(30)
		return pool.run(task)
	}
	return {
		async look(path) {
			const done = await run({ look: path }).catch((error: Error) => {
				log(error)
				return { refused: 'it is too large, or damaged' }
			})
			return done && ('seen' in done || 'refused' in done) ? done : { refused: 'it cannot be read' }
		},
		stage(id, path) {
			const staging = run({ dbPath, id, path })
			busy.add(id)
			faults.delete(id)
			staging
				.then((done) => {
					if (done && 'refused' in done) faults.set(id, done.refused)
				})
				.catch((error: Error) => {
					faults.set(id, 'The list could not be staged: try again.')
					log(error)
				})
				.finally(() => busy.delete(id))
		},
		isBusy: (id) => busy.has(id),
		faultOf: (id) => faults.get(id),
		publish: async (id, apply) => run({ dbPath, id, apply }) as Promise<Exclude<Done, { seen: Seen }>>,
		close: async () => pool?.destroy()
	}
}
