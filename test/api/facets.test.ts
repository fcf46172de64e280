// What a list can be narrowed by: each value gives the rows that it counts, and no row is without a value.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { importRows } from '../builders.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'

type Facet = { value: string; count: number }

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const read = async (query: string) => {
	const answer = await app.inject(`/api/v1${query}`)
	expect([query, answer.statusCode]).toEqual([query, 200])
	return answer.json() as { total: number; facets: Record<string, Facet[]> }
}
/** Values that are asked for of each facet, beside the one for what is not known. */
const mostAsked = 12
/** Values that a facet gives; rows of the others are in none. */
const mostGiven = 100

test.each(['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims'])(
	'each value of the facets of %s, also the unknown one, gives as many rows as stand beside it',
	async (list) => {
		const { total, facets } = await read(`/${list}?limit=1`)
		for (const [key, values] of Object.entries(facets)) {
			const asked = values.filter(({ value }, place) => place < mostAsked || value === 'unknown')
			const found = await Promise.all(
				asked.map(async ({ value }) => ({
					value,
					count: (await read(`/${list}?limit=1&${key}=${encodeURIComponent(value)}`)).total
				}))
			)
			expect([key, found]).toEqual([key, asked.map(({ value, count }) => ({ value, count }))])
			// Some records are about no lab at all, and that is no category; statuses of moves are counted beside those listed.
			// An offer may be for several grades; people may have been at several labs, and have roles of several ranks or none.
			const isOfMany = ['lab', 'grade'].includes(key) || (list === 'people' && key !== 'nowIs')
			if (isOfMany || (list === 'moves' && key === 'status') || values.length === mostGiven) continue
			expect([key, values.reduce((sum, { count }) => sum + count, 0)]).toEqual([key, total])
		}
	}
)

test('what is not known is a value like others: of labs at the clocks, of moves, of pages', async () => {
	const [labs, then, moves] = await Promise.all(
		['/labs?country=unknown', '/labs?country=unknown&asOf=2025', '/moves?country=unknown'].map(read)
	)
	expect([labs, then, moves].map((list) => list!.total > 0)).toEqual([true, true, true])
	const every = await read('/labs?asOf=2025')
	expect(every.facets.country!.find(({ value }) => value === 'unknown')!.count).toBe(then!.total)

	const db = openTestDb()
	importRows(db, { sources: [{ language: 'zh' }, { id: 'page-2' }] })
	const site = await buildApp(db, { site: false })
	const pages = (await site.inject('/api/v1/sources?language=unknown')).json()
	expect([pages.rows.map(({ id }: { id: string }) => id), pages.sentence]).toEqual([
		['page-2'],
		'1 source, in an unreported language'
	])
	await site.close()
})
