// Digests by e-mail, with a mail server on this machine.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishBatch } from '../../db/batches/batch.ts'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import type { DigestStatus } from '../../server/schemas/digest.ts'
import { edit, rowOf } from '../db/edits.ts'
import { openRealDb } from '../helpers.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-digest-'))
let now = Date.parse('2026-12-01T12:00:00Z')
let db: Db
let app: FastifyInstance
const letters: { to: string[]; text: string }[] = []
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	async onData(stream, { envelope: { rcptTo } }, done) {
		const raw = await text(stream)
		// Lines that were broken to be sent are one.
		letters.push({
			to: rcptTo.map(({ address }) => address),
			text: raw.replace(/=\r\n|\r\n(?=[ \t]+[<(])/g, '').replaceAll('=3D', '=')
		})
		done()
	}
})
const lines: string[] = []
beforeAll(async () => {
	server.listen(0, '127.0.0.1')
	await once(server.server, 'listening')
	db = openRealDb()
	const port = (server.server.address() as AddressInfo).port
	app = await buildApp(db, {
		site: false,
		clock: () => new Date(now),
		snapshots: join(folder, 'snapshots'),
		origin: 'https://labflow.example',
		mail: { smtp: `smtp://127.0.0.1:${port}`, from: 'desk@labflow.example' },
		logLevel: 'trace',
		log: { write: (line) => void lines.push(line) },
		following: { networks: [], everyMs: 0 }
	})
})
afterAll(async () => {
	await app.close()
	await new Promise<void>((resolve) => server.close(() => resolve()))
	db.close()
	rmSync(folder, { recursive: true, force: true })
})
const move = 'david-luan-amazon-agi-2024-06'
let edits = 0
const change = () =>
	edit(db, { file: 'moves', record: move, after: { ...rowOf(db, 'moves', move), note: `Note ${++edits}` } })
const send = (method: 'POST' | 'PUT', url: string, payload: object | string = {}, headers = {}) =>
	app.inject({ method, url: `/api/v1/digests${url}`, payload, headers: { ...headers }, remoteAddress: '10.3.1.7' })
const tokenOf = (letter: string) => /\/follow\/mail\/([\w-]{43})/.exec(letter)![1]!
const read = async (token: string) => (await app.inject(`/api/v1/digests/${token}`)).json<DigestStatus>()
const due = async () => {
	now += 86_400_000
	await app.following!.letters!.send()
}

test('letters come once who has the address has said yes, one for all questions, and end by one click', async () => {
	const asked = await send('POST', '', { email: 'reader@example.org', every: 'daily', of: [`/moves/${move}`] })
	expect([asked.statusCode, asked.json()]).toEqual([201, { sent: 'reader@example.org' }])
	expect(letters[0]!.to).toEqual(['reader@example.org'])
	const token = tokenOf(letters[0]!.text)
	change()
	await due()
	expect(letters).toHaveLength(1)

	expect((await send('POST', `/${token}/confirm`)).json()).toMatchObject({ questions: [{ of: `/moves/${move}` }] })
	await send('POST', '', { email: 'reader@example.org', every: 'daily', of: ['/moves?from=Adept', '/deals'] })
	const second = tokenOf(letters[1]!.text)
	await send('POST', `/${second}/confirm`)
	expect((await app.inject(`/api/v1/digests/${token}`)).statusCode).toBe(404)
	expect((await read(second)).questions.map(({ of }) => of)).toEqual(['/deals', '/moves/' + move, '/moves?from=adept'])

	await due()
	expect(letters).toHaveLength(2)
	change()
	await due()
	const letter = letters[2]!.text
	expect(letter).toContain(`List-Unsubscribe: <https://labflow.example/api/v1/digests/${second}/unsubscribe>`)
	expect(letter).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
	expect(letter).toContain('Subject: Labflow: 2 changes in what you follow')
	expect(letter).toContain(`https://labflow.example/moves/${move}`)
	await due()
	expect(letters).toHaveLength(3)

	const form = { 'content-type': 'application/x-www-form-urlencoded' }
	const ended = await send('POST', `/${second}/unsubscribe`, 'List-Unsubscribe=One-Click', form)
	expect(ended.statusCode).toBe(204)
	expect(db.sqlite.prepare('select count(*) from letters').pluck().get()).toBe(0)
	expect(lines.join('')).not.toMatch(/reader@example|[\w-]{43}\/confirm/)
})

test('many records of an import are told of in one line', async () => {
	await send('POST', '', { email: 'bulk@example.org', every: 'weekly', of: ['/moves'] })
	const token = tokenOf(letters.at(-1)!.text)
	await send('POST', `/${token}/confirm`)
	const rows = db.sqlite.prepare('select id from moves limit 60').pluck().all() as string[]
	const after = (id: string) => ({ ...rowOf(db, 'moves', id), note: 'Read again from its page' })
	const batch = { author: 'maintainers', note: 'Notes were read again from their pages.' }
	const edits = rows.map((id) => ({ file: 'moves' as const, record: id, after: after(id) }))
	expect(publishBatch(db, { kind: 'import', ...batch, edits })).toMatchObject({ changes: expect.any(Number) })
	await due()
	const known = letters.length
	for (let day = 0; day < 6; day++) await due()
	expect(letters).toHaveLength(known + 1)
	expect(letters.at(-1)!.text).toContain('Many records at once:')
	expect(letters.at(-1)!.text).not.toContain('/moves/')
})

test('an address that nobody confirms is forgotten, and is not written to again and again', async () => {
	for (const _ of [1, 2, 3]) await send('POST', '', { email: 'other@example.org', every: 'daily', of: ['/labs'] })
	const more = await send('POST', '', { email: 'Other@example.org', every: 'daily', of: ['/labs'] })
	expect(more.statusCode).toBe(429)
	for (let day = 0; day < 4; day++) await due()
	expect(db.sqlite.prepare(`select count(*) from letters where email = 'other@example.org'`).pluck().get()).toBe(0)
})

test.each([
	[{ email: 'a@b\r\nBcc: c@d.example', every: 'daily', of: ['/moves'] }, 'email'],
	[{ email: 'reader@example.org', every: 'hourly', of: ['/moves'] }, 'every'],
	[{ email: 'reader@example.org', every: 'daily', of: [] }, 'of'],
	[{ email: 'reader@example.org', every: 'daily', of: ['/nothing'] }, 'of']
])('%o is refused', async (body, path) => {
	const answer = await send('POST', '', body)
	expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, path])
})
