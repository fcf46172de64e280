import { expect, test } from 'vitest'
import { compareOffer, kindsAgainst, standAmong, type ReportedOffer } from '../../server/domain/offers/compare.ts'
import { gatherRates, rateAt } from '../../server/domain/offers/dollars.ts'
import { yearlyBounds } from '../../server/domain/offers/yearly.ts'

const offer = (part: Partial<ReportedOffer>): ReportedOffer => ({
	id: 'offer-a',
	person: 'ann-example',
	lab: 'lab-a',
	labName: 'Lab A',
	labGroup: 'lab-a',
	kind: 'total-package',
	lowUsd: 100e6,
	highUsd: 100e6,
	years: 4,
	per: 'total',
	date: '2025-07-01',
	basis: 'report',
	population: null,
	...part
})
const rates = gatherRates([{ month: '2026-06', currency: 'EUR', usd: 1.1 }])
const rateOf = (currency: string | null) => rateAt(currency, '2026-06-30', 'day', rates)

test('a sum a year is the total over its years, and unknown where they are not known', () => {
	expect(yearlyBounds({ low: 200e6, high: 200e6 }, 'total', 4)).toEqual({ low: 50e6, high: 50e6 })
	expect(yearlyBounds({ low: null, high: 300e6 }, 'total', 4)).toEqual({ low: null, high: 75e6 })
	expect(yearlyBounds({ low: 10_000, high: 12_000 }, 'month', null)).toEqual({ low: 120_000, high: 144_000 })
	expect(yearlyBounds({ low: 1e6, high: 1e6 }, 'total', null)).toBeNull()
	expect(yearlyBounds({ low: 1e6, high: 1e6 }, 'total', 0)).toBeNull()
	expect(yearlyBounds({ low: 60, high: 60 }, 'hour', null)).toBeNull()
	expect(yearlyBounds({ low: null, high: null }, 'year', 1)).toBeNull()
})

test('an interval is below or above only where the bounds make it certain', () => {
	const others = [
		{ low: 1, high: 9 },
		{ low: 21, high: null },
		{ low: 5, high: 10 },
		{ low: 15, high: null },
		{ low: null, high: 30 },
		{ low: null, high: null },
		null
	]
	expect(standAmong({ low: 10, high: 20 }, others)).toEqual({ n: 5, below: 1, overlapping: 3, above: 1, leftOut: 2 })
	expect(standAmong({ low: 10, high: null }, others)).toEqual({ n: 5, below: 1, overlapping: 4, above: 0, leftOut: 2 })
})

test('parts of pay are set against the same part, whole pay against whole pay', () => {
	expect(kindsAgainst('signing-bonus', 'total')).toEqual(['signing-bonus'])
	expect(kindsAgainst('unspecified', 'year')).toEqual(['total-package', 'annual-compensation'])
	expect(kindsAgainst('package', 'total')).toEqual(['total-package'])
})

test('an offer is set against offers a year, people and roles apart, the closest first', () => {
	const offers = [
		offer({ id: 'far', lowUsd: 1.5e9, highUsd: 1.5e9, years: 6 }),
		offer({ id: 'near', lowUsd: 125e6, highUsd: 300e6 }),
		offer({
			id: 'role',
			person: null,
			kind: 'annual-compensation',
			per: 'year',
			years: 1,
			lowUsd: 3e6,
			highUsd: 7e6
		}),
		offer({ id: 'group', person: null, population: 'group-offer', lowUsd: 8e6, highUsd: 8e6 }),
		offer({ id: 'average', person: null, population: 'survey', basis: 'survey', lowUsd: 160e6, highUsd: 200e6 }),
		offer({ id: 'guess', basis: 'estimate', lowUsd: 200e6, highUsd: 200e6 }),
		offer({
			id: 'role-guess',
			person: null,
			kind: 'annual-compensation',
			per: 'year',
			basis: 'estimate',
			population: 'role'
		}),
		offer({ id: 'open', years: null }),
		offer({ id: 'signing', kind: 'signing-bonus' }),
		offer({ id: 'band', person: null, kind: 'base-salary', per: 'year', years: 1, lowUsd: 200_000, highUsd: 500_000 })
	]
	const compared = compareOffer('一位资深研究员4年2亿美元', offers, rateOf)
	expect(compared).toMatchObject({
		yearly: { low: 50e6, high: 50e6 },
		yearlyHow: 'the sum divided by 4 years, assumed evenly spread',
		basis: 'year',
		usd: { low: 50e6, high: 50e6 },
		people: { n: 2, below: 0, overlapping: 1, above: 1, leftOut: 1 },
		unnamed: { n: 1, below: 1, overlapping: 0, above: 0, leftOut: 0 },
		roles: { n: 1, below: 1, overlapping: 0, above: 0, leftOut: 0 },
		estimates: 2,
		baselines: [{ lab: 'lab-a', labName: 'Lab A', labGroup: 'lab-a', n: 1, low: 200_000, high: 500_000, times: 100 }]
	})
	expect(compared?.closest.map(({ offer, low, high }) => [offer.id, low, high])).toEqual([
		['near', 31_250_000, 75e6],
		['far', 250e6, 250e6],
		['group', 2e6, 2e6]
	])
	expect(compared?.closestBands.map(({ offer }) => offer.id)).toEqual(['role'])
	const withEstimates = compareOffer('一位资深研究员4年2亿美元', offers, rateOf, true)
	expect([withEstimates?.estimates, withEstimates?.closest[0]?.offer.id, withEstimates?.roles.n]).toEqual([
		0,
		'guess',
		2
	])
})

test('a salary without a period is taken as yearly, and says so', () => {
	const band = offer({ person: null, kind: 'base-salary', per: 'year', years: 1, lowUsd: 200_000, highUsd: 400_000 })
	expect(compareOffer('a base salary of $250,000', [band], rateOf)).toMatchObject({
		yearly: { low: 250_000, high: 250_000 },
		yearlyHow: 'a salary without a period is taken as yearly',
		basis: 'year',
		roles: { n: 1, below: 0, overlapping: 1, above: 0, leftOut: 0 }
	})
	expect(compareOffer('an offer of $250,000', [band], rateOf)).toMatchObject({ yearly: null, basis: 'total' })
})

test('another currency goes by the rate, and an unknown one is not compared', () => {
	expect(compareOffer('€3M/yr', [], rateOf)).toMatchObject({
		usd: { low: 3.3e6, high: 3.3e6 },
		usdHow: 'at 1.1 US dollars for one EUR, mean of June 2026'
	})
	expect(compareOffer('CHF 3M/yr', [], rateOf)).toMatchObject({
		basis: null,
		usd: null,
		usdHow: 'unknown: no rate for CHF'
	})
	expect(compareOffer('7 million crowns', [], rateOf)).toMatchObject({
		usd: null,
		usdHow: 'unknown: no currency is named'
	})
	expect(compareOffer('seven figures', [], rateOf)).toMatchObject({
		term: { currency: 'USD', assumed: ['currency'] },
		usd: { low: 1e6, high: 9_999_999 }
	})
	expect(compareOffer('a valuation of $12 billion', [], rateOf)).toMatchObject({
		term: null,
		yearlyHow: 'unknown: no pay is named'
	})
	expect(compareOffer('x'.repeat(2001), [], rateOf)).toBeUndefined()
})
