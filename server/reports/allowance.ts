// How much is taken, of reports and of what is followed, from one network and from all. Networks are known in memory alone, and forgotten with their
// window: nothing of an address is kept with a report.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { FastifyReply } from 'fastify'
import { reportFaults } from '../domain/language/index.ts'
import { networkOf } from '../access/network.ts'
import { tooMany } from '../query/problem.ts'
import type { Limits } from '../schemas/report.ts'

export type Window = Limits['reports'][number]
export type Quota = Pick<Window, 'name' | 'seconds' | 'quota' | 'inAll'>
const reportWindows: readonly Quota[] = [
	{ name: 'hour', seconds: 3600, quota: 10, inAll: 200 },
	{ name: 'day', seconds: 86_400, quota: 40, inAll: 1000 }
]

export type Allowance = {
	/** How much is left for who asks from an address. */
	read: (address: string) => Promise<Window[]>
	/** Takes one; throws a problem where none is left. */
	take: (address: string) => Promise<void>
}

/** A new count, of reports unless told otherwise. */
export function openAllowance(windows: readonly Quota[] = reportWindows, say = reportFaults.limit): Allowance {
	const counters = windows.map((window) => ({
		window,
		one: new RateLimiterMemory({ points: window.quota, duration: window.seconds }),
		all: new RateLimiterMemory({ points: window.inAll, duration: window.seconds })
	}))
	const read = (address: string) =>
		Promise.all(
			counters.map(async ({ window, one, all }): Promise<Window> => {
				const [ofOne, ofAll] = await Promise.all([one.get(networkOf(address)), all.get('all')])
				const leftOfOne = ofOne ? Math.max(0, ofOne.remainingPoints) : window.quota
				const leftOfAll = ofAll ? Math.max(0, ofAll.remainingPoints) : window.inAll
				const narrow = leftOfAll < leftOfOne ? ofAll : ofOne
				const reset = narrow ? Math.ceil(narrow.msBeforeNext / 1000) : window.seconds
				return { ...window, left: Math.min(leftOfOne, leftOfAll), reset }
			})
		)
	return {
		read,
		async take(address) {
			refuseSpent(await read(address), say)
			await Promise.all(counters.flatMap(({ one, all }) => [one.consume(networkOf(address)), all.consume('all')]))
		}
	}
}

/** Throws a problem where a window has nothing left. */
export function refuseSpent(windows: readonly Window[], say: (seconds: number) => string = reportFaults.limit): void {
	const spent = windows.filter(({ left }) => left === 0).toSorted((a, b) => b.reset - a.reset)[0]
	if (spent) throw tooMany(say(spent.reset), spent.reset)
}

/** Tells what is left (draft-ietf-httpapi-ratelimit-headers-10). */
export function tellAllowance(reply: FastifyReply, windows: readonly Window[]): void {
	reply.headers({
		'ratelimit-policy': windows.map(({ name, quota, seconds }) => `"${name}";q=${quota};w=${seconds}`).join(', '),
		ratelimit: windows.map(({ name, left, reset }) => `"${name}";r=${left};t=${reset}`).join(', ')
	})
}
