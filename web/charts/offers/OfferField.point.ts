// One offer in the figure over time: upright between its bounds, an arrow where one is open, across the days of its date.
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape'
import { spanOf } from '../../../server/domain/time/date.ts'
import type { OfferPoint, OfferTrend } from '../../../server/schemas/offer-trend.ts'
import { labColour } from '../drawing/colour.ts'
import { placeInterval } from './interval.ts'
import { isEstimate } from '../../../server/domain/offers/ranking.ts'
import { labelPoint } from './OfferField.words.ts'
import { placeSpan, type Years } from './OfferField.years.ts'
import { roundPx } from '../drawing/text.ts'

export type PlacedPoint = {
	id: string
	x: number
	colour: string
	status: string
	/** A guess of outsiders. */
	hatched: boolean
	/** What goes with posts, beside offers. */
	faint: boolean
	/** The days that a coarse date may mean. */
	span: { x1: number; x2: number; y: number } | null
	bar: { y: number; height: number } | null
	/** Where its kind's mark stands: at each bound that is known. */
	marks: number[]
	/** The mark, around 0 0. */
	d: string
	/** From the known bound towards the open one, and the arrow's head. */
	open: { y1: number; y2: number; head: string } | null
	hit: { y: number; height: number }
	label: string
}

export const barPx = 5
export const openPx = 22
export const hitPx = 12
const shapes: Record<string, typeof symbolDiamond> = {
	'total-package': symbolDiamond,
	'annual-compensation': symbolCircle,
	'base-salary': symbolSquare,
	'signing-bonus': symbolTriangle,
	'equity-grant': symbolStar,
	'retention-grant': symbolCross
}
/** Area of a mark in square px. */
const markPx = { wide: 46, middle: 36, phone: 26 }
/** The mark of a kind around 0 0, as an SVG path. */
export const shapeOf = (kind: string, size: keyof typeof markPx = 'wide') =>
	symbol(shapes[kind] ?? symbolDiamond, markPx[size]).digits(1)()!

type Place = {
	years: Years
	/** Sum to px above `bottom`. */
	scale: (sum: number) => number
	bottom: number
	/** Groups that wear their own colour here. */
	coloured: ReadonlySet<string>
	isFaint: (point: OfferPoint) => boolean
	basis: OfferTrend['basis']
	size: keyof typeof markPx
}

/** The middle of an offer's bounds, or the one that is known, to order by. */
const middleOf = ({ low, high }: OfferPoint) => Math.sqrt((low ?? high!) * (high ?? low!))

/** Offers at their dates; those of one coarse date stand side by side across it, the smallest first. */
export function placePoints(points: readonly OfferPoint[], place: Place): PlacedPoint[] {
	const sharing = Map.groupBy(points, ({ date, datePrecision }) => `${date} ${datePrecision}`)
	const order = new Map<string, number>()
	for (const group of sharing.values())
		group
			.toSorted((a, b) => middleOf(a) - middleOf(b))
			.forEach(({ id }, at) => order.set(id, (at + 0.5) / group.length))
	return points.map((point) => placePoint(point, order.get(point.id)!, place))
}

function placePoint(point: OfferPoint, at: number, place: Place): PlacedPoint {
	const { years, scale, bottom, coloured, isFaint, basis, size } = place
	const { id, date, datePrecision, low, high, kind, status, labGroup } = point
	const { x1, x2 } = placeSpan(years, spanOf(date, datePrecision))
	const isDay = datePrecision === 'day'
	const { shape, x: start, width: length } = placeInterval(scale, { low, high }, openPx)
	const yOf = (sum: number) => roundPx(bottom - scale(sum))
	const top = roundPx(bottom - start - length)
	const bounds = [low, high].filter((sum) => sum !== null)
	const marks = [...new Set(bounds.map(yOf))]
	const x = roundPx(isDay ? (x1 + x2) / 2 : x1 + at * (x2 - x1))
	const tip = shape === 'atLeast' ? top : roundPx(top + length)
	const isOpen = shape === 'atLeast' || shape === 'atMost'
	const back = shape === 'atLeast' ? 4 : -4
	return {
		id,
		x,
		colour: labColour(labGroup !== null && coloured.has(labGroup) ? labGroup : ''),
		status,
		hatched: isEstimate(point),
		faint: isFaint(point),
		span: isDay ? null : { x1, x2, y: roundPx((marks[0]! + marks.at(-1)!) / 2) },
		bar: shape === 'interval' ? { y: top, height: length } : null,
		marks,
		d: shapeOf(kind, size),
		open: isOpen
			? {
					y1: marks[0]!,
					y2: tip,
					head: `M${roundPx(x - 3)} ${roundPx(tip + back)}L${x} ${tip}L${roundPx(x + 3)} ${roundPx(tip + back)}`
				}
			: null,
		hit: { y: roundPx(top - 4), height: roundPx(length + 8) },
		label: labelPoint(point, basis)
	}
}

/** What a mark covers, for labels to keep off. */
export function boxOf({ x, marks, bar, open }: PlacedPoint) {
	const ys = [...marks, ...(bar ? [bar.y, bar.y + bar.height] : []), ...(open ? [open.y2] : [])]
	return { x1: x - 5, x2: x + 5, y1: Math.min(...ys) - 4, y2: Math.max(...ys) + 4 }
}
