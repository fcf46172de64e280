import { expect, test } from 'vitest'
import { sumOn, type Sums } from '../../server/domain/offers/basis.ts'

const euros: Sums = {
	low: 4_000_000,
	high: null,
	currency: 'EUR',
	per: 'total',
	lowUsd: 4_400_000,
	highUsd: null,
	usdHow: 'at 1.1 US dollars for one EUR, mean of July 2025',
	yearlyLowUsd: 1_100_000,
	yearlyHighUsd: null,
	yearlyHow: 'the sum divided by 4 years, assumed evenly spread',
	todayLowUsd: 4_500_000,
	todayHighUsd: null,
	todayHow: 'in dollars of June 2026'
}
const dollars = { ...euros, currency: 'USD', usdHow: 'US dollars as stated' }

test.for([
	['reported', { low: 4_000_000, high: null, currency: 'EUR', per: 'total', how: 'as reported' }],
	['usd', { low: 4_400_000, high: null, currency: 'USD', per: 'total', how: euros.usdHow }],
	['today', { low: 4_500_000, high: null, currency: 'USD', per: 'total', how: 'in dollars of June 2026' }],
	['yearly', { low: 1_100_000, high: null, currency: 'USD', per: 'year', how: `${euros.yearlyHow}; ${euros.usdHow}` }]
] as const)('on the basis %s a sum has its bounds, its period and how it was made', ([basis, sum]) => {
	expect(sumOn(euros, basis)).toEqual(sum)
})

test('dollars need no rate to be told', () => {
	expect(sumOn(dollars, 'yearly').how).toBe(euros.yearlyHow)
})

test('without a rate a sum a year is unknown for want of the rate', () => {
	const usdHow = 'unknown: no rate for CHF'
	const none = { ...euros, lowUsd: null, yearlyLowUsd: null, usdHow, yearlyHow: 'as stated' }
	expect(sumOn(none, 'yearly')).toEqual({ low: null, high: null, currency: 'USD', per: 'year', how: usdHow })
})

test.for([
	[
		{ low: 0, high: 5 },
		{ low: null, high: 5 }
	],
	[
		{ low: 0, high: 0 },
		{ low: null, high: null }
	],
	[
		{ low: 0, high: null },
		{ low: null, high: null }
	]
])('from nothing on is no lower bound: %j is %j', ([bounds, open]) => {
	expect(sumOn({ ...euros, ...bounds! }, 'reported')).toMatchObject(open!)
})
