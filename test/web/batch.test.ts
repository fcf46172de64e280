import { expect, test } from 'vitest'
import { compareLinks, compareNodes } from '../../server/domain/flows/differences.ts'
import { countRows } from '../../web/routes/batches/[id]/effects.ts'

const node = (id: string, joined: number, left: number) => ({ id, name: id, group: id, in: joined, out: left })

test('the effects of a batch are the labs whose gains or losses differ, of what came and of what went, largest first', () => {
	const before = [node('alpha', 5, 2), node('beta', 1, 1), node('gamma', 3, 0)]
	const after = [node('alpha', 5, 6), node('beta', 1, 1), node('delta', 2, 0)]
	expect(compareNodes(before, after).map(({ id, way, was, is }) => [id, way, was, is])).toEqual([
		['alpha', 'out', 2, 6],
		['gamma', 'in', 3, 0],
		['delta', 'in', 0, 2]
	])
})

test('flows that differ are told with both counts, the largest difference first, an end that is not known too', () => {
	const before = [
		{ from: 'alpha', to: 'beta', count: 4 },
		{ from: 'alpha', to: null, count: 2 }
	]
	const after = [
		{ from: 'alpha', to: 'beta', count: 5 },
		{ from: 'beta', to: 'alpha', count: 3 },
		{ from: 'alpha', to: null, count: 2 }
	]
	expect(compareLinks(before, after)).toEqual([
		{ from: 'beta', to: 'alpha', was: 0, is: 3 },
		{ from: 'alpha', to: 'beta', was: 4, is: 5 }
	])
})

test('the rows of a batch add up, and so do their shares', () => {
	const file = (was: number, added: number, changed: number, removed: number) => ({
		file: 'moves',
		was,
		is: was + added - removed,
		added,
		changed,
		removed
	})
	expect(countRows([file(6, 2, 1, 0), file(3, 0, 0, 1)])).toEqual({
		counts: { added: 2, changed: 1, same: 7, removed: 1 },
		touched: 4,
		shares: { added: 20, changed: 10, same: 70 }
	})
	expect(countRows([]).shares).toEqual({ added: 0, changed: 0, same: 100 })
})
