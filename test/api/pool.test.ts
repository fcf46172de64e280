// The pool of people: what narrows it, each by what its rows say, over the real dataset.
import type { FastifyInstance } from 'fastify'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { List } from '../../server/schemas/list.ts'
import type { ListedMove, Person } from '../../server/schemas/rows.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async <Row = Person>(url: string): Promise<List<Row>> => {
	const answer = await app.inject(`/api/v1${url}`)
	expect([url, answer.statusCode]).toEqual([url, 200])
	return answer.json()
}

test('who was ever at a lab is everybody with a post at it on record, now or before', async () => {
	const ever = await ask('/people?ever=xai&limit=500')
	const [now, moved] = await Promise.all([
		ask('/people?lab=xai&limit=500'),
		ask<ListedMove>('/moves?from=xai&limit=500')
	])
	const ids = new Set(ever.rows.map(({ id }) => id))
	expect(ever.total).toBeGreaterThan(now.total)
	for (const { id } of now.rows) expect(ids).toContain(id)
	expect(moved.rows.filter(({ person }) => ids.has(person)).length).toBeGreaterThan(20)
	expect(ever.sentence).toMatch(/ people ever at xAI$/)
})

test('who left with no new post has no lab, and the day of leaving', async () => {
	const { rows, facets } = await ask('/people?nowIs=left&ever=xai&since=2026&limit=500')
	expect(rows.length).toBeGreaterThan(5)
	for (const { lab, gone } of rows) expect([lab, gone! >= '2026-01-01']).toEqual([null, true])
	const departures = await ask<ListedMove>('/moves?nowIs=left&limit=500')
	const left = await ask('/people?nowIs=left&limit=500')
	expect(new Set(left.rows.map(({ id }) => id))).toEqual(new Set(departures.rows.map(({ person }) => person)))
	expect(facets.nowIs!.find(({ value }) => value === 'left')!.count).toBe(rows.length)
})

test('a pool is said in one sentence, each filter with its own words', async () => {
	const sentenceOf = async (query: string) => (await ask(`/people?${query}&limit=1`)).sentence.replace(/^[\d,]+ /, '')
	expect(await sentenceOf('ever=google&roleRank=head,chief&country=US&news=2026')).toBe(
		'people ever at Google, now at a lab in the United States, with “head” or “chief” in a role, in the news since 2026'
	)
	expect(await sentenceOf('ever=xai&nowIs=left&since=2026-02&until=2026-03')).toBe(
		'people ever at xAI, who left with no new post on record, who left from February 2026 to March 2026'
	)
	expect(await sentenceOf('lab=meta&since=2025-06&until=2025-07')).toBe(
		'people at Meta who came from June 2025 to July 2025'
	)
})

test('a date too coarse to lie inside the range is counted beside', async () => {
	const [march, year] = await Promise.all([ask('/people?since=2026-03'), ask('/people?since=2026')])
	expect(march.total).toBeLessThan(year.total)
	expect(march.partly).toBeGreaterThan(0)
	for (const { since, gone } of march.rows) expect((since ?? gone)! >= '2026-03').toBe(true)
})

test('roles are found by words, by what means the same and by rank', async () => {
	const heads = await ask('/people?roleRank=head&limit=500')
	expect(heads.rows.length).toBeGreaterThan(30)
	for (const { roles } of heads.rows) expect(roles.some((role) => /\bhead\b|负责人/i.test(role))).toBe(true)
	const either = await ask('/people?roleRank=head,chief')
	expect(either.total).toBeGreaterThan(heads.total)
	const chiefs = await ask('/people?roleWords=CTO&limit=500')
	expect(chiefs.rows.some(({ roles }) => roles.some((role) => /chief technology officer/i.test(role)))).toBe(true)
})

test('who moved in a team is whom its moves name', async () => {
	const { rows } = await ask('/people?teamFrom=openai&teamTo=thinking-machines&limit=500')
	const moves = await ask<ListedMove>('/moves?from=openai&to=thinking-machines&limit=500')
	const moved = new Set(moves.rows.map(({ person }) => person))
	expect(rows.length).toBeGreaterThan(2)
	for (const { id } of rows) expect(moved).toContain(id)
	const beside = await ask(`/people?team=${rows[0]!.id}&teamTo=thinking-machines&limit=500`)
	expect(beside.rows.map(({ id }) => id)).not.toContain(rows[0]!.id)
	expect(beside.total).toBeGreaterThan(1)
	const withDeal = await ask('/people?deal=meta-scale-ai-2025&limit=500')
	const came = await ask<ListedMove>('/moves?deal=meta-scale-ai-2025&limit=500')
	expect(new Set(withDeal.rows.map(({ id }) => id))).toEqual(new Set(came.rows.map(({ person }) => person)))
})

test('who is in the news is told by a page of that day or later, and by none that was not yet out', async () => {
	const { rows, total } = await ask('/people?news=2026-05&limit=500&sort=-inNews')
	expect(total).toBeGreaterThan(10)
	for (const { inNews } of rows) expect(inNews! >= '2026-05').toBe(true)
	expect((await ask('/people?news=2026-05&knownAt=2026-04')).total).toBe(0)
})

test('filters hold together, page by page, and as files', async () => {
	const query = 'ever=google&roleRank=head,chief,senior&country=US&since=2025'
	const { rows, total } = await ask(`/people?${query}&limit=500`)
	const paged: string[] = []
	for (let next: string | null = ''; next !== null;) {
		const page: List<Person> = await ask(`/people?${query}&limit=5${next && `&cursor=${next}`}`)
		paged.push(...page.rows.map(({ id }) => id))
		next = page.next
	}
	expect([paged, total]).toEqual([rows.map(({ id }) => id), paged.length])
	expect(total).toBeGreaterThan(5)
	const file = (await app.inject(`/api/v1/people.xlsx?${query}`)).rawPayload
	const [head, ...lines] = await readSheet(file)
	expect(lines.length).toBe(total)
	expect(head).toEqual(expect.arrayContaining(['labName', 'role', 'roles', 'nowIs', 'inNews', 'address']))
})
