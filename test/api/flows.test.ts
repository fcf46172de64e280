// What flows can be asked beside labs and dates: words, the least count, and what is counted.
import Papa from 'papaparse'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatNumber } from '../../server/domain/language/index.ts'
import type { FlowPair, Flows } from '../../server/schemas/flows.ts'
import type { List } from '../../server/schemas/list.ts'
import type { Move } from '../../server/schemas/rows.ts'
import type { TeamRow } from '../../server/schemas/stories.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async <T>(path: string) => (await app.inject(`/api/v1${path}`)).json<T>()
const askRows = async (path: string) =>
	Papa.parse<Record<string, string>>((await app.inject(`/api/v1${path.replace(/(?=\?|$)/, '.csv')}`)).body, {
		header: true,
		skipEmptyLines: true
	}).data
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
const listAll = async (query: string) => {
	const rows: Move[] = []
	for (let cursor = ''; ;) {
		const page = await ask<List<Move>>(`/moves?limit=500&${query}${cursor && `&cursor=${cursor}`}`)
		rows.push(...page.rows)
		if (!page.next) return rows
		cursor = page.next
	}
}

test.for(['q=chief+scientist', 'q=professor&since=2020', 'q=Zhang&to=meta', 'q=100%25', 'q=nothing-is-called-so'])(
	'%s: flows between labs are those of the moves listed, pair by pair',
	async (query) => {
		const [flows, moves] = await Promise.all([ask<Flows>(`/flows?level=lab&${query}`), listAll(`level=lab&${query}`)])
		const outside = moves.filter(({ from, to }) => from !== to)
		const listed = Map.groupBy(outside, ({ from, to }) => `${from} ${to}`)
		const drawn = new Map(flows.links.map(({ from, to, count }) => [`${from} ${to}`, count]))
		expect(drawn).toEqual(new Map([...listed].map(([pair, rows]) => [pair, rows.length])))
		expect(flows.n).toBe(outside.length)
	}
)

test('words are said in the sentence, narrow a pair, and stand in the words of the metadata', async () => {
	const [flows, pair, metadata] = await Promise.all([
		ask<Flows>('/flows?q=scientist'),
		ask<FlowPair>('/flows/openai/meta?q=scientist'),
		ask<{ title: string; query: object }>('/flows.metadata.json?q=scientist')
	])
	expect(flows.narrowed).toBe(' with “scientist”')
	expect(flows.sentence).toContain('moves with “scientist”')
	expect(metadata.title).toBe(flows.sentence)
	expect(metadata.query).toMatchObject({ q: 'scientist', count: 'moves', min: '1' })
	const moves = await listAll('q=scientist&from=openai&to=meta')
	expect(pair.forwardMoves.map(({ id }) => id).toSorted()).toEqual(moves.map(({ id }) => id).toSorted())
	expect(pair.sentence).toContain(' moves with “scientist”, all dates')
})

test('people are those of the moves listed, told apart', async () => {
	const [flows, moves] = await Promise.all([ask<Flows>('/flows?level=lab&count=people'), listAll('level=lab')])
	const outside = moves.filter(({ from, to }) => from !== to)
	const people = (rows: Move[]) => new Set(rows.map(({ person }) => person)).size
	expect([flows.n, flows.moves]).toEqual([people(outside), outside.length])
	expect(flows.n).toBeLessThan(flows.moves)
	for (const { id, in: into, out, peopleIn, peopleOut } of flows.nodes)
		expect([id, into, out]).toEqual([id, peopleIn, peopleOut])
	expect(flows.sentence).toContain(`n = ${formatNumber(flows.n)} people, `)
	const rows = await askRows('/flows?level=lab&count=people')
	expect(new Set(rows.map(({ counted }) => counted))).toEqual(new Set(['people']))
	expect(rows.map(({ count }) => Number(count))).toEqual(flows.links.map(({ count }) => count))
})

test('teams take as many moves off the count as /trends/teams has beyond the first of each', async () => {
	for (const query of ['', '?since=2025&until=2025', '?to=meta']) {
		const and = query ? `${query}&` : '?'
		const [moves, flows, teams] = await Promise.all([
			ask<Flows>(`/flows${query}`),
			ask<Flows>(`/flows${and}count=teams`),
			ask<List<TeamRow>>(`/trends/teams${query}`)
		])
		expect(teams.total).toBeGreaterThan(2)
		const spared = sum(teams.rows.map((team) => team.moves.length - 1))
		expect([query, flows.n, sum(flows.links.map(({ count }) => count))]).toEqual([
			query,
			moves.n - spared,
			moves.n - spared
		])
		expect(flows.sentence).toContain(`n = ${formatNumber(flows.n)} moves and teams, `)
	}
})

test('a least count leaves the totals as they are and tells what it leaves out', async () => {
	const [all, large, rows] = await Promise.all([
		ask<Flows>('/flows?since=2025'),
		ask<Flows>('/flows?since=2025&min=3'),
		askRows('/flows?since=2025&min=3')
	])
	expect(large.links).toEqual(all.links.filter(({ count }) => count >= 3))
	expect([large.nodes, large.n, large.unknownTo]).toEqual([all.nodes, all.n, all.unknownTo])
	const { flows, count } = large.smaller
	expect([flows + large.links.length, count + sum(large.links.map((link) => link.count))]).toEqual([
		all.links.length,
		all.n
	])
	expect(large.sentence).toContain(`${count} moves on ${flows} smaller flows, of fewer than 3, are not drawn.`)
	expect(rows).toHaveLength(large.links.length)
})

test.for([
	['count=teems', 'teams'],
	['min=0', '1 to 1000'],
	['min=many', 'whole number']
])('%s is a fault that is named', async ([query, words]) => {
	const answer = await app.inject(`/api/v1/flows?${query}`)
	expect(answer.statusCode).toBe(400)
	expect(answer.body).toContain(words)
})
