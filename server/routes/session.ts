import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endSession } from '../../db/desk/sessions.ts'
import { countAttempts } from '../access/attempts.ts'
import { writeSessionCookie } from '../access/cookie.ts'
import { beginSession } from '../access/session.ts'
import { openSignIn } from '../access/sign-in.ts'
import { isSecure, needSession, sessionOf, whoOf, type Access } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { Session, SignIn } from '../schemas/session.ts'

/** Gives the asker a session, or takes it away. */
export function setSession(request: FastifyRequest, reply: FastifyReply, secret: string, ends: Date): void {
	reply.header('set-cookie', writeSessionCookie(secret, { isSecure: isSecure(request), ends }))
}

export function registerSession(app: FastifyInstance, access: Access): void {
	const count = countAttempts()
	const signIn = openSignIn(access)
	addDesk(app, '/session', {
		GET: {
			tag: 'access',
			summary: 'Who asks',
			description: 'Who is signed in, or whose token was sent, and what they may do; for a reader `who` is null.',
			answer: Session,
			handle(request) {
				const { token: _token, ...who } = whoOf(request) ?? {}
				const asker = 'scopes' in who ? { ...who, scopes: [...who.scopes] } : null
				return { who: asker, csrf: sessionOf(request)?.csrf ?? null } satisfies Session
			}
		},
		POST: {
			tag: 'access',
			summary: 'Sign in',
			description:
				'Begins a session, by a cookie that no script reads; one that the browser had ends. It ends when it was not used ' +
				'for twelve hours, and after fourteen days. After five failures in a row no attempt for that name is looked at for ' +
				'a minute, twice as long after each further one, an hour at most; from one network 30 attempts are looked at in a ' +
				'quarter of an hour.',
			body: SignIn,
			problems: [401, 429],
			async handle(request, reply) {
				await count(request.ip)
				const account = await signIn(readBody(SignIn, request.body))
				const before = sessionOf(request)
				if (before) endSession(access.db, before.hash)
				const { secret, ends } = beginSession(access, account.id)
				setSession(request, reply, secret, ends)
			}
		},
		DELETE: {
			tag: 'access',
			summary: 'Sign out',
			description: 'Ends the session, here and in the browser.',
			needs: 'session',
			handle(request, reply) {
				needSession(request)
				endSession(access.db, sessionOf(request)!.hash)
				setSession(request, reply, '', new Date(0))
			}
		}
	})
}
