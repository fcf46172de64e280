import { expect, test } from 'vitest'
import { sayRate } from '../../server/domain/language/index.ts'
import { findRate } from '../../server/domain/flows/rate-per-staff.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const staff = (...values: number[]) => values.map((value, i) => ({ id: `staff-${i}`, low: value, high: value }))

test('a rate keeps the bounds of the headcount: of the most people it is least', () => {
	expect(findRate(9, staff(4500, 4000, 4200))).toEqual({
		moves: 9,
		staffLow: 4000,
		staffHigh: 4500,
		low: 0.2,
		high: 0.225,
		metrics: ['staff-0', 'staff-1', 'staff-2']
	})
})

test('a headcount that is open leaves a bound of the rate open', () => {
	const open = { id: 'staff', low: 4000, high: null }
	expect(findRate(8, [open])).toEqual({
		moves: 8,
		staffLow: 4000,
		staffHigh: null,
		low: null,
		high: 0.2,
		metrics: ['staff']
	})
	expect(findRate(8, [open, { id: 'most', low: null, high: 5000 }])).toMatchObject({ staffLow: null, staffHigh: null })
	const pair = { from: { id: 'alpha', name: 'Alpha' }, to: { id: 'beta', name: 'Beta' }, since: '2025', until: '2025' }
	expect(textOf(sayRate(findRate(8, [open])!, pair))).toBe(
		'8 moves from Alpha to Beta in 2025: fewer than 0.2 for every 100 of its more than 4,000 staff.'
	)
})

test('without a headcount there is no rate, and no headcount of nobody', () => {
	expect([findRate(9, []), findRate(9, staff(0))]).toEqual([undefined, undefined])
})

test.each([
	[
		9,
		[4000, 4500],
		'9 moves from Alpha to Beta from July 2025 to June 2026: 0.2 to 0.23 for every 100 of its 4,000 to 4,500 staff.'
	],
	[1, [24], '1 move from Alpha to Beta from July 2025 to June 2026: 4.2 for every 100 of its 24 staff.'],
	[9, [78_865], '9 moves from Alpha to Beta from July 2025 to June 2026: 0.011 for every 100 of its 78,865 staff.'],
	[0, [24, 30], '0 moves from Alpha to Beta from July 2025 to June 2026: 0 for every 100 of its 24 to 30 staff.']
])('%d moves of a staff of %j are said: %s', (moves, values, text) => {
	const pair = {
		from: { id: 'alpha', name: 'Alpha' },
		to: { id: 'beta', name: 'Beta' },
		since: '2025-07',
		until: '2026-06'
	}
	expect(textOf(sayRate(findRate(moves, staff(...values))!, pair))).toBe(text)
})
