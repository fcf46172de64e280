// Editors and admins for tests: accounts that are signed in, and tokens. Nothing is hashed slowly and nothing waited for.
import type { FastifyInstance } from 'fastify'
import { addAccount, findAccountByName } from '../db/desk/accounts.ts'
import { addToken } from '../db/desk/tokens.ts'
import { hashSecret, makeSecret } from '../server/access/secret.ts'
import { beginSession } from '../server/access/session.ts'
import type { Access, Scope } from '../server/access/who.ts'

export type DeskAccount = {
	id: number
	name: string
	/** What each of its requests carries: the cookie of its session, and the CSRF token. */
	headers: { cookie: string; 'x-csrf-token': string }
	/** The same without the CSRF token. */
	cookie: { cookie: string }
	/** What a program sends that has a token of these scopes. */
	token: (...scopes: Scope[]) => { authorization: string }
}

/** An account of a role in the app's database, signed in to it over http. Its password is no password's hash. */
export async function openAccount(
	app: FastifyInstance,
	{ role, name = `Example ${role}` }: { role: 'editor' | 'admin'; name?: string }
): Promise<DeskAccount> {
	await app.ready()
	const access = app.access as Access
	const { db, clock } = access
	const now = clock()
	const { id } = findAccountByName(db, name) ?? addAccount(db, { name, role, password: 'none', now })
	const cookie = { cookie: `labflow=${beginSession(access, id).secret}` }
	const { csrf } = (await app.inject({ url: '/api/v1/session', headers: cookie })).json<{ csrf: string }>()
	return {
		id,
		name,
		cookie,
		headers: { ...cookie, 'x-csrf-token': csrf },
		token(...scopes) {
			const secret = makeSecret()
			const token = {
				hash: hashSecret(secret),
				account: id,
				name: scopes.join(' '),
				scopes,
				created: now.toISOString()
			}
			addToken(db, token)
			return { authorization: `Bearer ${secret}` }
		}
	}
}
