// What the flow figure says in words: notes under its labels, captions, names for screen readers.
import { ribbonMarks, ribbonNotes } from '../../../server/domain/language/index.ts'
import type { Counted } from '../../../server/domain/vocabulary/counted.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { type FoldedFlows, type FoldedNode, type Key, notKnown, otherLabs } from './FlowChart.fold.ts'

const isLab = (key: Key) => key !== otherLabs && key !== notKnown

/** A node's name where room is short. */
export function nameNode(node: FoldedNode): string {
	return isLab(node.key) ? shortName(node.key, node.name) : node.name
}

/** What a node's count is made of, the longest way of saying it first. */
export function noteNode(node: FoldedNode, side: 'from' | 'to', flows: FoldedFlows): string[] {
	const countTo = (key: Key) => flows.links.find((link) => link.from === node.key && link.to === key)?.count ?? 0
	const others = side === 'from' ? flows.destinations : flows.origins
	const parts = flows.links
		.filter((link) => link[side] === node.key)
		.map((link) => ({
			count: link.count,
			node: others.find((other) => other.key === link[side === 'from' ? 'to' : 'from'])!
		}))
		.filter((part) => part.count >= 2 && isLab(part.node.key))
		.toSorted((a, b) => b.count - a.count)
	const nodes = parts.map((part) => ({ name: nameNode(part.node), count: part.count }))
	if (node.key === otherLabs) return [ribbonNotes.others(node.labCount, node.largest)]
	if (node.key === notKnown) {
		if (side === 'from') return [ribbonNotes.unknownOrigin]
		const [first] = nodes
		const most = first ? [ribbonNotes.mostUnknown(first.name, first.count, node.count)] : []
		return [...most, ribbonNotes.unknownDestination]
	}
	if (side === 'from') {
		const unknown = countTo(notKnown)
		if (unknown >= 2) return [ribbonNotes.toUnknown(unknown, node.count)]
		return nodes.slice(0, 1).map(({ name, count }) => ribbonNotes.to(name, count))
	}
	const named = nodes.slice(0, 3)
	return named.map((_, i) => ribbonNotes.from(named.slice(0, named.length - i)))
}

/** An end as captions name it. */
const endOf = ({ key, name }: FoldedNode) => (key === notKnown ? null : key === otherLabs ? undefined : name)

/** A ribbon in words: "Apple → Meta: 12 moves". */
export function captionLink(from: FoldedNode, to: FoldedNode, count: number, counted?: Counted): string {
	return ribbonMarks.caption(endOf(from), endOf(to), count, counted)
}

/** A ribbon for who cannot see it: "Apple to Meta: 12 moves". */
export function labelLink(from: FoldedNode, to: FoldedNode, count: number, counted?: Counted): string {
	return ribbonMarks.label(endOf(from), endOf(to), count, counted)
}

/** A node in words, with what the lab gained and lost where it is one lab: "Meta: 63 joined, 37 left, net +26" */
export function captionNode(
	node: FoldedNode,
	side: 'from' | 'to',
	lab?: { in: number; out: number; net: number },
	counted?: Counted
): string {
	if (lab) return ribbonMarks.lab(node.name, lab)
	if (node.key === otherLabs) return ribbonMarks.others(side, node.count, node.labCount, counted)
	return ribbonMarks.unknown(side, node.count, counted)
}
