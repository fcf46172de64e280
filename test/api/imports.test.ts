// A foreign list over the API: sent, read as it is told, staged, chosen, published.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import type { IntakeRows, IntakeTold, UnclearList } from '../../server/schemas/import.ts'
import { importRows } from '../builders.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { openTestDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
let editor: DeskAccount
beforeAll(async () => {
	db = openTestDb()
	importRows(db, {
		labs: [{}, { id: 'beta', name: 'Beta Research' }, { id: 'gamma', name: 'Gamma AI' }],
		people: [{}, { id: 'bo-sample', name: 'Bo Sample' }],
		moves: [{}, { id: 'move-2', person: 'bo-sample', from: 'alpha', to: 'gamma', date: '2024-03-01' }]
	})
	app = await buildApp(db, { site: false })
	editor = await openAccount(app, { role: 'editor' })
})
afterAll(async () => {
	await app.close()
	db.close()
})

const lines = [
	'Who,From,To,Date',
	'Ada Example,Alpha,Beta Research,4 July 2025',
	'Bo Sample,Beta Research,,2026-02',
	'Cy Fiction,Nowhere Lab,Gamma AI,2026-03',
	'Di Fiction,Alpha,Gamma AI,03/04/2026',
	'"<script>alert(1)</script>",Alpha,Gamma AI,2026-05'
]
const api = '/api/v1/imports'
const send = (body: string | Buffer, file = 'moves.csv', headers: object = {}) =>
	app.inject({
		method: 'POST',
		url: `${api}?file=${encodeURIComponent(file)}`,
		headers: { 'content-type': 'text/csv', ...editor.headers, ...headers },
		payload: body
	})
const post = (path: string, payload: object) =>
	app.inject({ method: 'POST', url: api + path, headers: editor.headers, payload })
const get = async <T>(path: string) => (await app.inject({ url: api + path, headers: editor.headers })).json() as T
/** Stages a list and waits until it is. */
async function stage(id: number, asked: object): Promise<IntakeTold> {
	const answer = await post(`/${id}/stage`, asked)
	if (answer.statusCode !== 200) throw new Error(answer.body)
	await expect.poll(async () => (await get<IntakeTold>(`/${id}`)).isBusy).toBe(false)
	return get<IntakeTold>(`/${id}`)
}
const page = { url: 'https://news.example/list', title: 'Who moved' }
const mapping = { person: 'Who', from: 'From', to: 'To', date: 'Date' }

test('a list is sent, its columns are told, it is staged, chosen from and published', async () => {
	const sent = await send(lines.join('\n'))
	expect(sent.statusCode).toBe(201)
	const list = sent.json<IntakeTold>()
	expect(list).toMatchObject({ file: 'moves.csv', state: 'reading', isKept: false, done: 0 })
	expect(list.columns.map(({ column, field }) => [column, field])).toEqual([
		['Who', 'person'],
		['From', 'from'],
		['To', 'to'],
		['Date', 'date']
	])
	expect(list.columns[0]!.samples).toEqual(['Ada Example', 'Bo Sample', 'Cy Fiction'])

	const staged = await stage(list.id, { mapping, page })
	expect(staged).toMatchObject({
		state: 'staged',
		done: 5,
		fault: null,
		counts: { new: 1, changed: 1, same: 0, unclear: 2, refused: 1 }
	})
	const refused = await get<IntakeRows>(`/${list.id}/rows?state=refused`)
	expect(refused.rows.map(({ line, faults }) => [line, faults])).toEqual([
		[5, [{ column: 'Date', value: '03/04/2026', reason: 'may be 2026-04-03 or 2026-03-04' }]]
	])
	expect(refused.next).toBeNull()
	const unclear = await get<UnclearList>(`/${list.id}/unclear`)
	expect(unclear.rows.map(({ kind, text, options }) => [kind, text, options.map(({ id }) => id)])).toEqual([
		['person', 'Bo Sample', ['bo-sample']],
		['lab', 'Nowhere Lab', []]
	])

	const choices = [
		{ kind: 'person', text: 'Bo Sample', choose: 'bo-sample' },
		{ kind: 'lab', text: 'Nowhere Lab', choose: 'new' }
	]
	const chosen = await stage(list.id, { mapping, page, choices })
	expect(chosen.counts).toEqual({ new: 3, changed: 1, same: 0, unclear: 0, refused: 1 })
	const changed = await get<IntakeRows>(`/${list.id}/rows?state=changed`)
	expect(changed.rows[0]!.changes).toContainEqual({
		record: 'moves:move-1',
		column: 'sources',
		before: 'page-1',
		after: 'page-1|news-example-who-moved'
	})

	expect((await post(`/${list.id}/apply`, { note: 'short' })).json()).toMatchObject({ errors: [{ path: 'note' }] })
	const applied = await post(`/${list.id}/apply`, { note: 'The list that the paper keeps' })
	expect([applied.statusCode, applied.json()]).toMatchObject([201, { revision: 2, page: '/batches/2' }])
	expect(await get<IntakeTold>(`/${list.id}`)).toMatchObject({ state: 'applied', revision: 2 })
	expect((await post(`/${list.id}/stage`, { mapping, page })).statusCode).toBe(409)
	const batch = (await app.inject('/api/v1/batches/2')).json()
	expect(batch).toMatchObject({ kind: 'import', author: 'an editor' })
	expect(batch.note).toMatch(/^The list that the paper keeps \(moves\.csv, SHA-256 [0-9a-f]{64}\)$/)
	const move = (await app.inject('/api/v1/moves?person=bo-sample&limit=5')).json()
	expect(move.rows.map(({ id }: { id: string }) => id)).toContain('bo-sample-left-beta-2026-02')

	// Its columns are known by now, and it brings nothing.
	const again = (await send(`${lines.join('\n')}\n`)).json<IntakeTold>()
	expect([again.isKept, again.columns.every(({ field }) => field !== null)]).toEqual([true, true])
	expect((await stage(again.id, { mapping, page })).counts).toEqual({
		new: 0,
		changed: 0,
		same: 4,
		unclear: 0,
		refused: 1
	})
	expect((await post(`/${again.id}/apply`, { note: 'The list that the paper keeps' })).statusCode).toBe(400)
})

test('what is of no use is refused with the field and its value', async () => {
	const fault = async (answer: ReturnType<typeof send>) => {
		const { statusCode, json } = await answer
		return [statusCode, json<{ errors?: { path: string }[] }>().errors?.[0]?.path]
	}
	expect(await fault(send('a,b', 'list.exe'))).toEqual([400, 'file'])
	expect(await fault(send('', 'list.csv'))).toEqual([400, ''])
	expect(await fault(send('PK not a workbook', 'list.xlsx'))).toEqual([400, 'file'])
	expect(await fault(send(Buffer.from([0, 1, 2]), 'list.csv'))).toEqual([400, 'file'])
	expect((await send('a,b\n1,2', '../../etc/list.csv')).statusCode).toBe(201)
	const { id } = (await send('a,b\n1,2')).json<IntakeTold>()
	expect(await fault(post(`/${id}/stage`, { mapping: { person: 'nobody' } }))).toEqual([400, 'mapping.person'])
	expect(await fault(post(`/${id}/stage`, { mapping: { colour: 'a' } }))).toEqual([400, 'mapping.colour'])
	expect((await post(`/${id}/apply`, { note: 'The list that the paper keeps' })).statusCode).toBe(409)
	expect((await app.inject({ url: `${api}/999`, headers: editor.headers })).statusCode).toBe(404)
})

test('who may not import is told so before the list is read, and a list that is given up is gone', async () => {
	const headers = { cookie: '', 'x-csrf-token': '' }
	expect((await send('a,b\n1,2', 'list.csv', headers)).statusCode).toBe(401)
	expect((await send('a,b\n1,2', 'list.csv', { ...headers, ...editor.token('edit') })).statusCode).toBe(403)
	expect((await send('a,b\n1,2', 'list.csv', { ...headers, ...editor.token('import') })).statusCode).toBe(201)
	const { id } = (await send('a,b\n1,3')).json<IntakeTold>()
	expect((await app.inject({ method: 'DELETE', url: `${api}/${id}`, headers: editor.headers })).statusCode).toBe(204)
	expect((await app.inject({ url: `${api}/${id}`, headers: editor.headers })).statusCode).toBe(404)
})
