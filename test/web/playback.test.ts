import { expect, test } from 'vitest'
import { listWindows, readStep, sayLength } from '../../web/parts/address/playback.ts'

/** Moves by month from January 2024 to June 2026: none in the first year, then four a month. */
const periods = Array.from({ length: 30 }, (_, i) => ({
	period: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
	moves: i < 12 ? 0 : 4,
	joined: null,
	left: null,
	leftUnknown: null,
	net: null
}))
const trend = { periods, coverageEnd: '2026-06-30' }

test.each([
	['step=month', 'month'],
	['step=quarter', 'quarter'],
	['step=decade', null],
	['step=toString', null],
	['', null]
] as const)('the address “%s” steps by %s', (address, step) => {
	expect(readStep(new URLSearchParams(address))).toBe(step)
})

test('windows slide from the first one with ten moves to the end of coverage', () => {
	const { windows, place, most } = listWindows(trend, { since: '2025-07', until: '2025-12' }, 'quarter')
	expect(windows.map(({ since, until }) => `${since} ${until}`)).toEqual([
		'2024-10 2025-03',
		'2025-01 2025-06',
		'2025-04 2025-09',
		'2025-07 2025-12',
		'2025-10 2026-03',
		'2026-01 2026-06'
	])
	expect([place, most]).toEqual([3, 24])
})

test('a window among the empty ones is kept, and those after it', () => {
	const { windows, place } = listWindows(trend, { since: '2024-05', until: '2024-07' }, 'month')
	expect([windows[0], place, windows.at(-1)]).toEqual([
		{ since: '2024-05', until: '2024-07' },
		0,
		{ since: '2026-04', until: '2026-06' }
	])
})

test('without a record there is the window itself', () => {
	const nothing = listWindows({ periods: [], coverageEnd: '2026-06-30' }, { since: null, until: null }, 'month')
	expect(nothing).toEqual({ windows: [{ since: '2025-07', until: '2026-06' }], place: 0, most: 0 })
})

test.each([
	['2025-07', '2025-07', 'one month'],
	['2025-07', '2026-06', '12 months']
])('%s to %s is %s long', (since, until, words) => {
	expect(sayLength({ since, until })).toBe(words)
})
