import { expect, test } from 'vitest'
import type { Clocked } from '../../server/domain/time/clocks.ts'
import {
	capitalise,
	countRecords,
	countOf,
	formatDate,
	formatBounds,
	formatMoney,
	formatNet,
	formatNumber,
	formatPeriod,
	formatRange,
	inWords,
	joinWords,
	nameColumn,
	nameField,
	sayChanges,
	sayCounts,
	sayFiles,
	sourceLine,
	spellDate,
	spellPeriod,
	spellWhen,
	sayCounted,
	spellSpan,
	sayCount,
	sayFlowDek,
	nameRange,
	sayWithin,
	spellRange,
	spellWithin
} from '../../server/domain/language/index.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'
import { shortName } from '../../server/domain/moves/short-name.ts'

test.each<[string, string | undefined, string, string, string]>([
	['2025-07-04', undefined, '4 Jul 2025', '4 July 2025', 'on 4 July 2025'],
	['2025-07-04', 'day', '4 Jul 2025', '4 July 2025', 'on 4 July 2025'],
	['2025-07-01', 'month', 'Jul 2025', 'July 2025', 'in July 2025'],
	['2025-07-01', 'quarter', 'Q3 2025', 'the third quarter of 2025', 'in the third quarter of 2025'],
	['2025-10-01', 'quarter', 'Q4 2025', 'the fourth quarter of 2025', 'in the fourth quarter of 2025'],
	['2025-01-01', 'year', '2025', '2025', 'in 2025'],
	['2025-12', undefined, 'Dec 2025', 'December 2025', 'in December 2025'],
	['2025', undefined, '2025', '2025', 'in 2025']
])('%s, known to the %s, is written %s and spelled %s', (date, precision, written, spelled, when) => {
	expect([formatDate(date, precision), spellDate(date, precision), spellWhen(date, precision)]).toEqual([
		written,
		spelled,
		when
	])
})

test.each([
	['2025-07', 'Jul 2025', 'July 2025'],
	['2025-Q1', 'Q1 2025', 'the first quarter of 2025'],
	['2025-Q4', 'Q4 2025', 'the fourth quarter of 2025'],
	['2025', '2025', '2025']
])('the period %s is written %s and spelled %s', (period, written, spelled) => {
	expect([formatPeriod(period), spellPeriod(period)]).toEqual([written, spelled])
})

test.each([
	['2025-07', '2026-06', 'Jul 2025 to Jun 2026'],
	['2025-07-04', '2025', '4 Jul 2025 to 2025'],
	['2025-07', '2025-07', 'Jul 2025'],
	['2026-01', null, 'since Jan 2026'],
	[null, '2024', 'until 2024'],
	[null, null, 'any date']
])('the range from %s to %s is written “%s”', (since, until, written) => {
	expect(formatRange({ since, until })).toBe(written)
})

test.each([
	[0, 'no', '0', '0 moves', '0'],
	[1, 'one', '1', '1 move', '+1'],
	[3, 'three', '3', '3 moves', '+3'],
	[9, 'nine', '9', '9 moves', '+9'],
	[10, '10', '10', '10 moves', '+10'],
	[21, '21', '21', '21 moves', '+21'],
	[1415, '1,415', '1,415', '1,415 moves', '+1,415'],
	[-3, '-3', '-3', '-3 moves', '−3'],
	[2.125, '2.13', '2.13', '2.13 moves', '+2.13']
])('%d is “%s” in words, %s in digits, “%s” counted, %s as a net', (number, words, digits, counted, net) => {
	expect([inWords(number), formatNumber(number), countOf(number, 'move'), formatNet(number)]).toEqual([
		words,
		digits,
		counted,
		net
	])
})

test('nouns without a plain plural give their own', () => {
	expect([countOf(1, 'person', 'people'), countOf(2, 'person', 'people')]).toEqual(['1 person', '2 people'])
})

test('lists and first letters', () => {
	expect([
		joinWords([]),
		joinWords(['a']),
		joinWords(['a', 'b']),
		joinWords(['a', 'b', 'c']),
		joinWords(['a', 'b', 'c'], 'or'),
		capitalise('the united'),
		capitalise('élan'),
		capitalise('')
	]).toEqual(['', 'a', 'a and b', 'a, b and c', 'a, b or c', 'The united', 'Élan', ''])
})

test.each<[number, string | null, string]>([
	[0, 'USD', '$0'],
	[50, 'USD', '$50'],
	[999, 'EUR', '€999'],
	[1000, 'GBP', '£1K'],
	[12_345, 'USD', '$12.3K'],
	[999_499, 'USD', '$999K'],
	[999_600, 'USD', '$1M'],
	[250e6, 'USD', '$250M'],
	[999_700_000, 'CNY', 'CN¥1B'],
	[1.5e9, 'USD', '$1.5B'],
	[14.25e9, 'JPY', 'JPY 14.3B'],
	[2e12, 'HKD', 'HK$2T'],
	[3e6, 'CHF', 'CHF 3M'],
	[3e6, null, '3M']
])('%d in %s is written %s', (amount, currency, written) => {
	expect(formatMoney(amount, currency)).toBe(written)
})

test.each<[number | null, number | null, string | undefined]>([
	[1_996_000, 3_004_000, '$1.99M to $3.01M'],
	[1_996_000, null, 'at least $1.99M'],
	[null, 3_004_000, 'up to $3.01M'],
	[1_996_000, 1_996_000, '$2M'],
	[250e6, 300e6, '$250M to $300M'],
	[null, null, undefined]
])('no lower bound is rounded up and no upper one down: %d and %d are %s', (low, high, written) => {
	expect(formatBounds({ low, high }, 'USD')).toBe(written)
})

test('long names of labs are short in figures, others stay', () => {
	expect([shortName('meta-fair', 'Meta Fundamental AI Research'), shortName('alpha', 'Alpha')]).toEqual([
		'Meta FAIR',
		'Alpha'
	])
})

test.each([
	[{}, 14, '14 changes'],
	[{ since: 3 }, 1, '1 change since revision 3'],
	[{ until: 3, file: ['moves'] }, 0, 'No changes to moves up to revision 3'],
	[
		{ since: 1, until: 3, kind: ['changed' as const, 'removed' as const] },
		2,
		'2 changes after revision 1 up to revision 3: records changed or removed'
	],
	[{ record: ['move-1'] }, null, 'changes to move-1']
])('a list of %j is “%s %s”', (filter, total, words) => {
	expect(sayChanges(filter, total)).toBe(words)
})

test('records of files and what was done to them are counted in words', () => {
	const files = [
		{ file: 'people', added: 1, changed: 0, removed: 0 },
		{ file: 'moves', added: 1200, changed: 1, removed: 2 }
	]
	expect(sayFiles(files, 'added')).toBe('1 person and 1,200 moves')
	expect(sayCounts({ added: 1201, changed: 1, removed: 2 })).toBe('1,201 added, 1 changed and 2 removed')
	expect(['prices', 'people'].map((file) => countRecords(file, 2))).toEqual(['2 price indexes', '2 people'])
})

test('columns of files and fields of the API are called in words, alike where they mean the same', () => {
	expect([nameColumn('offers', 'lab'), nameColumn('moves', 'from_role'), nameField('fromRole')]).toEqual([
		'offered by',
		'post left',
		'post left'
	])
	expect([nameField('toName'), nameField('peopleMoved')]).toEqual(['lab joined', 'people moved'])
})

test('under a figure stand its clocks, and the last day on which what it rests on was published', () => {
	expect([
		sourceLine.reports('2026-06-30', {}),
		sourceLine.reports('2026-06-30', { asOf: '2023-11-16' }),
		sourceLine.reports('2026-06-30', { knownAt: '2025-07' })
	]).toEqual([
		'reports up to 30 Jun 2026',
		'as of 16 November 2023, reports up to 30 Jun 2026',
		'as published by July 2025, reports up to 31 Jul 2025'
	])
})

test.for([
	['', '12 moves'],
	[' that are foundings', '12 foundings'],
	[' that are foundings, with a university', '12 foundings with a university'],
	[' that are hires or foundings', '12 moves that are hires or foundings']
] as const)('moves narrowed by “%s” are called “%s”', ([narrowed, said]) => {
	expect(sayCounted({ n: 12, counted: 'moves', narrowed })).toBe(said)
})

test('a range ends where a clock does, in findings and small print', () => {
	const range = { since: '2025-04', until: '2025-09', knownAt: '2025-07-01' }
	expect([
		spellSpan(range),
		spellSpan({ ...range, knownAt: '2025-09' }),
		spellSpan({ ...range, knownAt: '2025-03' }),
		spellSpan({ since: '2025-07', until: '2026-06', asOf: '2026-06-30' }),
		sayCount({ ...range, n: 18, statuses: ['confirmed', 'reported'] })
	]).toEqual([
		' from April 2025 to 1 July 2025',
		' from April 2025 to September 2025',
		' from April 2025 to September 2025',
		' from July 2025 to June 2026',
		'n = 18 moves, April 2025 to 1 July 2025, confirmed or reported, as published by 1 July 2025.'
	])
})

const covered = { coverageEnd: '2026-06-30' }
test.each<[Clocked, string, string, string]>([
	[
		{ since: '2026-01', until: '2026-12', ...covered },
		'from January 2026 up to the end of June 2026, when coverage ends',
		'January 2026 up to the end of June 2026, when coverage ends',
		'Jan 2026 up to 30 Jun 2026, when coverage ends'
	],
	[
		{ since: '2026', until: '2026', ...covered },
		'in 2026 up to the end of June 2026, when coverage ends',
		'in 2026 up to the end of June 2026, when coverage ends',
		'2026 up to 30 Jun 2026, when coverage ends'
	],
	[
		{ since: '2026-01', until: null, ...covered },
		'from January 2026 up to the end of June 2026, when coverage ends',
		'January 2026 up to the end of June 2026, when coverage ends',
		'Jan 2026 up to 30 Jun 2026, when coverage ends'
	],
	[
		{ since: null, until: '2027', coverageEnd: '2026-06-12' },
		'up to 12 June 2026, when coverage ends',
		'up to 12 June 2026, when coverage ends',
		'up to 12 Jun 2026, when coverage ends'
	],
	[
		{ since: '2025-07', until: '2026-06', ...covered },
		'from July 2025 to June 2026',
		'July 2025 to June 2026',
		'Jul 2025 to Jun 2026'
	],
	// It ends where a clock does that is earlier, and is said with it.
	[
		{ since: '2025-07', until: '2026-12', asOf: '2026-03', coverageEnd: '2026-03-31' },
		'from July 2025 to March 2026',
		'July 2025 to March 2026',
		'Jul 2025 to Mar 2026'
	],
	// What begins later is left as it was asked for, and said to lie beyond.
	[
		{ since: '2027', until: '2028', ...covered },
		'from 2027 to 2028, after coverage ends on 30 June 2026',
		'2027 to 2028, after coverage ends on 30 June 2026',
		'2027 to 2028'
	],
	[{ since: null, until: null, ...covered }, '', 'all dates up to the end of June 2026', 'any date']
])('%j is spelled, named and written as far as it is covered', (range, spelled, named, written) => {
	expect([spellRange(range), nameRange(range), formatRange(range)]).toEqual([spelled, named, written])
})

test('a sentence that goes on after its range sets a comma where the range has one', () => {
	const said = (until: string) => `left${spellWithin({ since: '2026', until, ...covered })} and came back`
	expect([said('2026-06'), said('2027')]).toEqual([
		'left from 2026 to June 2026 and came back',
		'left from 2026 up to the end of June 2026, when coverage ends, and came back'
	])
})

test('a finding begins with all that limits it', () => {
	const finding = [{ text: 'Nobody is known to have left.' }]
	const all = {
		more: ['at Alpha'],
		statuses: ['rumored'],
		narrowed: ' that are foundings, with a university',
		isAlone: true,
		areTeams: true,
		asOf: '2024',
		knownAt: '2025'
	}
	expect([textOf(sayWithin(all, finding)), textOf(sayWithin({}, finding)), sayWithin(all, [])]).toEqual([
		'At Alpha, by rumours alone, counting foundings with a university alone, units left out, a team that went together counted once, as of 2024, as published by 2025: nobody is known to have left.',
		'Nobody is known to have left.',
		[]
	])
})

test('how to read flows follows what is counted and between what', () => {
	expect([
		sayFlowDek('ribbons', { counted: 'people', level: 'group' }),
		sayFlowDek('chord', { counted: 'teams', level: 'country' }),
		sayFlowDek('matrix', { counted: 'moves', level: 'country' })
	]).toEqual([
		'Each ribbon is as wide as the number of people and takes the colour of the lab people left. Dotted: one end not reported.',
		'Arrows: from the country people left to the one joined, as wide as the number of moves and teams. Beside names: left (−), joined (+). A team counts once. Dotted: one end not reported.',
		'Rows: the country people left. Columns: the one they joined, numbered like its row. Cells: moves. Dotted: one end not reported.'
	])
})
