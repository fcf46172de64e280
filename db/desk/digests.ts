// Digests by e-mail: whose, of which questions. Times are ISO times in UTC.
import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { batches } from '../schema.ts'
import { letterQuestions, letters } from './follow-schema.ts'

const byToken = fixed((token: Slot<string>) => query.select().from(letters).where(eq(letters.token, token)))
const questions = fixed((digest: Slot<number>) =>
	query
		.select({ of: letterQuestions.of })
		.from(letterQuestions)
		.where(eq(letterQuestions.letter, digest))
		.orderBy(letterQuestions.of)
)
const batchKinds = fixed((after: Slot<number>) =>
	query.select({ revision: batches.revision, kind: batches.kind }).from(batches).where(gt(batches.revision, after))
)

export type DigestRow = RowOf<typeof byToken>

export const findDigest = (db: Db, token: string): DigestRow | undefined => byToken.get(db, token)
export const listQuestions = (db: Db, digest: number): string[] => questions.all(db, digest).map(({ of }) => of)
/** What made each revision after one: edit, import, ... */
export const listKinds = (db: Db, after: number) =>
	new Map(batchKinds.all(db, after).map(({ revision, kind }) => [revision, kind]))

type NewDigest = Omit<typeof letters.$inferInsert, 'id' | 'created' | 'sent' | 'confirmed'> & {
	of: readonly string[]
	now: Date
}

/** Adds a digest that is yet to be confirmed. */
export function addDigest(db: Db, { of, now, ...given }: NewDigest): DigestRow {
	const run = db.sqlite.transaction(() => {
		const at = now.toISOString()
		const row = { ...given, created: at, sent: at }
		const digest = drizzle(db.sqlite).insert(letters).values(row).returning().get()
		setQuestions(db, digest.id, of)
		return digest
	})
	return run.immediate()
}

function setQuestions(db: Db, digest: number, of: readonly string[]): void {
	const desk = drizzle(db.sqlite)
	desk.delete(letterQuestions).where(eq(letterQuestions.letter, digest)).run()
	if (!of.length) return
	const rows = of.map((one) => ({ letter: digest, of: one }))
	desk.insert(letterQuestions).values(rows).onConflictDoNothing().run()
}

/** Confirms a digest; the questions that the same address had confirmed before come to it, so that there is one letter. */
export function confirmDigest(
	db: Db,
	{ id, email }: DigestRow,
	{ revision, now }: { revision: number; now: Date }
): void {
	const run = db.sqlite.transaction(() => {
		const desk = drizzle(db.sqlite)
		const test = and(eq(letters.email, email), ne(letters.id, id), isNotNull(letters.confirmed))
		const others = desk.select({ id: letters.id }).from(letters).where(test).all()
		const of = [id, ...others.map(({ id }) => id)].flatMap((one) => listQuestions(db, one))
		setQuestions(db, id, [...new Set(of)])
		for (const other of others) removeDigest(db, other.id)
		const at = now.toISOString()
		desk.update(letters).set({ confirmed: at, sent: at, revision }).where(eq(letters.id, id)).run()
	})
	run.immediate()
}

/** Changes how often letters come, and of what. */
export function changeDigest(
	db: Db,
	id: number,
	{ every, of }: { every: DigestRow['every']; of: readonly string[] }
): void {
	const run = db.sqlite.transaction(() => {
		drizzle(db.sqlite).update(letters).set({ every }).where(eq(letters.id, id)).run()
		setQuestions(db, id, of)
	})
	run.immediate()
}

/** Takes a digest away with its address. */
export function removeDigest(db: Db, id: number): void {
	drizzle(db.sqlite).delete(letters).where(eq(letters.id, id)).run()
}

/** Confirmed digests whose last letter is so long ago. */
export function listDueDigests(db: Db, { daily, weekly }: { daily: Date; weekly: Date }): DigestRow[] {
	const isDue = (every: DigestRow['every'], since: Date) =>
		and(eq(letters.every, every), lte(letters.sent, since.toISOString()))
	const test = and(isNotNull(letters.confirmed), or(isDue('daily', daily), isDue('weekly', weekly)))
	return drizzle(db.sqlite).select().from(letters).where(test).limit(500).all()
}

/** Remembers that a letter was due, whether or not there was anything to say. */
export function markDigest(db: Db, id: number, { revision, now }: { revision: number; now: Date }): void {
	drizzle(db.sqlite).update(letters).set({ revision, sent: now.toISOString() }).where(eq(letters.id, id)).run()
}

/** Takes away the addresses that nobody has confirmed since a day. */
export function forgetUnconfirmed(db: Db, before: Date): void {
	const desk = drizzle(db.sqlite)
	const test = and(isNull(letters.confirmed), lte(letters.created, before.toISOString()))
	const ids = desk.select({ id: letters.id }).from(letters).where(test).all()
	if (ids.length)
		desk
			.delete(letters)
			.where(
				inArray(
					letters.id,
					ids.map(({ id }) => id)
				)
			)
			.run()
}
