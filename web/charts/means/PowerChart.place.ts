// Electric power: a row a company or a site, all on one linear scale. What runs is a block at its date; a plan grows as a wedge
// from the day it was said to the day it is for; one without a date is a block with an arrow.
import { meansMarks } from '../../../server/domain/language/index.ts'
import { boundsOf, type MeansFigure } from '../../../server/domain/means/figure.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'
import { isHatched } from './bar.ts'
import { makeRoom, type PlacedLabel, type Spot } from './boxes.ts'
import { hatch } from './hatch.ts'
import { hrefOfMeans } from './RowChart.place.ts'
import { linearScale, saidAt, yearEnd, yearOf } from './when.ts'

export type PlacedPower = {
	id: string
	href: string
	/** The outline of what is drawn. */
	d: string
	isSolid: boolean
	lines: string
	open?: string
	arrow?: string
	text: PlacedLabel | undefined
	label: string
}
export type PlacedPowerRow = {
	y: number
	lab: string
	scope: string
	scopeX: number
	colour: string
	marks: PlacedPower[]
}
export type PlacedPowerChart = {
	width: number
	height: number
	years: { x: number; text: string; anchor: string }[]
	top: number
	bottom: number
	end: { x: number; text: string; anchor: string } | undefined
	rows: PlacedPowerRow[]
}

const topPx = 30
const narrowPx = 500
type Row = { lab: string; labName: string; labGroup: string; scope: string; metric: string; figures: MeansFigure[] }
const sizeOf = (figure: MeansFigure) => boundsOf(figure).high ?? boundsOf(figure).low ?? 0
const largest = ({ figures }: Row) => Math.max(...figures.map(sizeOf))

/** A row a lab and scope, those of one lab together, the lab with most first, the company before its sites. */
function listRows(figures: readonly MeansFigure[]): Row[] {
	const own = figures.filter(({ part }) => part === 'power')
	const rows = [...Map.groupBy(own, ({ lab, scope, metric }) => `${lab} ${metric} ${scope}`).values()].map(
		(figures): Row => ({ ...figures[0]!, figures })
	)
	const most = (lab: string) => Math.max(...rows.filter((row) => row.lab === lab).map(largest))
	const isPart = ({ scope, metric }: Row) => Number(scope !== 'company') + 2 * Number(metric !== 'power-mw')
	return rows.toSorted(
		(a, b) =>
			most(b.lab) - most(a.lab) ||
			(a.lab < b.lab ? -1 : a.lab > b.lab ? 1 : 0) ||
			isPart(a) - isPart(b) ||
			largest(b) - largest(a)
	)
}

/** The first and last year of the axis. */
function yearsOf(rows: readonly Row[]): [first: number, last: number] {
	const all = rows.flatMap(({ figures }) => figures)
	const first = Math.floor(Math.min(...all.map((figure) => Math.min(saidAt(figure), yearOf(figure.date)))))
	return [first, Math.max(first + 2, Math.ceil(Math.max(...all.map(({ date }) => yearEnd(date)))))]
}

export function placePower(figures: readonly MeansFigure[], coverageEnd: string, width: number): PlacedPowerChart {
	const rows = listRows(figures)
	const isNarrow = width < narrowPx
	const [first, last] = rows.length ? yearsOf(rows) : [2025, 2030]
	const left = isNarrow ? 0 : 196
	const x = linearScale(first, last, left, width - (isNarrow ? 6 : 142))
	const highest = Math.max(1, ...rows.map(largest))
	const perMw = (isNarrow ? 58 : 104) / highest
	const heightOf = (row: Row) => {
		const undated = row.figures.filter(({ undated }) => undated).length
		const base = Math.max(isNarrow ? 54 : 44, largest(row) * perMw + (isNarrow ? 52 : 26))
		return undated > 1 ? Math.max(base, isNarrow ? 98 : 76) : base
	}
	let y = topPx
	const placed = rows.map((row): PlacedPowerRow => {
		const height = heightOf(row)
		const top = y
		y += height
		return placeRow(row, { top, height, x, perMw, left, width, isNarrow })
	})
	const end = yearEnd(coverageEnd)
	const endText = meansMarks.coverage(coverageEnd)
	const endX = roundPx(x(end))
	const half = measureText(endText, axisPx) / 2
	const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
	const every = Math.ceil((44 * years.length) / (x(last) - x(first)))
	return {
		width,
		height: roundPx(y + 22),
		top: topPx - 8,
		bottom: roundPx(y),
		years: years
			.map((year) => ({ x: roundPx(x(year)), text: String(year), anchor: year === first ? '' : 'c' }))
			.filter(({ x: at }, place) => place % every === 0 && at + 16 < width),
		end:
			end > first && end < last
				? { x: endX, text: endText, anchor: endX - half < 0 ? '' : endX + half > width ? 'e' : 'c' }
				: undefined,
		rows: placed
	}
}

type Frame = {
	top: number
	height: number
	x: (year: number) => number
	perMw: number
	left: number
	width: number
	isNarrow: boolean
}

function placeRow(row: Row, frame: Frame): PlacedPowerRow {
	const { top, height, width, isNarrow, left } = frame
	const base = top + height - 8
	const room = makeRoom({
		x: isNarrow ? 0 : left - 30,
		y: top + (isNarrow ? 21 : 2),
		width: width - (isNarrow ? 0 : left - 30),
		height: height - (isNarrow ? 21 : 2)
	})
	const drawn = row.figures
		.toSorted((a, b) => sizeOf(b) - sizeOf(a))
		.map((figure, place, all) => {
			const before = all.slice(0, place).filter(({ undated }) => undated).length
			return { figure, ...drawMark(figure, frame, base, before) }
		})
	for (const { blocks } of drawn) for (const [x, y, w, h] of blocks) room.block(x, y, w, h)
	const nameText = fitText(shortName(row.lab, row.labName), isNarrow ? width * 0.5 : left - 50, axisPx, true)
	const place = row.scope === 'company' ? meansMarks.allSites : meansMarks.scope(row.scope)
	const scope = row.metric === 'power-mw' ? place : meansMarks.madeOnSite(place)
	const scopeX = isNarrow ? measureText(nameText, axisPx, true) + 7 : 15
	return {
		y: top,
		lab: nameText,
		scope: fitText(scope, (isNarrow ? width : left - 34) - scopeX, axisPx),
		scopeX: roundPx(scopeX),
		colour: labColour(row.labGroup),
		marks: drawn.map(({ figure, shape, spots }) => {
			const text = room.put(meansMarks.plan(figure, isNarrow), spots, !isHatched(figure))
			return { id: figure.id, href: hrefOfMeans(figure), label: meansMarks.label(figure), text, ...shape }
		})
	}
}

type Shape = Pick<PlacedPower, 'd' | 'isSolid' | 'lines' | 'open' | 'arrow'>
type Mark = { shape: Shape; blocks: [x: number, y: number, width: number, height: number][]; spots: Spot[] }

function outline(points: readonly (readonly [number, number])[]): string {
	return `M${points.map(([x, y]) => `${roundPx(x)} ${roundPx(y)}`).join('L')}Z`
}

/** What one figure is drawn as, over `base`; `before` are plans without a date that stand left of it. */
function drawMark(figure: MeansFigure, { x, perMw, width }: Frame, base: number, before: number): Mark {
	const tall = Math.max(2.2, sizeOf(figure) * perMw)
	const top = base - tall
	const make = (points: readonly (readonly [number, number])[], more: Partial<Shape> = {}): Shape => ({
		d: outline(points),
		isSolid: !isHatched(figure),
		lines: isHatched(figure) ? hatch(points) : '',
		...more
	})
	const block = (left: number, right: number): [number, number][] => [
		[left, top],
		[right, top],
		[right, base],
		[left, base]
	]
	const { low, high } = boundsOf(figure)
	if (figure.stage === 'actual') {
		const at = x(yearOf(figure.date))
		const isOpen = high === null
		const arrow = {
			open: `M${roundPx(at)} ${roundPx(top - 3)}v-12`,
			arrow: `M${roundPx(at - 4)} ${roundPx(top - 12)}l4 -5l4 5`
		}
		return {
			shape: make(block(at - 5, at + 5), isOpen ? arrow : {}),
			blocks: [[at - 5, top - (isOpen ? 18 : 0), 10, tall + (isOpen ? 18 : 0)]],
			spots: [
				[at + 10, base - 1, 'start'],
				[at - 10, base - 1, 'end'],
				[at + 10, top - 4, 'start'],
				[at, top - 22, 'middle'],
				[0, top - 8, 'start']
			]
		}
	}
	if (figure.undated) {
		const at = x(saidAt(figure)) + 40 * before
		const middle = base - tall / 2
		const isMost = low === null
		const open = isMost ? `M${roundPx(at - 6)} ${roundPx(middle)}h-18` : `M${roundPx(at + 6)} ${roundPx(middle)}h18`
		const tip = isMost
			? `M${roundPx(at - 20)} ${roundPx(middle - 4)}l-5 4l5 4`
			: `M${roundPx(at + 20)} ${roundPx(middle - 4)}l5 4l-5 4`
		return {
			shape: make(block(at - 3, at + 3), { open, arrow: tip }),
			blocks: [[at - (isMost ? 26 : 3), Math.min(top, middle - 5), isMost ? 29 : 29, Math.max(tall, 10)]],
			spots: [
				[at + (isMost ? 8 : 32), middle + 4, 'start'],
				[at - 3, top - 6, 'start'],
				[at - 3, top - 20, 'start'],
				[at - 3, top - 34, 'start'],
				[at - (isMost ? 30 : 8), middle + 4, 'end'],
				[width, top - 6, 'end'],
				[width, top - 20, 'end']
			]
		}
	}
	const [from, to] = [x(saidAt(figure)), Math.max(x(saidAt(figure)) + 6, x(yearEnd(figure.date)))]
	const steps = 12
	const blocks = Array.from({ length: steps }, (_, i): [number, number, number, number] => {
		const [part, next] = [i / steps, (i + 1) / steps]
		return [from + (to - from) * part, base - tall * next, (to - from) / steps, tall * next]
	})
	return {
		shape: make([
			[from, base],
			[to, top],
			[to, base]
		]),
		blocks,
		spots: [
			[to + 6, top + 11, 'start'],
			[to + 6, base - 1, 'start'],
			[to - 12, top - 6, 'end'],
			[to - 10, top - 16, 'end'],
			[to, top - 6, 'start'],
			[to, top - 18, 'start'],
			[Math.min(to, width), top - 6, 'end'],
			[Math.min(to, width), top - 20, 'end'],
			[width, top - 6, 'end'],
			[width, top - 20, 'end']
		]
	}
}
