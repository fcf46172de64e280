import { expect, test } from 'vitest'
import {
	countMultiples,
	divideBounds,
	shareCosts,
	type LabFigure,
	type LabPay,
	type ScaledOffer
} from '../../server/domain/offers/scale.ts'
import { sayMultiple, sayShare } from '../../server/domain/language/index.ts'
import type { Bounds } from '../../server/domain/vocabulary/said.ts'

const offer = (part: Partial<ScaledOffer> = {}): ScaledOffer => ({
	id: 'offer-1',
	kind: 'total-package',
	date: '2025-08-01',
	lowUsd: 1e9,
	highUsd: 1.5e9,
	yearlyLowUsd: 166_666_667,
	yearlyHighUsd: 250e6,
	per: 'total',
	...part
})
const capex = (part: Partial<LabFigure> = {}): LabFigure => ({
	lab: 'alpha',
	metric: 'capex-year',
	date: '2025',
	lowUsd: 72.22e9,
	highUsd: 72.22e9,
	...part
})
const pay = (part: Partial<LabPay> = {}): LabPay => ({
	id: 'median',
	kind: 'metric',
	date: '2025-03',
	lowUsd: 500_000,
	highUsd: 500_000,
	...part
})

test.each<[Bounds, Bounds, Bounds]>([
	[
		{ low: 1, high: 4 },
		{ low: 2, high: 8 },
		{ low: 0.13, high: 2 }
	],
	[
		{ low: 1, high: null },
		{ low: 3, high: 3 },
		{ low: 0.33, high: null }
	],
	[
		{ low: null, high: 1 },
		{ low: 3, high: null },
		{ low: null, high: 0.33 }
	],
	[
		{ low: 0, high: 1 },
		{ low: 0, high: 4 },
		{ low: 0, high: null }
	]
])('%j by %j is %j, to two figures', (above, below, quotient) => {
	expect(divideBounds(above, below)).toEqual(quotient)
})

test('an offer is so much percent of its lab’s costs of its year, the sum a year against the year', () => {
	const figure = capex()
	const older = capex({ date: '2024', lowUsd: 1e9, highUsd: 1e9 })
	expect(shareCosts(offer(), [older, figure], ['alpha'])).toEqual([
		{ figure, basis: 'year', percent: { low: 0.23, high: 0.35 } }
	])
})

test('where no years are known the whole sum is set against the year, and said to be', () => {
	const unspread = offer({ yearlyLowUsd: null, yearlyHighUsd: null, highUsd: null })
	expect(shareCosts(unspread, [capex()], ['alpha'])).toEqual([
		{ figure: capex(), basis: 'total', percent: { low: 1.4, high: null } }
	])
	const unknown = { yearlyLowUsd: null, yearlyHighUsd: null }
	expect(shareCosts(offer({ ...unknown, per: 'day' }), [capex()], ['alpha'])).toEqual([])
	expect(shareCosts(offer({ ...unknown, lowUsd: null, highUsd: null }), [capex()], ['alpha'])).toEqual([])
})

test('of costs that are a range, or open, a share is a range, or open', () => {
	const of = (lowUsd: number | null, highUsd: number | null) =>
		shareCosts(offer(), [capex({ lowUsd, highUsd })], ['alpha'])[0]?.percent
	expect([of(50e9, 100e9), of(50e9, null), of(null, 100e9)]).toEqual([
		{ low: 0.17, high: 0.5 },
		{ low: null, high: 0.5 },
		{ low: 0.17, high: null }
	])
})

test('the year beside stands in, the earlier of two, and none further away', () => {
	const of = (...dates: string[]) =>
		shareCosts(
			offer(),
			dates.map((date) => capex({ date })),
			['alpha']
		).map(({ figure }) => figure.date)
	expect([of('2026', '2024'), of('2026'), of('2023', '2027')]).toEqual([['2024'], ['2026'], []])
})

test('each cost of the lab and of those above it stands alone; other labs and unknown dollars are left out', () => {
	const figures = [
		capex({ lab: 'alpha', metric: 'staff-costs-year' }),
		capex({ lab: 'holding' }),
		capex({ lab: 'alpha-two' }),
		capex({ lab: 'alpha', lowUsd: null, highUsd: null })
	]
	expect(shareCosts(offer(), figures, ['alpha', 'holding']).map(({ figure }) => [figure.lab, figure.metric])).toEqual([
		['holding', 'capex-year'],
		['alpha', 'staff-costs-year']
	])
})

test('an offer is so many times what the lab pays, medians first, then the nearest, five at most', () => {
	const bands = ['a', 'b', 'c', 'd', 'e'].map((id) =>
		pay({ id, kind: 'offer', date: id === 'e' ? '2025-01-01' : '2024-01-01', lowUsd: 100_000, highUsd: 400_000 })
	)
	const found = countMultiples(offer(), [...bands, pay()])
	expect(found.map((one) => one.pay.id)).toEqual(['median', 'e', 'a', 'b', 'c'])
	expect(found.slice(0, 2).map(({ times }) => times)).toEqual([
		{ low: 330, high: 500 },
		{ low: 420, high: 2500 }
	])
})

test('no multiple is told of itself, of pay of another time, of parts of pay or without a sum a year', () => {
	expect([
		countMultiples(offer({ id: 'median' }), [pay()]),
		countMultiples(offer(), [pay({ date: '2022' }), pay({ date: '2028-01' })]),
		countMultiples(offer(), [pay({ lowUsd: null, highUsd: null })]),
		countMultiples(offer({ kind: 'signing-bonus' }), [pay()]),
		countMultiples(offer({ yearlyLowUsd: null, yearlyHighUsd: null }), [pay()])
	]).toEqual([[], [], [], [], []])
	expect(countMultiples(offer(), [pay({ date: '2023-12' })])).toHaveLength(1)
})

test.each<[Bounds, string]>([
	[{ low: 0.23, high: 0.35 }, '0.23 to 0.35% of Alpha’s capital spending in 2025'],
	[{ low: 0.0013, high: 0.0013 }, 'about 0.0013% of Alpha’s capital spending in 2025'],
	[{ low: null, high: 2 }, 'at most 2% of Alpha’s capital spending in 2025']
])('a share of %j is %s', (bounds, words) => {
	expect(sayShare({ ...bounds, name: 'capex-year', labName: 'Alpha', date: '2025' })).toBe(words)
})

test.each<[Bounds, string, string, string]>([
	[
		{ low: 190, high: 190 },
		'median-total-comp',
		'2025-03',
		'about 190 times the median total pay at Alpha in March 2025'
	],
	[{ low: 1, high: 1 }, 'base-salary', '2025', 'about as much as a base salary at Alpha in 2025'],
	[{ low: 1400, high: null }, 'base-salary', '2025', 'at least 1,400 times a base salary at Alpha in 2025']
])('a multiple of %j is %s of %s: %s', (times, name, date, words) => {
	expect(sayMultiple(times, { name, labName: 'Alpha', date })).toBe(words)
})
