import { expect, test } from 'vitest'
import {
	addBounds,
	gridOffer,
	shareOf,
	type GridComponent,
	type GridOffer
} from '../../server/domain/offers/term-years.ts'

const offer = (part: Partial<GridOffer>): GridOffer => ({
	kind: 'total-package',
	low: 250e6,
	high: 250e6,
	currency: 'USD',
	years: 4,
	per: 'total',
	...part
})
const component = (part: Partial<GridComponent>): GridComponent => ({
	id: 'part-1',
	kind: 'base',
	low: null,
	high: null,
	currency: 'USD',
	year: null,
	contingent: 'unknown',
	...part
})
/** A year in short: "1: ≤100 = unexplained ≤100", an assumed piece with a question mark; sums in millions. */
const brief = (of: Partial<GridOffer>, components: Partial<GridComponent>[] = []) => {
	const say = ({ low, high }: { low: number | null; high: number | null }) => {
		const [a, b] = [low, high].map((sum) => (sum === null ? null : Math.round(sum / 1e4) / 100))
		if (a === null) return b === null ? '?' : `≤${b}`
		return b === null ? `≥${a}` : a === b ? `${a}` : `${a}–${b}`
	}
	return gridOffer(offer(of), components.map(component)).years.map(
		(year) =>
			`${year.year}${year.fraction < 1 ? ` (${year.fraction})` : ''}: ${say(year)} = ${year.parts
				.map((part) => `${part.share} ${say(part)}${part.assumed ? '?' : ''}`)
				.join(' + ')}`
	)
}

test.each<[string, Partial<GridOffer>, Partial<GridComponent>[], string[]]>([
	[
		'a total without parts is assumed evenly spread',
		{ low: 1e9, high: 1.5e9, years: 2 },
		[],
		['1: 500–750 = unexplained 500–750?', '2: 500–750 = unexplained 500–750?']
	],
	[
		'a mixed part of a year is that whole year, the others share the rest',
		{ years: 3 },
		[{ kind: 'mixed', high: 100e6, year: 1 }],
		['1: ≤100 = unexplained ≤100', '2: 75–125 = unexplained 75–125?', '3: 75–125 = unexplained 75–125?']
	],
	[
		'an open part leaves the rest only its upper bound',
		{ low: null, high: 300e6, years: 3 },
		[{ kind: 'mixed', low: 100e6, year: 1 }],
		['1: ≥100 = unexplained ≥100', '2: ≤100 = unexplained ≤100?', '3: ≤100 = unexplained ≤100?']
	],
	[
		'another part of a year lies on top of the even rest',
		{ low: 10e6, high: 10e6, years: 2 },
		[{ kind: 'signing', low: 2e6, high: 2e6, year: 1 }],
		['1: 6 = cash 2 + unexplained 4?', '2: 4 = unexplained 4?']
	],
	[
		'a part without a year is spread over all, as assumed',
		{ low: 10e6, high: 12e6, years: 2 },
		[{ kind: 'equity', low: 10e6, high: 10e6 }],
		['1: 5–6 = time-vested 5? + unexplained 0–1?', '2: 5–6 = time-vested 5? + unexplained 0–1?']
	],
	[
		'parts stand in the order cash, time-vested, contingent, unexplained',
		{ low: 10e6, high: null, years: 1 },
		[
			{ id: 'a', kind: 'milestone', low: 1e6, high: 1e6 },
			{ id: 'b', kind: 'retention', low: 2e6, high: 2e6 },
			{ id: 'c', kind: 'base', low: 3e6, high: 3e6 }
		],
		['1: ≥10 = cash 3 + time-vested 2 + contingent 1 + unexplained ≥4']
	],
	[
		'parts that are the whole sum leave nothing unexplained',
		{ low: 0.9e6, high: 0.9e6, years: 1, per: 'year' },
		[
			{ id: 'a', kind: 'base', low: 0.3e6, high: 0.3e6, year: 1 },
			{ id: 'b', kind: 'equity', low: 0.6e6, high: 0.6e6, year: 1 }
		],
		['1: 0.9 = cash 0.3 + time-vested 0.6']
	],
	[
		'a sum a year is every year’s, not an assumption',
		{ low: 1e6, high: null, years: 2, per: 'year' },
		[{ kind: 'base', low: 0.2e6, high: 0.2e6, year: 2 }],
		['1: ≥1 = unexplained ≥1', '2: ≥1 = cash 0.2 + unexplained ≥0.8']
	],
	[
		'a broken term ends in a part of a year',
		{ low: 3e6, high: 3e6, years: 1.5 },
		[],
		['1: 2 = unexplained 2?', '2 (0.5): 1 = unexplained 1?']
	],
	[
		'a sum a month over half a year is six of them',
		{ low: 10_000, high: 10_000, years: 0.5, per: 'month' },
		[],
		['1 (0.5): 0.06 = unexplained 0.06']
	],
	[
		'parts above the total are shown, with nothing below zero',
		{ low: 1e6, high: 1e6, years: 1 },
		[{ kind: 'base', low: 2e6, high: 2e6, year: 1 }],
		['1: 2 = cash 2']
	]
])('%s', (_, of, components, years) => {
	expect(brief(of, components)).toEqual(years)
})

test.each<[Partial<GridOffer>, string]>([
	[{ low: null, high: null }, 'unknown: no sum is named'],
	[{ years: null }, 'unknown: the years that the sum covers are not stated'],
	[{ years: 0 }, 'unknown: the years that the sum covers are not stated'],
	[{ per: 'day', years: 1 }, 'unknown: the days or hours worked a year are not stated'],
	[{ per: null }, 'unknown: the years that the sum covers are not stated']
])('%j has no years, and says why', (of, how) => {
	const grid = gridOffer(offer(of), [])
	expect([grid.years, grid.how]).toEqual([[], how])
})

test.each<[Partial<GridOffer>, Partial<GridComponent>[], string]>([
	[{}, [], 'the sum divided by 4 years, assumed evenly spread'],
	[{ years: 1.5 }, [], 'the sum divided by 1.5 years, assumed evenly spread; year 2 is a part of a year'],
	[{ years: 1 }, [], 'as stated, for one year'],
	[
		{},
		[{ kind: 'mixed', high: 100e6, year: 1 }],
		'the parts in their years as reported; the rest divided by the three other years, assumed evenly spread'
	],
	[
		{ years: 2 },
		[{ kind: 'mixed', high: 100e6, year: 1 }],
		'the parts in their years as reported; the rest divided by the other year, assumed evenly spread'
	],
	[
		{},
		[{ kind: 'signing', high: 1e6, year: 1 }],
		'the parts in their years as reported; the rest divided by 4 years, assumed evenly spread'
	],
	[
		{ years: 2 },
		[
			{ id: 'a', kind: 'mixed', low: 100e6, year: 1 },
			{ id: 'b', kind: 'mixed', low: 100e6, year: 2 }
		],
		'each year as reported'
	]
])('how the years of %j with %j were made: %s', (of, components, how) => {
	expect(gridOffer(offer(of), components.map(component)).how).toBe(how)
})

test.each<[Partial<GridOffer>, Partial<GridComponent>[], unknown]>([
	[{}, [], [null, null, 'unknown: no part has a sum of its own']],
	[
		{},
		[{ high: 100e6, year: 1 }],
		[{ low: null, high: 100e6 }, { low: 150e6, high: 250e6 }, 'nobody says what it is made of']
	],
	// Without years the parts are added up all the same.
	[
		{ low: 22e6, high: null, years: null },
		[
			{ id: 'a', low: 2e6, high: 2e6 },
			{ id: 'b', low: 20e6 }
		],
		[{ low: 22e6, high: null }, { low: null, high: null }, 'the parts reported may be the whole sum']
	],
	[
		{ years: 1 },
		[{ low: 250e6, high: 250e6 }],
		[{ low: 250e6, high: 250e6 }, { low: 0, high: 0 }, 'the parts reported are the whole sum']
	],
	[
		{ years: 1 },
		[{ low: 300e6, high: 300e6 }],
		[{ low: 300e6, high: 300e6 }, { low: 0, high: 0 }, 'the parts reported come to more than the total']
	],
	[
		{ low: null, high: null },
		[{ low: 1e6, high: 1e6 }],
		[{ low: 1e6, high: 1e6 }, null, 'unknown: no total is named that the parts could be taken from']
	]
])('the parts of %j with %j and the gap to the total', (of, components, expected) => {
	const { told, gap, gapHow } = gridOffer(offer(of), components.map(component))
	expect([told, gap, gapHow]).toEqual(expected)
})

test('what stands in no year says why', () => {
	const { years, aside } = gridOffer(
		offer({ years: 1 }),
		[
			{ id: 'unsaid', kind: 'equity' },
			{ id: 'euros', low: 1e6, high: 1e6, currency: 'EUR' },
			{ id: 'late', low: 1e6, high: 1e6, year: 2 }
		].map(component)
	)
	expect([years[0]!.parts.length, aside]).toEqual([
		1,
		[
			{ id: 'unsaid', why: 'no sum reported' },
			{ id: 'euros', why: 'in another currency' },
			{ id: 'late', why: 'beyond the term' }
		]
	])
})

test('a condition makes any part contingent', () => {
	const kinds = ['base', 'bonus', 'signing', 'equity', 'retention', 'milestone', 'mixed']
	expect(kinds.map((kind) => shareOf({ kind, contingent: 'no' }))).toEqual([
		'cash',
		'cash',
		'cash',
		'time-vested',
		'time-vested',
		'contingent',
		'unexplained'
	])
	expect(new Set(kinds.map((kind) => shareOf({ kind, contingent: 'yes' })))).toEqual(new Set(['contingent']))
})

test('bounds added up are at least what is known, and open above where one is', () => {
	expect([
		addBounds([]),
		addBounds([
			{ low: null, high: 2 },
			{ low: 1, high: 3 }
		]),
		addBounds([
			{ low: 1, high: null },
			{ low: 1, high: 1 }
		]),
		addBounds([{ low: null, high: null }])
	]).toEqual([null, { low: 1, high: 5 }, { low: 2, high: null }, { low: null, high: null }])
})
