// Questions in SQL, each in a process of its own, few at a time; who asks often waits.
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Answered, Asked, Limits } from '../../db/sql/statement.ts'
import { networkOf } from '../access/network.ts'
import { overloaded, tooMany } from '../query/problem.ts'

export const sqlLimits: Limits = {
	ms: 2000,
	bytes: 200_000_000,
	rows: 1000,
	cell: 10_000,
	all: 1_000_000,
	columns: 100
}
/** Questions at once, and those that wait; from one network in a minute. */
const atOnce = 2
const mostWaiting = 6
export const perMinute = 30
/** Longest that a process may take to start and to end beside its question, ms. */
const around = 8000

export type Statements = {
	/** Has a question answered; throws a problem where too much is asked. */
	answer: (asked: Omit<Asked, 'limits'>, from: string) => Promise<Answered>
	close: () => void
}

/** A new count and queue of questions. */
export function openStatements(limits: Limits = sqlLimits): Statements {
	const asked = new RateLimiterMemory({ points: perMinute, duration: 60 })
	const running = new Set<ChildProcess>()
	const waiting: (() => void)[] = []
	let busy = 0
	const end = () => {
		busy--
		waiting.shift()?.()
	}
	const begin = async () => {
		if (busy >= atOnce) {
			if (waiting.length >= mostWaiting) throw overloaded(3)
			await new Promise<void>((resolve) => waiting.push(resolve))
		}
		busy++
	}
	const run = (question: Omit<Asked, 'limits'>): Promise<Answered> =>
		new Promise((resolve) => {
			const child = fork(fileURLToPath(new URL('../../db/sql/process.ts', import.meta.url)), [], {
				// It is told nothing of this one.
				env: {},
				execArgv: ['--max-old-space-size=96', '--no-warnings'],
				stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
				serialization: 'advanced'
			})
			running.add(child)
			let answer: Answered = { fault: 'failed', message: 'It could not be answered.' }
			const timer = setTimeout(() => {
				answer = { fault: 'time', message: `It took longer than ${limits.ms / 1000} s.` }
				child.kill('SIGKILL')
			}, limits.ms + around)
			child.once('message', (told: Answered) => (answer = told))
			child.once('error', () => undefined)
			child.once('close', () => {
				clearTimeout(timer)
				running.delete(child)
				resolve(answer)
			})
			child.send({ ...question, limits } satisfies Asked, () => undefined)
		})
	return {
		async answer(question, from) {
			try {
				await asked.consume(networkOf(from))
			} catch (error) {
				const seconds = Math.ceil((error as RateLimiterRes).msBeforeNext / 1000)
				throw tooMany(
					`At most ${perMinute} questions in SQL a minute are taken from one network: ask again in ${seconds} seconds.`,
					seconds
				)
			}
			await begin()
			try {
				return await run(question)
			} finally {
				end()
			}
		},
		close() {
			for (const child of running) child.kill('SIGKILL')
		}
	}
}
