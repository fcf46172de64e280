import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundMedian } from '../../server/domain/offers/median.ts'

type Pair = [low: number | null, high: number | null]
const of = (pairs: readonly Pair[]) => boundMedian(pairs.map(([low, high]) => ({ low, high })))
const exact = (...sums: number[]): Pair[] => sums.map((sum) => [sum, sum])

const cases: [claim: string, pairs: Pair[], median: ReturnType<typeof boundMedian>][] = [
	['no offers have no median', [], undefined],
	['four offers have no median', exact(1, 2, 3, 4), undefined],
	['the median of five sums is the third', exact(5, 1, 4, 2, 3), { n: 5, low: 3, high: 3, openLow: 0, openHigh: 0 }],
	[
		'of an even number it is the mean of both middle ones',
		exact(1, 2, 3, 6, 7, 8),
		{ n: 6, low: 5, high: 5, openLow: 0, openHigh: 0 }
	],
	['it is a whole number', exact(1, 2, 3, 4, 5, 6), { n: 6, low: 4, high: 4, openLow: 0, openHigh: 0 }],
	[
		'of intervals it lies between the median of the lower and that of the upper bounds',
		[
			[1, 10],
			[2, 9],
			[3, 8],
			[4, 7],
			[5, 6]
		],
		{ n: 5, low: 3, high: 8, openLow: 0, openHigh: 0 }
	],
	[
		'an open bound is as far out as can be',
		[...exact(1, 3, 5), [2, null], [null, 4]],
		{ n: 5, low: 2, high: 4, openLow: 1, openHigh: 1 }
	],
	[
		'with open bounds in the middle the median is open there',
		[...exact(1, 2), [3, null], [4, null], [5, null]],
		{ n: 5, low: 3, high: null, openLow: 0, openHigh: 3 }
	],
	[
		'one open bound of both middle ones opens it too',
		[...exact(1, 2, 3), [null, 4], [null, 5], [null, 6]],
		{ n: 6, low: null, high: 4, openLow: 3, openHigh: 0 }
	]
]

test.for(cases)('%s', ([, pairs, median]) => {
	expect(of(pairs)).toEqual(median)
})

test('wherever the sums are between their bounds, their median is between its bounds', () => {
	const sum = fc.integer({ min: 1, max: 1e6 })
	const offer = fc.tuple(sum, sum, sum, fc.boolean(), fc.boolean()).map(([a, b, c, isLow, isHigh]) => {
		const [low, real, high] = [a, b, c].toSorted((x, y) => x - y)
		return { real: real!, low: isLow ? low! : null, high: isHigh ? high! : null }
	})
	fc.assert(
		fc.property(fc.array(offer, { minLength: 5, maxLength: 30 }), (offers) => {
			const { low, high } = boundMedian(offers)!
			const real = boundMedian(offers.map((one) => ({ low: one.real, high: one.real })))!.low!
			expect(low ?? -Infinity).toBeLessThanOrEqual(real)
			expect(high ?? Infinity).toBeGreaterThanOrEqual(real)
		})
	)
})
