// Attempts to sign in from one network, whatever the names: known in memory alone, and forgotten with their window.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { tooMany } from '../query/problem.ts'
import { networkOf } from './network.ts'

/** Attempts from a /24 of IPv4 or a /48 of IPv6 in a quarter of an hour. */
const most = 30
const seconds = 900

/** A new count: counts an attempt from an address, and throws a problem where there were too many. */
export function countAttempts(): (address: string) => Promise<void> {
	const limiter = new RateLimiterMemory({ points: most, duration: seconds })
	return async (address) => {
		try {
			await limiter.consume(networkOf(address))
		} catch (spent) {
			if (!(spent instanceof RateLimiterRes)) throw spent
			const wait = Math.ceil(spent.msBeforeNext / 1000)
			throw tooMany(
				`${most} attempts to sign in came from your network in ${seconds / 60} minutes: wait ${wait} seconds.`,
				wait
			)
		}
	}
}
