import { expect, test } from 'vitest'
import { countClaims, foldClaims, sayObjection, sayRank, type ClaimLike } from '../../server/domain/records/claim.ts'
import { spellBounds } from '../../server/domain/language/index.ts'

type Part = Partial<Omit<ClaimLike, 'source'>> & Partial<ClaimLike['source']>
const claim = ({ publisher, published, tier, ...part }: Part): ClaimLike => ({
	id: 'c',
	stance: 'reports',
	notation: null,
	low: null,
	high: null,
	currency: 'USD',
	years: null,
	by: null,
	rank: 'normal',
	note: null,
	reporter: 'Gazette',
	...part,
	source: {
		publisher: publisher ?? 'Gazette',
		published: published === undefined ? '2025-07' : published,
		tier: tier ?? 'outlet'
	}
})
const fold = (...parts: Part[]) =>
	foldClaims(parts.map(claim)).map((group) => [group.claim.id, ...group.repeats.map(({ id }) => id)].join(' '))

test('claims stand by rank, objections first within one, then by the kind of page', () => {
	expect(
		fold(
			{ id: 'weak', rank: 'deprecated', reporter: 'A', tier: 'primary' },
			{ id: 'social', reporter: 'B', tier: 'social' },
			{ id: 'outlet', reporter: 'C' },
			{ id: 'confirms', reporter: 'D', stance: 'confirms', tier: 'social' },
			{ id: 'disputes', reporter: 'E', stance: 'disputes', tier: 'social' },
			{ id: 'denies', reporter: 'F', stance: 'denies', tier: 'social' },
			{ id: 'preferred', reporter: 'G', rank: 'preferred', tier: 'social' }
		)
	).toEqual(['preferred', 'denies', 'disputes', 'confirms', 'outlet', 'social', 'weak'])
})

test('repeats are folded under the reporter’s own page, else under the oldest one', () => {
	expect(
		fold(
			{ id: 'late', publisher: 'Digest', published: '2025-09' },
			{ id: 'undated', publisher: 'Copyist', published: null },
			{ id: 'own', published: '2025-08' },
			{ id: 'early', publisher: 'Monitor', published: '2025-07' }
		)
	).toEqual(['own early late undated'])
	expect(
		fold({ id: 'late', publisher: 'Digest', published: '2025-09' }, { id: 'early', publisher: 'Monitor' })
	).toEqual(['early late'])
})

test('another figure, stance, rank or speaker of the same reporter stands by itself', () => {
	expect(
		fold(
			{ id: 'plain' },
			{ id: 'figure', notation: '$1B' },
			{ id: 'stance', stance: 'confirms' },
			{ id: 'rank', rank: 'preferred' },
			{ id: 'by', by: 'Alpha' }
		)
	).toHaveLength(5)
})

test.each<[Part, string | undefined]>([
	[{ low: 1e9, high: 1e9 }, 'USD 1,000,000,000'],
	[{ high: 1.5e9, years: 6 }, 'up to USD 1,500,000,000 over 6 years'],
	[{ low: 1e8, years: 1 }, 'at least USD 100,000,000 over 1 year'],
	[{ low: 1, high: 2, currency: null }, '1 to 2'],
	[{ low: 0 }, 'at least USD 0'],
	[{}, undefined]
])('the bounds of %j to the last digit: %s', (part, words) => {
	expect(spellBounds(claim(part))).toBe(words)
})

test('a rank that is not the ordinary one gives its reason', () => {
	expect([
		sayRank({ rank: 'preferred', note: 'Names both bounds', stance: 'reports' }),
		sayRank({ rank: 'deprecated', note: 'Early description', stance: 'reports' }),
		sayRank({ rank: 'preferred', note: null, stance: 'confirms' }),
		sayRank({ rank: 'normal', note: 'Headline figure', stance: 'reports' }),
		// What is denied is told beside it.
		sayRank({ rank: 'deprecated', note: 'Denies the sum', stance: 'denies' })
	]).toEqual([
		'Preferred: Names both bounds',
		'Superseded or weak: Early description',
		'Preferred: no reason given',
		undefined,
		'Superseded or weak'
	])
})

test('an objection says who objects and to what', () => {
	expect([
		sayObjection({ by: 'Alpha', reporter: 'Gazette', note: 'Calls it inaccurate' }),
		sayObjection({ by: null, reporter: 'Gazette', note: null })
	]).toEqual(['Alpha: Calls it inaccurate', 'Gazette'])
})

test('claims are counted with their denials and disputes', () => {
	const of = (...stances: string[]) => countClaims(stances.map((stance) => ({ stance })))
	expect([of('reports'), of('reports', 'denies', 'denies'), of('confirms', 'disputes', 'denies')]).toEqual([
		'1 claim',
		'3 claims, 2 denials',
		'3 claims, 1 denial, 1 dispute'
	])
})
