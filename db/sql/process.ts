// A process for one question in SQL. SQLite cannot be stopped from within while it works, so the question runs in a thread,
// and this one looks at the clock and the memory, and ends the whole process where either is used up.
import { Worker } from 'node:worker_threads'
import type { Answered, Asked } from './statement.ts'

/** How often time and memory are looked at, ms. */
const pace = 15

const tell = (answer: Answered) =>
	// A thread that is busy in SQLite would hold up any gentler end.
	process.send!(answer, undefined, undefined, () => process.kill(process.pid, 'SIGKILL'))

process.once('message', (asked: Asked) => {
	const { ms, bytes } = asked.limits
	// Time counts from when the thread has started.
	let began = Infinity
	const memory = process.memoryUsage.rss()
	let isTold = false
	const once = (answer: Answered) => {
		if (!isTold) tell(answer)
		isTold = true
	}
	const thread = new Worker(new URL('thread.ts', import.meta.url), {
		workerData: asked,
		resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 }
	})
	thread.on('message', (message: 'begun' | Answered) => {
		if (message === 'begun') began = performance.now()
		else once(message)
	})
	thread.once('error', ({ message }: Error) => once({ fault: 'memory', message }))
	setInterval(() => {
		if (performance.now() - began > ms) once({ fault: 'time', message: `It took longer than ${ms / 1000} s.` })
		if (process.memoryUsage.rss() - memory > bytes)
			once({ fault: 'memory', message: `It took more memory than ${Math.round(bytes / 1_000_000)} MB.` })
	}, pace)
})
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
