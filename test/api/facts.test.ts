// A fact sheet has a line for each page behind the moves of a question, in our words alone.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findArchived } from '../../server/domain/records/fact.ts'
import type { Fact, RecordFact } from '../../server/schemas/fact.ts'
import type { List } from '../../server/schemas/list.ts'
import type { ListedMove, Source } from '../../server/schemas/rows.ts'
import { factsOf } from '../../web/parts/actions/facts-address.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())
const ask = async <T>(path: string) => (await app.inject(`/api/v1${path}`)).json<T>()

test('each page of each move has one line, with who reported it first', async () => {
	const query = 'from=openai&to=meta&limit=500'
	const [facts, moves] = await Promise.all([
		ask<List<Fact>>(`/facts?${query}`),
		ask<List<ListedMove>>(`/moves?${query}`)
	])
	expect(facts.total).toBe(moves.total)
	expect(facts.rows.map(({ move, source }) => [move, source])).toEqual(
		moves.rows.flatMap(({ id, sources }) => sources.map((source) => [id, source.id]))
	)
	for (const { rows } of [moves])
		for (const { id, sources } of rows)
			for (const { id: source, origin, publisher, tier } of sources) {
				const fact = facts.rows.find((row) => row.move === id && row.source === source)!
				expect(fact.firstReporter).toBe(origin ?? (['primary', 'filing', 'outlet'].includes(tier) ? publisher : null))
			}
})

test.for(['offers?lab=meta', 'deals?lab=meta', 'events?kind=layoff', 'metrics?lab=meta&metric=power-mw'])(
	'each page of each record of /%s has one line, which ends as a sentence does',
	async (asked) => {
		const [list, query] = asked.split('?') as [string, string]
		const [facts, records] = await Promise.all([
			ask<List<RecordFact>>(`/facts/${list}?${query}&limit=500`),
			ask<List<{ id: string; sources: { id: string }[] }>>(`/${list}?${query}&limit=500`)
		])
		expect(facts.total).toBe(records.total)
		expect(facts.rows.length).toBeGreaterThan(0)
		expect(facts.rows.map(({ record, source }) => [record, source])).toEqual(
			records.rows.flatMap(({ id, sources }) => sources.map((source) => [id, source.id]))
		)
		for (const { summary } of facts.rows) expect(summary).toMatch(/[^.]\.$/)
	}
)

test('the sheet of a kind of means holds the figures of that kind, as its figure does', async () => {
	const facts = await ask<List<RecordFact>>('/facts/metrics?means=power&limit=500')
	const power = await ask<List<{ id: string }>>('/metrics?metric=power-mw,onsite-generation-mw&limit=500')
	expect(new Set(facts.rows.map(({ record }) => record))).toEqual(new Set(power.rows.map(({ id }) => id)))
})

test('no line holds the words of a page: its title stands in none', async () => {
	const { rows } = await ask<List<Fact>>('/facts?to=meta&limit=50')
	for (const { source, ...fact } of rows) {
		const { title } = await ask<Source>(`/sources/${source}`)
		expect(JSON.stringify({ ...fact, url: '', archived: '' })).not.toContain(title)
	}
})

test('the CSV holds every line of the question', async () => {
	const { total } = await ask<List<Fact>>('/facts?lab=ssi')
	const csv = (await app.inject('/api/v1/facts.csv?lab=ssi')).body.trim().split(/\r?\n/)
	const moves = new Set(csv.slice(1).map((line) => line.split(',')[0]))
	expect(moves.size).toBe(total)
	expect(csv[0]).toMatch(/^move,summary,status,source,publisher,tier,firstReporter,published,url,archived/)
})

test('an archive is asked by the day of publication, and only for addresses of the web', () => {
	expect(findArchived('https://paper.example/a?b=c', '2025-07-04')).toBe(
		'https://web.archive.org/web/20250704/https://paper.example/a?b=c'
	)
	expect(findArchived('https://paper.example/a', null)).toBe('https://web.archive.org/web/*/https://paper.example/a')
	for (const url of [null, 'javascript:alert(1)', `https://paper.example/${'a'.repeat(2000)}`])
		expect(findArchived(url, '2025')).toBeNull()
})

test('a figure leads to the sheet of the records that it shows or counts, one that shows none to none', () => {
	expect(factsOf('/flows?since=2025&count=people&vs=2023')).toBe('/facts?since=2025')
	expect(factsOf('/flows/openai/meta?since=2025')).toBe('/facts?since=2025&from=openai,meta&to=openai,meta')
	expect(factsOf('/trends/moves?by=quarter&lab=meta')).toBe('/facts?lab=meta')
	expect(factsOf('/trends/foundings?since=2025')).toBe('/facts?since=2025&kind=founding')
	expect(factsOf('/labs/meta/reasons?knownAt=2025')).toBe('/facts?knownAt=2025&from=meta')
	expect(factsOf('/offers?named=person&sort=date')).toBe('/facts/offers?named=person')
	expect(factsOf('/trends/deals?lab=meta')).toBe('/facts/deals?lab=meta')
	expect(factsOf('/events?kind=layoff')).toBe('/facts/events?kind=layoff')
	expect(factsOf('/means/power?lab=meta')).toBe('/facts/metrics?lab=meta&means=power')
	for (const none of ['/retention?lab=meta', '/trends/per-staff', '/offers/meta-deitke-250m-2025', '/labs'])
		expect(factsOf(none)).toBe('')
})
