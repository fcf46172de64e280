import type { FastifyInstance } from 'fastify'
import { openIntake } from '../reports/intake.ts'
import type { Store } from '../store/store.ts'
import { registerLimits } from './limits.ts'
import { registerQueue } from './queue.ts'
import { registerReports } from './reports.ts'

/** What readers report, from the form to the answer: one count of what is taken in. */
export function registerReporting(app: FastifyInstance, store: Store): void {
	const intake = openIntake(store)
	registerReports(app, intake)
	registerQueue(app, intake)
	registerLimits(app, intake)
}
