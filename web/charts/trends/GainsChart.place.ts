// Who joined and who left, period by period: gross above and below the line, net as a dot on top.
import { tickStep } from 'd3-array'
import { periodOf, writePeriod, type Period } from '../../../server/domain/time/period.ts'
import { formatNumber, gainsMarks } from '../../../server/domain/language/index.ts'
import type { Trend } from '../../../server/schemas/trends.ts'
import { firstMonth, placeMarks, startsYear, type Mark, type PlacedMarks } from './EventMarks.place.ts'
import { keepApart, roundPx } from '../drawing/text.ts'

export type PlacedGains = {
	width: number
	height: number
	zero: number
	barPx: number
	slots: {
		period: string
		x: number
		up: number
		down: number
		/** The part of those who left whose destination is not known, at the lower end. */
		unknown: number
		/** The middle of the bars, and where net is. */
		middle: number
		/** Where the bars begin that stand above the line, and those of an unknown destination; where net is. */
		topY: number
		unknownY: number
		netY: number
		label: string
	}[]
	years: { x: number; text: string }[]
	ticks: { y: number; text: string }[]
	/** Moves dated more coarsely than the periods, in words. */
	coarser: string
	/** What happened meanwhile, above the bars. */
	marks: PlacedMarks
}

/** The size of the drawing; quarters that it holds at most, unless the trend is drawn whole. */
const sizes = {
	wide: { width: 1264, height: 280, quarters: 26 },
	middle: { width: 664, height: 260, quarters: 26 },
	phone: { width: 358, height: 230, quarters: 14 }
}

/** Quarters without a move that may follow the last one with any: more would leave the figure empty. */
const mostQuiet = 8

/** The trend with empty quarters up to the end of coverage, so that a lab that fell quiet is seen to be. */
export function reachEnd<One extends Pick<Trend, 'periods' | 'coverageEnd'>>(trend: One): One {
	const numberOf = (year: string, quarter: number) => Number(year) * 4 + quarter - 1
	const last = trend.periods.at(-1)?.period
	if (!last) return trend
	const from = numberOf(last.slice(0, 4), Number(last.slice(6))) + 1
	const end = numberOf(trend.coverageEnd.slice(0, 4), Math.ceil(Number(trend.coverageEnd.slice(5, 7)) / 3))
	const size = end - from + 1
	if (size < 1 || size > mostQuiet) return trend
	const quiet = Array.from({ length: size }, (_, place) => {
		const period = `${Math.floor((from + place) / 4)}-Q${((from + place) % 4) + 1}`
		return { period, moves: 0, joined: 0, left: 0, leftUnknown: 0, net: 0 }
	})
	return { ...trend, periods: [...trend.periods, ...quiet] }
}

/** Every period from the first to the last that one of the trends has. */
function listAxis(trends: readonly Pick<Trend, 'periods'>[], by: Period): string[] {
	const numbers = trends.flatMap(({ periods }) =>
		periods.map(({ period }) => periodOf(by, firstMonth(period) - 1970 * 12))
	)
	if (!numbers.length) return []
	const first = Math.min(...numbers)
	return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, at) => writePeriod(by, first + at))
}

export type GainsOptions = {
	/** Draws every period of the trend and no other: those that were asked for. */
	whole?: boolean
	marks?: readonly Mark[]
	/** Trends of the figures beside it: all are drawn to one scale, over the periods of all. */
	beside?: readonly Pick<Trend, 'periods' | 'coverageEnd'>[]
}

/** The periods of a lab's trend at one size, the last quarters unless it is drawn whole; heights are in px from the line. */
export function placeGains(
	trend: Pick<Trend, 'by' | 'periods' | 'coarser'>,
	size: keyof typeof sizes,
	{ whole = false, marks = [], beside = [] }: GainsOptions = {}
): PlacedGains {
	const { width, height: own, quarters } = sizes[size]
	const cut = (periods: string[]) => (whole ? periods : periods.slice(-quarters))
	const axis = cut(listAxis([trend, ...beside], trend.by))
	const place = new Map(axis.map((period, at) => [period, at]))
	const inside = ({ periods }: Pick<Trend, 'periods'>) => periods.filter(({ period }) => place.has(period))
	const shown = inside(trend)
	const scaled = [...shown, ...beside.flatMap(inside)]
	const placedMarks = placeMarks(
		marks,
		axis.map((period) => ({ period })),
		trend.by,
		size
	)
	const height = own + placedMarks.height
	const [most, least] = (['joined', 'left'] as const).map((key) => Math.max(1, ...scaled.map((slot) => slot[key] ?? 0)))
	const scale = (own - 60) / (most! + least!)
	const zero = placedMarks.height + 16 + most! * scale
	const step = width / Math.max(axis.length, 1)
	const tick = Math.max(1, tickStep(0, most! + least!, 6))
	const years = axis.flatMap((period, at) =>
		at === 0 || startsYear(period) ? [{ x: roundPx(at * step), text: period.slice(0, 4) }] : []
	)
	const coarse = trend.coarser.reduce(
		(sum, slot) => ({ joined: sum.joined + (slot.joined ?? 0), left: sum.left + (slot.left ?? 0) }),
		{ joined: 0, left: 0 }
	)
	const ticksUp = Array.from({ length: Math.floor(most! / tick) }, (_, i) => (i + 1) * tick)
	const ticksDown = Array.from({ length: Math.floor(least! / tick) }, (_, i) => -(i + 1) * tick)
	return {
		width,
		height,
		zero: roundPx(zero),
		barPx: roundPx(step * 0.7),
		slots: shown.map(({ period, joined, left, leftUnknown, net }) => ({
			period,
			x: roundPx(place.get(period)! * step + step * 0.15),
			up: roundPx((joined ?? 0) * scale),
			down: roundPx(((left ?? 0) - (leftUnknown ?? 0)) * scale),
			unknown: roundPx((leftUnknown ?? 0) * scale),
			middle: roundPx((place.get(period)! + 0.5) * step),
			topY: roundPx(zero - (joined ?? 0) * scale),
			unknownY: roundPx(zero + ((left ?? 0) - (leftUnknown ?? 0)) * scale),
			netY: roundPx(zero - (net ?? 0) * scale),
			label: gainsMarks.period(period, joined ?? 0, left ?? 0)
		})),
		years: keepApart(years, width),
		ticks: [...ticksUp, ...ticksDown].map((count) => ({
			y: roundPx(zero - count * scale),
			text: formatNumber(Math.abs(count))
		})),
		coarser: coarse.joined || coarse.left ? gainsMarks.coarser(coarse.joined, coarse.left, trend.by) : '',
		marks: placedMarks
	}
}
