import { expect, test } from 'vitest'
import { boundsOf, markLabs, markUnits, selectMoves, type FigureFilter } from '../../server/domain/moves/select.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2024-03-31', { deal: 'deal-a', status: 'confirmed' }],
	['bob', 'alpha-one > gamma', '2024-04', { kind: 'founding' }],
	['cyd', '? > alpha-two', '2024-05-01', { kind: 'appointment' }],
	['dan', 'beta > ?', '2024-06-30', { kind: 'layoff' }],
	['eve', 'alpha > alpha-two', '2024-07'],
	['fay', 'gamma > delta', '2024-Q3', { deal: 'deal-b' }],
	['gus', 'beta > alpha', '2024-10', { status: 'rumored' }],
	['ann', 'delta > beta', '2025']
])
const select = (filter: Partial<FigureFilter>) => {
	const { places, leftOut } = selectMoves(columns, { level: 'group', ...filter })
	return { moves: Array.from(places, (place) => columns.ids[place]).join(' '), ...leftOut }
}
const nothing = { inside: 0, partly: 0, announced: 0, otherStatus: {} }

test('without a filter the confirmed and reported moves between groups are selected, by date', () => {
	expect(select({})).toEqual({
		moves: 'm1 m2 m3 m4 m6 m8',
		inside: 1,
		partly: 0,
		announced: 0,
		otherStatus: { rumored: 1 }
	})
})

test.each<[string, Partial<FigureFilter>, string]>([
	['a lab stands for both ends and for its units', { lab: ['alpha'] }, 'm1 m2 m3'],
	['a unit stands for those under it, not for those above', { lab: ['alpha-one'] }, 'm2 m3'],
	['at level lab a lab stands for itself', { lab: ['alpha'], level: 'lab' }, 'm1 m5'],
	['labs are joined by or', { lab: ['alpha-two', 'delta'] }, 'm3 m6 m8'],
	['the parts of a filter are joined by and', { lab: ['beta'], person: ['ann'], since: '2024-04' }, 'm8'],
	['an origin', { from: ['alpha'] }, 'm1 m2'],
	['a destination', { to: ['alpha'] }, 'm3'],
	['an origin that is not known', { from: ['unknown'] }, 'm3'],
	['a destination that is not known', { to: ['unknown'] }, 'm4'],
	['a destination that is not known or is a lab', { to: ['unknown', 'gamma'] }, 'm2 m4'],
	['an origin and a destination', { from: ['alpha'], to: ['beta'] }, 'm1'],
	['an end of either side that is not known', { lab: ['unknown'] }, 'm3 m4'],
	['people', { person: ['ann', 'dan'] }, 'm1 m4 m8'],
	['a deal', { deal: ['deal-b'] }, 'm6'],
	['kinds of moves', { kind: ['founding', 'layoff'] }, 'm2 m4'],
	['statuses', { status: ['rumored'] }, 'm7'],
	['the kind of either lab', { labKind: ['frontier-lab'] }, 'm1 m2 m3'],
	['the country of either lab', { country: ['FR', 'GB'] }, 'm2 m3 m6'],
	['a country as a lab at level country', { lab: ['FR'], level: 'country' }, 'm2 m6'],
	['a country as an origin', { from: ['US'], level: 'country' }, 'm2 m4 m5'],
	['an id that is not known selects nothing', { lab: ['nowhere'] }, ''],
	['a person that is not known selects nothing', { person: ['nobody'] }, ''],
	['a deal that is not known selects nothing', { deal: ['no-deal'] }, ''],
	['a kind that is not known selects nothing', { kind: ['wedding'] }, ''],
	['an empty list selects nothing', { lab: [] }, '']
])('%s', (_, filter, moves) => {
	expect(select(filter).moves).toBe(moves)
})

test('what is dated after the end of coverage is announced, in no range and under no count', () => {
	const ahead = buildMoveColumns([
		['ann', 'alpha > beta', '2026-06-30'],
		['bob', 'alpha > beta', '2026-07-01'],
		['cyd', 'alpha > beta', '2026'],
		['dan', 'alpha > beta', '2026-09', { status: 'rumored' }]
	])
	const count = (filter: Partial<FigureFilter>) => {
		const { places, leftOut } = selectMoves(ahead, { level: 'group', ...filter })
		return [Array.from(places, (place) => ahead.ids[place]!).join(' '), leftOut.announced]
	}
	expect([
		count({}),
		count({ since: '2026', until: '2026' }),
		count({ since: '2026-07' }),
		count({ until: '2026-06' }),
		count({ status: ['rumored'] })
	]).toEqual([
		['m3 m1', 1],
		['m3 m1', 1],
		['', 1],
		['m1', 0],
		['', 1]
	])
})

test.each<[string | undefined, string | undefined, string, object]>([
	['2024-03-31', '2024-03-31', 'm1', nothing],
	['2024-04-01', '2024-04-30', 'm2', nothing],
	['2024-04-02', '2024-05-01', 'm3', { ...nothing, partly: 1 }],
	['2024-04', '2024-04-29', '', { ...nothing, partly: 1 }],
	['2024-06-30', '2024-06-30', 'm4', nothing],
	['2024-07', '2024-08', '', { ...nothing, inside: 1, partly: 1 }],
	['2024-07', '2024-09', 'm6', { ...nothing, inside: 1 }],
	['2024-08', '2024-10', '', { ...nothing, partly: 1, otherStatus: { rumored: 1 } }],
	['2024-10-02', '2024-12', '', nothing],
	['2025', undefined, 'm8', nothing],
	['2025-01-02', undefined, '', { ...nothing, partly: 1 }],
	[undefined, '2024-04', 'm1 m2', nothing],
	['2026', '2025', '', nothing]
])('from %s to %s the moves “%s” lie wholly inside', (since, until, moves, leftOut) => {
	expect(select({ since, until })).toEqual({ moves, ...leftOut })
})

test('a move is left out under one reason, and under none where it would not count for two', () => {
	expect(select({ person: ['eve'], since: '2024-07-02' })).toEqual({ moves: '', ...nothing })
	expect(select({ person: ['gus'], since: '2024-10-02' })).toEqual({ moves: '', ...nothing })
})

test('bounds are the first day of since and the last of until, open where not asked for', () => {
	expect([boundsOf({ since: '1970-01', until: '1970-02' }), boundsOf({})]).toEqual([
		{ first: 0, last: 58 },
		{ first: -Infinity, last: Infinity }
	])
})

test('marks and units stand at the place of each lab, one up, as the level has them', () => {
	const marks = (...asked: Parameters<typeof markLabs> extends [unknown, ...infer Rest] ? Rest : never) =>
		[...(markLabs(columns, ...asked) ?? [])].join('')
	expect([
		marks(undefined, 'group'),
		marks(['alpha', 'unknown'], 'group'),
		marks(['alpha-one'], 'group'),
		marks(['alpha-one'], 'lab'),
		marks(['US'], 'country'),
		marks(['US'], 'group')
	]).toEqual(['', '1111000', '0011000', '0010000', '0110100', '0000000'])
	expect(Array.from(markUnits(columns, 'lab'))).toEqual([0, 1, 2, 3, 4, 5, 6])
	expect(Array.from(markUnits(columns, 'group'))).toEqual([0, 1, 1, 1, 4, 5, 6])
	expect(Array.from(markUnits(columns, 'country'))).toEqual([0, -1, -1, -2, -1, 5, -4])
})
