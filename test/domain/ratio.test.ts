import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuantile, shareBelow } from '../../server/domain/flows/beta.ts'
import { boundShare, findRatio, sayRatio } from '../../server/domain/flows/ratio.ts'
import { textOf } from '../../server/domain/vocabulary/part.ts'

/** The chance of at least `hits` of n, summed term by term. */
function sumTail(hits: number, n: number, share: number): number {
	let term = (1 - share) ** n
	let sum = hits === 0 ? term : 0
	for (let k = 1; k <= n; k++) {
		term *= ((n - k + 1) / k) * (share / (1 - share))
		if (k >= hits) sum += term
	}
	return sum
}

test('the incomplete beta function is the tail of the binomial sum', () => {
	const cases = fc.record({ n: fc.integer({ min: 1, max: 80 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
	fc.assert(
		fc.property(cases, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ n, part }, x) => {
			const hits = 1 + Math.floor(part * (n - 1))
			expect(shareBelow(x, hits, n - hits + 1)).toBeCloseTo(sumTail(hits, n, x), 10)
		})
	)
})

test.each([
	// Closed forms: I(x; 1, b) is 1 - (1 - x)^b, I(x; 2, 3) is x² (6 - 8x + 3x²), I(1/2; a, a) is 1/2.
	[0.3, 1, 4, 1 - 0.7 ** 4],
	[0.3, 4, 1, 0.3 ** 4],
	[0.5, 2, 3, 0.6875],
	[0.5, 7.5, 7.5, 0.5],
	[0.25, 0.5, 0.5, 1 / 3],
	[0.5, 40_000, 40_000, 0.5],
	[0, 2, 3, 0],
	[1, 2, 3, 1]
])('below %d of beta(%d, %d) lies %d, and back', (x, a, b, share) => {
	expect(shareBelow(x, a, b)).toBeCloseTo(share, 10)
	expect(findQuantile(share, a, b)).toBeCloseTo(x, 10)
})

test.each([
	// Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 5 (Clopper–Pearson).
	[81, 263, 0.2527, 0.3676],
	[15, 148, 0.0578, 0.1617],
	[0, 20, 0, 0.1684],
	[1, 29, 0.0009, 0.1776],
	// Mendel's peas in Conover, Practical Nonparametric Statistics (1971), as R's binom.test prints it.
	[682, 925, 0.7077, 0.7654],
	[20, 20, 0.8316, 1],
	[0, 0, 0, 1]
])('the exact interval of %d of %d is %d to %d', (hits, n, low, high) => {
	const share = boundShare(hits, n)
	expect([share.low.toFixed(4), share.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
})

test('the interval holds at 95%: at its ends each tail has a chance of 2.5%', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
			const hits = 1 + Math.floor(part * (n - 2))
			const { low, high } = boundShare(hits, n)
			expect([sumTail(hits, n, low), 1 - sumTail(hits + 1, n, high)]).toEqual([
				expect.closeTo(0.025, 8),
				expect.closeTo(0.025, 8)
			])
		})
	)
})

test('a ratio is the odds of the share, and turned round it is one over it', () => {
	const there = findRatio(12, 3)
	const back = findRatio(3, 12)
	expect(there).toEqual({
		forward: 12,
		back: 3,
		n: 15,
		ratio: 4,
		low: expect.closeTo(1.0795, 4),
		high: expect.closeTo(22.088, 3),
		share: 0.8,
		shareLow: expect.closeTo(0.519, 3),
		shareHigh: expect.closeTo(0.957, 3)
	})
	expect([1 / back.ratio!, 1 / back.high!, 1 / back.low!]).toEqual([
		4,
		expect.closeTo(there.low!, 9),
		expect.closeTo(there.high!, 9)
	])
})

test.each([
	[12, 3, '12 to 3 (between 1.1 and 22 to 1 at 95%, n = 15)'],
	[3, 12, '3 to 12 (between 0.045 and 0.93 to 1 at 95%, n = 15)'],
	[20, 13, '20 to 13, too few to say which lab is gaining (between 0.73 and 3.4 to 1 at 95%, n = 33)'],
	[1, 0, '1 to 0, too few to say which lab is gaining (at least 0.026 to 1 at 95%, n = 1)'],
	[9, 0, '9 to 0 (at least 2 to 1 at 95%, n = 9)'],
	[0, 9, '0 to 9 (between 0 and 0.51 to 1 at 95%, n = 9)'],
	[2000, 1, '2,000 to 1 (between 360 and 79,000 to 1 at 95%, n = 2,001)'],
	[1, 2000, '1 to 2,000 (between 0.000013 and 0.0028 to 1 at 95%, n = 2,001)'],
	[0, 0, 'no move reported either way, and so no ratio']
])('%d to %d is said: %s', (forward, back, text) => {
	expect(textOf(sayRatio(findRatio(forward, back)))).toBe(text)
})
