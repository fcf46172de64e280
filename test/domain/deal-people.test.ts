// Who came with a deal, how long they stayed, what a head comes to, and what titles say of deals.
import { expect, test } from 'vitest'
import { dealMarks, dealTitles } from '../../server/domain/language/index.ts'
import type { Post } from '../../server/domain/offers/fate.ts'
import {
	divideByHead,
	sayLargestDeal,
	tellDealPeople,
	titleDeals,
	type TimedDeal
} from '../../server/domain/records/deal-people.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const post = (of: Partial<Post>): Post => ({
	group: 'alpha',
	groupName: 'Alpha',
	start: '2025-07-01',
	startPrecision: 'quarter',
	end: null,
	endPrecision: null,
	ended: false,
	startMove: 'came',
	moves: ['came'],
	nextName: null,
	...of
})

test('those who came by counted moves stay until they leave who bought; a career that tells nothing is unknown', () => {
	const came = (person: string, status = 'reported') => ({
		id: 'came',
		person,
		personName: person.toUpperCase(),
		status
	})
	const posts = new Map([
		['ann', [post({})]],
		[
			'bob',
			[
				post({
					start: '2025-06-12',
					startPrecision: 'day',
					ended: true,
					end: '2025-09-01',
					endPrecision: 'month',
					nextName: 'Gamma'
				})
			]
		],
		['cy', [post({ group: 'beta' })]]
	])
	const people = tellDealPeople([came('ann'), came('bob'), came('cy'), came('dan', 'rumored')], posts, 'alpha')
	expect(people.map((one) => [one.person, one.stay, dealMarks.stay(one)])).toEqual([
		['bob', 'left', 'left Sep 2025 for Gamma'],
		['ann', 'there', 'not known to have left'],
		['cy', 'unknown', 'when they joined is not reported']
	])
})

test('a head is the sum by those reported to have moved, and at most the sum by those named', () => {
	const reported = divideByHead(10e6, 4, 2)
	const named = divideByHead(10e6, null, 3)
	expect([reported, named]).toEqual([
		{ sum: 2_500_000, n: 4, how: 'reported' },
		{ sum: 3_333_333, n: 3, how: 'named' }
	])
	expect([dealMarks.perHead(reported), dealMarks.perHead(named)]).toEqual([
		'about $2.5M a head: our division by the 4 people reported to have moved',
		'at most $3.34M a head: our division by the 3 people named, and more may have moved'
	])
	expect([divideByHead(null, 4, 2).sum, divideByHead(10e6, null, 0).sum]).toEqual([null, null])
})

const deal = (of: Partial<TimedDeal>): TimedDeal => ({
	id: 'deal',
	acquirer: 'alpha',
	acquirerName: 'Alpha',
	acquirerGroup: 'alpha',
	acquirerGroupName: 'Alpha',
	target: 'beta',
	targetName: 'Beta',
	targetGroup: 'beta',
	kind: 'acquisition',
	status: 'confirmed',
	date: '2025-08-01',
	datePrecision: 'day',
	amountUsd: 14.3e9,
	stakePercent: 49,
	namedCount: 9,
	leftCount: 1,
	...of
})
const year = { since: '2025-07', until: '2026-06' }

test('buyers are counted over whole months by deals that count; a date that may lie outside does not', () => {
	const gamma = { acquirerGroup: 'gamma', acquirerGroupName: 'Gamma' }
	const deals = [
		deal({}),
		deal({ date: '2026-06-30' }),
		deal({ date: '2026-07-01' }),
		deal({ date: '2025-01-01', datePrecision: 'year' }),
		deal({ status: 'denied' }),
		deal({ ...gamma }),
		deal({ ...gamma, date: '2025-07-01', datePrecision: 'quarter' }),
		deal({ ...gamma, status: 'reported' })
	]
	expect(textOf(titleDeals(deals, year))).toBe(
		'Gamma bought or hired three companies or teams from July 2025 to June 2026, Alpha two'
	)
	expect(textOf(titleDeals([deal({ date: '2020-01-01' })], year))).toBe('One deal by sum and date')
})

test('the finding is the largest counted deal with five people or more named', () => {
	const deals = [deal({}), deal({ amountUsd: 20e9, namedCount: 4 }), deal({ amountUsd: 30e9, status: 'disputed' })]
	expect(textOf(sayLargestDeal(deals))).toBe(
		'Alpha paid $14.3B for 49% of Beta; nine people are named as having come with it, and one has left again'
	)
	expect(sayLargestDeal([deal({ namedCount: 2 })])).toEqual([])
})

test.for<[number, number, string]>([
	[8, 9, 'Of the nine who came with Beta, eight are not reported to have left Alpha'],
	[1, 3, 'Of the three who came with Beta, one is not reported to have left Alpha'],
	[2, 2, 'Both who came with Beta are not reported to have left Alpha'],
	[0, 3, 'All three who came with Beta have left Alpha'],
	[1, 1, 'The one who came with Beta is not reported to have left Alpha'],
	[0, 1, 'The one who came with Beta has left Alpha']
])('%d of %d stayed', ([there, n, title]) => {
	const [alpha, beta] = [
		{ id: 'alpha', name: 'Alpha' },
		{ id: 'beta', name: 'Beta' }
	]
	expect(textOf(dealTitles.stays(alpha, beta, there, n))).toBe(title)
})
