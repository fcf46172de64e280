import { expect, test } from 'vitest'
import { placeExchange } from '../../web/charts/ExchangeChart.place.ts'
import { buildPair } from './samples.ts'

const day = (date: string) => ({ date, datePrecision: 'day' as const })
const quarter = (date: string) => ({ date, datePrecision: 'quarter' as const })
const year = (date: string) => ({ date, datePrecision: 'year' as const })

test('squares stack away from the axis: one way above it, the other way below, oldest next to it', () => {
	const { squares, axis } = placeExchange(
		buildPair([day('2025-11-03'), day('2025-11-20'), day('2026-01-09')], [day('2026-01-02')]),
		'phone'
	)
	expect(squares.map(({ id, x, y, way }) => ({ id, x, y, way }))).toEqual([
		{ id: 'forward-1', x: 0, y: axis - 13, way: 'forward' },
		{ id: 'forward-2', x: 0, y: axis - 26, way: 'forward' },
		{ id: 'forward-3', x: 66, y: axis - 13, way: 'forward' },
		{ id: 'back-1', x: 66, y: axis + 34, way: 'back' }
	])
	expect(squares[0]).toMatchObject({ href: '/moves/forward-1', label: 'Person 1, 3 Nov 2025' })
})

test('every month from the first to the last has a place, over the end of a year too', () => {
	const { slots } = placeExchange(buildPair([day('2025-11-03'), day('2026-02-01')], []), 'phone')
	expect(slots).toEqual([
		{ x: 0, text: 'Nov 2025' },
		{ x: 33, text: null },
		{ x: 66, text: null },
		{ x: 99, text: 'Feb 2026' }
	])
})

test('moves dated to the quarter or year stand right of the months, each period named, and are told apart', () => {
	const { squares, slots, coarserX } = placeExchange(
		buildPair([day('2025-11-03'), quarter('2025-07-01')], [year('2024-01-01'), quarter('2025-07-01')]),
		'phone'
	)
	expect(slots.map(({ text }) => text)).toEqual(['Nov 2025', '2024', 'Q3 2025'])
	const right = squares.filter(({ x }) => x >= coarserX!)
	expect(right.map(({ id }) => id)).toEqual(['forward-2', 'back-1', 'back-2'])
})

test('coarse dates alone begin at the left', () => {
	const { coarserX, squares } = placeExchange(buildPair([year('2024-01-01')], []), 'wide')
	expect([coarserX, squares[0]!.x]).toEqual([0, 0])
})

test('without coarse dates nothing is hatched', () => {
	expect(placeExchange(buildPair([day('2025-11-03')], []), 'wide').coarserX).toBe(null)
})

test('twenty-five years of months stay in the figure, each square wide enough to be seen', () => {
	const { squares, side, width } = placeExchange(buildPair([day('2001-01-03'), day('2026-01-03')], []), 'phone')
	expect(side).toBeGreaterThan(0)
	expect(Math.max(...squares.map(({ x }) => x)) + side).toBeLessThanOrEqual(width + 0.5)
})

test('no moves are an empty figure', () => {
	expect(placeExchange(buildPair([], []), 'wide')).toMatchObject({ squares: [], slots: [], coarserX: null })
})
