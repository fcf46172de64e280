import { expect, test } from 'vitest'
import { countAfter } from '../../server/domain/trends/after-event.ts'
import { sayAfter, titleAfter } from '../../server/domain/trends/after-sentence.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { standTied } from '../../server/domain/trends/tie.ts'
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

/** The figure of the event on 15 July 2025 as it is said. */
function say(part: object = {}) {
	const { moves: _, ...after } = count(day, 10)
	const counts = { before: 2, during: 1, after: 2, coarse: 2 }
	const event = { ...day, title: 'Alpha reorganises' }
	const clocks = { asOf: null, knownAt: null }
	return { ...after, event, counts, undated: 0, narrowed: '', level: 'group', ...clocks, ...part }
}

test('the finding is said with its dates, those tied to it, n and the caveat', () => {
	const tied = [
		{ name: 'Cyd Example', standing: 'gone' as const },
		{ name: 'Dan Example', standing: 'during' as const },
		{ name: 'Eve Example', standing: 'during' as const },
		{ name: 'Kim Example', standing: 'undone' as const }
	]
	expect(textOf(sayAfter(say({ coveredDays: 4 }), tied))).toBe(
		'Alpha reorganises, on 15 July 2025. One named departure from Alpha on the day itself and two in the four days covered ' +
			'so far (two in the 10 before). Linked to it by reports: Dan Example and Eve Example (left on the day itself); ' +
			'Cyd Example (already gone); Kim Example (reversed). “After” is 16 July 2025 to 25 July 2025; “before” is ' +
			'5 July 2025 to 14 July 2025. Reports were read up to 30 June 2026. Counted apart: 2 dated too roughly and 1 reversed. ' +
			'n = 4 departures before and after, confirmed or reported. Coming after is not proof of cause.'
	)
	const then = say({ undated: 3, knownAt: '2025-08', narrowed: ' that are hires', level: 'lab' })
	expect(textOf(sayAfter(then, []))).toContain(
		' Counting hires alone, units left out, as published by August 2025: one named departure from Alpha on the day itself'
	)
	expect(textOf(sayAfter(then, []))).toContain('2 dated too roughly, 3 in undated articles and 1 reversed. n = 4')
})

test.for<[part: object, title: string]>([
	[{}, 'One named departure from Alpha on the day itself and two in the 10 days after (two in the 10 before)'],
	[
		{ counts: { before: 2, during: 0, after: 0 } },
		'No named departures from Alpha in the 10 days after (two in the 10 before)'
	],
	[
		{ counts: { before: 0, during: 2, after: 0 } },
		'Two named departures from Alpha on the day itself and no others in the 10 days after (none in the 10 before)'
	],
	[
		{ counts: { before: 12, during: 0, after: 3 } },
		'Three named departures from Alpha in the 10 days after (12 in the 10 before)'
	],
	[
		{ counts: { before: 12, during: 0, after: 31 } },
		'In the 10 days after 31 named departures from Alpha (12 in the 10 before)'
	],
	[
		{ counts: { before: 1, during: 0, after: 0 }, coveredDays: 0 },
		'No named departures from Alpha (one in the 10 before); none of the 10 days after is covered'
	],
	[
		{ counts: { before: 0, during: 1, after: 0 }, event: { ...month, title: 'Alpha reorganises' } },
		'One named departure from Alpha in the month itself and no others in the 10 days after (none in the 10 before)'
	],
	[
		{ counts: { before: 1, during: 0, after: 2 }, statuses: ['rumored'] },
		'By rumours alone: two named departures from Alpha in the 10 days after (one in the 10 before)'
	]
])('%j: %s', ([part, title]) => {
	expect(textOf(titleAfter(say(part)))).toBe(title)
})

test('a tie is no date: tied moves stand by the day of leaving, undone and uncounted ones apart', () => {
	const counts = count(day, 10)
	const stand = (person: string, part = 'leaver', { status = 'reported', ...dates } = {} as Record<string, string>) => {
		const place = columns.person.findIndex((one) => columns.people[one]!.id === person)
		const left = { date: '2025-07-15', datePrecision: 'day', leftDate: null, leftDatePrecision: null, ...dates }
		return standTied({ part, move: { id: columns.ids[place]!, status, ...left } as never }, counts)
	}
	expect(
		Object.entries({
			cyd: stand('cyd', 'leaver', { date: '2025-07-14' }),
			dan: stand('dan'),
			fay: stand('fay', 'leaver', { date: '2025-07-25' }),
			gus: stand('gus', 'leaver', { date: '2025-07-01', datePrecision: 'month' }),
			kim: stand('kim', 'leaver', { date: '2025-07-17', status: 'reversed' }),
			ida: stand('ida', 'joiner', { date: '2025-07-16' }),
			jon: stand('jon', 'leaver', { date: '2025-07-16' }),
			lee: stand('lee', 'leaver', { date: '2025-06-01', datePrecision: 'month' }),
			later: stand('jon', 'leaver', { date: '2025-09-01', leftDate: '2025-08-01', leftDatePrecision: 'day' })
		})
	).toEqual([
		['cyd', 'gone'],
		['dan', 'during'],
		['fay', 'after'],
		['gus', 'coarse'],
		['kim', 'undone'],
		['ida', 'joined'],
		['jon', 'apart'],
		['lee', 'gone'],
		['later', 'later']
	])
	// Counted where it is asked for.
	const asked = count(day, 10, ['alpha'], { status: ['reversed'] })
	const kim = { id: columns.ids[columns.person.findIndex((one) => columns.people[one]!.id === 'kim')]! }
	const move = { ...kim, status: 'reversed', date: '2025-07-17', datePrecision: 'day', leftDate: null }
	expect(standTied({ part: 'leaver', move: { ...move, leftDatePrecision: null } as never }, asked)).toBe('after')
})
