import { expect, test } from 'vitest'
import { placeGrid } from '../../web/charts/offers/GridChart.place.ts'
import { buildGrid, buildRealised } from './samples.ts'

const assumed = (low: number | null, high: number | null) => ({
	low,
	high,
	parts: [{ share: 'unexplained' as const, low, high, assumed: true }]
})
const told = (low: number | null, high: number | null) => ({
	low,
	high,
	parts: [{ share: 'cash' as const, low, high, assumed: false }]
})
const open = buildRealised({})

test('a bar stands up to the lower bound, a dashed outline from there to the upper one', () => {
	const { years, baseY, left } = placeGrid(buildGrid([assumed(100, 200), assumed(100, 200)]), open, 'wide')
	// 190 px for 200, in slots of 200 px of which the bar takes 86 %.
	expect(baseY).toBe(230)
	expect(years.map(({ x, width, pieces, upper, arrow }) => ({ x, width, pieces, upper, arrow }))).toEqual(
		[0, 1].map((place) => ({
			x: left + place * 200 + 14,
			width: 172,
			pieces: [{ share: 'unexplained', assumed: true, y: 135, height: 95, text: null, textY: 186.5 }],
			upper: { y: 40, height: 95 },
			arrow: null
		}))
	)
})

test('bars begin where the longest sum of the axis ends', () => {
	const won = { ...buildGrid([told(4e9, 4e9)]), currency: 'KRW' }
	const { ticks, left } = placeGrid(won, open, 'phone')
	expect([ticks.map(({ text }) => text), left]).toEqual([['KRW 1B', 'KRW 2B', 'KRW 3B', 'KRW 4B'], 59])
})

test('an exact year has no outline, one without a lower bound nothing else', () => {
	const { years } = placeGrid(buildGrid([told(100, 100), assumed(null, 50)]), open, 'phone')
	expect(years.map(({ pieces, upper }) => [pieces.length, upper])).toEqual([
		[1, null],
		[0, { y: 115, height: 75 }]
	])
})

test('an open upper bound is an arrow with room above the bar', () => {
	const { years } = placeGrid(buildGrid([told(100, null)]), open, 'phone')
	expect(years[0]).toMatchObject({
		upper: null,
		arrow: { y: 78, endY: 48, tip: 'M148 49l4 -5l4 5' },
		pieces: [{ y: 78, height: 112 }]
	})
})

test('parts are stacked in their order, and say what they are where there is room', () => {
	const grid = buildGrid([
		{
			low: 1e6,
			high: 1e6,
			parts: [
				{ share: 'cash', low: 3e5, high: 3e5, assumed: false },
				{ share: 'time-vested', low: 6.9e5, high: 6.9e5, assumed: false },
				{ share: 'contingent', low: 1e4, high: 1e4, assumed: false }
			]
		}
	])
	const { years } = placeGrid(grid, open, 'wide')
	expect(years[0]!.pieces.map(({ share, y, height, text }) => [share, y, height, text])).toEqual([
		['cash', 173, 57, 'cash $300K'],
		['time-vested', 41.9, 131.1, 'time-vested $690K'],
		['contingent', 40, 1.9, null]
	])
	expect(years[0]!.label).toBe('year 1: $1M, cash $300K, time-vested $690K, contingent $10K')
})

test('a part of a year is as narrow as it is short', () => {
	const { years } = placeGrid(buildGrid([assumed(2, 2), { ...assumed(1, 1), fraction: 0.5 }]), open, 'wide')
	expect(years.map(({ width }) => width)).toEqual([172, 86])
})

test('years beside each other with one sum have it once; one without room has none', () => {
	const { sums } = placeGrid(
		buildGrid([told(null, 1e8), assumed(5e7, 83_333_333), assumed(5e7, 83_333_333), assumed(5e7, 83_333_333)]),
		open,
		'wide'
	)
	expect(sums.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['up to $100M'], ['$50M to $83.4M']])
	const crowded = buildGrid(Array.from({ length: 12 }, (_, i) => told(1e8 + i * 1e6, 1e9)))
	expect(placeGrid(crowded, open, 'phone').sums).toEqual([])
})

test('who left has a line there, and the years that began later are marked and said to be only possibly lost', () => {
	const realised = buildRealised({
		state: 'left',
		left: '2027-02-01',
		leftPrecision: 'month',
		servedYears: 1.5,
		forfeited: [3, 4]
	})
	const grid = buildGrid([assumed(1, 1), assumed(1, 1), assumed(1, 1), assumed(1, 1)])
	const { years, leaving, left, height } = placeGrid(grid, realised, 'wide')
	expect(years.map(({ isForfeited }) => isForfeited)).toEqual([false, false, true, true])
	expect(years[3]!.label).toBe('year 4: $1, unexplained $1, assumed evenly spread, possibly forfeited')
	expect(leaving).toEqual({
		x: left + 249,
		y: 40,
		endY: 236,
		textX: left + 249,
		textY: 268,
		text: 'left Feb 2027; later years possibly forfeited'
	})
	expect(height).toBe(278)
	const stayed = placeGrid(grid, { ...realised, state: 'served' }, 'wide')
	expect([stayed.leaving, stayed.height]).toEqual([null, 256])
})
