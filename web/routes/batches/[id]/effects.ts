// What a batch did: how many rows, and what that made of the numbers of the front page's window.
import type { Batch } from '../../../../server/schemas/batch.ts'
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

/** Rows that a batch brought, changed, left as they were and took away, of all files, and the first three's percent of all. */
export function countRows(files: Batch['files']) {
	const sum = (key: 'is' | 'added' | 'changed' | 'removed') => files.reduce((total, file) => total + file[key], 0)
	const [added, changed, removed, is] = [sum('added'), sum('changed'), sum('removed'), sum('is')]
	const percent = (count: number) => (is ? Math.round((100 * count) / is) : 0)
	const [ofNew, ofChanged] = [percent(added), percent(changed)]
	return {
		counts: { added, changed, same: is - added - changed, removed },
		/** All that it touched. */
		touched: added + changed + removed,
		shares: { added: ofNew, changed: ofChanged, same: 100 - ofNew - ofChanged }
	}
}
