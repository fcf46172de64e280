// Keys of programs, accounts as admins look after them, and what one changes of one's own.
import type { FastifyInstance } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeAccount, findAccount } from '../../db/desk/accounts.ts'
import { hashPassword } from '../../server/access/password.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { openTestDb } from '../helpers.ts'

const password = 'quiet-harbour-42'
const hash = await hashPassword(password)
let app: FastifyInstance
let now: Date
let log: string
let admin: DeskAccount
let editor: DeskAccount

beforeEach(async () => {
	now = new Date('2026-07-01T08:20:00Z')
	log = ''
	const write = (line: string) => void (log += line)
	app = await buildApp(openTestDb(), { site: false, clock: () => now, logLevel: 'trace', log: { write } })
	admin = await openAccount(app, { role: 'admin' })
	editor = await openAccount(app, { role: 'editor' })
	changeAccount(app.access!.db, editor.id, { password: hash })
})
afterEach(() => app.close())

type Headers = Record<string, string>
const pass = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
const send = async (method: 'POST' | 'PATCH' | 'DELETE', url: string, headers: Headers, payload?: object) => {
	const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
	return { status: answer.statusCode, ...(answer.body && { body: answer.json() }) }
}
const read = async (url: string, headers: Headers) => (await app.inject({ url: `/api/v1${url}`, headers })).json()
const whoIs = async (headers: Headers) => (await read('/session', headers)).who?.name
const signIn = (name: string, sent: object) => send('POST', '/session', {}, { name, ...sent })

test('a token is shown once, kept as a hash, and tells when it was last used, to the hour', async () => {
	const { status, body } = await send('POST', '/tokens', editor.headers, {
		name: ' Newsroom ',
		scopes: ['read', 'edit']
	})
	expect(status).toBe(201)
	const { token, ...told } = body
	expect(token).toMatch(/^labflow_[\w-]{43}$/)
	expect(told).toEqual({
		id: 1,
		name: 'Newsroom',
		scopes: ['read', 'edit'],
		created: '2026-07-01T08:20:00.000Z',
		used: null,
		ends: null,
		revoked: null
	})
	expect(await read('/tokens', editor.headers)).toEqual({ rows: [told] })
	const stored = JSON.stringify(app.access!.db.sqlite.prepare('select * from tokens').all())
	expect(stored).not.toContain(token.slice(8))

	const headers = { authorization: `Bearer ${token}` }
	expect((await read('/session', headers)).who).toEqual({
		account: editor.id,
		name: 'Example editor',
		role: 'editor',
		scopes: ['read', 'edit'],
		by: 'token'
	})
	expect((await read('/tokens', editor.headers)).rows[0].used).toBe('2026-07-01T08:00:00.000Z')
	expect(await read('/tokens', admin.headers)).toEqual({ rows: [] })
})

test('a token has no scope that its owner’s role has not, when it is made and ever after', async () => {
	const asked = { name: 'Too much', scopes: ['edit', 'admin'] }
	const { status, body } = await send('POST', '/tokens', editor.headers, asked)
	const message = '`scopes` has `admin`: a token of an editor may have read, report, edit, import, follow.'
	expect([status, body.errors]).toEqual([400, [{ path: 'scopes', message }]])

	const all = admin.token('read', 'report', 'edit', 'import', 'follow', 'admin')
	await openAccount(app, { role: 'admin', name: 'Other admin' })
	expect((await read('/accounts', all)).rows.length).toBe(3)
	await send('PATCH', `/accounts/${admin.id}`, admin.headers, { role: 'editor' })
	expect((await read('/session', all)).who.scopes).toEqual(['read', 'report', 'edit', 'import', 'follow'])
	expect((await app.inject({ url: '/api/v1/accounts', headers: all })).statusCode).toBe(403)
})

test('a token lets nobody in once it is revoked, over, or its owner disabled; nobody revokes another’s', async () => {
	const make = async (more = {}) =>
		(await send('POST', '/tokens', editor.headers, { name: 'one', scopes: ['read'], ...more })).body
	const [revoked, ending, lasting] = [await make(), await make({ ends: '2026-07-02' }), await make()]
	const isIn = async ({ token }: { token: string }) => {
		const headers = { authorization: `Bearer ${token}` }
		return (await app.inject({ url: '/api/v1/session', headers })).statusCode === 200
	}
	expect(await Promise.all([revoked, ending, lasting].map(isIn))).toEqual([true, true, true])
	expect((await send('DELETE', `/tokens/${revoked.id}`, admin.headers)).status).toBe(404)
	expect((await send('DELETE', `/tokens/${revoked.id}`, editor.headers)).status).toBe(204)
	expect((await send('DELETE', `/tokens/${revoked.id}`, editor.headers)).status).toBe(404)
	pass(48 * 3600)
	expect(await Promise.all([revoked, ending, lasting].map(isIn))).toEqual([false, false, true])
	await send('PATCH', `/accounts/${editor.id}`, admin.token('admin'), { disabled: true })
	expect(await isIn(lasting)).toBe(false)
	await send('PATCH', `/accounts/${editor.id}`, admin.token('admin'), { disabled: false })
	expect(await isIn(lasting)).toBe(true)
})

test.for([
	[{ name: ' ', scopes: ['read'] }, 'name', '`name` must not be empty.'],
	[{ name: 'x', scopes: [] }, 'scopes', '`scopes` is `[]`: give 1 or more.'],
	[
		{ name: 'x', scopes: ['all'] },
		'scopes.0',
		'`scopes.0` is `all`: known are `read`, `report`, `edit`, `import`, `follow`, `admin`.'
	],
	[
		{ name: 'x', scopes: ['read'], ends: '2026-07' },
		'ends',
		'`ends` is `2026-07`, which is no day: give one as in 2026-12-31.'
	],
	[
		{ name: 'x', scopes: ['read'], ends: '2026-06-30' },
		'ends',
		'`ends` is `2026-06-30`, which is over: give a later day.'
	]
] as const)('a token of %o is refused at %s', async ([sent, path, message]) => {
	expect((await send('POST', '/tokens', editor.headers, sent)).body.errors).toEqual([{ path, message }])
})

test('an admin invites by a password that is shown once, and who is invited changes it: all sessions end, tokens stay', async () => {
	const { status, body } = await send('POST', '/accounts', admin.headers, { name: 'Bo Sample', role: 'editor' })
	expect([status, body]).toEqual([
		201,
		{
			id: 3,
			name: 'Bo Sample',
			role: 'editor',
			created: '2026-07-01T08:20:00.000Z',
			codes: false,
			disabled: null,
			lockedUntil: null,
			password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/)
		}
	])
	expect((await signIn('Bo Sample', { password: body.password })).status).toBe(204)
	const again = await send('POST', '/accounts', admin.headers, { name: 'BO  SAMPLE', role: 'admin' })
	expect(again.body.errors).toEqual([
		{ path: 'name', message: '`name` is that of Bo Sample, who has an account: give another.' }
	])

	const change = (sent: object) => send('PATCH', '/account', editor.headers, sent)
	const weak = await change({ password, newPassword: 'short' })
	expect(weak.body.errors).toEqual([
		{ path: 'newPassword', message: '`newPassword` has 5 characters: give 12 or more.' }
	])
	const wrong = await change({ password: 'not it, not it', newPassword: 'loud-harbour-43' })
	expect([wrong.status, wrong.body.errors[0].path]).toEqual([403, 'password'])
	const token = editor.token('read')
	const other = await openAccount(app, { role: 'editor' })
	expect((await change({ password, newPassword: 'loud-harbour-43' })).status).toBe(204)
	expect(await Promise.all([editor.headers, other.headers, token].map(whoIs))).toEqual([
		undefined,
		undefined,
		'Example editor'
	])
	expect((await signIn(editor.name, { password })).status).toBe(401)
	expect((await signIn(editor.name, { password: 'loud-harbour-43' })).status).toBe(204)
})

test('the last admin stays one, and stays enabled', async () => {
	const change = async (sent: object) => {
		const { status, body } = await send('PATCH', `/accounts/${admin.id}`, admin.headers, sent)
		return [status, body.errors?.[0].path]
	}
	expect(await change({ disabled: true })).toEqual([403, 'disabled'])
	expect(await change({ role: 'editor' })).toEqual([403, 'role'])
	const other = await openAccount(app, { role: 'admin', name: 'Other admin' })
	expect((await send('PATCH', `/accounts/${other.id}`, admin.headers, { disabled: true })).status).toBe(200)
	expect(await change({ role: 'editor' })).toEqual([403, 'role'])
	await send('PATCH', `/accounts/${other.id}`, admin.headers, { disabled: false })
	expect(await change({ role: 'editor' })).toEqual([200, undefined])
})

test('an admin unlocks, and gives a new password where one is lost, which ends all sessions', async () => {
	for (let failed = 0; failed < 6; failed++) await signIn(editor.name, { password: 'wrong wrong wrong' })
	expect((await signIn(editor.name, { password })).status).toBe(429)
	const listed = async () =>
		(await read('/accounts', admin.headers)).rows.find((row: { id: number }) => row.id === editor.id)
	expect((await listed()).lockedUntil).toBe('2026-07-01T08:21:00.000Z')
	await send('PATCH', `/accounts/${editor.id}`, admin.headers, { unlock: true })
	expect((await listed()).lockedUntil).toBeNull()
	expect((await signIn(editor.name, { password })).status).toBe(204)
	expect(await whoIs(editor.headers)).toBe('Example editor')
	const { body } = await send('PATCH', `/accounts/${editor.id}`, admin.headers, { newPassword: true })
	expect(await whoIs(editor.headers)).toBeUndefined()
	expect((await signIn(editor.name, { password })).status).toBe(401)
	expect((await signIn(editor.name, { password: body.password })).status).toBe(204)
})

test('one-time codes are asked for once a first one was right; none is taken twice, nor one of long ago', async () => {
	const { body } = await send('POST', '/account/codes', editor.headers)
	expect(body).toEqual({
		secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
		link: `otpauth://totp/Labflow:Example%20editor?issuer=Labflow&secret=${body.secret}&algorithm=SHA1&digits=6&period=30`
	})
	const { secret } = body
	const codeAt = (seconds: number) =>
		new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1000 })
	const setUp = (code: string) => send('PATCH', '/account', editor.headers, { password, codes: { secret, code } })
	const wrong = await setUp(codeAt(600))
	expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'codes.code'])
	expect((await signIn(editor.name, { password })).status).toBe(204)
	expect((await setUp(codeAt(0))).status).toBe(204)

	const enter = async (code?: string) => (await signIn(editor.name, { password, code })).status
	expect(await enter()).toBe(401)
	// The one that it was set up with is spent.
	expect(await enter(codeAt(0))).toBe(401)
	pass(60)
	expect(await enter(codeAt(0))).toBe(204)
	expect(await enter(codeAt(0))).toBe(401)
	// A clock that is half a minute behind was ahead of none that was taken.
	expect(await enter(codeAt(-30))).toBe(401)
	pass(60)
	expect(await enter(`${codeAt(-30).slice(0, 3)} ${codeAt(-30).slice(3)}`)).toBe(204)
	expect(await enter(codeAt(-90))).toBe(401)
	// Two at once with one code: it is good for one of them.
	pass(60)
	const both = await Promise.all([enter(codeAt(0)), enter(codeAt(0))])
	expect(both.toSorted()).toEqual([204, 401])

	expect((await read('/account', editor.headers)).codes).toBe(true)
	expect((await send('PATCH', '/account', editor.headers, { password, codes: null })).status).toBe(204)
	expect(await enter()).toBe(204)
})

test('sessions are listed without what lets in, and end one by one or all but the own', async () => {
	const others = [await openAccount(app, { role: 'editor' }), await openAccount(app, { role: 'editor' })]
	const { rows } = await read('/sessions', editor.headers)
	expect(rows.map(({ isThis }: { isThis: boolean }) => isThis).toSorted()).toEqual([false, false, true])
	const hashes = app.access!.db.sqlite.prepare('select hash from sessions').pluck().all() as string[]
	expect(hashes.filter((hash) => JSON.stringify(rows).includes(hash))).toEqual([])
	const isIn = async () => (await Promise.all([editor, ...others].map(({ headers }) => whoIs(headers)))).map(Boolean)
	const { id } = rows.find(({ isThis }: { isThis: boolean }) => !isThis)
	expect((await send('DELETE', `/sessions/${id}`, admin.headers)).status).toBe(404)
	expect((await send('DELETE', `/sessions/${id}`, editor.headers)).status).toBe(204)
	expect((await isIn()).filter(Boolean).length).toBe(2)
	expect((await send('DELETE', '/sessions', editor.headers)).status).toBe(204)
	expect(await isIn()).toEqual([true, false, false])
})

test('what lets somebody in is in no log, at any level, and in the database as a hash alone', async () => {
	const { body: made } = await send('POST', '/tokens', editor.headers, { name: 'logged', scopes: ['read'] })
	await read('/session', { authorization: `Bearer ${made.token}` })
	await signIn(editor.name, { password, code: '123456' })
	await signIn('Nobody Here', { password: 'typed-by-mistake-9' })
	await send('PATCH', '/account', editor.headers, { password, newPassword: 'loud-harbour-43', nonsense: 1 })
	const secrets = [
		password,
		'loud-harbour-43',
		'typed-by-mistake-9',
		'123456',
		made.token,
		editor.headers.cookie.slice('labflow='.length),
		editor.headers['x-csrf-token']
	]
	expect(log).toContain('/api/v1/session')
	const rows = ['accounts', 'sessions', 'tokens'].map((table) =>
		app.access!.db.sqlite.prepare(`select * from ${table}`).all()
	)
	const kept = log + JSON.stringify(rows)
	expect(secrets.filter((secret) => kept.includes(secret))).toEqual([])
	expect(findAccount(app.access!.db, editor.id)!.password).toMatch(/^\$scrypt\$/)
})
