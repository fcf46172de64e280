// Who is signed in. The cookie's token is stored hashed; times are ISO times in UTC.
import { and, desc, eq, lt, ne, or } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { accounts, sessions } from './schema.ts'

const columns = {
	hash: sessions.hash,
	created: sessions.created,
	used: sessions.used,
	ends: sessions.ends,
	account: accounts.id,
	name: accounts.name,
	role: accounts.role,
	disabled: accounts.disabled
}
const byHash = fixed((hash: Slot<string>) =>
	query
		.select(columns)
		.from(sessions)
		.innerJoin(accounts, eq(accounts.id, sessions.account))
		.where(eq(sessions.hash, hash))
)
const ofAccount = fixed((account: Slot<number>) =>
	query.select().from(sessions).where(eq(sessions.account, account)).orderBy(desc(sessions.used), sessions.hash)
)

export type Session = RowOf<typeof byHash>
export type SessionRow = RowOf<typeof ofAccount>

/** A session with its account. */
export function findSession(db: Db, hash: string): Session | undefined {
	return byHash.get(db, hash)
}

/** The sessions of an account, the last used first. */
export function listSessions(db: Db, account: number): SessionRow[] {
	return ofAccount.all(db, account)
}

export function addSession(db: Db, session: typeof sessions.$inferInsert): void {
	drizzle(db.sqlite).insert(sessions).values(session).run()
}

/** Remembers when a session was used. */
export function markSession(db: Db, hash: string, used: string): void {
	drizzle(db.sqlite).update(sessions).set({ used }).where(eq(sessions.hash, hash)).run()
}

export function endSession(db: Db, hash: string): void {
	drizzle(db.sqlite).delete(sessions).where(eq(sessions.hash, hash)).run()
}

/** Ends all sessions of an account, but for one where it is named; answers how many. */
export function endSessions(db: Db, account: number, but = ''): number {
	const test = and(eq(sessions.account, account), ne(sessions.hash, but))
	return drizzle(db.sqlite).delete(sessions).where(test).run().changes
}

/** Takes sessions away that have ended by themselves. */
export function sweepSessions(db: Db, { now, idleSince }: { now: string; idleSince: string }): void {
	drizzle(db.sqlite)
		.delete(sessions)
		.where(or(lt(sessions.ends, now), lt(sessions.used, idleSince)))
		.run()
}
