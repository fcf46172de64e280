// What changed between two counts of the same flows: gains and losses of labs, and moves between two of them.
import type { FlowLink } from './flow.ts'

type Node = { id: string; name: string; group: string; in: number; out: number }
/** What a lab gained (`in`) or lost (`out`), before and after. */
export type NodeDifference = { id: string; name: string; group: string; way: 'in' | 'out'; was: number; is: number }
/** Moves from one lab to another, before and after; an end that is not known is null. */
export type LinkDifference = { from: string | null; to: string | null; was: number; is: number }

const bySize = (a: { was: number; is: number }, b: { was: number; is: number }) =>
	Math.abs(b.is - b.was) - Math.abs(a.is - a.was)

/** Gains and losses of labs that differ, the largest difference first. */
export function compareNodes(before: readonly Node[], after: readonly Node[]): NodeDifference[] {
	const old = new Map(before.map((node) => [node.id, node]))
	const now = new Map(after.map((node) => [node.id, node]))
	const ids = [...new Set([...now.keys(), ...old.keys()])]
	return ids
		.flatMap((id) =>
			(['in', 'out'] as const).map((way) => {
				const { name, group } = (now.get(id) ?? old.get(id))!
				return { id, name, group, way, was: old.get(id)?.[way] ?? 0, is: now.get(id)?.[way] ?? 0 }
			})
		)
		.filter(({ was, is }) => was !== is)
		.toSorted((a, b) => bySize(a, b) || (a.id < b.id ? -1 : 1))
}

/** Flows that differ, the largest difference first. */
export function compareLinks(before: readonly FlowLink[], after: readonly FlowLink[]): LinkDifference[] {
	const all = new Map<string, LinkDifference>()
	const open = ({ from, to }: FlowLink): LinkDifference => {
		const key = `${from} ${to}`
		const known = all.get(key) ?? { from, to, was: 0, is: 0 }
		all.set(key, known)
		return known
	}
	for (const link of before) open(link).was = link.count
	for (const link of after) open(link).is = link.count
	return [...all.values()].filter(({ was, is }) => was !== is).toSorted(bySize)
}
