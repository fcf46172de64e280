// Past revisions: `rev` on any address answers from the snapshot of that revision, the same bytes for good.
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importDataset } from '../../db/csv/import.ts'
import { openDb, type Db } from '../../db/open.ts'
import { hashRecord } from '../../db/csv/removal.ts'
import { keepSnapshot, listSnapshots } from '../../db/revisions/snapshot.ts'
import { buildApp } from '../../server/app.ts'
import { findBehind } from '../../server/lists/behind-a-view.ts'
import { datasetFolder } from '../helpers.ts'
import { listOperations } from '../openapi.ts'
import { importRows, withFolder, writeDataset, type Tables } from '../builders.ts'

let app: FastifyInstance
let db: Db
const folder = mkdtempSync(join(tmpdir(), 'labflow-'))
const settings = { folder: join(folder, 'snapshots'), most: Infinity }
const open = () => {
	db = openDb(join(folder, 'labflow.db'))
	return buildApp(db, { site: false, snapshots: settings.folder })
}
const publish = (tables: Tables) => {
	const result = importRows(db, tables)
	keepSnapshot(db, settings)
	return result
}
const get = (url: string, headers = {}) => app.inject({ url: `/api/v1${url}`, headers })
const answer = async (url: string) => {
	const { statusCode, body, headers } = await get(url)
	return { statusCode, body, etag: headers.etag, type: headers['content-type'] }
}
const first: Tables = { moves: [{}, { id: 'move-2', date: '2025-08-01' }], offers: [{}], metrics: [{}] }
const names: string[] = []
const nameOf = ({ revision, hash }: { revision: number; hash: string }) => `${revision}-${hash.slice(0, 8)}`

beforeAll(async () => {
	app = await open()
	names.push(nameOf(publish(first)))
})
afterAll(async () => {
	await app.close()
	db.close()
	rmSync(folder, { recursive: true })
})

const addresses = [
	'/about',
	'/moves',
	'/moves.csv',
	'/moves.ndjson',
	'/moves.metadata.json',
	'/moves?lab=alpha&limit=1',
	'/moves/move-1',
	'/people/ada-example',
	'/labs/alpha',
	'/labs/alpha/roster',
	'/offers.csv',
	'/claims.csv',
	'/flows',
	'/flows.csv',
	'/flows.metadata.json',
	'/flows/alpha/beta',
	'/trends/moves?by=year',
	'/trends/offers',
	'/outcomes',
	'/retention?lab=alpha',
	'/search?q=ada',
	'/moves?nonsense=1',
	'/moves/move-99'
]
const frozen = (path: string, rev: string) => `${path}${path.includes('?') ? '&' : '?'}rev=${rev}`

test('an address with rev gives the same bytes before and after new data, after a restart, and by every name', async () => {
	const rev = names[0]!
	const before = await Promise.all(addresses.map((path) => answer(frozen(path, rev))))
	expect(before.filter(({ statusCode }) => statusCode !== 200)).toHaveLength(2)
	names.push(nameOf(publish({ moves: [{ to_role: 'Researcher' }, { id: 'move-3', date: '2025-09-01' }] })))
	const after = await Promise.all(addresses.map((path) => answer(frozen(path, rev))))
	expect(after).toEqual(before)
	expect((await answer('/moves.csv')).body).not.toBe((await answer(frozen('/moves.csv', rev))).body)

	await app.close()
	db.close()
	app = await open()
	expect(await Promise.all(addresses.map((path) => answer(frozen(path, rev))))).toEqual(before)
	for (const name of ['1', rev.slice(2), rev.slice(2).toUpperCase(), `${rev.slice(2)}`, `7-${rev.slice(2)}`])
		expect(await Promise.all(addresses.map((path) => answer(frozen(path, name))))).toEqual(before)
})

test('the answer says which revision it is, and its metadata the one address that stays', async () => {
	const { revision, url, citation, citations } = (await get('/flows.metadata.json?until=2026&rev=1')).json()
	const address = `http://localhost/api/v1/flows?until=2026&rev=${names[0]}`
	expect([revision, url]).toEqual([1, address])
	expect(citation).toContain(address)
	expect([citations.live.apa, citations.frozen.apa].map((text) => text.split('[Data set]. ')[1])).toEqual([
		'http://localhost/api/v1/flows?until=2026',
		address
	])
	expect((await get('/moves?rev=1')).json()).toMatchObject({ revision: 1, total: 2 })
	expect((await get('/moves?rev=2')).json()).toMatchObject({ revision: 2, total: 2 })
	const { headers } = await get('/moves.csv?rev=1')
	expect(headers['content-disposition']).toContain(`rev-${names[0]}-revision-1.csv`)
})

test('it may be kept for an hour, and is not sent again to who has it', async () => {
	for (const rev of ['1', '2']) {
		const { headers } = await get(`/moves?rev=${rev}`)
		expect(headers).toMatchObject({ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' })
		expect((await get(`/moves?rev=${rev}`, { 'if-none-match': headers.etag })).statusCode).toBe(304)
	}
	const [live, now] = [await answer('/moves'), await answer('/moves?rev=2')]
	expect(live.etag).not.toBe(now.etag)
})

test('an empty rev asks for now, as an empty field of a form does', async () => {
	expect((await answer('/moves?rev=')).body).toBe((await answer('/moves')).body)
})

test('more revisions can be asked for than are kept open', async () => {
	for (let i = 0; i < 6; i++) names.push(nameOf(publish({ moves: [{ to_role: `Post ${i}` }] })))
	const asked = [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3]
	const answers = await Promise.all(asked.map((rev) => get(`/moves/move-1?rev=${rev}`)))
	expect(answers.map((one) => one.json().toRole)).toEqual(
		[null, 'Researcher', 'Post 0', 'Post 1', 'Post 2', 'Post 3', 'Post 4', 'Post 5', null, 'Researcher', 'Post 0'].map(
			(role) => role
		)
	)
})

describe('what there is not', () => {
	test.each([
		['99', 404, /^There is no revision `99`: the newest is \d+-[0-9a-f]{8}\.$/],
		['0', 404, /^There is no revision `0`/],
		['deadbeef', 404, /^There is no revision `deadbeef`/],
		[
			'new',
			400,
			/^`rev` is `new`: give a revision’s number, 8 or more letters of its hash, or both as in 3-1a2b3c4d\.$/
		],
		['abc', 400, /^`rev` is `abc`/],
		['1-', 400, /^`rev` is `1-`/]
	])('rev=%s is answered %i', async (rev, status, detail) => {
		const { statusCode, headers, ...rest } = await get(`/moves?rev=${rev}`)
		const problem = rest.json()
		expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
			status,
			'application/problem+json; charset=utf-8',
			'no-store'
		])
		expect(problem.detail).toMatch(detail)
		expect(problem.errors).toEqual([{ path: 'rev', message: problem.detail }])
	})

	test('rev given twice is an error like that of any key', async () => {
		expect((await get('/moves?rev=1&rev=2')).json().detail).toBe('`rev` is given more than once: give it once.')
	})

	test('a revision whose snapshot was taken away is made again from what has changed since', async () => {
		const asked = addresses.map((path) => frozen(path, '3'))
		const before = await Promise.all(asked.map(answer))
		await app.close()
		rmSync(listSnapshots(settings.folder).find(({ number }) => number === 3)!.path)
		app = await open()
		expect(await Promise.all(asked.map(answer))).toEqual(before)
		expect(listSnapshots(settings.folder).some(({ number }) => number === 3)).toBe(true)
	})

	test('the newest revision answers where no snapshots are kept', async () => {
		const bare = await buildApp(db, { site: false })
		const statuses = await Promise.all(['8', '7'].map((rev) => bare.inject(`/api/v1/moves?rev=${rev}`)))
		expect(statuses.map(({ statusCode }) => statusCode)).toEqual([200, 410])
		await bare.close()
	})

	const damages: [what: string, damage: (path: string, other: string) => void][] = [
		['of no sense', (path) => writeFileSync(path, 'nonsense '.repeat(1000))],
		['that is empty', (path) => writeFileSync(path, '')],
		['that is cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 20_000))],
		['with a bad page', (path) => writeFileSync(path, readFileSync(path).fill(0x55, 4096, 60_000))],
		['of another revision', (path, other) => copyFileSync(other, path)]
	]
	/** Does something to the file of revision 4 while no server has it open. */
	const damageFile = async (damage: (typeof damages)[number][1]) => {
		await app.close()
		db.close()
		const [file, other] = [4, 5].map((number) => listSnapshots(settings.folder).find((one) => one.number === number)!)
		chmodSync(file!.path, 0o644)
		damage(file!.path, other!.path)
		app = await open()
	}

	test.each(damages)('a snapshot %s is made again from what has changed since', async (_, damage) => {
		const asked = addresses.map((path) => frozen(path, '4'))
		const before = await Promise.all(asked.map(answer))
		await damageFile(damage)
		expect(await Promise.all(asked.map(answer))).toEqual(before)
	})

	test('one that cannot be made again is gone, and says nothing of what is wrong inside', async () => {
		await damageFile((path) => writeFileSync(path, ''))
		const lost = db.sqlite.prepare('delete from changes where revision = 5').run()
		expect(lost.changes).toBe(1)
		const { statusCode, ...rest } = await get('/moves?rev=4')
		expect([statusCode, rest.json().detail]).toEqual([
			410,
			expect.stringMatching(
				/^Revision 4-[0-9a-f]{8} of \d{4}-\d\d-\d\d can no longer be told\. Without `rev` the address answers from now/
			)
		])
	})

	test('one of a newer program stays, and says so', async () => {
		await damageFile((path, other) => {
			copyFileSync(other, path)
			const file = new Database(path)
			file.exec(`insert into __drizzle_migrations (hash, created_at) values ('x', 9e15);
				delete from changes where revision = 5; delete from batches where revision = 5; delete from revisions where number = 5`)
			file.close()
		})
		const { statusCode, ...rest } = await get('/moves?rev=4')
		expect([statusCode, rest.json().detail]).toEqual([
			410,
			expect.stringMatching(/^Revision 4-[0-9a-f]{8} of \S+ is in a file that a newer version of the program wrote\./)
		])
		rmSync(listSnapshots(settings.folder).find(({ number }) => number === 4)!.path)
	})
})

test('a person who was removed is gone from now and from then, and from what was kept of it', async () => {
	const person = { id: 'ben-example', name: 'Ben Example' }
	const kept = nameOf(publish({ people: [{}, person], moves: [{}, { id: 'ben-move', person: person.id }] }))
	const before = await get(`/moves?rev=${kept}`)
	publish({ moves: [{}] })
	expect((await get(`/people/ben-example?rev=${kept}`)).statusCode).toBe(200)
	withFolder((files) => {
		writeDataset(files, { moves: [{}] })
		const row = `${hashRecord('person', person.id)},person,2026-11-01,at the person’s request`
		writeFileSync(join(files, 'removed.csv'), `record,kind,date,reason\n${row}\n`)
		importDataset(db, files)
	})
	const now = await get(`/moves?rev=${kept}`, { 'if-none-match': before.headers.etag })
	expect([now.statusCode, now.json().rows.map((row: { id: string }) => row.id)]).toEqual([200, ['move-1']])
	for (const rev of ['', `?rev=${kept}`]) {
		const { statusCode, ...rest } = await get(`/people/ben-example${rev}`)
		expect([statusCode, rest.json().detail]).toEqual([
			410,
			'The person `ben-example` was removed on 2026-11-01: at the person’s request. Past revisions leave it out too; /method#correct says how to write to us.'
		])
	}
})

test('every address of the API knows rev but those that are always of now', async () => {
	const without = (await listOperations(app))
		.filter(({ parameters }) => !parameters.some((one) => one.name === 'rev' && one.in === 'query'))
		.map(({ path }) => path)
		// A feed tells what is new.
		.filter((path) => !/\.(atom|feed\.json)$|^\/api\/v1\/briefing/.test(path))
	expect(without).toEqual([
		'/api/v1/batches/{id}',
		'/api/v1/calendar.ics',
		'/api/v1/stream',
		...['', '.csv', '.xlsx', '.ndjson', '.metadata.json'].map(
			(ending) => `/api/v1/revisions/{rev}/difference${ending}`
		),
		'/api/v1/fires',
		'/api/v1/watch'
	])
})

describe('what has changed since', () => {
	const since = async (of: string, rev = '1') =>
		(await get(`/revisions/${rev}/difference?of=${encodeURIComponent(of)}`)).json()

	test('a list, a figure, a record and a person tell the fields that differ from then to now', async () => {
		publish({
			...first,
			moves: [{ to_role: 'Lead' }, { id: 'move-4', date: '2025-10-01' }],
			offers: [{ years: '6' }]
		})
		const list = await since('/moves?limit=1&sort=date')
		expect(list).toMatchObject({ records: 3, changed: 1, added: 1, removed: 1, before: { name: names[0], number: 1 } })
		expect(list.sentence).toBe(
			'Of 3 records behind this view, 1 has changed, 1 was added, 1 is no longer part of it since'
		)
		const told = ({ record, change, words }: Record<string, string>) => `${record} ${change}: ${words}`
		expect(list.rows.map(told)).toEqual([
			'move-1 changed: post taken not known → Lead',
			'move-4 added: added since',
			'move-2 removed: no longer part of it'
		])
		expect((await since('/flows/alpha/beta?view=matrix')).rows).toEqual(list.rows)
		expect((await since('/flows?until=2025-07')).rows.map(told)).toEqual(list.rows.slice(0, 1).map(told))
		expect((await since('/moves/move-1')).rows).toEqual(list.rows.slice(0, 1))
		const offer = 'offer-1 changed: years 4 → 6'
		expect((await since('/labs/alpha')).rows.map(told)).toEqual([...list.rows.map(told), offer])
		expect((await since('/offers?named=role')).sentence).toBe('Of 1 record behind this view, 1 has changed since')
	})

	test('nothing differs from the newest revision', async () => {
		const { revision } = (await get('/about')).json()
		expect(await since('/moves', String(revision))).toMatchObject({
			changed: 0,
			rows: [],
			before: { number: revision }
		})
	})

	test('a revision or a view that there is not is named', async () => {
		expect(await since('/moves', '99')).toMatchObject({ status: 404, errors: [{ path: 'id' }] })
		expect(await since('/about')).toMatchObject({ status: 400, errors: [{ path: 'of' }] })
		expect(await since('')).toMatchObject({ status: 400, errors: [{ path: 'of' }] })
		expect(await since('/moves?since=x')).toMatchObject({ status: 400, errors: [{ path: 'since' }] })
	})

	test('every list and figure of the API says what is behind it', async () => {
		const { paths } = (await get('/openapi.json')).json()
		const read = Object.entries<{ get?: { security?: object[] } }>(paths).filter(([, { get }]) => get && !get.security)
		const none = Object.keys(Object.fromEntries(read)).filter((path) => {
			try {
				return !findBehind(path.replace(/\{\w+\}/g, 'x')).length
			} catch {
				return !/\.(csv|xlsx|ndjson|metadata\.json|atom|feed\.json)$/.test(path)
			}
		})
		expect(none.map((path) => path.replace('/api/v1', '')).toSorted()).toEqual([
			'/about',
			'/ask',
			'/batches/{id}',
			'/briefing',
			'/briefing.md',
			'/briefing.txt',
			'/calendar.ics',
			'/changes',
			'/compare',
			'/dataset',
			'/dataset/{file}',
			'/fires',
			'/notation',
			'/questions',
			'/revisions/{rev}/difference',
			'/search',
			'/stream',
			'/watch'
		])
	})
})

test('the real dataset answers the same from its snapshot as from the live database', async () => {
	const real = openDb(join(folder, 'real.db'))
	importDataset(real, datasetFolder)
	keepSnapshot(real, settings.folder ? { ...settings, folder: join(folder, 'real') } : settings)
	const live = await buildApp(real, { site: false, snapshots: join(folder, 'real') })
	const read = (path: string) => live.inject(`/api/v1${path}`).then(({ body }) => body)
	const paths = ['/moves.csv?rev=1', '/people.csv?rev=1', '/flows?rev=1&since=2025', '/people/andrew-tulloch?rev=1']
	const before = await Promise.all(paths.map(read))
	importRows(real, { moves: [{}] })
	expect(await Promise.all(paths.map(read))).toEqual(before)
	await live.close()
	real.close()
})
