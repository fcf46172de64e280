// The axis of dates: every year has a column, as wide as the offers in it need; a day is as wide as any other of its year.
import { scaleLinear } from 'd3-scale'
import { dayNumber, spanOf, type Span } from '../../../server/domain/time/date.ts'
import type { OfferPoint } from '../../../server/schemas/offer-trend.ts'
import { clearCrowded, roundPx } from '../drawing/text.ts'

/** A column from which its quarters are named, in px. */
const quartersPx = 240
const quarters = ['Apr', 'Jul', 'Oct']

export type Years = {
	/** Day number to px. */
	scale: (day: number) => number
	/** The last day on the axis: that of coverage, or of the newest offer where that is later. */
	last: number
	/** Beginnings of years and quarters; the text is null where it has no room. */
	ticks: { x: number; text: string | null }[]
}

/** How much room a year asks for: `least` where it has no offers, less for each the more there are. */
const roomOf = (count: number, least: number) => least + count ** 0.75

/** The axis of the offers' dates between two px, `least` the room of an empty year in that of a year's first offer; there must be an offer. */
export function placeYears(
	points: readonly OfferPoint[],
	coverageEnd: string,
	left: number,
	right: number,
	least = 1
): Years {
	const counts = new Map<number, number>()
	for (const { date } of points) counts.set(Number(date.slice(0, 4)), (counts.get(Number(date.slice(0, 4))) ?? 0) + 1)
	const starts = points.map(({ date, datePrecision }) => spanOf(date, datePrecision).first)
	const last = Math.max(dayNumber(coverageEnd), ...starts)
	const [first, end] = [Math.min(...counts.keys()), new Date(last * 86_400_000).getUTCFullYear()]
	const years = Array.from({ length: end - first + 1 }, (_, place) => first + place)
	const rooms = years.map((year) => roomOf(counts.get(year) ?? 0, least))
	const pxOfRoom = (right - left) / rooms.reduce((sum, room) => sum + room, 0)
	let x = left
	const range = [left, ...rooms.map((room) => (x += room * pxOfRoom))]
	const days = [...years.map((year) => dayNumber(`${year}-01-01`)), last + 1]
	const scale = scaleLinear(days, range).clamp(true)
	const ticks = years.flatMap((year, place) => {
		const isWide = range[place + 1]! - range[place]! >= quartersPx
		const inside = quarters.map((text, i) => ({ day: dayNumber(`${year}-${['04', '07', '10'][i]}-01`), text }))
		return [{ day: days[place]!, text: String(year) }, ...(isWide ? inside.filter(({ day }) => day <= last) : [])]
	})
	const labels = ticks.map(({ day, text }) => ({ x: roundPx(scale(day)), text }))
	return { scale, last, ticks: clearCrowded(labels, right, 4) }
}

/** The px that a date may lie between, cut at the end of the axis. */
export function placeSpan({ scale, last }: Years, { first, last: until }: Span): { x1: number; x2: number } {
	return { x1: roundPx(scale(first)), x2: roundPx(scale(Math.min(until, last) + 1)) }
}
