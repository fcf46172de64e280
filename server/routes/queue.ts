import type { FastifyInstance, FastifyRequest } from 'fastify'
import { noteFault } from '../../db/batches/batch.ts'
import { isReason } from '../../db/reason.ts'
import {
	applyReport,
	claimReport,
	isClaimed,
	joinReport,
	passReport,
	refuseReport,
	releaseReport,
	showReport,
	type Act,
	type Hindrance
} from '../../db/desk/decisions.ts'
import { findRow } from '../../db/desk/queue.ts'
import { listFollowers, listPages, listSteps } from '../../db/desk/reports.ts'
import { needScope, whoOf } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { reportStates } from '../domain/reports/states.ts'
import { findTextFault, tidyText } from '../domain/reports/text.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord, ProblemError } from '../query/problem.ts'
import { choice, integerKey, readQuery, textKey } from '../query/query.ts'
import type { Inbox } from '../reports/inbox.ts'
import { readQueue, readRow } from '../reports/queue.ts'
import { Decision, Queue, ReportAtDesk } from '../schemas/queue.ts'

const keys = {
	state: choice(['open', ...reportStates], 'open', 'Reports in a state; open are those that wait for an answer.'),
	after: textKey('Where the page begins: `next` of the one before.', '2026-11-30T12:00:00.000Z', 40),
	limit: integerKey('Rows of a page.', 1, 200, 50)
}
export function registerQueue(app: FastifyInstance, { db, clock }: Inbox): void {
	const mayEdit = (request: FastifyRequest) => whoOf(request)?.scopes.has('edit') ?? false
	const numberOf = (request: FastifyRequest) => {
		const { id } = request.params as { id: string }
		const found = /^[1-9]\d{0,8}$/.test(id) ? findRow(db, Number(id)) : undefined
		if (!found) throw noRecord('report', id.slice(0, 40))
		return found
	}
	const readAtDesk = (request: FastifyRequest): ReportAtDesk => {
		const found = numberOf(request)
		const { report } = found
		const { account } = needScope(request, 'edit')
		const isHeld = report.claimedBy !== null && (report.claimedUntil ?? '') > clock().toISOString()
		return {
			...readRow(db, found, true),
			wish: report.wish,
			isPersonal: report.isPersonal,
			urls: [...new Set(listPages(db, report.id).map(({ url }) => url))],
			joined: report.joined,
			others: listFollowers(db, report.id).map(({ id, words, received }) => ({ id, words, received })),
			claimed: !isHeld ? 'nobody' : isClaimed(report, account, clock()) ? 'somebody' : 'you',
			claimedUntil: isHeld ? report.claimedUntil : null,
			steps: listSteps(db, report.id).map(({ date, state, words }) => ({ date, state, words }))
		}
	}
	const actOf = (request: FastifyRequest): Act => ({
		report: numberOf(request).report.id,
		account: needScope(request, 'edit').account,
		now: clock()
	})
	const refuse = (hindrance: Hindrance | undefined) => {
		if (!hindrance) return
		if (hindrance.path === 'id') throw new ProblemError('conflict', hindrance.message, [hindrance])
		throw badInput([hindrance])
	}

	addDesk(app, '/queue', {
		GET: {
			tag: 'reports',
			summary: 'The queue of reports',
			description:
				'What readers reported, oldest first: age, kind, record, number of pages, state and reason; nothing of who sent it. ' +
				'Of a report about a person that no editor has read only kind, age and number of pages; reports about privacy ' +
				'never, in no count. Who may edit sees all.',
			keys,
			answer: Queue,
			handle(request) {
				const { after = '', ...asked } = readQuery(keys, request.query as Record<string, unknown>)
				return readQueue(db, { ...asked, after, isEditor: mayEdit(request), now: clock() })
			}
		}
	})
	addDesk(app, '/queue/:id', {
		GET: {
			tag: 'reports',
			summary: 'A report as editors see it',
			description: 'The whole of a report, with the pages that were given.',
			needs: 'edit',
			answer: ReportAtDesk,
			handle: readAtDesk
		}
	})
	addDesk(app, '/reports/:id/claim', {
		POST: {
			tag: 'reports',
			summary: 'Claim a report',
			description:
				'Keeps others from deciding it for half an hour; asked again, for half an hour more. It ends by itself.',
			needs: 'edit',
			answer: ReportAtDesk,
			problems: [409],
			handle(request) {
				refuse(claimReport(db, actOf(request)))
				return readAtDesk(request)
			}
		}
	})
	addDesk(app, '/reports/:id/release', {
		POST: {
			tag: 'reports',
			summary: 'Let a claimed report go',
			description: 'Ends the claim; others may decide it at once.',
			needs: 'edit',
			answer: ReportAtDesk,
			problems: [409],
			handle(request) {
				refuse(releaseReport(db, actOf(request)))
				return readAtDesk(request)
			}
		}
	})
	addDesk(app, '/reports/:id/decide', {
		POST: {
			tag: 'reports',
			summary: 'Decide a report',
			description:
				'Says that its words may be shown, ends it without a change and with a reason, says that a second editor must ' +
				'agree, joins it to another, or names the revision that brought what it asked for. An edit that answers it ends it by itself.',
			needs: 'edit',
			body: Decision,
			answer: ReportAtDesk,
			problems: [409],
			handle(request) {
				decide(actOf(request), readBody(Decision, request.body))
				return readAtDesk(request)
			}
		}
	})

	function decide(act: Act, { decision, reason, other, revision }: Decision): void {
		if (decision === 'show' || decision === 'hide') return showReport(db, act, decision === 'show')
		if (decision === 'joined') return refuse(joinReport(db, act, other ?? 0))
		if (decision === 'applied') return refuse(applyReport(db, act, revision ?? 0))
		const why = needReason(reason)
		refuse(decision === 'not-applied' ? refuseReport(db, act, why) : passReport(db, act, why))
	}
}

/** A reason that says something; throws a problem where it does not. */
function needReason(given = ''): string {
	const reason = tidyText(given)
	const fault = findTextFault(reason)
	if (fault) throw badInput([{ path: 'reason', message: `\`reason\` ${fault}.` }])
	if (!isReason(reason)) throw badInput([{ path: 'reason', message: `\`reason\` ${noteFault(reason).reason}.` }])
	return reason
}
