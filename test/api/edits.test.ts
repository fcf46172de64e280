// Changes to the facts over the API: tried, made, refused, by two editors at once, undone. Who is added is made up.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCells, writeCsv } from '../../db/csv/export.ts'
import { newestFormat } from '../../db/csv/formats.ts'
import { addReport, findReport } from '../../db/desk/reports.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { rowOf } from '../db/edits.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
let editor: DeskAccount
let other: DeskAccount
let admin: DeskAccount
beforeEach(async () => {
	db = openRealDb()
	app = await buildApp(db, { site: false, clock: () => new Date('2026-12-01T12:00:00Z') })
	editor = await openAccount(app, { role: 'editor' })
	other = await openAccount(app, { role: 'editor', name: 'Other editor' })
	admin = await openAccount(app, { role: 'admin' })
})
afterEach(() => app.close())

const note = 'The page that is cited says so.'
const move = 'alexander-kolesnikov-meta-superintelligence-labs-2025-06'
const ask = (
	method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
	path: string,
	by: DeskAccount,
	payload?: object,
	headers = {}
) => app.inject({ method, url: `/api/v1${path}`, headers: { ...by.headers, ...headers }, ...(payload && { payload }) })
const post = (path: string, by: DeskAccount, payload: object) => ask('POST', path, by, payload)
const change = (cells: Record<string, string>, id = move) => ({
	record: `moves:${id}`,
	after: { ...rowOf(db, 'moves', id), ...cells }
})
const newPerson = { record: 'people:zyx-example', after: { id: 'zyx-example', name: 'Zyx Exemplarius' } }
const exportAll = () => newestFormat.files.map((file) => writeCsv(file, readCells(db, file))).join('')

test('a batch is published with its author’s role, signed, and answers the report that it is for', async () => {
	const now = new Date('2026-12-01T11:00:00Z')
	const report = addReport(db, { link: 'x', kind: 'wrong', record: `moves:${move}`, isPersonal: true, pages: [], now })
	const answer = await post('/batches', editor, {
		note,
		edits: [change({ date: '2025-06-26' })],
		report: report.id
	})
	expect([answer.statusCode, answer.headers.location]).toEqual([201, '/api/v1/batches/3'])
	expect(answer.json()).toMatchObject({ revision: 3, proposal: null, page: '/batches/3', changes: 1 })
	expect((await app.inject('/api/v1/batches/3')).json()).toMatchObject({
		kind: 'report',
		author: 'an editor',
		note,
		date: '2026-12-01T12:00:00.000Z'
	})
	expect(db.prepare('select * from signatures').all()).toEqual([{ revision: 3, account: editor.id, report: report.id }])
	expect(findReport(db, report.id)).toMatchObject({ state: 'applied', revision: 3 })
	expect((await app.inject(`/api/v1/moves/${move}`)).json().date).toBe('2025-06-26')
	const again = await post('/batches', editor, { note, edits: [change({ note: 'Examples' })], report: report.id })
	expect([again.statusCode, again.json().errors[0].path]).toEqual([400, 'report'])
})

test('of two saves at once both are kept where they touch other fields, and the same one is kept once', async () => {
	const seen = rowOf(db, 'moves', move)
	const edit = (cells: Record<string, string>) => [
		{ record: `moves:${move}`, before: seen, after: { ...seen, ...cells } }
	]
	const both = await Promise.all([
		post('/batches', editor, { note, edits: edit({ note: 'Examples' }) }),
		post('/batches', other, { note, edits: edit({ to_role: 'Example post' }) })
	])
	expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
	expect(rowOf(db, 'moves', move)).toMatchObject({ note: 'Examples', to_role: 'Example post' })
	const twice = await Promise.all(
		[editor, editor].map((by) => post('/batches', by, { note, edits: edit({ from_role: 'Example post left' }) }))
	)
	expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 400])
	const whole = await Promise.all(
		[editor, other].map((by, at) => post('/batches', by, { note, edits: [change({ note: `Rival note ${at}` })] }))
	)
	expect(whole.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
	expect(readNewest(db).number).toBe(6)
})

test('a dry run tells effects and checks and stores nothing', async () => {
	const answer = await post('/batches?dry=yes', editor, { note: '', edits: [change({ to: 'anthropic' }), newPerson] })
	expect(answer.statusCode).toBe(200)
	const { effects, checks, verdict } = answer.json()
	expect(effects.counts).toContainEqual(
		expect.objectContaining({ label: 'OpenAI → Anthropic, 2025', before: 0, after: 1 })
	)
	expect([checks[0].rule, verdict]).toEqual(['reason', 'refused'])
	expect([readNewest(db).number, readCells(db, newestFormat.files[1]!).length]).toEqual([2, 1147])
})

test.each<[string, object, string, string]>([
	['no source', { sources: '' }, 'edits.0.after.sources', 'No page says so: sources must not be empty.'],
	[
		'an unknown lab',
		{ to: 'nowhere-labs' },
		'edits.0.after.to',
		'Somebody or something is not on record: to “nowhere-labs” is not in labs.csv.'
	],
	[
		'a date out of reach',
		{ date: '1905-01-01' },
		'edits.0.after.date',
		'A date out of reach: date “1905-01-01” lies outside 1950 to 2028-06-30.'
	],
	[
		'one lab at both ends',
		{ to: 'openai' },
		'edits.0.after.to',
		'Both ends are the same: to “openai” is the same as from.'
	],
	[
		'an unknown word',
		{ status: 'certain' },
		'edits.0.after.status',
		'A field cannot hold that: status “certain” is none of confirmed, reported, rumored, disputed, denied, reversed.'
	],
	[
		'an unknown column',
		{ colour: 'red' },
		'edits.0.after.colour',
		'A field cannot hold that: colour “red” is no column of moves.csv.'
	]
])('%s is refused by a problem that names field and value, and nothing is stored', async (_, cells, path, message) => {
	const answer = await post('/batches', editor, { note, edits: [newPerson, change(cells as never)].toReversed() })
	expect(answer.headers['content-type']).toContain('application/problem+json')
	expect([answer.statusCode, answer.json().errors]).toEqual([422, [{ path, message }]])
	expect([readNewest(db).number, readCells(db, newestFormat.files[1]!).length]).toEqual([2, 1147])
})

test('what cannot be read is refused before anything is looked at', async () => {
	const errors = async (payload: object) => {
		const answer = await post('/batches', editor, payload)
		return [answer.statusCode, answer.json().errors?.[0].path]
	}
	expect(await errors({ note })).toEqual([400, 'edits'])
	expect(await errors({ note, edits: [] })).toEqual([400, 'edits'])
	expect(await errors({ note, edits: [{ record: 'about:about', after: {} }] })).toEqual([400, 'edits.0.record'])
	expect(await errors({ note, edits: [{ record: 'nothing:x', after: {} }] })).toEqual([400, 'edits.0.record'])
	expect(await errors({ note, edits: [change({})] })).toEqual([400, 'edits.0'])
	expect(await errors({ note: 'too short', edits: [change({ date: '2025-06-26' })] })).toEqual([422, 'note'])
	expect((await post('/batches?dry=maybe', editor, { note, edits: [newPerson] })).json().errors[0].path).toBe('dry')
	const bare = await app.inject({ method: 'POST', url: '/api/v1/batches', payload: { note, edits: [newPerson] } })
	expect(bare.statusCode).toBe(401)
	const reader = { ...editor, headers: editor.token('read', 'report') } as unknown as DeskAccount
	expect((await post('/batches', reader, { note, edits: [newPerson] })).statusCode).toBe(403)
})

describe('two editors of one record', () => {
	const seen = async () => String((await app.inject(`/api/v1/moves/${move}`)).headers.etag)
	const patch = (by: DeskAccount, tag: string | undefined, cells: object) =>
		ask('PATCH', `/moves/${move}`, by, { note, cells }, tag ? { 'if-match': tag } : {})

	test('who names no state is asked for one', async () => {
		const answer = await patch(editor, undefined, { to_role: 'Example' })
		expect([answer.statusCode, answer.json().errors[0].path]).toEqual([428, 'if-match'])
		const stale = await patch(editor, 'W/"nothing"', { to_role: 'Example' })
		expect([stale.statusCode, stale.json().type]).toEqual([412, '/api#changed'])
	})

	test('different fields are both kept', async () => {
		const tag = await seen()
		expect((await patch(editor, tag, { to_role: 'Example scientist' })).statusCode).toBe(201)
		expect((await patch(other, tag, { note: 'Examples' })).statusCode).toBe(201)
		expect(rowOf(db, 'moves', move)).toMatchObject({ to_role: 'Example scientist', note: 'Examples' })
	})

	test('the same field is given to the second as three values, and stays as the first left it', async () => {
		const tag = await seen()
		await patch(editor, tag, { to_role: 'Example scientist', note: 'Examples' })
		const answer = await patch(other, tag, { to_role: 'Example engineer', date: '2025-06-26' })
		expect([answer.statusCode, answer.json().errors]).toEqual([
			412,
			[
				{
					path: 'cells.to_role',
					message: `\`to_role\` of ${move} was \`Researcher\` when you saw it and is \`Example scientist\` by now; you sent \`Example engineer\`.`,
					seen: 'Researcher',
					wanted: 'Example engineer',
					now: 'Example scientist'
				}
			]
		])
		expect(rowOf(db, 'moves', move)).toMatchObject({ to_role: 'Example scientist', date: '2025-06-25' })
		const third = await patch(other, await seen(), { to_role: 'Example engineer' })
		expect(third.statusCode).toBe(201)
	})

	test('a batch that says what its author saw is compared in the same way', async () => {
		const before = rowOf(db, 'moves', move)
		await patch(editor, await seen(), { to_role: 'Example scientist' })
		const edits = [{ record: `moves:${move}`, before, after: { ...before, to_role: 'Example engineer' } }]
		const answer = await post('/batches', other, { note, edits })
		expect(answer.statusCode).toBe(409)
		expect(answer.json().errors[0]).toMatchObject({ path: 'edits.0.after.to_role', now: 'Example scientist' })
	})

	test('columns that there are not are named', async () => {
		const answer = await patch(editor, await seen(), { colour: 'red', id: 'other' })
		expect(answer.json().errors.map(({ path }: { path: string }) => path)).toEqual(['cells.colour', 'cells.id'])
		expect((await ask('PATCH', '/moves/nobody', editor, { note, cells: {} }, { 'if-match': '*' })).statusCode).toBe(404)
	})
})

test('undoing brings back the export of before, byte for byte, leaves what was changed since, and lists it', async () => {
	const before = exportAll()
	await post('/batches', editor, { note, edits: [change({ to_role: 'Example' }), newPerson] })
	const after = exportAll()
	const dry = await post('/batches/3/undo?dry=yes', editor, { note })
	expect([dry.statusCode, dry.json().effects.total, dry.json().left]).toEqual([200, 2, []])
	expect(exportAll()).toBe(after)
	// A record that goes needs a second editor, or an admin.
	const waits = await post('/batches/3/undo', editor, { note })
	expect([waits.statusCode, waits.json().proposal]).toEqual([202, 1])
	const part = await post('/batches/3/undo', editor, { note, only: [`moves:${move}`] })
	expect([part.statusCode, part.json()]).toEqual([201, expect.objectContaining({ revision: 4, changes: 1, left: [] })])
	await post('/batches', editor, {
		note,
		edits: [{ record: newPerson.record, after: { ...newPerson.after, aliases: 'Zyx' } }]
	})
	const rest = await post('/batches/3/undo', admin, { note })
	expect([rest.statusCode, rest.json().detail]).toEqual([
		409,
		'Nothing of revision 3 is left to undo. people:zyx-example was changed meanwhile.'
	])
	await post('/batches/5/undo', admin, { note })
	expect((await post('/batches/3/undo', admin, { note })).statusCode).toBe(201)
	expect(exportAll()).toBe(before)
	expect((await post('/batches/1/undo', admin, { note })).statusCode).toBe(409)
	expect((await post('/batches/x/undo', admin, { note })).statusCode).toBe(404)
})

test('a draft is its author’s alone, stays through a restart, and goes when it is saved or dropped', async () => {
	const record = `moves:${move}`
	const edits = [change({ to_role: 'Example' })]
	expect((await ask('PUT', `/drafts/${record}`, editor, { note: 'so far', edits })).statusCode).toBe(204)
	await app.close()
	app = await buildApp(db, { site: false, clock: () => new Date('2026-12-01T12:30:00Z') })
	const draft = (await ask('GET', `/drafts/${record}`, editor)).json()
	expect(draft).toEqual({ record, edits, note: 'so far', report: null, saved: '2026-12-01T12:00:00.000Z' })
	expect((await ask('GET', '/drafts', editor)).json().rows).toEqual([draft])
	expect((await ask('GET', `/drafts/${record}`, other)).statusCode).toBe(404)
	await post('/batches', editor, { note, edits, draft: record })
	expect((await ask('GET', `/drafts/${record}`, editor)).statusCode).toBe(404)
	await ask('PUT', `/drafts/${record}`, editor, { note: '', edits })
	expect((await ask('DELETE', `/drafts/${record}`, editor)).statusCode).toBe(204)
	expect((await ask('GET', '/drafts', editor)).json().rows).toEqual([])
})

test('script and markup in a text are text: stored as they are and answered as JSON', async () => {
	const text = '<script>alert(1)</script>$&"\'`'
	const answer = await post('/batches', editor, { note, edits: [change({ note: text })] })
	expect(answer.statusCode).toBe(201)
	expect((await app.inject(`/api/v1/moves/${move}`)).json().note).toBe(text)
})

test('a rule that an editor holds to be wrong stands in the note', async () => {
	const answer = await post('/batches', editor, {
		note,
		wrong: ['no-earlier-spell'],
		edits: [change({ kind: 'return' })]
	})
	const rules = answer.json().checks.filter(({ isWrong }: { isWrong: boolean }) => isWrong)
	expect([answer.statusCode, rules.map(({ rule }: { rule: string }) => rule)]).toEqual([201, ['no-earlier-spell']])
	const told = (await app.inject('/api/v1/batches/3')).json().note
	expect(told).toBe(`${note} (Held not to apply here: A return without an earlier time there)`)
})
