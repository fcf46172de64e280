// Signing in and out: what a session begins and ends by, and what nobody learns by trying.
import type { FastifyInstance } from 'fastify'
import { parseSetCookie } from 'cookie'
import { scryptSync } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addAccount, findAccountByName } from '../../db/desk/accounts.ts'
import { hashPassword, isPassword } from '../../server/access/password.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount } from '../desk.ts'
import { openTestDb } from '../helpers.ts'

const password = 'quiet-harbour-42'
const hash = await hashPassword(password)
let app: FastifyInstance
let now: Date
const pass = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000))

beforeEach(async () => {
	now = new Date('2026-07-01T08:00:00Z')
	const db = openTestDb()
	addAccount(db, { name: 'Ada Example', role: 'editor', password: hash, now })
	app = await buildApp(db, { site: false, clock: () => now })
})
afterEach(() => app.close())

type Headers = Record<string, string>
const signIn = (sent: object, headers: Headers = {}) =>
	app.inject({ method: 'POST', url: '/api/v1/session', payload: sent, headers })
const ask = (headers: Headers) => app.inject({ url: '/api/v1/session', headers })
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) => parseSetCookie(String(answer.headers['set-cookie']))
/** The headers of a session that begins now. */
async function begin(headers: Headers = {}) {
	const answer = await signIn({ name: 'Ada Example', password }, headers)
	const cookie = `labflow=${cookieOf(answer).value}`
	return { cookie, csrf: (await ask({ cookie })).json().csrf as string }
}

test('who signs in is known by a cookie that no script reads, and until then nobody is', async () => {
	expect((await ask({})).json()).toEqual({ who: null, csrf: null })
	const answer = await signIn({ name: 'ada example', password })
	expect([answer.statusCode, answer.body]).toEqual([204, ''])
	const { value, ...cookie } = cookieOf(answer)
	expect(value).toMatch(/^[\w-]{43}$/)
	expect(cookie).toEqual({
		name: 'labflow',
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		expires: new Date('2026-07-15T08:00:00Z')
	})
	const asked = await ask({ cookie: `labflow=${value}` })
	expect(asked.headers['cache-control']).toBe('no-store')
	expect(asked.json()).toEqual({
		who: {
			account: 1,
			name: 'Ada Example',
			role: 'editor',
			scopes: ['read', 'report', 'edit', 'import', 'follow'],
			by: 'session'
		},
		csrf: expect.stringMatching(/^\w+-[\w-]+$/)
	})
})

test('over https the cookie is sent to this host alone, and no other is taken', async () => {
	const db = openTestDb()
	addAccount(db, { name: 'Ada Example', role: 'editor', password: hash, now })
	const secure = await buildApp(db, { site: false, origin: 'https://labflow.example' })
	const payload = { name: 'Ada Example', password }
	const answer = await secure.inject({ method: 'POST', url: '/api/v1/session', payload })
	const { name, value, secure: isSecure } = cookieOf(answer)
	expect([name, isSecure]).toEqual(['__Host-labflow', true])
	const who = async (cookie: string) =>
		(await secure.inject({ url: '/api/v1/session', headers: { cookie } })).json().who?.name
	expect(await who(`__Host-labflow=${value}`)).toBe('Ada Example')
	expect(await who(`labflow=${value}`)).toBeUndefined()
	await secure.close()
})

test('a name that nobody has, a wrong password and an account that is disabled have the same answer', async () => {
	const { db } = app.access!
	addAccount(db, { name: 'Bo Sample', role: 'editor', password: hash, now })
	db.sqlite.prepare(`update accounts set disabled = '2026-01-01' where name = 'Bo Sample'`).run()
	const sent = [
		{ name: 'Nobody Here', password },
		{ name: 'Ada Example', password: 'quiet-harbour-43' },
		{ name: 'Bo Sample', password }
	]
	const answers = await Promise.all(sent.map((one) => signIn(one)))
	expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
	expect(answers[0]!.json()).toEqual({
		type: '/api#not-signed-in',
		title: 'Who asks is not known',
		status: 401,
		detail: 'The name, the password or the one-time code is not right.',
		errors: [{ path: 'password', message: 'The name, the password or the one-time code is not right.' }]
	})
	expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined])
})

test('each sign-in is a session of its own: one that somebody planted is never taken, and the one before ends', async () => {
	const planted = 'A'.repeat(43)
	const first = await begin({ cookie: `labflow=${planted}` })
	expect(first.cookie).not.toContain(planted)
	expect((await ask({ cookie: `labflow=${planted}` })).json().who).toBeNull()
	const second = await begin({ cookie: first.cookie })
	expect(second.cookie).not.toBe(first.cookie)
	expect((await ask({ cookie: first.cookie })).json().who).toBeNull()
	expect((await ask({ cookie: second.cookie })).json().who.name).toBe('Ada Example')
})

test('a session ends after twelve hours of rest, and after fourteen days whatever is done', async () => {
	const { cookie } = await begin()
	const isIn = async () => (await ask({ cookie })).json().who !== null
	pass(11.9)
	expect(await isIn()).toBe(true)
	pass(11.9)
	expect(await isIn()).toBe(true)
	pass(12.1)
	expect(await isIn()).toBe(false)

	const other = await begin()
	const seen: boolean[] = []
	for (let hours = 0; hours <= 14 * 24; hours += 8, pass(8))
		seen.push((await ask({ cookie: other.cookie })).json().who !== null)
	expect(seen.indexOf(false)).toBe(14 * 3)
})

test('signing out ends the session on the server, and needs the CSRF token of that session', async () => {
	const [one, other] = [await begin(), await begin()]
	const signOut = (headers: Headers) => app.inject({ method: 'DELETE', url: '/api/v1/session', headers })
	const { cookie } = one
	const wrong: Headers[] = [{ cookie }, { cookie, 'x-csrf-token': '' }, { cookie, 'x-csrf-token': other.csrf }]
	for (const headers of wrong) {
		const answer = await signOut(headers)
		expect([answer.statusCode, answer.json().errors[0].path]).toEqual([403, 'x-csrf-token'])
	}
	const answer = await signOut({ cookie: one.cookie, 'x-csrf-token': one.csrf })
	expect([answer.statusCode, cookieOf(answer).value, cookieOf(answer).expires]).toEqual([204, '', new Date(0)])
	expect((await ask({ cookie: one.cookie })).json().who).toBeNull()
	expect((await ask({ cookie: other.cookie })).json().who.name).toBe('Ada Example')
})

test('five failures in a row lock a name for a minute, the next for two, whether anybody has it or not', async () => {
	for (const name of ['Ada Example', 'Nobody At All']) {
		const fail = async () => {
			const { statusCode, headers } = await signIn({ name, password: 'wrong wrong wrong' })
			return [statusCode, headers['retry-after']]
		}
		// All at once, as who guesses would: no more are looked at than one after the other.
		const statuses = await Promise.all(Array.from({ length: 8 }, fail))
		expect(statuses.filter(([status]) => status === 401).length, name).toBe(5)
		expect(statuses.at(-1)).toEqual([429, '60'])
		pass(61 / 3600)
		expect(await fail()).toEqual([401, undefined])
		expect(await fail()).toEqual([429, '120'])
	}
	expect((await signIn({ name: 'Ada Example', password })).statusCode).toBe(429)
	pass(121 / 3600)
	expect((await signIn({ name: 'Ada Example', password })).statusCode).toBe(204)
	expect(findAccountByName(app.access!.db, 'Ada Example')).toMatchObject({ failures: 0, lockedUntil: null })
})

test('from one network 30 attempts are looked at in a quarter of an hour, whatever the names; others are none the worse', async () => {
	const tryFrom = async (remoteAddress: string) => {
		const { statusCode, headers } = await app.inject({
			method: 'POST',
			url: '/api/v1/session',
			payload: {},
			remoteAddress
		})
		return [statusCode, Number(headers['retry-after'] ?? 0) > 0]
	}
	for (let host = 1; host <= 30; host++) expect(await tryFrom(`192.0.2.${host}`)).toEqual([400, false])
	expect(await tryFrom('192.0.2.200')).toEqual([429, true])
	expect(await tryFrom('::ffff:192.0.2.201')).toEqual([429, true])
	expect(await tryFrom('192.0.3.1')).toEqual([400, false])
	for (let host = 1; host <= 30; host++) await tryFrom(`2001:db8:1:${host}::1`)
	expect(await tryFrom('2001:db8:1:ff::1')).toEqual([429, true])
	expect(await tryFrom('2001:db8:2::1')).toEqual([400, false])
})

// scrypt of the same password at N = 2^10, r = 8, p = 1.
const salt = Buffer.from('an old salt 1234')
const old = scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
const dated = `$scrypt$ln=10,r=8,p=1$${salt.toString('base64url')}$${old}`

test('a password that was hashed at less is hashed anew when it is next typed', async () => {
	const { db } = app.access!
	db.sqlite.prepare('update accounts set password = ?').run(dated)
	expect((await signIn({ name: 'Ada Example', password })).statusCode).toBe(204)
	expect(findAccountByName(db, 'Ada Example')!.password).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
	expect((await signIn({ name: 'Ada Example', password })).statusCode).toBe(204)
})

test('who signs in twice at once is let in twice, though the first hashes the password anew', async () => {
	app.access!.db.sqlite.prepare('update accounts set password = ?').run(dated)
	const both = await Promise.all([1, 2].map(() => signIn({ name: 'Ada Example', password })))
	expect(both.map(({ statusCode }) => statusCode)).toEqual([204, 204])
})

test('an attempt that is turned away because too many wait is no failed one', async () => {
	const waiting = Array.from({ length: 42 }, () => isPassword('another', dated))
	const answer = await signIn({ name: 'Ada Example', password })
	expect([answer.statusCode, findAccountByName(app.access!.db, 'Ada Example')!.failures]).toEqual([503, 0])
	await Promise.all(waiting)
	expect((await signIn({ name: 'Ada Example', password })).statusCode).toBe(204)
})

test('what cannot be read is refused by field, and no password is said back', async () => {
	const { statusCode, body } = await signIn({ name: '', password: 'x'.repeat(300), nmae: 'Ada', code: 4 })
	expect(statusCode).toBe(400)
	expect(JSON.parse(body).errors).toEqual([
		{ path: 'nmae', message: 'Unknown field `nmae`. Did you mean `name`?' },
		{ path: 'name', message: '`name` is ``: it must not be empty.' },
		{ path: 'password', message: '`password`: at most 200 characters are taken.' },
		{ path: 'code', message: '`code`: it must be string.' }
	])
	const asText = { 'content-type': 'text/plain' }
	const sent = JSON.stringify({ name: 'Ada Example', password })
	const plain = await app.inject({ method: 'POST', url: '/api/v1/session', payload: sent, headers: asText })
	expect([plain.statusCode, plain.headers['set-cookie']]).toEqual([400, undefined])
})

test('tests have accounts of their own', async () => {
	const admin = await openAccount(app, { role: 'admin' })
	expect((await ask(admin.headers)).json().who).toMatchObject({ name: 'Example admin', role: 'admin', by: 'session' })
	expect((await ask(admin.token('read', 'edit'))).json()).toEqual({
		who: { account: 2, name: 'Example admin', role: 'admin', scopes: ['read', 'edit'], by: 'token' },
		csrf: null
	})
	expect((await ask({ authorization: 'Bearer unknown' })).statusCode).toBe(401)
})
