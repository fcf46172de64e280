import type { FastifyInstance } from 'fastify'
import { addToken, countTokens, listTokens, revokeToken, type TokenRow } from '../../db/desk/tokens.ts'
import { hashSecret, makeSecret } from '../access/secret.ts'
import { needSession, scopesOf, type Access } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { parsePartialDate } from '../domain/time/date.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord, ProblemError } from '../query/problem.ts'
import { ApiTokens, MadeToken, NewToken, type ApiToken } from '../schemas/token.ts'

/** Tokens of one account that are not revoked. */
const mostTokens = 50

const tellToken = ({ id, name, scopes, created, used, ends, revoked }: TokenRow): ApiToken => ({
	id,
	name,
	scopes,
	created,
	used,
	ends,
	revoked
})

/** When a day ends that is yet to end; null where none is given. */
function readEnd(day: string | null | undefined, now: Date): string | null {
	if (!day) return null
	const ends = parsePartialDate(day)?.precision === 'day' ? new Date(`${day}T23:59:59.999Z`) : undefined
	const message = !ends
		? `\`ends\` is \`${day}\`, which is no day: give one as in 2026-12-31.`
		: `\`ends\` is \`${day}\`, which is over: give a later day.`
	if (!ends || ends <= now) throw badInput([{ path: 'ends', message }])
	return ends.toISOString()
}

export function registerTokens(app: FastifyInstance, { db, clock }: Access): void {
	addDesk(app, '/tokens', {
		GET: {
			tag: 'access',
			summary: 'Own tokens',
			description:
				'The API tokens of who is signed in; what they let in by is shown when they are made, and never again.',
			needs: 'session',
			answer: ApiTokens,
			handle: (request) => ({ rows: listTokens(db, needSession(request).account).map(tellToken) }) satisfies ApiTokens
		},
		POST: {
			tag: 'access',
			summary: 'Make a token',
			description:
				'A key for a program, which sends it as `authorization: Bearer …`. It may do what its scopes say, as long as its ' +
				'owner’s role may, too.',
			needs: 'session',
			body: NewToken,
			answer: MadeToken,
			status: 201,
			handle(request) {
				const { account, role } = needSession(request)
				const { name, scopes, ends } = readBody(NewToken, request.body)
				const beyond = scopes.find((scope) => !scopesOf[role].includes(scope))
				if (beyond) {
					const message = `\`scopes\` has \`${beyond}\`: a token of an ${role} may have ${scopesOf[role].join(', ')}.`
					throw badInput([{ path: 'scopes', message }])
				}
				if (name.trim() === '') throw badInput([{ path: 'name', message: '`name` must not be empty.' }])
				const now = clock()
				const end = readEnd(ends, now)
				if (countTokens(db, account) >= mostTokens)
					throw new ProblemError('not-allowed', `You have ${mostTokens} tokens: revoke one first.`)
				// The beginning tells those who look for keys in what was published whose they are.
				const token = `labflow_${makeSecret()}`
				const row = addToken(db, {
					hash: hashSecret(token),
					account,
					name: name.trim(),
					scopes: [...new Set(scopes)],
					created: now.toISOString(),
					ends: end
				})
				return { ...tellToken(row), token } satisfies MadeToken
			}
		}
	})
	addDesk(app, '/tokens/:id', {
		DELETE: {
			tag: 'access',
			summary: 'Revoke a token',
			description: 'From now on it lets nobody in. It stays in the list.',
			needs: 'session',
			handle(request) {
				const { account } = needSession(request)
				const { id } = request.params as { id: string }
				const isThere = /^\d{1,9}$/.test(id) && revokeToken(db, { id: Number(id), account, now: clock().toISOString() })
				if (!isThere) throw noRecord('token that you could revoke', id)
			}
		}
	})
}
