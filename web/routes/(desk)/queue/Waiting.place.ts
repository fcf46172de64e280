// Where the squares of the open reports stand: one each, over the days that it has waited.
import type { Queue } from '../../../../server/schemas/queue.ts'
import { daysOf } from './days.ts'

/** Side of a square and the way to the next above it; widths of the drawing, its axis from `left` to `right`, px. */
export const [side, step] = [13, 16]
/** Most squares over one day; the rest are said as a number. */
export const mostHigh = 12

export type Square = { x: number; row: number; isAtWork: boolean }
export type Placed = {
	squares: Square[]
	/** Days that have more than fit: where, and how many more. */
	more: { x: number; row: number; count: number }[]
	ticks: { x: number; days: number }[]
	/** Where half are answered; undefined where that is not known or beyond the axis. */
	median: number | undefined
	oldest: number
	rows: number
	width: number
}

/** Days that the axis holds, beyond the oldest: a week at least. */
const scales = [7, 14, 28, 56, 91, 182, 364, 728]

/** Places the squares of a queue on an axis of `width` px. */
export function placeWaiting({ waiting, now, medianDays }: Queue, width: number): Placed {
	const days = waiting.map(({ received }) => daysOf(received, now))
	const longest = Math.max(0, ...days)
	const end = scales.find((one) => one >= longest) ?? longest
	const x = (day: number) => side / 2 + (Math.min(day, end) / end) * (width - side)
	const every = [1, 2, 7, 14, 28, 91, 182].find((one) => (end / one) * 44 <= width) ?? 364
	const over = Map.groupBy(waiting, ({ received }) => Math.round(x(daysOf(received, now)) / step))
	const squares = [...over].flatMap(([, reports]) =>
		reports.slice(0, mostHigh).map(({ received, state }, row): Square => ({
			x: x(daysOf(received, now)),
			row,
			isAtWork: state !== 'received'
		}))
	)
	const more = [...over].flatMap(([, reports]) =>
		reports.length > mostHigh
			? [{ x: x(daysOf(reports[0]!.received, now)), row: mostHigh, count: reports.length - mostHigh }]
			: []
	)
	return {
		squares,
		more,
		// The last one says what they count, and needs its room.
		ticks: Array.from({ length: Math.floor(end / every) + 1 }, (_, n) => ({ x: x(n * every), days: n * every })).filter(
			({ x, days }) => days === end || x < width - 70
		),
		median: medianDays !== null && medianDays <= end ? x(medianDays) : undefined,
		oldest: x(longest),
		rows: Math.max(1, ...squares.map(({ row }) => row + 1)) + (more.length ? 1 : 0),
		width
	}
}
