import { expect, test } from 'vitest'
import { findKnownDates, readKnownDate } from '../../server/domain/time/known-date.ts'

test.each([
	['2025', '2025-01-01', 'year'],
	['2025年', '2025-01-01', 'year'],
	['2025-06', '2025-06-01', 'month'],
	['June 2025', '2025-06-01', 'month'],
	['Sept. 2025', '2025-09-01', 'month'],
	['2025年6月', '2025-06-01', 'month'],
	['Q2 2026', '2026-04-01', 'quarter'],
	['2026-Q2', '2026-04-01', 'quarter'],
	['second quarter of 2026', '2026-04-01', 'quarter'],
	['2025-06-12', '2025-06-12', 'day'],
	[' 12 June  2025 ', '2025-06-12', 'day'],
	['June 12th, 2025', '2025-06-12', 'day'],
	['2025年6月12日', '2025-06-12', 'day']
])('%s is %s, known to the %s', (text, date, precision) => {
	expect(readKnownDate(text)).toEqual({ date, precision })
})

test.each(['', 'soon', '30 Feb 2025', '2025-13', 'Q5 2025', '25', '12/06/2025', 'June', '2025-06-12T00:00'])(
	'“%s” is no date',
	(text) => {
		expect(readKnownDate(text)).toBeUndefined()
	}
)

test('dates are found where they stand in a sentence, a sum is none, and a year only where nothing finer is said', () => {
	const known = (text: string) => findKnownDates(text).map(({ date, precision }) => `${date} ${precision}`)
	expect(known('Ada Example left Alpha in June 2025 and joined Beta on 3 July 2025')).toEqual([
		'2025-06-01 month',
		'2025-07-03 day'
	])
	expect(known('Alpha offered $2000 in 2025')).toEqual(['2025-01-01 year'])
	expect(known('founded in 2019, hired in Q1 2025')).toEqual(['2025-01-01 quarter'])
	expect(known('CN¥2,026.50, model o3-2025-beta, 20251')).toEqual([])
})
