import { expect, test } from 'vitest'
import { statuses } from '../../server/domain/vocabulary/statuses.ts'
import { countedStatuses, unknownEnd } from '../../server/domain/vocabulary/filter.ts'
import { selectMoves } from '../../server/domain/moves/select.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

test('of all statuses the confirmed and the reported ones count where none is asked for', () => {
	const columns = buildMoveColumns(statuses.map((status): BriefMove => ['ann', 'alpha > beta', '2025-07', { status }]))
	const counted = Array.from(
		selectMoves(columns, { level: 'group' }).places,
		(place) => statuses[columns.status[place]!]
	)
	expect([counted, [...countedStatuses]]).toEqual([
		['confirmed', 'reported'],
		['confirmed', 'reported']
	])
})

test('the same word selects moves with a lab whose country is not known, beside those of countries asked for', () => {
	const columns = buildMoveColumns([
		['ann', 'alpha > delta', '2025-07'],
		['bob', 'alpha > beta', '2025-07'],
		['cyd', 'alpha > gamma', '2025-07'],
		['dee', 'alpha > ?', '2025-07']
	])
	const ids = (country: string[]) =>
		Array.from(selectMoves(columns, { level: 'group', country }).places, (place) => columns.ids[place])
	expect([ids(['unknown']), ids(['unknown', 'FR'])]).toEqual([['m1'], ['m1', 'm3']])
})

test('the word for an unknown end selects what no lab’s id does', () => {
	const columns = buildMoveColumns([
		['ann', '? > beta', '2025-07'],
		['bob', 'alpha > beta', '2025-07']
	])
	const ids = (from: string[]) =>
		Array.from(selectMoves(columns, { level: 'group', from }).places, (place) => columns.ids[place])
	expect([ids([unknownEnd]), ids(columns.labs.map((lab) => lab.id))]).toEqual([['m1'], ['m2']])
})
