import { expect, test } from 'vitest'
import { countTrend } from '../../server/domain/trends/trend.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04', { status: 'confirmed' }],
	['bob', 'alpha-one > beta', '2025-Q3'],
	['cyd', 'beta > alpha-two', '2025-10'],
	['dan', '? > alpha', '2025-07-31'],
	['eve', 'alpha > ?', '2025-12', { left: '2025-10' }],
	['fay', 'alpha > alpha-two', '2025-08'],
	['gus', 'gamma > alpha', '2025'],
	['hal', 'alpha > beta', '2025-09', { status: 'reversed' }],
	['ida', 'beta > gamma', '2025-10-01'],
	['jon', 'alpha > gamma', '2026-02', { left: '2025-12' }]
])
const ofAll = (period: string, moves: number) => ({
	period,
	moves,
	joined: null,
	left: null,
	leftUnknown: null,
	net: null
})
const ofLab = (period: string, moves: number, joined: number, left: number, leftUnknown = 0) => ({
	period,
	moves,
	joined,
	left,
	leftUnknown,
	net: joined - left
})
const coarse = (precision: string, period: string, moves: number, joined: number | null, left: number | null) => ({
	precision,
	period,
	moves,
	joined,
	left,
	leftUnknown: left
})

test('moves are counted by month, silence between them as zero, coarser dates apart', () => {
	expect(countTrend(columns, { level: 'group' }, 'month')).toEqual({
		by: 'month',
		labs: [],
		periods: [
			ofAll('2025-07', 2),
			ofAll('2025-08', 0),
			ofAll('2025-09', 0),
			ofAll('2025-10', 2),
			ofAll('2025-11', 0),
			ofAll('2025-12', 1),
			ofAll('2026-01', 0),
			ofAll('2026-02', 1)
		],
		coarser: [coarse('year', '2025', 1, null, null), coarse('quarter', '2025-Q3', 1, null, null)],
		n: 8,
		since: null,
		until: null,
		level: 'group',
		statuses: ['confirmed', 'reported'],
		byStatus: { confirmed: 1, reported: 7 },
		sourceCount: 8,
		leftOut: { inside: 1, partly: 0, announced: 0, otherStatus: { reversed: 1 } },
		coverageEnd: '2026-06-30'
	})
})

test('by quarter and by year, dates that exact count inside the periods', () => {
	const byQuarter = countTrend(columns, { level: 'group' }, 'quarter')
	expect([byQuarter.periods, byQuarter.coarser]).toEqual([
		[ofAll('2025-Q3', 3), ofAll('2025-Q4', 3), ofAll('2026-Q1', 1)],
		[coarse('year', '2025', 1, null, null)]
	])
	const byYear = countTrend(columns, { level: 'group' }, 'year')
	expect([byYear.periods, byYear.coarser]).toEqual([[ofAll('2025', 7), ofAll('2026', 1)], []])
})

test('a lab’s losses stand in the month of leaving, its gains and all moves in that of the move', () => {
	const { labs, periods, coarser } = countTrend(columns, { level: 'group', lab: ['alpha'] }, 'month')
	expect({ labs, periods, coarser }).toEqual({
		labs: [{ id: 'alpha', name: 'Alpha', group: 'alpha', groupName: 'Alpha' }],
		periods: [
			ofLab('2025-07', 2, 1, 1),
			ofLab('2025-08', 0, 0, 0),
			ofLab('2025-09', 0, 0, 0),
			ofLab('2025-10', 1, 1, 1, 1),
			ofLab('2025-11', 0, 0, 0),
			ofLab('2025-12', 1, 0, 1),
			ofLab('2026-01', 0, 0, 0),
			ofLab('2026-02', 1, 0, 0)
		],
		coarser: [
			{ ...coarse('year', '2025', 1, 1, 0), leftUnknown: 0 },
			{ ...coarse('quarter', '2025-Q3', 1, 0, 1), leftUnknown: 0 }
		]
	})
})

test('inside a range, a loss counts by its date of leaving though the move is dated after it', () => {
	const { periods, n } = countTrend(
		columns,
		{ level: 'group', lab: ['alpha'], since: '2025-10', until: '2025-12' },
		'month'
	)
	expect([n, periods]).toEqual([
		2,
		[ofLab('2025-10', 1, 1, 1, 1), ofLab('2025-11', 0, 0, 0), ofLab('2025-12', 1, 0, 1)]
	])
})

test('at level lab a unit’s moves inside its group count, those of other units do not', () => {
	const { periods, coarser } = countTrend(columns, { level: 'lab', lab: ['alpha-two'] }, 'month')
	expect([periods, coarser]).toEqual([
		[ofLab('2025-08', 1, 1, 0), ofLab('2025-09', 0, 0, 0), ofLab('2025-10', 1, 1, 0)],
		[]
	])
})

test('a range is shown as far as the records begin and their coverage reaches, though nothing moved', () => {
	const shown = (since?: string, until?: string) =>
		countTrend(columns, { level: 'group', lab: ['delta'], since, until }, 'quarter').periods.map(({ period }) => period)
	expect(shown('2025-10', '2026-12')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
	expect(shown('2026-05', '2026-06')).toEqual(['2026-Q2'])
	expect(shown('2026-05-04', '2026-05-04')).toEqual(['2026-Q2'])
	expect(shown('2026-07', '2026-12')).toEqual([])
	expect(shown('2020', '2024')).toEqual([])
	expect(shown()).toEqual([])
})

test('without any record a trend is empty', () => {
	const { periods, coarser, n } = countTrend(
		buildMoveColumns([]),
		{ level: 'group', since: '2025', until: '2025' },
		'month'
	)
	expect({ periods, coarser, n }).toEqual({ periods: [], coarser: [], n: 0 })
})
