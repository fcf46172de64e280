// Where the bars, the window and the coarser records of the histogram stand, in px.
import { formatDate, formatNumber, monthMarks } from '../../../server/domain/language/index.ts'
import type { Trend } from '../../../server/schemas/trends.ts'
import { axisPx, clearCrowded, measureText, roundPx, wrapText } from '../drawing/text.ts'

type Counted = Pick<Trend, 'periods' | 'coarser'>
export type PlacedBar = {
	month: string
	count: number
	x: number
	y: number
	width: number
	height: number
	inside: boolean
}
export type PlacedMonths = {
	width: number
	height: number
	/** The line on which bars stand, and the top of the plot. */
	base: number
	top: number
	/** The pitch of months. */
	step: number
	bars: PlacedBar[]
	years: { x: number; text: string | null }[]
	ticks: { y: number; text: string }[]
	/** Records known to the year or quarter alone, under their year; years whose counts have no room stand together. */
	coarser: { x: number; width: number; textX: number; text: string }[]
	/** The window, and which bars its edges are at: the nearest ones where it lies beyond the axis. */
	window: { x: number; width: number; since: string; until: string; places: { since: number; until: number } }
	/** Events named over their months, with a line down to the bar; and the height that they take above the plot. */
	notes: { id: string; x: number; textX: number; lines: string[]; bottom: number }[]
	notesPx: number
	/** The figure in words. */
	label: string
}
/** An event to be named over its month. */
export type MonthNote = { id: string; date: string; title: string }

export const sizes = {
	/** Of a page's whole width. */
	full: { width: 1264, height: 168, top: 26, base: 120, months: 54 },
	wide: { width: 942, height: 168, top: 26, base: 120, months: 42 },
	middle: { width: 664, height: 168, top: 26, base: 120, months: 36 },
	phone: { width: 358, height: 168, top: 26, base: 120, months: 30 }
}

/** The first or last month of a partial date: `monthOf('2025', 'last')` is `2025-12`. */
export function monthOf(date: string, end: 'first' | 'last'): string {
	return date.length >= 7 ? date.slice(0, 7) : `${date}-${end === 'first' ? '01' : '12'}`
}

/** A scale's step of 1, 2 or 5 times a power of ten that makes at most `most` steps. */
function stepOf(highest: number, most: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(highest / most, 1)))
	return [1, 2, 5, 10].map((times) => times * power).find((step) => highest / step <= most)!
}

/** The histogram at one size, from the January before the last `months` months, or the window's start where that is earlier. */
export function placeMonths(
	trend: Counted,
	window: { since: string | null; until: string | null },
	size: keyof typeof sizes,
	notes: readonly MonthNote[] = []
): PlacedMonths {
	const { width, height, top, base, months: most } = sizes[size]
	const all = trend.periods
	const since = monthOf(window.since ?? all[0]?.period ?? '', 'first')
	const until = monthOf(window.until ?? all.at(-1)?.period ?? '', 'last')
	const usual = all.at(-most)?.period.slice(0, 4) ?? ''
	const start = since < usual ? since.slice(0, 4) : usual
	const shown = all.filter(({ period }) => period >= start)
	const step = width / Math.max(shown.length, 1)
	const highest = Math.max(1, ...shown.map(({ moves }) => moves))
	const yOf = (count: number) => base - ((base - top) * count) / highest
	const xOf = (month: string) => shown.findIndex(({ period }) => period === month) * step
	const bars = shown.map(({ period: month, moves: count }, place): PlacedBar => ({
		month,
		count,
		x: roundPx(place * step + step * 0.06),
		y: roundPx(yOf(count)),
		width: roundPx(step * 0.88),
		height: roundPx(base - yOf(count)),
		inside: month >= since && month <= until
	}))
	const years = [...new Set(shown.map(({ period }) => period.slice(0, 4)))]
	const inside = bars.filter((bar) => bar.inside)
	const first = inside[0] ? xOf(inside[0].month) : 0
	const last = inside.length ? xOf(inside.at(-1)!.month) + step : 0
	const tick = stepOf(highest, 3)
	const [from, to] = [inside[0]?.month ?? since, inside.at(-1)?.month ?? until]
	const placeOf = (month: string) => {
		const place = shown.findIndex(({ period }) => period >= month)
		return place < 0 ? shown.length - 1 : place
	}
	const named = placeNotes(notes, bars, { width, step })
	return {
		notes: named,
		notesPx: named.length ? notesPx : 0,
		width,
		height,
		base,
		top,
		step,
		bars,
		years: clearCrowded(
			years.map((text) => ({ text, x: roundPx(xOf(shown.find(({ period }) => period.startsWith(text))!.period)) })),
			width,
			4
		),
		ticks: Array.from({ length: Math.floor(highest / tick) }, (_, i) => ({
			y: roundPx(yOf((i + 1) * tick)),
			text: formatNumber((i + 1) * tick)
		})),
		coarser: placeCoarser(
			years.map((year) => {
				const own = shown.filter(({ period }) => period.startsWith(year))
				const parts = trend.coarser.filter(({ period }) => period.startsWith(year))
				const x = xOf(own[0]!.period)
				return { x, end: x + own.length * step - 2, count: parts.reduce((sum, { moves }) => sum + moves, 0) }
			}),
			width
		),
		window: {
			x: roundPx(first),
			width: roundPx(last - first),
			since: from,
			until: to,
			places: { since: placeOf(from), until: placeOf(to) }
		},
		label: shown.length ? monthMarks.label(from, to) : monthMarks.nothing
	}
}

/** Room for two lines of text over the plot, and how wide they are at most. */
const notesPx = 46
const notePx = 190

/** The notes that have room, the first ones first: none touches another or the edge. */
function placeNotes(
	notes: readonly MonthNote[],
	bars: readonly PlacedBar[],
	{ width, step }: { width: number; step: number }
): PlacedMonths['notes'] {
	const placed: PlacedMonths['notes'] = []
	const taken: [from: number, to: number][] = []
	for (const { id, date, title } of notes) {
		const bar = bars.find(({ month }) => month === date.slice(0, 7))
		const lines = wrapText(`${formatDate(date.slice(0, 7))}: ${title}`, notePx, axisPx, 2)
		if (!bar || !lines) continue
		const half = Math.max(...lines.map((line) => measureText(line, axisPx))) / 2
		const x = bar.x + step / 2
		const textX = Math.min(Math.max(x, half), width - half)
		if (half * 2 > width || taken.some(([from, to]) => textX - half < to + 12 && from - 12 < textX + half)) continue
		taken.push([textX - half, textX + half])
		placed.push({ id, x: roundPx(x), textX: roundPx(textX), lines, bottom: bar.y })
	}
	return placed
}

/** The coarser records of years, in order; a year joins the one before where their counts would touch. */
export function placeCoarser(
	years: { x: number; end: number; count: number }[],
	width: number
): PlacedMonths['coarser'] {
	const parts: { x: number; end: number; count: number }[] = []
	const textOf = ({ x, count }: { x: number; count: number }) => {
		const text = `+${formatNumber(count)}`
		const textPx = measureText(text, axisPx)
		const textX = Math.min(x + 4, width - textPx)
		return { text, textX, textEnd: textX + textPx + 4 }
	}
	for (const year of years.filter(({ count }) => count)) {
		let part = year
		while (parts.length && textOf(parts.at(-1)!).textEnd > textOf(part).textX) {
			const before = parts.pop()!
			part = { x: before.x, end: part.end, count: before.count + part.count }
		}
		parts.push(part)
	}
	return parts.map((part) => {
		const { text, textX } = textOf(part)
		return { x: roundPx(part.x), width: roundPx(part.end - part.x), textX: roundPx(textX), text }
	})
}

/** The month at a place on the axis; the nearest one beyond its ends. */
export function monthAt({ bars, step }: PlacedMonths, xPx: number): string {
	return bars[Math.max(0, Math.min(bars.length - 1, Math.floor(xPx / step)))]?.month ?? ''
}

/** The window with one of its edges, or both, moved by months, kept on the axis and at least one month long. */
export function moveWindow(
	placed: PlacedMonths,
	edge: 'since' | 'until' | 'both',
	by: number
): { since: string; until: string } {
	const months = placed.bars.map(({ month }) => month)
	const last = months.length - 1
	let { since: a, until: b } = placed.window.places
	if (edge === 'both') {
		const step = Math.max(-a, Math.min(last - b, by))
		;[a, b] = [a + step, b + step]
	} else if (edge === 'since') a = Math.max(0, Math.min(b, a + by))
	else b = Math.min(last, Math.max(a, b + by))
	return { since: months[a] ?? '', until: months[b] ?? '' }
}
