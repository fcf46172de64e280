import { expect, test } from 'vitest'
import { sayOffer, sayOfferBriefly } from '../../server/domain/records/offer.ts'
import type { OfferLike } from '../../server/domain/vocabulary/said.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

const offer: OfferLike = {
	person: 'ada-example',
	personName: 'Ada Example',
	lab: 'alpha',
	labName: 'Alpha',
	labGroup: 'alpha',
	fromLab: 'beta',
	fromLabName: 'Beta',
	fromLabGroup: 'beta',
	kind: 'total-package',
	notation: '$2M/4yr',
	low: 2e6,
	high: 2e6,
	currency: 'USD',
	years: 4,
	per: 'total',
	outcome: 'declined',
	date: '2025-07-01',
	datePrecision: 'month',
	status: 'reported',
	basis: 'report',
	population: 'person',
	role: null,
	title: null,
	grade: [],
	place: null
}
const unnamed = { person: null, personName: null, population: 'group-offer', outcome: 'unknown' }
const post = {
	...unnamed,
	population: 'role',
	fromLab: null,
	fromLabName: null,
	fromLabGroup: null,
	kind: 'base-salary',
	years: 1,
	per: 'year',
	low: 200_000,
	high: 300_000,
	role: 'software-engineer'
}

test.each([
	['a vice president', 'A vice president'],
	['his mentor', 'His mentor'],
	['xAI', 'xAI'],
	['Ada Example', 'Ada Example']
])('%s, who objects, begins a sentence as %s', (by, start) => {
	const sentence = textOf(sayOffer(offer, [{ stance: 'denies', by, reporter: 'The Example Post' }]))
	expect(sentence).toBe(
		`Alpha reportedly offered Ada Example $2M over four years in July 2025, which was declined. ${start} denies it.`
	)
})

test.each<[Partial<OfferLike>, string]>([
	[{ status: 'confirmed' }, 'Alpha offered Ada Example $2M over four years in July 2025, which was declined.'],
	[
		{ status: 'rumored' },
		'Alpha offered Ada Example $2M over four years in July 2025, which was declined, according to a rumour.'
	],
	[
		{ status: 'confirmed', basis: 'statement', outcome: 'accepted' },
		'Alpha offered Ada Example $2M over four years in July 2025, which was accepted, by one side’s account.'
	],
	[
		{ basis: 'filing', status: 'confirmed', kind: 'annual-compensation', years: 1, per: 'year', outcome: 'accepted' },
		'Alpha paid Ada Example $2M a year in total pay in July 2025, a filing shows.'
	],
	[
		{ basis: 'filing', status: 'confirmed', kind: 'retention-grant', years: null, high: null },
		'Alpha granted Ada Example at least $2M as a retention grant in July 2025, a filing shows.'
	],
	[
		{ basis: 'estimate', status: 'rumored' },
		'Outsiders put Alpha’s offer to Ada Example at $2M over four years in July 2025, which was declined, according to a rumour.'
	],
	[
		{ low: null, high: null, per: null, notation: 'terms not told' },
		'Alpha reportedly offered Ada Example a package, sum not reported (“terms not told”) in July 2025, which was declined.'
	],
	[
		{ notation: '~$2M/4yr', outcome: 'unknown', basis: null, population: null },
		'Alpha reportedly offered Ada Example about $2M over four years in July 2025.'
	],
	[
		{ ...unnamed, role: 'research-scientist', grade: ['top'] },
		'Alpha reportedly offered top researchers at Beta $2M over four years in July 2025.'
	],
	[
		{ ...unnamed, title: 'Beta staff' },
		'Alpha reportedly offered unnamed people at Beta $2M over four years in July 2025.'
	],
	[
		{ ...unnamed, fromLab: 'alpha', fromLabGroup: 'alpha', title: 'Current staff', kind: 'retention-grant' },
		'Alpha reportedly offered its own staff (“Current staff”) $2M over four years as a retention grant in July 2025.'
	],
	[
		{
			...unnamed,
			lab: null,
			labName: null,
			labGroup: null,
			fromLabName: null,
			basis: 'estimate',
			high: null,
			years: 1,
			per: 'year',
			kind: 'annual-compensation'
		},
		'Outsiders put offers of pay to unnamed people at $2M a year or more in July 2025.'
	],
	[
		{ ...post, basis: 'posting', grade: ['senior', 'L5'] },
		'Alpha advertised $200K to $300K a year in base salary for senior software engineers (L5) in July 2025.'
	],
	[
		{ ...post, basis: 'posting', lab: null, labName: null, labGroup: null, place: 'CN' },
		'Job ads put base salary for software engineers in China at $200K to $300K a year in July 2025.'
	],
	[
		{ ...post, basis: 'self-report', title: 'Backend engineer' },
		'Self-reports put base salary for software engineers (“Backend engineer”) at Alpha at $200K to $300K a year in July 2025.'
	],
	[
		{ ...post, basis: 'survey', population: 'survey', place: 'Zurich' },
		'A survey puts typical base salary for software engineers at Alpha in Zurich at $200K to $300K a year in July 2025.'
	],
	[
		{ ...post, basis: 'filing' },
		'A filing puts base salary for software engineers at Alpha at $200K to $300K a year in July 2025.'
	],
	[
		{ ...post, basis: 'statement' },
		'Alpha put base salary for software engineers at $200K to $300K a year in July 2025.'
	],
	[
		{ ...post, basis: 'report', low: null },
		'Reports put base salary for software engineers at Alpha at up to $300K a year in July 2025.'
	],
	[
		{ ...post, basis: 'estimate', status: 'rumored', role: null },
		'Outsiders put base salary for staff at Alpha at $200K to $300K a year in July 2025, according to a rumour.'
	],
	[
		{ status: 'disputed' },
		'Alpha reportedly offered Ada Example $2M over four years in July 2025, which was declined. The account is disputed.'
	]
])('what a sum rests on is the verb, %#: %s', (part, sentence) => {
	expect(textOf(sayOfferBriefly({ ...offer, ...part }))).toBe(sentence)
})
