import { expect, test } from 'vitest'
import { countBalance, sayBalance } from '../../server/domain/trends/balance.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { sumTrend } from '../../server/domain/moves/sentence.ts'
import { countTrend } from '../../server/domain/trends/trend.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04'],
	['bob', 'beta > alpha', '2025-08'],
	['cyd', 'alpha > ?', '2025-10-05', { left: '2025-08-31' }],
	['dan', 'alpha > gamma', '2025-09-01', { left: '2025-06-30' }],
	['eve', 'alpha > alpha-two', '2025-08-02'],
	['fay', 'gamma > beta', '2025']
])
const filter = { level: 'group' as const, since: '2025-07', until: '2025-09' }

test('who joined counts by the date of the move, who left by the date of leaving', () => {
	const { nodes, n } = countBalance(columns, filter)
	expect(nodes.map((node) => [node.id, node.in, node.out, node.outUnknown, node.net])).toEqual([
		['alpha', 1, 2, 1, -1],
		['beta', 1, 1, 0, 0],
		['gamma', 1, 0, 0, 1]
	])
	expect(n).toBe(3)
})

test.for(['alpha', 'beta', 'gamma'])('%s has what its trend adds up to', (lab) => {
	const node = countBalance(columns, filter).nodes.find(({ id }) => id === lab)!
	const { joined, left, leftUnknown } = sumTrend(countTrend(columns, { ...filter, lab: [lab] }, 'month'))
	expect([node.in, node.out, node.outUnknown]).toEqual([joined, left, leftUnknown])
	const own = countBalance(columns, { ...filter, lab: [lab] }).nodes.find(({ id }) => id === lab)!
	expect([own.in, own.out]).toEqual([joined, left])
})

test('the sentence says by which date each counts', () => {
	expect(textOf(sayBalance(countBalance(columns, filter), {}, () => undefined))).toBe(
		'One person is known to have joined Gamma from July 2025 to September 2025, none to have left; Alpha gained one person and lost two. ' +
			'n = 3 moves, July 2025 to September 2025, confirmed or reported. Joined counts by the date of the move, left by the ' +
			'date of leaving.'
	)
})
