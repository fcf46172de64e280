import { expect, test } from 'vitest'
import { listDealStays, listTenures, type TenureFilter } from '../../server/domain/careers/tenure.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

const stay = (person: string, from: string, to: string, lab = 'beta'): BriefMove[] => [
	[person, `? > ${lab}`, from],
	[person, `${lab} > ?`, to]
]
const columns = buildMoveColumns([
	// 10, 20, 30, 40 and 100 days.
	...stay('ann', '2024-01-01', '2024-01-11'),
	...stay('bob', '2024-01-01', '2024-01-21'),
	...stay('cyd', '2024-01-01', '2024-01-31'),
	...stay('dan', '2024-01-01', '2024-02-10'),
	...stay('eve', '2024-01-01', '2024-04-10'),
	['fay', 'beta > gamma', '2024-06-01'],
	['gus', '? > beta', '2024-01-01'],
	...stay('hal', '2023-12-01', '2024-02-01', 'gamma'),
	...stay('ida', '2024-01', '2024-Q4', 'alpha-one'),
	['jon', '? > gamma', '2024-01-01', { toRole: 'Adviser' }],
	['jon', 'gamma > ?', '2024-02-01', { fromRole: 'Adviser' }]
])
const tenures = (filter: Partial<TenureFilter> = {}) =>
	listTenures(columns, { level: 'group', ...filter }).map(({ moves, ...tenure }) => ({
		...tenure,
		moves: moves.length
	}))

test('tenure of those who left: median and quartiles with n, none under five; coarse dates count at their middle', () => {
	const few = { medianDays: null, lowDays: null, highDays: null, unknownStart: 0 }
	expect(tenures()).toEqual([
		{ lab: 'beta', n: 5, unknownStart: 1, medianDays: 30, lowDays: 20, highDays: 40, moves: 10 },
		{ lab: 'alpha', n: 1, ...few, moves: 2 },
		{ lab: 'gamma', n: 1, ...few, moves: 2 }
	])
})

test('a median of even number lies between the two in the middle, quartiles in proportion', () => {
	const six = buildMoveColumns(
		['01-11', '01-21', '01-31', '02-10', '02-21', '04-10'].flatMap((day, i) =>
			stay(`p${i}`, '2024-01-01', `2024-${day}`)
		)
	)
	// Of 10, 20, 30, 40, 51 and 100 days.
	expect(listTenures(six, { level: 'group' })[0]).toMatchObject({ n: 6, medianDays: 35, lowDays: 23, highDays: 48 })
})

test.for([
	[{ lab: ['gamma'] }, ['gamma 1']],
	[{ since: '2024-02', until: '2024-04' }, ['beta 2', 'gamma 1']],
	[{ level: 'lab' }, ['beta 5', 'alpha-one 1', 'gamma 1']],
	// The quarter reaches beyond the range.
	[{ lab: ['alpha'], until: '2024-11' }, []]
] as const)('of %j: %j', ([filter, labs]) => {
	expect(tenures(filter as unknown as Partial<TenureFilter>).map(({ lab, n }) => `${lab} ${n}`)).toEqual([...labs])
})

// Coverage ends on 30 June 2026.
const came = (person: string, date: string, deal = 'deal-1', way = 'gamma > beta'): BriefMove => [
	person,
	way,
	date,
	{ kind: 'acquihire', deal }
]
const deals = buildMoveColumns([
	...['ann', 'bob', 'cyd', 'dan', 'eve'].map((person) => came(person, '2026-01-01')),
	['ann', 'beta > alpha', '2026-01-11'],
	['bob', 'beta > ?', '2026-01-21'],
	['cyd', 'beta > ?', '2026-01-31'],
	came('fay', '2026-02-01', 'deal-2', 'delta > alpha-one'),
	['fay', 'alpha-one > alpha-two', '2026-03-01'],
	came('gus', '2026-02-01', 'deal-2', '? > alpha'),
	['gus', 'delta > beta', '2026-05-01'],
	// Announced for a day after the end of coverage.
	came('hal', '2026-06-01', 'deal-3', 'delta > gamma'),
	['hal', 'gamma > ?', '2026-09-01']
])

test('time from deal to exit by deal; who is still there counts as such, an undated exit apart', () => {
	const { rows, ...all } = listDealStays(deals, { level: 'group' })
	expect(rows.map(({ moves, ...row }) => ({ ...row, moves: moves.length }))).toEqual([
		{ deal: 'deal-1', lab: 'beta', from: 'gamma', n: 5, left: 3, undated: 0, medianDays: 30, moves: 8 },
		{ deal: 'deal-2', lab: 'alpha', from: 'delta', n: 1, left: 0, undated: 1, medianDays: null, moves: 2 },
		{ deal: 'deal-3', lab: 'gamma', from: 'delta', n: 1, left: 0, undated: 0, medianDays: null, moves: 2 }
	])
	// By hand: 6/7 after 10 days, 5/7 after 20; one is last seen after 29, so that 5/7 · 3/4 stay after 30: more than half.
	expect(all).toEqual({ n: 7, left: 3, medianDays: null })
})

test('deals are those of the labs and the range asked for; without any there is nothing', () => {
	const named = (filter: Partial<TenureFilter>) =>
		listDealStays(deals, { level: 'group', ...filter }).rows.map(({ deal }) => deal)
	expect([named({ lab: ['alpha'] }), named({ until: '2026-01' }), named({ lab: ['delta'] })]).toEqual([
		['deal-2'],
		['deal-1'],
		[]
	])
	expect(listDealStays(buildMoveColumns([]), { level: 'group' })).toEqual({ rows: [], n: 0, left: 0, medianDays: null })
})
