// What became of an offer: its outcome, and what the career of whom it was made to says came after.
import { expect, test } from 'vitest'
import { tellFate, type Fated, type Post } from '../../server/domain/offers/fate.ts'
import {
	chooseWhole,
	chooseYearly,
	countAcceptance,
	noteLargest,
	sayLargest,
	titleAcceptance,
	titleWhole,
	titleYearly,
	type Outcome
} from '../../server/domain/offers/outcomes.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const offer = (of: Partial<Fated>): Fated => ({
	person: 'ann',
	labGroup: 'beta',
	fromLabGroup: 'alpha',
	outcome: 'accepted',
	move: null,
	date: '2025-07-01',
	datePrecision: 'day',
	...of
})
const post = (of: Partial<Post>): Post => ({
	group: 'beta',
	groupName: 'Beta',
	start: '2025-08-04',
	startPrecision: 'day',
	end: null,
	endPrecision: null,
	ended: false,
	startMove: 'to-beta',
	moves: ['to-beta'],
	nextName: null,
	...of
})
const atAlpha = post({
	group: 'alpha',
	groupName: 'Alpha',
	start: '2020-01-01',
	startPrecision: 'year',
	startMove: 'to-alpha'
})
const gone = { end: '2026-02-01', endPrecision: 'month', ended: true, nextName: 'Gamma' } as const

test.for<[string, Partial<Fated>, Partial<Post>[], string, string]>([
	['joined and there', { move: 'to-beta' }, [{}], 'there', 'joined Aug 2025, not known to have left'],
	['joined and left', { move: 'to-beta' }, [gone], 'left', 'joined Aug 2025, left Feb 2026 for Gamma'],
	['no move told, but a time there', {}, [{}], 'there', 'joined Aug 2025, not known to have left'],
	['nothing known', {}, [], 'accepted', 'accepted'],
	[
		'left when the sum was told',
		{ fromLabGroup: 'beta' },
		[{ start: null, startPrecision: null, end: '2024-01-10', endPrecision: 'day', ended: true, nextName: 'Gamma' }],
		'left-before',
		'left Jan 2024 for Gamma; sum reported in 2025'
	],
	['an offer to stay', { fromLabGroup: 'beta' }, [{ start: '2020-01-01' }], 'there', 'stayed, not known to have left'],
	[
		'refused and came',
		{ outcome: 'declined' },
		[{ start: '2025-09-09' }],
		'came-later',
		'refused; joined 10 weeks later'
	],
	[
		'refused and came within days',
		{ outcome: 'declined' },
		[{ start: '2025-07-04' }],
		'came-later',
		'refused; joined three days later'
	],
	[
		'refused and came in a year',
		{ outcome: 'declined' },
		[{ start: '2026-07-01' }],
		'came-later',
		'refused; joined 12 months later'
	],
	[
		'refused and came, days not known',
		{ outcome: 'declined', datePrecision: 'month' },
		[{}],
		'came-later',
		'refused; joined Aug 2025'
	],
	[
		'refused, still at the employer',
		{ outcome: 'declined' },
		[atAlpha],
		'declined',
		'refused; not known to have left Alpha'
	],
	[
		'refused, then left the employer',
		{ outcome: 'declined' },
		[{ ...atAlpha, ...gone }],
		'declined',
		'refused; left Feb 2026 for Gamma'
	],
	['refused, no career', { outcome: 'declined' }, [], 'declined', 'refused'],
	[
		'no outcome, but came',
		{ outcome: 'unknown' },
		[{}],
		'there',
		'outcome not reported; joined Aug 2025, not known to have left'
	],
	['no outcome', { outcome: 'unknown' }, [atAlpha], 'unknown', 'outcome not reported'],
	['withdrawn', { outcome: 'withdrawn' }, [{}], 'ended', 'withdrawn'],
	['people not named', { person: null }, [{}], 'accepted', 'accepted by some']
])('%s', ([, of, posts, fate, became]) => {
	const told = tellFate(offer(of), posts.map(post))
	expect([told.fate, told.became]).toEqual([fate, became])
})

test('how long after a refusal somebody came is told in days where both are known to the day', () => {
	const told = tellFate(offer({ outcome: 'declined' }), [post({ start: '2025-09-09', ...gone })])
	expect(told).toEqual({
		fate: 'came-later',
		joined: '2025-09-09',
		joinedPrecision: 'day',
		daysLater: 70,
		left: '2026-02-01',
		leftPrecision: 'month',
		next: 'Gamma',
		became: 'refused; joined 10 weeks later, left Feb 2026 for Gamma'
	})
})

const row = (of: Partial<Outcome>): Outcome => ({
	id: 'offer',
	person: 'ann',
	personName: 'Ann Example',
	labGroup: 'beta',
	fromLabGroup: 'alpha',
	kind: 'total-package',
	per: 'total',
	currency: 'USD',
	date: '2025-07-01',
	status: 'reported',
	outcome: 'accepted',
	ranked: true,
	lowUsd: 60e6,
	highUsd: 60e6,
	fate: 'there',
	daysLater: null,
	...of
})
const many = Array.from({ length: 12 }, (_, i) => row({ id: `large-${i + 10}`, lowUsd: 60e6 + i, highUsd: 60e6 + i }))

test('whole terms are drawn from the least sum that leaves a dozen, the certain ones apart, year by year the largest first', () => {
	const doubted = [
		row({ id: 'wide', lowUsd: 1e6, highUsd: 100e6, ranked: false }),
		row({ id: 'rumour', status: 'rumored', lowUsd: 90e6 }),
		row({ id: 'up-to', lowUsd: null, highUsd: 70e6, ranked: false })
	]
	const others = [
		row({ id: 'small', lowUsd: 1e6, highUsd: 1e6 }),
		row({ id: 'yearly', per: 'year' }),
		row({ id: 'no-sum', lowUsd: null, highUsd: null })
	]
	const early = row({ id: 'early', date: '2019-01-01' })
	const { least, sure, maybe } = chooseWhole([...doubted, ...others, ...many, early])
	expect([least, maybe.map(({ id }) => id)]).toEqual([50e6, ['wide', 'up-to', 'rumour']])
	expect(sure.map(({ id }) => id)).toEqual(['early', ...many.toReversed().map(({ id }) => id)])
	expect(chooseWhole(many.slice(0, 3)).least).toBe(0)
})

test('the title counts what was refused among what is certain, and who came all the same', () => {
	const late = row({ id: 'late', lowUsd: 1e9, highUsd: 1.5e9, outcome: 'declined', fate: 'came-later', daysLater: 70 })
	expect(textOf(titleWhole([...many, late], ''))).toBe(
		'Of 13 offers for a whole term of at least $50M, 1 was refused; Ann Example refused up to $1.5B and joined 10 weeks later'
	)
	expect(textOf(titleWhole(many.slice(0, 2), 'offers by Beta'))).toBe(
		'Of two offers by Beta, for a whole term, none is known to have been refused'
	)
	expect(textOf(titleWhole([late], 'offers that were declined', true))).toBe(
		'Among offers that were declined, one is for a whole term; Ann Example refused up to $1.5B and joined 10 weeks later'
	)
	expect(textOf(titleWhole([], ''))).toBe('What was offered to whom, and what became of it')
})

test('yearly sums are those of named people who were to join, by the currency of most', () => {
	const yearly = ['CNY', 'CNY', 'USD'].map((currency, i) => row({ id: `y${i}`, per: 'year', currency }))
	const stays = row({ id: 'stay', per: 'year', fromLabGroup: 'beta' })
	const rows = [...yearly, stays, row({ id: 'group', per: 'year', person: null })]
	expect(chooseYearly(rows).map(({ id }) => id)).toEqual(['y0', 'y1', 'y2'])
	expect(textOf(titleYearly(rows, ''))).toBe('Of three yearly sums offered to named people, two are in yuan')
	expect(textOf(titleYearly(yearly.slice(0, 2), 'offers by Beta'))).toBe(
		'Among offers by Beta: both yearly sums offered to named people are in yuan'
	)
})

test('acceptance is of counted offers to named people with an outcome, with n and its exact interval; pay of those who stay is none', () => {
	const rows = [
		row({}),
		row({ outcome: 'declined' }),
		row({ outcome: 'unknown' }),
		row({ status: 'rumored' }),
		row({ person: null }),
		row({ kind: 'annual-compensation', fromLabGroup: 'beta' }),
		row({ labGroup: 'gamma' })
	]
	const [beta, gamma, ...others] = countAcceptance(rows)
	expect([beta, gamma?.group, others]).toEqual([
		{ group: 'beta', accepted: 1, n: 2, low: expect.closeTo(0.0126, 4), high: expect.closeTo(0.9874, 4) },
		'gamma',
		[]
	])
	expect(countAcceptance(rows, ['rumored']).map(({ n }) => n)).toEqual([1])
	const labs = [
		{ id: 'beta', name: 'Beta', accepted: 5, n: 10, low: 0, high: 1 },
		{ id: 'gamma', name: 'Gamma', accepted: 2, n: 2, low: 0, high: 1 }
	]
	expect(textOf(titleAcceptance(labs, ''))).toBe(
		'Of 12 offers to named people with a reported outcome, 7 were accepted; of 10 by Beta, 5'
	)
})

test('the finding of the page is the largest sum for a named person that nobody disputes, with what may be larger', () => {
	const rows = [
		row({ personName: 'Bea Sample', lowUsd: 250e6, highUsd: 250e6 }),
		row({ personName: 'Cy Sample', lowUsd: 200e6, highUsd: null }),
		row({ personName: 'Di Sample', lowUsd: 1e9, highUsd: 1.5e9, status: 'disputed' }),
		row({ person: null, lowUsd: 2e9 })
	]
	expect(textOf(sayLargest(rows, ''))).toBe(
		'Bea Sample’s $250M is the largest sum reported without dispute for a named person'
	)
	expect(textOf(sayLargest(rows.slice(1, 2), 'offers by Beta'))).toBe(
		'Among offers by Beta: Cy Sample’s $200M or more is the highest lower limit reported without dispute for a named person'
	)
	expect(noteLargest(rows)).toEqual([
		'3 offers to named people and 1 to people not named are of sums known for the whole term.',
		'Cy Sample’s has only a lower limit, $200M, and may be larger.',
		'Di Sample’s $1B to $1.5B would be larger, but it is disputed.'
	])
	expect(sayLargest([], '')).toEqual([])
})
