import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addPages, addReport, forgetEmail, listPages, standingOf, withdrawReport } from '../../db/desk/reports.ts'
import { hashSecret, makeSecret } from '../access/secret.ts'
import { whoOf } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { reportFaults } from '../domain/language/index.ts'
import { pagesOfOne } from '../domain/reports/kinds.ts'
import { isOpen } from '../domain/reports/states.ts'
import { findUrlFault, tidyText } from '../domain/reports/text.ts'
import { readBody } from '../query/body.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { readQuery, textKey } from '../query/query.ts'
import { refuseSpent, tellAllowance } from '../reports/allowance.ts'
import { readLimits, type Inbox } from '../reports/inbox.ts'
import { needReport, readForm, readStatus } from '../reports/status.ts'
import { checkReport, readRecord } from '../reports/take-in.ts'
import { NewPage, NewReport, ReportForm, ReportStatus, SentReport } from '../schemas/report.ts'

const formKeys = { record: textKey('The record: the address of its page, or `moves:ID`.', 'labs:openai', 300) }
const tokenOf = (request: FastifyRequest) => (request.params as { token: string }).token

export function registerReports(app: FastifyInstance, inbox: Inbox): void {
	const { db, clock, allowance, opened } = inbox

	/** Refuses what no reader sends; programs with a token of their own may. */
	const judgeSender = (request: FastifyRequest, { website, opened: time }: NewReport) => {
		const fault = (path: string, message: string) => badInput([{ path, message: `\`${path}\` ${message}.` }])
		if (website?.trim()) throw fault('website', reportFaults.trap)
		if (whoOf(request)?.scopes.has('report')) return
		const judged = opened.judge(time ?? '', clock())
		if (judged === 'unknown') throw fault('opened', reportFaults.notOpened)
		if (judged === 'too-soon') throw fault('opened', reportFaults.tooSoon)
	}

	addDesk(app, '/reports', {
		POST: {
			tag: 'reports',
			summary: 'Report something',
			description:
				'Says that something is wrong or missing; no account is needed. What is asked for depends on the kind: a page that ' +
				'says so, unless a person speaks of themselves or a page is dead. The answer names a private page that tells what ' +
				'became of it. A second report of the same joins the first. It is counted by network, and refused before it is read ' +
				'where none is left (/limits).',
			body: NewReport,
			answer: SentReport,
			status: 201,
			problems: [429],
			async handle(request, reply) {
				const before = await allowance.read(request.ip)
				tellAllowance(reply, before)
				refuseSpent(before)
				const { opened: time, website, ...sent } = readBody(NewReport, request.body)
				const checked = checkReport(db, sent, inbox)
				judgeSender(request, { ...sent, opened: time, website } as NewReport)
				await allowance.take(request.ip)
				tellAllowance(reply, await allowance.read(request.ip))
				const token = makeSecret()
				const { state } = addReport(db, { ...checked, link: hashSecret(token), now: clock() })
				return { link: `/report/${token}`, token, state } satisfies SentReport
			}
		}
	})
	addDesk(app, '/reports/form', {
		GET: {
			tag: 'reports',
			summary: 'What the form shows',
			description:
				'A record as it stands, with how many reports may still be sent, and what a report sent by the form carries.',
			keys: formKeys,
			answer: ReportForm,
			async handle(request, reply) {
				const { record } = readQuery(formKeys, request.query as Record<string, unknown>)
				const limits = await readLimits(inbox, request.ip)
				tellAllowance(reply, limits.reports)
				return {
					...readForm(db, record && readRecord(record)),
					opened: opened.sign(clock()),
					limits
				} satisfies ReportForm
			}
		}
	})
	addDesk(app, '/reports/:token', {
		GET: {
			tag: 'reports',
			summary: 'What became of a report',
			description: 'A report as its private page shows it, to whoever has the link. No list names it, and no log.',
			answer: ReportStatus,
			handle: (request) => readStatus(db, needReport(db, tokenOf(request)))
		}
	})
	addDesk(app, '/reports/:token/pages', {
		POST: {
			tag: 'reports',
			summary: 'Add a page to a report',
			description: `Gives one more page that says so, while the report is open; at most ${pagesOfOne} in all.`,
			body: NewPage,
			answer: ReportStatus,
			problems: [409],
			handle(request) {
				const report = needOpen(tokenOf(request))
				const page = tidyText(readBody(NewPage, request.body).page)
				const own = listPages(db, report.id).filter(({ report: id }) => id === report.id)
				const fault =
					findUrlFault(page) ?? (own.length >= pagesOfOne ? reportFaults.tooManyPages(pagesOfOne) : undefined)
				if (fault) throw badInput([{ path: 'page', message: `\`page\` ${fault}.` }])
				addPages(db, report.id, [page], clock())
				return readStatus(db, report)
			}
		}
	})
	addDesk(app, '/reports/:token/withdraw', {
		POST: {
			tag: 'reports',
			summary: 'Take a report back',
			description: 'Ends an open report; what was written is deleted.',
			answer: ReportStatus,
			problems: [409],
			handle(request) {
				const { id } = needOpen(tokenOf(request))
				withdrawReport(db, id, clock())
				return readStatus(db, needReport(db, tokenOf(request)))
			}
		}
	})
	addDesk(app, '/reports/:token/forget-email', {
		POST: {
			tag: 'reports',
			summary: 'Delete the e-mail address of a report',
			description: 'No answer goes out by e-mail then; the private page stays.',
			answer: ReportStatus,
			handle(request) {
				forgetEmail(db, needReport(db, tokenOf(request)).id)
				return readStatus(db, needReport(db, tokenOf(request)))
			}
		}
	})

	/** The report of a link while it waits for an answer. */
	function needOpen(token: string) {
		const report = needReport(db, token)
		if (!isOpen(standingOf(db, report).state)) throw new ProblemError('conflict', reportFaults.closed)
		return report
	}
}
