// The busiest labs of a flow figure as a square: the same labs as origins and as destinations, in an order that brings
// together what exchanges people; then all others as one, then what is not known.
import { endNames } from '../../../server/domain/language/index.ts'
import { orderMatrix } from '../../../server/domain/flows/seriation.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import { labColour } from '../drawing/colour.ts'

/** An id; null: not known; `*`: all other labs. */
export type Key = string | null
/** `out` and `in` are all that it counts, in flows too small to be drawn also. */
export type Head = { key: Key; name: string; short: string; colour: string; net?: number; out: number; in: number }
export type Square = { heads: Head[]; countOf: (from: Key, to: Key) => number }
export type Source = Pick<Flows, 'nodes' | 'links' | 'level'> &
	Partial<Pick<Flows, 'unknownFrom' | 'unknownTo' | 'counted'>>

export const otherKey = '*'
/** Labs by name in a wide circle and matrix; and where their other labs are opened. */
export const labsNamed = { chord: 16, matrix: 18 }
export const labsOpened = { chord: 60, matrix: 38 }

/** Where an end leads, as links take it: undefined is whichever lab. */
export const endOf = (key: Key) => (key === otherKey ? undefined : key)

/** A row or column as the labels of flows name it; null: not known. */
export const nameOf = ({ key, name }: Head) => (key === null ? null : name)

/** Labs with a flow that is drawn, the busiest first. */
export function listDrawn<Node extends { id: string }>({
	nodes,
	links
}: {
	nodes: readonly Node[]
	links: Flows['links']
}): Node[] {
	const ends = new Set(links.flatMap(({ from, to }) => [from, to]))
	return nodes.filter(({ id }) => ends.has(id))
}

/** At most `most` labs by name; a single lab left over takes the room of "other labs" itself. */
export function squareFlows(flows: Source, most: number): Square {
	const { links, level } = flows
	const nodes = listDrawn(flows)
	const named = nodes.slice(0, nodes.length === most + 1 ? most + 1 : most)
	const ids = new Set(named.map(({ id }) => id))
	const fold = (id: string | null): Key => (id === null || ids.has(id) ? id : otherKey)
	const counts = new Map<string, number>()
	for (const { from, to, count } of links) {
		const key = `${fold(from)} ${fold(to)}`
		counts.set(key, (counts.get(key) ?? 0) + count)
	}
	const countOf = (from: Key, to: Key) => counts.get(`${from} ${to}`) ?? 0
	const order = orderMatrix(named.map((a) => named.map((b) => countOf(a.id, b.id))))
	const heads = order.map((place): Head => {
		const { id, name, group, net, in: into, out } = named[place]!
		const short = level === 'country' ? name : shortName(id, name)
		return { key: id, name, short, colour: labColour(group), net, out, in: into }
	})
	const others = nodes.slice(named.length)
	const add = (side: 'in' | 'out') => others.reduce((all, node) => all + node[side], 0)
	const unnamed = (key: Key, name: string, out: number, into: number) =>
		heads.push({ key, name, short: name, colour: 'var(--ink-3)', out, in: into })
	if (others.length) unnamed(otherKey, endNames.others, add('out'), add('in'))
	const sumOf = (side: 'from' | 'to') => links.reduce((all, link) => all + (link[side] === null ? link.count : 0), 0)
	if (links.some(({ from, to }) => from === null || to === null))
		unnamed(null, endNames.unknown, flows.unknownFrom ?? sumOf('from'), flows.unknownTo ?? sumOf('to'))
	return { heads, countOf }
}
