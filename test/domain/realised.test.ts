import { expect, test } from 'vitest'
import { realiseOffer, type RealisedOffer } from '../../server/domain/offers/realised.ts'
import { spellsOf } from '../../server/domain/careers/spell.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

const offer = (part: Partial<RealisedOffer>): RealisedOffer => ({
	person: 'ann',
	outcome: 'accepted',
	move: 'm1',
	date: '2025-06-20',
	datePrecision: 'day',
	per: 'total',
	years: 4,
	...part
})
const realise = (of: Partial<RealisedOffer>, moves: BriefMove[], coverageEnd = '2026-06-30') =>
	realiseOffer(offer(of), spellsOf(buildMoveColumns(moves), 'ann', 'group'), coverageEnd)
const joins: BriefMove = ['ann', 'beta > alpha-one', '2025-07-01']

test('who left the group before the term ended may have forfeited the years that began later', () => {
	expect(realise({}, [joins, ['ann', 'alpha-one > gamma', '2027-03-01']])).toEqual({
		state: 'left',
		start: '2025-07-01',
		startPrecision: 'day',
		end: '2029-07-01',
		left: '2027-03-01',
		leftPrecision: 'day',
		leftMove: 'm2',
		servedYears: 1.66,
		forfeited: [3, 4],
		how: 'left on 1 March 2027, 20 months after joining, of a term of 4 years'
	})
})

test('a new post inside the group is no leaving', () => {
	const { state, left, leftMove } = realise({}, [
		joins,
		['ann', 'alpha-one > alpha-two', '2025-12-01'],
		['ann', 'alpha-two > gamma', '2026-03-01']
	])
	expect([state, left, leftMove]).toEqual(['left', '2026-03-01', 'm3'])
})

test('vague dates are taken at their middle, and it is said', () => {
	const { servedYears, end, how } = realise({ years: 1.5 }, [
		['ann', 'beta > alpha', '2025-Q3'],
		['ann', 'alpha > gamma', '2026']
	])
	// From 15 August 2025 to 2 July 2026.
	expect([servedYears, end]).toEqual([0.88, '2027-01-01'])
	expect(how).toBe('left in 2026, about 11 months after joining, of a term of 1.5 years')
})

test('without a record of leaving the years go on until the end of coverage', () => {
	const { state, servedYears, forfeited, how } = realise({}, [joins])
	expect([state, servedYears, forfeited]).toEqual(['there', 1, null])
	expect(how).toBe('not known to have left by 30 June 2026, 12 months after joining')
})

test('a term that ended first was served', () => {
	const after: BriefMove = ['ann', 'alpha-one > gamma', '2026-03-01']
	expect([realise({ years: 0.5 }, [joins, after]), realise({ years: 0.5 }, [joins])].map((one) => one.state)).toEqual([
		'served',
		'served'
	])
	expect(realise({ years: 0.5 }, [joins, after]).forfeited).toEqual([])
})

test('where the term is not told, leaving is told and nothing is said of what was given up', () => {
	const moves: BriefMove[] = [joins, ['ann', 'alpha-one > gamma', '2026-03-01']]
	expect(realise({ years: null }, moves)).toMatchObject({
		state: 'left',
		end: null,
		forfeited: null,
		how: 'left on 1 March 2026, 8 months after joining; the years of the term are not stated'
	})
	expect(realise({ per: 'year', years: 1 }, moves)).toMatchObject({
		state: 'left',
		forfeited: null,
		how: 'left on 1 March 2026, 8 months after joining; the sum is one a year, without a term'
	})
})

test('an offer that a move inside the group went with counts from its own date', () => {
	const moves: BriefMove[] = [joins, ['ann', 'alpha-one > alpha-two', '2026-01-01']]
	expect(realise({ move: 'm2', date: '2025-12-01', datePrecision: 'month' }, moves)).toMatchObject({
		state: 'there',
		start: '2025-12-01',
		startPrecision: 'month'
	})
})

test('somebody who comes back is measured by the spell of the offer', () => {
	const moves: BriefMove[] = [
		['ann', 'alpha > beta', '2024-01-01'],
		['ann', 'beta > alpha', '2025-07-01', { kind: 'return' }],
		['ann', 'alpha > gamma', '2026-01-01']
	]
	expect(realise({ move: 'm2' }, moves)).toMatchObject({ start: '2025-07-01', left: '2026-01-01' })
})

test.each<[Partial<RealisedOffer>, BriefMove[], string, string]>([
	[{ outcome: 'declined' }, [joins], 'not-accepted', 'it was declined: no payment has been reported'],
	[{ outcome: 'unknown' }, [joins], 'unknown', 'unknown: nobody has reported whether it was accepted'],
	[{ person: null }, [joins], 'unknown', 'unknown: no person is named'],
	[{ move: null }, [joins], 'unknown', 'unknown: no reported move goes with it'],
	[
		{},
		[['ann', 'beta > alpha', '2025-07-01', { status: 'reversed' }]],
		'unknown',
		'unknown: no reported move goes with it'
	],
	[
		{},
		[joins, ['ann', '? > gamma', '2026-01-01']],
		'unknown',
		'unknown: a later report has the person elsewhere, but not since when'
	]
])('%j after %j is %s: %s', (of, moves, state, how) => {
	const realised = realise(of, moves)
	expect(realised).toEqual({
		state,
		start: null,
		startPrecision: null,
		end: null,
		left: null,
		leftPrecision: null,
		leftMove: null,
		servedYears: null,
		forfeited: null,
		how
	})
})
