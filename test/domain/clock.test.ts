import { expect, test } from 'vitest'
import { setClocks, showAt } from '../../server/domain/moves/at-the-clocks.ts'
import { endOfClocks, cutRange, type Clocks } from '../../server/domain/time/clocks.ts'
import { sayClocks } from '../../server/domain/language/index.ts'
import { dayNumber } from '../../server/domain/time/date.ts'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { listAlumni, listRoster, spellsOf, type Spell } from '../../server/domain/careers/spell.ts'
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

test.for<[Clocks, way: string]>([
	[{}, 'beta > alpha-two on 2025-01-01, left 2024-12-20: return'],
	[{ asOf: '2025-03-31' }, 'beta > alpha-two on 2025-01-01, left 2024-12-20: return'],
	// A quarter that is not over is no evidence of joining, unless it was published that it had begun.
	[{ asOf: '2025-02' }, 'beta > ? on 2024-12-20: departure'],
	[{ knownAt: '2025-02' }, 'beta > alpha-two on 2025-01-01, left 2024-12-20: return'],
	[{ knownAt: '2024-12-31' }, 'beta > ? on 2024-12-20: departure'],
	[{ knownAt: '2024-12-20' }, 'nothing'],
	[{ asOf: '2024-12-19' }, 'nothing']
])('a row at %o is %s', ([clocks, way]) => {
	const alphaTwo = { to: 'alpha-two', toName: 'Alpha Two', toGroup: 'alpha', toRole: null }
	const quarter = {
		date: '2025-01-01',
		datePrecision: 'quarter' as const,
		firstPublished: '2024-12-21',
		deal: null,
		note: 'Back'
	}
	const leaving = { leftDate: '2024-12-20', leftDatePrecision: 'day' as const }
	const row = showAt({ from: 'beta', kind: 'return', ...quarter, ...leaving, ...alphaTwo }, clocks, '2026-06-30')
	const left = row?.leftDate ? `, left ${row.leftDate}` : ''
	expect(row?.note).toBe(row && (row.to ? 'Back' : null))
	expect(row ? `${row.from} > ${row.to ?? '?'} on ${row.date}${left}: ${row.kind}` : 'nothing').toBe(way)
})

// Careers of which the press knew more, or less, than had happened; coverage ends on 30 June 2026.
const worked = buildMoveColumns([
	// The exit was news at once; the row also tells what was founded half a year later.
	['fay', 'alpha > gamma', '2025-02-18', { kind: 'founding', left: '2024-09-25', firstPublished: '2024-09-26' }],
	// A boomerang, of which both ways were announced before they came true.
	['gus', 'alpha > beta', '2024-03-01', { firstPublished: '2024-02-10' }],
	['gus', 'beta > alpha', '2025-06-01', { kind: 'return', left: '2025-05-20', firstPublished: '2025-05-10' }],
	// Gone, nobody says where.
	['hal', 'beta > ?', '2025-04-30', { kind: 'departure', firstPublished: '2025-04-01' }],
	// Dated to the year in which coverage ends.
	['ivy', '? > beta', '2026', { firstPublished: '2026-03-01' }],
	['jon', 'alpha > beta', '2025', { firstPublished: '2025-03-01' }],
	// An adviser of one lab on the staff of another, hired by the first for later.
	['kim', '? > alpha', '2023-01-10', { firstPublished: '2023-01-10' }],
	['kim', '? > beta', '2024-01-15', { toRole: 'Adviser', firstPublished: '2024-01-02' }],
	['kim', 'alpha > beta', '2026-07-01', { kind: 'appointment', firstPublished: '2026-06-02' }],
	// The exit that was taken back counts at no setting.
	['lea', '? > alpha', '2022-05-01', { firstPublished: '2022-05-02' }],
	['lea', 'alpha > gamma', '2023-11-19', { status: 'reversed', firstPublished: '2023-11-19' }],
	// Left within coverage, to begin after it.
	['max', 'gamma > alpha', '2026-08', { left: '2026-06-10', firstPublished: '2026-06-12' }]
])
const workedAt = (clocks: Clocks, exits = false) => setClocks(worked, clocks, { exits })

test.for<[person: string, Clocks, spells: string[]]>([
	['fay', { knownAt: '2024-09-30' }, ['fay alpha ? 2024-09-25']],
	['fay', { knownAt: '2025-02-18' }, ['fay alpha ? 2024-09-25', 'fay gamma 2025-02-18 now']],
	['fay', { asOf: '2025-02-18', knownAt: '2024-12' }, ['fay alpha ? 2024-09-25']],
	['fay', { asOf: '2024-09-24', knownAt: '2024-12' }, []],
	['gus', { knownAt: '2024-02-20' }, []],
	['gus', { knownAt: '2025-05-15' }, ['gus alpha ? 2024-03-01', 'gus beta 2024-03-01 now']],
	['gus', { knownAt: '2025-05-25' }, ['gus alpha ? 2024-03-01', 'gus beta 2024-03-01 2025-05-20']],
	['gus', {}, ['gus alpha ? 2024-03-01', 'gus beta 2024-03-01 2025-05-20', 'gus alpha 2025-06-01 now']],
	['hal', { knownAt: '2025-04-15' }, []],
	['hal', { knownAt: '2025-04-30' }, ['hal beta ? 2025-04-30']],
	['ivy', {}, ['ivy beta 2026-01-01 now']],
	['ivy', { asOf: '2026-06-30' }, ['ivy beta 2026-01-01 now']],
	['ivy', { asOf: '2026-06-29' }, []],
	['ivy', { knownAt: '2026-03-01' }, ['ivy beta 2026-01-01 now']],
	['jon', { asOf: '2025-12-30' }, []],
	['jon', { knownAt: '2025-03-01' }, ['jon alpha ? 2025-01-01', 'jon beta 2025-01-01 now']],
	['kim', {}, ['kim alpha 2023-01-10 now', 'kim beta 2024-01-15 now side']],
	['kim', { asOf: '2030', knownAt: '2030' }, ['kim alpha 2023-01-10 now', 'kim beta 2024-01-15 now side']],
	['kim', { knownAt: '2024-01-10' }, ['kim alpha 2023-01-10 now']],
	['lea', {}, ['lea alpha 2022-05-01 now']],
	['lea', { knownAt: '2023-11-20' }, ['lea alpha 2022-05-01 now']],
	['max', {}, ['max gamma ? 2026-06-10']],
	['max', { knownAt: '2026-06-11' }, []]
])('%s at %o has had these spells', ([person, clocks, spells]) => {
	expect(spellsOf(workedAt(clocks, true), person).map(brief)).toEqual(spells)
})

test('at the end of coverage a clock changes nothing but what was announced for later', () => {
	const counted = ({ ids }: { ids: string[] }) => ids.toSorted()
	const announced = new Set(worked.ids.filter((_, i) => worked.first[i]! > dayNumber('2026-06-30')))
	const come = worked.ids.filter((id) => !announced.has(id)).toSorted()
	expect([
		announced.size,
		counted(workedAt({ asOf: '2026-06-30' })),
		counted(workedAt({ knownAt: '2026-06-30' }))
	]).toEqual([2, come, come])
	expect(counted(workedAt({ asOf: '2026-08' }))).toEqual(come)
	const [none, asOf] = [workedAt({}, true), workedAt({ asOf: '2026-06-30' }, true)]
	for (const lab of ['alpha', 'beta', 'gamma']) {
		expect(listRoster(asOf, lab)).toEqual(listRoster(none, lab))
		expect(listAlumni(asOf, lab)).toEqual(listAlumni(none, lab))
	}
})

test('a figure by what was known counts no move that had not come', () => {
	const flows = countFlows(workedAt({ knownAt: '2025-05-15' }), { level: 'group' })
	expect([flows.n, flows.links]).toEqual([
		7,
		[
			{ from: 'alpha', to: 'beta', count: 2 },
			{ from: null, to: 'alpha', count: 2 },
			{ from: 'alpha', to: 'gamma', count: 1 },
			{ from: 'beta', to: null, count: 1 },
			{ from: null, to: 'beta', count: 1 }
		]
	])
})

test.each<[string | null, string | null, string | undefined, string | undefined, string | null]>([
	['2025-04', '2025-09', undefined, '2025-07-01', '2025-07-01'],
	['2025-04', '2025-09', '2025-06', '2025-07-01', '2025-06'],
	['2025-04', '2025-09', '2026', undefined, '2025-09'],
	['2025-04', null, undefined, '2025-07-01', null],
	['2025-04', '2025-09', '2024', undefined, '2025-09'],
	[null, '2025', '2024-06-30', undefined, '2024-06-30']
])('a range from %s to %s as of %s, as published by %s, ends at %s', (since, until, asOf, knownAt, end) => {
	expect(cutRange({ since, until, asOf, knownAt })).toEqual({ since, until: end, covered: null })
})
