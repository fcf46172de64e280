import { expect, test } from 'vitest'
import { listTeams } from '../../server/domain/stories/team.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

const find = (moves: BriefMove[], filter = {}) =>
	listTeams(buildMoveColumns(moves), { level: 'group', ...filter }).map(({ from, to, deal, people, first, last }) =>
		[`${from} > ${to}`, deal, people.join(' '), first, last].filter(Boolean).join(', ')
	)
const go = (person: string, date: string, other: BriefMove[3] = {}, way = 'alpha > beta'): BriefMove => [
	person,
	way,
	date,
	other
]

test.for([
	[
		'three within 30 days',
		[go('ann', '2025-07-01'), go('bob', '2025-07-15'), go('cyd', '2025-07-31')],
		['alpha > beta, ann bob cyd, 2025-07-01, 2025-07-31']
	],
	['the third on the 31st day', [go('ann', '2025-07-01'), go('bob', '2025-07-15'), go('cyd', '2025-08-01')], []],
	['one person thrice', [go('ann', '2025-07-01'), go('ann', '2025-07-02'), go('ann', '2025-07-03')], []],
	[
		'a month, known as such',
		[go('ann', '2025-07'), go('bob', '2025-07-15'), go('cyd', '2025-07')],
		['alpha > beta, ann cyd bob, 2025-07-01, 2025-07-31']
	],
	['a month beside days of the next', [go('ann', '2025-07'), go('bob', '2025-08-01'), go('cyd', '2025-08-02')], []],
	['a quarter is too coarse', [go('ann', '2025-Q3'), go('bob', '2025-07-15'), go('cyd', '2025-07-16')], []],
	[
		'units of one group',
		[go('ann', '2025-07-01', {}, 'alpha-one > beta'), go('bob', '2025-07-02'), go('cyd', '2025-07-03')],
		['alpha > beta, ann bob cyd, 2025-07-01, 2025-07-03']
	],
	[
		'another target, or none',
		[
			go('ann', '2025-07-01'),
			go('bob', '2025-07-02', {}, 'alpha > gamma'),
			go('cyd', '2025-07-03', {}, 'alpha > ?'),
			go('dan', '2025-07-03', {}, 'alpha > ?'),
			go('eve', '2025-07-03', {}, 'alpha > ?')
		],
		[]
	],
	[
		'a status that does not count',
		[go('ann', '2025-07-01'), go('bob', '2025-07-02', { status: 'reversed' }), go('cyd', '2025-07-03')],
		[]
	],
	[
		'the largest window of four',
		[
			go('ann', '2025-07-01'),
			go('bob', '2025-07-20'),
			go('cyd', '2025-07-25'),
			go('dan', '2025-08-05'),
			go('eve', '2025-08-19')
		],
		['alpha > beta, bob cyd dan eve, 2025-07-20, 2025-08-19']
	],
	[
		'two teams, the larger one first, of two as large the newer',
		['07-01', '07-02', '07-03', '09-01', '09-02', '09-03'].map((day, i) => go(`p${i}`, `2025-${day}`)),
		['alpha > beta, p3 p4 p5, 2025-09-01, 2025-09-03', 'alpha > beta, p0 p1 p2, 2025-07-01, 2025-07-03']
	],
	[
		'one deal, however long it took',
		[
			go('ann', '2025', { deal: 'deal-1' }),
			go('bob', '2025-07-15', { deal: 'deal-1' }),
			go('cyd', '2025-12-16', { deal: 'deal-1' }),
			go('dan', '2025-07-16')
		],
		['alpha > beta, deal-1, ann bob cyd, 2025-01-01, 2025-12-31']
	],
	[
		'a deal of two counts with the others',
		[go('ann', '2025-07-14', { deal: 'deal-1' }), go('bob', '2025-07-15', { deal: 'deal-1' }), go('cyd', '2025-07-16')],
		['alpha > beta, ann bob cyd, 2025-07-14, 2025-07-16']
	]
] as const)('%s', ([, moves, teams]) => {
	expect(find([...moves] as BriefMove[])).toEqual([...teams])
})

test('a team lies wholly in the range asked for; at level lab units are apart', () => {
	const moves = [go('ann', '2025-07-01'), go('bob', '2025-07-02', {}, 'alpha-one > beta'), go('cyd', '2025-07-03')]
	expect(find(moves, { since: '2025-07-02' })).toEqual([])
	expect(find(moves, { level: 'lab' })).toEqual([])
	expect(find([])).toEqual([])
})
