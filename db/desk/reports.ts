// What readers report: taken in, found by its private link, answered. Each function is one transaction; the same said twice
// is one report.
import { and, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { mayJoin } from '../../server/domain/reports/kinds.ts'
import { foldProposal } from '../../server/domain/reports/same.ts'
import { isOpen, openStates, viewOf, type ReportState } from '../../server/domain/reports/states.ts'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { accounts, reportPages, reports, reportSteps } from './schema.ts'

export type NewReport = Omit<typeof reports.$inferInsert, 'id' | 'state' | 'received' | 'read'> & {
	pages: readonly string[]
	now: Date
}

const byId = fixed((id: Slot<number>) => query.select().from(reports).where(eq(reports.id, id)))
const byLink = fixed((hash: Slot<string>) => query.select().from(reports).where(eq(reports.link, hash)))
const followers = fixed((id: Slot<number>) =>
	query.select().from(reports).where(eq(reports.joined, id)).orderBy(reports.id)
)
const pagesOf = fixed((id: Slot<number>) =>
	query
		.select({ report: reportPages.report, url: reportPages.url, added: reportPages.added })
		.from(reportPages)
		.innerJoin(reports, eq(reports.id, reportPages.report))
		.where(or(eq(reports.id, id), eq(reports.joined, id)))
		.orderBy(reportPages.added, reportPages.report, reportPages.url)
)
const stepsOf = fixed((id: Slot<number>) =>
	query.select().from(reportSteps).where(eq(reportSteps.report, id)).orderBy(reportSteps.id)
)

export type ReportRow = RowOf<typeof byId>
export type StepRow = RowOf<typeof stepsOf>

/** A report by its number. */
export const findReport = (db: Db, id: number): ReportRow | undefined => byId.get(db, id)
/** A report by the hash of its private link. */
export const findByLink = (db: Db, hash: string): ReportRow | undefined => byLink.get(db, hash)
/** The reports that joined one, in their order. */
export const listFollowers = (db: Db, id: number): ReportRow[] => followers.all(db, id)
/** The pages given for a report and those that joined it, in the order in which they came. */
export const listPages = (db: Db, id: number) => pagesOf.all(db, id)
/** What happened to a report. */
export const listSteps = (db: Db, id: number): StepRow[] => stepsOf.all(db, id)

/** Reports looked through for the same: more than that wait for an answer on one record only when somebody plays. */
const mostCompared = 500
const ofSubject = (test: SQL | undefined, db: Db) =>
	drizzle(db.sqlite)
		.select()
		.from(reports)
		.where(and(inArray(reports.state, [...openStates]), test))
		.orderBy(reports.id)
		.limit(mostCompared)
		.all()

type Compared = Pick<ReportRow, 'kind' | 'field' | 'proposed'>
/** What a report says, folded; a report that proposes nothing says what its kind does. */
const gistOf = ({ kind, field, proposed }: Compared) =>
	JSON.stringify([field ?? null, proposed ? foldProposal(proposed) : kind])

/** The open report that said the same before; undefined where there is none. */
export function findSame(db: Db, report: Compared & Pick<NewReport, 'record' | 'page'>): ReportRow | undefined {
	if (!mayJoin(report.kind)) return undefined
	const { record, page } = report
	const test = record
		? eq(reports.record, record)
		: and(isNull(reports.record), page ? eq(reports.page, page) : isNull(reports.page))
	const gist = gistOf(report)
	return ofSubject(test, db).find((other) => mayJoin(other.kind) && gistOf(other) === gist)
}

/** How many reports on a record wait for an answer, those alone of which readers may know what they are about. */
export function countOpen(db: Db, record: string): number {
	const open = ofSubject(eq(reports.record, record), db)
	return open.filter((report) => viewOf({ ...report, isRead: report.read !== null }) === 'whole').length
}

/** Takes a report in; one that says what another did before joins that. */
export function addReport(db: Db, { pages, now, ...given }: NewReport): ReportRow {
	return db.sqlite
		.transaction(() => {
			const received = now.toISOString()
			const same = findSame(db, { ...given, field: given.field ?? null, proposed: given.proposed ?? null })
			const state: ReportState = same ? 'joined' : 'received'
			const row = { ...given, received, state, ...(same && { joined: same.id }) }
			const report = drizzle(db.sqlite).insert(reports).values(row).returning().get()
			addPages(db, report.id, pages, now)
			addStep(db, report.id, { actor: 'reporter', state: 'received', now })
			if (same) addStep(db, report.id, { actor: 'program', state: 'joined', now })
			return report
		})
		.immediate()
}

/** Adds pages to a report; one that it has already stays as it is. */
export function addPages(db: Db, report: number, urls: readonly string[], now: Date): void {
	if (!urls.length) return
	const rows = urls.map((url) => ({ report, url, added: now.toISOString() }))
	drizzle(db.sqlite).insert(reportPages).values(rows).onConflictDoNothing().run()
}

type Step = { actor: StepRow['actor']; state: ReportState; words?: string | null; now: Date }
/** Writes down what happened to a report. */
export function addStep(db: Db, report: number, { actor, state, words = null, now }: Step): void {
	drizzle(db.sqlite).insert(reportSteps).values({ report, date: now.toISOString(), actor, state, words }).run()
}

const lead = alias(reports, 'lead')
const answered = fixed(() =>
	query
		.select({
			id: reports.id,
			email: sql<string>`${reports.email}`,
			kind: reports.kind,
			received: reports.received,
			state: sql<'applied' | 'not-applied'>`coalesce(${lead.state}, ${reports.state})`,
			reason: sql<string | null>`iif(${lead.id} is null, ${reports.reason}, ${lead.reason})`,
			revision: sql<number | null>`iif(${lead.id} is null, ${reports.revision}, ${lead.revision})`,
			ended: sql<string>`coalesce(${lead.ended}, ${reports.ended})`
		})
		.from(reports)
		.leftJoin(lead, eq(lead.id, reports.joined))
		.where(and(isNotNull(reports.email), sql`coalesce(${lead.state}, ${reports.state}) in ('applied', 'not-applied')`))
		.orderBy(reports.id)
)
export type Answered = RowOf<typeof answered>

/** The reports, and those that joined them, that were answered and wait for a letter that says so. */
export const listAnswered = (db: Db): Answered[] => answered.all(db)

/** Forgets where the answer to a report was to go. */
export function forgetEmail(db: Db, id: number): void {
	drizzle(db.sqlite).update(reports).set({ email: null }).where(eq(reports.id, id)).run()
}

/** What of a report somebody wrote; it goes when they take it back. */
const written = { shown: null, proposed: null, words: null, wish: null, email: null, page: null } as const

/**
 * Takes an open report back: what its reporter wrote goes. Where others said the same, the first of them stands in its
 * place, as far as it had come.
 */
export function withdrawReport(db: Db, id: number, now: Date): void {
	const run = db.sqlite.transaction(() => {
		const report = findReport(db, id)
		if (!report || !isOpen(standingOf(db, report).state)) return
		const desk = drizzle(db.sqlite)
		const [heir, ...others] = listFollowers(db, id)
		if (heir) {
			const { state, read, claimedBy, claimedUntil } = report
			const place = { state, read: isSaid(report, heir) ? read : null, claimedBy, claimedUntil, joined: null }
			desk.update(reports).set(place).where(eq(reports.id, heir.id)).run()
			addStep(db, heir.id, { actor: 'program', state, now })
			for (const other of others) desk.update(reports).set({ joined: heir.id }).where(eq(reports.id, other.id)).run()
		}
		const end = {
			state: 'withdrawn',
			ended: now.toISOString(),
			joined: null,
			claimedBy: null,
			claimedUntil: null
		} as const
		desk
			.update(reports)
			.set({ ...written, ...end })
			.where(eq(reports.id, id))
			.run()
		desk.delete(reportPages).where(eq(reportPages.report, id)).run()
		desk
			.update(reportSteps)
			.set({ words: null })
			.where(and(eq(reportSteps.report, id), eq(reportSteps.actor, 'reporter')))
			.run()
		addStep(db, id, { actor: 'reporter', state: 'withdrawn', now })
	})
	run.immediate()
}

/** Whether somebody who read one report has read the other. */
const isSaid = (one: ReportRow, other: ReportRow) => one.words === other.words && one.proposed === other.proposed

/** The report that answers for one: the one that it joined, else itself. */
export function standingOf(db: Db, report: ReportRow): ReportRow {
	return (report.joined !== null && findReport(db, report.joined)) || report
}

/** Which role an account has, as steps tell it. */
export function actorOf(db: Db, account: number): 'editor' | 'admin' {
	const found = drizzle(db.sqlite).select({ role: accounts.role }).from(accounts).where(eq(accounts.id, account)).get()
	return found?.role ?? 'editor'
}

/**
 * Closes an open report by the revision that brought what it asked for. Meant to be called in the transaction that publishes
 * that revision, so that neither is there without the other; throws where the report is not open any more.
 */
export function answerReport(
	db: Db,
	{ report: id, account, revision, now = new Date() }: { report: number; account: number; revision: number; now?: Date }
): void {
	const asked = findReport(db, id)
	const report = asked && standingOf(db, asked)
	if (!report || !isOpen(report.state)) throw new Error(`Report ${id} is not open`)
	closeReport(db, report.id, { actor: actorOf(db, account), state: 'applied', revision, now })
}

/** Ends a report in a last state; its address stays until the answer is sent. */
export function closeReport(
	db: Db,
	id: number,
	{ actor, state, words, revision, now }: Step & { revision?: number }
): void {
	drizzle(db.sqlite)
		.update(reports)
		.set({
			state,
			ended: now.toISOString(),
			claimedBy: null,
			claimedUntil: null,
			...(words && { reason: words }),
			...(revision !== undefined && { revision })
		})
		.where(eq(reports.id, id))
		.run()
	addStep(db, id, { actor, state, now, ...(words && { words }) })
}

/** Puts a report back that waited for a second editor, once what was proposed is not to be: another answer may be given. */
export function returnReport(
	db: Db,
	id: number,
	{ actor, words, now }: { actor: StepRow['actor']; words: string | null; now: Date }
): void {
	if (findReport(db, id)?.state !== 'second-editor') return
	drizzle(db.sqlite).update(reports).set({ state: 'in-review' }).where(eq(reports.id, id)).run()
	addStep(db, id, { actor, state: 'in-review', words, now })
}
