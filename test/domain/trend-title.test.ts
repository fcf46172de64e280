import { expect, test } from 'vitest'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { nameKind } from '../../server/domain/language/index.ts'
import { sayMix, titleMix, titleTrend } from '../../server/domain/trends/trend-title.ts'

const counted = { since: '2025-07', until: '2026-06', statuses: ['confirmed', 'reported'] }
const alpha = { id: 'alpha', name: 'Alpha' }
const slot = (period: string, moves: number, joined: number | null = null, left: number | null = null) => ({
	period,
	moves,
	joined,
	left,
	leftUnknown: null
})

test.for([
	[
		[],
		[slot('2025-Q3', 3), slot('2025-Q4', 9)],
		[],
		13,
		'The busiest quarter was the fourth quarter of 2025, with 9 of 13 moves from July 2025 to June 2026'
	],
	[[], [slot('2025-Q3', 3), slot('2025-Q4', 3)], [], 6, 'Labflow counts six moves from July 2025 to June 2026'],
	[
		[alpha],
		[slot('2025-Q3', 3, 2, 1)],
		[slot('2025', 1, 1, 0)],
		4,
		'Labflow counts three moves into Alpha and one out of it from July 2025 to June 2026'
	],
	[[alpha], [], [], 0, 'No moves on record into or out of Alpha from July 2025 to June 2026.'],
	[[], [], [], 0, 'No moves on record from July 2025 to June 2026.']
] as const)('a trend of %j over %j is titled', ([labs, periods, coarser, n, title]) => {
	expect(textOf(titleTrend({ ...counted, by: 'quarter', labs, periods, coarser, n }))).toBe(title)
})

const part = (value: string, moves: number) => ({ value, moves })
test.for([
	[
		'kind',
		[part('hire', 6), part('founding', 1), part('layoff', 1)],
		8,
		'Among eight moves from July 2025 to June 2026 are six hires and one founding'
	],
	[
		'kind',
		[part('departure', 2)],
		2,
		'Both moves from July 2025 to June 2026 are departures to unreported destinations'
	],
	[
		'status',
		[part('confirmed', 6), part('reported', 3), part('denied', 1)],
		10,
		'Among 10 moves from July 2025 to June 2026 are 6 confirmed, 3 reported and 1 denied'
	],
	['status', [part('confirmed', 9)], 9, 'All nine moves from July 2025 to June 2026 are confirmed'],
	['kind', [part('founding', 1)], 1, 'The one move from July 2025 to June 2026 is a founding'],
	['kind', [], 0, 'No moves on record from July 2025 to June 2026.']
] as const)('a mix by %s of %j is titled', ([of, parts, n, title]) => {
	expect(textOf(titleMix({ ...counted, of, parts, n, labs: [] }))).toBe(title)
})

test('titles name the statuses where they are not the usual two', () => {
	const asked = (...statuses: string[]) => ({ ...counted, statuses })
	const trend = { by: 'quarter', labs: [], periods: [slot('2025-Q3', 2), slot('2025-Q4', 1)], coarser: [], n: 3 }
	const title = (statuses: string[], labs = trend.labs as (typeof alpha)[]) =>
		textOf(
			titleTrend({ ...trend, ...asked(...statuses), labs, periods: [slot('2025-Q3', 2, 1, 1), slot('2025-Q4', 1, 1)] })
		)
	expect([title(['rumored']), title(['confirmed', 'disputed'], [alpha])]).toEqual([
		'By rumours alone: the busiest quarter was the third quarter of 2025, with two of three moves from July 2025 to June 2026',
		'By confirmed and disputed moves alone: Labflow counts two moves into Alpha and one out of it from July 2025 to June 2026'
	])
	const mix = { of: 'kind', labs: [], parts: [part('hire', 2), part('founding', 1)], n: 3, ...asked('rumored') }
	expect(textOf(titleMix(mix))).toBe(
		'By rumours alone: among three moves from July 2025 to June 2026 are two hires and one founding'
	)
	expect(textOf(titleTrend({ ...trend, ...asked('rumored'), periods: [], n: 0 }))).toBe(
		'No rumored moves on record from July 2025 to June 2026.'
	)
})

test('a mix is said with its labs, n and dates', () => {
	const mix = { ...counted, of: 'kind', labs: [alpha], parts: [part('hire', 6)], n: 6 }
	expect(textOf(sayMix(mix))).toBe(
		'All six moves into or out of Alpha from July 2025 to June 2026 are hires. n = 6 moves, July 2025 to June 2026, confirmed or reported.'
	)
	expect(textOf(sayMix({ ...mix, parts: [], n: 0 }))).toBe(
		'No moves on record into or out of Alpha from July 2025 to June 2026.'
	)
})

test.for([
	['hire', 'Hires'],
	['acquihire', 'Moves with a deal'],
	['departure', 'Left, destination not reported'],
	['reversed', 'Reversed']
] as const)('a row of %s is called %s', ([value, name]) => {
	expect(nameKind(value)).toBe(name)
})
