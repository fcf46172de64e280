// Where people are now, beside what they left: over the real dataset, as list, CSV and workbook.
import type { FastifyInstance } from 'fastify'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { List } from '../../server/schemas/list.ts'
import type { Alumnus, MoveRecord } from '../../server/schemas/records.ts'
import type { ListedMove, Person } from '../../server/schemas/rows.ts'
import type { After } from '../../server/schemas/trends.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async <Row>(url: string): Promise<List<Row>> => {
	const answer = await app.inject(`/api/v1${url}`)
	expect(answer.statusCode, url).toBe(200)
	return answer.json()
}
const recent = '/moves?from=Google+DeepMind&since=2025-01'

test('people at a lab now who came from others are one question, by names', async () => {
	const { rows, sentence, facets } = await ask<Person>('/people?lab=Meta&from=Google,OpenAI')
	expect(sentence).toBe(`${rows.length} people at Meta who were at Google or OpenAI before`)
	expect(rows.length).toBeGreaterThan(20)
	expect(new Set(rows.map(({ labGroup }) => labGroup))).toEqual(new Set(['meta']))
	expect(new Set(rows.map(({ cameFromGroup }) => cameFromGroup))).toEqual(new Set(['google', 'openai']))
	expect(facets.from!.find(({ value }) => value === 'openai')!.count).toBeGreaterThan(0)
	const moves = await ask<ListedMove>('/moves?from=google,openai&to=meta&now=meta&limit=500')
	expect(new Set(moves.rows.map(({ nowGroup }) => nowGroup))).toEqual(new Set(['meta']))
	expect(moves.sentence).toContain('moves from Google or OpenAI to Meta by people who are now at Meta')
})

test('who left a lab is listed with where they are now', async () => {
	const { rows } = await ask<ListedMove>(`${recent}&limit=500`)
	for (const row of rows) expect(row.now === null).toBe(row.nowIs === 'left' || row.nowIs === 'unknown')
	const there = rows.filter(({ nowIs }) => nowIs === 'there')
	expect(there.length).toBeGreaterThan(30)
	for (const { toGroup, nowGroup } of there) expect(nowGroup).toBe(toGroup)
})

test('what is chosen by its outcome adds up to the whole', async () => {
	const { total } = await ask('/moves')
	const { facets } = await ask('/moves?nowIs=left')
	expect(facets.nowIs!.reduce((sum, { count }) => sum + count, 0)).toBe(total)
	for (const { value, count } of facets.nowIs!) expect((await ask(`/moves?nowIs=${value}`)).total).toBe(count)
	const left = await ask<ListedMove>('/moves?nowIs=left&limit=500')
	for (const { to, now } of left.rows) expect([to, now]).toEqual([null, null])
})

test('a move that does not count has no outcome, which is not the outcome that no record tells', async () => {
	const all = await ask<ListedMove>('/moves?status=rumored,reversed&limit=500')
	expect(new Set(all.rows.map(({ nowIs }) => nowIs))).toEqual(new Set([null]))
	expect([all.rows.length > 3, all.facets.nowIs]).toEqual([true, []])
	for (const clock of ['', '&asOf=2026'])
		expect((await ask(`/moves?status=rumored,reversed&nowIs=unknown${clock}`)).total).toBe(0)
})

test('units that are left out are said to be, of where people are now too', async () => {
	const { sentence } = await ask('/moves?now=meta&level=lab')
	expect(sentence).toContain('units left out')
})

test('at the clocks now is that day, by the same question', async () => {
	const then = await ask<ListedMove>('/moves?person=barret-zoph&asOf=2025-06')
	expect(new Set(then.rows.map(({ now }) => now))).toEqual(new Set(['thinking-machines']))
	const today = await ask<ListedMove>('/moves?person=barret-zoph')
	expect(new Set(today.rows.map(({ now }) => now))).toEqual(new Set([null]))
	const chosen = await ask<ListedMove>('/moves?to=openai&now=openai&asOf=2024&limit=500')
	expect(chosen.rows.length).toBeGreaterThan(20)
	for (const { nowGroup, date } of chosen.rows) expect([nowGroup, date < '2025']).toEqual(['openai', true])
	const { total } = await ask('/moves?asOf=2024')
	const counts = await Promise.all(
		['there', 'back', 'elsewhere', 'left', 'unknown'].map(
			async (is) => (await ask(`/moves?asOf=2024&nowIs=${is}`)).total
		)
	)
	expect(counts.reduce((sum, count) => sum + count)).toBe(total)
})

test('the same as CSV and as a workbook, with dates as dates and links', async () => {
	const list = await ask<ListedMove>(`${recent}&limit=500`)
	const csv = (await app.inject(`/api/v1${recent.replace('?', '.csv?')}`)).body.trim().split('\r\n')
	expect(csv.length - 1).toBe(list.total)
	const head = csv[0]!.split(',')
	expect(head).toEqual(
		expect.arrayContaining([
			'now',
			'nowName',
			'nowRole',
			'nowSince',
			'nowSinceAsKnown',
			'nowIs',
			'sourceUrls',
			'address'
		])
	)
	const file = (await app.inject(`/api/v1${recent.replace('?', '.xlsx?')}`)).rawPayload
	const [names, ...rows] = await readSheet(file)
	expect(rows.length).toBe(list.total)
	const at = (name: string) => names!.indexOf(name)
	const of = (id: string) => rows.find((row) => row[at('id')] === id)!
	const exact = list.rows.find((row) => row.nowSincePrecision === 'day')!
	expect(of(exact.id)[at('nowSince')]).toEqual(new Date(`${exact.nowSince}T00:00:00Z`))
	const coarse = list.rows.find((row) => row.nowSincePrecision === 'month')!
	expect(of(coarse.id)[at('nowSinceAsKnown')]).toBe(coarse.nowSince!.slice(0, 7))
	const people = (await app.inject('/api/v1/people.xlsx?lab=xAI&from=Google,OpenAI')).rawPayload
	expect((await readSheet(people)).length).toBeGreaterThan(1)
})

test('who left with no new post has a feed', async () => {
	const { items, title } = (await app.inject('/api/v1/moves.feed.json?nowIs=left&from=xai')).json()
	expect(title).toMatch(/departures from xAI, with no new post on record since/)
	expect(items.length).toBeGreaterThan(10)
})

const alumni = '/labs/openai/alumni'
/** First and last day that a date may mean. */
const spanOf = ({ end, endPrecision }: Alumnus): [string, string] => {
	const [year, month = '01'] = end!.split('-')
	if (endPrecision === 'day') return [end!, end!]
	if (endPrecision === 'year') return [`${year}-01-01`, `${year}-12-31`]
	const last = endPrecision === 'quarter' ? Number(month) + 2 : Number(month)
	return [`${year}-${month}-01`, new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)]
}

test('who left a lab in a range is chosen by the whole span of the date of leaving', async () => {
	const all = (await ask<Alumnus>(alumni)).rows.filter(({ end }) => end)
	const { rows, partly, sentence } = await ask<Alumnus>(`${alumni}?since=2025&until=2025-06`)
	const [first, last] = ['2025-01-01', '2025-06-30']
	const inside = all.filter((row) => spanOf(row)[0] >= first && spanOf(row)[1] <= last)
	const touching = all.filter((row) => spanOf(row)[0] <= last && spanOf(row)[1] >= first)
	expect(rows.map(({ person }) => person).toSorted()).toEqual(inside.map(({ person }) => person).toSorted())
	expect([partly, inside.length > 10]).toEqual([touching.length - inside.length, true])
	expect(sentence).toBe(`${rows.length} people are known to have left OpenAI from 2025 to June 2025`)
})

test.for([
	['', 'end', -1],
	['end', 'end', 1],
	['start', 'start', 1],
	['-person', 'personName', -1],
	['next', 'nextName', 1],
	['now', 'nowName', 1]
] as const)('who left a lab is ordered by %s, what is not known last', async ([sort, column, way]) => {
	const { rows } = await ask<Alumnus>(`${alumni}${sort && `?sort=${sort}`}`)
	const values = rows.map((row) => row[column])
	const known = values.filter((value) => value !== null)
	const ordered = known.toSorted((a, b) => (a < b ? -way : a > b ? way : 0))
	expect(values).toEqual([...ordered, ...values.slice(known.length).map(() => null)])
	expect(known.length).toBeGreaterThan(20)
})

test('beside who left a lab stand the pages behind the move by which they left', async () => {
	const { rows } = await ask<Alumnus>(`${alumni}?since=2026`)
	expect(rows.length).toBeGreaterThan(5)
	for (const { endMove, sources, sourceCount, independentCount } of rows) {
		const move = (await app.inject(`/api/v1/moves/${endMove}`)).json<MoveRecord>()
		expect([sources, sourceCount, independentCount]).toEqual([move.sources, move.sourceCount, move.independentCount])
	}
	const founders = await ask<Alumnus>('/labs/xai/founders')
	for (const { ended, endMove, sources } of founders.rows) expect(sources.length > 0).toBe(ended && endMove !== null)
})

test('who left a lab is a CSV and a workbook with the addresses of the pages, and says what it rests on', async () => {
	const query = `${alumni}.csv?since=2026&sort=person`
	const lines = (await app.inject(`/api/v1${query}`)).body.trim().split('\r\n')
	const { rows } = await ask<Alumnus>(query.replace('.csv', ''))
	expect(lines).toHaveLength(rows.length + 1)
	expect(lines[0]!.split(',')).toEqual(
		expect.arrayContaining(['sources', 'sourceUrls', 'endAsKnown', 'now', 'address'])
	)
	expect(lines[1]).toContain(rows[0]!.sources[0]!.id)
	const sheet = await readSheet((await app.inject(`/api/v1${query.replace('.csv', '.xlsx')}`)).rawPayload)
	const column = sheet[0]!.indexOf('sourceUrls')
	expect([sheet.length, sheet[1]![column]]).toEqual([rows.length + 1, expect.stringContaining('https://')])
	const { sources } = (await app.inject(`/api/v1${query.replace('.csv', '.metadata.json')}`)).json()
	expect(sources).toEqual([...new Set(rows.flatMap((row) => row.sources.map(({ id }) => id)))].toSorted())
})

test.for([
	['since=2026&until=2025', 'until'],
	['since=soon', 'since'],
	['sort=age', 'sort'],
	['limit=5', 'limit']
])('who left a lab is not asked by %s', async ([query, path]) => {
	const answer = await app.inject(`/api/v1${alumni}?${query}`)
	expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, path])
})

test('who left after an event is listed with where they are now, as among moves, also at a clock', async () => {
	for (const clock of ['', '&asOf=2025']) {
		const answer = await app.inject(`/api/v1/trends/after?event=openai-2023-11-altman-removed&days=365${clock}`)
		const { moves } = answer.json<After>()
		expect(moves.length).toBeGreaterThan(10)
		for (const { id, person, now, nowRole, nowSince, nowIs } of moves.slice(0, 5)) {
			const { rows } = await ask<ListedMove>(`/moves?person=${person}&status=confirmed,reported,reversed${clock}`)
			const move = rows.find((row) => row.id === id)!
			expect([now, nowRole, nowSince, nowIs]).toEqual([move.now, move.nowRole, move.nowSince, move.nowIs])
		}
	}
})
