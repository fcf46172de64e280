import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderMatrix } from '../../server/domain/flows/seriation.ts'

test('a chain is put in its order, whatever order it came in', () => {
	const shuffled = [3, 0, 4, 1, 2]
	const counts = shuffled.map((a) => shuffled.map((b) => (Math.abs(a - b) === 1 ? 9 : 0)))
	const chain = orderMatrix(counts).map((place) => shuffled[place]!)
	expect([chain, chain.toReversed()]).toContainEqual([0, 1, 2, 3, 4])
})

test('two blocks stand apart, the larger one first', () => {
	const block = [0, 1, 0, 1, 0, 1]
	const counts = block.map((a, i) => block.map((b, j) => (i === j ? 0 : a === b ? (a ? 9 : 4) : 0)))
	expect(orderMatrix(counts).map((place) => block[place])).toEqual([1, 1, 1, 0, 0, 0])
})

test.for([
	[[], []],
	[[[0]], [0]],
	[
		[
			[0, 5],
			[0, 0]
		],
		[0, 1]
	]
])('%o is in order as it is', ([counts, order]) => {
	expect(orderMatrix(counts as number[][])).toEqual(order)
})

test('every place stands once in the order of any matrix', () => {
	const matrix = fc
		.integer({ min: 0, max: 24 })
		.chain((size) =>
			fc.array(fc.array(fc.nat(1e6), { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
		)
	fc.assert(
		fc.property(matrix, (counts) => {
			expect(orderMatrix(counts).toSorted((a, b) => a - b)).toEqual(counts.map((_, place) => place))
		})
	)
})
