import { expect, test } from 'vitest'
import { countFlows } from '../../server/domain/flows/flow.ts'
import type { FigureFilter } from '../../server/domain/moves/select.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { titleExchange, titleJoiners, titleMonths } from '../../server/domain/flows/lab-title.ts'
import { titleBalance, titleFlows, titleOffers } from '../../server/domain/flows/title.ts'
import { countTrend } from '../../server/domain/trends/trend.ts'
import { buildMoveColumns, moveLabs, type BriefMove } from '../builders.ts'

/** So many moves each way, each of a person of its own: `{ 'alpha > beta': 2 }`. */
const makeMoves = (ways: Record<string, number>) =>
	Object.entries(ways).flatMap(([way, size]) =>
		Array.from({ length: size }, (_, place): BriefMove => [`${way} ${place}`, way, '2025-07'])
	)
const count = (ways: Record<string, number>, filter: Partial<FigureFilter> = {}) =>
	countFlows(buildMoveColumns(makeMoves(ways)), { level: 'group', ...filter })

test.each<[Record<string, number>, Partial<FigureFilter>, string]>([
	[{}, {}, 'No moves on record to draw'],
	[{ 'alpha > beta': 3, 'beta > alpha': 2 }, {}, 'The largest flow is from Alpha to Beta: three of five moves'],
	[{ 'alpha > beta': 1 }, {}, 'The one move is from Alpha to Beta'],
	[{ 'alpha > beta': 2, 'beta > alpha': 2 }, {}, 'Labflow counts four moves'],
	[{ '? > alpha': 1 }, {}, 'Labflow counts one move'],
	[{ 'alpha > beta': 18, 'alpha > ?': 2 }, {}, 'Nobody has reported where 2 of the 20 moves led'],
	[{ 'alpha > beta': 19, 'alpha > ?': 2 }, {}, 'The largest flow is from Alpha to Beta: 19 of 21 moves'],
	[{ 'alpha > beta': 4, 'alpha > ?': 1 }, {}, 'The largest flow is from Alpha to Beta: four of five moves'],
	[{ 'alpha > ?': 3, 'beta > ?': 1 }, {}, 'Nobody has reported where the four moves led; three of them left Alpha'],
	[
		{ 'alpha > beta': 4, 'alpha > ?': 1, 'gamma > ?': 2 },
		{},
		'Nobody has reported where three of the seven moves led; two of them left Gamma'
	],
	[{ 'alpha > ?': 2, 'beta > ?': 2 }, {}, 'Nobody has reported where the four moves led'],
	[{ 'alpha > gamma': 2 }, { level: 'country' }, 'Both moves are from the United States to France']
])('%# flows of %j at %j are titled “%s”', (ways, filter, title) => {
	expect(textOf(titleFlows(count(ways, filter)))).toBe(title)
})

test.each<[Record<string, number>, Partial<FigureFilter>, string]>([
	[{}, {}, 'No gains or losses on balance'],
	[{ 'alpha > beta': 1, 'beta > alpha': 1 }, {}, 'No gains or losses on balance'],
	[{ 'alpha > beta': 1 }, {}, 'Beta gained; Alpha lost'],
	[{ '? > alpha': 2, '? > beta': 1 }, {}, 'Alpha and Beta gained'],
	[{ 'alpha > ?': 1 }, {}, 'Alpha lost'],
	[{ '? > alpha': 4, '? > beta': 3, '? > gamma': 2, '? > delta': 1 }, {}, 'Alpha, Beta and Gamma gained most'],
	[{ '? > alpha': 4, '? > beta': 3, '? > gamma': 1, '? > delta': 1 }, {}, 'Alpha and Beta gained most'],
	[{ '? > alpha': 1, '? > beta': 1, '? > gamma': 1, '? > delta': 1 }, {}, 'Four labs gained'],
	[{ 'alpha > ?': 3, 'beta > ?': 2, 'gamma > ?': 1 }, {}, 'Alpha and Beta lost most'],
	[{ 'beta > gamma': 1 }, { level: 'country' }, 'France gained; the United States lost'],
	[{ 'gamma > beta': 1 }, { level: 'country' }, 'The United States gained; France lost']
])('%# the balance of %j at %j is titled “%s”', (ways, filter, title) => {
	expect(textOf(titleBalance(count(ways, filter)))).toBe(title)
})

test.each<[Record<string, number>, string]>([
	[
		{ 'alpha > beta': 3, 'gamma > beta': 2, 'beta > alpha': 1, 'beta > gamma': 1 },
		'Alpha gave Beta three people and took one; Gamma gave two and took one'
	],
	[
		{ 'alpha > beta': 3, 'gamma > beta': 2 },
		'Alpha gave Beta three people and took none; Gamma gave two and took none'
	],
	[
		{ 'alpha > beta': 3, 'gamma > beta': 2, 'beta > alpha': 2 },
		'Alpha gave Beta three people and took two; Gamma gave two and took none'
	],
	[{ 'alpha > beta': 3, 'gamma > beta': 1, 'beta > alpha': 2 }, 'Alpha gave Beta three people and took two'],
	[{ 'alpha > beta': 2, '? > beta': 5 }, 'Alpha gave Beta two people and took none'],
	[{ 'alpha > beta': 1, 'beta > alpha': 4 }, 'Who joined and who left, by the other lab'],
	[{}, 'Who joined and who left, by the other lab']
])('%# the exchange of Beta in %j is titled “%s”', (ways, title) => {
	expect(
		textOf(
			titleExchange(
				count(ways),
				moveLabs.find((lab) => lab.id === 'beta')!
			)
		)
	).toBe(title)
})

test.each<[string, BriefMove[], string]>([
	[
		'of several',
		[
			['ann', 'alpha > beta', '2024-12-31'],
			['bob', 'alpha > beta', '2025'],
			['cyd', '? > beta', '2025-Q3'],
			['dan', '? > beta', '2026-06']
		],
		'Of the four known to have joined Beta, three came since January 2025'
	],
	['of one', [['ann', 'alpha > beta', '2020']], 'Nobody is known to have joined Beta since January 2025'],
	['of one of late', [['ann', 'alpha > beta', '2025-07']], 'The one known to have joined Beta came since January 2025'],
	[
		'of two of late',
		[
			['ann', 'alpha > beta', '2025-07'],
			['bob', 'alpha > beta', '2025-08']
		],
		'Both known to have joined Beta came since January 2025'
	],
	[
		'of two long ago',
		[
			['ann', 'alpha > beta', '2019'],
			['bob', 'alpha > beta', '2020']
		],
		'Nobody is known to have joined Beta since January 2025'
	],
	['of none', [['ann', 'beta > alpha', '2025-07']], 'Nobody is known to have joined Beta']
])('joiners, %s', (_, moves, title) => {
	const trend = countTrend(buildMoveColumns(moves), { level: 'group', lab: ['beta'] }, 'month')
	expect(textOf(titleJoiners(trend))).toBe(title)
})

const months = (forward: number, counts: Record<string, number>, range: { since?: string; until?: string } = {}) => ({
	from: { id: 'alpha', name: 'Alpha' },
	to: { id: 'beta', name: 'Beta' },
	n: forward,
	statuses: ['confirmed', 'reported'],
	since: range.since ?? null,
	until: range.until ?? null,
	forward,
	months: Object.entries(counts).map(([month, size]) => ({ month, forward: size }))
})
test.each<[ReturnType<typeof months>, string]>([
	[
		months(19, { '2025-04': 1, '2025-06': 6, '2025-07': 8, '2025-09': 4 }),
		'Of 19 moves from Alpha to Beta, 14 date from June and July 2025'
	],
	[
		months(5, { '2025-12': 3, '2026-01': 2 }),
		'All five moves from Alpha to Beta date from December 2025 and January 2026'
	],
	[months(4, { '2025-07': 4 }), 'All four moves from Alpha to Beta date from July 2025'],
	[months(5, { '2025-06': 0, '2025-07': 5, '2025-08': 0 }), 'All five moves from Alpha to Beta date from July 2025'],
	[months(6, { '2025-03': 1, '2025-07': 3 }), 'Of six moves from Alpha to Beta, three date from July 2025'],
	[months(8, { '2025-01': 2, '2025-04': 3, '2025-08': 3 }), 'The moves by month'],
	[months(3, { '2025-07': 3 }), 'The moves by month'],
	[months(9, {}), 'The moves by month'],
	[months(0, { '2025-07': 0 }), 'The moves by month'],
	[
		months(30, { '2025-07': 25, '2025-09': 5 }, { since: '2025-07', until: '2026-06' }),
		'Of 30 moves from Alpha to Beta from July 2025 to June 2026, 25 date from July 2025'
	]
])('%# the months of a pair are titled “%s”', (pair, title) => {
	expect(textOf(titleMonths(pair))).toBe(title)
})

const unit = { lab: 'alpha-one', labName: 'Alpha One', labGroup: 'alpha' }
const group = { lab: 'alpha', labName: 'Alpha', labGroup: 'alpha' }
const other = { lab: 'beta', labName: 'Beta', labGroup: 'beta' }
const market = { lab: null, labName: null, labGroup: null }
test.each([
	['All of the three largest packages and retention grants came from Alpha', [unit, group, unit]],
	['Three of the five largest packages and retention grants came from Alpha', [unit, other, group, market, unit]],
	['The largest packages and retention grants reported', [unit, group, other, other]],
	['The largest packages and retention grants reported', [unit, unit, unit]],
	['The largest packages and retention grants reported', [market, market, market, other]],
	['The largest packages and retention grants reported', [group, group]],
	['The largest packages and retention grants reported', []]
])('%# the largest offers are titled “%s”', (title, offers) => {
	expect(textOf(titleOffers(offers))).toBe(title)
})
