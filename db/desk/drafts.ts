// What an editor is writing: one draft a record and account, which stays through reloads and restarts until it is saved.
import { and, desc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../open.ts'
import { drafts } from './schema.ts'

export type DraftRow = typeof drafts.$inferSelect
type Key = Pick<DraftRow, 'account' | 'record'>
const at = ({ account, record }: Key) => and(eq(drafts.account, account), eq(drafts.record, record))

/** Most drafts of one account: the oldest go. */
const mostDrafts = 100

export function findDraft(db: Db, key: Key): DraftRow | undefined {
	return drizzle(db.sqlite).select().from(drafts).where(at(key)).get()
}

/** The drafts of an account, the newest first. */
export function listDrafts(db: Db, account: number): DraftRow[] {
	return drizzle(db.sqlite).select().from(drafts).where(eq(drafts.account, account)).orderBy(desc(drafts.saved)).all()
}

/** Keeps a draft in place of the one before. */
export function saveDraft(db: Db, draft: DraftRow): void {
	const { account: _, record: __, ...values } = draft
	const run = db.sqlite.transaction(() => {
		drizzle(db.sqlite)
			.insert(drafts)
			.values(draft)
			.onConflictDoUpdate({ target: [drafts.account, drafts.record], set: values })
			.run()
		for (const old of listDrafts(db, draft.account).slice(mostDrafts)) dropDraft(db, old)
	})
	run.immediate()
}

export function dropDraft(db: Db, key: Key): void {
	drizzle(db.sqlite).delete(drafts).where(at(key)).run()
}
