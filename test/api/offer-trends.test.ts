// Offers over time: named people, people not named and posts, whole sums and sums a year are never mixed; posts, averages and
// guesses of outsiders set no record; what is left out is counted.
import type { FastifyInstance } from 'fastify'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { OfferTrend } from '../../server/schemas/offer-trend.ts'
import { importRows } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

const ada = { person: 'ada-example' }
const group = { population: 'group-offer' }
const yearly = { kind: 'annual-compensation', years: '1', per: 'year' }
const sums = (low: string, high = low) => ({ low, high })
let app: FastifyInstance
beforeAll(async () => {
	const db = openTestDb()
	importRows(db, {
		rates: [{ month: '2025-07', usd: '1.1' }],
		prices: [
			{ month: '2025-07', cpi: '300' },
			{ month: '2026-06', cpi: '330' }
		],
		offers: [
			{ id: 'first', ...ada, ...sums('1000000'), date: '2025-07-01' },
			{ id: 'higher', ...ada, ...sums('2000000', ''), years: '', date: '2025-07-02', status: 'confirmed' },
			{ id: 'doubted', ...ada, ...sums('9000000'), date: '2025-07-03', status: 'disputed' },
			{ id: 'up-to', ...ada, ...sums('', '50000000'), date: '2025-07-04' },
			{ id: 'euros', ...ada, ...sums('3000000'), currency: 'EUR', date: '2025-07-05' },
			{ id: 'untold', ...ada, ...sums(''), currency: '', per: '', date: '2025-07-06' },
			{ id: 'group', ...group, ...sums('4000000'), date: '2025-07-07' },
			{ id: 'wide', ...group, ...sums('5000000', '60000000'), date: '2025-07-07' },
			{ id: 'guess', ...ada, ...sums('8000000'), basis: 'estimate', date: '2025-07-07' },
			{ id: 'average', ...sums('900000'), ...yearly, population: 'survey', basis: 'survey', date: '2025-07-16' },
			{ id: 'post-guess', ...sums('800000'), ...yearly, basis: 'estimate', date: '2025-07-16' },
			{ id: 'hourly', ...sums('90'), per: 'hour', years: '', date: '2025-07-08', kind: 'base-salary' },
			{ id: 'monthly', ...sums('10000'), per: 'month', years: '', date: '2025-07-09', kind: 'base-salary' },
			...[1, 2, 3, 4, 5].map((place) => ({
				id: `pay-${place}`,
				...yearly,
				...sums(`${place}00000`, place === 5 ? '' : `${place}50000`),
				date: `2025-07-1${place}`
			})),
			{ id: 'pay-of-ada', ...ada, ...yearly, ...sums('700000'), date: '2025-07-20' }
		],
		components: [
			{ id: 'part-1', offer: 'first', contingent: 'no' },
			{ id: 'part-2', offer: 'first', contingent: 'yes' },
			{ id: 'part-3', offer: 'group', contingent: 'no' },
			{ id: 'part-4', offer: 'group', contingent: 'unknown' }
		]
	})
	app = await buildApp(db, { site: false })
})
afterAll(() => app.close())

async function ask(query = ''): Promise<OfferTrend> {
	const answer = await app.inject(`/api/v1/trends/offers${query}`)
	expect(answer.statusCode).toBe(200)
	expect(Value.Errors(OfferTrend, answer.json())).toEqual([])
	return answer.json()
}
const briefly = ({ points }: OfferTrend) => points.map(({ id, low, high }) => [id, low, high])
const recordsOf = ({ records }: OfferTrend) =>
	records.map(({ population, per, id, low, before }) => [population, per, id, low, before])

test('as reported, the offers of the currency of most are shown, whole sums and sums a year alone', async () => {
	const trend = await ask()
	expect({ ...trend, points: briefly(trend) }).toEqual({
		basis: 'reported',
		currency: 'USD',
		n: 15,
		since: null,
		until: null,
		asOf: null,
		knownAt: null,
		statuses: ['confirmed', 'reported'],
		estimates: 2,
		narrowing: '',
		sourceCount: 1,
		groups: [{ id: 'alpha', name: 'Alpha', n: 15 }],
		points: [
			['first', 1_000_000, 1_000_000],
			['higher', 2_000_000, null],
			['doubted', 9_000_000, 9_000_000],
			['up-to', null, 50_000_000],
			['group', 4_000_000, 4_000_000],
			['guess', 8_000_000, 8_000_000],
			['wide', 5_000_000, 60_000_000],
			['pay-1', 100_000, 150_000],
			['pay-2', 200_000, 250_000],
			['pay-3', 300_000, 350_000],
			['pay-4', 400_000, 450_000],
			['pay-5', 500_000, null],
			['average', 900_000, 900_000],
			['post-guess', 800_000, 800_000],
			['pay-of-ada', 700_000, 700_000]
		],
		records: trend.records,
		medians: [
			{
				named: 'role',
				population: 'role',
				per: 'year',
				kind: 'annual-compensation',
				year: '2025',
				n: 5,
				low: 300_000,
				high: 350_000,
				openLow: 0,
				openHigh: 1
			}
		],
		leftOut: { noSum: 1, otherCurrency: 1, otherPeriod: 2, partly: 0 },
		coverageEnd: '2026-06-30',
		sentence:
			'Ada Example’s $2M or more from Alpha on 2 July 2025 is the highest lower limit reported without dispute for a ' +
			'named person. A larger sum is disputed: $9M for Ada Example from Alpha. Alpha’s $4M on 7 July 2025 is the ' +
			'largest sum reported without dispute for people not named. 15 sums, as reported, in US dollars, all dates up to the end of June 2026: 6 for ' +
			'named people, 2 for people not named, 6 for posts and 1 average or median. The largest is of confirmed or ' +
			'reported offers, by lower limits; 2 estimates by outsiders are left out of it.',
		revision: 1
	})
	expect(recordsOf(trend)).toEqual([
		['person', 'total', 'first', 1_000_000, null],
		['person', 'total', 'higher', 2_000_000, 1_000_000],
		['person', 'year', 'pay-of-ada', 700_000, null],
		['group-offer', 'total', 'group', 4_000_000, null]
	])
})

test('a point holds what a reader needs to judge it', async () => {
	const { points } = await ask('?named=person')
	expect(points[0]).toEqual({
		id: 'first',
		date: '2025-07-01',
		datePrecision: 'day',
		named: 'person',
		population: 'person',
		per: 'total',
		basis: 'report',
		title: null,
		person: 'ada-example',
		personName: 'Ada Example',
		lab: 'alpha',
		labName: 'Alpha',
		labGroup: 'alpha',
		fromLab: null,
		fromLabName: null,
		kind: 'total-package',
		notation: '$2M/4yr',
		status: 'reported',
		outcome: 'unknown',
		contingent: 'yes',
		low: 1_000_000,
		high: 1_000_000,
		currency: 'USD',
		how: 'as reported',
		record: true
	})
})

test('a part that depends on a condition outweighs one that may, that one those that do not; without parts nothing is known', async () => {
	const { points } = await ask()
	expect(['first', 'group', 'higher'].map((id) => points.find((point) => point.id === id)!.contingent)).toEqual([
		'yes',
		'unknown',
		null
	])
})

test('in US dollars the euros are there by their rate, and break the record', async () => {
	const trend = await ask('?sums=usd&named=person')
	expect(trend.leftOut).toEqual({ noSum: 1, otherCurrency: 0, otherPeriod: 0, partly: 0 })
	expect(recordsOf(trend).slice(0, 3)).toEqual([
		['person', 'total', 'first', 1_000_000, null],
		['person', 'total', 'higher', 2_000_000, 1_000_000],
		['person', 'total', 'euros', 3_300_000, 2_000_000]
	])
	expect(trend.points.find(({ id }) => id === 'euros')?.how).toBe('at 1.1 US dollars for one EUR, mean of July 2025')
})

test('a year, also by the word that `basis` had for it, whole sums are divided by their years, and where these are unknown so is the sum', async () => {
	const trend = await ask('?basis=yearly')
	expect(await ask('?sums=yearly')).toEqual(trend)
	expect(briefly(trend).slice(0, 8)).toEqual([
		['first', 250_000, 250_000],
		['doubted', 2_250_000, 2_250_000],
		['up-to', null, 12_500_000],
		['euros', 825_000, 825_000],
		['group', 1_000_000, 1_000_000],
		['guess', 2_000_000, 2_000_000],
		['wide', 1_250_000, 15_000_000],
		['monthly', 120_000, 120_000]
	])
	expect(trend.leftOut).toEqual({ noSum: 3, otherCurrency: 0, otherPeriod: 0, partly: 0 })
	expect(new Set(trend.points.map(({ per }) => per))).toEqual(new Set(['year']))
})

test('in today’s dollars sums rise by consumer prices', async () => {
	const { points } = await ask('?sums=today&person=ada-example&kind=annual-compensation')
	expect(points.map(({ low, how }) => [low, how])).toEqual([
		[770_000, 'in dollars of June 2026: times 1.1, by consumer prices since July 2025']
	])
})

test('a status that is asked for sets records', async () => {
	const trend = await ask('?status=disputed')
	expect([trend.statuses, recordsOf(trend)]).toEqual([['disputed'], [['person', 'total', 'doubted', 9_000_000, null]]])
})

test('estimates count where what sums rest on is asked for, and the sentence says what was asked', async () => {
	const trend = await ask('?basis=estimate&named=person')
	expect([trend.estimates, trend.narrowing, recordsOf(trend), trend.sentence]).toEqual([
		0,
		'offers based on outsiders’ estimates for named people',
		[['person', 'total', 'guess', 8_000_000, null]],
		'Of the offers based on outsiders’ estimates for named people: Ada Example’s $8M from Alpha on 7 July 2025 is the ' +
			'largest sum reported without dispute for a named person. 1 sum, as reported, in US dollars, of the offers based ' +
			'on outsiders’ estimates for named people: 1 for a named person. The largest is of confirmed or reported offers, by ' +
			'lower limits.'
	])
	const { medians } = await ask('?basis=report,estimate&kind=annual-compensation')
	expect(medians.map(({ n, low }) => [n, low])).toEqual([[6, 350_000]])
})

test('of the offers that were declined only those are said to be largest', async () => {
	const { sentence } = await ask('?outcome=declined')
	expect(sentence).toBe('No sum is reported for offers that were declined.')
})

test('fewer than five offers have no median, and those to named people are not added to those for roles', async () => {
	expect((await ask('?named=person')).medians).toEqual([])
	expect((await ask('?until=2025-07-14')).medians).toEqual([])
	expect((await ask('?kind=annual-compensation')).medians.map(({ n }) => n)).toEqual([5])
})

test('on an earlier day there are fewer offers, and its records run to that day', async () => {
	const trend = await ask('?asOf=2025-07-01')
	expect([briefly(trend), trend.asOf, trend.coverageEnd, trend.sentence]).toEqual([
		[['first', 1_000_000, 1_000_000]],
		'2025-07-01',
		'2025-07-01',
		'Of the offers, as of 1 July 2025: Ada Example’s $1M from Alpha on 1 July 2025 is the largest sum reported without ' +
			'dispute for a named person. 1 sum, as reported, in US dollars, of the offers, as of 1 July 2025: 1 for a named ' +
			'person. The largest is of confirmed or reported offers, by lower limits.'
	])
})

test('a question without offers is answered so', async () => {
	const trend = await ask('?since=2030')
	expect([trend.n, trend.currency, trend.points, trend.sentence]).toEqual([
		0,
		null,
		[],
		'No sum is reported for offers since 2030, after coverage ends on 30 June 2026.'
	])
})

test('the metadata name the sources of the offers shown and how the sums came about', async () => {
	const answer = await app.inject('/api/v1/trends/offers.metadata.json?basis=usd')
	expect(answer.json()).toMatchObject({
		rows: 16,
		query: { basis: 'usd', level: 'group' },
		sources: ['page-1'],
		caveats: [
			'Offers of every status are shown; records and medians count confirmed and reported ones unless status asks.',
			'A record goes by the lower bound alone; medians are bounds that the median lies between, for at least five offers.',
			'Estimates of outsiders set no record and make no median unless basis asks for them.',
			'Sums a year, in US dollars and in today’s dollars are our figures; how says how each was made.',
			...answer.json().caveats.slice(4)
		]
	})
})
