import { expect, test } from 'vitest'
import { gatherPrices, priceFactor, todayBounds } from '../../server/domain/offers/todays-dollars.ts'

const prices = gatherPrices([
	{ month: '2026-06', cpi: 330 },
	{ month: '2025-07', cpi: 300 },
	{ month: '2025-08', cpi: 310 },
	{ month: '2025-09', cpi: 320 }
])
const since = (factor: number, then: string) => ({
	factor,
	how: `in dollars of June 2026: times ${factor}, by consumer prices since ${then}`
})

test('a dollar is as many of the last month as prices rose since', () => {
	expect(priceFactor('2025-07-31', 'day', prices)).toEqual(since(1.1, 'July 2025'))
	expect(priceFactor('2026-06-01', 'month', prices)).toEqual(since(1, 'June 2026'))
})

test('a coarse date goes by the mean of its months that have a price', () => {
	expect(priceFactor('2025-07-01', 'quarter', prices)).toEqual(since(1.06452, 'July 2025 to September 2025'))
	expect(priceFactor('2025-01-01', 'year', prices)).toEqual(since(1.06452, 'July 2025 to September 2025'))
})

test('a month without a price goes by the one before it, and there is none before the first', () => {
	expect(priceFactor('2025-10-15', 'day', prices)).toEqual(since(1.03125, 'September 2025'))
	expect(priceFactor('2026-08-01', 'month', prices)).toEqual(since(1, 'June 2026'))
	expect(priceFactor('2025-06-30', 'day', prices)).toEqual({
		factor: null,
		how: 'unknown: no consumer prices on 30 June 2025'
	})
	expect(priceFactor('2025-07-01', 'day', new Map())).toMatchObject({ factor: null })
})

test('bounds are whole dollars, open ones stay open, and what is unknown says why', () => {
	const of = (low: number | null, high: number | null, date = '2025-07-01') =>
		todayBounds({ low, high, how: 'unknown: no rate for CHF' }, date, 'month', prices)
	const { how } = since(1.1, 'July 2025')
	expect(of(105, null)).toEqual({ low: 116, high: null, how })
	expect(of(null, 200)).toEqual({ low: null, high: 220, how })
	expect(of(null, null)).toEqual({ low: null, high: null, how: 'unknown: no rate for CHF' })
	expect(of(1, 2, '2020-01-01')).toMatchObject({ low: null, high: null })
	expect(of(1, Number.MAX_SAFE_INTEGER)).toEqual({
		low: null,
		high: null,
		how: 'unknown: the sum is no whole number below 2^53'
	})
})
