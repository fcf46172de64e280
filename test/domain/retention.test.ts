import { expect, test } from 'vitest'
import { countRetention, followCohort, listLargest } from '../../server/domain/careers/retention.ts'
import { buildMoveColumns } from '../builders.ts'

const all = { level: 'group' } as const
/** "person days±margin", with what else is true of the spell. */
const brief = (columns: ReturnType<typeof buildMoveColumns>, filter = {}, lab = 'beta') =>
	followCohort(columns, lab, { ...all, ...filter }).spells.map(
		({ person, days, marginDays, left, coarse, hindsight }) =>
			[
				`${person} ${days}±${marginDays}`,
				left ? 'left' : 'stays',
				...(coarse ? ['coarse'] : []),
				...(hindsight ? ['hindsight'] : [])
			].join(' ')
	)

test('five people at a lab by hand: shares, bounds, those at risk, median', () => {
	// Coverage ends on 2026-06-30. Days: ann 100, bob 400, cyd 800, dan 911 and eve 180 so far.
	const columns = buildMoveColumns([
		['ann', '? > beta', '2024-01-01'],
		['ann', 'beta > alpha', '2024-04-10'],
		['bob', 'alpha > beta', '2024-01-01'],
		['bob', 'beta > ?', '2025-02-04'],
		['cyd', '? > beta', '2024-01-01'],
		['cyd', 'beta > gamma', '2026-03-11'],
		['dan', 'alpha > beta', '2024-01-01'],
		['eve', 'alpha > beta', '2026-01-01']
	])
	expect(brief(columns)).toEqual([
		'ann 100±0 left',
		'bob 400±0 left',
		'cyd 800±0 left',
		'dan 911±0 stays',
		'eve 180±0 stays'
	])
	const { steps, oneYear, twoYears, median, oncePublished, ...rest } = countRetention(columns, 'beta', all)
	expect(rest).toEqual({
		lab: { id: 'beta', name: 'Beta', group: 'beta', groupName: 'Beta' },
		n: 5,
		left: 3,
		coarse: 0,
		hindsight: 0,
		leftOut: { unknownStart: 0, unknownEnd: 0, partly: 0, ahead: 0 }
	})
	// 4/5, then eve is only last seen, then 2/3 of it, then 1/2 of that.
	expect(steps.map(({ days, atRisk, share }) => [days, atRisk, Number(share.toFixed(4))])).toEqual([
		[100, 5, 0.8],
		[180, 4, 0.8],
		[400, 3, 0.5333],
		[800, 2, 0.2667],
		[911, 1, 0.2667]
	])
	expect([oneYear?.share, oneYear?.atRisk]).toEqual([0.8, 3])
	expect([twoYears?.share.toFixed(4), twoYears?.atRisk]).toEqual(['0.5333', 2])
	expect(median.days).toBe(800)
	// All were published on the day.
	expect(oncePublished).toEqual({ n: 5, oneYear, twoYears })
})

test('who stayed from one day to the same day a year on was followed for a year', () => {
	// 2025-06-30 to 2026-06-30 is 365 days.
	const { oneYear } = countRetention(buildMoveColumns([['ann', '? > beta', '2025-06-30']]), 'beta', all)
	expect(oneYear).toEqual({ share: 1, low: null, high: null, atRisk: 1 })
})

test.each([
	// 2025 is 365 days: its middle is 2 July, 363 days before coverage ends.
	['a start known to the year begins in its middle', [['ann', '? > beta', '2025']], ['ann 363±182 stays coarse']],
	['a start known to the month is not flagged', [['ann', '? > beta', '2026-06']], ['ann 15±15 stays']],
	// 1 January to 30 June 2026: the middle is 1 April.
	['a start may not lie beyond coverage', [['ann', '? > beta', '2026']], ['ann 90±90 stays coarse']],
	// The start is 1 January to 15 March, middle 6 February; then 37 days.
	[
		'a start may not lie beyond the end',
		[
			['ann', '? > beta', '2025'],
			['ann', 'beta > ?', '2025-03-15']
		],
		['ann 37±37 left coarse']
	],
	// From 2 July the end may lie until 31 December: the middle is 30 September.
	[
		'an end may not lie before the start',
		[
			['ann', '? > beta', '2025-07-02'],
			['ann', 'beta > ?', '2025']
		],
		['ann 91±91 left coarse']
	],
	[
		'a date of leaving told apart ends a spell',
		[
			['ann', '? > beta', '2025-01-01'],
			['ann', 'beta > alpha', '2025-09-01', { left: '2025-07-01' }]
		],
		['ann 181±0 left']
	],
	[
		'an exit announced for after coverage is none yet',
		[
			['ann', '? > beta', '2026-06-01'],
			['ann', 'beta > ?', '2026-07-15']
		],
		['ann 29±0 stays']
	],
	[
		'a start first published with the exit is known in hindsight',
		[
			['ann', '? > beta', '2025-01-01', { firstPublished: '2025-07-01' }],
			['ann', 'beta > ?', '2025-07-01'],
			['bob', '? > beta', '2025-01-01', { firstPublished: null }],
			['bob', 'beta > ?', '2025-07-01']
		],
		['ann 181±0 left hindsight', 'bob 181±0 left']
	],
	[
		'who comes back is followed twice, a post inside the group goes on',
		[
			['ann', '? > beta', '2025-01-01'],
			['ann', 'beta > alpha', '2025-03-01'],
			['ann', 'alpha > beta', '2026-03-02', { kind: 'return' }]
		],
		['ann 59±0 left', 'ann 120±0 stays']
	]
] as const)('%s', (_, moves, spells) => {
	expect(brief(buildMoveColumns(moves.map((move) => [...move] as never)))).toEqual(spells)
})

test('what cannot be followed is counted apart: no start, no dated end, a start at the edge, a start ahead', () => {
	const columns = buildMoveColumns([
		['ann', 'beta > alpha', '2025-05'],
		['bob', '? > beta', '2025-02'],
		['bob', 'gamma > alpha', '2025-08'],
		['cyd', '? > beta', '2025'],
		['dan', '? > beta', '2026-09-01'],
		['eve', '? > beta', '2025-03-01'],
		['fay', '? > beta', '2025-04-01', { toRole: 'Adviser' }],
		['gus', '? > beta', '2024-04-01']
	])
	const { spells, leftOut } = followCohort(columns, 'beta', { ...all, since: '2025-02', until: '2026-12' })
	expect([spells.map(({ person }) => person), leftOut]).toEqual([
		['eve'],
		{ unknownStart: 1, unknownEnd: 1, partly: 1, ahead: 1 }
	])
	expect(countRetention(columns, 'gamma', all)).toMatchObject({ n: 0, steps: [], oneYear: null, twoYears: null })
})

test('a group is followed as one, a lab alone by itself', () => {
	const columns = buildMoveColumns([
		['ann', '? > alpha-one', '2025-01-01'],
		['ann', 'alpha-one > alpha-two', '2025-07-01'],
		['bob', 'beta > alpha', '2025-07-01']
	])
	expect(brief(columns, {}, 'alpha')).toEqual(['ann 545±0 stays', 'bob 364±0 stays'])
	expect(brief(columns, { level: 'lab' }, 'alpha-one')).toEqual(['ann 181±0 left'])
	expect([listLargest(columns, all, 3), listLargest(columns, { level: 'lab', since: '2025-07' }, 2)]).toEqual([
		['alpha'],
		['alpha', 'alpha-two']
	])
})

test('once published: nobody is followed before, and what had ended by then is not seen', () => {
	const columns = buildMoveColumns([
		// Left after 181 days, published then: on record because it ended.
		['ann', '? > beta', '2023-01-01', { firstPublished: '2023-07-01' }],
		['ann', 'beta > ?', '2023-07-01'],
		// Published after 31 days, left after 365 + 181.
		['bob', '? > beta', '2023-01-01', { firstPublished: '2023-02-01' }],
		['bob', 'beta > ?', '2024-07-01'],
		// Published after two years: not at risk when bob leaves.
		['cyd', '? > beta', '2023-01-01', { firstPublished: '2025-01-02' }],
		['dan', '? > beta', '2023-01-01'],
		['eve', '? > beta', '2023-01-01', { firstPublished: null }]
	])
	const { twoYears, oncePublished } = countRetention(columns, 'beta', all)
	expect([twoYears!.share, twoYears!.atRisk]).toEqual([(4 / 5) * (3 / 4), 3])
	expect([oncePublished.n, oncePublished.oneYear!.share, oncePublished.twoYears!.share]).toEqual([3, 1, 1 / 2])
})
