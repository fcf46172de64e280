// The queue over HTTP: what readers see, what editors do.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addReport, type NewReport } from '../../db/desk/reports.ts'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import type { Queue, ReportAtDesk } from '../../server/schemas/queue.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { openRealDb } from '../helpers.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
let now = start
let db: Db
let app: FastifyInstance
let editor: DeskAccount
let other: DeskAccount
let sent = 0
beforeAll(async () => {
	db = openRealDb()
	app = await buildApp(db, { site: false, clock: () => new Date(now) })
	editor = await openAccount(app, { role: 'editor', name: 'Editor One' })
})
afterAll(async () => {
	await app.close()
	db.close()
})

/** A report that came so many days after the first. */
const add = (day: number, change: Partial<NewReport>) =>
	addReport(db, {
		link: `queue-${++sent}`,
		kind: 'wrong',
		record: 'labs:openai',
		proposed: `value ${sent}`,
		isPersonal: false,
		pages: ['https://example.org/a'],
		now: new Date(start + day * 86_400_000),
		...change
	}).id
const read = async (query = '', headers = {}) =>
	(await app.inject({ url: `/api/v1/queue${query}`, headers })).json<Queue>()
const post = (url: string, payload: object, { headers } = editor) =>
	app.inject({ method: 'POST', url: `/api/v1/reports/${url}`, payload, headers })
const ids = { open: 0, person: 0, privacy: 0, statement: 0 }

describe('readers', () => {
	test('see an empty queue for what it is', async () => {
		const queue = await read()
		expect(queue).toMatchObject({ rows: [], open: 0, medianDays: null, months: [], lastAnswered: null, next: null })
		expect(queue.sentence).toBe('No report is open')
	})

	test('see what is about no person, of what is about one no more than kind, age and pages, and of privacy nothing', async () => {
		ids.open = add(0, { words: 'Its founding date is on its own page.', email: 'reader@example.org' })
		ids.person = add(1, {
			record: 'people:andrew-tulloch',
			isPersonal: true,
			words: 'Secret words',
			field: 'name',
			shown: 'Secret value'
		})
		ids.privacy = add(2, {
			kind: 'privacy',
			wish: 'remove',
			record: 'people:andrew-tulloch',
			isPersonal: true,
			words: 'Secret'
		})
		ids.statement = add(3, { kind: 'statement', words: 'Secret', isPersonal: true })
		now = start + 4 * 86_400_000
		const queue = await read()
		expect(queue.rows.map(({ kind, isShown, pages, words }) => [kind, isShown, pages, words])).toEqual([
			['wrong', true, 1, 'Its founding date is on its own page.'],
			['wrong', false, 1, null]
		])
		expect(queue.rows.map(({ subject }) => subject?.title ?? null)).toEqual(['OpenAI', null])
		expect([queue.open, queue.states.received, queue.waiting.length]).toEqual([2, 2, 2])
		expect(queue.sentence).toBe('Two reports are open')
		const text = JSON.stringify(queue)
		for (const secret of ['Secret', 'andrew', 'Tulloch', 'reader@', 'privacy']) expect(text).not.toContain(secret)
		expect(queue.rows.map(({ id }) => id)).toEqual([null, null])
	})

	test('page through it, oldest first', async () => {
		const first = await read('?limit=1')
		const second = await read(`?limit=1&after=${first.next}`)
		expect([first.rows[0]!.received < second.rows[0]!.received, second.next]).toEqual([true, null])
	})

	test.each(['?state=nonsense', '?foo=1', '?limit=0'])('are told what is wrong with %s', async (query) => {
		expect((await app.inject(`/api/v1/queue${query}`)).statusCode).toBe(400)
	})

	test('neither see a report as editors do nor decide', async () => {
		expect((await app.inject(`/api/v1/queue/${ids.open}`)).statusCode).toBe(401)
		for (const step of ['claim', 'release', 'decide']) {
			const answer = await post(`${ids.open}/${step}`, { decision: 'show' }, { ...editor, headers: {} as never })
			expect(answer.statusCode).toBe(401)
			const token = { ...editor, headers: editor.token('report') as never }
			expect((await post(`${ids.open}/${step}`, { decision: 'show' }, token)).statusCode).toBe(403)
		}
	})
})

describe('editors', () => {
	// Days after the first sessions, which have ended.
	beforeAll(async () => {
		editor = await openAccount(app, { role: 'editor', name: 'Editor One' })
		other = await openAccount(app, { role: 'editor', name: 'Editor Two' })
	})

	test('see all of it, with the pages', async () => {
		const queue = await read('', editor.cookie)
		expect(queue.rows.map(({ id, isPublic }) => [id, isPublic])).toEqual([
			[ids.open, true],
			[ids.person, true],
			[ids.privacy, false],
			[ids.statement, false]
		])
		const { json } = await app.inject({ url: `/api/v1/queue/${ids.privacy}`, headers: editor.cookie })
		expect(json<ReportAtDesk>()).toMatchObject({ wish: 'remove', words: 'Secret', urls: ['https://example.org/a'] })
	})

	test('claim a report, which ends by itself, and looking needs no claim', async () => {
		const claimed = await post(`${ids.person}/claim`, {})
		expect(claimed.json()).toMatchObject({ claimed: 'you', state: 'in-review' })
		expect((await post(`${ids.person}/claim`, {}, other)).statusCode).toBe(409)
		expect(
			(await post(`${ids.person}/decide`, { decision: 'not-applied', reason: 'One two three four five.' }, other))
				.statusCode
		).toBe(409)
		const seen = await app.inject({ url: `/api/v1/queue/${ids.person}`, headers: other.cookie })
		expect(seen.json()).toMatchObject({ claimed: 'somebody' })
		now += 31 * 60_000
		expect((await post(`${ids.person}/claim`, {}, other)).json()).toMatchObject({ claimed: 'you' })
		expect((await post(`${ids.person}/release`, {}, other)).json()).toMatchObject({ claimed: 'nobody' })
	})

	test('say that words may be shown: then readers see them, of privacy never', async () => {
		for (const id of [ids.person, ids.privacy, ids.statement])
			expect((await post(`${id}/decide`, { decision: 'show' })).statusCode).toBe(200)
		const queue = await read()
		expect(queue.rows.map(({ kind, words }) => [kind, words])).toEqual([
			['wrong', 'Its founding date is on its own page.'],
			['wrong', 'Secret words'],
			['statement', 'Secret']
		])
		expect((await post(`${ids.person}/decide`, { decision: 'hide' })).json()).toMatchObject({ isRead: false })
		expect((await read()).rows[1]!.words).toBe(null)
	})

	test.each([
		[{ decision: 'not-applied' }, 'reason'],
		[{ decision: 'not-applied', reason: 'No.' }, 'reason'],
		[{ decision: 'second-editor', reason: 'bell\u0007 one two three four' }, 'reason'],
		[{ decision: 'joined' }, 'other'],
		[{ decision: 'joined', other: 999 }, 'other'],
		[{ decision: 'applied', revision: 77 }, 'revision'],
		[{ decision: 'nonsense' }, 'decision'],
		[{}, 'decision'],
		[{ decision: 'show', nonsense: 1 }, 'nonsense']
	])('are told what is wrong with %o', async (decision, path) => {
		const answer = await post(`${ids.open}/decide`, decision)
		expect([answer.statusCode, answer.json().errors?.[0].path]).toEqual([400, path])
	})

	test('decide: the reason is public, waits are counted, and what is closed stays so', async () => {
		const reason = 'The page that was given says nothing of it.'
		expect((await post(`${ids.open}/decide`, { decision: 'second-editor', reason })).json().state).toBe('second-editor')
		expect((await post(`${ids.open}/decide`, { decision: 'not-applied', reason })).json().state).toBe('not-applied')
		expect((await post(`${ids.open}/decide`, { decision: 'not-applied', reason })).statusCode).toBe(409)
		expect((await post(`${ids.statement}/decide`, { decision: 'applied', revision: 2 })).json()).toMatchObject({
			revision: 2
		})
		const closed = await read('?state=not-applied')
		expect(closed.rows).toMatchObject([{ reason, state: 'not-applied' }])
		expect(closed.months).toEqual([{ month: '2026-11', answered: 2, applied: 1 }])
		expect(closed.medianDays).toBeCloseTo(2.5, 1)
		expect(closed.sentence).toBe('One report is open; half are answered within three days')
	})

	test('answer 404 for a report that is not there', async () => {
		for (const id of ['999', '0', 'x', '1e3', '99999999999'])
			expect((await app.inject({ url: `/api/v1/queue/${id}`, headers: editor.cookie })).statusCode).toBe(404)
	})
})
