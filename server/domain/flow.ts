// Flows: moves counted by origin and destination.
import type { MoveColumns } from './columns.ts'
import { describeFigure, type FigureParts } from './figure.ts'
import { selectMoves, type FigureFilter } from './select.ts'

export type FlowNode = {
	/** Lab id; country code at level `country`. */
	id: string
	name: string
	in: number
	out: number
	/** in less out */
	net: number
	/** Parts of `in` and `out` whose other end is not known. */
	inUnknown: number
	outUnknown: number
}
/** Moves from one node to another; an end that is not known is null. */
export type FlowLink = { from: string | null; to: string | null; count: number }
export type FlowCounts = {
	nodes: FlowNode[]
	links: FlowLink[]
	unknownFrom: number
	unknownTo: number
} & FigureParts

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** What counts as one: its id and name, and the number of each lab's node at the lab's place + 1; node 0 is not known. */
function numberNodes(columns: MoveColumns, level: FigureFilter['level']) {
	const heads: { id: string; name: string }[] = [{ id: '', name: '' }]
	const numbers = new Map<string, number>()
	const nodeOf = new Int32Array(columns.labs.length + 1)
	columns.labs.forEach((lab, place) => {
		const head = level === 'lab' ? lab : (columns.labs[lab.group] ?? lab)
		const id = level === 'country' ? lab.country : head.id
		if (id === null) return
		if (!numbers.has(id)) {
			const name = level === 'country' ? (regions.of(id) ?? id) : head.name
			numbers.set(id, heads.push({ id, name }) - 1)
		}
		nodeOf[place + 1] = numbers.get(id)!
	})
	return { heads, nodeOf }
}

/** Numbers of moves by pair, as `[from, to, count]`: counted origin by origin, so that room grows with the nodes alone. */
function countPairs(from: Int32Array, to: Int32Array, nodes: number): [number, number, number][] {
	const starts = new Int32Array(nodes + 1)
	for (const a of from) starts[a + 1]!++
	for (let a = 0; a < nodes; a++) starts[a + 1]! += starts[a]!
	const next = starts.slice()
	const targets = new Int32Array(from.length)
	for (let i = 0; i < from.length; i++) targets[next[from[i]!]!++] = to[i]!
	const pairs: [number, number, number][] = []
	const counts = new Int32Array(nodes)
	for (let a = 0; a < nodes; a++) {
		const row = targets.subarray(starts[a]!, starts[a + 1]!)
		for (const b of row) counts[b]!++
		for (const b of row) {
			if (counts[b]) pairs.push([a, b, counts[b]])
			counts[b] = 0
		}
	}
	return pairs
}

/**
 * Moves by origin and destination, groups by default: `countFlows(columns, { level: 'group', since: '2025-07' })` holds
 * `links: [{ from: 'openai', to: 'meta', count: 9 }, ...]`. Nodes by moves, links by count, largest first.
 */
export function countFlows(columns: MoveColumns, filter: FigureFilter): FlowCounts {
	const selection = selectMoves(columns, filter)
	const { heads, nodeOf } = numberNodes(columns, filter.level)
	const from = selection.places.map((i) => nodeOf[columns.from[i]! + 1]!)
	const to = selection.places.map((i) => nodeOf[columns.to[i]! + 1]!)
	const nodes = heads.map(({ id, name }): FlowNode => ({
		id,
		name,
		in: 0,
		out: 0,
		net: 0,
		inUnknown: 0,
		outUnknown: 0
	}))
	const links: FlowLink[] = []
	for (const [a, b, count] of countPairs(from, to, nodes.length)) {
		const origin = nodes[a]!
		const target = nodes[b]!
		origin.out += count
		target.in += count
		if (!b) origin.outUnknown += count
		if (!a) target.inUnknown += count
		links.push({ from: a ? origin.id : null, to: b ? target.id : null, count })
	}
	const unknown = nodes.shift()!
	for (const node of nodes) node.net = node.in - node.out
	return {
		nodes: nodes
			.filter((node) => node.in || node.out)
			.toSorted((a, b) => b.in + b.out - a.in - a.out || compare(a.id, b.id)),
		links: links.toSorted((a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to)),
		unknownFrom: unknown.out,
		unknownTo: unknown.in,
		...describeFigure(columns, filter, selection)
	}
}

/** Ids in order of their characters, unknown ends last. */
function compare(a: string | null, b: string | null): number {
	if (a === b) return 0
	return a === null || (b !== null && a > b) ? 1 : -1
}
