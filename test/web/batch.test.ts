import { expect, test } from 'vitest'
import { listEffects } from '../../web/routes/batches/[id]/effects.ts'

const node = (id: string, joined: number, left: number) => ({ id, name: id, group: id, in: joined, out: left })
const balance = (...nodes: ReturnType<typeof node>[]) => ({ nodes }) as unknown as Parameters<typeof listEffects>[0]

test('the effects of a batch are the labs whose gains or losses differ, of what came and of what went, largest first', () => {
	const before = balance(node('alpha', 5, 2), node('beta', 1, 1), node('gamma', 3, 0))
	const after = balance(node('alpha', 5, 6), node('beta', 1, 1), node('delta', 2, 0))
	expect(listEffects(before, after).map(({ id, way, was, is }) => [id, way, was, is])).toEqual([
		['alpha', 'out', 2, 6],
		['gamma', 'in', 3, 0],
		['delta', 'in', 0, 2]
	])
})
