// What became of offers, bands by grade and deals over time: their answers hold to their schemas, and to the rows behind them.
import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { Bands } from '../../server/schemas/bands.ts'
import { DealTimeline } from '../../server/schemas/deals.ts'
import { Outcomes } from '../../server/schemas/outcomes.ts'
import { openRealDb } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildApp(openRealDb(), { site: false })
})
afterAll(() => app.close())

async function ask<T>(path: string, schema: TSchema): Promise<T> {
	const answer = await app.inject(`/api/v1${path}`)
	expect(answer.statusCode).toBe(200)
	expect(Value.Errors(schema, answer.json())).toEqual([])
	return answer.json() as T
}

test('what became of offers says what the outcome and the moves say', async () => {
	const { offers, labs, sentence } = await ask<Outcomes>('/outcomes', Outcomes)
	const fateOf = (id: string) => offers.find((offer) => offer.id === id)
	expect(fateOf('meta-tulloch-1-5b-2025')).toMatchObject({
		fate: 'came-later',
		daysLater: 70,
		became: 'refused; joined 10 weeks later'
	})
	expect(fateOf('meta-deitke-250m-2025')).toMatchObject({ fate: 'there', joinedPrecision: 'month' })
	expect(sentence).toContain('6 were refused; Andrew Tulloch refused up to $1.5B and joined 10 weeks later')
	for (const { accepted, n, low, high } of labs) expect(low <= accepted / n && accepted / n <= high).toBe(true)
	expect((await ask<Outcomes>('/outcomes?outcome=declined', Outcomes)).labs).toEqual([])
})

test('bands by grade hold each band with a sum, and count what counts', async () => {
	for (const query of ['', '?kind=annual-compensation', '?place=FR', '?basis=estimate']) {
		const { groups, n, counted, noSum } = await ask<Bands>(`/bands${query}`, Bands)
		const kind = query.includes('kind=') ? '' : `${query ? '&' : '?'}kind=base-salary`
		const list = (await app.inject(`/api/v1/offers${query}${kind}&population=role,survey&limit=1`)).json()
		const bands = new Map(groups.flatMap(({ bands }) => bands).map((band) => [band.id, band]))
		expect([bands.size, bands.size + noSum]).toEqual([n, list.total])
		expect([...bands.values()].filter((band) => band.counted).length).toBe(counted)
		for (const group of groups) expect(group.bands.filter((band) => band.counted).length).toBe(group.n)
	}
})

test('a deal’s record and the deals over time count the same people', async () => {
	const { deals, sentence } = await ask<DealTimeline>('/trends/deals', DealTimeline)
	expect(sentence).toContain('nine people are named as having come with it, and one has left again')
	for (const { id, namedCount, leftCount, amountUsd, perHeadUsd } of deals.filter(({ namedCount }) => namedCount > 3)) {
		const record = (await app.inject(`/api/v1/deals/${id}`)).json()
		const left = record.people.filter(({ stay }: { stay: string }) => stay === 'left').length
		expect([id, record.people.length, left, record.amountUsd, record.perHead.sum]).toEqual([
			id,
			namedCount,
			leftCount,
			amountUsd,
			perHeadUsd
		])
	}
})
