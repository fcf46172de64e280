import { expect, test } from 'vitest'
import { setClocks } from '../../server/domain/moves/at-the-clocks.ts'
import type { Clocks } from '../../server/domain/time/clocks.ts'
import { buildColumns, type MoveRow } from '../../server/domain/moves/columns.ts'
import { listOrigins, standMoves } from '../../server/domain/careers/where.ts'

const labs = [
	['alpha', 'alpha'],
	['alpha-unit', 'alpha'],
	['beta', 'beta'],
	['gamma', 'gamma']
].map(([id, group]) => ({
	id: id!,
	name: id!,
	kind: 'startup',
	country: null,
	group: group!,
	parent: id === group ? null : group!
}))

let count = 0
/** A move on the first day of a year. */
const move = (person: string, year: string, from: string | null, to: string | null, rest: Partial<MoveRow> = {}) => ({
	id: `${person}-${++count}`,
	person,
	from,
	to,
	kind: to ? 'hire' : 'departure',
	date: `${year}-01-01`,
	datePrecision: 'day',
	leftDate: null,
	leftDatePrecision: null,
	fromRole: null,
	toRole: null,
	status: 'confirmed',
	deal: null,
	firstPublished: `${year}-01-02`,
	sources: [],
	...rest
})

/** What has become of each move in turn, and where people came from. */
function read(rows: MoveRow[], clocks: Clocks = {}) {
	const people = [...new Set(rows.map(({ person }) => person))].map((id) => ({ id, name: id }))
	const all = buildColumns({ revision: 1, coverageEnd: '2026-06-30', labs, people, sourceTotal: 0 }, rows)
	const columns = setClocks(all, clocks, { exits: true })
	const is = standMoves(columns, all, clocks)
	return { is: rows.map(({ id }) => is.get(id)), before: Object.fromEntries(listOrigins(columns, 'group')) }
}

test('who has not left is still there, also as an adviser or in another unit of the group', () => {
	expect(read([move('ada', '2024', 'beta', 'alpha')])).toEqual({ is: ['there'], before: { ada: 'beta' } })
	expect(read([move('ada', '2024', null, 'alpha'), move('ada', '2025', 'alpha', 'alpha-unit')]).is).toEqual([
		'there',
		'there'
	])
	expect(read([move('ada', '2024', null, 'alpha', { toRole: 'Adviser' })]).is).toEqual(['there'])
})

test('who went on is elsewhere, and who came back is there again', () => {
	const rows = [
		move('ada', '2020', 'beta', 'alpha'),
		move('ada', '2022', 'alpha', 'gamma'),
		move('ada', '2024', 'gamma', 'alpha')
	]
	expect(read(rows)).toEqual({ is: ['back', 'elsewhere', 'there'], before: { ada: 'gamma' } })
})

test('who left for no known post has left, until a later record tells of one', () => {
	expect(read([move('ada', '2024', 'alpha', null)]).is).toEqual(['left'])
	const rows = [
		move('ada', '2022', 'alpha', null),
		move('ada', '2023', null, 'beta'),
		move('ada', '2024', 'beta', null)
	]
	expect(read(rows).is).toEqual(['unknown', 'unknown', 'left'])
	expect(read(rows, { asOf: '2022-06' }).is).toEqual(['left', undefined, undefined])
})

test('what is announced for later is no post, and no silence', () => {
	const rows = [move('ada', '2026', 'alpha', null), move('ada', '2027', null, 'beta', { firstPublished: '2026-06-01' })]
	expect(read(rows).is).toEqual(['unknown', undefined])
	expect(read(rows, { knownAt: '2026-03' }).is).toEqual(['left', undefined])
	expect(read(rows, { knownAt: '2026-06' }).is).toEqual(['unknown', undefined])
})

test('what does not count says nothing, and nothing is said of it', () => {
	const rows = [move('ada', '2024', 'alpha', 'beta'), move('ada', '2025', 'beta', 'gamma', { status: 'rumored' })]
	expect(read(rows)).toEqual({ is: ['there', undefined], before: { ada: 'alpha' } })
})
