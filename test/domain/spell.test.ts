import { expect, test } from 'vitest'
import {
	listAlumni,
	listCurrent,
	listFounders,
	listRoster,
	spellsOf,
	type Spell
} from '../../server/domain/careers/spell.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2023-05', { toRole: 'Research lead', status: 'confirmed', firstPublished: '2023-05-09' }],
	['ann', 'beta > alpha-two', '2025-Q1', { kind: 'return', left: '2024-12-20', firstPublished: null }],
	['bob', '? > alpha-one', '2024', { toRole: 'Engineer' }],
	['bob', 'alpha-one > ?', '2026-02-03', { fromRole: 'Senior engineer' }],
	['cyd', 'alpha-one > gamma', '2025-03'],
	['cyd', 'gamma > beta', '2025-09'],
	['dan', 'alpha > beta', '2025-06', { toRole: 'Adviser' }],
	['eve', 'alpha > beta', '2025-08', { status: 'reversed' }],
	['fay', 'alpha > alpha-one', '2024-06', { kind: 'appointment' }],
	['gus', 'alpha > gamma', '2024-06', { kind: 'founding' }],
	['gus', 'gamma > alpha', '2025-06', { toRole: 'Advisor' }]
])
/** "lab from to": a question mark where no record says, "now" where it goes on. */
const brief = ({ person, lab, start, end, ended, post }: Spell) =>
	`${person} ${lab} ${start ?? '?'} ${end ?? (ended ? '?' : 'now')}${post === 'side' ? ' side' : ''}`

test('a career is its spells, oldest first, each with the moves behind it', () => {
	expect(spellsOf(columns, 'ann')).toEqual([
		{
			person: 'ann',
			lab: 'alpha',
			post: 'staff',
			role: null,
			start: null,
			startPrecision: null,
			end: '2023-05-01',
			endPrecision: 'month',
			ended: true,
			startMove: null,
			endMove: 'm1',
			status: 'confirmed',
			moves: ['m1'],
			lastEvidence: '2023-05-09'
		},
		{
			person: 'ann',
			lab: 'beta',
			post: 'staff',
			role: { move: 'm1', end: 'to' },
			start: '2023-05-01',
			startPrecision: 'month',
			end: '2024-12-20',
			endPrecision: 'day',
			ended: true,
			startMove: 'm1',
			endMove: 'm2',
			status: 'reported',
			moves: ['m1', 'm2'],
			lastEvidence: '2023-05-09'
		},
		{
			person: 'ann',
			lab: 'alpha-two',
			post: 'staff',
			role: null,
			start: '2025-01-01',
			startPrecision: 'quarter',
			end: null,
			endPrecision: null,
			ended: false,
			startMove: 'm2',
			endMove: null,
			status: 'reported',
			moves: ['m2'],
			lastEvidence: null
		}
	])
})

test('the role of a spell is the newest told, of the move out too', () => {
	expect(spellsOf(columns, 'bob').map(({ role, moves }) => ({ role, moves }))).toEqual([
		{ role: { move: 'm4', end: 'from' }, moves: ['m3', 'm4'] }
	])
})

test('at level group the posts inside one group are one spell, at its newest lab', () => {
	expect(spellsOf(columns, 'fay').map(brief)).toEqual(['fay alpha ? 2024-06-01', 'fay alpha-one 2024-06-01 now'])
	expect(spellsOf(columns, 'fay', 'group').map(brief)).toEqual(['fay alpha-one ? now'])
})

test('who has only moves that do not count, or none, has no spells', () => {
	expect([spellsOf(columns, 'eve'), spellsOf(columns, 'zoe')]).toEqual([[], []])
})

test('current places are the open staff posts, one a person', () => {
	expect(listCurrent(columns).map(brief).toSorted()).toEqual([
		'ann alpha-two 2025-01-01 now',
		'cyd beta 2025-09-01 now',
		'dan alpha ? now',
		'fay alpha-one 2024-06-01 now',
		'gus gamma 2024-06-01 now'
	])
})

test.each([
	[
		'alpha',
		'group',
		['gus alpha 2025-06-01 now side', 'ann alpha-two 2025-01-01 now', 'dan alpha ? now', 'fay alpha-one ? now']
	],
	['alpha', 'lab', ['gus alpha 2025-06-01 now side', 'dan alpha ? now']],
	['alpha-one', 'group', ['ann alpha-two 2025-01-01 now', 'fay alpha-one 2024-06-01 now']],
	['beta', 'group', ['cyd beta 2025-09-01 now', 'dan beta 2025-06-01 now side']],
	['delta', 'group', []]
] as const)('the roster of %s at level %s is who has an open post there, newest start first', (lab, level, roster) => {
	expect(listRoster(columns, lab, level).map(brief)).toEqual(roster)
})

test.each([
	[
		'alpha',
		'group',
		[
			'bob alpha-one 2024-01-01 2026-02-03, next nowhere known, now nowhere known',
			'cyd alpha-one ? 2025-03-01, next gamma, now beta'
		]
	],
	[
		'alpha',
		'lab',
		['fay alpha ? 2024-06-01, next alpha-one, now alpha-one', 'ann alpha ? 2023-05-01, next beta, now alpha-two']
	],
	['beta', 'group', ['ann beta 2023-05-01 2024-12-20, next alpha-two, now alpha-two']],
	['gamma', 'group', ['cyd gamma 2025-03-01 2025-09-01, next beta, now beta']],
	['delta', 'group', []]
] as const)(
	'the alumni of %s at level %s are who left and has no post there, newest end first',
	(lab, level, alumni) => {
		const nowhere = 'nowhere known'
		expect(
			listAlumni(columns, lab, level).map(
				(spell) => `${brief(spell)}, next ${spell.next ?? nowhere}, now ${spell.now ?? nowhere}`
			)
		).toEqual(alumni)
	}
)

test('the founders of a lab are those who founded it, with where they went and are; the first to begin first', () => {
	const founded = buildMoveColumns([
		['ann', 'alpha > gamma', '2023-03-01', { kind: 'founding' }],
		['ann', 'gamma > beta', '2025-02-01'],
		['bob', '? > gamma', '2022', { kind: 'founding' }],
		['cyd', 'beta > gamma', '2024-01-05'],
		['dan', 'alpha > gamma', '2023-03-01', { kind: 'founding' }],
		['dan', 'gamma > ?', '2024-07-01'],
		['eve', 'alpha > gamma', '2023-03-01', { kind: 'founding', status: 'reversed' }]
	])
	expect(listFounders(founded, 'gamma').map((spell) => [brief(spell), spell.next, spell.now])).toEqual([
		['bob gamma 2022-01-01 now', null, 'gamma'],
		['ann gamma 2023-03-01 2025-02-01', 'beta', 'beta'],
		['dan gamma 2023-03-01 2024-07-01', null, null]
	])
})
