import { expect, test } from 'vitest'
import { parseWeek, weekOf } from '../../server/domain/time/week.ts'
import { spellWeek } from '../../server/domain/language/index.ts'

test.each([
	['2026-06-28', '2026-W26'],
	['2026-06-29', '2026-W27'],
	['2026-01-01', '2026-W01'],
	['2025-12-29', '2026-W01'],
	['2024-12-31', '2025-W01'],
	['2021-01-03', '2020-W53'],
	['2021-01-04', '2021-W01'],
	['1969-12-28', '1969-W52']
])('%s lies in %s', (date, week) => {
	expect(weekOf(date)).toBe(week)
})

test.each([
	['2026-W26', { week: '2026-W26', since: '2026-06-22', until: '2026-06-28' }],
	['2020-W53', { week: '2020-W53', since: '2020-12-28', until: '2021-01-03' }],
	['2026-W01', { week: '2026-W01', since: '2025-12-29', until: '2026-01-04' }],
	['2025-W53', undefined],
	['2026-W00', undefined],
	['2026-W5', undefined],
	['2026-26', undefined],
	['0999-W10', undefined]
])('%s is %j', (text, week) => {
	expect(parseWeek(text)).toEqual(week)
})

test('every week is found again by its days', () => {
	for (let year = 1990; year < 2040; year++)
		for (let number = 1; number <= 53; number++) {
			const text = `${year}-W${String(number).padStart(2, '0')}`
			const week = parseWeek(text)
			if (week) expect([weekOf(week.since), weekOf(week.until)]).toEqual([text, text])
			else expect(number).toBe(53)
		}
})

test('a week is called by its Monday', () => {
	expect(spellWeek(parseWeek('2026-W26')!)).toBe('the week of 22 June 2026')
})
