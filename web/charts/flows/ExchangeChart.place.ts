// Moves between two labs by month: a square a move, one way above the axis and the other way below it.
import { endOfPartial, startOfPartial } from '../../../server/domain/time/date.ts'
import { formatDate, formatPeriod } from '../../../server/domain/language/index.ts'
import { listMonths } from '../../../server/domain/time/window.ts'
import type { FlowPair } from '../../../server/schemas/flows.ts'
import { keepApart, roundPx } from '../drawing/text.ts'

type Pair = Pick<FlowPair, 'months' | 'coarser' | 'forwardMoves' | 'backMoves' | 'since' | 'until' | 'coverageEnd'>
export type PlacedSquare = { id: string; href: string; x: number; y: number; way: 'forward' | 'back'; label: string }
export type PlacedExchange = {
	width: number
	height: number
	axis: number
	/** The axis, broken before periods that no month holds. */
	lines: { x1: number; x2: number }[]
	/** Side of a square; they stand closer in the drawing for phones. */
	side: number
	squares: PlacedSquare[]
	slots: { x: number; text: string | null }[]
	/** Where squares begin that are dated to the quarter or year alone. */
	coarserX: number | null
}

const sizes = {
	wide: { width: 1264, side: 17 },
	middle: { width: 664, side: 15 },
	phone: { width: 358, side: 11 }
}
const labelPx = 34
/** Room for the name of a month: "Nov 2025". */
const namePx = 70
/** A month's room where there are few: enough for its name and white beside it. */
const widestPx = 105

/** Every month of the dates asked for, as far as reports were read; where either end is open, from or to a month with a move. */
function listSlots({ months, since, until, coverageEnd }: Pair): string[] {
	const [first, last] = [months[0]?.month, months.at(-1)?.month]
	if (!first || !last) return []
	const start = since ? startOfPartial(since).slice(0, 7) : first
	const covered = until && endOfPartial(until) < coverageEnd ? endOfPartial(until) : coverageEnd
	const end = until && covered.slice(0, 7) > last ? covered.slice(0, 7) : last
	return listMonths({ since: start < first ? start : first, until: end })
}

/** The squares at one size: by month, then the coarser periods. */
export function placeExchange(pair: Pair, size: keyof typeof sizes): PlacedExchange {
	const { width, side } = sizes[size]
	const months = listSlots(pair)
	const periods = [...months, ...pair.coarser.map(({ period }) => period)]
	// Coarser periods each have room for their name, as long as they leave the months half the width.
	const coarserStep = Math.min(64, width / (months.length ? 2 : 1) / Math.max(pair.coarser.length, 1))
	const gap = pair.coarser.length && months.length ? side * 2 : 0
	const monthsPx = width - gap - pair.coarser.length * coarserStep
	const step = Math.min(widestPx, monthsPx / Math.max(months.length, 1))
	const coarserFrom = months.length ? Math.max(months.length * step + gap, namePx) : 0
	const slotOf = (period: string) => {
		const place = periods.indexOf(period)
		return roundPx(place < months.length ? place * step : coarserFrom + (place - months.length) * coarserStep)
	}
	const square = Math.min(side, Math.max(1.5, Math.min(step, coarserStep) - 1.5))
	const periodOf = ({ date, datePrecision }: { date: string; datePrecision: string }) => {
		if (datePrecision === 'year') return date.slice(0, 4)
		if (datePrecision === 'quarter') return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
		return date.slice(0, 7)
	}
	const highest = (way: 'forward' | 'back') =>
		Math.max(0, ...[...pair.months, ...pair.coarser].map((slot) => slot[way]))
	const pitch = square + 2
	const axis = highest('forward') * pitch + 24
	const stacked = new Map<string, number>()
	const squares = (['forward', 'back'] as const).flatMap((way) =>
		(way === 'forward' ? pair.forwardMoves : pair.backMoves).toReversed().map((move): PlacedSquare => {
			const period = periodOf(move)
			const level = stacked.get(way + period) ?? 0
			stacked.set(way + period, level + 1)
			return {
				id: move.id,
				href: `/moves/${move.id}`,
				x: slotOf(period),
				y: way === 'forward' ? axis - (level + 1) * pitch : axis + labelPx + level * pitch,
				way,
				label: `${move.personName}, ${formatDate(move.date, move.datePrecision)}`
			}
		})
	)
	const every = Math.ceil(namePx / step)
	const named = new Set(
		keepApart(
			periods
				.filter((_, place) => place >= months.length || place % every === 0)
				.map((period) => ({ x: slotOf(period), text: formatPeriod(period), period })),
			width
		).map(({ period }) => period)
	)
	return {
		width,
		height: axis + labelPx + highest('back') * pitch + 8,
		axis,
		lines: gap
			? [
					{ x1: 0, x2: roundPx(coarserFrom - gap) },
					{ x1: roundPx(coarserFrom), x2: width }
				]
			: [{ x1: 0, x2: width }],
		side: square,
		squares,
		slots: periods.map((period) => ({
			x: slotOf(period),
			text: named.has(period) ? formatPeriod(period) : null
		})),
		coarserX: pair.coarser.length ? slotOf(pair.coarser[0]!.period) : null
	}
}
