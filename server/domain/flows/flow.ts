// Flows: moves counted by origin and destination.
// In this folder: here first, then pair.ts and ratio.ts for two labs; title.ts and lab-title.ts say what is found.
import type { MoveColumns } from '../moves/columns.ts'
import type { Counted } from '../vocabulary/counted.ts'
import { describeFigure, type FigureParts } from '../moves/evidence.ts'
import { makeCounter } from './once.ts'
import { selectMoves, type FigureFilter } from '../moves/select.ts'
import { nameCountry } from '../language/index.ts'

export type FlowNode = {
	/** Lab id; country code at level `country`. */
	id: string
	name: string
	/** The id of the topmost ancestor, whose colour the node wears; its own id at level `country`. */
	group: string
	in: number
	out: number
	/** in less out */
	net: number
	/** People behind `in` and `out`: fewer where someone came or went twice. */
	peopleIn: number
	peopleOut: number
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
	/** Moves behind it all, whatever is counted. */
	moves: number
	counted: Counted
	/** Links of less are not among `links`; they are `smaller`. */
	min: number
	smaller: { flows: number; count: number }
} & FigureParts

const noMoves = { in: 0, out: 0, net: 0, peopleIn: 0, peopleOut: 0, inUnknown: 0, outUnknown: 0 }

/** What counts as one: its id and name, and the number of each lab's node at the lab's place + 1; node 0 is not known. */
function numberNodes(columns: MoveColumns, level: FigureFilter['level']) {
	const heads: { id: string; name: string; group: string }[] = [{ id: '', name: '', group: '' }]
	const numbers = new Map<string, number>()
	const nodeOf = new Int32Array(columns.labs.length + 1)
	columns.labs.forEach((lab, place) => {
		const head = level === 'lab' ? lab : (columns.labs[lab.group] ?? lab)
		const id = level === 'country' ? lab.country : head.id
		if (id === null) return
		if (!numbers.has(id)) {
			const name = level === 'country' ? nameCountry(id) : head.name
			const group = level === 'country' ? id : (columns.labs[lab.group] ?? lab).id
			numbers.set(id, heads.push({ id, name, group }) - 1)
		}
		nodeOf[place + 1] = numbers.get(id)!
	})
	return { heads, nodeOf }
}

/** Places in `keys`, key by key: those of key k stand in `order` from `starts[k]` to before `starts[k + 1]`. */
function sortPlaces(keys: Int32Array, size: number): { order: Int32Array; starts: Int32Array } {
	const starts = new Int32Array(size + 1)
	for (const key of keys) starts[key + 1]!++
	for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!
	const next = starts.slice()
	const order = new Int32Array(keys.length)
	for (let i = 0; i < keys.length; i++) order[next[keys[i]!]!++] = i
	return { order, starts }
}

/**
 * Moves by origin and destination, groups by default: `countFlows(columns, { level: 'group', since: '2025-07' })` holds
 * `links: [{ from: 'openai', to: 'meta', count: 9 }, ...]`. Nodes by moves, links by count, largest first.
 *
 * Where people or teams are counted, each counts once in a flow, once among those who joined and who left a node, and once
 * in `n`: who took two ways is in two flows and in `n` once.
 */
export function countFlows(
	columns: MoveColumns,
	filter: FigureFilter,
	counted: Counted = 'moves',
	selection = selectMoves(columns, filter)
): FlowCounts {
	const { heads, nodeOf } = numberNodes(columns, filter.level)
	const nodes = heads.map((head): FlowNode => Object.assign(head, noMoves))
	const links: FlowLink[] = []
	const { places } = selection
	const from = new Int32Array(places.length)
	const to = new Int32Array(places.length)
	for (let i = 0; i < places.length; i++) {
		from[i] = nodeOf[columns.from[places[i]!]! + 1]!
		to[i] = nodeOf[columns.to[places[i]!]! + 1]!
	}
	const out = sortPlaces(from, nodes.length)
	const into = sortPlaces(to, nodes.length)
	const countOnce = makeCounter(columns, places, filter.level, counted)
	const countPeople = makeCounter(columns, places, filter.level, 'people')
	const leaving: number[][] = nodes.map(() => [])
	for (let a = 0; a < nodes.length; a++) {
		const node = nodes[a]!
		const left = out.order.subarray(out.starts[a], out.starts[a + 1])
		const joined = into.order.subarray(into.starts[a], into.starts[a + 1])
		node.out = countOnce(left)
		node.in = countOnce(joined)
		node.net = node.in - node.out
		node.inUnknown = countOnce(joined.filter((i) => from[i] === 0))
		node.peopleOut = countPeople(left)
		node.peopleIn = countPeople(joined)
		const targets: number[] = []
		for (const i of left) {
			if (!leaving[to[i]!]!.length) targets.push(to[i]!)
			leaving[to[i]!]!.push(i)
		}
		node.outUnknown = countOnce(leaving[0]!)
		for (const b of targets) {
			links.push({ from: a ? node.id : null, to: b ? heads[b]!.id : null, count: countOnce(leaving[b]!) })
			leaving[b] = []
		}
	}
	const unknown = nodes.shift()!
	return {
		nodes: nodes
			.filter((node) => node.in || node.out)
			.toSorted((a, b) => b.in + b.out - a.in - a.out || compare(a.id, b.id)),
		links: links.toSorted((a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to)),
		unknownFrom: unknown.out,
		unknownTo: unknown.in,
		...describeFigure(columns, filter, selection),
		n: countOnce(out.order),
		moves: places.length,
		counted,
		...allDrawn
	}
}

const allDrawn = { min: 1, smaller: { flows: 0, count: 0 } }

/** The flows of at least `min` alone; how many smaller ones there are, and what they add up to, is kept, as are all nodes. */
export function dropSmaller<Flows extends FlowCounts>(flows: Flows, min: number): Flows {
	const small = flows.links.filter((link) => link.count < min)
	const smaller = { flows: small.length, count: small.reduce((sum, link) => sum + link.count, 0) }
	return { ...flows, links: flows.links.filter((link) => link.count >= min), min, smaller }
}

/** Ids in order of their characters, unknown ends last. */
function compare(a: string | null, b: string | null): number {
	if (a === b) return 0
	return a === null || (b !== null && a > b) ? 1 : -1
}
