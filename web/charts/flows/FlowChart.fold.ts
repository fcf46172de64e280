// Which labs of a flow matrix are named on each side; all others are one node, and what is not known is another.
import { endNames } from '../../../server/domain/language/index.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import { hasColour } from '../drawing/colour.ts'

/** A lab's id (a country's code), `*` for all other labs, `?` for not known. */
export type Key = string
export const otherLabs = '*'
export const notKnown = '?'

export type FoldedNode = {
	key: Key
	name: string
	/** All that this end counts, in flows too small to be drawn also. */
	count: number
	/** What it is drawn as tall as: its flows, which hold someone twice who took two of them, or `count` where that is more. */
	extent: number
	/** How many labs it stands for, and the most moves that one of them has: 1 and `count` for a lab. */
	labCount: number
	largest: number
}
export type FoldedLink = { from: Key; to: Key; count: number }
export type FoldedFlows = { origins: FoldedNode[]; destinations: FoldedNode[]; links: FoldedLink[] }

/** A figure holds at most that many lab colours: more cannot be told apart. */
const mostColours = 10

type Source = Pick<Flows, 'nodes' | 'links'> & Partial<Pick<Flows, 'unknownFrom' | 'unknownTo'>>
/** Sides whose other labs are shown one by one. */
export type Opened = { from?: boolean; to?: boolean }

/**
 * The matrix with at most `most.from` origins and `most.to` destinations by name: by size, then other labs, then not known.
 * A side ends early where its next lab would bring an eleventh colour into the figure, unless it is opened: then labs beyond
 * the ten colours are there in grey. Labs without a flow that is drawn are left out.
 */
export function foldFlows(flows: Source, most: { from: number; to: number }, opened: Opened = {}): FoldedFlows {
	const links = flows.links.filter((link) => link.count > 0)
	const drawn = { from: sumBy(links, 'from'), to: sumBy(links, 'to') }
	const totals = { from: countEnds(flows, drawn.from, 'from'), to: countEnds(flows, drawn.to, 'to') }
	const kept = keepLargest(totals, most, new Map(flows.nodes.map((node) => [node.id, node.group])), opened)
	const names = new Map(flows.nodes.map((node) => [node.id, node.name]))
	const foldEnd = (side: 'from' | 'to', id: string | null) =>
		id === null ? notKnown : kept[side].has(id) ? id : otherLabs

	const folded = new Map<string, FoldedLink>()
	for (const link of links) {
		const [from, to] = [foldEnd('from', link.from), foldEnd('to', link.to)]
		const known = folded.get(`${from} ${to}`)
		if (known) known.count += link.count
		else folded.set(`${from} ${to}`, { from, to, count: link.count })
	}
	const listSide = (side: 'from' | 'to'): FoldedNode[] => {
		const extentOf = (id: string | null) => Math.max(totals[side].get(id) ?? 0, drawn[side].get(id) ?? 0)
		const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
		const ranked = rankLabs(totals[side])
		const named = ranked
			.filter(([id]) => kept[side].has(id))
			.map(([id, count]) => ({
				key: id,
				name: names.get(id) ?? id,
				count,
				extent: extentOf(id),
				labCount: 1,
				largest: count
			}))
		const rest = ranked.filter(([id]) => !kept[side].has(id))
		const others = {
			key: otherLabs,
			name: endNames.others,
			count: sum(rest.map(([, count]) => count)),
			extent: sum(rest.map(([id]) => extentOf(id))),
			labCount: rest.length,
			largest: rest[0]?.[1] ?? 0
		}
		const count = totals[side].get(null) ?? 0
		const unknown = {
			key: notKnown,
			name: endNames.unknown,
			count,
			extent: extentOf(null),
			labCount: 0,
			largest: count
		}
		return [...named, ...(rest.length ? [others] : []), ...(count ? [unknown] : [])]
	}
	return { origins: listSide('from'), destinations: listSide('to'), links: [...folded.values()] }
}

/** Groups that wear their colour, of ends that wear one, the largest first: as many as can be told apart. */
export function chooseColours(groups: readonly string[]): Set<string> {
	return new Set([...new Set(groups.filter(hasColour))].slice(0, mostColours))
}

/** All that each end counts that has a flow drawn. */
function countEnds({ nodes, unknownFrom, unknownTo }: Source, drawn: Totals, side: 'from' | 'to'): Totals {
	const gross: Totals = new Map(nodes.map((node) => [node.id, side === 'from' ? node.out : node.in]))
	const unknown = side === 'from' ? unknownFrom : unknownTo
	if (unknown !== undefined) gross.set(null, unknown)
	return new Map([...drawn].map(([id, count]) => [id, gross.get(id) ?? count]))
}

type Totals = Map<string | null, number>

function sumBy(links: Flows['links'], side: 'from' | 'to'): Totals {
	const totals: Totals = new Map()
	for (const link of links) totals.set(link[side], (totals.get(link[side]) ?? 0) + link.count)
	return totals
}

/** Labs by size, those of one size by id. */
function rankLabs(totals: Totals): [string, number][] {
	return [...totals]
		.filter((entry): entry is [string, number] => entry[0] !== null)
		.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

function keepLargest(
	totals: { from: Totals; to: Totals },
	most: { from: number; to: number },
	groups: ReadonlyMap<string, string>,
	opened: Opened
) {
	const kept = { from: new Set<string>(), to: new Set<string>() }
	const colours = new Set<string>()
	const ranked = (['from', 'to'] as const)
		.flatMap((side) => {
			const labs = rankLabs(totals[side])
			// A single lab left over takes the room of "other labs" itself.
			return labs
				.slice(0, labs.length === most[side] + 1 ? labs.length : most[side])
				.map(([id, count]) => ({ side, id, count }))
		})
		.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
	const full = new Set<'from' | 'to'>()
	for (const { side, id } of ranked) {
		if (full.has(side)) continue
		const group = groups.get(id) ?? id
		const isNew = hasColour(group) && !colours.has(group)
		if (isNew && colours.size === mostColours && !opened[side]) full.add(side)
		else {
			kept[side].add(id)
			if (isNew && colours.size < mostColours) colours.add(group)
		}
	}
	return kept
}
