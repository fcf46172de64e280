// Who came with a deal and how long they stayed: a bar a person, from joining to leaving or the end of coverage.
import { dealMarks, formatDate } from '../../../server/domain/language/index.ts'
import { dayNumber, isoOfDay, spanOf, type Precision } from '../../../server/domain/time/date.ts'
import type { DealRecord } from '../../../server/schemas/records.ts'
import { labColour } from '../drawing/colour.ts'
import type { DrawnSize } from '../drawing/drawn.svelte.ts'
import { axisPx, fitText, keepApart, labelPx, measureText, roundPx } from '../drawing/text.ts'

type Bar = { x: number; width: number }
export type PlacedStays = {
	width: number
	height: number
	rowPx: number
	ticks: { x: number; text: string }[]
	deal: { x: number; textX: number; anchor: '' | 'e'; text: string } | undefined
	colour: string
	rows: {
		move: string
		y: number
		barY: number
		name: string
		/** Known only to the quarter or year: hatched. */
		vague: Bar | undefined
		sure: Bar | undefined
		/** What became of it, where somebody left. */
		note: { x: number; text: string; isBefore: boolean } | undefined
		label: string
	}[]
}

const sizes: Record<DrawnSize, { width: number; left: number; rowPx: number }> = {
	wide: { width: 834, left: 190, rowPx: 30 },
	middle: { width: 664, left: 170, rowPx: 30 },
	phone: { width: 358, left: 0, rowPx: 46 }
}
const topPx = 40
type Deal = Pick<DealRecord, 'date' | 'datePrecision' | 'acquirerGroup' | 'people' | 'coverageEnd'>

export function placeStays(deal: Deal, size: DrawnSize): PlacedStays {
	const { width, left, rowPx } = sizes[size]
	const isPhone = size === 'phone'
	const right = width - 10
	const end = dayNumber(deal.coverageEnd) + 1
	const days = deal.people.flatMap(({ joined }) => (joined === null ? [] : dayNumber(joined)))
	const dealDay = dayNumber(deal.date)
	const start = Math.min(dealDay, ...days) - Math.max(20, (end - Math.min(dealDay, ...days)) * 0.03)
	const x = (day: number) => roundPx(left + ((Math.min(day, end) - start) / Math.max(end - start, 1)) * (right - left))
	const spanAt = (date: string, precision: string | null) => spanOf(date, (precision ?? 'day') as Precision)
	const rows = deal.people.map((person, i) => {
		const y = topPx + i * rowPx
		const stay = dealMarks.stay(person)
		const joined = person.joined === null ? undefined : spanAt(person.joined, person.joinedPrecision)
		const left_ = person.left === null ? undefined : spanAt(person.left, person.leftPrecision)
		const until = left_ ? (left_.first + left_.last) / 2 : end
		const isVague = joined && ['quarter', 'year'].includes(person.joinedPrecision ?? '')
		const from = joined && (isVague ? Math.min(joined.last + 1, until) : joined.first)
		const bar = (a: number, b: number): Bar => ({ x: x(a), width: Math.max(1.5, roundPx(x(b) - x(a))) })
		const after = x(until) + 8
		const fits = after + measureText(stay, axisPx) <= width
		const before = joined ? x(joined.first) - 8 : left
		const fitsBefore = before - measureText(stay, axisPx) >= left
		const note =
			person.stay === 'there'
				? undefined
				: person.stay === 'unknown'
					? { x: left, text: stay, isBefore: false }
					: fits
						? { x: after, text: stay, isBefore: false }
						: fitsBefore
							? { x: before, text: stay, isBefore: true }
							: undefined
		const room = isPhone ? width : left - 12
		return {
			move: person.move,
			y,
			barY: y + (isPhone ? 26 : rowPx / 2 - 5),
			name: fitText(person.personName, room, labelPx),
			vague: joined && isVague ? bar(joined.first, from!) : undefined,
			sure: joined && from! < until ? bar(from!, until) : undefined,
			note,
			label: `${person.personName}: ${stay}`
		}
	})
	const text = fitText(dealMarks.deal(deal.date, deal.datePrecision), width / 2, axisPx, true)
	const dealX = x(dealDay)
	const isLate = dealX + 6 + measureText(text, axisPx, true) > width
	return {
		width,
		height: topPx + rows.length * rowPx + 4,
		rowPx,
		ticks: keepApart(
			listYears(start, end).map((day) => ({
				x: x(day),
				text: formatDate(isoOfDay(day), end - start > 900 ? 'year' : 'quarter')
			})),
			width,
			{ insetPx: 4 }
		),
		deal: deal.people.length
			? { x: dealX, textX: dealX + (isLate ? -6 : 6), anchor: isLate ? 'e' : '', text }
			: undefined,
		colour: labColour(deal.acquirerGroup),
		rows
	}
}

/** The days on which years begin, or quarters where there are few of them. */
function listYears(start: number, end: number): number[] {
	const step = end - start > 900 ? 12 : 3
	const [first, last] = [isoOfDay(Math.ceil(start)), isoOfDay(end)]
	const days: number[] = []
	for (let month = Number(first.slice(0, 4)) * 12; month <= Number(last.slice(0, 4)) * 12 + 11; month += step) {
		const day = dayNumber(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`)
		if (day >= start && day < end) days.push(day)
	}
	return days
}
