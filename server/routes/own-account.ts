import type { FastifyInstance } from 'fastify'
import { changeAccount, findAccount } from '../../db/desk/accounts.ts'
import { endSession, endSessions, listSessions } from '../../db/desk/sessions.ts'
import { findStep, isCodeSecret, makeCodeSecret } from '../access/one-time-code.ts'
import { findWeakness, hashPassword } from '../access/password.ts'
import { confirmPassword } from '../access/sign-in.ts'
import { idleSince } from '../access/span.ts'
import { needSession, sessionOf, type Access, type Who } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord } from '../query/problem.ts'
import { Account, CodeSecret, OwnChange, SessionRows } from '../schemas/account.ts'
import { tellAccount } from './accounts.ts'

/** The name that a session is told by: a part of what is stored of it, which lets nobody in. */
const nameOf = (hash: string) => hash.slice(0, 16)

/** The step of the first code of a new secret; throws a problem where it is none of it. */
function readFirstCode({ secret, code }: { secret: string; code: string }, now: Date): number {
	if (!isCodeSecret(secret))
		throw badInput([{ path: 'codes.secret', message: '`codes.secret` is none that /account/codes made.' }])
	const step = findStep(code, secret, now, null)
	if (step !== undefined) return step
	const message = '`codes.code` is not the code of now: check the clock of the device, and give the next one.'
	throw badInput([{ path: 'codes.code', message }])
}

/** Changes what an account lets its owner in by. */
async function changeOwn(access: Access, { account, name }: Who, wanted: OwnChange): Promise<void> {
	const { db, clock } = access
	const { password, newPassword, codes } = wanted
	const weakness = newPassword === undefined ? undefined : findWeakness(newPassword, name)
	if (weakness) throw badInput([{ path: 'newPassword', message: `\`newPassword\` ${weakness}` }])
	await confirmPassword(access, { account, password })
	const step = codes ? readFirstCode(codes, clock()) : null
	const hash = newPassword === undefined ? undefined : await hashPassword(newPassword)
	changeAccount(db, account, {
		failures: 0,
		...(codes !== undefined && { totp: codes?.secret ?? null, totpStep: step }),
		...(hash && { password: hash })
	})
	if (hash) endSessions(db, account)
}

export function registerOwnAccount(app: FastifyInstance, access: Access): void {
	const { db, clock } = access
	addDesk(app, '/account', {
		GET: {
			tag: 'access',
			summary: 'Own account',
			description: 'The account of who is signed in.',
			needs: 'session',
			answer: Account,
			handle: (request) => tellAccount(findAccount(db, needSession(request).account)!, clock()) satisfies Account
		},
		PATCH: {
			tag: 'access',
			summary: 'Change the own account',
			description:
				'A new password, which ends all sessions and leaves tokens as they are; one-time codes, once a first code shows that ' +
				'an app knows the secret, or none any more. The password of now is asked for each time.',
			needs: 'session',
			body: OwnChange,
			problems: [429],
			async handle(request) {
				await changeOwn(access, needSession(request), readBody(OwnChange, request.body))
			}
		}
	})
	addDesk(app, '/account/codes', {
		POST: {
			tag: 'access',
			summary: 'A secret for one-time codes',
			description:
				'A new secret for an app that makes one-time codes. Nothing changes until PATCH /account sends it back.',
			needs: 'session',
			answer: CodeSecret,
			handle: (request) => makeCodeSecret(needSession(request).name) satisfies CodeSecret
		}
	})
	addDesk(app, '/sessions', {
		GET: {
			tag: 'access',
			summary: 'Own sessions',
			description: 'Where the account is signed in.',
			needs: 'session',
			answer: SessionRows,
			handle(request) {
				const { account } = needSession(request)
				const own = sessionOf(request)!.hash
				const [now, idle] = [clock().toISOString(), idleSince(clock())]
				const live = listSessions(db, account).filter(({ ends, used }) => ends > now && used > idle)
				const rows = live.map(({ hash, created, used, ends }) => ({
					id: nameOf(hash),
					created,
					used,
					ends,
					isThis: hash === own
				}))
				return { rows } satisfies SessionRows
			}
		},
		DELETE: {
			tag: 'access',
			summary: 'End the other sessions',
			description: 'Signs the account out everywhere but here.',
			needs: 'session',
			handle: (request) => void endSessions(db, needSession(request).account, sessionOf(request)!.hash)
		}
	})
	addDesk(app, '/sessions/:id', {
		DELETE: {
			tag: 'access',
			summary: 'End a session',
			description: 'Signs the account out there.',
			needs: 'session',
			handle(request) {
				const { id } = request.params as { id: string }
				const found = listSessions(db, needSession(request).account).find(({ hash }) => nameOf(hash) === id)
				if (!found) throw noRecord('session', id)
				endSession(db, found.hash)
			}
		}
	})
}
