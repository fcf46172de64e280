import type { FastifyInstance } from 'fastify'
import { addDesk } from '../answers/desk.ts'
import { tellAllowance } from '../reports/allowance.ts'
import { readLimits, type Inbox } from '../reports/inbox.ts'
import { Limits } from '../schemas/report.ts'

export function registerLimits(app: FastifyInstance, inbox: Inbox): void {
	addDesk(app, '/limits', {
		GET: {
			tag: 'reports',
			summary: 'How many reports are taken',
			description:
				'The limits of reports: from one network and from all together, in an hour and in a day, with what is left for who ' +
				'asks; the headers RateLimit-Policy and RateLimit tell the same.',
			answer: Limits,
			async handle(request, reply) {
				const limits = await readLimits(inbox, request.ip)
				tellAllowance(reply, limits.reports)
				return limits
			}
		}
	})
}
