import { expect, test } from 'vitest'
import { listFoundings } from '../../server/domain/stories/founding.ts'
import type { FigureFilter } from '../../server/domain/moves/select.ts'
import { buildMoveColumns } from '../builders.ts'

const founding = { kind: 'founding' }
const columns = buildMoveColumns([
	['ann', 'alpha-one > beta', '2025-07-04', founding],
	['bob', 'alpha > beta', '2025-Q3', founding],
	['cyd', 'gamma > beta', '2025-08-01', founding],
	['dan', '? > gamma', '2024', founding],
	['eve', 'alpha > beta', '2025-07-04'],
	['fay', 'alpha > alpha-two', '2025-07-04', founding],
	['gus', 'delta > gamma', '2025-07-04', { ...founding, status: 'rumored' }],
	['hal', 'alpha > delta', '2025-12-01', founding]
])
const all = (filter: Partial<FigureFilter> = {}) => listFoundings(columns, { level: 'group', ...filter })

test('foundings stand by the lab founded and the group left; most founders first, then most from one lab', () => {
	expect(all()).toEqual([
		{
			lab: 'beta',
			from: 'alpha',
			people: ['bob', 'ann'],
			first: '2025-07-01',
			last: '2025-09-30',
			founders: 3,
			moves: ['m2', 'm1']
		},
		{
			lab: 'beta',
			from: 'gamma',
			people: ['cyd'],
			first: '2025-08-01',
			last: '2025-08-01',
			founders: 3,
			moves: ['m3']
		},
		{
			lab: 'delta',
			from: 'alpha',
			people: ['hal'],
			first: '2025-12-01',
			last: '2025-12-01',
			founders: 1,
			moves: ['m8']
		},
		{ lab: 'gamma', from: null, people: ['dan'], first: '2024-01-01', last: '2024-12-31', founders: 1, moves: ['m4'] }
	])
})

test.for([
	[{ from: ['gamma'] }, ['beta < gamma']],
	[{ lab: ['gamma'], status: ['rumored'] }, ['gamma < delta']],
	[{ since: '2025-08', until: '2025-12' }, ['beta < gamma', 'delta < alpha']],
	[
		{ level: 'lab' as const, lab: ['alpha', 'alpha-one'] },
		['beta < alpha', 'beta < alpha-one', 'alpha-two < alpha', 'delta < alpha']
	],
	[{ kind: ['hire'], from: ['gamma'] }, ['beta < gamma']]
] as const)('of %j: %j', ([filter, pairs]) => {
	const found = all(filter as unknown as Partial<FigureFilter>)
	expect(found.map(({ lab, from }) => `${lab} < ${from}`).toSorted()).toEqual([...pairs].toSorted())
})

test('without foundings the list is empty', () => {
	expect(listFoundings(buildMoveColumns([]), { level: 'group' })).toEqual([])
})
