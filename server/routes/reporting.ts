import type { FastifyInstance } from 'fastify'
import { openAnswers, type Answers } from '../mail/answers.ts'
import { openInbox } from '../reports/inbox.ts'
import type { Store } from '../store/store.ts'
import { registerLimits } from './limits.ts'
import { registerQueue } from './queue.ts'
import { registerReports } from './reports.ts'

/** What readers report, from the form to the answer: one count of what is taken in. */
export function registerReporting(app: FastifyInstance, store: Store): void {
	const { db, clock, origin, mail, contact } = store
	const inbox = openInbox({ db, clock, contact, takesMail: mail !== undefined })
	if (mail) sendAnswers(app, openAnswers({ ...mail, db, clock, origin, log: app.log }))
	registerReports(app, inbox)
	registerQueue(app, inbox)
	registerLimits(app, inbox)
}

/** Sends what is due at the start, and whenever something was written: an edit may answer a report. */
function sendAnswers(app: FastifyInstance, answers: Answers): void {
	app.addHook('onReady', async () => void answers.send())
	app.addHook('onResponse', async ({ method }, { statusCode }) => {
		if (method !== 'GET' && statusCode < 300) void answers.send()
	})
	app.addHook('onClose', () => answers.close())
}
