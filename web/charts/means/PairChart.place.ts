// One figure of labs against another, both on log scales, with lines of equal value on one of the other.
import { meansMarks } from '../../../server/domain/language/index.ts'
import type { LabPair } from '../../../server/domain/means/divide.ts'
import { boundsOf, currencies, sizeOf } from '../../../server/domain/means/figure.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'
import { makeRoom, type PlacedLabel, type Spot } from './boxes.ts'
import { hatch } from './hatch.ts'
import { listPowers, logScale } from './when.ts'

export type PlacedPair = {
	lab: string
	href: string
	x: number
	y: number
	colour: string
	lines: string
	isGuess: boolean
	/** Where an open bound leads: more or fewer people, more or less value. */
	arrows: ('left' | 'right' | 'up' | 'down')[]
	text: PlacedLabel | undefined
	label: string
}
export type PlacedPairs = {
	width: number
	height: number
	left: number
	base: number
	xTicks: { x: number; text: string }[]
	yTicks: { y: number; text: string }[]
	axes: { x: string; y: string }
	equal: { d: string; text: PlacedLabel | undefined }[]
	pairs: PlacedPair[]
}

const topPx = 30
const bottomPx = 44
const arrowPx = 28

/** A range of a log axis with room at both ends: 12 to 4,500 is 8 to 8,000. */
function widen(values: readonly number[]): [number, number] {
	if (!values.length) return [1, 100]
	return [Math.min(...values) / 1.6, Math.max(...values) * 2]
}

export function placePairs(pairs: readonly LabPair[], width: number): PlacedPairs {
	const isNarrow = width < 500
	const height = isNarrow ? 460 : 500
	const left = isNarrow ? 54 : 62
	const base = height - bottomPx
	const [xMin, xMax] = widen(pairs.map(({ x }) => sizeOf(x)))
	const [yMin, yMax] = widen(pairs.map(({ y }) => sizeOf(y)))
	const x = logScale(xMin, xMax, left + 8, width - 12)
	const y = logScale(yMin, yMax, base - 8, topPx)
	const isMoney = (pick: 'x' | 'y') => pairs.some((pair) => currencies.has(pair[pick].unit))
	const between = (min: number, max: number) =>
		listPowers(10 ** Math.floor(Math.log10(min)), max).filter((power) => power >= min && power <= max)
	const room = makeRoom({ x: left, y: topPx - 12, width: width - left, height: base - topPx + 12 })
	const points = pairs.map((pair) => ({ pair, at: [x(sizeOf(pair.x)), y(sizeOf(pair.y))] as const }))
	const drawn = points.map(({ pair, at: [px, py] }) => ({ pair, px, py, arrows: arrowsOf(pair) }))
	for (const { px, py, arrows } of drawn) {
		room.block(px - 6, py - 6, 12, 12)
		if (arrows.includes('right')) room.block(px, py - 5, arrowPx, 10)
		if (arrows.includes('left')) room.block(px - arrowPx, py - 5, arrowPx, 10)
	}
	// The largest are named first.
	const texts = new Map(
		drawn
			.toSorted((a, b) => sizeOf(b.pair.y) - sizeOf(a.pair.y))
			.map(({ pair, px, py, arrows }, place) => {
				const text = fitText(shortName(pair.lab, pair.labName), 150, axisPx, place < 5)
				return [pair.lab, room.put(text, spotsAround(px, py, arrows), place < 5)]
			})
	)
	const sample = drawn[0]?.pair
	return {
		width,
		height,
		left,
		base,
		xTicks: between(xMin, xMax).map((value) => ({ x: roundPx(x(value)), text: meansMarks.tick(value, isMoney('x')) })),
		yTicks: between(yMin, yMax).map((value) => ({ y: roundPx(y(value)), text: meansMarks.tick(value, isMoney('y')) })),
		axes: { x: sample ? meansMarks.metric(sample.x.metric) : '', y: sample ? meansMarks.metric(sample.y.metric) : '' },
		equal: isMoney('y') ? placeEqual({ x, y, xMin, xMax, yMin, yMax }, pairs, room) : [],
		pairs: drawn.map(({ pair, px, py, arrows }) => ({
			lab: pair.lab,
			href: `/metrics/${pair.y.id}`,
			x: roundPx(px),
			y: roundPx(py),
			colour: labColour(pair.labGroup),
			isGuess: isGuess(pair),
			lines: isGuess(pair) ? hatch(ringAt(px, py)) : '',
			arrows,
			text: texts.get(pair.lab),
			label: meansMarks.pair(pair.labName, pair, pair.approx, pair.y, pair.x)
		}))
	}
}

const isGuess = ({ x, y }: LabPair) => x.state === 'estimate' || y.state === 'estimate'
const ringAt = (x: number, y: number) =>
	Array.from({ length: 12 }, (_, i): [number, number] => [
		x + 5 * Math.cos((i * Math.PI) / 6),
		y + 5 * Math.sin((i * Math.PI) / 6)
	])

function arrowsOf({ x, y }: LabPair): PlacedPair['arrows'] {
	const [across, up] = [boundsOf(x), boundsOf(y)]
	return [
		...(across.high === null ? (['right'] as const) : []),
		...(across.low === null ? (['left'] as const) : []),
		...(up.high === null ? (['up'] as const) : []),
		...(up.low === null ? (['down'] as const) : [])
	]
}

function spotsAround(x: number, y: number, arrows: PlacedPair['arrows']): Spot[] {
	const [right, left] = [arrows.includes('right') ? arrowPx + 8 : 10, arrows.includes('left') ? arrowPx + 8 : 10]
	return [
		[x + right, y + 4, 'start'],
		[x - left, y + 4, 'end'],
		[x, y - 11, 'middle'],
		[x, y + 20, 'middle'],
		[x + 8, y - 8, 'start'],
		[x - 8, y - 8, 'end'],
		[x + 8, y + 17, 'start'],
		[x - 8, y + 17, 'end']
	]
}

type Axes = {
	x: (value: number) => number
	y: (value: number) => number
	xMin: number
	xMax: number
	yMin: number
	yMax: number
}

/** Lines along which a head comes to the same: at each power of ten that crosses the figure. */
function placeEqual(
	{ x, y, xMin, xMax, yMin, yMax }: Axes,
	pairs: readonly LabPair[],
	room: ReturnType<typeof makeRoom>
): PlacedPairs['equal'] {
	const known = pairs.flatMap(({ low, high }) => low ?? high ?? [])
	const sums = listPowers(10 ** Math.ceil(Math.log10(yMin / xMax)), yMax / xMin).filter(
		(sum) => sum > Math.min(...known) / 10 && sum < Math.max(...known) * 10
	)
	return sums.flatMap((sum) => {
		const from = Math.max(xMin, yMin / sum)
		const to = Math.min(xMax, yMax / sum)
		// Too short a piece in a corner says nothing.
		if (x(to) - x(from) < 90) return []
		const text = meansMarks.aHead(sum)
		const widthPx = measureText(text, axisPx)
		const spots = Array.from({ length: 14 }, (_, i): Spot => {
			const px = x(to) - widthPx - 6 - i * 34
			const value = from * (to / from) ** ((px - x(from)) / (x(to) - x(from)))
			return [px + 6, y(value * sum) + 16, 'start']
		}).filter(([px]) => px > x(from))
		return [
			{
				d: `M${roundPx(x(from))} ${roundPx(y(from * sum))}L${roundPx(x(to))} ${roundPx(y(to * sum))}`,
				text: room.put(text, spots)
			}
		]
	})
}
