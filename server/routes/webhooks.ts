import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
	addWebhook,
	askAgain,
	countNobodys,
	listWebhooks,
	queueRange,
	removeWebhook,
	setWebhook
} from '../../db/desk/webhooks.ts'
import { readRevision } from '../../db/queries/dataset.ts'
import { hashSecret, makeSecret } from '../access/secret.ts'
import { needScope, whoOf } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { followFaults } from '../domain/language/index.ts'
import { findEndpointFault } from '../follow/endpoint.ts'
import '../follow/following.ts'
import { needWebhook, tellStatus, tellWebhook } from '../follow/hooks.ts'
import { readQuestion } from '../follow/question.ts'
import { readBody } from '../query/body.ts'
import { badInput, ProblemError } from '../query/problem.ts'
import { refuseSpent, tellAllowance } from '../reports/allowance.ts'
import { MadeWebhook, NewSecret, NewWebhook, Replay, Replayed, Webhooks, WebhookStatus } from '../schemas/webhook.ts'
import type { Store } from '../store/store.ts'

/** Endpoints of an account, and of nobody in all. */
const [mostOfOne, mostOfNobody] = [50, 10_000]
/** How long the secret before signs beside a new one, ms. */
const graceMs = 24 * 3_600_000
/** Revisions that are told of again at once. */
const mostAgain = 100

const makeSigning = () => `whsec_${randomBytes(32).toString('base64')}`
const makeName = () => `msg_${randomBytes(16).toString('hex')}`

export function registerWebhooks(app: FastifyInstance, store: Store): void {
	const { allowance, networks, isKept, wake } = app.following!
	const { db, clock, origin } = store

	const admit = (request: FastifyRequest) => needWebhook(store, request)

	/** Whose a new endpoint is; throws a problem where they have too many, or nobody may have more. */
	const needOwner = async (request: FastifyRequest) => {
		const who = whoOf(request)
		if (who?.scopes.has('follow')) {
			if (listWebhooks(db, who.account).length < mostOfOne) return { account: who.account, token: who.token ?? null }
			throw new ProblemError('not-allowed', followFaults.most(mostOfOne))
		}
		// Who sends a token means to be known by it.
		if (who?.by === 'token') needScope(request, 'follow')
		if (countNobodys(db) >= mostOfNobody) throw new ProblemError('not-allowed', followFaults.most(mostOfNobody))
		await allowance.take(request.ip)
		return { account: null, token: null }
	}

	addDesk(app, '/webhooks', {
		GET: {
			tag: 'following',
			summary: 'Own webhooks',
			description: 'The endpoints of who asks.',
			needs: 'follow',
			answer: Webhooks,
			handle: (request) => {
				const { account } = needScope(request, 'follow')
				return { rows: listWebhooks(db, account).map((row) => tellWebhook(store, row)) } satisfies Webhooks
			}
		},
		POST: {
			tag: 'following',
			summary: 'Have changes sent to an endpoint',
			description:
				'Has each revision that changes the question posted to an endpoint, as Standard Webhooks 1.0 says. No account is ' +
				'needed; what a token with the scope `follow` makes belongs to its account. The first message asks the endpoint to ' +
				'answer with `data.challenge`, as text or as `{"challenge": …}`; until it has, it is sent nothing else. Counted by ' +
				'network where no token is sent.',
			body: NewWebhook,
			answer: MadeWebhook,
			status: 201,
			problems: [403, 410, 429],
			async handle(request, reply) {
				if (!isKept) throw new ProblemError('gone', followFaults.notKept)
				const before = await allowance.read(request.ip)
				if (!whoOf(request)?.scopes.has('follow')) {
					tellAllowance(reply, before)
					refuseSpent(before, followFaults.limit)
				}
				const { of: text, endpoint } = readBody(NewWebhook, request.body)
				const { of } = readQuestion(store, text)
				const fault = findEndpointFault(endpoint, { networks, origin })
				if (fault) throw badInput([{ path: 'endpoint', message: `\`endpoint\` ${fault}.` }])
				const owner = await needOwner(request)
				const [token, secret] = [makeSecret(), makeSigning()]
				const given = { link: hashSecret(token), of, endpoint, secret, revision: readRevision(db) }
				const { id, state } = addWebhook(db, { ...given, ...owner, name: makeName(), now: clock() })
				wake()
				return { id, link: `/follow/webhook/${token}`, token, secret, of, state } satisfies MadeWebhook
			}
		}
	})
	addDesk(app, '/webhooks/:hook', {
		GET: {
			tag: 'following',
			admit,
			summary: 'A webhook with what was sent',
			description:
				'An endpoint with its last messages and attempts, to whoever has its private link (the token), or by its number ' +
				'to whose it is.',
			answer: WebhookStatus,
			handle: (request) => tellStatus(store, needWebhook(store, request))
		},
		DELETE: {
			tag: 'following',
			admit,
			summary: 'End a webhook',
			description: 'Deletes it with all that is known of it.',
			handle: (request) => removeWebhook(db, needWebhook(store, request).id)
		}
	})
	addDesk(app, '/webhooks/:hook/rotate', {
		POST: {
			tag: 'following',
			admit,
			summary: 'Change the secret',
			description: 'Messages are signed with a new secret from now on, and with the one before for 24 hours, too.',
			answer: NewSecret,
			handle(request) {
				const { id, secret: oldSecret } = needWebhook(store, request)
				const [secret, oldUntil] = [makeSigning(), new Date(clock().getTime() + graceMs).toISOString()]
				setWebhook(db, id, { secret, oldSecret, oldUntil })
				return { secret, oldSecretUntil: oldUntil } satisfies NewSecret
			}
		}
	})
	addDesk(app, '/webhooks/:hook/replay', {
		POST: {
			tag: 'following',
			admit,
			summary: 'Send messages again',
			description: `Sends the messages of a range of at most ${mostAgain} revisions, under the names that they had where they were sent before.`,
			body: Replay,
			answer: Replayed,
			problems: [409],
			handle(request) {
				const { id, state } = needWebhook(store, request)
				const newest = readRevision(db)
				const { since, until = newest } = readBody(Replay, request.body)
				if (state !== 'active') throw new ProblemError('conflict', 'The endpoint is not active: have it answer first.')
				// The first revision brought everything, and changed nothing.
				const after = Math.max(since, 1)
				if (after >= until || until > newest || until - after > mostAgain)
					throw badInput([{ path: 'since', message: `\`since\` ${followFaults.range}.` }])
				queueRange(db, id, { after, to: until, now: clock() })
				wake()
				return { revisions: until - after }
			}
		}
	})
	addDesk(app, '/webhooks/:hook/challenge', {
		POST: {
			tag: 'following',
			admit,
			summary: 'Ask the endpoint to answer',
			description:
				'Sends the first message anew: to an endpoint that has not answered, or that was ended because it failed. Once it ' +
				'has answered, it is told of revisions from now on.',
			answer: WebhookStatus,
			handle(request) {
				const row = needWebhook(store, request)
				askAgain(db, row.id, { name: makeName(), revision: readRevision(db), now: clock() })
				wake()
				return tellStatus(store, needWebhook(store, request))
			}
		}
	})
}
