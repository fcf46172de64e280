// Keys of programs that ask the API, stored hashed. Times are ISO times in UTC.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { accounts, tokens } from './schema.ts'

const byHash = fixed((hash: Slot<string>) =>
	query
		.select({
			id: tokens.id,
			scopes: tokens.scopes,
			used: tokens.used,
			ends: tokens.ends,
			revoked: tokens.revoked,
			account: accounts.id,
			name: accounts.name,
			role: accounts.role,
			disabled: accounts.disabled
		})
		.from(tokens)
		.innerJoin(accounts, eq(accounts.id, tokens.account))
		.where(eq(tokens.hash, hash))
)
const ofAccount = fixed((account: Slot<number>) =>
	query.select().from(tokens).where(eq(tokens.account, account)).orderBy(desc(tokens.id))
)
const liveCount = fixed((account: Slot<number>) =>
	query
		.select({ count: sql<number>`count(*)` })
		.from(tokens)
		.where(and(eq(tokens.account, account), isNull(tokens.revoked)))
)

export type Token = RowOf<typeof byHash>
export type TokenRow = RowOf<typeof ofAccount>

/** A token with its account. */
export function findToken(db: Db, hash: string): Token | undefined {
	return byHash.get(db, hash)
}

/** The tokens of an account, the newest first. */
export function listTokens(db: Db, account: number): TokenRow[] {
	return ofAccount.all(db, account)
}

/** How many tokens of an account are not revoked. */
export function countTokens(db: Db, account: number): number {
	return liveCount.get(db, account)!.count
}

/** Adds a token and returns it. */
export function addToken(db: Db, token: typeof tokens.$inferInsert): TokenRow {
	return drizzle(db.sqlite).insert(tokens).values(token).returning().get()
}

/** Remembers when a token was used. */
export function markToken(db: Db, id: number, used: string): void {
	drizzle(db.sqlite).update(tokens).set({ used }).where(eq(tokens.id, id)).run()
}

/** Revokes a token of an account; answers whether there was one. */
export function revokeToken(db: Db, { id, account, now }: { id: number; account: number; now: string }): boolean {
	const test = and(eq(tokens.id, id), eq(tokens.account, account), isNull(tokens.revoked))
	return drizzle(db.sqlite).update(tokens).set({ revoked: now }).where(test).run().changes > 0
}
