// Sends what revisions changed to those who asked for it, by Standard Webhooks 1.0: at least once, whatever happens to this
// program. Messages wait in the database; a few endpoints are asked at a time, each for one message.
import { createHmac } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { Webhook } from 'standardwebhooks'
import {
	addAttempt,
	dropMessage,
	endOrphans,
	findWebhook,
	forgetOld,
	hasBehind,
	listDue,
	queueRevision,
	type DueRow,
	type MessageRow,
	type WebhookRow
} from '../../db/desk/webhooks.ts'
import { isLocked, type Db } from '../../db/open.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { isLost, readRetryAfter, waitAfter } from '../domain/following/retry.ts'
import { Undelivered, type Answered, type Post } from './endpoint.ts'
import type { Ask } from './payload.ts'

/** Endpoints that are asked at a time. */
const atOnce = 4
/** How often an endpoint that never answered, and what was sent, are forgotten, days. */
const [silentDays, keptDays] = [7, 90]
/** How long what waits for other work of this program waits, ms. */
const busyMs = 10_000
const [tidyMs, dayMs] = [3_600_000, 86_400_000]

export type Sender = {
	/** Makes messages of new revisions and sends all that is due; resolves once none is. */
	send: () => Promise<void>
	/** Begins nothing any more; what is on its way waits for the next start. */
	stop: () => void
	stopped: () => Promise<unknown>
}
type Options = {
	db: Db
	clock: () => Date
	ask: Ask
	post: Post
	log: Pick<FastifyBaseLogger, 'warn'>
	/** From 0 to 1, spreads what is sent again. */
	random?: () => number
}

/** What an endpoint is to answer to its first message. */
export const challengeOf = (secret: string, name: string): string =>
	createHmac('sha256', secret).update(`challenge ${name}`).digest('base64url')

/** Whether an endpoint answered with the challenge, as text or in JSON. */
function isTaken(body: string, challenge: string): boolean {
	if (body.trim() === challenge) return true
	try {
		return (JSON.parse(body) as { challenge?: unknown } | null)?.challenge === challenge
	} catch {
		return false
	}
}

/** The headers of a message; signed by the secret before, too, while that is good. */
export function signMessage(
	{ secret, oldSecret, oldUntil }: Pick<WebhookRow, 'secret' | 'oldSecret' | 'oldUntil'>,
	name: string,
	now: Date,
	body: string
): Record<string, string> {
	const isOldGood = oldSecret !== null && oldUntil !== null && oldUntil > now.toISOString()
	const secrets = [secret, ...(isOldGood ? [oldSecret] : [])]
	return {
		'content-type': 'application/json',
		'user-agent': 'Labflow webhooks',
		'webhook-id': name,
		'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
		'webhook-signature': secrets.map((one) => new Webhook(one).sign(name, now, body)).join(' ')
	}
}

/** What an attempt means for the endpoint. */
function judgeEndpoint(
	webhook: WebhookRow,
	{ revision }: DueRow,
	{ fault, isGone, now }: { fault: string | null; isGone: boolean; now: Date }
): Partial<WebhookRow> {
	if (fault === null) return { failing: null, ...(revision === null && { state: 'active', why: null }) }
	const failing = webhook.failing ?? now.toISOString()
	if (isGone) return { failing, state: 'disabled', why: 'gone' }
	if (revision !== null && isLost(failing, now)) return { failing, state: 'disabled', why: 'failing' }
	return { failing }
}

export function openSender({ db, clock, ask, post, log, random = Math.random }: Options): Sender {
	let isClosed = false
	const warn = (error: unknown) => {
		if (!isLocked(error)) log.warn(`Messages to endpoints could not be sent: ${(error as Error).message}`)
	}

	/** What a message says; undefined where it has nothing to tell. */
	const write = async ({ name, revision }: DueRow, { of, secret }: WebhookRow): Promise<string | undefined> => {
		if (revision === null) {
			const data = { challenge: challengeOf(secret, name), of }
			return JSON.stringify({ type: 'endpoint.challenge', timestamp: clock().toISOString(), data })
		}
		const payload = await ask(of, revision)
		return payload === undefined || payload === 'unknown' ? undefined : JSON.stringify(payload)
	}

	const sendOne = async (message: DueRow): Promise<void> => {
		const webhook = findWebhook(db, message.webhook)
		if (!webhook) return
		const body = await write(message, webhook)
		if (body === undefined) return dropMessage(db, message.id)
		const start = clock()
		const began = performance.now()
		let answer: Answered | undefined
		let fault: string | null = null
		try {
			answer = await post(webhook.endpoint, signMessage(webhook, message.name, start, body), body)
			fault = judge(answer, message, webhook)
		} catch (error) {
			if (!(error instanceof Undelivered)) throw error
			fault = error.message
		}
		// What was cut off by our own end is sent anew at the next start.
		if (isClosed && fault !== null) return
		const ms = Math.round(performance.now() - began)
		settle(message, { answer, fault, ms })
	}

	const judge = ({ status, body }: Answered, { revision, name }: DueRow, { secret }: WebhookRow): string | null => {
		if (status >= 300 && status < 400) return 'redirect'
		if (status < 200 || status >= 300) return 'status'
		return revision === null && !isTaken(body, challengeOf(secret, name)) ? 'challenge' : null
	}

	/** Writes down what came of it, and what follows for the endpoint. */
	const settle = (
		message: DueRow,
		{ answer, fault, ms }: { answer: Answered | undefined; fault: string | null; ms: number }
	) => {
		const now = clock()
		const date = now.toISOString()
		// It may have been ended, or been given another secret, meanwhile.
		const webhook = findWebhook(db, message.webhook)
		if (!webhook) return
		const attempts = message.attempts + 1
		const wait = fault === null ? undefined : waitAfter(attempts, readRetryAfter(answer?.retryAfter, now), random())
		const isGone = answer?.status === 410
		const state: MessageRow['state'] =
			fault === null ? 'delivered' : wait === undefined || isGone ? 'failed' : 'waiting'
		const due = new Date(now.getTime() + (wait ?? 0)).toISOString()
		const attempt = { message: message.id, date, status: answer?.status ?? null, ms, fault, state, attempts, due }
		addAttempt(db, attempt, webhook.id, judgeEndpoint(webhook, message, { fault, isGone, now }))
	}

	const busy = new Set<number>()
	/** Endpoints whose message could not be made or written down: left alone until then, ms. */
	const resting = new Map<number, number>()
	const isFree = ({ webhook }: DueRow) => !busy.has(webhook) && (resting.get(webhook) ?? 0) < performance.now()
	/** The next message, whose endpoint is then asked for nothing else. */
	const take = (): DueRow | undefined => {
		const next = isClosed ? undefined : listDue(db, clock()).find(isFree)
		if (next) busy.add(next.webhook)
		return next
	}
	const run = async (first: DueRow) => {
		for (let next: DueRow | undefined = first; next; next = take()) {
			try {
				await sendOne(next)
			} catch (error) {
				resting.set(next.webhook, performance.now() + busyMs)
				warn(error)
			}
			busy.delete(next.webhook)
		}
	}
	let tidied = 0
	const queue = () => {
		const now = clock()
		const revision = readRevision(db)
		const isBehind = hasBehind(db, revision)
		const isLate = now.getTime() - tidied >= tidyMs
		if (isBehind || isLate) endOrphans(db, now)
		if (isBehind) queueRevision(db, revision, now)
		if (!isLate) return
		tidied = now.getTime()
		forgetOld(db, { silent: new Date(tidied - silentDays * dayMs), kept: new Date(tidied - keptDays * dayMs) })
	}

	const lanes = new Set<Promise<void>>()
	const send = async () => {
		try {
			queue()
			for (let next; lanes.size < atOnce && (next = take());) {
				const lane: Promise<void> = run(next).finally(() => lanes.delete(lane))
				lanes.add(lane)
			}
		} catch (error) {
			warn(error)
		}
		await Promise.allSettled(lanes)
	}
	return { send, stop: () => void (isClosed = true), stopped: () => Promise.allSettled(lanes) }
}
