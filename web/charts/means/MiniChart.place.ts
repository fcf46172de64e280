// Small multiples over time: one chart a lab on shared axes, log scale, of people or of value.
import { meansMarks } from '../../../server/domain/language/index.ts'
import { boundsOf, type MeansFigure } from '../../../server/domain/means/figure.ts'
import type { LabSeries } from '../../../server/domain/means/series.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, measureText, roundPx, wrapText } from '../drawing/text.ts'
import { makeRoom, type PlacedLabel, type Room, type Spot } from './boxes.ts'
import { hatch, hatchRect } from './hatch.ts'
import { hrefOfMeans } from './RowChart.place.ts'
import { linearScale, listPowers, logScale, powersAround, saidAt, yearEnd, yearOf } from './when.ts'

export type MiniPart = 'people' | 'value'
export type PlacedPoint = {
	id: string
	href: string
	/** dot: published; hatched: an estimate; band: a plan from the day it was said; ring: in talks; diamond: researchers. */
	shape: 'dot' | 'hatched' | 'band' | 'ring' | 'diamond'
	x: number
	y: number
	/** Of a band. */
	width: number
	lines: string
	arrow: 'up' | 'down' | undefined
	text: PlacedLabel | undefined
	label: string
}
export type PlacedMini = {
	id: string
	x: number
	y: number
	width: number
	base: number
	names: string[]
	/** What is drawn where that is not the lab as a whole. */
	note: string
	colour: string
	grid: number[]
	years: { x: number; text: string }[]
	line: string
	points: PlacedPoint[]
	none: { x: number; y: number; text: string } | undefined
}
export type PlacedMinis = {
	width: number
	height: number
	ticks: { x: number; y: number; text: string }[]
	minis: PlacedMini[]
}

const sizes = {
	wide: { gutter: 54, head: 46, height: 150, foot: 24, gap: 16, gapY: 14 },
	narrow: { gutter: 56, head: 46, height: 120, foot: 24, gap: 22, gapY: 12 }
}
const dotPx = 4.4
const arrowPx = 18

type Frame = { x: (year: number) => number; y: (value: number) => number }
const valueOf = (figure: MeansFigure) => {
	const { low, high } = boundsOf(figure)
	return low ?? high ?? 0
}
const partOf = (part: MiniPart, series: LabSeries) => (part === 'people' ? series.people : series.value)

/** The figures that lie in the years shown; a plan by the day it is for. */
function shownOf(part: MiniPart, series: LabSeries, since: number): MeansFigure[] {
	return partOf(part, series).filter((figure) => yearOf(figure.date) >= since && valueOf(figure) > 0)
}

/** `since` is the first year drawn. */
export function placeMinis(part: MiniPart, all: readonly LabSeries[], since: number, width: number): PlacedMinis {
	const size = width < 500 ? sizes.narrow : sizes.wide
	const columns = width < 500 ? 2 : width < 800 ? 4 : Math.max(1, Math.min(7, all.length))
	const { gutter, gap } = size
	const cell = (width - gutter - gap * (columns - 1)) / columns
	const values = all.flatMap((series) => shownOf(part, series, since).map(valueOf))
	const [low, high] = powersAround(values)
	const powers = listPowers(low, high)
	const last = Math.max(
		since + 3,
		...all.flatMap((series) => shownOf(part, series, since).map(({ date }) => Math.ceil(yearEnd(date) - 0.001)))
	)
	const rows = Math.ceil(all.length / columns)
	const block = size.head + size.height + size.foot + size.gapY
	const ticks: PlacedMinis['ticks'] = []
	const minis = all.map((series, place): PlacedMini => {
		const left = gutter + (place % columns) * (cell + gap)
		const top = Math.floor(place / columns) * block
		const base = top + size.head + size.height
		const frame = {
			x: linearScale(since, last, left + dotPx, left + cell - dotPx),
			y: logScale(low, high, base, top + size.head)
		}
		if (place % columns === 0)
			for (const value of powers)
				ticks.push({
					x: gutter - 8,
					y: roundPx(frame.y(value) + 4),
					text: part === 'value' ? meansMarks.tick(value, true) : meansMarks.million(value)
				})
		return placeMini(part, series, { left, top, base, cell, since, last, powers, frame })
	})
	return { width, height: rows * block - size.gapY, ticks, minis }
}

type Cell = {
	left: number
	top: number
	base: number
	cell: number
	since: number
	last: number
	powers: number[]
	frame: Frame
}

function placeMini(part: MiniPart, series: LabSeries, at: Cell): PlacedMini {
	const { left, top, base, cell, since, last, powers, frame } = at
	const figures = shownOf(part, series, since)
	const name = shortName(series.id, series.name)
	const names = wrapText(name, cell - 14, axisPx, 2) ?? [fitText(name, cell - 14, axisPx, true)]
	const unit = part === 'people' && series.unit ? shortName(series.unit.id, series.unit.name) : ''
	const market = part === 'value' && figures.some(({ metric }) => metric === 'market-cap') ? meansMarks.marketValue : ''
	const note = names.length > 1 ? '' : fitText(unit || market, cell - 4, axisPx)
	const years = [since, last - 1].map((year) => ({ x: roundPx(frame.x(year)), text: String(year) }))
	const isActual = ({ stage, metric }: MeansFigure) => stage === 'actual' && metric !== 'researchers'
	const path = figures
		.filter(isActual)
		.map((figure) => `${roundPx(frame.x(yearOf(figure.date)))} ${roundPx(frame.y(valueOf(figure)))}`)
	const head = top + 34
	const room = makeRoom({ x: left - 4, y: head, width: cell + 4, height: base - head })
	const points = figures.map((figure) => placePoint(figure, frame))
	for (const { x, y, width, arrow } of points) {
		room.block(x - 5, y - 5 - (arrow === 'up' ? arrowPx : 0), Math.max(10, width), 10 + (arrow ? arrowPx : 0))
	}
	blockLine(
		room,
		points.filter((_, place) => isActual(figures[place]!))
	)
	const order = orderLabels(figures, isActual)
	const texts = new Map(
		order.map((place) => [place, putLabel(room, figures[place]!, points[place]!, { left, cell }, place === order[0])])
	)
	return {
		id: series.id,
		x: roundPx(left),
		y: roundPx(top),
		width: roundPx(cell),
		base: roundPx(base),
		names,
		note,
		colour: labColour(series.id),
		grid: powers.map((value) => roundPx(frame.y(value))),
		years,
		line: path.length > 1 ? `M${path.join('L')}` : '',
		points: points.map((point, place) => ({ ...point, text: texts.get(place) })),
		none: figures.length
			? undefined
			: { x: roundPx(left + cell / 2), y: roundPx((top + 46 + base) / 2), text: fitText(meansMarks.none, cell, axisPx) }
	}
}

/** Which points have a label: the newest actual one first, then the newest plan, then the oldest, then researchers. */
function orderLabels(figures: readonly MeansFigure[], isActual: (figure: MeansFigure) => boolean): number[] {
	const places = figures.map((_, place) => place)
	const actual = places.filter((place) => isActual(figures[place]!))
	const newest = figures[actual.at(-1) ?? -1]?.date ?? ''
	const plans = places.filter((place) => figures[place]!.stage !== 'actual' && figures[place]!.date >= newest)
	const others = places.filter((place) => figures[place]!.metric === 'researchers')
	const chosen = [actual.at(-1), plans.at(-1), actual[0], others.at(-1)]
	return [...new Set(chosen.filter((place) => place !== undefined))]
}

function blockLine(room: Room, points: readonly { x: number; y: number }[]): void {
	points.slice(1).forEach((point, place) => {
		const before = points[place]!
		for (let step = 1; step < 8; step++) {
			const part = step / 8
			room.block(before.x + (point.x - before.x) * part - 2, before.y + (point.y - before.y) * part - 2, 4, 4)
		}
	})
}

function placePoint(figure: MeansFigure, { x, y }: Frame): Omit<PlacedPoint, 'text'> {
	const { low, high } = boundsOf(figure)
	const [atX, atY] = [roundPx(x(yearOf(figure.date))), roundPx(y(valueOf(figure)))]
	const from = roundPx(x(saidAt(figure)))
	const base = { id: figure.id, href: hrefOfMeans(figure), label: meansMarks.label(figure) }
	const arrow = high === null ? ('up' as const) : low === null ? ('down' as const) : undefined
	if (figure.metric === 'researchers') return { ...base, shape: 'diamond', x: atX, y: atY, width: 0, lines: '', arrow }
	if (figure.state === 'sought') return { ...base, shape: 'ring', x: atX, y: atY, width: 0, lines: '', arrow }
	if (figure.stage !== 'actual' && atX - from > 8) {
		const lines = hatchRect(from, atY - 4, atX - from, 8)
		return { ...base, shape: 'band', x: from, y: atY, width: atX - from, lines, arrow }
	}
	if (figure.stage !== 'actual') return { ...base, shape: 'ring', x: atX, y: atY, width: 0, lines: '', arrow }
	const ring = Array.from({ length: 12 }, (_, i): [number, number] => [
		atX + dotPx * Math.cos((i * Math.PI) / 6),
		atY + dotPx * Math.sin((i * Math.PI) / 6)
	])
	const isGuess = figure.state === 'estimate'
	return {
		...base,
		shape: isGuess ? 'hatched' : 'dot',
		x: atX,
		y: atY,
		width: 0,
		lines: isGuess ? hatch(ring) : '',
		arrow
	}
}

function putLabel(
	room: Room,
	figure: MeansFigure,
	point: Omit<PlacedPoint, 'text'>,
	{ left, cell }: { left: number; cell: number },
	strong: boolean
): PlacedLabel | undefined {
	const text = meansMarks.short(figure)
	const half = measureText(text, axisPx, strong) / 2
	const middle = point.x + point.width / 2
	const above = point.y - 9 - (point.arrow === 'up' ? arrowPx : 0)
	const below = point.y + 19 + (point.arrow === 'down' ? arrowPx : 0)
	const x = Math.min(Math.max(middle, left + half - 3), left + cell - half + 3)
	const spots: Spot[] = [
		[x, above, 'middle'],
		[x, below, 'middle'],
		[point.x - 8, point.y + 4, 'end'],
		[point.x + point.width + 8, point.y + 4, 'start'],
		[x, above - 14, 'middle'],
		[x, below + 14, 'middle']
	]
	return room.put(text, spots, strong)
}
