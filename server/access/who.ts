// Who asks, and what they may do: a reader, somebody who signed in, or a program with a token.
import { createHmac } from 'node:crypto'
import Tokens from '@fastify/csrf'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findSession, markSession, type Session } from '../../db/desk/sessions.ts'
import { findToken, markToken } from '../../db/desk/tokens.ts'
import { scopes } from '../../db/desk/words.ts'
import { isLocked, type Db } from '../../db/open.ts'
import { originOf } from '../answers/origin.ts'
import { ProblemError } from '../query/problem.ts'
import { readSessionCookie } from './cookie.ts'
import { hashSecret } from './secret.ts'
import { idleSince, tokenStart } from './span.ts'

export type Scope = (typeof scopes)[number]
/** Who asks, and by what right. */
export type Who = {
	account: number
	name: string
	role: 'editor' | 'admin'
	scopes: ReadonlySet<Scope>
	by: 'session' | 'token'
	/** The token's number, where one is sent. */
	token?: number
}
/** What answers are made by for one asker alone: where accounts stand, what time it is, where the site is. */
export type Access = { db: Db; clock: () => Date; origin?: string | undefined }
/** What is known of who asks: who it is, or why they are taken for nobody; the session they are signed in by. */
type Asker = { who?: Who; refused?: ProblemError; session?: Session; csrf?: string }

declare module 'fastify' {
	interface FastifyInstance {
		access?: Access
	}
}

const csrf = new Tokens({ userInfo: false })
const askers = new WeakMap<FastifyRequest, Asker>()

/** What those of a role may do. */
export const scopesOf: Record<Who['role'], readonly Scope[]> = {
	editor: ['read', 'report', 'edit', 'import', 'follow'],
	admin: scopes
}

/** Has all routes that follow know who asks. */
export function addAccess(app: FastifyInstance, access: Access): void {
	app.decorate('access', access)
}

/** Who asks; undefined for a reader, and for a session's request that changes something and does not carry the CSRF token. */
export function whoOf(request: FastifyRequest): Who | undefined {
	const { who, refused } = askerOf(request)
	// Who sends a token means to be known by it.
	if (refused?.kind === 'not-signed-in') throw refused
	return who
}

/** Who asks, where they may do what `scope` says: else a problem, 401 `not-signed-in` or 403 `not-allowed`. */
export function needScope(request: FastifyRequest, scope: Scope): Who {
	const { who, refused } = askerOf(request)
	if (refused) throw refused
	if (!who) throw notSignedIn('Only who is signed in, or sends a token, may do this.')
	if (who.scopes.has(scope)) return who
	const detail = `This needs the scope \`${scope}\`; ${who.name} has ${[...who.scopes].join(', ') || 'none'} here.`
	throw new ProblemError('not-allowed', detail, [{ path: 'scope', message: detail }])
}

/** Who is signed in by a browser, for what no token may do. */
export function needSession(request: FastifyRequest): Who {
	const who = needScope(request, 'read')
	if (who.by === 'session') return who
	throw new ProblemError('not-allowed', 'No token may do this: sign in.')
}

/** The session that a request is signed in by, and a CSRF token for its next change. */
export function sessionOf(request: FastifyRequest): { hash: string; csrf: string } | undefined {
	const { session, csrf: secret } = askerOf(request)
	return session && { hash: session.hash, csrf: csrf.create(secret!) }
}

/** Whether the site is asked over https. */
export function isSecure(request: FastifyRequest): boolean {
	return originOf(request, request.server.access ?? {}).startsWith('https:')
}

const notSignedIn = (detail: string) => new ProblemError('not-signed-in', detail)

function askerOf(request: FastifyRequest): Asker {
	const known = askers.get(request)
	if (known) return known
	const { access } = request.server
	const asker = access ? (askByToken(request, access) ?? askBySession(request, access) ?? {}) : {}
	askers.set(request, asker)
	return asker
}

/** Who sends a token; undefined where none is sent. */
function askByToken({ headers: { authorization } }: FastifyRequest, { db, clock }: Access): Asker | undefined {
	const secret = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
	if (!secret) return undefined
	const now = clock()
	const token = findToken(db, hashSecret(secret))
	if (!token || token.disabled || token.revoked || (token.ends && token.ends <= now.toISOString()))
		return { refused: notSignedIn('The token is not known, was revoked or has ended.') }
	const hour = tokenStart(now)
	if (token.used !== hour) mark(() => markToken(db, token.id, hour))
	const { account, name, role } = token
	return {
		who: { account, name, role, scopes: new Set(token.scopes.filter(isOf(role))), by: 'token', token: token.id }
	}
}
/** Remembers a use, or leaves it to the next where another change is being made. */
function mark(write: () => void): void {
	try {
		write()
	} catch (error) {
		if (!isLocked(error)) throw error
	}
}
const isOf = (role: Who['role']) => (scope: Scope) => scopesOf[role].includes(scope)

/** Who is signed in; undefined where nobody is. */
function askBySession(request: FastifyRequest, { db, clock }: Access): Asker | undefined {
	const secret = readSessionCookie(request.headers.cookie, isSecure(request))
	const session = secret ? findSession(db, hashSecret(secret)) : undefined
	const now = clock()
	const isOver = !session || session.ends <= now.toISOString() || session.used <= idleSince(now)
	if (isOver || session.disabled) return undefined
	// Not at every request: a write each would be the most that this server does.
	if (now.getTime() - Date.parse(session.used) > 300_000) mark(() => markSession(db, session.hash, now.toISOString()))
	const csrfSecret = createHmac('sha256', secret!).update('csrf').digest('base64url')
	const isChange = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
	const { account, name, role } = session
	const known = { session, csrf: csrfSecret }
	if (isChange && !csrf.verify(csrfSecret, String(request.headers['x-csrf-token'] ?? '')))
		return { ...known, refused: noCsrf() }
	return { ...known, who: { account, name, role, scopes: new Set(scopesOf[role]), by: 'session' } }
}

function noCsrf(): ProblemError {
	const detail =
		'What a session changes carries the token that GET /api/v1/session tells, in the header `x-csrf-token`: it is missing or of another session.'
	return new ProblemError('not-allowed', detail, [{ path: 'x-csrf-token', message: detail }])
}
