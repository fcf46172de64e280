import { expect, test } from 'vitest'
import { countPerStaff, findClearest, titlePerStaff } from '../../server/domain/periods/per-staff.ts'
import { compareLabs } from '../../server/domain/periods/compare.ts'
import { countBalance } from '../../server/domain/trends/balance.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'beta > alpha', '2025-07-04'],
	['bob', 'beta > alpha', '2025-08'],
	['cyd', 'alpha > beta', '2025-05-05'],
	['dan', 'alpha > gamma', '2025-09-01']
])
const range = { since: '2025-07', until: '2025-09' }
const of = (since: string, until: string) => countBalance(columns, { level: 'group', since, until }).nodes
const labs = compareLabs(of('2025-07', '2025-09'), of('2025-04', '2025-06'))

test('gains for every hundred are of the most staff and of the least, in both periods by the same headcounts', () => {
	const rows = countPerStaff(
		labs,
		new Map([
			[
				'alpha',
				[
					{ id: 'a', low: 100, high: 100 },
					{ id: 'b', low: 150, high: 200 }
				]
			]
		])
	)
	expect(rows).toEqual([
		{
			id: 'alpha',
			name: 'Alpha',
			group: 'alpha',
			joined: 2,
			joinedWas: 0,
			left: 1,
			leftWas: 1,
			staffLow: 100,
			staffHigh: 200,
			per100Low: 1,
			per100High: 2,
			per100LowWas: 0,
			per100HighWas: 0,
			metrics: ['a', 'b']
		}
	])
})

test('a lab is said to have gained most for every hundred only where its least is above the most of all others', () => {
	const counts = (low: number) =>
		countPerStaff(
			labs,
			new Map([
				['alpha', [{ id: 'a', low, high: low * 2 }]],
				['gamma', [{ id: 'g', low: 1000, high: 1000 }]]
			])
		)
	expect(textOf(titlePerStaff(counts(100), range, {}))).toBe(
		'Alpha gained 1–2 people for every 100 on its staff from July 2025 to September 2025, more than any other of 2 labs with a published headcount'
	)
	expect(findClearest(counts(1000))).toBeUndefined()
	expect(textOf(titlePerStaff(counts(1000), range, {}))).toBe(
		'Of 2 labs with a published headcount Alpha gained most people from July 2025 to September 2025: 2'
	)
	expect(textOf(titlePerStaff([], range, {}))).toBe(
		'No lab with a published headcount is known to have gained anyone from July 2025 to September 2025'
	)
})

test('an open headcount leaves the rate open', () => {
	const [row] = countPerStaff(labs, new Map([['alpha', [{ id: 'a', low: 100, high: null }]]]))
	expect([row!.per100Low, row!.per100High]).toEqual([null, 2])
})
