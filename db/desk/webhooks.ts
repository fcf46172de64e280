// Endpoints that are told of changes in a question, and the messages to them. Times are ISO times in UTC.
import { and, desc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../open.ts'
import { fixed, query, type RowOf, type Slot } from '../queries/build.ts'
import { webhookAttempts, webhookMessages, webhooks } from './follow-schema.ts'
import { accounts, tokens } from './schema.ts'

const byId = fixed((id: Slot<number>) => query.select().from(webhooks).where(eq(webhooks.id, id)))
const byLink = fixed((hash: Slot<string>) => query.select().from(webhooks).where(eq(webhooks.link, hash)))
const ofAccount = fixed((account: Slot<number>) =>
	query.select().from(webhooks).where(eq(webhooks.account, account)).orderBy(desc(webhooks.id))
)
const nobodys = fixed(() =>
	query
		.select({ count: sql<number>`count(*)` })
		.from(webhooks)
		.where(isNull(webhooks.account))
)
const messages = fixed((webhook: Slot<number>, limit: Slot<number>) =>
	query
		.select()
		.from(webhookMessages)
		.where(eq(webhookMessages.webhook, webhook))
		.orderBy(desc(webhookMessages.id))
		.limit(limit)
)
const attempts = fixed((webhook: Slot<number>) =>
	query
		.select({
			message: webhookAttempts.message,
			date: webhookAttempts.date,
			status: webhookAttempts.status,
			ms: webhookAttempts.ms,
			fault: webhookAttempts.fault
		})
		.from(webhookAttempts)
		.innerJoin(webhookMessages, eq(webhookMessages.id, webhookAttempts.message))
		.where(eq(webhookMessages.webhook, webhook))
		.orderBy(webhookAttempts.id)
)
const due = fixed((now: Slot<string>) =>
	query
		.select({
			id: webhookMessages.id,
			webhook: webhookMessages.webhook,
			name: webhookMessages.name,
			revision: webhookMessages.revision,
			attempts: webhookMessages.attempts,
			due: sql<string>`min(${webhookMessages.due})`
		})
		.from(webhookMessages)
		.innerJoin(webhooks, eq(webhooks.id, webhookMessages.webhook))
		.where(
			and(
				eq(webhookMessages.state, 'waiting'),
				lte(webhookMessages.due, now),
				// Whether it is the first, which asks the endpoint to answer, or a later one.
				sql`${webhooks.state} = iif(${webhookMessages.revision} is null, 'unconfirmed', 'active')`
			)
		)
		.groupBy(webhookMessages.webhook)
		.orderBy(sql`min(${webhookMessages.due})`)
)

export type WebhookRow = RowOf<typeof byId>
export type MessageRow = RowOf<typeof messages>
export type AttemptRow = RowOf<typeof attempts>
export type DueRow = RowOf<typeof due>

export const findWebhook = (db: Db, id: number): WebhookRow | undefined => byId.get(db, id)
/** An endpoint by the hash of its private link. */
export const findWebhookByLink = (db: Db, hash: string): WebhookRow | undefined => byLink.get(db, hash)
/** The endpoints of an account, the newest first. */
export const listWebhooks = (db: Db, account: number): WebhookRow[] => ofAccount.all(db, account)
/** How many endpoints were made without an account. */
export const countNobodys = (db: Db): number => nobodys.get(db)!.count
/** The last messages to an endpoint, the newest first. */
export const listMessages = (db: Db, webhook: number, limit: number): MessageRow[] => messages.all(db, webhook, limit)
/** All attempts at an endpoint's messages, in their order. */
export const listAttempts = (db: Db, webhook: number): AttemptRow[] => attempts.all(db, webhook)
/** Messages that are to be sent by now, the first of each endpoint. */
export const listDue = (db: Db, now: Date): DueRow[] => due.all(db, now.toISOString())

type NewWebhook = Omit<typeof webhooks.$inferInsert, 'id' | 'state' | 'created'> & { now: Date; name: string }

/** Adds an endpoint with the message that asks it to answer. */
export function addWebhook(db: Db, { now, name, ...given }: NewWebhook): WebhookRow {
	return db.sqlite
		.transaction(() => {
			const created = now.toISOString()
			const webhook = drizzle(db.sqlite)
				.insert(webhooks)
				.values({ ...given, created })
				.returning()
				.get()
			addChallenge(db, webhook.id, name, now)
			return webhook
		})
		.immediate()
}

/** Asks an endpoint anew to answer. */
export function askAgain(
	db: Db,
	webhook: number,
	{ name, revision, now }: { name: string; revision: number; now: Date }
): void {
	const run = db.sqlite.transaction(() => {
		const desk = drizzle(db.sqlite)
		const isChallenge = and(eq(webhookMessages.webhook, webhook), isNull(webhookMessages.revision))
		desk.delete(webhookMessages).where(isChallenge).run()
		setWebhook(db, webhook, { state: 'unconfirmed', why: null, failing: null, revision })
		addChallenge(db, webhook, name, now)
	})
	run.immediate()
}

function addChallenge(db: Db, webhook: number, name: string, now: Date): void {
	const at = now.toISOString()
	drizzle(db.sqlite).insert(webhookMessages).values({ webhook, name, due: at, created: at }).run()
}

/** Changes what is known of an endpoint. */
export function setWebhook(db: Db, id: number, values: Partial<typeof webhooks.$inferInsert>): void {
	drizzle(db.sqlite).update(webhooks).set(values).where(eq(webhooks.id, id)).run()
}

/** Takes an endpoint away, with all that was sent to it. */
export function removeWebhook(db: Db, id: number): void {
	drizzle(db.sqlite).delete(webhooks).where(eq(webhooks.id, id)).run()
}

/** Ends the endpoints whose token lets nobody in any more, or whose account is closed. */
export function endOrphans(db: Db, now: Date): void {
	const at = now.toISOString()
	const isOver = sql`exists (select 1 from ${accounts} where ${accounts.id} = ${webhooks.account} and ${accounts.disabled} is not null)
		or exists (select 1 from ${tokens} where ${tokens.id} = ${webhooks.token} and (${tokens.revoked} is not null or ${tokens.ends} <= ${at}))`
	drizzle(db.sqlite)
		.update(webhooks)
		.set({ state: 'disabled', why: 'token' })
		.where(and(sql`${webhooks.state} <> 'disabled'`, sql`(${isOver})`))
		.run()
}

/** Takes away endpoints that have not answered since `silent`, and messages that were sent before `kept`. */
export function forgetOld(db: Db, { silent, kept }: { silent: Date; kept: Date }): void {
	const desk = drizzle(db.sqlite)
	desk
		.delete(webhooks)
		.where(
			and(
				eq(webhooks.state, 'unconfirmed'),
				sql`not exists (select 1 from ${webhookMessages} where ${webhookMessages.webhook} = ${webhooks.id} and ${webhookMessages.created} >= ${silent.toISOString()})`
			)
		)
		.run()
	desk
		.delete(webhookMessages)
		.where(and(sql`${webhookMessages.state} <> 'waiting'`, lt(webhookMessages.created, kept.toISOString())))
		.run()
}

/** Whether an endpoint is yet to be told of a revision. */
export function hasBehind(db: Db, revision: number): boolean {
	const test = and(eq(webhooks.state, 'active'), lt(webhooks.revision, revision))
	return drizzle(db.sqlite).select({ id: webhooks.id }).from(webhooks).where(test).limit(1).all().length > 0
}

/** Makes a message a revision for each endpoint that was not told of it; what a question has to do with it shows when it is sent. */
export function queueRevision(db: Db, revision: number, now: Date): void {
	const run = db.sqlite.transaction(() => {
		const desk = drizzle(db.sqlite)
		const behind = desk
			.select({ id: webhooks.id, revision: webhooks.revision })
			.from(webhooks)
			.where(and(eq(webhooks.state, 'active'), lt(webhooks.revision, revision)))
			.all()
		for (const one of behind) queueRange(db, one.id, { after: one.revision, to: revision, now })
		const ids = behind.map(({ id }) => id)
		if (ids.length) desk.update(webhooks).set({ revision }).where(inArray(webhooks.id, ids)).run()
	})
	run.immediate()
}

/** Has the messages of a range of revisions sent, those that were sent before once more under the same name. */
export function queueRange(
	db: Db,
	webhook: number,
	{ after, to, now }: { after: number; to: number; now: Date }
): void {
	const at = now.toISOString()
	for (let revision = after + 1; revision <= to; revision++)
		drizzle(db.sqlite)
			.insert(webhookMessages)
			.values({ webhook, revision, name: sql`'msg_' || lower(hex(randomblob(16)))`, due: at, created: at })
			.onConflictDoUpdate({
				target: [webhookMessages.webhook, webhookMessages.revision],
				set: { state: 'waiting', attempts: 0, due: at }
			})
			.run()
}

/** Takes a message away that has nothing to tell. */
export function dropMessage(db: Db, id: number): void {
	drizzle(db.sqlite).delete(webhookMessages).where(eq(webhookMessages.id, id)).run()
}

type Outcome = Omit<typeof webhookAttempts.$inferInsert, 'id'> & {
	state: MessageRow['state']
	attempts: number
	/** When it is tried again. */
	due: string
}

/** Writes down what came of an attempt, and what that means for the endpoint. */
export function addAttempt(
	db: Db,
	{ state, attempts, due, ...attempt }: Outcome,
	webhook: number,
	values: Partial<WebhookRow>
): void {
	const run = db.sqlite.transaction(() => {
		const desk = drizzle(db.sqlite)
		desk.insert(webhookAttempts).values(attempt).run()
		desk.update(webhookMessages).set({ state, attempts, due }).where(eq(webhookMessages.id, attempt.message)).run()
		setWebhook(db, webhook, values)
	})
	run.immediate()
}
