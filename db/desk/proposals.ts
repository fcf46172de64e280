// Changes that wait for a second editor, or an admin: kept as edits, published or refused by somebody, or lapsed.
import { and, eq, lte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { actorOf, returnReport } from './reports.ts'
import { accounts, proposals, signatures } from './schema.ts'

/** How long a proposal waits before it lapses, ms. */
export const waitingMs = 14 * 86_400_000

const row = {
	id: proposals.id,
	account: proposals.account,
	/** The name of who proposed it. */
	name: accounts.name,
	edits: proposals.edits,
	note: proposals.note,
	rules: proposals.rules,
	report: proposals.report,
	state: proposals.state,
	created: proposals.created,
	ends: proposals.ends,
	decided: proposals.decided,
	revision: proposals.revision,
	reason: proposals.reason
}
const byId = fixed((id: Slot<number>) =>
	query.select(row).from(proposals).innerJoin(accounts, eq(accounts.id, proposals.account)).where(eq(proposals.id, id))
)
export type ProposalRow = RowOf<typeof byId>
export type StoredEdit = ProposalRow['edits'][number]

type NewProposal = Pick<typeof proposals.$inferInsert, 'account' | 'edits' | 'note' | 'rules' | 'report'> & {
	now: Date
}

/** Keeps a change until somebody agrees; answers its number. */
export function addProposal(db: Db, { now, ...proposal }: NewProposal): number {
	const ends = new Date(now.getTime() + waitingMs).toISOString()
	return drizzle(db.sqlite)
		.insert(proposals)
		.values({ ...proposal, created: now.toISOString(), ends })
		.returning({ id: proposals.id })
		.get().id
}

/** Proposals that waited too long lapse; the reports that they answer are open to another answer. */
export function lapseProposals(db: Db, now: Date): void {
	const date = now.toISOString()
	const run = db.sqlite.transaction(() => {
		const lapsed = drizzle(db.sqlite)
			.update(proposals)
			.set({ state: 'lapsed', decided: date })
			.where(and(eq(proposals.state, 'open'), lte(proposals.ends, date)))
			.returning({ report: proposals.report })
			.all()
		for (const { report } of lapsed)
			if (report !== null) returnReport(db, report, { actor: 'program', words: null, now })
	})
	run.immediate()
}

export const findProposal = (db: Db, id: number): ProposalRow | undefined => byId.get(db, id)

/** Proposals of a state, those that lapse first before others; at most 200. */
export function listProposals(db: Db, state: ProposalRow['state']): ProposalRow[] {
	return drizzle(db.sqlite)
		.select(row)
		.from(proposals)
		.innerJoin(accounts, eq(accounts.id, proposals.account))
		.where(eq(proposals.state, state))
		.orderBy(proposals.ends, proposals.id)
		.limit(200)
		.all()
}

type Decision = {
	state: 'published' | 'refused' | 'withdrawn'
	by: number
	now: Date
	revision?: number
	reason?: string
}

/** Ends a proposal; one that is not to be leaves the report that it answers open to another answer. */
export function decideProposal(db: Db, id: number, { by, now, ...decision }: Decision): void {
	const run = db.sqlite.transaction(() => {
		const { report } = drizzle(db.sqlite)
			.update(proposals)
			.set({ ...decision, decidedBy: by, decided: now.toISOString() })
			.where(eq(proposals.id, id))
			.returning({ report: proposals.report })
			.get()
		if (report === null || decision.state === 'published') return
		returnReport(db, report, { actor: actorOf(db, by), words: decision.reason ?? null, now })
	})
	run.immediate()
}

/** Writes down which account a revision is by, and which report it answers. */
export function signRevision(db: Db, signature: typeof signatures.$inferInsert): void {
	drizzle(db.sqlite).insert(signatures).values(signature).run()
}
