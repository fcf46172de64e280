// Which offers are ranked, and what counts in medians.
import { expect, test } from 'vitest'
import { tallyBands } from '../../server/domain/offers/bands.ts'
import { countsBy, isRanked } from '../../server/domain/offers/ranking.ts'
import { isOffer, populationOf } from '../../server/domain/vocabulary/offers.ts'

const offer = {
	person: null as string | null,
	kind: 'total-package',
	population: 'group-offer' as string | null,
	basis: 'report' as string | null,
	status: 'reported',
	low: 1e6 as number | null,
	high: 1e7 as number | null,
	sourceCount: 1
}

test.each<[claim: string, part: Partial<typeof offer>, ranked: boolean]>([
	['an offer to people not named is ranked', {}, true],
	['one to a named person too', { person: 'ada', population: 'person' }, true],
	['one with a lower limit alone too', { high: null }, true],
	['a band for a post is not', { population: 'role' }, false],
	['an average is not', { population: 'survey' }, false],
	['a guess of outsiders is not', { basis: 'estimate' }, false],
	['a range wider than tenfold is not', { high: 1.01e7 }, false],
	['a sum with an upper limit alone is not', { low: null }, false],
	['from nothing on is no lower limit', { low: 0 }, false],
	['a rumour of one page is not', { status: 'rumored' }, false],
	['a rumour of two pages is', { status: 'rumored', sourceCount: 2 }, true],
	['what is disputed is, and marked', { status: 'disputed' }, true],
	['what was denied is not', { status: 'denied' }, false],
	['what was undone is not', { status: 'reversed' }, false]
])('%s', (_, part, ranked) => {
	expect(isRanked({ ...offer, ...part })).toBe(ranked)
})

test('release 1.0.0 did not say whom terms are for: a name and the kind do', () => {
	const of = (person: string | null, kind: string) => populationOf({ person, kind, population: null })
	expect([
		of('ada', 'base-salary'),
		of(null, 'base-salary'),
		of(null, 'annual-compensation'),
		of(null, 'equity-grant')
	]).toEqual(['person', 'role', 'role', 'group-offer'])
	expect(isOffer({ person: null, kind: 'base-salary', population: 'group-offer' })).toBe(true)
})

test('guesses count where what sums rest on is asked for', () => {
	const guess = { basis: 'estimate' }
	expect([countsBy(undefined)(guess), countsBy(['estimate'])(guess), countsBy(undefined)({ basis: null })]).toEqual([
		false,
		true,
		true
	])
})

test('a median of bands is of posts that count; guesses and averages are told of beside it', () => {
	const band = (sum: number | null, part = {}) => ({
		...offer,
		kind: 'base-salary',
		population: 'role',
		lab: 'alpha',
		date: '2025-07-01',
		yearlyLowUsd: sum,
		yearlyHighUsd: sum,
		...part
	})
	const bands = [
		...[1, 2, 3, 4, 5].map((sum) => band(sum * 1e5)),
		band(9e5, { basis: 'estimate', lab: 'beta', date: '2026' }),
		band(8e5, { population: 'survey' }),
		band(null)
	]
	const { drawn, ...usual } = tallyBands(bands)
	expect([drawn.length, usual]).toEqual([
		7,
		{
			posts: 5,
			labs: 1,
			low: 1e5,
			high: 5e5,
			first: '2025',
			last: '2025',
			median: { n: 5, low: 3e5, high: 3e5, openLow: 0, openHigh: 0 },
			estimates: 1,
			surveys: 1
		}
	])
	expect(tallyBands(bands, ['posting', 'estimate'])).toMatchObject({
		posts: 6,
		labs: 2,
		high: 9e5,
		last: '2026',
		estimates: 0
	})
})
