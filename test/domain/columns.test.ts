import { expect, test } from 'vitest'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { buildColumns, fillColumns, makeColumns, unknownDay, type MoveRow } from '../../server/domain/moves/columns.ts'
import { describeFigure, joinSelections, nameLabs } from '../../server/domain/moves/evidence.ts'
import { selectMoves } from '../../server/domain/moves/select.ts'
import { buildMoveColumns, importRows, moveLabs } from '../builders.ts'
import { openTestDb } from '../helpers.ts'

const row = (id: string, cells: Partial<MoveRow> = {}): MoveRow => ({
	id,
	person: 'ada-example',
	from: 'alpha',
	to: 'beta',
	kind: 'hire',
	date: '2025-07-01',
	datePrecision: 'month',
	leftDate: null,
	leftDatePrecision: null,
	fromRole: null,
	toRole: null,
	status: 'reported',
	deal: null,
	firstPublished: null,
	sources: [0],
	...cells
})
const head = {
	revision: 3,
	coverageEnd: '2026-06-30',
	labs: moveLabs,
	people: [{ id: 'ada-example', name: 'Ada Example' }],
	sourceTotal: 5
}
const rows = [
	row('m1', { sources: [0, 1, 2, 3, 4], deal: 'deal-b', toRole: 'Adviser' }),
	row('m2', { from: null, sources: [], deal: 'deal-a', leftDate: '2025-06-04', leftDatePrecision: 'day' }),
	row('m3', { to: null, date: '2026-01-01', datePrecision: 'year', deal: 'deal-b', firstPublished: '1970-01-02' })
]

test('a move is one entry of every column', () => {
	const columns = buildColumns(head, rows.toReversed())
	const entry = (i: number) => [
		columns.ids[i],
		columns.person[i],
		columns.from[i],
		columns.to[i],
		columns.last[i]! - columns.first[i]!,
		columns.first[i]! - columns.leftFirst[i]!,
		columns.leftLast[i]! - columns.leftFirst[i]!,
		columns.precision[i],
		columns.leftPrecision[i],
		columns.deals[columns.deal[i]!],
		columns.firstPublished[i],
		columns.sidePost[i],
		columns.roleTold[i],
		Array.from(columns.source.subarray(columns.sourceStart[i], columns.sourceStart[i + 1]))
	]
	expect([entry(0), entry(1), entry(2)]).toEqual([
		['m1', 0, 0, 3, 30, 0, 30, 1, 1, 'deal-b', unknownDay, 1, 1, [0, 1, 2, 3, 4]],
		['m2', 0, -1, 3, 30, 27, 0, 1, 0, 'deal-a', unknownDay, 0, 0, []],
		['m3', 0, 0, -1, 364, 0, 364, 3, 3, 'deal-b', 1, 0, 0, [0]]
	])
})

test('columns filled in chunks are those filled at once', () => {
	const chunked = makeColumns({ ...head, size: rows.length })
	rows.forEach((one, place) => fillColumns(chunked, [one], place))
	expect(chunked).toEqual(buildColumns(head, rows))
})

test('the stored rows are read into the columns that the same rows make', () => {
	const db = openTestDb()
	importRows(db, {
		people: [{ id: 'ada-example' }, { id: 'bob-example', name: 'Bob Example' }],
		sources: [{ id: 'page-1' }, { id: 'page-2', published: '2025-07' }],
		moves: [
			{ id: 'm1', date: '2025-07-04', to_role: 'Adviser', sources: 'page-1|page-2' },
			{ id: 'm2', person: 'bob-example', from: '', date: '2025-07-01', date_precision: 'quarter', sources: 'page-2' },
			{
				id: 'm3',
				to: '',
				kind: 'departure',
				date: '2025-08-01',
				date_precision: 'month',
				left_date: '2025-07-31',
				left_date_precision: 'day'
			}
		]
	})
	const lab = (id: string, name: string) => ({ id, name, kind: 'startup', country: null, group: id, parent: null })
	const columns = loadColumns(db)
	expect(columns).toEqual(
		buildColumns(
			{
				revision: columns.revision,
				coverageEnd: '2026-06-30',
				labs: [lab('alpha', 'Alpha'), lab('beta', 'Beta')],
				sourcePublished: [null, '2025-07'],
				people: [
					{ id: 'ada-example', name: 'Ada Example' },
					{ id: 'bob-example', name: 'Bob Example' }
				],
				sourceTotal: 2
			},
			[
				row('m1', {
					date: '2025-07-04',
					datePrecision: 'day',
					toRole: 'Adviser',
					firstPublished: '2025-07-31',
					sources: [0, 1]
				}),
				row('m2', {
					person: 'bob-example',
					from: null,
					datePrecision: 'quarter',
					firstPublished: '2025-07-31',
					sources: [1]
				}),
				row('m3', { to: null, kind: 'departure', date: '2025-08-01', leftDate: '2025-07-31', leftDatePrecision: 'day' })
			]
		)
	)
})

test('two selections as one count the moves, sources and reasons of both', () => {
	const columns = buildMoveColumns([
		['ann', 'alpha > beta', '2025-07', { sources: [0, 1] }],
		['bob', 'beta > alpha', '2025-08', { sources: [1] }],
		['cyd', 'alpha > beta', '2025-09', { status: 'denied' }],
		['dan', 'beta > alpha', '2025-10', { status: 'denied' }],
		['eve', 'alpha > beta', '2025'],
		['fay', 'beta > alpha', '2025']
	])
	const filter = { level: 'group' as const, since: '2025-02' }
	const [there, back] = [
		selectMoves(columns, { ...filter, from: ['alpha'] }),
		selectMoves(columns, { ...filter, to: ['alpha'] })
	]
	expect(describeFigure(columns, filter, joinSelections(back, there))).toEqual({
		n: 2,
		since: '2025-02',
		until: null,
		level: 'group',
		statuses: ['confirmed', 'reported'],
		byStatus: { reported: 2 },
		sourceCount: 2,
		leftOut: { inside: 0, partly: 2, announced: 0, otherStatus: { denied: 2 } },
		coverageEnd: '2026-06-30'
	})
	expect(Array.from(joinSelections(back, there).places, (place) => columns.ids[place])).toEqual(['m1', 'm2'])
})

test('labs are named with their group, ids that are not known left out', () => {
	expect(nameLabs(buildMoveColumns([]), ['alpha-two', 'nowhere', 'gamma'])).toEqual([
		{ id: 'alpha-two', name: 'Alpha Two', group: 'alpha', groupName: 'Alpha' },
		{ id: 'gamma', name: 'Gamma', group: 'gamma', groupName: 'Gamma' }
	])
})
