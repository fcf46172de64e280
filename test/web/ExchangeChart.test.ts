import { expect, test } from 'vitest'
import { placeExchange } from '../../web/charts/flows/ExchangeChart.place.ts'
import { buildPair } from './samples.ts'

/** A pair of which all dates are asked for. */
const pairOf = (...moves: Parameters<typeof buildPair>) => ({ ...buildPair(...moves), since: null, until: null })

const day = (date: string) => ({ date, datePrecision: 'day' as const })
const quarter = (date: string) => ({ date, datePrecision: 'quarter' as const })
const year = (date: string) => ({ date, datePrecision: 'year' as const })

test('squares stack away from the axis: one way above it, the other way below, oldest next to it', () => {
	const { squares, axis } = placeExchange(
		pairOf([day('2025-11-03'), day('2025-11-20'), day('2026-01-09')], [day('2026-01-02')]),
		'phone'
	)
	expect(squares.map(({ id, x, y, way }) => ({ id, x, y, way }))).toEqual([
		{ id: 'forward-1', x: 0, y: axis - 13, way: 'forward' },
		{ id: 'forward-2', x: 0, y: axis - 26, way: 'forward' },
		{ id: 'forward-3', x: 210, y: axis - 13, way: 'forward' },
		{ id: 'back-1', x: 210, y: axis + 34, way: 'back' }
	])
	expect(squares[0]).toMatchObject({ href: '/moves/forward-1', label: 'Person 1, 3 Nov 2025' })
})

test('every month from the first to the last has a place, over the end of a year too', () => {
	const { slots } = placeExchange(pairOf([day('2025-11-03'), day('2026-02-01')], []), 'phone')
	expect(slots).toEqual([
		{ x: 0, text: 'Nov 2025' },
		{ x: 89.5, text: 'Dec 2025' },
		{ x: 179, text: 'Jan 2026' },
		{ x: 268.5, text: 'Feb 2026' }
	])
})

test('the months asked for have a place without a move too, as far as reports were read', () => {
	const pair = { ...pairOf([day('2025-11-03'), day('2026-02-01')], []), coverageEnd: '2026-04-15' }
	const ends = (since: string | null, until: string | null) => {
		const { slots } = placeExchange({ ...pair, since, until }, 'wide')
		return [slots.length, slots[0]!.text, slots.at(-1)!.text]
	}
	expect([ends('2025-09-15', null), ends(null, '2026-03'), ends('2025-10', '2026')]).toEqual([
		[6, 'Sep 2025', 'Feb 2026'],
		[5, 'Nov 2025', 'Mar 2026'],
		[7, 'Oct 2025', 'Apr 2026']
	])
})

test('moves dated to the quarter or year stand right of the months, each period named, and are told apart', () => {
	const { squares, slots, coarserX } = placeExchange(
		pairOf([day('2025-11-03'), quarter('2025-07-01')], [year('2024-01-01'), quarter('2025-07-01')]),
		'phone'
	)
	expect(slots.map(({ text }) => text)).toEqual(['Nov 2025', '2024', 'Q3 2025'])
	const right = squares.filter(({ x }) => x >= coarserX!)
	expect(right.map(({ id }) => id)).toEqual(['forward-2', 'back-1', 'back-2'])
})

test('coarse dates alone begin at the left', () => {
	const { coarserX, squares } = placeExchange(pairOf([year('2024-01-01')], []), 'wide')
	expect([coarserX, squares[0]!.x]).toEqual([0, 0])
})

test('without coarse dates nothing is hatched', () => {
	expect(placeExchange(pairOf([day('2025-11-03')], []), 'wide').coarserX).toBe(null)
})

test('twenty-five years of months stay in the figure, each square wide enough to be seen', () => {
	const { squares, side, width } = placeExchange(pairOf([day('2001-01-03'), day('2026-01-03')], []), 'phone')
	expect(side).toBeGreaterThan(0)
	expect(Math.max(...squares.map(({ x }) => x)) + side).toBeLessThanOrEqual(width + 0.5)
})

test('no moves are an empty figure', () => {
	expect(placeExchange(pairOf([], []), 'wide')).toMatchObject({ squares: [], slots: [], coarserX: null })
})
