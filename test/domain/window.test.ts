import { expect, test } from 'vitest'
import {
	closeWindow,
	countMonths,
	defaultWindow,
	listMonths,
	resizeWindow,
	slideWindow
} from '../../server/domain/time/window.ts'

test.each([
	['2026-06-30', '2025-07', '2026-06'],
	['2026-06-29', '2025-04', '2026-03'],
	['2026-07-01', '2025-07', '2026-06'],
	['2026-09-29', '2025-07', '2026-06'],
	['2025-12-31', '2025-01', '2025-12'],
	['2025-12-30', '2024-10', '2025-09'],
	['2026-01-01', '2025-01', '2025-12'],
	['2024-03-30', '2023-01', '2023-12'],
	['2024-03-31', '2023-04', '2024-03']
])('up to %s the last four whole quarters are from %s to %s', (coverageEnd, since, until) => {
	expect(defaultWindow(coverageEnd)).toEqual({ since, until })
})

test.each([
	['2025-07', '2026-06', '2025-07', '2026-06'],
	['2025', '2025', '2025-01', '2025-12'],
	['2025-03-14', '2025-05-02', '2025-03', '2025-05'],
	['2024', null, '2024-01', '2026-06'],
	[null, '2025', '2025-01', '2025-12'],
	[null, null, '2025-07', '2026-06'],
	['2027', null, '2026-06', '2026-06']
])('from %s to %s are the months %s to %s, of records up to June 2026', (since, until, first, last) => {
	expect(closeWindow(since, until, '2026-06-30')).toEqual({ since: first, until: last })
})

test.each([
	['2025-07', '2026-06', 12],
	['2025-07', '2025-07', 1],
	['2024-12', '2025-01', 2]
])('%s to %s are %i months', (since, until, months) => {
	expect(countMonths({ since, until })).toBe(months)
	expect(countMonths(resizeWindow({ since, until }, 24))).toBe(24)
	expect(resizeWindow({ since, until }, months)).toEqual({ since, until })
})

test.each([
	['2025-04', '2025-06', '2025-01', '2025-12', 3, '2025-01 2025-04* 2025-07 2025-10'],
	['2025-04', '2025-06', '2025-02', '2025-08', 1, '2025-02 2025-03 2025-04* 2025-05 2025-06'],
	['2024-12', '2025-11', '2024-01', '2026-06', 3, '2024-03 2024-06 2024-09 2024-12* 2025-03 2025-06'],
	['2023-01', '2023-12', '2025-01', '2025-12', 12, '2023-01* 2024-01 2025-01'],
	['2027-01', '2027-12', '2025-01', '2025-12', 12, '2025-01 2026-01 2027-01*'],
	['2020-01', '2026-06', '2025-01', '2025-12', 1, '2020-01*']
])('%s to %s in %s to %s slides by %i to %s', (since, until, first, last, step, starts) => {
	const windows = slideWindow({ since, until }, { since: first, until: last }, step)
	expect(windows.map((one) => one.since + (one.since === since ? '*' : '')).join(' ')).toBe(starts)
	const months = countMonths({ since, until })
	expect(windows.map(countMonths)).toEqual(windows.map(() => months))
})

test('a window is listed month by month, over the end of a year too', () => {
	expect(listMonths({ since: '2025-11', until: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
	expect(listMonths({ since: '2025-11', until: '2025-11' })).toEqual(['2025-11'])
})
