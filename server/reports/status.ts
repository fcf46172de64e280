// What of a report comes back to who sent it.
import { countOpen, findByLink, listPages, listSteps, standingOf, type ReportRow } from '../../db/desk/reports.ts'
import { countBefore } from '../../db/desk/queue.ts'
import { findSubject, isRemoved } from '../../db/desk/subject.ts'
import type { Db } from '../../db/open.ts'
import { nameColumn } from '../domain/language/index.ts'
import { pagesOfOne } from '../domain/reports/kinds.ts'
import { isOpen } from '../domain/reports/states.ts'
import { ProblemError } from '../query/problem.ts'
import type { ReportForm, ReportStatus } from '../schemas/report.ts'
import { hashSecret } from '../access/secret.ts'

/** The report of a private link; throws a problem that does not say the link again. */
export function needReport(db: Db, token: string): ReportRow {
	const report = /^[\w-]{43}$/.test(token) ? findByLink(db, hashSecret(token)) : undefined
	if (!report) throw new ProblemError('not-found', 'No report has this link. Is it whole?')
	return report
}

/** A record as a report names it; null where it is gone, or was removed at somebody's request. */
export function readSubject(db: Db, record: string | null): ReportStatus['subject'] {
	const subject = record && !isRemoved(db, record) ? findSubject(db, record) : undefined
	return subject ? { record: `${subject.file}:${subject.id}`, title: subject.title, page: subject.page } : null
}

/** The value that a report is about, in words. */
export const nameValue = ({ record, field }: Pick<ReportRow, 'record' | 'field'>): string | null =>
	record && field ? nameColumn(record.split(':', 1)[0]!, field) : null

/** A report as its private page shows it. What others said who sent the same is not in it. */
export function readStatus(db: Db, report: ReportRow): ReportStatus {
	const standing = standingOf(db, report)
	const own = listSteps(db, report.id)
	const joined = own.findLast(({ state }) => state === 'joined')?.date ?? ''
	const later = standing.id === report.id ? [] : listSteps(db, standing.id).filter(({ date }) => date >= joined)
	const steps = [...own, ...later.filter(({ state }) => state !== 'received')]
	const pages = listPages(db, report.id).filter((page) => page.report === report.id)
	const open = isOpen(standing.state)
	return {
		kind: report.kind,
		state: standing.state,
		isJoined: standing.id !== report.id,
		isOpen: open,
		received: report.received,
		subject: readSubject(db, report.record),
		field: nameValue(report),
		shown: report.shown,
		from: report.page,
		proposed: report.proposed,
		words: report.words,
		wish: report.wish,
		pages: pages.map(({ url }) => url),
		pagesLeft: open ? Math.max(0, pagesOfOne - pages.length) : 0,
		reason: standing.reason,
		revision: standing.revision,
		ahead: open ? countBefore(db, standing) : 0,
		hasEmail: report.email !== null,
		steps: steps.map(({ date, state, words }) => ({ date, state, words }))
	}
}

/** What the form shows of a record. */
export function readForm(
	db: Db,
	record: string | undefined
): Pick<ReportForm, 'subject' | 'values' | 'isPersonal' | 'open'> {
	const subject = record && !isRemoved(db, record) ? findSubject(db, record) : undefined
	if (!subject) return { subject: null, values: [], isPersonal: true, open: 0 }
	const { file, id, title, page, values, isPersonal } = subject
	return { subject: { record: `${file}:${id}`, title, page }, values, isPersonal, open: countOpen(db, `${file}:${id}`) }
}
