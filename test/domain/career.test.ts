import { expect, test } from 'vitest'
import { spellsOf } from '../../server/domain/careers/spell.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

type Step = BriefMove extends [string, ...infer Rest] ? Rest : never
/** Spells as "lab from to": a question mark where no record says, "now" where it goes on. */
const readCareer = (steps: Step[], level: 'group' | 'lab' = 'lab') =>
	spellsOf(buildMoveColumns(steps.map((step): BriefMove => ['ann', ...step])), 'ann', level).map(
		({ lab, start, end, ended, post, moves }) =>
			`${lab} ${start ?? '?'} ${end ?? (ended ? '?' : 'now')}${post === 'side' ? ' side' : ''} ${moves.join(' ')}`
	)

const careers: [title: string, steps: Step[], spells: string[]][] = [
	[
		'a move closes one post and opens the next',
		[['alpha > beta', '2025-07-04']],
		['alpha ? 2025-07-04 m1', 'beta 2025-07-04 now m1']
	],
	[
		'who comes back has three spells',
		[
			['alpha > beta', '2023-05'],
			['beta > alpha', '2025-02', { kind: 'return' }]
		],
		['alpha ? 2023-05-01 m1', 'beta 2023-05-01 2025-02-01 m1 m2', 'alpha 2025-02-01 now m2']
	],
	[
		'who comes back in the same month left first, however the rows are ordered',
		[
			['beta > alpha', '2025-07', { kind: 'return' }],
			['alpha > beta', '2025-07']
		],
		['alpha ? 2025-07-01 m2', 'beta 2025-07-01 2025-07-01 m2 m1', 'alpha 2025-07-01 now m1']
	],
	['an unknown destination leaves no post open', [['alpha > ?', '2025-03']], ['alpha ? 2025-03-01 m1']],
	[
		'a post from nowhere after an unknown destination says nothing of the time between',
		[
			['alpha > ?', '2025-03'],
			['? > beta', '2025-09']
		],
		['alpha ? 2025-03-01 m1', 'beta 2025-09-01 now m2']
	],
	[
		'an exit told again by the next post stays where it was',
		[
			['alpha > ?', '2025-03'],
			['alpha > beta', '2025-09']
		],
		['alpha ? 2025-03-01 m1 m2', 'beta 2025-09-01 now m2']
	],
	[
		'a post that a later one passes over has ended, no one says when',
		[
			['? > alpha', '2023'],
			['? > beta', '2025']
		],
		['alpha 2023-01-01 ? m1', 'beta 2025-01-01 now m2']
	],
	[
		'a gap in the chain is not filled in',
		[
			['alpha > beta', '2023-05'],
			['gamma > delta', '2025-05']
		],
		['alpha ? 2023-05-01 m1', 'beta 2023-05-01 ? m1', 'gamma ? 2025-05-01 m2', 'delta 2025-05-01 now m2']
	],
	[
		'dates that overlap are ordered so that the chain fits',
		[
			['beta > gamma', '2024-03-05'],
			['alpha > beta', '2024-03'],
			['gamma > delta', '2024-Q1']
		],
		[
			'alpha ? 2024-03-01 m2',
			'beta 2024-03-01 2024-03-05 m2 m1',
			'gamma 2024-03-05 2024-01-01 m1 m3',
			'delta 2024-01-01 now m3'
		]
	],
	[
		'moves of one month that fit either way begin where the post before was',
		[
			['? > beta', '2024-01'],
			['alpha > beta', '2025-07'],
			['beta > alpha', '2025-07']
		],
		['beta 2024-01-01 2025-07-01 m1 m3', 'alpha 2025-07-01 2025-07-01 m3 m2', 'beta 2025-07-01 now m2']
	],
	[
		'in one month, what leaves a known lab goes before what comes from nowhere',
		[
			['? > gamma', '2025-07'],
			['alpha > beta', '2025-07']
		],
		['alpha ? 2025-07-01 m2', 'beta 2025-07-01 ? m2', 'gamma 2025-07-01 now m1']
	],
	[
		'a date of leaving told apart ends the post before the next begins',
		[['alpha > beta', '2025-07', { left: '2025-04' }]],
		['alpha ? 2025-04-01 m1', 'beta 2025-07-01 now m1']
	],
	[
		'moves that were reversed, denied or only rumoured close and open nothing',
		[
			['? > alpha', '2023-05'],
			['alpha > ?', '2023-11-17', { status: 'reversed' }],
			['alpha > beta', '2024-05', { status: 'rumored' }],
			['alpha > gamma', '2025-05', { status: 'denied' }]
		],
		['alpha 2023-05-01 now m1']
	],
	[
		'a side post elsewhere leaves the staff post open',
		[
			['? > alpha', '2023-05'],
			['alpha > beta', '2025-07', { toRole: 'Board member' }]
		],
		['alpha 2023-05-01 now m1 m2', 'beta 2025-07-01 now side m2']
	],
	[
		'a side post with a date of leaving ends the staff post',
		[['alpha > beta', '2025-07', { toRole: 'Adviser', left: '2025-05' }]],
		['alpha ? 2025-05-01 m1', 'beta 2025-07-01 now side m1']
	],
	[
		'a side post is left without touching the staff post',
		[
			['? > alpha', '2023-05'],
			['? > beta', '2024-05', { toRole: 'Senior adviser' }],
			['beta > ?', '2025-05', { fromRole: 'Adviser' }]
		],
		['alpha 2023-05-01 now m1', 'beta 2024-05-01 2025-05-01 side m2 m3']
	],
	[
		'who changes staff posts keeps the side post',
		[
			['? > gamma', '2023', { toRole: 'Trustee' }],
			['alpha > beta', '2025-05']
		],
		['gamma 2023-01-01 now side m1', 'alpha ? 2025-05-01 m2', 'beta 2025-05-01 now m2']
	],
	[
		'an adviser who is hired ends the side post and opens a staff post',
		[
			['? > beta', '2024-05', { toRole: 'Adviser' }],
			['beta > beta', '2025-05', { fromRole: 'Adviser', toRole: 'Chief scientist', kind: 'appointment' }]
		],
		['beta 2024-05-01 2025-05-01 side m1 m2', 'beta 2025-05-01 now m2']
	],
	[
		'a promotion goes on with the post',
		[
			['? > beta', '2024-05'],
			['beta > beta', '2025-05', { kind: 'appointment' }]
		],
		['beta 2024-05-01 now m1 m2']
	],
	[
		'a layoff ends the post at the unit below the lab that is named',
		[
			['? > alpha-two', '2024-05'],
			['alpha > ?', '2025-05', { kind: 'layoff' }]
		],
		['alpha-two 2024-05-01 2025-05-01 m1 m2']
	],
	[
		'from a lab in another group, the post before is passed over',
		[
			['? > alpha', '2024-05'],
			['beta > ?', '2025-05']
		],
		['alpha 2024-05-01 ? m1', 'beta ? 2025-05-01 m2']
	],
	[
		'a move to another unit of the group is a spell of its own at level lab',
		[
			['? > alpha-one', '2024-05'],
			['alpha-one > alpha-two', '2025-05'],
			['alpha-two > beta', '2026-05']
		],
		['alpha-one 2024-05-01 2025-05-01 m1 m2', 'alpha-two 2025-05-01 2026-05-01 m2 m3', 'beta 2026-05-01 now m3']
	]
]
test.each(careers)('%s', (_, steps, spells) => {
	expect(readCareer(steps)).toEqual(spells)
})

test('at level group a career stays one spell from unit to unit, and shows the newest', () => {
	const steps: Step[] = [
		['? > alpha-one', '2024-05'],
		['alpha-one > alpha-two', '2025-05'],
		['alpha > beta', '2026-05']
	]
	expect(readCareer(steps, 'group')).toEqual(['alpha-two 2024-05-01 2026-05-01 m1 m2 m3', 'beta 2026-05-01 now m3'])
})

test('back in another unit of the group, a spell of its own begins though it left for elsewhere', () => {
	const steps: Step[] = [
		['alpha-one > beta', '2024-05'],
		['beta > alpha-two', '2025-05', { kind: 'return' }]
	]
	expect(readCareer(steps, 'group')).toEqual([
		'alpha-one ? 2024-05-01 m1',
		'beta 2024-05-01 2025-05-01 m1 m2',
		'alpha-two 2025-05-01 now m2'
	])
})
