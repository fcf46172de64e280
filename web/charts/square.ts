// The busiest labs of a flow figure as a square: the same labs as origins and as destinations, in an order that brings
// together what exchanges people; then all others as one, then what is not known.
import { orderMatrix } from '../../server/domain/seriation.ts'
import { shortName } from '../../server/domain/words.ts'
import type { Flows } from '../../server/schemas/flows.ts'
import { labColour } from './colour.ts'

/** An id; null: not known; `*`: all other labs. */
export type Key = string | null
export type Head = { key: Key; name: string; short: string; colour: string; net?: number; out: number; in: number }
export type Square = { heads: Head[]; countOf: (from: Key, to: Key) => number }

export const otherKey = '*'

/** Where an end leads, as links take it: undefined is whichever lab. */
export const endOf = (key: Key) => (key === otherKey ? undefined : key)

/** At most `most` labs by name; a single lab left over takes the room of "other labs" itself. */
export function squareFlows({ nodes, links, level }: Pick<Flows, 'nodes' | 'links' | 'level'>, most: number): Square {
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
	const heads: Omit<Head, 'out' | 'in'>[] = order.map((place) => {
		const { id, name, group, net } = named[place]!
		return { key: id, name, short: level === 'country' ? name : shortName(id, name), colour: labColour(group), net }
	})
	const grey = 'var(--ink-3)'
	if (nodes.length > named.length) heads.push({ key: otherKey, name: 'Other labs', short: 'Other labs', colour: grey })
	if (links.some(({ from, to }) => from === null || to === null))
		heads.push({ key: null, name: 'Not known', short: 'Not known', colour: grey })
	const sum = (count: (other: Key) => number) => heads.reduce((all, { key }) => all + count(key), 0)
	return {
		heads: heads.map((head) => ({
			...head,
			out: sum((other) => countOf(head.key, other)),
			in: sum((other) => countOf(other, head.key))
		})),
		countOf
	}
}
