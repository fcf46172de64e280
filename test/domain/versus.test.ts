import { expect, test } from 'vitest'
import { doOverlap, findVersus, parseVersus, splitAt, writeVersus } from '../../server/domain/time/versus.ts'

const june = { since: '2026-01', until: '2026-06' }

test('a second period is a date, two of them, or what it is to the first one', () => {
	expect(parseVersus('2023')).toEqual({ since: '2023', until: '2023' })
	expect(parseVersus('2023-07..2024-06-30')).toEqual({ since: '2023-07', until: '2024-06-30' })
	expect(parseVersus('before')).toBe('before')
	for (const text of ['', '2023-13', '2024..2023', '2023..2024..2025', 'earlier', '..2023'])
		expect(parseVersus(text), text).toBeUndefined()
})

test('the same months a year earlier; of 29 February the 28th', () => {
	expect(findVersus('year-earlier', june)).toEqual({ since: '2025-01', until: '2025-06' })
	expect(findVersus('year-earlier', { since: '2024', until: '2024' })).toEqual({ since: '2023', until: '2023' })
	expect(findVersus('year-earlier', { since: '2024-02-01', until: '2024-02-29' })).toEqual({
		since: '2023-02-01',
		until: '2023-02-28'
	})
})

test('as many months right before, or days where the first one has no whole months', () => {
	expect(findVersus('before', june)).toEqual({ since: '2025-07', until: '2025-12' })
	expect(findVersus('before', { since: '2025', until: '2025-12' })).toEqual({ since: '2024', until: '2024' })
	expect(findVersus('before', { since: '2026-02', until: '2026-02' })).toEqual({ since: '2026-01', until: '2026-01' })
	expect(findVersus('before', { since: '2025-07-08', until: '2025-07-14' })).toEqual({
		since: '2025-07-01',
		until: '2025-07-07'
	})
})

test('a range that is given is written as short as it can be, and read back', () => {
	expect(findVersus({ since: '2023-01', until: '2023-12-31' }, june)).toEqual({ since: '2023', until: '2023' })
	expect(writeVersus({ since: '2023', until: '2023' })).toBe('2023')
	expect(parseVersus(writeVersus({ since: '2023-07', until: '2024-06' }))).toEqual({
		since: '2023-07',
		until: '2024-06'
	})
})

test('ranges that share a day overlap, neighbours do not', () => {
	expect(doOverlap({ since: '2025', until: '2025' }, { since: '2025-12-31', until: '2026-06' })).toBe(true)
	expect(doOverlap({ since: '2025', until: '2025' }, june)).toBe(false)
})

test('up to a day, and after it', () => {
	const { range, versus } = splitAt('2025-06-30', '2026-06-30')
	expect(range).toEqual({ since: '2025-07', until: '2026-06' })
	expect(findVersus(versus, range)).toEqual({ since: '2024-07', until: '2025-06' })
	expect(splitAt('2025-08-12', '2026-06').range).toEqual({ since: '2025-08-13', until: '2026-06-30' })
})
