// What the flow figure says in words: notes under its labels, captions, names for screen readers.
import { countIn, countOf, formatNet, formatNumber, spellCountry } from '../../server/domain/language.ts'
import type { Counted } from '../../server/domain/counted.ts'
import { shortName } from '../../server/domain/short-name.ts'
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
	if (node.key === otherLabs)
		return [node.labCount === 1 ? 'one lab' : `${node.labCount} of them, none above ${formatNumber(node.largest)}`]
	if (node.key === notKnown) {
		if (side === 'from') return ['origin not reported']
		const [first] = parts
		const most =
			first &&
			`${formatNumber(first.count)} of the ${formatNumber(node.count)} had left ${spellCountry(nameNode(first.node))}`
		return [...(most ? [`destination not reported; ${most}`] : []), 'destination not reported']
	}
	if (side === 'from') {
		const unknown = countTo(notKnown)
		if (unknown >= 2)
			return [`${formatNumber(unknown)} ${unknown * 2 < node.count ? '' : 'of them '}to no known destination`]
		return parts.slice(0, 1).map((part) => `${formatNumber(part.count)} to ${nameNode(part.node)}`)
	}
	const named = parts.slice(0, 3).map((part) => `${nameNode(part.node)} ${formatNumber(part.count)}`)
	return named.map((_, i) => `from ${named.slice(0, named.length - i).join(', ')}`)
}

/** A ribbon in words: "Apple → Meta: 12 moves". */
export function captionLink(from: FoldedNode, to: FoldedNode, count: number, counted?: Counted): string {
	return `${nameOrigin(from)} → ${nameDestination(to)}: ${countIn(counted, count)}`
}

/** A ribbon for who cannot see it: "Apple to Meta: 12 moves". */
export function labelLink(from: FoldedNode, to: FoldedNode, count: number, counted?: Counted): string {
	return `${nameOrigin(from)} to ${nameDestination(to)}: ${countIn(counted, count)}`
}

const nameOrigin = (node: FoldedNode) => (node.key === notKnown ? 'No known origin' : node.name)
const nameDestination = (node: FoldedNode) =>
	node.key === notKnown ? 'no known destination' : node.key === otherLabs ? 'other labs' : node.name

/** A node in words, with what the lab gained and lost where it is one lab: "Meta: 63 joined, 37 left, net +26". */
export function captionNode(
	node: FoldedNode,
	side: 'from' | 'to',
	lab?: { in: number; out: number; net: number },
	counted?: Counted
): string {
	if (lab)
		return `${node.name}: ${formatNumber(lab.in)} joined, ${formatNumber(lab.out)} left, net ${formatNet(lab.net)}`
	if (node.key === otherLabs)
		return `Other labs: ${countIn(counted, node.count)} ${side === 'from' ? 'from' : 'to'} ${countOf(node.labCount, 'lab')}`
	return `${countIn(counted, node.count)} with no reported ${side === 'from' ? 'origin' : 'destination'}`
}
