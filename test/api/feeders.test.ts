// A lab's feeders and what its people founded, against the lists of moves that they count.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Feeders, Founded, Routes } from '../../server/schemas/feeders.ts'
import type { List } from '../../server/schemas/list.ts'
import type { Move } from '../../server/schemas/rows.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async <T>(url: string) => (await app.inject(`/api/v1${url}`)).json() as T

test.for(['', 'asOf=2024', 'knownAt=2025-07-01', 'level=lab'])(
	'feeders count the moves of the list: %s',
	async (query) => {
		const feeders = await ask<Feeders>(`/labs/meta/feeders?${query}`)
		const moves = await ask<List<Move>>(`/moves?to=meta&limit=500&${query}`)
		const counted = feeders.rows.reduce((sum, { count }) => sum + count, 0)
		expect([feeders.n > 1, counted, feeders.n + (query === 'level=lab' ? 0 : feeders.leftOut.inside)]).toEqual([
			true,
			feeders.n,
			moves.total
		])
		const unknown = (rows: { from: unknown; count?: number }[]) =>
			rows.reduce((sum, { from, count = 1 }) => sum + (from === null ? count : 0), 0)
		expect(unknown(feeders.rows)).toBe(unknown(moves.rows))
	}
)

test('five people came to Meta from Google by way of OpenAI, and none of them on a day before', async () => {
	const [now, then] = [await ask<Routes>('/labs/meta/routes'), await ask<Routes>('/labs/meta/routes?asOf=2025-05-31')]
	const read = ({ rows }: Routes) =>
		rows
			.filter(({ way, labs }) => way === 'in' && labs.map(({ id }) => id).join() === 'google,openai,meta')
			.map(({ count, people }) => ({ count, people: people.length }))
	expect([read(now), read(then)]).toEqual([[{ count: 5, people: 5 }], []])
})

test('what was founded rests on the moves of that kind out of the lab, at the clocks', async () => {
	for (const query of ['', '&asOf=2023']) {
		const founded = await ask<List<Founded>>(`/labs/openai/founded?${query}`)
		const moves = await ask<List<Move>>(`/moves?from=openai&kind=founding&limit=500${query}`)
		expect(founded.rows.flatMap((row) => row.moves).toSorted()).toEqual(moves.rows.map(({ id }) => id).toSorted())
		expect(founded.total).toBeGreaterThan(2)
	}
})

test('a lab that is not on record is named', async () => {
	const answer = await app.inject('/api/v1/labs/no-such-lab/feeders')
	expect([answer.statusCode, answer.json().detail]).toEqual([404, expect.stringContaining('no-such-lab')])
})
