import { expect, test } from 'vitest'
import { endOfClocks, setClocks, showAt, type Clocks } from '../../server/domain/clock.ts'
import { sayClocks } from '../../server/domain/language.ts'
import { countFlows } from '../../server/domain/flow.ts'
import { listAlumni, listRoster, spellsOf, type Spell } from '../../server/domain/spell.ts'
import { buildMoveColumns } from '../builders.ts'

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2023-05', { firstPublished: '2023-05-09', toRole: 'Researcher' }],
	['ann', 'beta > alpha-two', '2025-Q1', { kind: 'return', left: '2024-12-20', firstPublished: '2025-02-01' }],
	['bob', '? > alpha-one', '2024', { firstPublished: '2024-03-01' }],
	['bob', 'alpha-one > ?', '2026-02-03'],
	['cyd', 'alpha > gamma', '2025-03-01', { firstPublished: null }],
	['dan', 'alpha > beta', '2024-02-01', { toRole: 'Adviser' }],
	['eve', 'alpha > gamma', '2023-11-17', { status: 'reversed' }]
])
const at = (clocks: Clocks, exits = false) => setClocks(columns, clocks, { exits })
const brief = ({ person, lab, start, end, ended, post }: Spell) =>
	`${person} ${lab} ${start ?? '?'} ${end ?? (ended ? '?' : 'now')}${post === 'side' ? ' side' : ''}`

test('without a clock the columns are what they are', () => {
	expect(setClocks(columns, {})).toBe(columns)
})

test.for<[Clocks, moves: string[], coverageEnd: string]>([
	[{ asOf: '2023-11-16' }, ['m1'], '2023-11-16'],
	[{ asOf: '2024-06' }, ['m1', 'm7', 'm6'], '2024-06-30'],
	[{ asOf: '2024' }, ['m1', 'm7', 'm3', 'm6'], '2024-12-31'],
	[{ asOf: '2025-03' }, ['m1', 'm7', 'm3', 'm6', 'm2', 'm5'], '2025-03-31'],
	[{ knownAt: '2024-03-01' }, ['m1', 'm7', 'm3', 'm6'], '2024-03-01'],
	[{ knownAt: '2030' }, ['m1', 'm7', 'm3', 'm6', 'm2', 'm4'], '2026-06-30'],
	[{ asOf: '2024-02-15', knownAt: '2024-02-01' }, ['m1', 'm7', 'm6'], '2024-02-01'],
	[{ asOf: '2010' }, [], '2010-12-31']
])('%o selects what was over and published by then', ([clocks, moves, coverageEnd]) => {
	const view = at(clocks)
	expect([view.ids, view.size, view.coverageEnd]).toEqual([moves, moves.length, coverageEnd])
	expect(view.ids.length).toBe(view.person.length)
})

test('figures count the view, with the sources of what is in it', () => {
	const flows = countFlows(at({ asOf: '2024-06' }), { level: 'group' })
	expect([flows.links, flows.n, flows.sourceCount, flows.coverageEnd]).toEqual([
		[{ from: 'alpha', to: 'beta', count: 2 }],
		2,
		2,
		'2024-06-30'
	])
})

test.for<[Clocks, person: string, spells: string[]]>([
	[{ asOf: '2023-11-16' }, 'ann', ['ann alpha ? 2023-05-01', 'ann beta 2023-05-01 now']],
	// Left in December, back at the other lab by the end of March: in January nowhere known.
	[{ asOf: '2025-01' }, 'ann', ['ann alpha ? 2023-05-01', 'ann beta 2023-05-01 2024-12-20']],
	[
		{ asOf: '2025-03' },
		'ann',
		['ann alpha ? 2023-05-01', 'ann beta 2023-05-01 2024-12-20', 'ann alpha-two 2025-01-01 now']
	],
	[{ asOf: '2025-01', knownAt: '2025-01' }, 'ann', ['ann alpha ? 2023-05-01', 'ann beta 2023-05-01 now']],
	// A year that is not over is no evidence yet.
	[{ asOf: '2024-06' }, 'bob', []],
	[{ asOf: '2025' }, 'bob', ['bob alpha-one 2024-01-01 now']],
	[{ knownAt: '2025' }, 'cyd', []],
	[{ asOf: '2025' }, 'cyd', ['cyd alpha ? 2025-03-01', 'cyd gamma 2025-03-01 now']],
	[{ asOf: '2024-03' }, 'dan', ['dan beta 2024-02-01 now side']],
	[{ asOf: '2024' }, 'eve', []]
])('at %o %s has had these spells', ([clocks, person, spells]) => {
	const career = spellsOf(at(clocks, true), person).filter((spell) => spell.post === 'side' || person !== 'dan')
	expect(career.map(brief)).toEqual(spells)
})

test('the role of a move that was left but not yet arrived is the one that was left', () => {
	const [, beta] = spellsOf(at({ asOf: '2025-01' }, true), 'ann')
	expect([beta!.role, beta!.moves, beta!.status]).toEqual([{ move: 'm1', end: 'to' }, ['m1', 'm2'], 'reported'])
})

test('a lab’s people and alumni are those of the day', () => {
	const names = (spells: Spell[]) => spells.map(({ person }) => person)
	expect([
		names(listRoster(at({ asOf: '2023-11-16' }, true), 'beta')),
		names(listRoster(at({ asOf: '2025-01' }, true), 'beta')),
		names(listAlumni(at({ asOf: '2025-01' }, true), 'beta'))
	]).toEqual([['ann'], ['dan'], ['ann']])
})

test('now is the earliest of coverage and clocks', () => {
	expect([
		endOfClocks('2026-06-30', {}),
		endOfClocks('2026-06-30', { asOf: '2025' }),
		endOfClocks('2026-06-30', { asOf: '2025', knownAt: '2024-02' }),
		endOfClocks('2026-06-30', { knownAt: '2031' })
	]).toEqual(['2026-06-30', '2025-12-31', '2024-02-29', '2026-06-30'])
})

test('the clocks are said', () => {
	expect([sayClocks({}), sayClocks({ asOf: '2023-11-16' }), sayClocks({ asOf: '2023', knownAt: '2024-05' })]).toEqual([
		'',
		'as of 16 November 2023',
		'as of 2023, as published by May 2024'
	])
})

test.for<[asOf: string | undefined, way: string]>([
	[undefined, 'beta > alpha-two on 2025-01-01, left 2024-12-20: return'],
	['2025-03-31', 'beta > alpha-two on 2025-01-01, left 2024-12-20: return'],
	// A quarter that is not over is no evidence of joining.
	['2025-02', 'beta > ? on 2024-12-20: departure']
])('a row as of %s is %s', ([asOf, way]) => {
	const alphaTwo = { to: 'alpha-two', toName: 'Alpha Two', toGroup: 'alpha', toRole: null }
	const quarter = { date: '2025-01-01', datePrecision: 'quarter' as const }
	const leaving = { leftDate: '2024-12-20', leftDatePrecision: 'day' as const }
	const row = showAt({ from: 'beta', kind: 'return', ...quarter, ...leaving, ...alphaTwo }, { asOf })
	expect(
		`${row.from} > ${row.to ?? '?'} on ${row.date}${row.leftDate ? `, left ${row.leftDate}` : ''}: ${row.kind}`
	).toBe(way)
})
