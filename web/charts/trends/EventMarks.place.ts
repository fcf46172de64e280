// What happened, along an axis of periods: a numbered mark each, dense ones folded into one; where there is room a title.
import type { Trend } from '../../../server/schemas/trends.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'

/** Something that happened. `number` stands in the figure and in the list below it. */
export type Mark = {
	id: string
	number: number
	href: string
	date: string
	datePrecision: string
	kind: string
	title: string
}
export type PlacedMarks = {
	/** Of the band above the figure, in px; 0 where nothing happened. */
	height: number
	pills: {
		x: number
		y: number
		left: number
		width: number
		text: string
		/** Its text and all its titles. */
		label: string
		/** The page of the first. */
		href: string
		/** Dated to a month or more coarsely. */
		coarse: boolean
	}[]
	/** To the right of their lines, or where `isLeft` to the left. */
	titles: { x: number; y: number; text: string; bottom: number; isLeft: boolean }[]
}

const monthsPer = { month: 1, quarter: 3, year: 12 }
/** Widths of the drawings, and how many titles stand above each other. */
const sizes = { wide: { width: 1264, lanes: 5 }, middle: { width: 664, lanes: 5 }, phone: { width: 358, lanes: 5 } }
const pillPx = 18
const lanePx = 18
const longestPx = 400
/** Of a pill: "100–106". */
const widestPx = 76
const shortestPx = 90
/** Marks of one pill that are named beside it. */
const mostNamed = 2
/** Marks of a stretch that are moved apart; more are one pill. */
const mostApart = 3
const apartPx = 3

/** The number of a period's first month, from year 0 on. */
export function firstMonth(period: string): number {
	const [year, part = '01'] = period.split('-')
	const month = part.startsWith('Q') ? Number(part[1]) * 3 - 2 : Number(part)
	return Number(year) * 12 + month - 1
}

/** Whether a period is the first of its year. */
export function startsYear(period: string): boolean {
	return firstMonth(period) % 12 === 0
}

/** Where a date stands, in months from year 0 on: the middle of what it may mean. */
function monthOf(date: string, precision: string): number {
	const whole = { day: 0, month: 1, quarter: 3, year: 12 }[precision] ?? 0
	const day = precision === 'day' ? (Number(date.slice(8, 10)) - 1) / 31 : whole / 2
	return firstMonth(date.slice(0, 7)) + day
}

/** The marks above a figure of periods, in order of their numbers; those beyond its ends are left out. */
export function placeMarks(
	marks: readonly Mark[],
	periods: readonly { period: string }[],
	by: Trend['by'],
	size: keyof typeof sizes
): PlacedMarks {
	const { width, lanes } = sizes[size]
	const start = firstMonth(periods[0]?.period ?? '0')
	const xOf = (mark: Mark) =>
		((monthOf(mark.date, mark.datePrecision) - start) / (periods.length * monthsPer[by])) * width
	const inside = marks.map((mark) => ({ mark, x: xOf(mark) })).filter(({ x }) => x >= 0 && x < width)
	if (!inside.length || !periods.length) return { height: 0, pills: [], titles: [] }
	const groups = foldMarks(inside, width, width / periods.length)
	const titles = placeTitles(
		groups.flatMap(({ members, x }) =>
			members.length <= mostNamed ? [{ x, text: members.map(({ title }) => title).join('; ') }] : []
		),
		width,
		lanes
	)
	const top = Math.max(0, ...titles.map(({ lane }) => lane + 1)) * lanePx + 4
	return {
		height: top + pillPx + 8,
		pills: groups.map(({ members, x, widthPx, text }) => ({
			x: roundPx(x),
			y: top,
			left: roundPx(x - widthPx / 2),
			width: roundPx(widthPx),
			text,
			label: `${text}: ${members.map(({ title }) => title).join('; ')}`,
			href: members[0]!.href,
			coarse: members.every(({ datePrecision }) => datePrecision !== 'day')
		})),
		titles: titles.map(({ x, text, lane, isLeft }) => ({
			isLeft,
			x: roundPx(x),
			y: roundPx(top - 6 - lane * lanePx),
			text,
			bottom: top
		}))
	}
}

type Part = { mark: Mark; x: number }
type Group = { members: Mark[]; x: number; widthPx: number; text: string }

/** Marks as one pill whose middle is theirs, kept between two edges. */
function joinMarks(parts: readonly Part[], left: number, right: number): Group {
	const members = parts.map(({ mark }) => mark)
	const [first, last] = [members[0]!.number, members.at(-1)!.number]
	const inRow = last - first === members.length - 1
	const text = first === last ? String(first) : inRow ? `${first}–${last}` : `${first} +${members.length - 1}`
	const widthPx = Math.max(pillPx, measureText(text, axisPx) + 10)
	const middle = parts.reduce((sum, { x }) => sum + x, 0) / parts.length
	return { members, x: Math.max(left + widthPx / 2, Math.min(middle, right - widthPx / 2)), widthPx, text }
}

/**
 * The marks as pills that do not touch: the axis is cut into stretches of whole periods, wide enough for any pill, and
 * the marks of a stretch are one pill where they would touch.
 */
function foldMarks(marks: readonly Part[], width: number, stepPx: number): Group[] {
	const stretchPx = Math.min(width, Math.ceil(widestPx / stepPx) * stepPx)
	const stretches = Map.groupBy(
		marks.toSorted((a, b) => a.x - b.x || a.mark.number - b.mark.number),
		({ x }) => Math.min(Math.floor(x / stretchPx), Math.max(0, Math.floor(width / stretchPx) - 1))
	)
	return [...stretches].flatMap(([place, parts]) => {
		// The last stretch takes what is left of the axis.
		const [left, end] = [place * stretchPx, (place + 1) * stretchPx]
		const right = end + stretchPx > width ? width : end
		const single = parts.map((part) => joinMarks([part], left + 1, right - 1))
		const touch = single.some(
			(pill, i) => i > 0 && single[i - 1]!.x + single[i - 1]!.widthPx / 2 + 3 > pill.x - pill.widthPx / 2
		)
		if (!touch) return single
		return spreadMarks(single, left + 1, right - 1) ?? [joinMarks(parts, left + 1, right - 1)]
	})
}

/** A few pills that would touch, moved apart inside their stretch; undefined where they are too many or too wide. */
function spreadMarks(pills: readonly Group[], left: number, right: number): Group[] | undefined {
	const whole = pills.reduce((sum, { widthPx }) => sum + widthPx, 0) + (pills.length - 1) * apartPx
	if (pills.length > mostApart || whole > right - left) return undefined
	const middle = pills.reduce((sum, { x }) => sum + x, 0) / pills.length
	let at = Math.max(left, Math.min(middle - whole / 2, right - whole))
	return pills.map((pill) => {
		const x = at + pill.widthPx / 2
		at += pill.widthPx + apartPx
		return { ...pill, x }
	})
}

/** A title with its place: x of its line, and how far up it stands. */
type Title = { x: number; text: string; lane: number; isLeft: boolean }

/**
 * Titles of the left half to the right of their lines, like stairs from the middle up to the left; those of the right half to
 * the left of theirs, up to the right: no line runs through a title. Those without room are left out: they stand in the list.
 */
function placeTitles(marks: readonly { x: number; text: string }[], width: number, lanes: number): Title[] {
	const left = marks.filter(({ x }) => x < width / 2)
	const right = marks.filter(({ x }) => x >= width / 2)
	const [lastLeft, firstRight] = [left.at(-1)?.x ?? 0, right[0]?.x ?? width]
	const mirrored = right.toReversed().map(({ x, text }) => ({ x: width - x, text }))
	const begun = climb(left, () => Math.max(firstRight - 8, width / 2), lanes)
	/** Where titles of the left half end, in a lane. */
	const endIn = (lane: number) =>
		Math.max(
			Math.min(lastLeft + 8, width / 2),
			...begun.filter((one) => one.lane === lane).map(({ x, text }) => x + 13 + measureText(text, axisPx))
		)
	return [
		...begun.map((title) => ({ ...title, isLeft: false })),
		...climb(mirrored, (lane) => width - endIn(lane), lanes)
			.map(({ x, ...title }) => ({ ...title, x: width - x, isLeft: true }))
			.toReversed()
	]
}

/** Titles to the right of their lines, from the right up to the left, none beyond the end of its lane. */
function climb(
	marks: readonly { x: number; text: string }[],
	endOf: (lane: number) => number,
	lanes: number
): Omit<Title, 'isLeft'>[] {
	const placed: Omit<Title, 'isLeft'>[] = []
	for (const { x, text } of marks.toReversed()) {
		const rooms = Array.from({ length: lanes }, (_, lane) => {
			const limit = Math.min(endOf(lane), ...placed.filter((other) => other.lane >= lane).map((other) => other.x - 8))
			return { lane, px: Math.min(limit - x - 5, longestPx) }
		})
		const textPx = measureText(text, axisPx)
		const room = rooms.find(({ px }) => px >= Math.min(textPx, longestPx)) ?? rooms.toSorted((a, b) => b.px - a.px)[0]
		if (!room || room.px < Math.min(shortestPx, textPx)) continue
		placed.push({ x, lane: room.lane, text: fitText(text, room.px, axisPx) })
	}
	return placed.toReversed()
}
