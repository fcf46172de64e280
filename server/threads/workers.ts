// The threads that make answers, behind a queue that refuses before any work is done.
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Piscina from 'piscina'
import { scratchName } from '../../db/scratch.ts'
import { keepPacks } from '../revisions/downloads.ts'
import { overloaded } from '../query/problem.ts'
import type { Answer, Asked, Made, WorkerSettings } from './handover.ts'

export type Workers = {
	/** Has an answer made; throws a problem where too many wait. */
	make: (asked: Asked) => Promise<Answer>
	/** Answers that wait for a thread, and how many may. */
	waiting: () => number
	mostWaiting: number
	/** Waits for what is being made, at most ten seconds. */
	close: () => Promise<void>
}
export type WorkersOptions = Omit<WorkerSettings, 'packs'> & {
	threads?: number
	/** Answers that wait for a thread at most. */
	mostWaiting?: number
}

/** One beside the thread that sends, and never one alone: something long must not hold up all that is short. */
const usualThreads = Math.min(4, Math.max(2, availableParallelism() - 1))
const usualWaiting = 128
/** Longest that the end of the program waits for what is being made, ms. */
const longestWait = 10_000

/** Starts the threads over a database file; throws where they cannot. */
export async function openWorkers(options: WorkersOptions): Promise<Workers> {
	const { threads = usualThreads, mostWaiting = usualWaiting, ...settings } = options
	const folder = join(tmpdir(), scratchName())
	const packs = keepPacks(join(folder, 'packs'))
	mkdirSync(folder)
	const pool = new Piscina<Asked, Made>({
		filename: new URL('worker.ts', import.meta.url).href,
		minThreads: threads,
		maxThreads: threads,
		maxQueue: mostWaiting,
		// Waiting for the next task, a thread goes on with what it left to do.
		atomics: 'disabled',
		// What a thread leaves behind goes with the folder.
		env: { ...process.env, TMPDIR: folder } as Record<string, string>,
		workerData: { ...settings, packs: join(folder, 'packs') } satisfies WorkerSettings
	})
	// A thread that ends is replaced, and what it was making fails; without a listener the program would end.
	let hasStarted = false
	pool.on('error', ({ message }: Error) => hasStarted && console.error(`A thread that makes answers ended: ${message}`))
	const making = new Set<Promise<Made>>()
	const run = (asked: Asked) => {
		if (pool.queueSize >= mostWaiting) throw overloaded(2)
		const made = pool.run(asked)
		making.add(made)
		void made.catch(() => undefined).then(() => making.delete(made))
		return made
	}
	const close = async () => {
		// Not by the pool's own close(): with three threads it may resolve while one is at work.
		await Promise.race([Promise.allSettled(making), setTimeout(longestWait, undefined, { ref: false })])
		await Promise.all([pool.destroy(), packs.close()])
		await rm(folder, { recursive: true, force: true })
	}
	try {
		await run({ method: 'GET', url: '/robots.txt', headers: {} })
	} catch (error) {
		await close()
		throw error
	}
	hasStarted = true
	return {
		async make(asked) {
			for (;;) {
				const made = await run(asked)
				if (!('needs' in made)) return made
				await packs.make(made.needs)
			}
		},
		waiting: () => pool.queueSize,
		mostWaiting,
		close
	}
}
