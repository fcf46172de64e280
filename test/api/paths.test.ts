// Ways from lab to lab: the moves that they name lead from each lab to the next.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paths } from '../../server/schemas/feeders.ts'
import type { FlowPair } from '../../server/schemas/flows.ts'
import type { List } from '../../server/schemas/list.ts'
import type { Move } from '../../server/schemas/rows.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async <T>(url: string) => (await app.inject(`/api/v1${url}`)).json() as T

test('straight ways are the moves of the pair, and the dates of a way are those of its moves', async () => {
	const paths = await ask<Paths>('/paths?from=openai&to=meta')
	const pair = await ask<FlowPair>('/flows/openai/meta')
	const straight = paths.rows.filter(({ moves }) => moves.length === 1)
	expect(straight.map(({ moves }) => moves[0]).toSorted()).toEqual(pair.forwardMoves.map(({ id }) => id).toSorted())
	const moves = new Map((await ask<List<Move>>('/moves?limit=500&to=meta')).rows.map((move) => [move.id, move]))
	const last = paths.rows.map(({ stops }) => stops.at(-1)!)
	expect(last.map(({ start, startPrecision }) => [start, startPrecision])).toEqual(
		last.map(({ startMove }) => {
			const move = moves.get(startMove!)!
			return [move.date, move.datePrecision]
		})
	)
})

test('a way by another lab has it between, and is not there before it was gone', async () => {
	const read = async (query: string) =>
		(await ask<Paths>(`/paths?from=google&to=anthropic${query}`)).rows
			.filter(({ person }) => person === 'dario-amodei')
			.map(({ stops }) => stops.map(({ group }) => group))
	expect([await read(''), await read('&asOf=2020')]).toEqual([[['google', 'openai', 'anthropic']], []])
})

test('the sentence says at which clocks', async () => {
	const { sentence, coverageEnd } = await ask<Paths>('/paths?from=openai&to=openai&asOf=2023-11-16')
	expect([sentence.startsWith('As of 16 November 2023: '), coverageEnd]).toEqual([true, '2023-11-16'])
})

test.each([
	['/paths?from=google', 400, 'to', '`to` is needed'],
	['/paths?to=google', 400, 'from', '`from` is needed'],
	['/paths?from=gogle&to=openai', 400, 'from', 'There is no lab `gogle`']
])('%s is a problem that names what is wrong', async (url, status, path, message) => {
	const answer = await app.inject(`/api/v1${url}`)
	const [first] = answer.json().errors
	expect([answer.statusCode, first.path, first.message]).toEqual([status, path, expect.stringContaining(message)])
})
