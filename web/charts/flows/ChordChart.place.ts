// Moves from lab to lab around a circle: an arc a lab as wide as its moves out and in, an arrow from who was left to who
// was joined.
import { chordDirected, ribbonArrow } from 'd3-chord'
import { arc } from 'd3-shape'
import { squareMarks } from '../../../server/domain/language/index.ts'
import { labsNamed, labsOpened, nameOf, squareFlows, type Head, type Key, type Source } from './square.ts'
import { axisPx, fitText, labelPx, measureText, roundPx, wrapText } from '../drawing/text.ts'

export type PlacedArc = {
	key: Key
	d: string
	colour: string
	/** Its name with its counts, in one line or two, each with its baseline. */
	lines: { y: number; text: string; counts: string }[]
	label: string
	/** Where its name is written, the middle of its lines, and the line from the circle to it. */
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
	middle: { width: 664, height: 560, radius: 190, labs: 12, opened: 40, sizePx: labelPx, linePx: 19 },
	phone: { width: 358, height: 360, radius: 76, labs: 8, opened: 24, sizePx: axisPx, linePx: 16 }
}
const ringPx = 12

/** Angle as d3 counts it, from twelve o'clock on, to a point on a circle. */
const pointAt = (angle: number, radius: number) => [Math.sin(angle) * radius, -Math.cos(angle) * radius] as const
const round = (path: string) => path.replaceAll(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(roundPx(Number(number))))

/**
 * Heights, in order and from the middle of the circle, moved at least `gap` apart, or as far as the room that each of two
 * neighbours takes: those above it up, those below it down, so that no line to a label leads back over the ring.
 */
export function fanOut(wanted: readonly number[], gap: number | readonly number[]): number[] {
	const placed = [...wanted]
	const gapAfter = (i: number) => (typeof gap === 'number' ? gap : (gap[i]! + gap[i + 1]!) / 2)
	const below = wanted.findIndex((y) => y >= 0)
	const first = below < 0 ? wanted.length : below
	for (let i = first - 2; i >= 0; i--) placed[i] = Math.min(placed[i]!, placed[i + 1]! - gapAfter(i))
	for (let i = Math.max(first, 1); i < placed.length; i++)
		placed[i] = Math.max(placed[i]!, placed[i - 1]! + gapAfter(i - 1))
	return placed
}

/** `px` is what its lines take. */
type Turned = { index: number; middle: number; anchor: 'start' | 'end'; y: number; px: number }
const fullTurn = 2 * Math.PI

/** Names of arcs beside a circle turned by an angle: each with its side and its height from the middle. */
function placeNames(middles: readonly number[], needs: readonly number[], turn: number, radius: number): Turned[] {
	const turned = middles.map((angle, index) => {
		const middle = (angle + turn) % fullTurn
		return { index, middle, anchor: middle <= Math.PI ? ('start' as const) : ('end' as const) }
	})
	return (['start', 'end'] as const).flatMap((side) => {
		const own = turned
			.filter(({ anchor }) => anchor === side)
			.map((name) => ({ ...name, y: pointAt(name.middle, radius + 14)[1], px: needs[name.index]! }))
			.toSorted((a, b) => a.y - b.y)
		const heights = fanOut(
			own.map(({ y }) => y),
			own.map(({ px }) => px)
		)
		return own.map((name, i) => ({ ...name, y: heights[i]! }))
	})
}

const reachOf = (names: readonly Turned[]) => Math.max(0, ...names.map(({ y, px }) => Math.abs(y) + px / 2))

/**
 * The busiest labs by name, neighbours exchanging most, then all others and what is not known; `opened` names most of the
 * others too.
 */
export function placeChord(flows: Source, size: keyof typeof sizes, opened = false): PlacedChord {
	const { width, radius, sizePx, linePx, ...at } = sizes[size]
	const { heads: nodes, countOf: countOfPair } = squareFlows(flows, opened ? at.opened : at.labs)
	const chords = chordDirected().padAngle(0.035)(nodes.map((a) => nodes.map((b) => countOfPair(a.key, b.key))))
	const middles = chords.groups.map(({ startAngle, endAngle }) => (startAngle + endAngle) / 2)
	// Where names need more than the usual height, the circle is turned to where they need least.
	const roomPx = width / 2 - radius - 22
	const labels = nodes.map((node) => breakName(node, roomPx, sizePx))
	const needs = labels.map(({ length }) => linePx + (length - 1) * (sizePx + 2))
	const usual = at.height / 2 - linePx / 2
	const turns = Array.from({ length: 24 }, (_, i) => (i / 24) * fullTurn)
	const all = turns.map((turn) => ({ turn, names: placeNames(middles, needs, turn, radius) }))
	const { turn, names } = reachOf(all[0]!.names) <= usual ? all[0]! : all.toSorted(byReach)[0]!
	const height = Math.ceil(2 * Math.max(usual, reachOf(names)) + linePx)

	const drawArc = arc()
	const drawArrow = ribbonArrow()
		.radius(radius - ringPx - 3)
		.padAngle(0.004)
		.headRadius(10)
	const [cx, cy] = [width / 2, height / 2]
	const arcs = names.map(({ index, middle, anchor, y }): PlacedArc => {
		const node = nodes[index]!
		const out = anchor === 'start' ? 1 : -1
		const textX = roundPx(cx + out * (radius + 22))
		const level = roundPx(cy + y)
		const line = [radius + 2, radius + 8].map((px) => pointAt(middle, px).map((d, i) => roundPx([cx, cy][i]! + d)))
		return {
			key: node.key,
			d: round(drawArc({ ...turnBy(chords.groups[index]!, turn), innerRadius: radius - ringPx, outerRadius: radius })!),
			colour: node.colour,
			label: squareMarks.lab(node.name, node, flows.counted),
			textX,
			textY: roundPx(level + 4.5),
			lines: labels[index]!.map((line, at, { length }) => ({
				...line,
				y: roundPx(level + 4.5 + (at - (length - 1) / 2) * (sizePx + 2))
			})),
			anchor,
			line: `M${line[0]!.join(' ')}L${line[1]!.join(' ')}L${textX - out * 11} ${level}H${textX - out * 5}`
		}
	})
	const arrows = chords.map(({ source, target }): PlacedArrow => {
		const [from, to] = [nodes[source.index]!, nodes[target.index]!]
		return {
			from: from.key,
			to: to.key,
			d: round(String(drawArrow({ source: turnBy(source, turn), target: turnBy(target, turn) } as never))),
			colour: from.colour,
			dotted: from.key === null || to.key === null,
			label: squareMarks.flow(nameOf(from), nameOf(to), source.value, flows.counted)
		}
	})
	return { width, height, arcs, arrows }
}

/** A name with how many left and how many joined: in one line where there is room, else the counts below it. */
function breakName({ short, out, in: into }: Head, roomPx: number, sizePx: number): { text: string; counts: string }[] {
	const counts = squareMarks.counts(out, into)
	const countsPx = measureText(counts, sizePx, true) + sizePx / 2
	if (measureText(short, sizePx) + countsPx <= roomPx) return [{ text: short, counts }]
	const lines = wrapText(short, roomPx, sizePx, 2) ?? [fitText(short, roomPx, sizePx)]
	return [...lines.map((text) => ({ text, counts: '' })), { text: '', counts }]
}

const byReach = (a: { names: Turned[] }, b: { names: Turned[] }) => reachOf(a.names) - reachOf(b.names)

function turnBy<Arc extends { startAngle: number; endAngle: number }>(part: Arc, angle: number): Arc {
	return { ...part, startAngle: part.startAngle + angle, endAngle: part.endAngle + angle }
}
