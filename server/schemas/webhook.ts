// Endpoints that are told of changes in a question (Standard Webhooks 1.0).
import Type, { type Static } from 'typebox'
import { messageStates, webhookEnds, webhookStates } from '../../db/desk/words.ts'
import { longestEndpoint } from '../follow/endpoint.ts'
import { longestQuestion } from '../follow/question.ts'
import { count, countOrNull, listOf, oneOf, oneOrNull, text, textOrNull } from './parts.ts'

const of =
	'The list with its filter, or the record: its address below /api/v1 or that of its page, `/moves?from=openai`'

export const Fires = Type.Object({
	of: text('The question, in the one way to write it'),
	title: text('The same in words'),
	n: count('Records that it holds now'),
	days: count('Days that were looked at'),
	fires: count('Revisions in them that changed a record of the question'),
	changes: count('Records that they changed'),
	since: textOrNull('The first day that changes are known from, where that is later; else null'),
	sentence: text('The same in words'),
	revision: count('Number of the newest revision')
})
export type Fires = Static<typeof Fires>

export const NewWebhook = Type.Object(
	{
		of: Type.String({ description: of, minLength: 1, maxLength: longestQuestion }),
		endpoint: Type.String({
			description: 'Where messages are posted: an address of https in a public network',
			minLength: 1,
			maxLength: longestEndpoint
		})
	},
	{ additionalProperties: false }
)

const secret = text('What messages are signed with, `whsec_…`, shown this once')
export const MadeWebhook = Type.Object({
	id: count('Its number'),
	link: text('Path of its private page: whoever has it may end it'),
	token: text('What names it at /webhooks/{hook}'),
	secret,
	of: text('The question'),
	state: oneOf([...webhookStates], 'unconfirmed until the endpoint has answered')
})
export type MadeWebhook = Static<typeof MadeWebhook>

const fields = {
	id: count('Its number'),
	of: text('The question, as an address below /api/v1 and of its page'),
	title: text('The same in words'),
	endpoint: text('Where messages are posted'),
	state: oneOf([...webhookStates], 'unconfirmed until the endpoint has answered; disabled: sent nothing any more'),
	why: oneOrNull([...webhookEnds], 'Why it is sent nothing any more'),
	created: text('When it was made, ISO time in UTC'),
	failing: textOrNull('Since when no message has arrived; null where the last one did'),
	oldSecretUntil: textOrNull('Until when the secret before signs, too')
}
export const Webhook = Type.Object(fields)
export type Webhook = Static<typeof Webhook>
export const Webhooks = Type.Object({ rows: listOf(Webhook, 'The newest first') })
export type Webhooks = Static<typeof Webhooks>

export const WebhookMessage = Type.Object({
	name: text('Its webhook-id, the same at each attempt'),
	revision: countOrNull('The revision that it tells of; null of the one that asks the endpoint to answer'),
	state: oneOf([...messageStates], 'failed: given up'),
	created: text('When it was made, ISO time in UTC'),
	due: textOrNull('When it is tried next; null where it is not'),
	attempts: listOf(
		Type.Object({
			date: text('When, ISO time in UTC'),
			status: countOrNull('Status that the endpoint answered; null where it did not'),
			ms: count('How long it took, ms'),
			fault: textOrNull('What went wrong: refused, timeout, connect, tls, redirect, status or challenge')
		}),
		'In their order'
	)
})
export const WebhookStatus = Type.Object({
	...fields,
	newest: count('Number of the newest revision'),
	messages: listOf(WebhookMessage, 'The last 50 messages, the newest first')
})
export type WebhookStatus = Static<typeof WebhookStatus>

export const NewSecret = Type.Object({
	secret,
	oldSecretUntil: text('Until when the secret before signs, too')
})
export type NewSecret = Static<typeof NewSecret>

export const Replay = Type.Object(
	{
		since: Type.Integer({ minimum: 0, description: 'The revision before the first that is told of again' }),
		until: Type.Optional(Type.Integer({ minimum: 1, description: 'The last; the newest unless given' }))
	},
	{ additionalProperties: false }
)
export const Replayed = Type.Object({
	revisions: count('Revisions that are looked at again; those that changed nothing in the question send nothing')
})
