import { expect, test } from 'vitest'
import { isOpen, sayYearly, scaleBounds, yearlyBounds } from '../../server/domain/offers/yearly.ts'
import type { Bounds } from '../../server/domain/vocabulary/said.ts'
import type { Term } from '../../server/domain/offers/notation/reading.ts'

test.each<[Bounds, string | null, number | null, Bounds | null]>([
	[{ low: 200e6, high: 200e6 }, 'total', 4, { low: 50e6, high: 50e6 }],
	[{ low: 200e6, high: null }, 'total', 4, { low: 50e6, high: null }],
	[{ low: null, high: 10 }, 'total', 3, { low: null, high: 3 }],
	[{ low: 2e6, high: 3e6 }, 'year', null, { low: 2e6, high: 3e6 }],
	[{ low: 2e6, high: 3e6 }, 'year', 4, { low: 2e6, high: 3e6 }],
	[{ low: 1e6, high: 1e6 }, 'first-year', 4, { low: 1e6, high: 1e6 }],
	[{ low: 1000, high: 1500 }, 'month', null, { low: 12_000, high: 18_000 }],
	[{ low: 1000, high: 1000 }, 'week', null, { low: 52_000, high: 52_000 }],
	[{ low: 1e6, high: 1e6 }, 'total', null, null],
	[{ low: 1e6, high: 1e6 }, 'total', 0, null],
	[{ low: 500, high: 500 }, 'day', null, null],
	[{ low: 50, high: 50 }, 'hour', null, null],
	[{ low: 1e6, high: 1e6 }, null, 4, null],
	[{ low: null, high: null }, 'year', 1, null]
])('%j per %s over %s years is %j a year', (bounds, per, years, yearly) => {
	expect(yearlyBounds(bounds, per, years)).toEqual(yearly)
})

test('bounds are scaled to whole units, open ones stay open', () => {
	expect([scaleBounds({ low: 1, high: 2 }, 0.4), scaleBounds({ low: 10, high: null }, 1.17)]).toEqual([
		{ low: 0, high: 1 },
		{ low: 12, high: null }
	])
	expect([isOpen({ low: null, high: null }), isOpen({ low: 0, high: null }), isOpen({ low: null, high: 0 })]).toEqual([
		true,
		false,
		false
	])
})

const term = (part: Partial<Term>): Term => ({
	kind: 'package',
	low: 1e6,
	high: 1e6,
	currency: 'USD',
	assumed: [],
	currencies: [],
	years: null,
	per: 'total',
	payments: null,
	approximate: false,
	notation: '$1M',
	assumptions: [],
	notPay: null,
	quote: '$1M',
	...part
})
test.each<[Partial<Term>, string]>([
	[{ years: 4 }, 'the sum divided by 4 years, assumed evenly spread'],
	[{ years: 1 }, 'as stated, for one year'],
	[{ years: 2.5, low: null }, 'the sum divided by 2.5 years, assumed evenly spread'],
	[{ per: 'year', years: 1 }, 'as stated'],
	[{ per: 'first-year' }, 'the first year alone; later years are not stated'],
	[{ per: 'month' }, 'the month’s sum times 12'],
	[{ per: 'week' }, 'the week’s sum times 52'],
	[{ per: 'day' }, 'unknown: the days or hours worked a year are not stated'],
	[{ per: 'hour' }, 'unknown: the days or hours worked a year are not stated'],
	[{ years: null }, 'unknown: the years that the sum covers are not stated'],
	[{ low: null, high: null, years: 4 }, 'unknown: no sum is named']
])('how %j was made a yearly sum: %s', (part, words) => {
	expect(sayYearly(term(part))).toBe(words)
})
