// What a batch did to the numbers of the front page's window: labs whose gains or losses are others.
import type { Balance } from '../../../../server/schemas/trends.ts'

export type Effect = {
	id: string
	name: string
	group: string
	way: 'in' | 'out'
	before: number
	after: number
}

/** Most effects that a page lists. */
export const mostEffects = 12

/** Gains and losses of labs that differ, the largest difference first. */
export function listEffects(before: Balance | null, after: Balance | null): Effect[] {
	if (!before || !after) return []
	const old = new Map(before.nodes.map((node) => [node.id, node]))
	const now = new Map(after.nodes.map((node) => [node.id, node]))
	const ids = [...new Set([...now.keys(), ...old.keys()])]
	return ids
		.flatMap((id) =>
			(['in', 'out'] as const).map((way) => {
				const { name, group } = (now.get(id) ?? old.get(id))!
				return { id, name, group, way, before: old.get(id)?.[way] ?? 0, after: now.get(id)?.[way] ?? 0 }
			})
		)
		.filter((effect) => effect.before !== effect.after)
		.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.id < b.id ? -1 : 1))
}
