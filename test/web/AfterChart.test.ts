import { expect, test } from 'vitest'
import { placeAfter } from '../../web/charts/trends/AfterChart.place.ts'
import { buildAfter } from './samples.ts'

const day = (date: string) => ({ date, datePrecision: 'day' as const })

test('departures stand at the date of leaving, those of one day above each other', () => {
	const placed = placeAfter(
		buildAfter([
			{ ...day('2025-06-15'), span: 'before' },
			day('2025-07-15'),
			{ ...day('2025-09-01'), leftDate: '2025-07-15', leftDatePrecision: 'day', to: null, toName: null },
			{ date: '2025-07-01', datePrecision: 'month', span: 'after' },
			day('2025-08-13')
		]),
		'middle'
	)
	expect([placed.beforeEnd, placed.afterStart, placed.uncovered]).toEqual([360, 360, null])
	expect(placed.dots.map(({ x, y, unknown, coarse, label }) => [x, placed.base - y, unknown, coarse, label])).toEqual([
		[6, 6, false, false, 'Person 1, 15 Jun 2025, to Beta'],
		[366, 6, false, false, 'Person 2, 15 Jul 2025, to Beta'],
		[366, 18, true, false, 'Person 3, 15 Jul 2025, destination not reported'],
		// July's middle is the 16th.
		[378, 6, false, true, 'Person 4, Jul 2025, to Beta'],
		[714, 6, false, false, 'Person 5, 13 Aug 2025, to Beta']
	])
	expect(placed.heads).toEqual({
		before: { x: 352, text: '1 in the 30 days before' },
		after: { x: 368, text: '4 in the 30 days after' }
	})
})

test('days that are not covered are grey, and told', () => {
	const placed = placeAfter(buildAfter([], { coveredDays: 15 }), 'middle')
	expect([placed.uncovered, placed.heads.after.text]).toEqual([{ x: 540, width: 180 }, '0 in the 15 days so far'])
})

test('coarse dates are spans below, as far as the axis reaches, those of one date as one', () => {
	const coarse = (date: string, datePrecision: 'month' | 'quarter' | 'year') => ({
		date,
		datePrecision,
		span: 'coarse' as const
	})
	const { coarser, dots, height, base } = placeAfter(
		buildAfter([
			coarse('2025-01-01', 'year'),
			coarse('2025-07-01', 'month'),
			coarse('2025-07-01', 'month'),
			coarse('2025-08-01', 'month')
		]),
		'middle'
	)
	expect(dots).toEqual([])
	expect(coarser.map(({ x, width, y, text }) => [x, width, y - base, text])).toEqual([
		[0, 720, 30, '1: some day of 2025'],
		[192, 372, 60, '2: some day of Jul 2025'],
		[564, 156, 90, '1: some day of Aug 2025']
	])
	expect(height).toBe(base + 116)
})

test('the month that an event is dated to lies between both spans', () => {
	const { beforeEnd, afterStart } = placeAfter(
		buildAfter([], {
			before: { since: '2025-06-01', until: '2025-06-30' },
			after: { since: '2025-08-01', until: '2025-08-30' }
		}),
		'phone'
	)
	expect([beforeEnd, afterStart]).toEqual([118, 240])
})
