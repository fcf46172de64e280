import { expect, test } from 'vitest'
import { countUnmatched, listBoomerangs, type BoomerangFilter } from '../../server/domain/stories/boomerang.ts'
import { buildMoveColumns } from '../builders.ts'

const back = { kind: 'return' }
const columns = buildMoveColumns([
	// By way of two labs, known to the day.
	['ann', '? > alpha', '2020-01-01'],
	['ann', 'alpha > beta', '2021-01-01'],
	['ann', 'beta > gamma', '2022-01-01'],
	['ann', 'gamma > alpha', '2023-01-01', back],
	// From one unit of a group to nowhere, back to another unit; coarse dates.
	['bob', 'alpha-one > ?', '2022-Q1'],
	['bob', '? > alpha-two', '2023', back],
	// The exit is passed over.
	['cyd', '? > beta', '2019-01-01'],
	['cyd', '? > gamma', '2020-01-01'],
	['cyd', 'gamma > beta', '2021-06-15', back],
	// Never back; only advises the old lab; never left.
	['dan', 'alpha > beta', '2021-01-01'],
	['eve', 'alpha > beta', '2021-01-01'],
	['eve', '? > alpha', '2022-01-01', { toRole: 'Adviser' }],
	['fay', 'alpha > beta', '2021-01-01', { status: 'reversed' }],
	['fay', 'beta > alpha', '2021-01-05', { status: 'reversed' }]
])
const all = (filter: Partial<BoomerangFilter> = {}) => listBoomerangs(columns, { level: 'group', ...filter })

test('who left and came back, with the time between and where they were, the newest return first', () => {
	expect(all()).toEqual([
		{
			person: 'ann',
			lab: 'alpha',
			left: '2021-01-01',
			leftPrecision: 'day',
			returned: '2023-01-01',
			returnedPrecision: 'day',
			days: 730,
			marginDays: 0,
			between: ['beta', 'gamma'],
			moves: ['m2', 'm4']
		},
		{
			person: 'bob',
			lab: 'alpha',
			left: '2022-01-01',
			leftPrecision: 'quarter',
			returned: '2023-01-01',
			returnedPrecision: 'year',
			// From mid-February 2022 to mid-2023; half of 89 and of 364 days off at most.
			days: 503,
			marginDays: 227,
			between: [],
			moves: ['m5', 'm6']
		},
		{
			person: 'cyd',
			lab: 'beta',
			left: null,
			leftPrecision: null,
			returned: '2021-06-15',
			returnedPrecision: 'day',
			days: null,
			marginDays: 0,
			between: ['gamma'],
			moves: ['m9']
		}
	])
})

test.for([
	[{ lab: ['alpha'] }, ['ann', 'bob']],
	[{ lab: ['gamma'] }, []],
	[{ person: ['cyd'] }, ['cyd']],
	[{ since: '2023', until: '2023' }, ['ann', 'bob']],
	[{ since: '2021', until: '2022-06' }, ['cyd']],
	// At level lab the one who came back to another unit did not come back.
	[{ level: 'lab' }, ['ann', 'cyd']]
] as const)('of %j: %j', ([filter, people]) => {
	expect(all(filter as unknown as Partial<BoomerangFilter>).map(({ person }) => person)).toEqual([...people])
})

test('moves called a return without an earlier exit on record are counted apart', () => {
	const own = buildMoveColumns([
		['ann', '? > alpha', '2020'],
		['ann', 'alpha > beta', '2021-01-01'],
		['ann', 'beta > alpha', '2023-01-01', back],
		['bob', 'beta > alpha', '2023-02-01', back],
		['cyd', 'alpha > gamma', '2024-02-01', back],
		['dan', 'alpha > ?', '2024-03-01', back]
	])
	const count = (filter: Partial<BoomerangFilter> = {}) => {
		const asked = { level: 'group' as const, ...filter }
		return countUnmatched(own, asked, listBoomerangs(own, asked))
	}
	expect([count(), count({ lab: ['alpha'] }), count({ since: '2024' }), count({ person: ['ann'] })]).toEqual([
		2, 1, 1, 0
	])
})
