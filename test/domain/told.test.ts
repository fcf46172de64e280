import { expect, test } from 'vitest'
import { isFresh, readLastPublished } from '../../server/domain/careers/last-told.ts'
import { titleCareer } from '../../web/parts/record/career-title.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { buildMoveColumns } from '../builders.ts'

// Sources by number, as the moves name them.
const published = ['2015-12', null, '2024-01', '2024', '2023-06-01', '2025-02']
const columns = {
	...buildMoveColumns([
		['ann', '? > alpha', '2015-12', { sources: [0, 1] }],
		['ann', 'alpha > alpha-two', '2018', { sources: [2, 3] }],
		['ann', 'alpha > beta', '2025', { sources: [5], status: 'rumored' }],
		['bob', '? > alpha', '2020', { sources: [1] }],
		['cyd', 'beta > gamma', '2023', { sources: [4] }]
	]),
	sourcePublished: published
}

test.for([
	['of the group, inside which a move counts, the newest page; a rumour is none', 'ann', 'alpha', undefined, '2024-01'],
	['of a unit the same', 'ann', 'alpha-two', undefined, '2024-01'],
	['the newest that was out by then', 'ann', 'alpha', '2024-06', '2024-01'],
	['no page whose date may lie after it', 'ann', 'alpha', '2023-12', '2015-12'],
	['nothing where all pages are undated', 'bob', 'alpha', undefined, null],
	['of the lab that was left, too', 'cyd', 'beta', undefined, '2023-06-01'],
	['nothing of a lab where nobody tells of them', 'cyd', 'alpha', undefined, null],
	['nothing of nowhere', 'ann', null, undefined, null]
] as const)('when it was last told: %s', ([, person, lab, knownAt, told]) => {
	expect(readLastPublished(columns, { knownAt })(person, lab)).toBe(told)
	expect(readLastPublished(columns, { knownAt, people: [person] })(person, lab)).toBe(told)
})

test('somebody is there who came, or of whom a page told, within two years; of a partial date the first day counts', () => {
	const days = ['2024-06-30', '2024-07', '2024-06', '2024', '2025', null]
	const fresh = [true, true, false, false, true, false]
	expect(days.map((lastPublished) => isFresh({ since: '2015-12-01', lastPublished }, '2026-06-30'))).toEqual(fresh)
	expect(days.map((since) => isFresh({ since, lastPublished: null }, '2026-06-30'))).toEqual(fresh)
})

test.for([
	['2025-07', '2015-12', 'Ada Example is at Alpha, since December 2015'],
	['2024-01', '2015-12', 'Ada Example joined Alpha in December 2015; still there when last mentioned, in January 2024'],
	['2023-12-04', null, 'Ada Example was still at Alpha when last mentioned, on 4 December 2023'],
	[null, '2015-12', 'Ada Example joined Alpha in December 2015; no dated report has mentioned it since']
] as const)('last told in %s, joined in %s: %s', ([lastPublished, since, title]) => {
	const lab = { lab: 'alpha', labName: 'Alpha', labGroup: 'alpha' }
	const person = {
		name: 'Ada Example',
		...lab,
		since,
		sincePrecision: since && ('month' as const),
		lastPublished,
		moves: []
	}
	expect(textOf(titleCareer(person, '2026-06-30'))).toBe(title)
})

test('who left for nowhere known left, with the date and the day up to which pages were read', () => {
	const move = {
		status: 'confirmed',
		kind: 'departure',
		announced: false,
		from: 'alpha',
		fromName: 'Alpha',
		fromGroup: 'alpha',
		to: null,
		toGroup: null,
		date: '2026-06-01',
		datePrecision: 'month',
		leftDate: null,
		leftDatePrecision: null
	}
	const nobody = { lab: null, labName: null, labGroup: null, since: null, sincePrecision: null, lastPublished: null }
	const title = (moves: object[], now = '2026-06-30') =>
		textOf(titleCareer({ name: 'Ada Example', ...nobody, moves: moves as never }, '2026-06-30', now))
	expect(title([move])).toBe(
		'Ada Example left Alpha in June 2026; no new post had been reported by the end of June 2026'
	)
	expect(title([move, { ...move, status: 'rumored', to: 'beta' }])).toContain('left Alpha in June 2026')
	expect(title([], '2025-03-12')).toBe('Nobody had reported by 12 March 2025 where Ada Example was')
	const founder = { ...move, kind: 'founding', from: null, to: 'beta', toGroup: 'beta', date: '2020-01-01' }
	const at = { lab: 'beta', labName: 'Beta', labGroup: 'beta', since: '2020-01-01', sincePrecision: 'year' as const }
	const founded = { name: 'Ada Example', ...at, moves: [founder] as never }
	expect(textOf(titleCareer({ ...founded, lastPublished: '2021' }, '2026-06-30'))).toBe(
		'Ada Example co-founded Beta in 2020; still there when last mentioned, in 2021'
	)
})
