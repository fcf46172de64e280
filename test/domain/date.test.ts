import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	dayNumber,
	endOfPartial,
	isoOfDay,
	monthOfDay,
	parsePartialDate,
	spanOf,
	startOfPartial,
	type Precision
} from '../../server/domain/time/date.ts'

const days = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') })

test.each([
	['1970-01-01', 0],
	['1970-01-02', 1],
	['1969-12-31', -1],
	['2024-02-29', 19_782],
	['2025-07-04', 20_273]
])('%s is day %i, and back', (date, day) => {
	expect([dayNumber(date), isoOfDay(day)]).toEqual([day, date])
})

test('the month of a day is that of the calendar, in any year', () => {
	expect([monthOfDay(0), monthOfDay(-1), monthOfDay(dayNumber('2025-07-04'))]).toEqual([0, -1, 666])
	// The last day of a cycle of 400 years.
	expect(monthOfDay(dayNumber('2000-02-29'))).toBe(361)
	fc.assert(
		fc.property(days, (day) => {
			const date = new Date(day * 86_400_000)
			expect(monthOfDay(day)).toBe((date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth())
		})
	)
})

test.each<[string, Precision, string, string]>([
	['2025-07-04', 'day', '2025-07-04', '2025-07-04'],
	['2025-07-01', 'month', '2025-07-01', '2025-07-31'],
	['2024-02-01', 'month', '2024-02-01', '2024-02-29'],
	['2025-02-01', 'month', '2025-02-01', '2025-02-28'],
	['2025-12-01', 'month', '2025-12-01', '2025-12-31'],
	['2025-07-01', 'quarter', '2025-07-01', '2025-09-30'],
	['2025-10-01', 'quarter', '2025-10-01', '2025-12-31'],
	['2024-01-01', 'year', '2024-01-01', '2024-12-31']
])('%s, known to the %s, is from %s to %s', (date, precision, first, last) => {
	expect(spanOf(date, precision)).toEqual({ first: dayNumber(first), last: dayNumber(last) })
})

test.each([
	['2025', 'year', '2025-01-01', '2025-12-31'],
	['2025-02', 'month', '2025-02-01', '2025-02-28'],
	['2025-12', 'month', '2025-12-01', '2025-12-31'],
	['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
	['1000', 'year', '1000-01-01', '1000-12-31'],
	['9999-12-31', 'day', '9999-12-31', '9999-12-31']
])('the partial date %s is a %s, from %s to %s', (text, precision, first, last) => {
	expect([parsePartialDate(text), startOfPartial(text), endOfPartial(text)]).toEqual([
		{ precision, first: dayNumber(first), last: dayNumber(last) },
		first,
		last
	])
})

test.each([
	'',
	'25',
	'0999',
	'2025-',
	'2025-00',
	'2025-13',
	'2025-7',
	'2025-02-30',
	'2025-02-29',
	'2025-04-31',
	'2025-01-00',
	'2025-Q3',
	' 2025',
	'2025-07-04T00:00',
	'20250704',
	'２０２５'
])('“%s” is no date', (text) => {
	expect(parsePartialDate(text)).toBeUndefined()
})

test('every day reads back from its ISO date, inside its month and year', () => {
	fc.assert(
		fc.property(days, (day) => {
			const date = isoOfDay(day)
			expect(parsePartialDate(date)).toEqual({ first: day, last: day, precision: 'day' })
			for (const wider of [date.slice(0, 7), date.slice(0, 4)]) {
				const span = parsePartialDate(wider)!
				expect(span.first <= day && day <= span.last).toBe(true)
			}
		})
	)
})
