// Departures around an event: a dot each at its day, those of one day above each other; coarse dates as spans below.
import { dayNumber, spanOf, type Precision } from '../../../server/domain/time/date.ts'
import { afterMarks, formatDate } from '../../../server/domain/language/index.ts'
import type { After } from '../../../server/schemas/trends.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'

type Row = After['moves'][number]
export type PlacedAfter = {
	width: number
	height: number
	base: number
	/** Where the spans before and after end and begin: one line for an event of a known day. */
	beforeEnd: number
	afterStart: number
	/** From where on nothing is covered; null where all is. */
	uncovered: { x: number; width: number } | null
	heads: { before: { x: number; text: string }; after: { x: number; text: string } }
	dots: {
		id: string
		x: number
		y: number
		span: Row['span']
		tied: boolean
		unknown: boolean
		coarse: boolean
		label: string
	}[]
	ends: { first: string; last: string }
	coarser: { x: number; width: number; y: number; textX: number; text: string }[]
}

const sizes = { wide: { width: 1264, pitch: 12 }, middle: { width: 720, pitch: 12 }, phone: { width: 358, pitch: 10 } }
const headPx = 30
const lanePx = 30

/** When a move's person left: the date of leaving where it is told apart, else that of the move. */
export const leavingOf = (move: Omit<Row, 'span'>) => ({
	date: move.leftDate ?? move.date,
	precision: (move.leftDate ? move.leftDatePrecision! : move.datePrecision) as Precision
})

/** The departures of both spans at one size; the event's line stands where the span after it begins. */
export function placeAfter(after: After, size: keyof typeof sizes): PlacedAfter {
	const { width, pitch } = sizes[size]
	const start = dayNumber(after.before.since)
	const end = dayNumber(after.after.until) + 1
	const xOf = (day: number) => ((day - start) / (end - start)) * width
	const stacks = new Map<number, number>()
	const stacked = after.moves
		.filter(({ span }) => span !== 'coarse' && span !== 'none')
		.map((move) => {
			const { date, precision } = leavingOf(move)
			const { first, last } = spanOf(date, precision)
			const column = Math.min(Math.floor(xOf((first + last + 1) / 2) / pitch), Math.floor(width / pitch) - 1)
			const level = stacks.get(column) ?? 0
			stacks.set(column, level + 1)
			return { move, date, precision, column, level }
		})
	const base = headPx + Math.max(4, ...stacks.values()) * pitch
	const [beforeEnd, afterStart] = [xOf(dayNumber(after.before.until) + 1), xOf(dayNumber(after.after.since))]
	const coveredEnd = afterStart + ((width - afterStart) * after.coveredDays) / after.days
	const coarser = placeSpans(after.moves, start, end, width, base + 30)
	const text = (words: string, roomPx: number) => fitText(words, roomPx, axisPx)
	return {
		width,
		height: roundPx(Math.max(base + 24, ...coarser.map(({ y }) => y + 26))),
		base,
		beforeEnd: roundPx(beforeEnd),
		afterStart: roundPx(afterStart),
		uncovered: after.coveredDays < after.days ? { x: roundPx(coveredEnd), width: roundPx(width - coveredEnd) } : null,
		heads: {
			before: {
				x: roundPx(beforeEnd - 8),
				text: text(afterMarks.before(after.counts.before, after.days), beforeEnd - 12)
			},
			after: {
				x: roundPx(afterStart + 8),
				text: text(afterMarks.after(after.counts.after, after.days, after.coveredDays), width - afterStart - 12)
			}
		},
		dots: stacked.map(({ move, date, precision, column, level }) => ({
			id: move.id,
			x: roundPx((column + 0.5) * pitch),
			y: roundPx(base - (level + 0.5) * pitch),
			span: move.span,
			tied: move.part !== null,
			unknown: move.to === null,
			coarse: precision !== 'day',
			label: afterMarks.departure(move.personName, date, precision, move.toName, move.part !== null)
		})),
		ends: { first: formatDate(after.before.since), last: formatDate(after.after.until) },
		coarser
	}
}

/** The coarse dates as far as they lie on the axis, those of one date as one, in as many lanes as their texts need. */
function placeSpans(moves: readonly Row[], start: number, end: number, width: number, top: number) {
	const groups = Map.groupBy(
		moves.filter(({ span }) => span === 'coarse'),
		(move) => formatDate(leavingOf(move).date, leavingOf(move).precision)
	)
	const lanes: number[] = []
	return [...groups.values()].map((members) => {
		const { date, precision } = leavingOf(members[0]!)
		const { first, last } = spanOf(date, precision)
		const x = (Math.max(0, first - start) / (end - start)) * width
		const spanPx = ((Math.min(end, last + 1) - Math.max(start, first)) / (end - start)) * width
		const text = afterMarks.coarse(members.length, date, precision)
		const textPx = measureText(text, axisPx)
		const textX = Math.max(0, Math.min(x, width - textPx))
		const left = Math.min(x, textX)
		const free = lanes.findIndex((laneEnd) => laneEnd + 12 <= left)
		const lane = free < 0 ? lanes.length : free
		lanes[lane] = Math.max(x + spanPx, textX + textPx)
		return {
			x: roundPx(x),
			width: roundPx(spanPx),
			y: top + lane * lanePx,
			textX: roundPx(textX),
			text
		}
	})
}
