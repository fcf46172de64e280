import { expect, test } from 'vitest'
import { listRecords } from '../../server/domain/offers/record-sums.ts'
import { readDate } from '../builders.ts'

/** An offer of at least a sum (null: no lower bound), on a partial date. */
type Brief = [id: string, when: string, low: number | null]
const offersOf = (all: readonly Brief[]) =>
	all.map(([id, when, low]) => {
		const { date, precision } = readDate(when)
		return { id, date, datePrecision: precision, low }
	})

const cases: [claim: string, offers: Brief[], records: string[]][] = [
	['no offers have no record', [], []],
	['the first sum is a record that broke none', [['a', '2025-07-04', 5]], ['a 5 > null']],
	[
		'a larger sum breaks the record, a smaller one and an equal one do not',
		[
			['a', '2025-01', 5],
			['b', '2025-02', 4],
			['c', '2025-03', 5],
			['d', '2025-04', 6]
		],
		['a 5 > null', 'd 6 > 5']
	],
	[
		'a sum without a lower bound breaks none',
		[
			['a', '2025-01', 5],
			['b', '2025-02', null],
			['c', '2025-03', 7]
		],
		['a 5 > null', 'c 7 > 5']
	],
	['offers without lower bounds have no record', [['a', '2025-01', null]], []],
	[
		'a year counts from its last day, behind the months in it',
		[
			['year', '2025', 9],
			['december', '2025-12-30', 5],
			['january', '2026-01-01', 10]
		],
		['december 5 > null', 'year 9 > 5', 'january 10 > 9']
	],
	[
		'a quarter counts with its last month',
		[
			['quarter', '2025-Q3', 7],
			['september', '2025-09', 8],
			['july', '2025-07', 6]
		],
		['july 6 > null', 'september 8 > 6']
	],
	[
		'of the sums of one day the largest counts, of equal ones the first by id',
		[
			['b', '2025-07-04', 5],
			['c', '2025-07-04', 8],
			['a', '2025-07-04', 8]
		],
		['a 8 > null']
	],
	[
		'the order of the rows does not matter',
		[
			['b', '2025-02', 6],
			['a', '2025-01', 5]
		],
		['a 5 > null', 'b 6 > 5']
	]
]

test.for(cases)('%s', ([, offers, records]) => {
	expect(listRecords(offersOf(offers)).map(({ id, low, before }) => `${id} ${low} > ${before}`)).toEqual(records)
})

test('a record keeps the date as it is known', () => {
	expect(listRecords(offersOf([['a', '2025-Q3', 5]]))).toEqual([
		{ id: 'a', date: '2025-07-01', datePrecision: 'quarter', low: 5, before: null }
	])
})
