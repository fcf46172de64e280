// `vs` sets a second period beside the first one, in JSON and in the exports alike.
import Papa from 'papaparse'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FlowPair, Flows } from '../../server/schemas/flows.ts'
import type { PerStaff } from '../../server/schemas/per-staff.ts'
import type { Balance, Trend } from '../../server/schemas/trends.ts'
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
const dates = 'since=2025-07&until=2026-06'

test.for(['', '&level=lab', '&lab=google', '&count=people', '&status=confirmed,reported,rumored'])(
	'flows in two periods%s have the counts of either alone',
	async (more) => {
		const [both, is, was, rows, labs] = await Promise.all([
			ask<Flows>(`/flows?${dates}&vs=2023${more}`),
			ask<Flows>(`/flows?${dates}${more}`),
			ask<Flows>(`/flows?since=2023&until=2023${more}`),
			askRows(`/flows?${dates}&vs=2023${more}`),
			askRows(`/flows?${dates}&vs=2023&rows=labs${more}`)
		])
		const vs = both.vs!
		expect([both.n, vs.n]).toEqual([is.n, was.n])
		const counts = (of: 'count' | 'countWas') =>
			new Map(vs.pairs.filter((pair) => pair[of]).map((pair) => [`${pair.from} ${pair.to}`, pair[of]]))
		const links = (flows: Flows) => new Map(flows.links.map(({ from, to, count }) => [`${from} ${to}`, count]))
		expect(counts('count')).toEqual(links(is))
		expect(counts('countWas')).toEqual(links(was))
		// The exports hold the same to the digit.
		const write = (value: number | string | null) => (value === null ? '' : String(value))
		for (const [place, pair] of vs.pairs.entries())
			for (const [key, value] of Object.entries(pair)) expect(rows[place]![key], `${place} ${key}`).toBe(write(value))
		for (const [place, { id, name: _, group: __, ...lab }] of vs.labs.entries()) {
			expect(labs[place]!.lab).toBe(id)
			for (const [key, value] of Object.entries(lab)) expect(labs[place]![key]).toBe(write(value))
		}
		expect(rows).toHaveLength(vs.pairs.length)
		expect(both.sentence).toContain('2023')
	}
)

test('the balance, a pair and a trend take a second period, too', async () => {
	const [balance, was, pair, trend, pairRows, trendRows] = await Promise.all([
		ask<Balance>(`/trends/balance?${dates}&vs=year-earlier`),
		ask<Balance>('/trends/balance?since=2024-07&until=2025-06'),
		ask<FlowPair>(`/flows/openai/meta?${dates}&vs=before`),
		ask<Trend>(`/trends/moves?${dates}&by=quarter&lab=meta&vs=before`),
		askRows(`/flows/openai/meta?${dates}&vs=before`),
		askRows(`/trends/moves?${dates}&by=quarter&lab=meta&vs=before`)
	])
	const losses = (nodes: readonly { id: string; out: number }[]) => new Map(nodes.map(({ id, out }) => [id, out]))
	const before = losses(was.nodes)
	for (const { id, outWas } of balance.vs!.labs) expect(outWas, id).toBe(before.get(id) ?? 0)
	const earlier = await ask<FlowPair>('/flows/openai/meta?since=2024-07&until=2025-06')
	expect(pair.vs!.ways.map(({ count, countWas }) => [count, countWas])).toEqual([
		[pair.forward, earlier.forward],
		[pair.back, earlier.back]
	])
	expect(pairRows.map(({ fromName, countWas }) => [fromName, countWas])).toEqual([
		['OpenAI', String(earlier.forward)],
		['Meta', String(earlier.back)]
	])
	expect(trend.vs!.slots.map(({ period, periodWas }) => [period, periodWas])[0]).toEqual(['2025-Q3', '2024-Q3'])
	expect(trendRows.map(({ moves, movesWas }) => [moves, movesWas])).toEqual(
		trend.vs!.slots.map(({ moves, movesWas }) => [String(moves), String(movesWas)])
	)
})

test('the words of the issue: Google in 2023 and in the first half of 2026', async () => {
	const flows = await ask<Flows>('/flows?lab=google&since=2026-01&until=2026-06&vs=2023')
	expect(flows.sentence).toMatch(
		/^In 2023 Google lost most to xAI \(7\); from January to June 2026 to Anthropic \(4\)\. \d+ moves in 2023, \d+ from January 2026 to June 2026: [+−]\d+, between [+−][\d.]+ and [+−][\d.]+ at 95%\. The first period has 12 months, the second 6: counts are not per month\.$/
	)
})

test.for([
	['vs=pie', '`vs` is `pie`: give a year, month or day'],
	['vs=2024..2023', '`vs` is `2024..2023`: give'],
	['vs=2025', '`vs` is `2025`, 2025, which shares days with `since` and `until`, 2025-07..2026-06.'],
	['vs=year-earlier&since=&until=', '`vs` is `year-earlier`, which stands beside `since` and `until`: give both.']
])('%s is refused by its name and value', async ([query, message]) => {
	const answer = await app.inject(`/api/v1/flows?${query!.includes('since') ? '' : `${dates}&`}${query}`)
	expect(answer.statusCode).toBe(400)
	expect(answer.json().errors).toEqual([{ path: 'vs', message: expect.stringContaining(message!) }])
})

test('a long value is cut in the problem, not read', async () => {
	const answer = await app.inject(`/api/v1/flows?${dates}&vs=${'2'.repeat(300)}`)
	expect(answer.statusCode).toBe(400)
	expect(answer.body.length).toBeLessThan(2000)
})

test('gains for every 100 on the staff are those of the balance over published headcounts', async () => {
	const [staffed, balance, rows] = await Promise.all([
		ask<PerStaff>('/trends/per-staff'),
		ask<Balance>('/trends/balance?since=2026-04&until=2026-06&vs=before'),
		askRows('/trends/per-staff')
	])
	expect([staffed.since, staffed.until, staffed.vs.since, staffed.vs.until]).toEqual([
		'2026-04',
		'2026-06',
		'2026-01',
		'2026-03'
	])
	expect(staffed.labs.length).toBeGreaterThan(5)
	for (const [place, lab] of staffed.labs.entries()) {
		const node = balance.vs!.labs.find(({ id }) => id === lab.id)!
		expect([lab.joined, lab.joinedWas, lab.left, lab.leftWas]).toEqual([node.in, node.inWas, node.out, node.outWas])
		if (lab.staffHigh) expect(lab.per100Low).toBe(Number(((100 * lab.joined) / lab.staffHigh).toPrecision(4)))
		expect(rows[place]!.per100High).toBe(lab.per100High === null ? '' : String(lab.per100High))
	}
})
