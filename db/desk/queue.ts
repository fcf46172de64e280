// The queue of reports, as its page shows it: nothing of who sent them.
import { and, asc, count, countDistinct, eq, gt, gte, inArray, isNotNull, lt, ne, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { openStates, reportStates, type ReportState } from '../../server/domain/reports/states.ts'
import type { Waited } from '../../server/domain/reports/waiting.ts'
import type { Db } from '../open.ts'
import { reportPages, reports, reportSteps } from './schema.ts'

/** What a list of reports is asked for: those in any of the states, received after a time, oldest first; of `all`, or of those that readers know of. */
export type QueueAsked = { states: readonly ReportState[]; after: string; limit: number; all: boolean }

/** Reports that readers know of: none about privacy, and what persons state once it was read. */
const known = and(ne(reports.kind, 'privacy'), or(ne(reports.kind, 'statement'), isNotNull(reports.read)))!
const those = (all: boolean, ...tests: (SQL | undefined)[]) => and(all ? undefined : known, ...tests)

const [joined, given] = [alias(reports, 'j'), alias(reportPages, 'g')]

/** Reports with how many pages were given for each and those that joined it, how many these are, and its last step. */
function select(db: Db) {
	const desk = drizzle(db.sqlite)
	const pages = desk
		.select({ n: countDistinct(given.url) })
		.from(given)
		.innerJoin(joined, eq(joined.id, given.report))
		.where(or(eq(joined.id, reports.id), eq(joined.joined, reports.id)))
	const more = desk.select({ n: count() }).from(joined).where(eq(joined.joined, reports.id))
	const since = desk
		.select({ date: sql`max(${reportSteps.date})` })
		.from(reportSteps)
		.where(eq(reportSteps.report, reports.id))
	return desk
		.select({
			report: reports,
			pages: sql<number>`(${pages})`,
			joining: sql<number>`(${more})`,
			since: sql<string>`(${since})`
		})
		.from(reports)
}

/** A page of the queue. */
export function listReports(db: Db, { states, after, limit, all }: QueueAsked) {
	return select(db)
		.where(those(all, inArray(reports.state, [...states]), gt(reports.received, after)))
		.orderBy(asc(reports.received), asc(reports.id))
		.limit(limit)
		.all()
}
export type QueueRow = ReturnType<typeof listReports>[number]

/** One report as a row of the queue. */
export function findRow(db: Db, id: number): QueueRow | undefined {
	return select(db).where(eq(reports.id, id)).get()
}

/** How many reports there are in each state. */
export function countStates(db: Db, all: boolean): Record<ReportState, number> {
	const rows = drizzle(db.sqlite)
		.select({ state: reports.state, n: count() })
		.from(reports)
		.where(those(all))
		.groupBy(reports.state)
		.all()
	const found = new Map(rows.map(({ state, n }) => [state, n]))
	return Object.fromEntries(reportStates.map((state) => [state, found.get(state) ?? 0])) as Record<ReportState, number>
}

/** Most reports that are read for the counters. */
const mostRead = 5000
const waited = { state: reports.state, received: reports.received, ended: reports.ended }

/** The reports that wait, oldest first, that readers know of. */
export function listWaiting(db: Db): Waited[] {
	return drizzle(db.sqlite)
		.select(waited)
		.from(reports)
		.where(those(false, inArray(reports.state, [...openStates])))
		.orderBy(asc(reports.received), asc(reports.id))
		.limit(mostRead)
		.all()
}

/** The reports that were answered from a time on, that readers know of. */
export function listAnswered(db: Db, since: string): Waited[] {
	return drizzle(db.sqlite)
		.select(waited)
		.from(reports)
		.where(those(false, inArray(reports.state, ['applied', 'not-applied']), gte(reports.ended, since)))
		.limit(mostRead)
		.all()
}

/** When the last report was answered; null where none was. */
export function lastAnswered(db: Db): string | null {
	return (
		drizzle(db.sqlite)
			.select({ ended: sql<string | null>`max(${reports.ended})` })
			.from(reports)
			.where(those(false, inArray(reports.state, ['applied', 'not-applied'])))
			.get()?.ended ?? null
	)
}

/** How many reports that readers know of wait and came before one. */
export function countBefore(db: Db, { id, received }: { id: number; received: string }): number {
	const earlier = or(lt(reports.received, received), and(eq(reports.received, received), lt(reports.id, id)))
	return drizzle(db.sqlite)
		.select({ n: count() })
		.from(reports)
		.where(those(false, inArray(reports.state, [...openStates]), earlier))
		.get()!.n
}
