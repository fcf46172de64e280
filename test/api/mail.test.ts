// Answers to reports by e-mail, with a mail server on this machine.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addReport, answerReport, findReport, type NewReport } from '../../db/desk/reports.ts'
import { buildApp } from '../../server/app.ts'
import { openAnswers } from '../../server/mail/answers.ts'
import { readContact, readSmtp, senderOf } from '../../server/mail/settings.ts'
import { openAccount } from '../desk.ts'
import { openRealDb } from '../helpers.ts'

let now = Date.parse('2026-11-30T12:00:00Z')
const clock = () => new Date(now)
const db = openRealDb()
const letters: { to: string[]; from: string; text: string }[] = []
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	async onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
		const to = rcptTo.map(({ address }) => address)
		letters.push({ to, from: mailFrom ? mailFrom.address : '', text: await text(stream) })
		done()
		server.emit('letter')
	}
})
let mail: { smtp: string; from: string }
beforeAll(async () => {
	server.listen(0, '127.0.0.1')
	await once(server.server, 'listening')
	mail = { smtp: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'desk@labflow.example' }
})
afterAll(async () => {
	await new Promise<void>((resolve) => server.close(() => resolve()))
	db.close()
})
let sent = 0
const add = (change: Partial<NewReport>) =>
	addReport(db, {
		link: `mail-${++sent}`,
		kind: 'wrong',
		record: 'labs:openai',
		proposed: `value ${sent}`,
		isPersonal: false,
		pages: [],
		now: clock(),
		...change
	}).id

test('an answer goes to who asked for one, with those that joined, and the addresses are forgotten', async () => {
	const app = await buildApp(db, { site: false, clock, mail, origin: 'https://labflow.example', contact: mail.from })
	expect((await app.inject('/api/v1/limits')).json()).toMatchObject({ email: true, contact: 'desk@labflow.example' })
	const { opened } = (await app.inject('/api/v1/reports/form')).json()
	now += 60_000
	const report = { kind: 'wrong', record: 'labs:xai', proposed: '2023', pages: ['https://example.org'], opened }
	const bad = await app.inject({
		method: 'POST',
		url: '/api/v1/reports',
		payload: { ...report, email: 'a@b\r\nBcc: c@d.example' }
	})
	expect([bad.statusCode, bad.json().errors[0].path]).toEqual([400, 'email'])
	const { token } = (
		await app.inject({ method: 'POST', url: '/api/v1/reports', payload: { ...report, email: 'reader@example.org' } })
	).json()
	const read = async () => (await app.inject(`/api/v1/reports/${token}`)).json()
	expect((await read()).hasEmail).toBe(true)
	const second = add({ record: 'labs:xai', proposed: '2023', email: 'second@example.org' })
	const silent = add({ record: 'labs:xai', proposed: '2024' })

	const editor = await openAccount(app, { role: 'editor' })
	const { id } = db.sqlite.prepare(`select id from reports where email = 'reader@example.org'`).get() as { id: number }
	const arrived = once(server, 'letter').then(() => once(server, 'letter'))
	for (const report of [id, silent])
		await app.inject({
			method: 'POST',
			url: `/api/v1/reports/${report}/decide`,
			payload: { decision: 'not-applied', reason: 'The page says nothing of the kind.' },
			headers: editor.token('edit')
		})
	await arrived
	await app.close()
	expect(letters.map(({ to }) => to)).toEqual([['reader@example.org'], ['second@example.org']])
	expect(letters[0]!.from).toBe('desk@labflow.example')
	expect(letters[0]!.text).toContain('Subject: Labflow: your report was not applied')
	expect(letters[0]!.text).toContain('Why: The page says nothing of the kind.')
	expect([id, second].map((id) => findReport(db, id)!.email)).toEqual([null, null])
})

test('what cannot be sent is kept for a week and tried again; nothing of the address is logged', async () => {
	const lines: string[] = []
	const log = { warn: (line: string) => void lines.push(line) }
	const account = Number(db.sqlite.prepare('select min(id) from accounts').pluck().get())
	const id = add({ proposed: 'unreachable', email: 'later@example.org' })
	const emailOf = () => findReport(db, id)!.email
	const away = openAnswers({ smtp: 'smtp://127.0.0.1:1', from: mail.from, db, clock, origin: undefined, log })
	await away.send()
	expect(lines).toEqual([])
	answerReport(db, { report: id, account, revision: 2, now: clock() })
	await away.send()
	expect([emailOf(), lines.length]).toEqual(['later@example.org', 1])
	expect(lines.join()).not.toContain('later@')
	now += 8 * 86_400_000
	await away.send()
	expect(emailOf()).toBe(null)
	await away.close()
})

test('an address that its reporter deletes gets nothing, and without a mail server none is taken', async () => {
	const app = await buildApp(db, { site: false, clock })
	expect((await app.inject('/api/v1/limits')).json()).toMatchObject({ email: false, contact: null })
	await app.close()
})

test.each(['http://mail.example', 'mail.example:25', 'smtp:', 'smtp://mail.example/path'])(
	'LABFLOW_SMTP=%s is refused without being said again',
	(text) => {
		expect(() => readSmtp(text)).toThrow(/^LABFLOW_SMTP is not the address of a mail server(?!.*mail\.example\/path)/)
	}
)

test('whom to write to is an address of e-mail or of a page', () => {
	expect(readContact('https://labflow.example/contact')).toBe('https://labflow.example/contact')
	for (const wrong of ['nobody', 'a@b', 'javascript:alert(1)', 'x@example.org\nBcc: y@example.org'])
		expect(() => readContact(wrong)).toThrow('LABFLOW_CONTACT=')
	expect(senderOf('https://labflow.example/contact', 'https://labflow.example')).toBe('no-reply@labflow.example')
	expect(senderOf('desk@labflow.example', undefined)).toBe('desk@labflow.example')
})
