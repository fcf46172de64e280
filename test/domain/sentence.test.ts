import { expect, test } from 'vitest'
import { countPeople, sayPair, sayTrend, type PairLike } from '../../server/domain/sentence.ts'
import { isYear } from '../../server/domain/date.ts'
import {
	say,
	joinSentences,
	listParts,
	nameLab,
	sayCount,
	sayNothing,
	spellRange,
	spellSpan
} from '../../server/domain/language.ts'
import { textOf, type Named } from '../../server/domain/part.ts'
import { countTrend } from '../../server/domain/trend.ts'
import { buildMoveColumns } from '../builders.ts'

const alpha: Named = { id: 'alpha', name: 'Alpha', group: 'alpha' }
const unit: Named = { id: 'alpha-one', name: 'Alpha One', group: 'alpha' }
const beta: Named = { id: 'beta', name: 'Beta', group: 'beta' }
const unknown: Named = { id: 'unknown', name: 'not known' }

test('a sentence keeps the labs that it names as parts, and joins the text between them', () => {
	const parts = say`${nameLab(alpha)} took in ${1234} from ${nameLab(unit)}${''}${', '}${[{ text: 'it ' }, { text: 'is' }]} said.`
	expect(parts).toEqual([
		{ text: 'Alpha', lab: 'alpha', group: 'alpha' },
		{ text: ' took in 1,234 from ' },
		{ text: 'Alpha One', lab: 'alpha-one', group: 'alpha' },
		{ text: ', it is said.' }
	])
	expect(textOf(parts)).toBe('Alpha took in 1,234 from Alpha One, it is said.')
	expect(textOf([])).toBe('')
})

test('sentences stand one after the other, empty ones left out', () => {
	expect(joinSentences([], say`One.`, [], say`${nameLab(beta)} two.`)).toEqual([
		{ text: 'One. ' },
		{ text: 'Beta', lab: 'beta', group: 'beta' },
		{ text: ' two.' }
	])
	expect(joinSentences([], [])).toEqual([])
})

test.each<[Named, string | undefined, object]>([
	[unit, undefined, { text: 'Alpha One', lab: 'alpha-one', group: 'alpha' }],
	[{ id: 'gamma', name: 'Gamma' }, 'lab', { text: 'Gamma', lab: 'gamma', group: 'gamma' }],
	[unknown, undefined, { text: 'a lab that no report names' }],
	[{ id: 'US', name: 'United States' }, 'country', { text: 'the United States' }],
	[{ id: 'NL', name: 'Netherlands' }, 'country', { text: 'the Netherlands' }],
	[{ id: 'FR', name: 'France' }, 'country', { text: 'France' }]
])('%j at level %s is named %j', (lab, level, part) => {
	expect(nameLab(lab, level)).toEqual(part)
})

test('phrases are listed in words', () => {
	const list = (size: number, last?: string) =>
		textOf(
			listParts(
				[alpha, unit, beta].slice(0, size).map((l) => nameLab(l)),
				last
			)
		)
	expect([list(0), list(1), list(2), list(3), list(3, 'or')]).toEqual([
		'',
		'Alpha',
		'Alpha and Alpha One',
		'Alpha, Alpha One and Beta',
		'Alpha, Alpha One or Beta'
	])
})

test.each<[string | null, string | null, boolean, string, string]>([
	['2025-07', '2026-06', true, 'from July 2025 to June 2026', ' in a year'],
	['2025-07-01', '2026-06-30', true, 'from 1 July 2025 to 30 June 2026', ' in a year'],
	['2025-07-04', '2026-07-03', true, 'from 4 July 2025 to 3 July 2026', ' in a year'],
	['2025-01', '2025', true, 'from January 2025 to 2025', ' in a year'],
	['2025', '2025', true, 'in 2025', ' in 2025'],
	['2025-07', '2025-07', false, 'in July 2025', ' in July 2025'],
	['2025-07-04', '2025-07-04', false, 'on 4 July 2025', ' on 4 July 2025'],
	['2025-07', '2026-05', false, 'from July 2025 to May 2026', ' from July 2025 to May 2026'],
	['2024', '2025', false, 'from 2024 to 2025', ' from 2024 to 2025'],
	['2026-01', null, false, 'since January 2026', ' since January 2026'],
	[null, '2024', false, 'until 2024', ' until 2024'],
	[null, null, false, '', '']
])('%s to %s is a year: %s, spelled “%s”, as a finding’s span “%s”', (since, until, year, range, span) => {
	expect([isYear(since, until), spellRange(since, until), spellSpan({ since, until })]).toEqual([year, range, span])
})

const counted = { n: 331, since: '2025-07', until: '2026-06', statuses: ['confirmed', 'reported'] }
test('the small print says how many, when and of which status', () => {
	expect([
		sayCount(counted),
		sayCount({ ...counted, n: 1, until: null, statuses: ['denied'] }),
		sayCount({ ...counted, n: 1415, since: null, until: null }),
		sayCount({ ...counted, n: 0, until: '2025-07' })
	]).toEqual([
		'n = 331 moves, July 2025 to June 2026, confirmed or reported.',
		'n = 1 move, since July 2025, denied.',
		'n = 1,415 moves, all dates, confirmed or reported.',
		'n = 0 moves, in July 2025, confirmed or reported.'
	])
	expect([
		textOf(sayNothing(counted)),
		textOf(sayNothing({ ...counted, since: null, until: null }, say` of ${nameLab(beta)}`))
	]).toEqual(['No moves on record from July 2025 to June 2026.', 'No moves on record of Beta.'])
})

const moves = (people: string) =>
	people
		.split(' ')
		.filter(Boolean)
		.map((person) => ({ person }))
const pair = (forward: string, back: string, other: Partial<PairLike> = {}): PairLike => ({
	...counted,
	since: null,
	until: null,
	from: alpha,
	to: beta,
	forward: moves(forward).length,
	back: moves(back).length,
	forwardMoves: moves(forward),
	backMoves: moves(back),
	...other
})
test.each<[PairLike, string]>([
	[pair('ann bob', 'cyd'), 'Two people left Alpha for Beta; one went the other way.'],
	[pair('ann', 'bob cyd'), 'One person left Alpha for Beta; two went the other way.'],
	[pair('ann', ''), 'One person left Alpha for Beta; none went the other way.'],
	[
		pair(Array.from({ length: 21 }, (_, place) => `p${place}`).join(' '), 'ann'),
		'21 people left Alpha for Beta; 1 went the other way.'
	],
	[pair('', 'ann'), 'No one is on record as leaving Alpha for Beta; one person went the other way.'],
	[pair('', 'ann bob'), 'No one is on record as leaving Alpha for Beta; two people went the other way.'],
	[pair('', ''), 'No moves on record between Alpha and Beta.'],
	[pair('ann bob ann', 'ann'), 'Three moves from Alpha to Beta; one the other way.'],
	[pair('ann', 'bob bob'), 'One move from Alpha to Beta; two the other way.'],
	[pair('', 'bob bob'), 'No moves from Alpha to Beta; two the other way.'],
	[
		pair('ann', 'bob', { since: '2025-07', until: '2026-06' }),
		'One person left Alpha for Beta in a year; one went the other way.'
	],
	[
		pair('ann', '', { since: '2026-01' }),
		'One person left Alpha for Beta since January 2026; none went the other way.'
	],
	[pair('', '', { until: '2024' }), 'No moves on record between Alpha and Beta until 2024.'],
	[
		pair('ann bob', 'cyd', { to: unknown }),
		'Two people left Alpha for no reported destination; one joined from no reported origin.'
	],
	[
		pair('ann', 'bob cyd', { from: unknown }),
		'Two people left Beta for no reported destination; one joined from no reported origin.'
	],
	[
		pair('', 'ann', { to: unknown }),
		'No one is on record as leaving Alpha for no reported destination; one person joined from no reported origin.'
	],
	[
		pair('ann ann', '', { to: unknown }),
		'Two moves out of Alpha for no reported destination; none from no reported origin.'
	]
])('%# a pair in words: %s', (one, sentence) => {
	expect(textOf(sayPair(one))).toBe(sentence)
})

test('people behind moves are counted once', () => {
	expect([countPeople(moves('ann bob ann')), countPeople([])]).toEqual([2, 0])
})

const columns = buildMoveColumns([
	['ann', 'alpha > beta', '2025-07-04'],
	['bob', 'alpha > ?', '2025-07'],
	['cyd', 'beta > alpha', '2025-08'],
	['dan', 'gamma > beta', '2025-Q4'],
	['eve', 'alpha > gamma', '2026-02', { left: '2025-12' }]
])
test.each<[string, Parameters<typeof countTrend>[1], 'month' | 'quarter' | 'year', string]>([
	[
		'all',
		{ level: 'group' },
		'month',
		'The busiest month was July 2025, with 2 of 5 moves. n = 5 moves, all dates, confirmed or reported.'
	],
	[
		'by quarter',
		{ level: 'group' },
		'quarter',
		'The busiest quarter was the third quarter of 2025, with 3 of 5 moves. n = 5 moves, all dates, confirmed or reported.'
	],
	[
		'a tie has no busiest',
		{ level: 'group', since: '2025-08', until: '2026-02' },
		'month',
		'n = 3 moves, August 2025 to February 2026, confirmed or reported.'
	],
	[
		'a lab',
		{ level: 'group', lab: ['alpha'] },
		'year',
		'1 move into and 3 out of Alpha, 1 of them for no reported destination. The busiest year was 2025, with 3 of 4 moves. n = 4 moves, all dates, confirmed or reported.'
	],
	[
		'labs in a range',
		{ level: 'group', lab: ['beta', 'gamma'], since: '2025-07', until: '2026-06' },
		'month',
		'3 moves into and 2 out of Beta and Gamma in a year. n = 4 moves, July 2025 to June 2026, confirmed or reported.'
	],
	[
		'only a loss that is dated before its move',
		{ level: 'group', lab: ['alpha'], since: '2025-12', until: '2025-12' },
		'month',
		'0 moves into and 1 out of Alpha in December 2025. n = 0 moves, in December 2025, confirmed or reported.'
	],
	['none', { level: 'group', since: '2024', until: '2024' }, 'month', 'No moves on record in 2024.'],
	['none of a lab', { level: 'group', lab: ['delta'] }, 'month', 'No moves on record into or out of Delta.']
])('a trend in words, %s', (_, filter, by, sentence) => {
	expect(textOf(sayTrend(countTrend(columns, filter, by)))).toBe(sentence)
})
