import { expect, test } from 'vitest'
import { boundCount, findChange } from '../../server/domain/periods/change.ts'

test('the limits of a count solve the score test: |count - limit| is 1.96 times the root of the limit', () => {
	for (const count of [1, 12, 387]) {
		const { low, high } = boundCount(count)
		for (const limit of [low, high]) expect(Math.abs(count - limit) / Math.sqrt(limit)).toBeCloseTo(1.96, 4)
	}
	expect(boundCount(0)).toEqual({ low: 0, high: expect.closeTo(3.8415, 3) })
})

test('a change has the bounds of its counts, rounded outwards', () => {
	expect(findChange([12], [0])).toEqual({ change: 12, low: 5.5, high: 21 })
	expect(findChange([1], [7])).toEqual({ change: -6, low: -13.5, high: -0.1 })
})

test('a change both ways is the same with the signs turned', () => {
	const [up, down] = [findChange([9, 2], [4]), findChange([4], [9, 2])]
	expect(down).toEqual({ change: -up.change, low: -up.high, high: -up.low })
})

test('where nothing is counted nothing changed, and up to four may have', () => {
	expect(findChange([0], [0])).toEqual({ change: 0, low: -3.9, high: 3.9 })
})
