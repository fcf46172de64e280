// Who may see and change an endpoint: whoever has its private link, or whose account it is.
import type { FastifyRequest } from 'fastify'
import { findWebhook, findWebhookByLink, listAttempts, listMessages, type WebhookRow } from '../../db/desk/webhooks.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { hashSecret } from '../access/secret.ts'
import { needScope } from '../access/who.ts'
import { ProblemError } from '../query/problem.ts'
import type { Webhook, WebhookStatus } from '../schemas/webhook.ts'
import type { Store } from '../store/store.ts'
import { readQuestion } from './question.ts'

/** Messages that its page tells of. */
const shown = 50

/** The endpoint that a request names, by the token of its link or, for whose it is, by its number. */
export function needWebhook({ db }: Store, request: FastifyRequest): WebhookRow {
	const { hook } = request.params as { hook: string }
	if (/^[\w-]{43}$/.test(hook)) {
		const found = findWebhookByLink(db, hashSecret(hook))
		if (found) return found
		throw new ProblemError('not-found', 'No webhook has this link. Is it whole?')
	}
	const { account } = needScope(request, 'follow')
	const found = /^\d{1,9}$/.test(hook) ? findWebhook(db, Number(hook)) : undefined
	if (found?.account === account) return found
	throw new ProblemError('not-found', 'You have no webhook of this number.')
}

/** An endpoint as its owner sees it. */
export function tellWebhook(store: Store, row: WebhookRow): Webhook {
	const { id, of, endpoint, state, why, created, failing, oldUntil } = row
	const oldSecretUntil = oldUntil && oldUntil > store.clock().toISOString() ? oldUntil : null
	return { id, of, title: titleOf(store, of), endpoint, state, why, created, failing, oldSecretUntil }
}

/** The question in words; its address where a record of it is gone. */
export function titleOf(store: Store, of: string): string {
	try {
		return readQuestion(store, of).title
	} catch (error) {
		if (error instanceof ProblemError) return of
		throw error
	}
}

/** An endpoint with what was sent to it. */
export function tellStatus(store: Store, row: WebhookRow): WebhookStatus {
	const attempts = Map.groupBy(listAttempts(store.db, row.id), ({ message }) => message)
	const messages = listMessages(store.db, row.id, shown).map(({ id, name, revision, state, created, due }) => ({
		name,
		revision,
		state,
		created,
		due: state === 'waiting' ? due : null,
		attempts: (attempts.get(id) ?? []).map(({ date, status, ms, fault }) => ({ date, status, ms, fault }))
	}))
	return { ...tellWebhook(store, row), newest: readRevision(store.db), messages }
}
