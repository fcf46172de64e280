// Answers to reports by e-mail, where a mail server is set: sent once a report has come to its last state, and the address is
// forgotten with it. What could not be sent is tried again, for a week; the private page tells the same at any time.
import type { FastifyBaseLogger } from 'fastify'
import { forgetEmail, listAnswered, type Answered } from '../../db/desk/reports.ts'
import type { Db } from '../../db/open.ts'
import { mailWords } from '../domain/language/index.ts'
import { openTransport, type MailSettings } from './transport.ts'

type Options = MailSettings & {
	db: Db
	clock: () => Date
	/** Where the site is, for the links in a letter; without it there are none. */
	origin: string | undefined
	log: Pick<FastifyBaseLogger, 'warn'>
}
export type Answers = {
	/** Sends what is due; a second call waits for the first. */
	send: () => Promise<void>
	close: () => Promise<void>
}

/** How often what could not be sent is tried again, and how long, ms. */
const [everyMs, longestMs] = [600_000, 7 * 86_400_000]

/** Sends answers by a mail server. */
export function openAnswers({ smtp, from, db, clock, origin, log }: Options): Answers {
	const transport = openTransport({ smtp, from })
	/** Reports whose letters are out, though their addresses could not be forgotten yet: another change was being made. */
	const sent = new Set<number>()
	// Without the address: it is in no log.
	const warn = (error: unknown) =>
		log.warn(`The answer to a report could not be mailed: ${(error as { code?: string }).code ?? 'refused'}`)
	const sendOne = async (report: Answered) => {
		if (!sent.has(report.id))
			try {
				const to = { name: '', address: report.email }
				await transport.sendMail({ to, ...mailWords.answer(report, origin) })
				sent.add(report.id)
			} catch (error) {
				warn(error)
				if (clock().getTime() - Date.parse(report.ended) <= longestMs) return
			}
		forgetEmail(db, report.id)
		sent.delete(report.id)
	}
	let sending = Promise.resolve()
	const send = () => {
		sending = sending
			.then(async () => {
				for (const report of listAnswered(db)) await sendOne(report)
			})
			.catch(warn)
		return sending
	}
	const timer = setInterval(() => void send(), everyMs).unref()
	return {
		send,
		async close() {
			clearInterval(timer)
			await sending
			transport.close()
		}
	}
}
