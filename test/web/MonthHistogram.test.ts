import { describe, expect, test } from 'vitest'
import { monthAt, monthOf, moveWindow, placeMonths } from '../../web/charts/trends/MonthHistogram.place.ts'
import { buildTrend, listMonths } from './samples.ts'

const trendOf = (first: string, moves: readonly number[], coarser: Record<string, number> = {}) =>
	buildTrend(
		'month',
		Object.fromEntries(listMonths(first, moves.length).map((month, i) => [month, moves[i]!])),
		coarser
	)
const year = [1, 0, 2, 4, 0, 0, 3, 0, 0, 0, 0, 2]
const any = { since: null, until: null }

describe('months', () => {
	test('bars stand on the base, the highest reaches the top, an empty month has no height', () => {
		const { bars, base, top } = placeMonths(trendOf('2025-01', [2, 0, 4]), any, 'wide')
		expect(bars.map(({ month, y, height }) => ({ month, y, height }))).toEqual([
			{ month: '2025-01', y: (base + top) / 2, height: (base - top) / 2 },
			{ month: '2025-02', y: base, height: 0 },
			{ month: '2025-03', y: top, height: base - top }
		])
	})

	test.for([
		[{ since: null, until: null }, '2025-01', '2025-12', 12],
		[{ since: '2025-03', until: '2025-05' }, '2025-03', '2025-05', 3],
		[{ since: '2025', until: null }, '2025-01', '2025-12', 12],
		[{ since: '2024-11', until: '2025-02-14' }, '2025-01', '2025-02', 2],
		[{ since: '2025-06', until: '2025-06' }, '2025-06', '2025-06', 1]
	] as const)('the window %j is from %s to %s', ([window, since, until, count]) => {
		const placed = placeMonths(trendOf('2025-01', year), window, 'wide')
		expect(placed.window).toMatchObject({ since, until })
		expect(placed.window.width).toBeCloseTo(placed.step * count, 0)
		expect(placed.bars.filter(({ inside }) => inside).length).toBe(count)
	})

	test('the axis begins with the year of the last 42 months on wide pages and of the last 30 on phones', () => {
		const trend = trendOf(
			'2019-01',
			Array.from({ length: 90 }, () => 1)
		)
		const window = { since: '2025-07', until: '2026-06' }
		expect((['wide', 'phone'] as const).map((size) => placeMonths(trend, window, size).bars[0]!.month)).toEqual([
			'2023-01',
			'2024-01'
		])
	})

	test('a window that begins earlier takes the axis with it', () => {
		const trend = trendOf(
			'2019-01',
			Array.from({ length: 90 }, () => 1)
		)
		expect(placeMonths(trend, { since: '2020-05', until: null }, 'phone').bars[0]!.month).toBe('2020-01')
	})

	test.for([
		[1, ['1']],
		[7, ['5']],
		[9, ['5']],
		[43, ['20', '40']],
		[2500, ['1,000', '2,000']]
	] as const)('where the most are %d the scale says %j', ([most, texts]) => {
		expect(placeMonths(trendOf('2025-01', [most]), any, 'wide').ticks.map(({ text }) => text)).toEqual(texts)
	})

	test('no months are an empty figure', () => {
		const { bars, years, coarser, label } = placeMonths(trendOf('2025-01', []), any, 'wide')
		expect({ bars, years, coarser, label }).toEqual({
			bars: [],
			years: [],
			coarser: [],
			label: 'Moves by month: none reported'
		})
	})
})

describe('coarser records', () => {
	test('quarters and years stand below the months of their year, never in a bar', () => {
		const trend = trendOf('2025-01', [...year, ...year], { '2024': 9, '2025': 4, '2025-Q3': 2, '2026-Q1': 1 })
		const placed = placeMonths(trend, any, 'wide')
		expect(placed.coarser.map(({ x, text }) => ({ x, text }))).toEqual([
			{ x: 0, text: '+6' },
			{ x: 471, text: '+1' }
		])
		expect(placed.bars.map(({ count }) => count)).toEqual([...year, ...year])
	})

	test('where counts would touch, years stand together and no record is lost', () => {
		const months = Array.from({ length: 15 * 12 }, () => 1)
		const coarser = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [String(2012 + i), 1000]))
		const placed = placeMonths(trendOf('2012-01', months, coarser), { since: '2012', until: null }, 'phone')
		const counts = placed.coarser.map(({ text }) => Number(text.replaceAll(/\D/g, '')))
		expect(counts.reduce((sum, count) => sum + count)).toBe(15_000)
		expect(placed.coarser.length).toBeLessThan(15)
	})
})

test.for([
	['2025', 'first', '2025-01'],
	['2025', 'last', '2025-12'],
	['2025-04', 'first', '2025-04'],
	['2025-04-30', 'last', '2025-04']
] as const)('of %s the %s month is %s', ([date, end, month]) => {
	expect(monthOf(date, end)).toBe(month)
})

describe('the window', () => {
	const placed = placeMonths(trendOf('2025-01', year), { since: '2025-03', until: '2025-05' }, 'wide')

	test.for([
		[-50, '2025-01'],
		[0, '2025-01'],
		[100, '2025-02'],
		[941, '2025-12'],
		[5000, '2025-12']
	] as const)('the month at %d px is %s', ([xPx, month]) => {
		expect(monthAt(placed, xPx)).toBe(month)
	})

	test.for([
		['since', 1, '2025-04', '2025-05'],
		['since', 12, '2025-05', '2025-05'],
		['since', -12, '2025-01', '2025-05'],
		['until', 1, '2025-03', '2025-06'],
		['until', -12, '2025-03', '2025-03'],
		['until', 12, '2025-03', '2025-12'],
		['both', 2, '2025-05', '2025-07'],
		['both', 12, '2025-10', '2025-12'],
		['both', -12, '2025-01', '2025-03']
	] as const)('%s moved by %d is %s to %s', ([edge, by, since, until]) => {
		expect(moveWindow(placed, edge, by)).toEqual({ since, until })
	})

	test.for([
		[
			{ since: '2030', until: '2031' },
			{ since: 11, until: 11 },
			{ since: '2025-11', until: '2025-12' }
		],
		[
			{ since: '2020', until: '2021' },
			{ since: 0, until: 0 },
			{ since: '2025-01', until: '2025-01' }
		]
	] as const)('beyond the axis, as %j, its edges are at %j, from where keys move them', ([window, places, moved]) => {
		const beyond = placeMonths(trendOf('2025-01', year), window, 'wide')
		expect(beyond.window.places).toEqual(places)
		expect(moveWindow(beyond, 'since', -1)).toEqual(moved)
	})
})
