// Release 1.1.0 over 1.0.0: what the first start can tell of both, and addresses of records that are no more.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb, type Db } from '../../db/open.ts'
import { importReleases } from '../../db/revisions/releases.ts'
import { keepSnapshot } from '../../db/revisions/snapshot.ts'
import { buildApp } from '../../server/app.ts'

const folder = mkdtempSync(join(tmpdir(), 'labflow-releases-'))
let app: FastifyInstance
let db: Db
beforeAll(async () => {
	db = openDb(join(folder, 'labflow.db'))
	const settings = { folder: join(folder, 'snapshots'), most: Infinity }
	const keep = () => void keepSnapshot(db, settings)
	importReleases(db, undefined, { onRevision: keep })
	keep()
	app = await buildApp(db, { site: false, snapshots: settings.folder })
})
afterAll(async () => {
	await app.close()
	db.close()
	rmSync(folder, { recursive: true })
})

const get = (url: string) => app.inject(`/api/v1${url}`)
const read = async (url: string) => {
	const answer = await get(url)
	expect([url, answer.statusCode]).toEqual([url, 200])
	return answer.json()
}
const idsOf = async (url: string) => (await read(url)).rows.map(({ id }: { id: string }) => id)

describe('a citation of revision 1', () => {
	test.each(['rev=1-a35ee541', 'rev=1', 'rev=a35ee5410d97'])('by %s answers with its numbers', async (rev) => {
		expect(await read(`/about?${rev}`)).toMatchObject({
			version: '1.0.0',
			revision: 1,
			revisionDate: '2026-11-23T00:00:00.000Z'
		})
		// By hand from the CSV files of 1.0.0: 893 of 907 moves are confirmed or reported.
		expect((await read(`/moves?${rev}&limit=1&announced=also`)).total).toBe(893)
		expect((await read(`/metrics?${rev}&limit=1`)).total).toBe(242)
	})

	test('says its metrics in its own words: one value each, the stage in the name', async () => {
		const { rows } = await read('/metrics?rev=1-a35ee541&metric=valuation-sought&lab=openai')
		expect(rows).toMatchObject([
			{
				id: 'openai-valuation-sought-2023-11',
				metric: 'valuation-sought',
				value: 86e9,
				stage: null,
				scope: null,
				basis: null
			}
		])
		expect(await idsOf('/metrics?rev=1&metric=power-mw&lab=xai&since=2026')).toEqual(['xai-power-mw-2026-02'])
		expect((await read('/metrics/google-market-cap-2026-06?rev=1')).value).toBe(4e12)
		expect((await get('/dataset/metrics.csv?rev=1')).body.split('\n', 1)).toEqual([
			'id,lab,counterpart,metric,value,unit,as_of,sources,note'
		])
	})

	test('has the records that are no more', async () => {
		expect(await read('/deals/meta-ssi-2025?rev=1-a35ee541')).toMatchObject({ id: 'meta-ssi-2025', acquirer: 'meta' })
		expect((await read('/labs/furiosaai?rev=1')).name).toBe('FuriosaAI')
	})
})

describe('the revision of today', () => {
	test('answers the former names of metrics by name and stage', async () => {
		const sought = await idsOf('/metrics?metric=valuation-sought&limit=500')
		expect(sought).toHaveLength(8)
		expect(sought.toSorted()).toEqual((await idsOf('/metrics?metric=valuation&stage=sought&limit=500')).toSorted())
		expect((await read('/metrics?metric=capex-year-guidance&limit=1')).total).toBe(6)
	})

	test('gives bounds, and a value where they are one', async () => {
		expect(await read('/metrics/google-market-cap-2026-06')).toMatchObject({ value: null, low: 4e12, high: null })
		expect(await read('/metrics/meta-capex-year-guidance-2026-low')).toMatchObject({
			metric: 'capex-year',
			value: null,
			low: 115e9,
			high: 135e9,
			stage: 'guidance',
			date: '2026',
			basis: 'statement'
		})
	})

	test('counts what offers rest on as the file does', async () => {
		const { facets } = await read('/offers?limit=1')
		expect(
			Object.fromEntries(facets.basis.map(({ value, count }: { value: string; count: number }) => [value, count]))
		).toEqual({
			report: 144,
			estimate: 50,
			posting: 47,
			filing: 32,
			'self-report': 29,
			survey: 26,
			statement: 23
		})
		expect((await read('/offers?limit=1&grade=L6')).total).toBe(5)
		expect((await read('/offers?limit=1&population=person')).total).toBe(54)
	})

	test('asks offers over time by what they rest on, and by the former words for what the sums are', async () => {
		const [estimates, all, yearly, both] = await Promise.all([
			read('/trends/offers?basis=estimate'),
			read('/trends/offers'),
			read('/trends/offers?basis=yearly'),
			read('/trends/offers?basis=estimate&sums=yearly')
		])
		expect(estimates.n).toBeLessThan(all.n)
		expect([all.basis, yearly.basis, both.basis]).toEqual(['reported', 'yearly', 'yearly'])
		expect(both.n).toBeLessThanOrEqual(50)
	})

	test('names those whom Meta let go in October 2025', async () => {
		const { people, namedCount } = await read('/events/meta-superintelligence-labs-2025-10-layoff')
		expect(namedCount).toBe(2)
		const told = people.map(({ part, move }: { part: string; move: { personName: string } }) => [part, move.personName])
		expect(told.toSorted()).toEqual([
			['leaver', 'Xianjun Yang'],
			['leaver', 'Yuandong Tian']
		])
		// 93 ties to 32 events, by event_people.csv.
		const named = await read('/events?people=named&limit=1')
		expect(named.total).toBe(32)
		expect((await read('/events?people=none&limit=1')).total).toBe(158 - 32)
	})

	test('links people and labs by their public ids, in exports too', async () => {
		expect((await read('/labs/openai')).ids).toEqual([
			{
				scheme: 'ror',
				value: 'https://ror.org/05wx9n238',
				url: 'https://ror.org/05wx9n238',
				sources: ['ror-updates-1-74']
			},
			{
				scheme: 'wikidata',
				value: 'Q21708200',
				url: 'https://www.wikidata.org/wiki/Q21708200',
				sources: ['ror-updates-1-74']
			}
		])
		const csv = (await get('/labs.csv')).body.split('\r\n').find((line) => line.startsWith('openai,'))
		expect(csv).toContain('ror:https://ror.org/05wx9n238|wikidata:Q21708200')
	})
})

describe('what has changed since revision 1', () => {
	test('is told in words, with the rows of both releases as they are written', async () => {
		const { rows } = await read('/changes?file=metrics&record=google-market-cap-2026-06')
		expect(rows).toHaveLength(1)
		expect(rows[0].before).toMatchObject({ metric: 'market-cap', value: '4000000000000' })
		expect(rows[0].after).toMatchObject({ metric: 'market-cap', low: '4000000000000', high: '' })
		expect(rows[0].sentence).toMatch(/^figure \$4T → more than \$4T; note /)
	})

	test('leads from a record that is no more to its heir', async () => {
		const { rows } = await read('/changes?kind=removed&file=deals')
		expect(rows.map(({ record, page }: { record: string; page: string }) => [record, page]).toSorted()).toEqual([
			['meta-furiosaai-2025', '/events/meta-2025-03-furiosaai-refused'],
			['meta-ssi-2025', '/events/meta-2025-06-ssi-refused'],
			['openai-cursor-2025', '/events/openai-2025-04-cursor-talks']
		])
	})

	test('behind a view is no field that release 1.0.0 did not have', async () => {
		const { rows } = await read('/revisions/1/difference?of=/metrics/google-market-cap-2026-06')
		expect(rows.map(({ words }: { words: string }) => words)).toEqual([
			'upper bound 4,000,000,000,000 → not known',
			expect.stringMatching(/^note /)
		])
		expect((await read('/revisions/1/difference?of=/offers/anthropic-adler-2026')).rows).toEqual([])
		expect((await read('/revisions/1/difference?of=/metrics/adept-valuation-2024-06')).rows).toEqual([])
	})
})

describe('addresses of records that are no more', () => {
	test.each([
		['/deals/meta-ssi-2025', '/events/meta-2025-06-ssi-refused'],
		['/deals/meta-ssi-2025?rev=2', '/events/meta-2025-06-ssi-refused?rev=2'],
		['/labs/furiosaai?level=lab', '/events/meta-2025-03-furiosaai-refused?level=lab'],
		['/metrics/google-capex-year-guidance-2026-high', '/metrics/google-capex-year-guidance-2026-low'],
		['/metrics/google-capex-year-guidance-2026-high.csv', '/metrics/google-capex-year-guidance-2026-low.csv'],
		['/moves/dominik-lorenz-left-stability-ai-2024-03', '/moves/dominik-lorenz-black-forest-labs-2024-08'],
		['/offers/tencent-algorithm-prize-2025', '/events/tencent-2025-06-algorithm-prize']
	])('%s is now %s', async (old, heir) => {
		const { statusCode, headers } = await get(old)
		expect([statusCode, headers.location]).toEqual([308, `/api/v1${heir}`])
	})

	test('have the reason where what stood there stands nowhere', async () => {
		const { statusCode, body } = await get('/labs/furiosaai/roster.csv')
		expect([statusCode, JSON.parse(body).detail]).toEqual([
			410,
			'The lab `furiosaai` is no longer a record: no record leads to it any more. What took its place is at /events/meta-2025-03-furiosaai-refused. With `rev` of a revision that held it, it still answers.'
		])
	})

	test('that never were are not found', async () => {
		expect([(await get('/labs/no-such-lab')).statusCode, (await get('/deals/meta-ssi-2025?rev=9')).statusCode]).toEqual(
			[404, 404]
		)
	})
})
