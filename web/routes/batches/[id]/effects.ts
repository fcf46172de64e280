// What a batch did to the numbers of the front page's window: labs whose gains or losses are others.
import type { Balance } from '../../../../server/schemas/trends.ts'

export type Effect = {
	id: string
	name: string
	group: string
	way: 'in' | 'out'
	was: number
	is: number
}

/** Most effects that a page lists. */
export const mostEffects = 12

/** Gains and losses of labs that differ, the largest difference first. */
export function listEffects(before: Balance, after: Balance): Effect[] {
	const old = new Map(before.nodes.map((node) => [node.id, node]))
	const now = new Map(after.nodes.map((node) => [node.id, node]))
	const ids = [...new Set([...now.keys(), ...old.keys()])]
	return ids
		.flatMap((id) =>
			(['in', 'out'] as const).map((way) => {
				const { name, group } = (now.get(id) ?? old.get(id))!
				return { id, name, group, way, was: old.get(id)?.[way] ?? 0, is: now.get(id)?.[way] ?? 0 }
			})
		)
		.filter((effect) => effect.was !== effect.is)
		.toSorted((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was) || (a.id < b.id ? -1 : 1))
}
