// Moves from lab to lab around a circle: an arc a lab as wide as its moves out and in, an arrow from who was left to who
// was joined.
import { chordDirected, ribbonArrow } from 'd3-chord'
import { arc } from 'd3-shape'
import { countIn } from '../../server/domain/counted.ts'
import { formatNet } from '../../server/domain/words.ts'
import { labsNamed, labsOpened, squareFlows, type Key, type Source } from './square.ts'
import { axisPx, fitText, labelPx, roundPx } from './text.ts'

export type PlacedArc = {
	key: Key
	d: string
	colour: string
	name: string
	label: string
	/** Where its name is written, and the line from the circle to it. */
	textX: number
	textY: number
	anchor: 'start' | 'end'
	line: string
}
export type PlacedArrow = { from: Key; to: Key; d: string; colour: string; dotted: boolean; label: string }
export type PlacedChord = { width: number; height: number; arcs: PlacedArc[]; arrows: PlacedArrow[] }

const sizes = {
	wide: {
		width: 1264,
		height: 740,
		radius: 300,
		labs: labsNamed.chord,
		opened: labsOpened.chord,
		sizePx: labelPx,
		linePx: 19
	},
	phone: { width: 358, height: 330, radius: 84, labs: 8, opened: 24, sizePx: axisPx, linePx: 16 }
}
const ringPx = 12

/** Angle as d3 counts it, from twelve o'clock on, to a point on a circle. */
const pointAt = (angle: number, radius: number) => [Math.sin(angle) * radius, -Math.cos(angle) * radius] as const
const round = (path: string) => path.replaceAll(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(roundPx(Number(number))))

/** Heights at least `gap` apart and within the bounds, in the order given, each as near as can be to where it wants to be. */
function keepLinesApart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
	const placed: number[] = []
	for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? top - gap) + gap))
	for (let i = placed.length - 1, limit = bottom; i >= 0; i--, limit -= gap) {
		if (placed[i]! <= limit) break
		placed[i] = limit
	}
	return placed
}

/**
 * The busiest labs by name, neighbours exchanging most, then all others and what is not known; `opened` names most of the
 * others too.
 */
export function placeChord(flows: Source, size: keyof typeof sizes, opened = false): PlacedChord {
	const { width, radius, sizePx, linePx, ...at } = sizes[size]
	const { heads: nodes, countOf: countOfPair } = squareFlows(flows, opened ? at.opened : at.labs)
	// Half of the names stand on either side, with room for a few more.
	const height = Math.max(at.height, (Math.ceil(nodes.length * 0.6) + 2) * linePx)
	const chords = chordDirected().padAngle(0.035)(nodes.map((a) => nodes.map((b) => countOfPair(a.key, b.key))))

	const drawArc = arc()
	const drawArrow = ribbonArrow()
		.radius(radius - ringPx - 3)
		.padAngle(0.004)
		.headRadius(10)
	const [cx, cy] = [width / 2, height / 2]
	const roomPx = cx - radius - 22
	const sides = { start: [] as PlacedArc[], end: [] as PlacedArc[] }
	for (const group of chords.groups) {
		const node = nodes[group.index]!
		const middle = (group.startAngle + group.endAngle) / 2
		const anchor = middle <= Math.PI ? 'start' : 'end'
		const net = node.net === undefined ? '' : `, net ${formatNet(node.net)}`
		sides[anchor].push({
			key: node.key,
			d: round(drawArc({ ...group, innerRadius: radius - ringPx, outerRadius: radius })!),
			colour: node.colour,
			name: fitText(node.short, roomPx, sizePx),
			label: `${node.name}: ${countIn(flows.counted, node.in)} in, ${node.out} out${net}`,
			textX: roundPx(cx + (anchor === 'start' ? 1 : -1) * (radius + 22)),
			textY: cy + pointAt(middle, radius + 14)[1],
			anchor,
			line: `${roundPx(cx + pointAt(middle, radius + 2)[0])} ${roundPx(cy + pointAt(middle, radius + 2)[1])}`
		})
	}
	for (const side of [sides.start, sides.end]) {
		side.sort((a, b) => a.textY - b.textY)
		const heights = keepLinesApart(
			side.map(({ textY }) => textY),
			linePx,
			linePx,
			height - linePx
		)
		side.forEach((placed, i) => {
			const y = roundPx(heights[i]!)
			const near = placed.textX + (placed.anchor === 'start' ? -5 : 5)
			placed.line = `M${placed.line}L${near + (placed.anchor === 'start' ? -10 : 10)} ${y}H${near}`
			placed.textY = roundPx(y + 4.5)
		})
	}
	const arrows = chords.map(({ source, target }): PlacedArrow => {
		const [from, to] = [nodes[source.index]!, nodes[target.index]!]
		return {
			from: from.key,
			to: to.key,
			d: round(String(drawArrow({ source, target } as never))),
			colour: from.colour,
			dotted: from.key === null || to.key === null,
			label: `${from.key === null ? 'no known origin' : from.name} → ${to.key === null ? 'no known destination' : to.name}: ${countIn(flows.counted, source.value)}`
		}
	})
	return { width, height, arcs: [...sides.start, ...sides.end], arrows }
}
