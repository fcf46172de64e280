// What is reckoned from an offer stands in its record, each figure with how it was made.
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { isRanked } from '../../server/domain/offers/ranking.ts'
import { OfferRecord } from '../../server/schemas/records.ts'
import type { Offer } from '../../server/schemas/rows.ts'
import { importRows } from '../builders.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, {
		labs: [
			{},
			{ id: 'alpha-one', name: 'Alpha One', parent: 'alpha' },
			{ id: 'beta', name: 'Beta' },
			{ id: 'gamma', name: 'Gamma' }
		],
		rates: [{ month: '2025-07', currency: 'GBP', usd: '1.25' }],
		moves: [
			{ id: 'joins', from: 'beta', to: 'alpha-one', date: '2025-07-01' },
			{ id: 'leaves', from: 'alpha-one', to: 'gamma', date: '2026-04-01' }
		],
		metrics: [
			{ id: 'capex', metric: 'capex-year', low: '1000000000', high: '1000000000', unit: 'USD' },
			{ id: 'staff', lab: 'alpha-one', metric: 'staff-costs-year', low: '40000000', high: '40000000', unit: 'GBP' },
			{ id: 'median', metric: 'median-total-comp', low: '500000', high: '500000', unit: 'USD', as_of: '2025-03' },
			{ id: 'people' }
		],
		offers: [
			{ id: 'big', person: 'ada-example', lab: 'alpha-one', from_lab: 'beta', outcome: 'accepted', move: 'joins' },
			{ id: 'declined', person: 'ada-example', low: '1000000', outcome: 'declined' },
			{ id: 'silent', lab: '', notation: 'undisclosed', low: '', high: '', currency: '', years: '', per: '' },
			{
				id: 'band',
				date: '2025-07-01',
				date_precision: 'month',
				kind: 'base-salary',
				low: '100000',
				high: '250000',
				years: '1',
				per: 'year'
			},
			{ id: 'hourly', kind: 'base-salary', low: '50', high: '50', years: '', per: 'hour' },
			{ id: 'elsewhere', lab: 'beta', kind: 'base-salary', low: '100000', high: '250000', years: '1', per: 'year' }
		],
		components: [{ offer: 'big', kind: 'mixed', low: '800000', high: '800000', currency: 'USD', year: '1' }]
	})
	app = await buildApp(db, { site: false })
})
afterAll(() => app.close())

const read = async (id: string): Promise<OfferRecord> => (await app.inject(`/api/v1/offers/${id}`)).json()

test('an offer stands by the years of its term', async () => {
	const { grid } = await read('big')
	const later = { share: 'unexplained', low: 400_000, high: 400_000, assumed: true }
	expect(grid).toEqual({
		currency: 'USD',
		years: [
			{
				year: 1,
				fraction: 1,
				low: 800_000,
				high: 800_000,
				parts: [{ share: 'unexplained', low: 800_000, high: 800_000, assumed: false }]
			},
			...[2, 3, 4].map((year) => ({ year, fraction: 1, low: 400_000, high: 400_000, parts: [later] }))
		],
		how: 'the parts in their years as reported; the rest divided by the three other years, assumed evenly spread',
		told: { low: 800_000, high: 800_000 },
		gap: { low: 1_200_000, high: 1_200_000 },
		gapHow: 'nobody says what it is made of',
		aside: []
	})
})

test('an accepted offer is set against the time at the lab', async () => {
	expect((await read('big')).realised).toEqual({
		state: 'left',
		start: '2025-07-01',
		startPrecision: 'day',
		end: '2029-07-01',
		left: '2026-04-01',
		leftPrecision: 'day',
		leftMove: 'leaves',
		servedYears: 0.75,
		forfeited: [2, 3, 4],
		how: 'left on 1 April 2026, 9 months after joining, of a term of 4 years'
	})
	expect((await read('declined')).realised).toMatchObject({ state: 'not-accepted', forfeited: null })
})

test('an offer is percent of the costs of its lab and of the labs above, in dollars, with the pages behind', async () => {
	const { shares } = await read('big')
	const sources = [
		{ id: 'page-1', publisher: 'The Example Post', origin: null, tier: 'outlet', url: null, published: null }
	]
	const cost = { labGroup: 'alpha', date: '2025', basis: 'year', sources }
	expect(shares).toEqual([
		{
			...cost,
			metric: 'capex',
			name: 'capex-year',
			lab: 'alpha',
			labName: 'Alpha',
			value: 1_000_000_000,
			figureLow: 1_000_000_000,
			figureHigh: 1_000_000_000,
			unit: 'USD',
			valueUsd: 1_000_000_000,
			figureLowUsd: 1_000_000_000,
			figureHighUsd: 1_000_000_000,
			usdHow: 'US dollars as stated',
			low: 0.05,
			high: 0.05
		},
		{
			...cost,
			metric: 'staff',
			name: 'staff-costs-year',
			lab: 'alpha-one',
			labName: 'Alpha One',
			value: 40_000_000,
			figureLow: 40_000_000,
			figureHigh: 40_000_000,
			unit: 'GBP',
			valueUsd: 50_000_000,
			figureLowUsd: 50_000_000,
			figureHighUsd: 50_000_000,
			usdHow: 'at 1.25 US dollars for one GBP, mean of July 2025, the months with a rate',
			low: 1,
			high: 1
		}
	])
	// A unit's costs are no measure of an offer by the lab above it.
	expect((await read('declined')).shares.map(({ metric }) => metric)).toEqual(['capex'])
})

test('an offer is so many times the median and the yearly base salaries of its group', async () => {
	const { baselines } = await read('big')
	expect(
		baselines.map(({ kind, id, name, labName, date, lowUsd, highUsd, timesLow, timesHigh, sources }) => [
			[kind, id, name, labName, date],
			[lowUsd, highUsd],
			[timesLow, timesHigh],
			sources.map(({ id: source }) => source)
		])
	).toEqual([
		[['metric', 'median', 'median-total-comp', 'Alpha', '2025-03'], [500_000, 500_000], [1, 1], ['page-1']],
		[['offer', 'band', 'base-salary', 'Alpha', '2025-07'], [100_000, 250_000], [2, 5], ['page-1']]
	])
})

test('what is not known has a reason or no rows', async () => {
	const { grid, realised, shares, baselines } = await read('silent')
	expect([grid.years, grid.how, realised.how, shares, baselines]).toEqual([
		[],
		'unknown: no sum is named',
		'unknown: nobody has reported whether it was accepted',
		[],
		[]
	])
})

test('every offer of the dataset answers as documented', async () => {
	const real = await buildTestApp()
	const { rows } = (await real.inject('/api/v1/offers?limit=500')).json()
	const answers = await Promise.all(rows.map(({ id }: { id: string }) => real.inject(`/api/v1/offers/${id}`)))
	expect(answers.length).toBeGreaterThan(200)
	expect(
		answers.filter((answer) => !Value.Check(OfferRecord, answer.json())).map((answer) => answer.json().id)
	).toEqual([])
	await real.close()
})

test('the offers that the list ranks are those that the rule ranks, over the real dataset', async () => {
	const real = await buildTestApp()
	const listed = async (query: string) => {
		const { rows } = (await real.inject(`/api/v1/offers?limit=500&${query}`)).json() as { rows: Offer[] }
		return rows
	}
	const all = await listed('sort=-lowUsd')
	const inDollars = all.filter((offer) => isRanked({ ...offer, low: offer.lowUsd, high: offer.highUsd }))
	const ranked = await listed('ranked=yes&sort=-lowUsd')
	expect(ranked.map(({ id }) => id)).toEqual(inDollars.map(({ id }) => id))
	expect((await listed('ranked=no')).length).toBe(all.length - ranked.length)
	const largest = await listed('ranked=yes&sort=-lowUsd&kind=total-package,retention-grant')
	expect(largest.slice(0, 6).map(({ id }) => id)).toEqual([
		'meta-tulloch-1-5b-2025',
		'meta-tml-1b-multiyear-2025',
		'meta-openai-leadership-1b-2025',
		'meta-deitke-250m-2025',
		'meta-tml-200m-500m-4yr-2025',
		'meta-pang-200m-2025'
	])
	await real.close()
})
