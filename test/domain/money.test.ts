import { expect, test } from 'vitest'
import { dollarBounds, dollarsOf, gatherRates, rateAt } from '../../server/domain/offers/dollars.ts'

const rates = gatherRates([
	{ month: '2025-03', currency: 'EUR', usd: 1.3 },
	{ month: '2025-01', currency: 'EUR', usd: 1.1 },
	{ month: '2025-02', currency: 'EUR', usd: 1.2 },
	{ month: '2025-04', currency: 'EUR', usd: 1.4 },
	{ month: '2025-04', currency: 'JPY', usd: 0.0066666 }
])

test('a sum goes by the rate of its month', () => {
	const february = { usd: 3_600_000, how: 'at 1.2 US dollars for one EUR, mean of February 2025' }
	expect(dollarsOf(3e6, 'EUR', '2025-02-28', 'day', rates)).toEqual(february)
	expect(dollarsOf(3e6, 'EUR', '2025-02-01', 'month', rates)).toEqual(february)
})

test('dollars are whole', () => {
	expect(dollarsOf(1001, 'JPY', '2025-04-01', 'month', rates).usd).toBe(7)
})

test('a date known to the quarter or year goes by the mean of its months, and says so', () => {
	expect(rateAt('EUR', '2025-01-01', 'quarter', rates)).toEqual({
		usd: 1.2,
		how: 'at 1.2 US dollars for one EUR, mean of January 2025 to March 2025, as the date is known to the quarter'
	})
	expect(rateAt('EUR', '2025-01-01', 'year', rates)).toEqual({
		usd: 1.25,
		how: 'at 1.25 US dollars for one EUR, mean of January 2025 to April 2025, the months with a rate'
	})
	const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`)
	const year = gatherRates(months.map((month, i) => ({ month, currency: 'EUR', usd: i + 1 })))
	expect(rateAt('EUR', '2024-01-01', 'year', year).usd).toBe(6.5)
	expect(rateAt('EUR', '2024-10-01', 'quarter', year).usd).toBe(11)
})

test('after the last month with a rate that one is taken, and before the first there is none', () => {
	expect(rateAt('EUR', '2026-05-01', 'month', rates)).toEqual({
		usd: 1.4,
		how: 'at 1.4 US dollars for one EUR, mean of April 2025, the last month with a rate'
	})
	expect(rateAt('EUR', '2024-12-31', 'day', rates)).toEqual({
		usd: null,
		how: 'unknown: no rate for EUR on 31 December 2024'
	})
	expect(rateAt('JPY', '2025-01-01', 'year', rates).usd).toBe(0.0066666)
})

test('US dollars stay as they are, and what has no currency or no rate stays unknown', () => {
	expect(dollarsOf(2e8, 'USD', '1999-01-01', 'year', rates)).toEqual({ usd: 2e8, how: 'US dollars as stated' })
	expect(dollarsOf(2e8, null, '2025-02-01', 'month', rates)).toEqual({
		usd: null,
		how: 'unknown: no currency is named'
	})
	expect(dollarsOf(2e8, 'CHF', '2025-02-01', 'month', rates)).toEqual({ usd: null, how: 'unknown: no rate for CHF' })
})

test('sums from 2^53 on are refused, before and after the conversion', () => {
	const refused = { usd: null, how: 'unknown: the sum is no whole number below 2^53' }
	expect(dollarsOf(2 ** 53 - 1, 'USD', '2025-02-01', 'month', rates).usd).toBe(2 ** 53 - 1)
	expect(dollarsOf(2 ** 53, 'USD', '2025-02-01', 'month', rates)).toEqual(refused)
	expect(dollarsOf(2 ** 53, 'JPY', '2025-04-01', 'month', rates)).toEqual(refused)
	expect(dollarsOf(8e15, 'EUR', '2025-02-01', 'month', rates)).toEqual(refused)
	expect(dollarsOf(Number.NaN, 'USD', '2025-02-01', 'month', rates)).toEqual(refused)
	expect(dollarBounds({ low: 5, high: 2 ** 53 }, 'USD', '2025-02-01', 'month', rates)).toEqual({
		lowUsd: null,
		highUsd: null,
		usdHow: refused.how
	})
})

test('an open bound stays open', () => {
	const usdHow = 'at 1.2 US dollars for one EUR, mean of February 2025'
	const of = (low: number | null, high: number | null) =>
		dollarBounds({ low, high }, 'EUR', '2025-02-01', 'month', rates)
	expect(of(100, null)).toEqual({ lowUsd: 120, highUsd: null, usdHow })
	expect(of(null, 0)).toEqual({ lowUsd: null, highUsd: 0, usdHow })
	expect(of(null, null)).toEqual({ lowUsd: null, highUsd: null, usdHow: 'unknown: no sum is named' })
})
