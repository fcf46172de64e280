// What editors do to reports: claim them for a while, read them, decide.
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { isOpen } from '../../server/domain/reports/states.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { revisions } from '../schema.ts'
import { actorOf, addStep, answerReport, closeReport, findReport, listFollowers } from './reports.ts'
import { reports } from './schema.ts'

/** How long a claim holds unless it is made again, ms. */
export const claimMs = 30 * 60_000

/** What an editor does, by whom and when. */
export type Act = { report: number; account: number; now: Date }
/** Why something was not done: `path` is the field of what was asked. */
export type Hindrance = { path: string; message: string }

const set = (db: Db, id: number, values: Partial<typeof reports.$inferInsert>) =>
	drizzle(db.sqlite).update(reports).set(values).where(eq(reports.id, id)).run()

/** Whether somebody else is at a report. */
export function isClaimed(
	report: { claimedBy: number | null; claimedUntil: string | null },
	account: number,
	now: Date
) {
	return report.claimedBy !== null && report.claimedBy !== account && (report.claimedUntil ?? '') > now.toISOString()
}

/** Runs `decide` on an open report that nobody else is at; answers why not where it is not so. */
function decideOpen(
	db: Db,
	{ report: id, account, now }: Act,
	decide: () => Hindrance | undefined
): Hindrance | undefined {
	const run = db.sqlite.transaction((): Hindrance | undefined => {
		const report = findReport(db, id)
		if (!report || !isOpen(report.state))
			return { path: 'id', message: `Report ${id} is not open: it is ${report?.state ?? 'not there'}.` }
		if (isClaimed(report, account, now))
			return { path: 'id', message: `Somebody else is at report ${id} until ${report.claimedUntil}.` }
		return decide()
	})
	return run.immediate()
}

/** Claims a report for half an hour, or for half an hour more. */
export function claimReport(db: Db, act: Act): Hindrance | undefined {
	return decideOpen(db, act, () => {
		const { report, account, now } = act
		const claimedUntil = new Date(now.getTime() + claimMs).toISOString()
		const isNew = findReport(db, report)!.state === 'received'
		set(db, report, { claimedBy: account, claimedUntil, ...(isNew && { state: 'in-review' }) })
		if (isNew) addStep(db, report, { actor: actorOf(db, account), state: 'in-review', now })
		return undefined
	})
}

/** Lets a claimed report go. */
export function releaseReport(db: Db, act: Act): Hindrance | undefined {
	return decideOpen(db, act, () => void set(db, act.report, { claimedBy: null, claimedUntil: null }))
}

/** Says whether the words of a report may be shown, open or not. */
export function showReport(db: Db, { report, now }: Act, isShown: boolean): void {
	const known = findReport(db, report)?.read
	set(db, report, { read: isShown ? (known ?? now.toISOString()) : null })
}

/** Ends a report without a change, and says why. */
export function refuseReport(db: Db, act: Act, reason: string): Hindrance | undefined {
	return decideOpen(db, act, () => {
		const actor = actorOf(db, act.account)
		closeReport(db, act.report, { actor, state: 'not-applied', words: reason, now: act.now })
		return undefined
	})
}

/** Says that a change is proposed and a second editor must agree. */
export function passReport(db: Db, act: Act, reason: string): Hindrance | undefined {
	return decideOpen(db, act, () => {
		set(db, act.report, { state: 'second-editor', claimedBy: null, claimedUntil: null })
		const actor = actorOf(db, act.account)
		addStep(db, act.report, { actor, state: 'second-editor', words: reason, now: act.now })
		return undefined
	})
}

/** Joins a report to another open one that says the same. */
export function joinReport(db: Db, act: Act, other: number): Hindrance | undefined {
	return decideOpen(db, act, () => {
		const first = findReport(db, other)
		if (!first || first.id === act.report || !isOpen(first.state))
			return { path: 'other', message: `\`other\` is \`${other}\`: give the number of another open report.` }
		for (const id of [...listFollowers(db, act.report).map(({ id }) => id), act.report])
			set(db, id, { state: 'joined', joined: first.id, claimedBy: null, claimedUntil: null })
		addStep(db, act.report, { actor: actorOf(db, act.account), state: 'joined', now: act.now })
		return undefined
	})
}

const revisionOf = fixed((number: Slot<number>) =>
	query.select({ number: revisions.number }).from(revisions).where(eq(revisions.number, number))
)

/** Ends a report by a revision that is there already. */
export function applyReport(db: Db, act: Act, revision: number): Hindrance | undefined {
	return decideOpen(db, act, () => {
		if (!revisionOf.get(db, revision))
			return { path: 'revision', message: `\`revision\` is \`${revision}\`: there is no such revision.` }
		return void answerReport(db, { ...act, revision })
	})
}
