// An admin withholds a name over the API: no answer tells it any more, of any revision, and every figure stays.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { planAnonymous } from '../../db/batches/anonymise.ts'
import { readCells } from '../../db/csv/export.ts'
import { addReport, findReport } from '../../db/desk/reports.ts'
import { fileNamed } from '../../db/files.ts'
import { openDb, type Db } from '../../db/open.ts'
import { buildApp } from '../../server/app.ts'
import { openAccount, type DeskAccount } from '../desk.ts'
import { copyDatabase, realFile } from '../real.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-withheld-'))
const path = join(folder, 'labflow.db')
let db: Db
let app: FastifyInstance
let admin: DeskAccount
/** Somebody with an offer, whose name no record of others says. */
let person: string
let name: string
let move: string
beforeAll(async () => {
	copyDatabase(realFile(inject('stage').folder), path)
	db = openDb(path)
	app = await buildApp(db, { site: false, snapshots: `${path}.snapshots` })
	admin = await openAccount(app, { role: 'admin' })
	const offers = readCells(db, fileNamed('offers')).filter((row) => row.person)
	person = offers.find(
		(row) => !planAnonymous(db, row.person!).telling.length && planAnonymous(db, row.person!).counts.moves
	)!.person!
	name = readCells(db, fileNamed('people'), [person])[0]!.name!
	move = readCells(db, fileNamed('moves')).find((row) => row.person === person)!.id!
})
afterAll(async () => {
	await app.close()
	db.close()
	rmSync(folder, { recursive: true })
})
const get = (url: string) => app.inject({ url: `/api/v1${url}` })
const note = 'The person concerned asked for it.'

test('the name is nowhere, counts are what they were, and the report is answered', async () => {
	const figures = [
		'/flows',
		'/trends/moves',
		'/trends/balance',
		'/ratio?lab=openai,meta',
		'/moves?limit=1',
		'/offers?limit=1',
		'/people?limit=1'
	]
	const count = async (url: string) => {
		const told = (await get(url)).json()
		return [url, told.total ?? told.n, told.sentence]
	}
	const before = await Promise.all(figures.map(count))
	const report = addReport(db, {
		link: 'x',
		kind: 'privacy',
		wish: 'anonymise',
		record: `people:${person}`,
		isPersonal: true,
		pages: [],
		now: new Date()
	})
	const plan = await app.inject({ url: `/api/v1/people/${person}/anonymise`, headers: admin.headers })
	expect(plan.json()).toMatchObject({ person, name, telling: [] })
	const made = await app.inject({
		method: 'POST',
		url: `/api/v1/people/${person}/anonymise`,
		headers: admin.headers,
		payload: { note, report: report.id }
	})
	expect([made.statusCode, made.json()]).toEqual([201, { revision: 3, page: '/batches/3', wiped: true }])
	expect(findReport(db, report.id)).toMatchObject({ state: 'applied', revision: 3 })
	expect(await Promise.all(figures.map(count))).toEqual(before)

	const asked = encodeURIComponent(name)
	const lists = ['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims']
	const addresses = [
		...lists.flatMap((list) => [`/${list}?limit=500`, `/${list}.csv`, `/${list}.csv?rev=1`, `/${list}.csv?rev=2`]),
		...['moves', 'offers', 'people', 'sources'].flatMap((list) => [
			`/${list}.ndjson`,
			`/${list}.atom`,
			`/${list}.feed.json`
		]),
		`/search?q=${asked}`,
		`/moves?q=${asked}`,
		`/people?q=${asked}&rev=1`,
		'/changes?since=0&limit=500',
		'/changes?since=2',
		'/batches/3',
		'/crosswalk.csv',
		'/calendar',
		'/facts?lab=openai',
		'/briefing'
	]
	for (const url of addresses) {
		const { statusCode, body } = await get(url)
		// What was asked for is told back as it was typed.
		const said = body.replaceAll(asked, '')
		const isAsked = url.includes('q=')
		expect([
			url,
			statusCode < 500,
			!isAsked && said.includes(name),
			said.includes(`"${person}`),
			said.includes(move)
		]).toEqual([url, true, false, false, false])
		if (isAsked) expect([url, body.includes(`ame":"${name}"`)]).toEqual([url, false])
	}
	const matched = await app.inject({ method: 'POST', url: '/api/v1/match', payload: { text: name } })
	expect([matched.statusCode, matched.body.includes(person)]).toEqual([200, false])
})

test('old addresses are gone for good, and lead nowhere', async () => {
	for (const url of [`/people/${person}`, `/moves/${move}`, `/people/${person}?rev=1`]) {
		const { statusCode, headers, body } = await get(url)
		expect([url, statusCode, headers.location, body.includes('withheld-')]).toEqual([url, 410, undefined, false])
	}
	const heir = readCells(db, fileNamed('people')).find(({ id }) => id!.startsWith('withheld-'))!.id!
	const told = (await get(`/people/${heir}`)).json()
	expect([told.name, told.moves.length > 0, told.aliases, told.ids]).toEqual(['Name withheld', true, [], []])
})

test('a note that says the name, one of too few words, an editor and somebody unknown are refused', async () => {
	const editor = await openAccount(app, { role: 'editor' })
	const other = readCells(db, fileNamed('people')).find(({ id }) => !id!.startsWith('withheld-'))!
	const post = (id: string, headers: Record<string, string>, words: string) =>
		app.inject({ method: 'POST', url: `/api/v1/people/${id}/anonymise`, headers, payload: { note: words } })
	expect((await post(other.id!, admin.headers, `${other.name} asked for this in a letter.`)).json()).toMatchObject({
		status: 409
	})
	expect((await post(other.id!, admin.headers, 'Asked for.')).json()).toMatchObject({
		status: 400,
		errors: [{ path: 'note' }]
	})
	expect((await post(other.id!, editor.headers, note)).statusCode).toBe(403)
	expect((await post('nobody-example', admin.headers, note)).statusCode).toBe(404)
	expect((await get(`/people/${other.id}`)).statusCode).toBe(200)
})
