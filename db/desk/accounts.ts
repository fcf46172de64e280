// Editors and admins: found by name, added, changed.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { foldName } from '../../server/domain/resolve/script.ts'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { accounts } from './schema.ts'

const byId = fixed((id: Slot<number>) => query.select().from(accounts).where(eq(accounts.id, id)))
const byName = fixed((folded: Slot<string>) => query.select().from(accounts).where(eq(accounts.folded, folded)))
const inOrder = fixed(() => query.select().from(accounts).orderBy(accounts.folded))
const adminCount = fixed(() =>
	query
		.select({ count: sql<number>`count(*)` })
		.from(accounts)
		.where(and(eq(accounts.role, 'admin'), isNull(accounts.disabled)))
)

export type Account = RowOf<typeof byId>
/** What of an account changes. */
export type AccountChange = Partial<Omit<typeof accounts.$inferInsert, 'id' | 'name' | 'folded' | 'created'>>

/** The account of a number. */
export function findAccount(db: Db, id: number): Account | undefined {
	return byId.get(db, id)
}

/** The account of a name, however it is spelt: "Ada Example" is that of "ada example", too. */
export function findAccountByName(db: Db, name: string): Account | undefined {
	return byName.get(db, foldName(name))
}

/** All accounts, by name. */
export function listAccounts(db: Db): Account[] {
	return inOrder.all(db)
}

/** How many admins may sign in. */
export function countAdmins(db: Db): number {
	return adminCount.get(db)!.count
}

/** Adds an account and returns it; `password` is hashed. */
export function addAccount(
	db: Db,
	{ name, role, password, now }: { name: string; role: Account['role']; password: string; now: Date }
): Account {
	const folded = foldName(name)
	const row = { name, folded, role, password, created: now.toISOString() }
	return drizzle(db.sqlite).insert(accounts).values(row).returning().get()
}

/** Changes an account. */
export function changeAccount(db: Db, id: number, change: AccountChange): void {
	drizzle(db.sqlite).update(accounts).set(change).where(eq(accounts.id, id)).run()
}
