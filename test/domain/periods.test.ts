// Two periods of one question: counts are those of either alone, changes are their differences, sentences carry both ranges.
import { expect, test } from 'vitest'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { compareBalance, compareFlows, comparePair, compareTrend } from '../../server/domain/periods/count.ts'
import {
	headlinePairPeriods,
	headlinePeriods,
	sayPeriods,
	titleLabChanges,
	titlePairChanges
} from '../../server/domain/periods/title.ts'
import { countPair } from '../../server/domain/flows/pair.ts'
import { countBalance } from '../../server/domain/trends/balance.ts'
import { countTrend } from '../../server/domain/trends/trend.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2024-03-04'],
	['bob', 'alpha > beta', '2024-05'],
	['cyd', 'beta > alpha', '2024-08-31'],
	['dan', 'alpha > gamma', '2025-02-01'],
	['eve', 'alpha > gamma', '2025-03-02'],
	['fay', 'alpha > beta', '2025-06'],
	['gus', 'gamma > ?', '2025-09-09'],
	['hal', 'gamma > beta', '2023']
])
const filter = { level: 'group' as const, since: '2025', until: '2025' }
const other = { since: '2024', until: '2024' }
const asked = { columns, filter, other }
const flows = countFlows(columns, filter)
const vs = compareFlows(asked, flows, 1)
const both = { ...flows, vs }

test('pairs and labs have what either period counts alone', () => {
	const was = countFlows(columns, { ...filter, ...other })
	for (const { from, to, count, countWas } of vs.pairs) {
		const find = (all: typeof flows) => all.links.find((link) => link.from === from && link.to === to)?.count ?? 0
		expect([count, countWas]).toEqual([find(flows), find(was)])
	}
	expect(vs.pairs.reduce((sum, { count }) => sum + count, 0)).toBe(flows.n)
	expect(vs.pairs.reduce((sum, { countWas }) => sum + countWas, 0)).toBe(was.n)
	expect(
		vs.labs.map((lab) => [lab.id, lab.in, lab.inWas, lab.out, lab.outWas, lab.net, lab.netWas, lab.change])
	).toEqual([
		['gamma', 2, 0, 1, 0, 1, 0, 1],
		['beta', 1, 2, 0, 1, 1, 1, 0],
		['alpha', 0, 1, 3, 2, -3, -1, -2]
	])
})

test('a pair has both ways, its share of the period and the interval of the change', () => {
	expect(vs.pairs[0]).toEqual({
		from: 'alpha',
		to: 'gamma',
		count: 2,
		countWas: 0,
		back: 0,
		backWas: 0,
		share: 0.5,
		shareWas: 0,
		change: 2,
		low: -2.2,
		high: 7.3
	})
})

test('what a lab gained and lost is said for both periods, with the counts and their change', () => {
	expect(textOf(sayPeriods(both, headlinePeriods(both, { isNarrowed: false })))).toBe(
		'In 2024 Gamma is not known to have gained or lost anyone; in 2025 it gained 2 people and lost 1. ' +
			'3 moves in 2024, 4 in 2025: +1, between −5.4 and +7.6 at 95%.'
	)
	expect(textOf(titleLabChanges(both, 12))).toBe('Alpha lost 3 and gained 0; in 2024 it had lost 2 and gained 1')
	expect(textOf(titlePairChanges(both))).toBe('Alpha to Gamma grew most, from 0 to 2; Alpha to Beta shrank from 2 to 1')
})

test('of one lab it is said where most of those who left it went', () => {
	const own = { ...filter, lab: ['alpha'] }
	const counted = countFlows(columns, own)
	const compared = { ...counted, vs: compareFlows({ columns, filter: own, other }, counted, 1) }
	const lab = { id: 'alpha', name: 'Alpha' }
	expect(textOf(headlinePeriods(compared, { lab: [lab], isNarrowed: false }))).toBe(
		'In 2024 Alpha lost most to Beta (2); in 2025 to Gamma (2)'
	)
})

test('a pair counts both ways in both periods', () => {
	const own = { ...filter, from: ['alpha', 'beta'], to: ['alpha', 'beta'] }
	const counted = countPair(columns, own, 'alpha', 'beta')
	const vs = comparePair({ columns, filter: own, other }, 'alpha', 'beta')
	expect(vs.ways.map(({ from, count, countWas, back, backWas }) => [from, count, countWas, back, backWas])).toEqual([
		['alpha', 1, 2, 0, 1],
		['beta', 0, 1, 1, 2]
	])
	const pair = { ...counted, forwardMoves: [], backMoves: [], vs }
	expect(textOf(headlinePairPeriods(pair))).toBe(
		'In 2024 Alpha lost 2 people to Beta and gained 1; in 2025 it lost 1 person and is not known to have gained any'
	)
})

test('months stand beside those in their place, and add up', () => {
	const trend = countTrend(columns, filter, 'quarter')
	const { slots } = compareTrend(asked, trend, 'quarter')
	expect(slots.map(({ period, periodWas, moves, movesWas }) => [period, periodWas, moves, movesWas])).toEqual([
		['2025-Q1', '2024-Q1', 2, 1],
		['2025-Q2', '2024-Q2', 1, 1],
		['2025-Q3', '2024-Q3', 1, 1],
		['2025-Q4', '2024-Q4', 0, 0]
	])
})

test('gains and losses of both periods are those of the balance of either', () => {
	const of = (range: typeof other) => countBalance(columns, { ...filter, ...range }).nodes
	const { labs } = compareBalance(asked, countBalance(columns, filter))
	for (const lab of labs) {
		const [is, was] = [of(filter), of(other)].map((nodes) => nodes.find(({ id }) => id === lab.id))
		expect([lab.in, lab.out, lab.inWas, lab.outWas]).toEqual([is?.in ?? 0, is?.out ?? 0, was?.in ?? 0, was?.out ?? 0])
	}
})
