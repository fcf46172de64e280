// The queue as readers see it, and as editors do.
import {
	countStates,
	lastAnswered,
	listAnswered,
	listReports,
	listWaiting,
	type QueueRow as Found
} from '../../db/desk/queue.ts'
import type { Db } from '../../db/open.ts'
import { queueWords } from '../domain/language/index.ts'
import { openStates, viewOf, type ReportState } from '../domain/reports/states.ts'
import { countByMonth, medianWait } from '../domain/reports/waiting.ts'
import type { Queue, QueueRow } from '../schemas/queue.ts'
import { nameValue, readSubject } from './status.ts'

const dayMs = 86_400_000
/** Days over which waits are counted, and months. */
const [waitDays, monthDays] = [90, 365]

type Asked = { state: ReportState | 'open'; after: string; limit: number; isEditor: boolean; now: Date }

/** A page of the queue with its counters. */
export function readQueue(db: Db, { state, after, limit, isEditor, now }: Asked): Queue {
	const states = state === 'open' ? openStates : [state]
	const found = listReports(db, { states, after, limit: limit + 1, all: isEditor })
	const rows = found.slice(0, limit)
	const counts = countStates(db, isEditor)
	const waiting = listWaiting(db)
	const since = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
	const answered = listAnswered(db, since(monthDays))
	const recent = answered.filter(({ ended }) => ended! >= since(waitDays))
	const medianDays = medianWait(recent)
	return {
		sentence: queueWords.title(waiting.length, medianDays),
		now: now.toISOString(),
		isEditor,
		rows: rows.map((row) => readRow(db, row, isEditor)),
		next: found.length > limit ? rows.at(-1)!.report.received : null,
		states: counts,
		open: waiting.length,
		waiting: waiting.map(({ received, state }) => ({ received, state: state as (typeof openStates)[number] })),
		medianDays,
		answered: recent.length,
		months: countByMonth(answered),
		lastAnswered: lastAnswered(db)
	}
}

/** A report as the queue shows it: of one that nobody may see yet, kind, age, state and number of pages. */
export function readRow(db: Db, { report, pages, joining, since }: Found, isEditor: boolean): QueueRow {
	const view = viewOf({ kind: report.kind, isPersonal: report.isPersonal, isRead: report.read !== null })
	const subject = readSubject(db, report.record)
	// Of a record that is gone nothing is said: it may have been removed at somebody's request.
	const isShown = isEditor || (view === 'whole' && (report.record === null || subject !== null))
	const shown = isShown ? report : undefined
	return {
		received: report.received,
		kind: report.kind,
		state: report.state,
		since,
		isShown,
		isRead: report.read !== null,
		subject: isShown ? subject : null,
		from: shown?.page ?? null,
		field: isShown ? nameValue(report) : null,
		shown: shown?.shown ?? null,
		proposed: shown?.proposed ?? null,
		words: shown?.words ?? null,
		pages,
		reports: joining + 1,
		reason: shown?.reason ?? null,
		revision: report.revision,
		id: isEditor ? report.id : null,
		isPublic: view !== 'nothing'
	}
}
