import { expect, test } from 'vitest'
import { countAfter, sayAfter, titleAfter } from '../../server/domain/after.ts'
import { textOf } from '../../server/domain/part.ts'
import { buildMoveColumns } from '../builders.ts'

// The event is on 15 July 2025; ten days: 5 to 14 July, 16 to 25 July.
const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04'],
	['bob', 'alpha > beta', '2025-07-05'],
	['cyd', 'alpha-one > ?', '2025-07-14'],
	['dan', 'alpha > gamma', '2025-07-15'],
	['eve', 'alpha > ?', '2025-09-01', { left: '2025-07-24' }],
	['fay', 'alpha > beta', '2025-07-25'],
	['gus', 'alpha > beta', '2025-07'],
	['hal', 'alpha > beta', '2025'],
	['ida', 'beta > alpha', '2025-07-16'],
	['jon', 'alpha > alpha-one', '2025-07-16'],
	['kim', 'alpha > beta', '2025-07-17', { status: 'reversed' }],
	['lee', 'alpha > beta', '2025-06']
])
const day = { date: '2025-07-15', datePrecision: 'day' as const }
const month = { date: '2025-07-01', datePrecision: 'month' as const }
const count = (event: typeof day | typeof month, days: number, labs = ['alpha'], filter = {}) =>
	countAfter(columns, { level: 'group', ...filter }, labs, event, days)

/** Of each span who left in it, in order. */
const people = (moves: Record<string, string[]>) =>
	Object.fromEntries(
		Object.entries(moves).map(([span, ids]) => [
			span,
			ids.map((id) => columns.people[columns.person[columns.ids.indexOf(id)]!]!.id)
		])
	)

test('departures count by the date of leaving, the event’s own day and coarse dates apart', () => {
	const { moves, ...rest } = count(day, 10)
	expect(people(moves)).toEqual({
		before: ['bob', 'cyd'],
		during: ['dan'],
		after: ['eve', 'fay'],
		coarse: ['hal', 'gus']
	})
	expect(rest).toEqual({
		labs: [{ id: 'alpha', name: 'Alpha', group: 'alpha', groupName: 'Alpha' }],
		days: 10,
		coveredDays: 10,
		before: { since: '2025-07-05', until: '2025-07-14' },
		after: { since: '2025-07-16', until: '2025-07-25' },
		n: 4,
		statuses: ['confirmed', 'reported'],
		otherStatus: { reversed: 1 },
		coverageEnd: '2026-06-30'
	})
})

test.for([
	// Of an event known to the month, its days lie in neither span.
	[
		month,
		30,
		{ before: ['lee'], during: ['gus', 'ann', 'bob', 'cyd', 'dan', 'eve', 'fay'], after: [], coarse: ['hal'] }
	],
	[day, 1, { before: ['cyd'], during: ['dan'], after: [], coarse: ['hal', 'gus'] }],
	[day, 15, { before: ['ann', 'bob', 'cyd'], during: ['dan'], after: ['eve', 'fay'], coarse: ['hal', 'lee', 'gus'] }],
	// A longer span takes a coarser date in: June lies inside, July on both sides of the event.
	[day, 45, { before: ['lee', 'ann', 'bob', 'cyd'], during: ['dan'], after: ['eve', 'fay'], coarse: ['hal', 'gus'] }]
] as const)('of %j by %d days: %j', ([event, days, who]) => {
	expect(people(count(event, days).moves)).toEqual(who)
})

test('statuses and labs are those asked for', () => {
	expect(people(count(day, 10, ['alpha'], { status: ['reversed'] }).moves)).toMatchObject({
		before: [],
		after: ['kim']
	})
	expect(people(count(day, 10, ['beta']).moves)).toMatchObject({ before: [], after: ['ida'] })
})

test('days after the end of coverage are not covered', () => {
	const late = (date: string) =>
		countAfter(columns, { level: 'group' }, ['alpha'], { date, datePrecision: 'day' }, 90).coveredDays
	expect([late('2026-06-01'), late('2026-06-30'), late('2026-08-01')]).toEqual([29, 0, 0])
})

test('the finding is said with both counts, dates, n and the caveat', () => {
	const { moves, ...after } = count(day, 10)
	const counts = {
		before: moves.before.length,
		during: moves.during.length,
		after: moves.after.length,
		coarse: moves.coarse.length
	}
	expect(textOf(titleAfter({ ...after, counts }))).toBe(
		'2 departures from Alpha in the 10 days after it, 2 in the 10 days before'
	)
	const now = { ...after, counts, coveredDays: 4, undated: 0, asOf: null, knownAt: null }
	expect(textOf(sayAfter(now, { ...day, title: 'Alpha reorganises' }))).toBe(
		'Alpha reorganises, on 15 July 2025: 2 departures from Alpha in the first 4 of the 10 days after it, 2 in the 10 days before ' +
			'(16 July 2025 to 25 July 2025; 5 July 2025 to 14 July 2025). Pages were read up to ' +
			'30 June 2026. Counted apart: 1 on the day itself, 2 dated too coarsely for either span and 1 reversed. n = 4 departures, confirmed or reported. ' +
			'That they came after it does not make it the reason.'
	)
	const then = { ...now, undated: 3, knownAt: '2025-08' }
	expect(textOf(sayAfter(then, { ...day, title: 'Alpha reorganises' }))).toContain(
		' Counted apart: 1 on the day itself, 2 dated too coarsely for either span, 3 on undated pages and 1 reversed. n = 4 departures, confirmed or reported, ' +
			'as published by August 2025. That'
	)
	expect(textOf(titleAfter({ ...after, counts: { ...counts, after: 0 } }))).toBe(
		'No departures from Alpha in the 10 days after it, 2 in the 10 days before'
	)
	expect(textOf(titleAfter({ ...after, counts, coveredDays: 0, statuses: ['rumored'] }))).toBe(
		'None of the 10 days after it is covered; 2 rumored departures from Alpha in the 10 days before'
	)
})
