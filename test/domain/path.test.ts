import { expect, test } from 'vitest'
import { listPaths, type Path } from '../../server/domain/careers/lab-path.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

/** A way as "person: lab to its end > lab from its start to its end > lab from its start (moves)"; a question mark where no record says. */
const brief = ({ person, stops, moves }: Path) => {
	const way = stops.map(
		({ lab, start, end }, place) =>
			lab + (place ? ` ${start ?? '?'}` : '') + (place < stops.length - 1 ? ` – ${end ?? '?'}` : '')
	)
	return `${person}: ${way.join(' > ')} (${moves.join(' ')})`
}
const comeBack = { kind: 'return' }

const cases: [title: string, moves: BriefMove[], from: string, to: string, level: 'group' | 'lab', paths: string[]][] =
	[
		[
			'fewest labs between first, then the newest arrival; ways back are not of it',
			[
				['ann', 'alpha > gamma', '2020'],
				['ann', 'gamma > delta', '2021'],
				['ann', 'delta > beta', '2022'],
				['bob', 'alpha > beta', '2021-03'],
				['cyd', 'alpha > beta', '2023-03'],
				['dan', 'alpha > gamma', '2024'],
				['dan', 'gamma > beta', '2025'],
				['eve', 'beta > alpha', '2025']
			],
			'alpha',
			'beta',
			'group',
			[
				'cyd: alpha – 2023-03-01 > beta 2023-03-01 (m5)',
				'bob: alpha – 2021-03-01 > beta 2021-03-01 (m4)',
				'dan: alpha – 2024-01-01 > gamma 2024-01-01 – 2025-01-01 > beta 2025-01-01 (m6 m7)',
				'ann: alpha – 2020-01-01 > gamma 2020-01-01 – 2021-01-01 > delta 2021-01-01 – 2022-01-01 > beta 2022-01-01 (m1 m2 m3)'
			]
		],
		[
			'from the last time at the first to the next time at the second, each such way by itself',
			[
				['ann', 'alpha > gamma', '2018'],
				['ann', 'gamma > alpha', '2019', comeBack],
				['ann', 'alpha > beta', '2020'],
				['ann', 'beta > gamma', '2021'],
				['ann', 'gamma > beta', '2022', comeBack],
				['ann', 'beta > alpha', '2023', comeBack],
				['ann', 'alpha > beta', '2024', comeBack]
			],
			'alpha',
			'beta',
			'group',
			['ann: alpha – 2024-01-01 > beta 2024-01-01 (m7)', 'ann: alpha – 2020-01-01 > beta 2020-01-01 (m3)']
		],
		[
			'what no record tells is left open, and no move leads over it',
			[
				['ann', 'alpha > ?', '2020'],
				['ann', '? > beta', '2022'],
				['bob', '? > alpha', '2020'],
				['bob', 'gamma > beta', '2023']
			],
			'alpha',
			'beta',
			'group',
			[
				'ann: alpha – 2020-01-01 > beta 2022-01-01 (m1 m2)',
				'bob: alpha – ? > gamma ? – 2023-01-01 > beta 2023-01-01 (m4)'
			]
		],
		[
			'at level group all units are the lab, at level lab they lie between',
			[
				['ann', 'alpha-one > alpha-two', '2020'],
				['ann', 'alpha-two > beta', '2021']
			],
			'alpha',
			'beta',
			'group',
			['ann: alpha-two – 2021-01-01 > beta 2021-01-01 (m2)']
		],
		[
			'at level lab a unit lies between two labs',
			[
				['ann', 'alpha > alpha-two', '2020'],
				['ann', 'alpha-two > beta', '2021']
			],
			'alpha',
			'beta',
			'lab',
			['ann: alpha – 2020-01-01 > alpha-two 2020-01-01 – 2021-01-01 > beta 2021-01-01 (m1 m2)']
		],
		[
			'from a group to a unit of it, the unit is what it leads to',
			[
				['ann', 'alpha > alpha-one', '2020'],
				['bob', 'alpha-two > beta', '2020'],
				['bob', 'beta > alpha', '2021', comeBack]
			],
			'alpha',
			'alpha-two',
			'group',
			[]
		],
		[
			'from a unit to its group, by way of another lab',
			[
				['bob', 'alpha-two > beta', '2020'],
				['bob', 'beta > alpha', '2021', comeBack]
			],
			'alpha-two',
			'alpha',
			'group',
			['bob: alpha-two – 2020-01-01 > beta 2020-01-01 – 2021-01-01 > alpha 2021-01-01 (m1 m2)']
		],
		[
			'from a lab to itself: who came back',
			[
				['ann', 'alpha > beta', '2020'],
				['ann', 'beta > alpha', '2021', comeBack],
				['bob', 'alpha > ?', '2020'],
				['bob', '? > alpha', '2022', comeBack]
			],
			'alpha',
			'alpha',
			'group',
			[
				'bob: alpha – 2020-01-01 > alpha 2022-01-01 (m3 m4)',
				'ann: alpha – 2020-01-01 > beta 2020-01-01 – 2021-01-01 > alpha 2021-01-01 (m1 m2)'
			]
		],
		[
			'side posts and moves that do not count lead nowhere',
			[
				['ann', 'alpha > beta', '2020', { toRole: 'Adviser' }],
				['bob', 'alpha > beta', '2020', { status: 'rumored' }]
			],
			'alpha',
			'beta',
			'group',
			[]
		]
	]
test.each(cases)('%s', (_, moves, from, to, level, paths) => {
	expect(listPaths(buildMoveColumns(moves), from, to, level).map(brief)).toEqual(paths)
})
