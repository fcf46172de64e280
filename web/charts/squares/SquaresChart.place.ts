// People as squares over time: one way above the axis, the other below it, waves and names said beside them.
import { formatDate, formatNumber, formatPeriod, squareWords } from '../../../server/domain/language/index.ts'
import type { Precision } from '../../../server/domain/time/date.ts'
import type { Period } from '../../../server/domain/time/period.ts'
import { axisPx, fitText, keepApart, labelPx, measureText, roundPx } from '../drawing/text.ts'
import { chooseAxis, periodOfRow, type Axis, type Slot } from './SquaresChart.axis.ts'
import { linesOf, placeLabels, type Box, type Labelled, type PlacedLabel } from './SquaresChart.label.ts'

export type Way = 'up' | 'down'
export type Square = {
	id: string
	href: string
	way: Way
	date: string
	datePrecision: Precision
	/** Who moved, and all of it in a line. */
	name: string
	label: string
	/** The other lab's colour as a CSS value; null where it is not known. */
	colour: string | null
	/** Whose squares lie together in a stack; the smallest first. */
	order: number
	isDoubtful?: boolean
	/** The other lab, where those of one are drawn as a block. */
	end?: string | null
}
export type Squares = {
	squares: readonly Square[]
	/** What each way is called, with all that it counts. */
	ways: Record<Way, { count: number; title: string }>
	/** Lengths of the axis' periods, the one to be tried first first. */
	units: readonly Period[]
	/** More about a wave: what ties its squares. */
	noteOf?: ((squares: readonly Square[]) => string) | undefined
	/** What squares of one colour in a period are called, and lead to, where there are too many for a link each. */
	blockOf?: ((squares: readonly Square[], period: string) => { href: string; label: string }) | undefined
	label: string
}
type Fill = 'plain' | 'hatched' | 'dotted' | 'doubtful'
export type PlacedSquare = { id: string; href: string; label: string; x: number; y: number; fill: Fill; colour: string }
/** Squares of one colour in one period, as one mark. */
export type PlacedBlock = { href: string; label: string; d: string; fill: Fill; colour: string }
export type PlacedSquares = {
	width: number
	height: number
	/** The two lines between which the axis stands, and where they begin. */
	lines: { up: number; down: number }
	start: number
	side: number
	/** Where the highest square begins. */
	top: number
	squares: PlacedSquare[]
	/** Instead of squares, where these are very many. */
	blocks: PlacedBlock[]
	ticks: { x: number; text: string | null; isYear: boolean }[]
	heads: { y: number; count: number; title: string }[]
	/** What is older than the axis, beside its squares: names, or how many. */
	olds: { x: number; y: number; text: string }[]
	labels: PlacedLabel[]
}

const sizes = {
	wide: { width: 942, side: 16, most: { month: 27, quarter: 14, year: 30 }, tallest: 12, namePx: 220 },
	middle: { width: 664, side: 13, most: { month: 18, quarter: 10, year: 20 }, tallest: 12, namePx: 170 },
	phone: { width: 358, side: 10, most: { month: 15, quarter: 8, year: 12 }, tallest: 14, namePx: 130 }
}
export type Size = keyof typeof sizes
const gapPx = 2
const axisHeight = 26
/** Above this many squares only waves are named. */
const mostNamed = 60
/** Above this many, those of one colour in a period are one link. */
const mostLinks = 200
/** The names of a stack are said up to this many. */
const mostNames = 6
/** Who is older than the axis is named up to this many. */
const mostOlds = 6

/** A stack that is a finding of its own: of five or more, and a good part of its way. */
const isWave = (count: number, all: number) => count >= 5 && count * 9 >= all

/** Squares a row of a stack: one where months stand side by side, else up to three, more where it would grow too tall. */
function countColumns(most: number, unit: Period, tallest: number): number {
	const usual = unit === 'month' ? 1 : Math.min(3, Math.max(1, Math.ceil(most / 2)))
	return Math.max(usual, Math.ceil(most / tallest))
}

const waysOf = { up: 'up', down: 'down' } as const
/** The two stacks of a slot, those of one colour together, the oldest next to the axis. */
function stackSlot(axis: Axis<Square>, { period }: Slot): Record<Way, Square[]> {
	const rows = (axis.rows.get(period) ?? []).toSorted((a, b) => a.order - b.order || (a.date < b.date ? -1 : 1))
	const of = (way: Way) => rows.filter((row) => row.way === way)
	return { up: of(waysOf.up), down: of(waysOf.down) }
}

const fillOf = ({ colour, isDoubtful }: Square, isCoarse: boolean): Fill => {
	if (colour === null) return 'dotted'
	if (isDoubtful) return 'doubtful'
	return isCoarse ? 'hatched' : 'plain'
}

/** The names of a stack, in as few lines as they take; none where they are too many. */
function nameStack(rows: readonly Square[], widthPx: number) {
	const text = rows.map(({ name }) => name).join(', ')
	return rows.length > mostNames
		? []
		: [linesOf(text, widthPx * 1.6, 1, false), linesOf(text, widthPx, 2, false), linesOf(text, widthPx, 4, false)]
}

/** The squares at one size; room that nothing needs is cut off over and under them. */
export function placeSquares(figure: Squares, size: Size): PlacedSquares {
	const roomy = placeUnder(figure, size, size === 'phone' ? 96 : 64)
	const tops = [
		roomy.top,
		...roomy.squares.map(({ y }) => y - 4),
		...roomy.labels.flatMap(({ lines }) => lines.map(({ y }) => y - 14)),
		...roomy.olds.map(({ y }) => y - 14),
		roomy.lines.up - (size === 'phone' ? 20 : 62)
	]
	const spare = Math.min(...tops) - (size === 'phone' ? 24 : 0)
	return placeUnder(figure, size, (size === 'phone' ? 96 : 64) - Math.max(0, Math.floor(spare)))
}

/** The squares with that much room over the highest stack. */
function placeUnder({ squares, ways, units, noteOf, blockOf }: Squares, size: Size, roomPx: number): PlacedSquares {
	const { width, side: widest, most, tallest, namePx } = sizes[size]
	const isPhone = size === 'phone'
	const plans = [
		...units.map((unit) => ({ unit, most: most[unit], left: isPhone ? 0.34 : 0.25 })),
		{ unit: 'year' as const, most: 40, left: 0.25 }
	]
	const axis = chooseAxis(squares, plans)
	const slots = (axis?.slots ?? []).map((slot) => ({ ...slot, ...stackSlot(axis!, slot) }))
	const before = axis?.before ?? []
	const areNamed = before.length <= mostOlds && !isPhone
	const oldColumns = areNamed ? 1 : Math.min(8, Math.ceil(mostOf(before) / 5))
	const titlePx = Math.max(...Object.values(ways).map(({ title }) => measureText(title, axisPx, true)))
	const oldNotes = { up: noteOld(before, 'up', axis), down: noteOld(before, 'down', axis) }
	const oldTexts = areNamed ? before.map(nameOld) : Object.values(oldNotes)
	const oldTextPx = Math.max(0, ...oldTexts.map((text) => measureText(text, axisPx)))
	const oldPx = !before.length
		? 0
		: areNamed
			? Math.min(190, oldTextPx + widest + 22)
			: Math.max(oldColumns * (widest + gapPx), oldTextPx) + 16
	const headPx = isPhone ? 0 : Math.min(150, Math.max(titlePx, 96)) + 20
	const start = headPx + oldPx

	const columns = slots.map(({ up, down, isCoarse }) =>
		countColumns(Math.max(up.length, down.length, 1), isCoarse ? 'quarter' : axis!.unit, tallest)
	)
	const allColumns = columns.reduce((sum, count) => sum + count, 0)
	const pitch = Math.min(widest + gapPx, (width - start - slots.length * 4) / Math.max(allColumns, 1))
	const side = Math.max(1.5, pitch - gapPx)
	const spare = (width - start - allColumns * pitch) / Math.max(slots.length, 1)
	let left = start
	const xs = columns.map((count) => {
		const x = left
		left += count * pitch + spare
		return roundPx(x)
	})
	const rowsOf = (way: Way) => Math.max(0, ...slots.map((slot, place) => Math.ceil(slot[way].length / columns[place]!)))
	const oldRows = (way: Way) => Math.ceil(before.filter((one) => one.way === way).length / Math.max(oldColumns, 1))
	const [rowsUp, rowsDown] = [Math.max(rowsOf('up'), oldRows('up')), Math.max(rowsOf('down'), oldRows('down'))]
	const up = roundPx(roomPx + Math.max(rowsUp * pitch, isPhone ? 0 : 40))
	const down = up + axisHeight
	const tallestPx = down + Math.max(rowsDown * pitch, isPhone ? 0 : 58)
	const roomy = tallestPx + 80

	const shift = Math.min(5, spare / 2)
	const yOf = (way: Way, row: number) => roundPx(way === 'up' ? up - (row + 1) * pitch : down + gapPx + row * pitch)
	const put = (one: Square, x: number, y: number, isCoarse: boolean): PlacedSquare => ({
		id: one.id,
		href: one.href,
		label: one.label,
		x: roundPx(x),
		y,
		fill: fillOf(one, isCoarse),
		colour: one.colour ?? 'var(--ink-2)'
	})
	const drawn = slots.flatMap((slot, place) =>
		(['up', 'down'] as const).flatMap((way) =>
			slot[way].map((one, n) => {
				const [column, row] = [n % columns[place]!, Math.floor(n / columns[place]!)]
				const placed = put(one, xs[place]! + shift + column * pitch, yOf(way, row), slot.isCoarse)
				return { one, placed, period: slot.period }
			})
		)
	)
	const blocks = blockOf && squares.length > mostLinks ? joinBlocks(drawn, roundPx(side), blockOf) : []
	const oldOnes = (['up', 'down'] as const).flatMap((way) =>
		before
			.filter((one) => one.way === way)
			.toSorted((a, b) => a.order - b.order || (a.date < b.date ? -1 : 1))
			.map((one, n) => ({ one, x: headPx + (n % oldColumns) * pitch, y: yOf(way, Math.floor(n / oldColumns)) }))
	)
	const notes = (['up', 'down'] as const)
		.filter((way) => !areNamed && oldNotes[way])
		.map((way) => {
			const edge = yOf(way, oldRows(way) - 1)
			return { x: headPx, y: roundPx(way === 'up' ? edge - 6 : edge + side + 14), text: oldNotes[way] }
		})
	const stacks = slots.flatMap((slot, place) =>
		(['up', 'down'] as const).flatMap((way) => {
			const rows = slot[way]
			if (!rows.length) return []
			const high = Math.ceil(rows.length / columns[place]!) * pitch
			const wide = Math.min(columns[place]!, rows.length) * pitch
			const box: Box = { x: xs[place]! + shift, y: way === 'up' ? up - high : down + gapPx, width: wide, height: high }
			return [{ slot, way, rows, box }]
		})
	)
	const drawnCount = Math.max(drawn.length, 1)
	const wanted = stacks
		.flatMap(({ slot, way, rows, box }): (Labelled & { rank: number })[] => {
			const wave = isWave(rows.length, ways[way].count) && !slot.isCoarse
			if (!wave && drawnCount > mostNamed) return []
			const bold = { text: squareWords.wave(rows.length, slot.period), isBold: true, isMuted: false }
			const note = wave ? (noteOf?.(rows) ?? '') : ''
			const texts = wave
				? [
						...(note ? [[bold, ...linesOf(note, namePx, 3, true)]] : []),
						...nameStack(rows, namePx).map((lines) => (lines.length ? [bold, ...lines] : [])),
						[bold]
					]
				: nameStack(rows, namePx)
			return [{ stack: box, way, texts, isWave: wave, rank: wave ? rows.length + 1000 : rows.length }]
		})
		.toSorted((a, b) => b.rank - a.rank)
	const frame: Box = { x: start, y: isPhone ? 24 : 2, width: width - start, height: roomy - (isPhone ? 24 : 2) }
	const taken: Box[] = [
		...stacks.map(({ box }) => box),
		...notes.map(({ x, y, text }) => ({ x, y: y - 12, width: measureText(text, axisPx) + 6, height: 16 })),
		{ x: 0, y: up, width, height: axisHeight }
	]
	const labels = placeLabels(wanted, taken, frame)
	const ends = [...labels.flatMap(({ lines }) => lines.map(({ y }) => y)), ...notes.map(({ y }) => y)]
	const height = Math.ceil(Math.max(tallestPx, ...ends) + (isPhone ? 28 : 8))
	return {
		width,
		height,
		lines: { up, down },
		start,
		side: roundPx(side),
		top: Math.min(up, ...drawn.map(({ placed }) => placed.y)) - 4,
		squares: [
			...oldOnes.map(({ one, x, y }) => put(one, x, y, isOldCoarse(one, axis!))),
			...(blocks.length ? [] : drawn.map(({ placed }) => placed))
		],
		blocks,
		ticks: axis ? placeTicks(axis, xs, width) : [],
		heads: placeHeads(ways, { up, down, height, isPhone, roomPx: isPhone ? width : headPx - 12 }),
		olds: areNamed
			? oldOnes.map(({ one, x, y }) => ({
					x: roundPx(x + pitch + 4),
					y: roundPx(y + side / 2 + 4.5),
					text: fitText(nameOld(one), oldPx - pitch - 14, axisPx)
				}))
			: notes,
		labels
	}
}

const nameOld = ({ name, date, datePrecision }: Square) =>
	`${name}, ${formatDate(date, datePrecision === 'day' ? 'month' : datePrecision)}`
const isOldCoarse = (one: Square, axis: Axis<Square>) => periodOfRow(one, axis.unit).isCoarse

type Drawn = { one: Square; placed: PlacedSquare; period: string }
/** Squares of one colour in a period as one path each. */
function joinBlocks(drawn: readonly Drawn[], side: number, blockOf: NonNullable<Squares['blockOf']>): PlacedBlock[] {
	const blocks = Map.groupBy(drawn, ({ one, placed, period }) =>
		[period, one.way, one.order, placed.fill, placed.colour].join(' ')
	)
	return [...blocks.values()].map((members) => {
		const { placed, period } = members[0]!
		return {
			...blockOf(
				members.map(({ one }) => one),
				period
			),
			d: members.map(({ placed: { x, y } }) => `M${x} ${y}h${side}v${side}h-${side}z`).join(''),
			fill: placed.fill,
			colour: placed.colour
		}
	})
}

/** The larger of the two ways. */
const mostOf = (rows: readonly Square[]) => {
	const up = rows.filter(({ way }) => way === 'up').length
	return Math.max(up, rows.length - up)
}
const noteOld = (before: readonly Square[], way: Way, axis: Axis<Square> | undefined) => {
	const count = before.filter((one) => one.way === way).length
	return count && axis ? squareWords.before(count, axis.start) : ''
}

/** Numbers of both ways, at the left of the axis; on phones over and under the squares. */
function placeHeads(
	ways: Squares['ways'],
	at: { up: number; down: number; height: number; isPhone: boolean; roomPx: number }
): PlacedSquares['heads'] {
	return (['up', 'down'] as const).map((way) => {
		const y = at.isPhone ? (way === 'up' ? 14 : at.height - 8) : way === 'up' ? at.up - 26 : at.down + 36
		const { count, title } = ways[way]
		const text = at.isPhone
			? fitText(title, at.roomPx - measureText(`${formatNumber(count)} `, labelPx, true), labelPx, true)
			: fitText(title, at.roomPx, axisPx, true)
		return { y: roundPx(y), count, title: text }
	})
}

/** The first slot of each year by its year, others by their month or quarter, where there is room. */
function placeTicks(axis: Axis<Square>, xs: readonly number[], width: number): PlacedSquares['ticks'] {
	const years = new Set<string>()
	const ticks = axis.slots.map(({ period, isCoarse }, place) => {
		const year = period.slice(0, 4)
		const isYear = !isCoarse && (!years.has(year) || place === 0)
		if (!isCoarse) years.add(year)
		const isQuarter = axis.unit !== 'month' || (Number(period.slice(5, 7)) - 1) % 3 === 0
		const text = isCoarse ? squareWords.coarse(period) : isYear ? formatPeriod(period) : shorten(period)
		return { x: xs[place]!, text, isYear, isQuarter: isQuarter || isYear, isCoarse }
	})
	const years_ = ticks.filter(({ isYear }) => isYear)
	const kept = new Set(keepApart(years_, width, { insetPx: 4, isBold: true }))
	for (const tick of ticks) {
		if (kept.has(tick) || !tick.isQuarter || tick.isYear) continue
		const end = tick.x + 4 + measureText(tick.text, axisPx) + 6
		const clear = [...kept].every(
			(other) => other.x >= end || other.x + 4 + measureText(other.text, axisPx, other.isYear) + 6 <= tick.x
		)
		if (clear && end - 6 <= width) kept.add(tick)
	}
	return ticks
		.filter(({ isQuarter, isCoarse }) => isQuarter || isCoarse)
		.map((tick) => ({ x: tick.x, text: kept.has(tick) ? tick.text : null, isYear: tick.isYear }))
}

/** A period without its year: "Apr" of `2025-04`, "Q2" of `2025-Q2`. */
const shorten = (period: string) => formatPeriod(period).split(' ')[0]!
