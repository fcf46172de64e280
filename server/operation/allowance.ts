// How much is made for one network in a minute, by kind of answer: what is kept costs nothing and is sent to all. Networks
// are known in memory alone.
import type { FastifyReply, FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '../access/network.ts'
import { tooMany } from '../query/problem.ts'
import { answerKinds, kindOf, type AnswerKind } from './kinds.ts'

const seconds = 60
/** Answers made for a network in a minute, at a rate of 1. */
const quotas: Record<AnswerKind, number> = { answer: 1200, page: 600, picture: 240, file: 120 }

/** Whether an address is of this machine: who asks by it is its owner, or everybody behind a proxy that nobody named. */
const isOwn = (address: string) => ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

export type Allowance = {
	/** Takes one; throws a problem with `Retry-After` where a network has none left. Says in headers what is left. */
	take: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
}

/** A new count, at so many times the usual quotas; at 0 nothing is counted. */
export function openAllowance(rate: number): Allowance {
	const counters = new Map(
		answerKinds.map((kind) => {
			const quota = Math.ceil(quotas[kind] * rate)
			return [kind, { quota, one: new RateLimiterMemory({ points: quota, duration: seconds }) }] as const
		})
	)
	return {
		async take(request, reply) {
			if (!rate || isOwn(request.ip)) return
			const kind = kindOf(request.url.split('?', 1)[0]!)
			const { quota, one } = counters.get(kind)!
			const taken = await one.consume(networkOf(request.ip)).catch((refused: unknown) => {
				if (refused instanceof RateLimiterRes) return refused
				throw refused
			})
			const reset = Math.ceil(taken.msBeforeNext / 1000)
			reply.headers({
				'ratelimit-policy': `"${kind}";q=${quota};w=${seconds}`,
				ratelimit: `"${kind}";r=${taken.remainingPoints};t=${reset}`
			})
			if (taken.consumedPoints > quota)
				throw tooMany(
					`More than ${quota} ${kind}s a minute were asked for that had to be made: ask again in ${reset} seconds, or take /data, which is all of it.`,
					reset
				)
		}
	}
}
