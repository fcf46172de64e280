import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBounds, placeInterval, placeMoneyAxis } from '../../web/charts/offers/interval.ts'
import { offerRowPx, placeOffers } from '../../web/charts/offers/OfferChart.place.ts'
import type { Offer } from '../../server/schemas/rows.ts'
import { buildOffer } from './samples.ts'

/** A hundred px to the power of ten, a million at 0. */
const scale = (sum: number) => Math.log10(sum / 1e6) * 100

test.for([
	['an exact sum is a lozenge', { low: 1e7, high: 1e7 }, { shape: 'exact', x: 92, width: 16 }],
	['two bounds are a bar', { low: 1e6, high: 1e8 }, { shape: 'interval', x: 0, width: 200 }],
	[
		'bounds that all but meet are a bar to be seen',
		{ low: 1e7, high: 1.001e7 },
		{ shape: 'interval', x: 100, width: 2 }
	],
	['at least is an arrow to the right', { low: 1e7, high: null }, { shape: 'atLeast', x: 100, width: 34 }],
	['at most is an arrow from the right', { low: null, high: 1e7 }, { shape: 'atMost', x: 66, width: 34 }]
] as const)('%s', ([, bounds, placed]) => {
	expect(placeInterval(scale, bounds)).toEqual(placed)
})

test.for([
	[
		{ low: 1, high: 2 },
		{ low: 1, high: 2 }
	],
	[
		{ low: 0, high: 2 },
		{ low: null, high: 2 }
	],
	[
		{ low: 1, high: null },
		{ low: 1, high: null }
	],
	[{ low: 0, high: null }, undefined],
	[{ low: null, high: null }, undefined]
] as const)('on a log axis %j is %j', ([bounds, open]) => {
	expect(openBounds(bounds)).toEqual(open)
})

test('the axis is labelled at 1, 2 and 5 times powers of ten in the currency', () => {
	const { ticks } = placeMoneyAxis([{ low: 1e6, high: 1e7 }], 'EUR', 0, 500)
	expect(ticks.map(({ text }) => text)).toEqual(['€1M', '€2M', '€5M', '€10M'])
})

test('every interval, with its arrow, is between the ends of the axis', () => {
	const sum = fc.option(fc.integer({ min: 1, max: 2e9 }))
	const bounds = fc
		.tuple(sum, sum)
		.filter(([a, b]) => a !== null || b !== null)
		.map(([a, b]) => (a && b ? { low: Math.min(a, b), high: Math.max(a, b) } : { low: a, high: b }))
	fc.assert(
		fc.property(fc.array(bounds, { minLength: 1 }), fc.constantFrom([0, 358], [220, 548]), (all, [left, right]) => {
			const { scale } = placeMoneyAxis(all, 'USD', left!, right!)
			for (const one of all) {
				const { x, width } = placeInterval(scale, one)
				expect(x).toBeGreaterThanOrEqual(left!)
				expect(x + width).toBeLessThanOrEqual(right!)
			}
		})
	)
})

test('offers keep their order, a row each; those without an amount have none', () => {
	const offers = [
		buildOffer({ id: 'a', lowUsd: 1e6, highUsd: null }),
		buildOffer({ id: 'b', lowUsd: null, highUsd: null }),
		buildOffer({ id: 'c', lowUsd: 9e6, highUsd: 9e6 })
	]
	const { rows, height } = placeOffers(offers, 'wide')
	expect(rows.map(({ id, y }) => ({ id, y }))).toEqual([
		{ id: 'a', y: 26 },
		{ id: 'c', y: 26 + offerRowPx.wide }
	])
	expect(height).toBe(26 + 2 * offerRowPx.wide)
})

test('several kinds stand each under its head, in the order of their largest', () => {
	const of = (id: string, kind: Offer['kind'], sum: number) => buildOffer({ id, kind, lowUsd: sum, highUsd: sum })
	const offers = [of('a', 'total-package', 9e6), of('b', 'retention-grant', 8e6), of('c', 'total-package', 7e6)]
	const { heads, rows } = placeOffers(offers, 'wide')
	expect([heads.map(({ text }) => text), rows.map(({ id }) => id)]).toEqual([
		['Packages, 2', 'Retention grants, 1'],
		['a', 'c', 'b']
	])
	expect(heads[0]!.y < rows[0]!.y && rows[1]!.y < heads[1]!.y && heads[1]!.y < rows[2]!.y).toBe(true)
})

test('no offers with an amount are an empty figure', () => {
	expect([[], [buildOffer({ lowUsd: null, highUsd: 0 })]].map((offers) => placeOffers(offers, 'phone'))).toEqual(
		[1, 2].map(() => ({ width: 358, height: 26, left: 0, right: 358, ticks: [], heads: [], rows: [] }))
	)
})

test.for([
	[{}, 'Ada Example', 'Beta → Alpha, 2025'],
	[{ personName: null, population: 'group-offer' }, 'People at Beta', 'by Alpha, 2025'],
	[
		{ personName: null, population: 'group-offer', title: 'Staff', fromLab: null, fromLabName: null },
		'Staff, not named',
		'by Alpha, 2025'
	],
	[{ fromLab: 'alpha', fromLabName: 'Alpha', fromLabGroup: 'alpha' }, 'Ada Example', 'to stay at Alpha, 2025'],
	[
		{ lab: null, labName: null, labGroup: null, fromLab: null, fromLabName: null },
		'Ada Example',
		'across the market, 2025'
	]
] as const)('of an offer with %j it says %s; %s', ([part, who, where]) => {
	const [row] = placeOffers([buildOffer(part)], 'wide').rows
	expect(row).toMatchObject({ who, where, label: `${who}, ${where}: $2M/4yr, reported, outcome unknown` })
})

test('names that are too long are cut in the drawing and whole in the words for who cannot see it', () => {
	const personName = 'Ada Example of the Long Name, Keeper of Fictional Records'
	const [row] = placeOffers([buildOffer({ personName })], 'wide').rows
	expect(row!.who).toBe('Ada Example of the Long Na…')
	expect(row!.label).toContain(personName)
})
