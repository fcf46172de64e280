// One panel of the offers over time: sums of one period on a log axis, the layers of named people, of people not named and of
// posts apart.
import { spanOf } from '../../../server/domain/time/date.ts'
import { fieldMarks } from '../../../server/domain/language/index.ts'
import { findDoubted } from '../../../server/domain/offers/trend-title.ts'
import type { OfferPoint, OfferTrend } from '../../../server/schemas/offer-trend.ts'
import { listTicks, type MoneyScale } from './interval.ts'
import { listAlong, listBeside, placeLabels, type PlacedLabel } from './OfferField.label.ts'
import { boxOf, placePoints, type PlacedPoint } from './OfferField.point.ts'
import { labelRecord } from './OfferField.words.ts'
import { placeSpan, type Years } from './OfferField.years.ts'
import { roundPx } from '../drawing/text.ts'

type Median = OfferTrend['medians'][number]
/** Those that set records, the layer drawn last at the end. */
const layersOf = ['group-offer', 'person'] as const
type Ranked = (typeof layersOf)[number]
const isPost = ({ population }: OfferPoint) => population === 'role' || population === 'survey'
/** Posts first, named people last, over all others. */
const depthOf = (point: OfferPoint) => (isPost(point) ? 0 : point.population === 'person' ? 2 : 1)
export type PlacedMedian = {
	key: string
	median: Median
	x: number
	width: number
	y: number
	height: number
	label: string
}
export type PlacedPanel = {
	per: 'total' | 'year'
	title: string
	titleY: number
	top: number
	bottom: number
	ticks: { y: number; text: string }[]
	points: PlacedPoint[]
	medians: PlacedMedian[]
	/** The record of each layer as steps. */
	steps: { population: Ranked; d: string }[]
	labels: PlacedLabel[]
}

type Scale = MoneyScale
export type Axis = {
	per: 'total' | 'year'
	top: number
	bottom: number
	scale: Scale
	ticks: { y: number; text: string }[]
}
export type Frame = {
	years: Years
	coloured: ReadonlySet<string>
	size: 'wide' | 'middle' | 'phone'
	left: number
	right: number
}

/** The sums that an upright axis names: powers of ten alone where 1, 2 and 5 would stand over each other. */
export function listUprightTicks(scale: Scale, currency: string | null, top: number, bottom: number) {
	const twofoldPx = scale(2) - scale(1)
	return listTicks(scale, currency)
		.filter(({ text }) => twofoldPx >= 16 || /\D10*[A-Z]?$/.test(text))
		.map(({ x, text }) => ({ y: roundPx(bottom - x), text }))
		.filter(({ y }) => y > top + 6 && y < bottom - 4)
}

/** A panel of the figure: its offers, records, medians and their labels. */
export function placePanel(trend: OfferTrend, all: readonly OfferPoint[], axis: Axis, frame: Frame): PlacedPanel {
	const { per, top, bottom, scale, ticks } = axis
	const { years, coloured, size } = frame
	const points = all.filter((point) => point.per === per)
	const yOf = (sum: number) => roundPx(bottom - scale(sum))
	const areBoth = all.some(isPost) && !all.every(isPost)
	const medians = trend.medians
		.filter((median) => median.per === per && (median.low !== null || median.high !== null))
		.map((median) => placeMedian(median, trend.currency, years, yOf, axis))
	const corners = listCorners(trend, points, per).map((corner) => ({
		...corner,
		x: placeSpan(years, spanOf(corner.point.date, corner.point.datePrecision)).x2,
		y: yOf(corner.point.low!)
	}))
	const end = placeSpan(years, { first: years.last, last: years.last }).x2
	const layers = layersOf.map((population) => ({
		population,
		steps: corners.filter(({ point, isRecord }) => isRecord && point.population === population)
	}))
	const placed = placePoints(
		points.toSorted((a, b) => depthOf(a) - depthOf(b)),
		{ years, scale, bottom, coloured, basis: trend.basis, size, isFaint: (point) => areBoth && isPost(point) }
	)
	return {
		per,
		title: fieldMarks.panels[per],
		titleY: top - 10,
		top,
		bottom,
		ticks,
		points: placed,
		medians,
		steps: layers.flatMap(({ population, steps }) => {
			const [first, ...rest] = steps
			if (!first) return []
			return [{ population, d: `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${end}` }]
		}),
		labels: placeLabels(
			[
				...corners
					.toReversed()
					.toSorted((a, b) => depthOf(b.point) - depthOf(a.point))
					.filter(({ isLast }) => size !== 'phone' || isLast)
					.map(({ point, isRecord, isLast, before, x, y }) => ({
						key: point.id,
						spots: listBeside(x, y),
						text: `${labelRecord(point)}${isRecord ? '' : `, ${point.status}`}${size === 'phone' && before && point.population === 'person' ? `, ${fieldMarks.before(before)}` : ''}`,
						bold: point.population === 'person',
						optional: !isLast
					})),
				...(size === 'phone' ? [] : medians).map((band) => ({
					key: band.key,
					spots: listAlong(band),
					text: fieldMarks.medianBand(band.median.n),
					bold: false,
					optional: true
				}))
			],
			{ ...frame, top, bottom },
			[
				...placed.map(boxOf),
				...layers.flatMap(({ steps }) => boxSteps(steps, end)),
				// The edges of a band, which a text would be struck through by.
				...medians.flatMap(({ x, y, width, height }) =>
					[y, y + height].map((edge) => ({ x1: x, x2: x + width, y1: edge, y2: edge }))
				)
			]
		)
	}
}

/** The line of records as marks that no text may lie on: along, up, along. */
function boxSteps(steps: readonly { x: number; y: number }[], end: number) {
	return steps.flatMap(({ x, y }, i) => {
		const next = steps[i + 1]
		const along = { x1: x, x2: next?.x ?? end, y1: y, y2: y }
		return next ? [along, { x1: next.x, x2: next.x, y1: Math.min(y, next.y), y2: Math.max(y, next.y) }] : [along]
	})
}

/** The offers that are named in a panel: the records of each layer, and what is told beyond them in doubt. */
function listCorners(trend: OfferTrend, points: readonly OfferPoint[], per: 'total' | 'year') {
	const pointOf = new Map(points.map((point) => [point.id, point]))
	return layersOf.toReversed().flatMap((population) => {
		const records = trend.records.filter((record) => record.per === per && record.population === population)
		const doubted = findDoubted({ ...trend, points }, { population, per })
		return [
			...records.map(({ id }, place) => ({
				point: pointOf.get(id)!,
				isRecord: true,
				isLast: place === records.length - 1,
				/** Records that it topped. */
				before: place
			})),
			...(doubted ? [{ point: doubted, isRecord: false, isLast: true, before: 0 }] : [])
		]
	})
}

/** A median across its year, between its bounds; an open one reaches to the edge of the panel. */
function placeMedian(
	median: Median,
	currency: string | null,
	years: Years,
	yOf: (sum: number) => number,
	{ top, bottom }: Pick<Axis, 'top' | 'bottom'>
): PlacedMedian {
	const { x1, x2 } = placeSpan(years, spanOf(`${median.year}-01-01`, 'year'))
	const [low, high] = [median.low === null ? bottom : yOf(median.low), median.high === null ? top : yOf(median.high)]
	return {
		key: `${median.population} ${median.kind} ${median.year}`,
		median,
		x: x1,
		width: roundPx(x2 - x1),
		y: high,
		height: roundPx(Math.max(low - high, 1.5)),
		label: fieldMarks.median(median, currency)
	}
}
