import { expect, test } from 'vitest'
import { countPeople, sayPair, sayTrend, type PairLike } from '../../server/domain/moves/sentence.ts'
import {
	say,
	joinSentences,
	listParts,
	nameLab,
	sayCount,
	sayNothing,
	spellRange,
	spellSpan
} from '../../server/domain/language/index.ts'
import { textOf, type Named } from '../../server/domain/vocabulary/part.ts'
import { countTrend } from '../../server/domain/trends/trend.ts'
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

test.each<[string | null, string | null, string]>([
	['2025-07', '2026-06', 'from July 2025 to June 2026'],
	['2025-07-01', '2026-06-30', 'from 1 July 2025 to 30 June 2026'],
	['2025-01', '2025', 'from January 2025 to 2025'],
	['2025', '2025', 'in 2025'],
	['2025-07', '2025-07', 'in July 2025'],
	['2025-07-04', '2025-07-04', 'on 4 July 2025'],
	['2026-01', null, 'since January 2026'],
	[null, '2024', 'until 2024'],
	[null, null, '']
])('%s to %s is spelled by its dates: “%s”', (since, until, range) => {
	expect([spellRange({ since, until }), spellSpan({ since, until })]).toEqual([range, range && ` ${range}`])
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
	[pair('ann bob', 'cyd'), 'Alpha lost two people to Beta and gained one from it.'],
	[pair('ann', 'bob cyd'), 'Alpha lost one person to Beta and gained two from it.'],
	[pair('ann', ''), 'Alpha lost one person to Beta and is not known to have gained anyone from it.'],
	[
		pair(Array.from({ length: 21 }, (_, place) => `p${place}`).join(' '), 'ann'),
		'Alpha lost 21 people to Beta and gained 1 from it.'
	],
	[pair('', 'ann'), 'Nobody is known to have left Alpha for Beta; one went the other way.'],
	[pair('', 'ann bob'), 'Nobody is known to have left Alpha for Beta; two went the other way.'],
	[pair('', ''), 'No moves on record between Alpha and Beta.'],
	[pair('ann bob ann', 'ann'), 'Labflow counts three moves from Alpha to Beta and one the other way.'],
	[pair('ann', 'bob bob'), 'Labflow counts one move from Alpha to Beta and two the other way.'],
	[pair('', 'bob bob'), 'Labflow counts no moves from Alpha to Beta and two the other way.'],
	[
		pair('ann', 'bob', { since: '2025-07', until: '2026-06' }),
		'From July 2025 to June 2026 Alpha lost one person to Beta and gained one from it.'
	],
	[
		pair('ann', '', { since: '2026-01' }),
		'Since January 2026 Alpha lost one person to Beta and is not known to have gained anyone from it.'
	],
	[pair('', '', { until: '2024' }), 'No moves on record between Alpha and Beta until 2024.'],
	[
		pair('ann bob', 'cyd', { to: unknown }),
		'Nobody has reported where two people went after Alpha, nor where one came from who joined it.'
	],
	[
		pair('ann', 'bob cyd', { from: unknown }),
		'Nobody has reported where two people went after Beta, nor where one came from who joined it.'
	],
	[pair('', 'ann', { to: unknown }), 'Nobody has reported where one person came from who joined Alpha.'],
	[
		pair('ann ann', '', { to: unknown }),
		'Labflow counts two moves out of Alpha to destinations not reported and none into it from origins not reported.'
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
		'The busiest month was July 2025, with two of five moves. n = 5 moves, all dates up to the end of June 2026, confirmed or reported.'
	],
	[
		'by quarter',
		{ level: 'group' },
		'quarter',
		'The busiest quarter was the third quarter of 2025, with three of five moves. n = 5 moves, all dates up to the end of June 2026, confirmed or reported.'
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
		'Labflow counts one move into Alpha and three out of it, one of these to destinations not reported. The busiest year was 2025, with three of four moves into or out of Alpha. n = 4 moves, all dates up to the end of June 2026, confirmed or reported.'
	],
	[
		'labs in a range',
		{ level: 'group', lab: ['beta', 'gamma'], since: '2025-07', until: '2026-06' },
		'month',
		'Labflow counts three moves into Beta and Gamma and two out of them from July 2025 to June 2026. n = 4 moves, July 2025 to June 2026, confirmed or reported.'
	],
	[
		'only a loss that is dated before its move',
		{ level: 'group', lab: ['alpha'], since: '2025-12', until: '2025-12' },
		'month',
		'Labflow counts no moves into Alpha and one out of it in December 2025. n = 0 moves, in December 2025, confirmed or reported.'
	],
	['none', { level: 'group', since: '2024', until: '2024' }, 'month', 'No moves on record in 2024.'],
	['none of a lab', { level: 'group', lab: ['delta'] }, 'month', 'No moves on record into or out of Delta.']
])('a trend in words, %s', (_, filter, by, sentence) => {
	expect(textOf(sayTrend(countTrend(columns, filter, by)))).toBe(sentence)
})
