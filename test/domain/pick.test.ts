import { expect, test } from 'vitest'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { pickMoves } from '../../server/domain/moves/pick.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

const moves: BriefMove[] = [
	['ann', 'alpha > beta', '2025-07-04', { sources: [0, 1] }],
	['bob', 'beta > gamma', '2025-08', { status: 'confirmed', sources: [2] }],
	['cyd', 'gamma > ?', '2025-Q4', { kind: 'layoff', sources: [1, 2] }]
]

test.each([
	[[], 0],
	[[0], 2],
	[[1, 2], 2],
	[[0, 2], 3],
	[[0, 1, 2], 3]
])('the moves at %j are counted as if there were no others, on %i sources', (places, sourceCount) => {
	const picked = pickMoves(buildMoveColumns(moves), places)
	expect(picked.ids).toEqual(places.map((place) => `m${place + 1}`))
	const alone = buildMoveColumns(moves.filter((_, place) => places.includes(place)))
	const filter = { level: 'lab', since: '2025', until: '2025' } as const
	expect(countFlows(picked, filter)).toEqual({ ...countFlows(alone, filter), sourceCount })
})
