import { expect, test } from 'vitest'
import { countPair, listExchange } from '../../server/domain/flows/pair.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04', { status: 'confirmed' }],
	['bob', 'alpha-one > beta', '2025-Q3', { sources: [0] }],
	['cyd', 'beta > alpha-two', '2025-07'],
	['dan', '? > alpha', '2025-07'],
	['eve', 'beta > ?', '2025-12'],
	['fay', 'alpha > alpha-two', '2025-08'],
	['gus', 'alpha > beta', '2024'],
	['hal', 'alpha > beta', '2025-09', { status: 'reversed' }],
	['ida', 'alpha > gamma', '2025-07'],
	['ann', 'beta > alpha', '2026-01', { kind: 'return' }],
	['bob', 'alpha-two > beta', '2025-07-04']
])
const ref = (id: string, name: string, group = id, groupName = name) => ({ id, name, group, groupName })
const alpha = ref('alpha', 'Alpha')
const beta = ref('beta', 'Beta')

test('a pair counts both ways by month, coarser dates apart, and lists its moves newest first', () => {
	expect(countPair(columns, { level: 'group' }, 'alpha', 'beta')).toEqual({
		from: alpha,
		to: beta,
		forward: 4,
		back: 2,
		months: [
			{ month: '2025-07', forward: 2, back: 1 },
			{ month: '2026-01', forward: 0, back: 1 }
		],
		coarser: [
			{ period: '2024', precision: 'year', forward: 1, back: 0 },
			{ period: '2025-Q3', precision: 'quarter', forward: 1, back: 0 }
		],
		forwardMoves: ['m1', 'm11', 'm2', 'm7'],
		backMoves: ['m10', 'm3'],
		n: 6,
		since: null,
		until: null,
		level: 'group',
		statuses: ['confirmed', 'reported'],
		byStatus: { confirmed: 1, reported: 5 },
		sourceCount: 5,
		leftOut: { inside: 0, partly: 0, announced: 0, otherStatus: { reversed: 1 } },
		coverageEnd: '2026-06-30'
	})
})

test('the other way round, a pair holds the same counts and moves with the sides changed', () => {
	const way = countPair(columns, { level: 'group', since: '2025' }, 'alpha', 'beta')
	const other = countPair(columns, { level: 'group', since: '2025' }, 'beta', 'alpha')
	const swap = <Slot extends { forward: number; back: number }>(slot: Slot) => ({
		...slot,
		forward: slot.back,
		back: slot.forward
	})
	expect(other).toEqual({
		...swap(way),
		from: way.to,
		to: way.from,
		months: way.months.map(swap),
		coarser: way.coarser.map(swap),
		forwardMoves: way.backMoves,
		backMoves: way.forwardMoves
	})
})

test.each([
	['group', 'alpha', 'unknown', [], ['m4'], 0],
	['group', 'unknown', 'beta', [], ['m5'], 0],
	['lab', 'alpha', 'beta', ['m1', 'm7'], ['m10'], 0],
	['lab', 'alpha', 'alpha-two', ['m6'], [], 0],
	['group', 'alpha', 'alpha-two', [], [], 1],
	['group', 'alpha-one', 'beta', ['m11', 'm2'], ['m3'], 0],
	['group', 'gamma', 'alpha', [], ['m9'], 0],
	['country', 'US', 'FR', ['m9'], [], 0],
	['country', 'US', 'GB', ['m6', 'm3'], ['m11'], 0],
	['group', 'gamma', 'delta', [], [], 0]
] as const)('at level %s, from %s to %s go %j, back come %j', (level, from, to, forwardMoves, backMoves, inside) => {
	const pair = countPair(columns, { level }, from, to)
	expect([pair.forwardMoves, pair.backMoves, pair.forward, pair.back, pair.n, pair.leftOut.inside]).toEqual([
		forwardMoves,
		backMoves,
		forwardMoves.length,
		backMoves.length,
		forwardMoves.length + backMoves.length,
		inside
	])
})

test('ends are named by their lab and its group, an end that is not known by saying so', () => {
	const { from, to } = countPair(columns, { level: 'group' }, 'alpha-two', 'unknown')
	expect([from, to]).toEqual([ref('alpha-two', 'Alpha Two', 'alpha', 'Alpha'), ref('unknown', 'not known')])
})

test('moves dated too coarsely for the range are left out on both sides', () => {
	const pair = countPair(columns, { level: 'group', since: '2024-02', until: '2025-08' }, 'alpha', 'beta')
	expect([pair.forwardMoves, pair.backMoves, pair.leftOut]).toEqual([
		['m1', 'm11'],
		['m3'],
		{ inside: 0, partly: 2, announced: 0, otherStatus: {} }
	])
})

test('an exchange is what came from each other lab and went there, those that exchanged most first', () => {
	const node = (id: string) => ({ id, in: 9, out: 9, net: 0, inUnknown: 1, outUnknown: 1 })
	const link = (from: string | null, to: string | null, count: number) => ({ from, to, count })
	const links = [
		link('beta', 'alpha', 2),
		link('alpha', 'gamma', 5),
		link('alpha', 'beta', 1),
		link('beta', 'gamma', 7)
	]
	expect(listExchange({ nodes: [node('alpha'), node('beta'), node('gamma')], links }, 'alpha')).toEqual([
		{ id: 'gamma', in: 0, out: 5, net: -5, inUnknown: 0, outUnknown: 0 },
		{ id: 'beta', in: 2, out: 1, net: 1, inUnknown: 0, outUnknown: 0 }
	])
})
