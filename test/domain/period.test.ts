import { expect, test } from 'vitest'
import { precisions } from '../../server/domain/time/date.ts'
import { fitsPeriod, periodOf, periods, writePeriod } from '../../server/domain/time/period.ts'

test.each([
	[0, '1970-01', '1970-Q1', '1970'],
	[4, '1970-05', '1970-Q2', '1970'],
	[11, '1970-12', '1970-Q4', '1970'],
	[-1, '1969-12', '1969-Q4', '1969'],
	[666, '2025-07', '2025-Q3', '2025'],
	[671, '2025-12', '2025-Q4', '2025'],
	[672, '2026-01', '2026-Q1', '2026']
])('month %i lies in the month %s, the quarter %s and the year %s', (month, ...written) => {
	expect(periods.map((by) => writePeriod(by, periodOf(by, month)))).toEqual(written)
})

test('a record fits a period that is at least as long as its date is coarse', () => {
	expect(periods.map((by) => precisions.filter((precision) => fitsPeriod(by, precision)))).toEqual([
		['day', 'month'],
		['day', 'month', 'quarter'],
		['day', 'month', 'quarter', 'year']
	])
})
