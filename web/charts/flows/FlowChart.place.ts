// Where everything in the flow figure stands: two columns, never a cycle; a lab that both loses and gains is on both sides.
// In this folder: FlowChart is read first: fold (which labs), place, words, then the component; square.ts is what the circle and
// the matrix share.
import type { Flows } from '../../../server/schemas/flows.ts'
import { formatNumber, ribbonMarks } from '../../../server/domain/language/index.ts'
import { labColour } from '../drawing/colour.ts'
import {
	chooseColours,
	foldFlows,
	notKnown,
	otherLabs,
	type FoldedNode,
	type Key,
	type Opened
} from './FlowChart.fold.ts'
import { type Run, breakLabel } from './FlowChart.label.ts'
import { fullShare, looseGap, mostOpened, mostPxAPerson, nodeWidth, sizes } from './FlowChart.sizes.ts'
import { captionLink, captionNode, labelLink, nameNode, noteNode } from './FlowChart.words.ts'
import { roundPx, wrapText } from '../drawing/text.ts'

/** A lab by its id; null: not known; undefined: whichever lab. */
export type End = string | null | undefined
export type Side = 'from' | 'to'
export type Pattern = { from?: End; to?: End }
export type PlacedNode = {
	id: string
	key: Key
	end: End
	side: Side
	x: number
	y: number
	height: number
	colour: string | null
	name: string
	/** Lines of the label and of its note, each with its baseline. */
	lines: { y: number; runs: Run[] }[]
	notes: { y: number; text: string }[]
	labelX: number
	caption: string
}
export type PlacedRibbon = {
	id: string
	from: Key
	to: Key
	fromEnd: End
	toEnd: End
	count: number
	d: string
	/** Thickness in px. */
	width: number
	colour: string
	strong: boolean
	dotted: boolean
	caption: string
	label: string
}
export type PlacedFlows = {
	size: keyof typeof sizes
	width: number
	height: number
	heads: { x: number; anchor: 'start' | 'end'; text: string }[]
	origins: PlacedNode[]
	destinations: PlacedNode[]
	/** In the order of the keyboard: origins from the top, then down each one's ribbons. */
	ribbons: PlacedRibbon[]
	counts: { id: string; x: number; y: number; text: string }[]
}

/** The figure at one size; `strong` ribbons are those of the finding: `{ to: 'meta' }` leaves out origins that are not named. */
export function placeFlows(
	flows: Flows,
	size: keyof typeof sizes,
	strong: readonly Pattern[] = [],
	most = sizes[size].most,
	opened: Opened = {},
	scaleTo?: number
): PlacedFlows {
	const at = sizes[size]
	const shown = { from: opened.from ? mostOpened[size] : most.from, to: opened.to ? mostOpened[size] : most.to }
	const folded = foldFlows(flows, shown, opened)
	const nodeById = new Map(flows.nodes.map((node) => [node.id, node]))
	const ends = { from: folded.origins, to: folded.destinations }
	const labels = { from: ends.from.map((node) => label(node, 'from')), to: ends.to.map((node) => label(node, 'to')) }
	function label(node: FoldedNode, side: Side): Run[][] {
		const widthPx = (side === 'from' ? at.left : at.right - nodeWidth) - at.labelGap
		const style = { sizePx: at.sizePx, boldName: at.boldName, widthPx, spacePx: at.space, mostLines: 2 }
		return breakLabel(nameNode(node), formatNumber(node.count), side, style)
	}
	const needs = (side: Side) => labels[side].map((lines) => at.need[lines.length - 1]!)
	/** What a side takes where its people are as tall as can be, and its nodes well apart. */
	const loose = (side: Side) =>
		sum(ends[side].map((node, i) => Math.max(node.extent * mostPxAPerson, needs(side)[i]!))) +
		looseGap * (ends[side].length - 1)
	const needed = Math.max(sum(needs('from')), sum(needs('to')))
	// Figures of several windows that share a scale share the height too.
	const usual = scaleTo ? at.height : Math.min(at.height, Math.max(loose('from'), loose('to')))
	const height = Math.ceil(Math.max(usual, needed * (opened.from || opened.to ? 1.2 : 1.5)))
	const groupOf = (key: Key) => nodeById.get(key)?.group ?? key
	const colours = chooseColours(
		[...folded.origins, ...folded.destinations].toSorted((a, b) => b.count - a.count).map(({ key }) => groupOf(key))
	)
	const scale = Math.min(
		...(['from', 'to'] as const).map((side) => findScale(ends[side], needs(side), height, at.gap)),
		scaleTo ? (height * fullShare) / scaleTo : Infinity
	)

	const placeSide = (side: Side): PlacedNode[] => {
		const slots = ends[side].map((node, i) => Math.max(node.extent * scale, needs(side)[i]! - at.gap))
		const gap = slots.length > 1 ? (height - sum(slots)) / (slots.length - 1) : 0
		let top = at.top + (slots.length > 1 ? 0 : (height - sum(slots)) / 2)
		return ends[side].map((node, i) => {
			const middle = top + slots[i]! / 2
			top += slots[i]! + gap
			const lines = labels[side][i]!
			const notes = at.notes ? fitNote(node, side, slots[i]! + at.gap - at.need[lines.length - 1]!) : []
			const first = middle + at.base - (at.line * (lines.length - 1) + at.note * notes.length) / 2
			const isLab = node.key !== otherLabs && node.key !== notKnown
			return {
				id: `${side}-${node.key}`,
				key: node.key,
				end: endOf(node.key),
				side,
				x: side === 'from' ? at.left : at.width - at.right - nodeWidth,
				y: roundPx(middle - (node.extent * scale) / 2),
				height: roundPx(Math.max(node.extent * scale, 1)),
				colour: isLab ? labColour(colours.has(groupOf(node.key)) ? groupOf(node.key) : '') : null,
				name: node.name,
				lines: lines.map((runs, j) => ({ y: roundPx(first + at.line * j), runs })),
				notes: notes.map((text, j) => ({ y: roundPx(first + at.line * lines.length + at.note * j), text })),
				labelX: side === 'from' ? at.left - at.labelGap : at.width - at.right + at.labelGap,
				caption: captionNode(node, side, isLab ? nodeById.get(node.key) : undefined, flows.counted)
			}
		})
	}
	/** The longest note that fits beside and below the name. */
	function fitNote(node: FoldedNode, side: Side, room: number): string[] {
		const widthPx = (side === 'from' ? at.left : at.right - nodeWidth) - at.labelGap
		for (const note of noteNode(node, side, folded)) {
			const lines = wrapText(note, widthPx, 12.5, 2)
			if (lines && lines.length * at.note <= room) return lines
		}
		return []
	}

	const origins = placeSide('from')
	const destinations = placeSide('to')
	const ribbons: (PlacedRibbon & { y: number })[] = []
	const leftAt = new Map(origins.map((node, i) => [node.key, yOf(node, ends.from[i]!, scale)]))
	const rightAt = new Map(destinations.map((node, i) => [node.key, yOf(node, ends.to[i]!, scale)]))
	for (const [i, origin] of ends.from.entries())
		for (const destination of ends.to) {
			const link = folded.links.find(({ from, to }) => from === origin.key && to === destination.key)
			if (!link) continue
			const thickness = link.count * scale
			const y0 = leftAt.get(origin.key)!
			const y1 = rightAt.get(destination.key)!
			leftAt.set(origin.key, y0 + thickness)
			rightAt.set(destination.key, y1 + thickness)
			ribbons.push({
				id: `${link.from} ${link.to}`,
				...link,
				fromEnd: endOf(link.from),
				toEnd: endOf(link.to),
				d: drawRibbon(at.left + nodeWidth, y0, at.width - at.right - nodeWidth, y1, thickness),
				width: roundPx(thickness),
				colour: origins[i]!.colour ?? 'var(--ink-3)',
				strong: strong.some((pattern) => matches(pattern, link.from, link.to)),
				dotted: link.from === notKnown || link.to === notKnown,
				caption: captionLink(origin, destination, link.count, flows.counted),
				label: labelLink(origin, destination, link.count, flows.counted),
				y: y0 + thickness / 2
			})
		}
	const counts = ribbons
		.filter(({ width, strong }) => width >= 13 && strong)
		.map(({ id, count, y }) => ({ id, x: at.left + at.countX, y: roundPx(y + 4.5), text: formatNumber(count) }))
	return {
		size,
		width: at.width,
		height: height + at.top + 10,
		heads: placeHeads(size),
		origins,
		destinations,
		ribbons,
		counts
	}
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A node's end as links name it: a lab's id, null where not known, undefined for all other labs. */
function endOf(key: Key): End {
	return key === notKnown ? null : key === otherLabs ? undefined : key
}

/** Whether a ribbon is one of a pattern's; an end left undefined is any lab that the figure names. */
function matches(pattern: Pattern, from: Key, to: Key): boolean {
	const fits = (asked: End, key: Key) =>
		asked === undefined ? key !== otherLabs && key !== notKnown : key === (asked ?? notKnown)
	return fits(pattern.from, from) && fits(pattern.to, to)
}

/** Where a node's first ribbon begins, in px. */
function yOf(placed: PlacedNode, node: FoldedNode, scale: number): number {
	return placed.y + (placed.height - node.extent * scale) / 2
}

/** Pixels a move, so that nodes, none lower than its label, and the gaps between them fill the height. */
function findScale(nodes: readonly FoldedNode[], needs: readonly number[], height: number, gap: number): number {
	const room = height - gap * Math.max(nodes.length - 1, 0)
	const heightAt = (scale: number) => sum(nodes.map((node, i) => Math.max(node.extent * scale, needs[i]! - gap)))
	let [low, high] = [0, mostPxAPerson]
	if (heightAt(high) <= room) return high
	for (let step = 0; step < 40; step++) {
		const middle = (low + high) / 2
		if (heightAt(middle) > room) high = middle
		else low = middle
	}
	return low
}

/** A ribbon of even thickness as an SVG path, leaving and arriving level. */
function drawRibbon(x0: number, y0: number, x1: number, y1: number, thickness: number): string {
	const middle = roundPx((x0 + x1) / 2)
	const [a, b, c, d] = [y0, y1, y1 + thickness, y0 + thickness].map(roundPx)
	return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}Z`
}

/** What stands over the two columns; on the phone at the edges, as they are wider than it. */
function placeHeads(size: keyof typeof sizes): PlacedFlows['heads'] {
	const { left, right, width } = sizes[size]
	const { from, to } = ribbonMarks.heads
	if (size === 'phone')
		return [
			{ x: 0, anchor: 'start', text: from },
			{ x: width, anchor: 'end', text: to }
		]
	return [
		{ x: left + nodeWidth, anchor: 'end', text: from },
		{ x: width - right - nodeWidth, anchor: 'start', text: to }
	]
}
