// One record that tells of two people is made two, in one batch that can be undone. The second is made up.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addReport, findReport } from '../../db/desk/reports.ts'
import type { Db } from '../../db/open.ts'
import { findPerson } from '../../db/queries/people.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { openRealDb } from '../helpers.ts'

let db: Db
let app: FastifyInstance
let editor: DeskAccount
/** Somebody with more than one move. */
let person: string
beforeEach(async () => {
	db = openRealDb()
	app = await buildApp(db, { site: false })
	editor = await openAccount(app, { role: 'editor' })
	person = db
		.prepare(
			`select person from moves where person in (select person from offers) group by person having count(*) > 1 limit 1`
		)
		.pluck()
		.get() as string
})
afterEach(() => app.close())

const note = 'Two pages tell of two people of that name.'
const split = (payload: object, query = '') =>
	app.inject({ method: 'POST', url: `/api/v1/people/${person}/split${query}`, headers: editor.headers, payload })

test('what is chosen goes to the second person with its claims; undone, the facts are what they were', async () => {
	const was = findPerson(db, person)!
	const [move, offer] = [was.moves[0]!.id, was.offers[0]!.id]
	const report = addReport(db, {
		link: 'x',
		kind: 'two-in-one',
		record: `people:${person}`,
		isPersonal: true,
		pages: [],
		now: new Date()
	})
	const chosen = { name: 'Ada Beispiel', moves: [move], offers: [offer], note }
	const tried = await split(chosen, '?dry=yes')
	expect([tried.statusCode, readNewest(db).number]).toEqual([200, 2])
	const saved = await split({ ...chosen, report: report.id })
	expect(saved.json()).toMatchObject({ revision: 3, changes: 3 })
	const second = findPerson(db, 'ada-beispiel')!
	expect([second.name, second.moves.map(({ id }) => id), second.offers.map(({ id }) => id)]).toEqual([
		'Ada Beispiel',
		[move],
		[offer]
	])
	expect(findPerson(db, person)!.moves.map(({ id }) => id)).not.toContain(move)
	expect(findReport(db, report.id)).toMatchObject({ state: 'applied', revision: 3 })
	const undone = await app.inject({
		method: 'POST',
		url: '/api/v1/batches/3/undo',
		headers: (await openAccount(app, { role: 'admin' })).headers,
		payload: { note }
	})
	expect(undone.json().left).toEqual([])
	expect(findPerson(db, person)!.moves.map(({ id }) => id)).toEqual(was.moves.map(({ id }) => id))
	expect(findPerson(db, 'ada-beispiel')).toBeUndefined()
})

test('what is not theirs is named, and nothing changes', async () => {
	const strange = db.prepare('select id from moves where person <> ? limit 1').pluck().get(person) as string
	const answer = await split({ name: 'Ada Beispiel', moves: [strange], aliases: ['Nobody'], note })
	expect([answer.statusCode, answer.json().errors.map(({ path }: { path: string }) => path)]).toEqual([
		400,
		['moves.0', 'aliases.0']
	])
	expect((await split({ name: '', note })).statusCode).toBe(400)
	expect(readNewest(db).number).toBe(2)
	person = 'nobody'
	expect((await split({ name: 'Ada Beispiel', note })).statusCode).toBe(404)
})
