import { expect, test } from 'vitest'
import { countMix } from '../../server/domain/trends/mix.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04', { status: 'confirmed' }],
	['bob', 'alpha-one > beta', '2025-Q3', { kind: 'founding' }],
	['cyd', 'beta > alpha-two', '2025-10'],
	['dan', 'alpha > ?', '2025-12-31'],
	['eve', 'alpha > alpha-two', '2025-08'],
	['fay', 'gamma > alpha', '2025'],
	['gus', 'alpha > beta', '2025-09', { status: 'reversed' }],
	['hal', 'beta > gamma', '2026-02-01', { kind: 'founding' }]
])
const slot = (period: string, counts: Record<string, number> = {}) => ({
	period,
	moves: Object.values(counts).reduce((sum, count) => sum + count, 0),
	counts
})

test('moves are told apart by kind, silence shows as zero, coarser dates stand apart', () => {
	expect(countMix(columns, { level: 'group' }, 'quarter', 'kind')).toEqual({
		by: 'quarter',
		of: 'kind',
		labs: [],
		parts: [
			{ value: 'hire', moves: 3 },
			{ value: 'founding', moves: 2 },
			{ value: 'departure', moves: 1 }
		],
		periods: [
			slot('2025-Q3', { hire: 1, founding: 1 }),
			slot('2025-Q4', { hire: 1, departure: 1 }),
			slot('2026-Q1', { founding: 1 })
		],
		coarser: [{ precision: 'year', ...slot('2025', { hire: 1 }) }],
		n: 6,
		since: null,
		until: null,
		level: 'group',
		statuses: ['confirmed', 'reported'],
		byStatus: { confirmed: 1, reported: 5 },
		sourceCount: 6,
		leftOut: { inside: 1, partly: 0, announced: 0, otherStatus: { reversed: 1 } },
		coverageEnd: '2026-06-30'
	})
})

test('of statuses all count, unless some are asked for', () => {
	const all = countMix(columns, { level: 'group' }, 'year', 'status')
	expect([all.n, all.parts, all.periods, all.coarser]).toEqual([
		7,
		[
			{ value: 'reported', moves: 5 },
			{ value: 'confirmed', moves: 1 },
			{ value: 'reversed', moves: 1 }
		],
		[slot('2025', { confirmed: 1, reported: 4, reversed: 1 }), slot('2026', { reported: 1 })],
		[]
	])
	expect(countMix(columns, { level: 'group', status: ['reversed'] }, 'year', 'status').parts).toEqual([
		{ value: 'reversed', moves: 1 }
	])
})

test('a lab’s moves are those into and out of it; a range shows its empty periods', () => {
	const mix = countMix(
		columns,
		{ level: 'group', lab: ['gamma'], since: '2025-10', until: '2026-12' },
		'quarter',
		'kind'
	)
	expect([mix.labs.map(({ id }) => id), mix.periods]).toEqual([
		['gamma'],
		[slot('2025-Q4'), slot('2026-Q1', { founding: 1 }), slot('2026-Q2')]
	])
})

test('without any move nothing is shown', () => {
	const { parts, periods, coarser, n } = countMix(buildMoveColumns([]), { level: 'group' }, 'month', 'kind')
	expect({ parts, periods, coarser, n }).toEqual({ parts: [], periods: [], coarser: [], n: 0 })
})
