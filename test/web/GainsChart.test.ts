import { expect, test } from 'vitest'
import { placeGains, reachEnd } from '../../web/charts/trends/GainsChart.place.ts'
import { buildTrend } from './samples.ts'

const place = (quarters: Record<string, [number, number, number]>, size: 'wide' | 'phone' = 'wide') =>
	placeGains(buildTrend('quarter', quarters), size)

test('joined is above the line, left below it with its unknown part at the end, and net is between', () => {
	const placed = place(
		{ '2025-Q1': [4, 1, 0], '2025-Q2': [0, 6, 2], '2025-Q3': [3, 3, 3], '2025-Q4': [0, 0, 0] },
		'phone'
	)
	// 170 px for 4 up and 6 down.
	expect(placed.zero).toBe(16 + 4 * 17)
	expect(placed.slots.map(({ up, down, unknown, netY, label }) => ({ up, down, unknown, netY, label }))).toEqual([
		{ up: 68, down: 17, unknown: 0, netY: 84 - 51, label: 'Q1 2025: 4 joined, 1 left' },
		{ up: 0, down: 68, unknown: 34, netY: 84 + 102, label: 'Q2 2025: 0 joined, 6 left' },
		{ up: 51, down: 0, unknown: 51, netY: 84, label: 'Q3 2025: 3 joined, 3 left' },
		{ up: 0, down: 0, unknown: 0, netY: 84, label: 'Q4 2025: 0 joined, 0 left' }
	])
})

test('counts that are not known of any lab have no height', () => {
	const { slots, zero } = placeGains(buildTrend('quarter', { '2025-Q1': 5 }), 'wide')
	expect(slots.map(({ up, down, unknown, netY }) => ({ up, down, unknown, netY }))).toEqual([
		{ up: 0, down: 0, unknown: 0, netY: zero }
	])
})

test.for([
	[1, 1, ['1', '1']],
	[4, 6, ['2', '4', '2', '4', '6']],
	[20, 10, ['5', '10', '15', '20', '5', '10']],
	[900, 300, ['200', '400', '600', '800', '200']],
	[2500, 0, ['500', '1,000', '1,500', '2,000', '2,500']]
] as const)('where at most %d joined and %d left the scale says %j', ([joined, left, texts]) => {
	expect(place({ '2025-Q1': [joined, left, 0] }).ticks.map(({ text }) => text)).toEqual(texts)
})

test('the last 26 quarters stand on wide pages, the last 14 on phones', () => {
	const quarters = Object.fromEntries(
		Array.from({ length: 40 }, (_, i) => [
			`${2016 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
			[1, 1, 0] as [number, number, number]
		])
	)
	const ends = (['wide', 'phone'] as const).map((size) => {
		const { slots, years } = place(quarters, size)
		return [slots[0]!.period, slots.at(-1)!.period, years.map(({ text }) => text)]
	})
	expect(ends).toEqual([
		['2019-Q3', '2025-Q4', ['2019', '2020', '2021', '2022', '2023', '2024', '2025']],
		['2022-Q3', '2025-Q4', ['2022', '2023', '2024', '2025']]
	])
})

test('figures side by side share their axis, whenever their labs begin and end', () => {
	const early = buildTrend('quarter', { '2024-Q3': [1, 0, 0], '2024-Q4': [1, 0, 0], '2025-Q1': [1, 0, 0] })
	const late = buildTrend('quarter', { '2025-Q3': [2, 0, 0] })
	const placed = [early, late].map((trend) => placeGains(trend, 'wide', { beside: [early, late] }))
	// Q2 is in neither: five quarters share 1264 px.
	expect(placed.map(({ slots }) => slots.map(({ period, middle }) => [period, middle]))).toEqual([
		[
			['2024-Q3', 126.4],
			['2024-Q4', 379.2],
			['2025-Q1', 632]
		],
		[['2025-Q3', 1137.6]]
	])
	expect(placed[0]!.years).toEqual(placed[1]!.years)
})

test('moves known to the year alone are said in words', () => {
	const trend = buildTrend('quarter', { '2025-Q1': [1, 1, 0] }, { '2024': 1200, '2025': 2 })
	expect([placeGains(trend, 'wide').coarser, place({ '2025-Q1': [1, 1, 0] }).coarser]).toEqual([
		'Not drawn: 1,202 joined and 0 left on dates known only to the year.',
		''
	])
})

test('no quarters are an empty figure', () => {
	expect(place({})).toMatchObject({ slots: [], years: [], coarser: '' })
})

test.for([
	['2025-Q3', ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']],
	['2026-Q3', ['2026-Q3']],
	['2026-Q4', ['2026-Q4']],
	['2015-Q1', ['2015-Q1']]
] as const)('after moves in %s the figure holds %j', ([last, periods]) => {
	const trend = buildTrend('quarter', { [last]: [1, 0, 0] })
	expect(reachEnd(trend).periods.map(({ period }) => period)).toEqual(periods)
})

test('a lab without moves has no quarters', () => {
	expect(reachEnd(buildTrend('quarter', {})).periods).toEqual([])
})
