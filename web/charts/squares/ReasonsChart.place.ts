// Who left a lab by quarter, and below on the same axis what happened there: those whom records tie to it are dark and named.
import { labStory } from '../../../server/domain/language/index.ts'
import { fitsPeriod } from '../../../server/domain/time/period.ts'
import type { LabMove, Reasons } from '../../../server/schemas/lab-story.ts'
import { axisPx, measureText, roundPx } from '../drawing/text.ts'
import { monthOf } from './SquaresChart.axis.ts'
import { linesOf, placeLabels, type Box, type Labelled, type PlacedLabel } from './SquaresChart.label.ts'

type Exit = { id: string; href: string; label: string; x: number; y: number; isTied: boolean; isCoarse: boolean }
export type PlacedReasons = {
	width: number
	height: number
	left: number
	zero: number
	side: number
	exits: Exit[]
	counts: { x: number; y: number; text: string }[]
	years: { x: number; text: string }[]
	/** Beside the exits known to a year: how many they are. */
	notes: { x: number; y: number; text: string }[]
	lanes: { y: number; text: string; textY: number }[]
	events: { id: string; x: number; y: number; number: number; label: string; isTied: boolean }[]
	labels: PlacedLabel[]
}

const sizes = {
	wide: { width: 1264, left: 132, quarters: 18, columns: 3 },
	middle: { width: 664, left: 116, quarters: 12, columns: 2 },
	phone: { width: 358, left: 0, quarters: 8, columns: 2 }
}
export type ReasonsSize = keyof typeof sizes
const [side, gapPx] = [12, 2]
const pitch = side + gapPx
const axisPxHeight = 32
const lanePx = 27
/** Over the highest stack, for its count and its names. */
const mostRoomPx = 54
const circlePx = 21

const nameExit = (row: LabMove) => labStory.square(row.personName, 'left', row.otherName, row.date, row.datePrecision)

/** The figure at one size, without room that nothing needs; what is older than its axis is in the list and in the table. */
export function placeReasons(reasons: Reasons, size: ReasonsSize): PlacedReasons {
	const roomy = placeUnder(reasons, size, mostRoomPx)
	const tops = [
		...roomy.counts.map(({ y }) => y),
		...roomy.labels.flatMap(({ lines }) => lines.map(({ y }) => y)),
		roomy.zero - (size === 'phone' ? 0 : 18)
	]
	return placeUnder(reasons, size, mostRoomPx - Math.max(0, Math.floor(Math.min(...tops) - 14)))
}

/** The figure with that much room over its highest stack. */
function placeUnder({ exits, events, coverageEnd }: Reasons, size: ReasonsSize, roomPx: number): PlacedReasons {
	const { width, left, quarters, columns: usual } = sizes[size]
	const isPhone = size === 'phone'
	const end = Math.floor(monthOf(coverageEnd) / 3) + 1
	const dated = exits.filter(({ datePrecision }) => fitsPeriod('quarter', datePrecision))
	const quarterOf = (date: string) => Math.floor(monthOf(date) / 3)
	const firsts = [...dated, ...events].map(({ date }) => quarterOf(date))
	const start = Math.min(Math.max(Math.min(...firsts, end - 1), end - quarters), end - 4)
	const step = (width - left) / (end - start)
	const xOf = (month: number) => left + (month / 3 - start) * step

	const stacks = Map.groupBy(
		dated.filter(({ date }) => quarterOf(date) >= start && quarterOf(date) < end),
		({ date }) => quarterOf(date)
	)
	const most = Math.max(0, ...[...stacks.values()].map((rows) => rows.length))
	const room = Math.max(1, Math.floor((step - 6) / pitch))
	const columns = Math.min(room, Math.max(usual, Math.ceil(most / 10)))
	const rowsHigh = Math.ceil(most / columns)
	const zero = roomPx + rowsHigh * pitch
	const placed = [...stacks].map(([quarter, rows]) => {
		const ordered = rows.toSorted((a, b) => a.events.length - b.events.length || (a.date < b.date ? -1 : 1))
		const wide = Math.min(columns, rows.length) * pitch
		const x = xOf(quarter * 3) + (step - wide) / 2
		const high = Math.ceil(rows.length / columns) * pitch
		return { ordered, x, box: { x, y: zero - high, width: wide, height: high } }
	})
	const squares = placed.flatMap(({ ordered, x }) =>
		ordered.map((row, n) => ({
			id: row.id,
			href: `/moves/${row.id}`,
			label: nameExit(row),
			x: roundPx(x + (n % columns) * pitch),
			y: roundPx(zero - (Math.floor(n / columns) + 1) * pitch),
			isTied: row.events.length > 0,
			isCoarse: false
		}))
	)
	const counts = placed.map(({ box, ordered }) => ({
		x: roundPx(box.x + box.width / 2),
		y: box.y - 5,
		text: String(ordered.length)
	}))
	const years = listYears(start, end).map((year) => ({ x: roundPx(xOf(monthOf(`${year}-01`))), text: String(year) }))
	const coarse = placeCoarse(exits, years, { zero, width, step })

	const kinds = Object.keys(labStory.lanes).filter((kind) =>
		events.some((event) => event.kind === kind && quarterOf(event.date) >= start)
	)
	const laneTop = zero + axisPxHeight
	const lane = isPhone ? lanePx + 18 : lanePx
	const marks = kinds.flatMap((kind, place) =>
		placeLane(
			events.filter((event) => event.kind === kind && quarterOf(event.date) >= start),
			xOf,
			left + 10,
			width - 10
		).map(({ event, x }) => ({
			id: event.id,
			x,
			y: laneTop + lane * place + lane - lanePx / 2,
			number: event.number,
			label: event.title,
			isTied: event.leavers.length + event.joiners.length > 0
		}))
	)
	const height = laneTop + lane * kinds.length + 4
	const taken: Box[] = [
		...placed.map(({ box }) => box),
		...counts.map(({ x, y }) => ({ x: x - 10, y: y - 12, width: 20, height: 14 }))
	]
	const frame: Box = { x: left, y: 0, width: width - left, height: zero - 2 }
	return {
		width,
		height,
		left,
		zero,
		side,
		exits: [...squares, ...coarse.squares],
		counts,
		years,
		notes: coarse.notes,
		lanes: kinds.map((kind, place) => ({
			y: laneTop + lane * place,
			text: labStory.lanes[kind]!,
			textY: laneTop + lane * place + (isPhone ? 14 : 18)
		})),
		events: marks,
		labels: placeLabels(listNames(events, placed), taken, frame)
	}
}

const listYears = (start: number, end: number) =>
	Array.from({ length: Math.ceil(end / 4) - Math.floor(start / 4) }, (_, i) => 1970 + Math.floor(start / 4) + i).filter(
		(year) => (year - 1970) * 4 >= start
	)

/** Exits known to a year, hatched under the axis beside the year; where they have no room, how many they are. */
function placeCoarse(
	exits: readonly LabMove[],
	years: PlacedReasons['years'],
	{ zero, width, step }: { zero: number; width: number; step: number }
) {
	let isFirst = true
	const squares: Exit[] = []
	const notes: PlacedReasons['notes'] = []
	for (const { x, text } of years) {
		const rows = exits.filter(({ date, datePrecision }) => datePrecision === 'year' && date.startsWith(text))
		if (!rows.length) continue
		const from = x + 5 + measureText(text, axisPx, true) + 6
		const end = Math.min(width, x + step * 4) - 4
		const long = labStory.toYear(rows.length, isFirst)
		const short = labStory.toYear(rows.length, false)
		const noteX = from + rows.length * pitch + 4
		const note = noteX + measureText(long, axisPx) < end ? long : short
		if (noteX + measureText(note, axisPx) > end) continue
		isFirst = false
		notes.push({ x: roundPx(noteX), y: zero + 21, text: note })
		for (const [n, row] of rows.entries())
			squares.push({
				id: row.id,
				href: `/moves/${row.id}`,
				label: nameExit(row),
				x: roundPx(from + n * pitch),
				y: zero + 10,
				isTied: row.events.length > 0,
				isCoarse: true
			})
	}
	return { squares, notes }
}

/** The events of a lane by their dates, moved apart where they would lie over each other. */
function placeLane<Event extends { date: string; datePrecision: string }>(
	events: readonly Event[],
	xOf: (month: number) => number,
	least: number,
	most: number
) {
	const middles = events.map(({ date, datePrecision }) => {
		const whole = { day: 0, month: 0.5, quarter: 1.5, year: 6 }[datePrecision] ?? 0
		const day = datePrecision === 'day' ? (Number(date.slice(8, 10)) - 1) / 31 : whole
		return xOf(monthOf(date) + day)
	})
	const xs: number[] = []
	for (const x of middles) xs.push(Math.max(x, least, (xs.at(-1) ?? -Infinity) + circlePx))
	for (let i = xs.length - 1; i >= 0; i--) xs[i] = Math.min(xs[i]!, (xs[i + 1] ?? most + circlePx) - circlePx)
	return events.map((event, place) => ({ event, x: roundPx(xs[place]!) }))
}

/** Names of those tied to an event, at the stack of the quarter that they left in. */
function listNames(
	events: Reasons['events'],
	placed: readonly { ordered: readonly LabMove[]; box: Box }[]
): Labelled[] {
	return placed.flatMap(({ ordered, box }) => {
		const lines = events.flatMap(({ id, number }) => {
			const names = ordered.filter((row) => row.events.includes(id)).map(({ personName }) => personName)
			return names.length ? [labStory.named(names, number)] : []
		})
		if (!lines.length) return []
		const text = lines.join(', ')
		return [
			{
				// The count stands on the stack.
				stack: { ...box, y: box.y - 17, height: box.height + 17 },
				way: 'up' as const,
				isWave: false,
				texts: [
					linesOf(text, 320, 1, false, true),
					linesOf(text, 190, 2, false, true),
					linesOf(text, 150, 4, false, true)
				]
			}
		]
	})
}
