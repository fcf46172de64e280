// An offer by the years of its term: a bar a year up to the lower bound, a dashed outline up to the upper one.
import { scaleLinear } from 'd3-scale'
import { formatMoney, gridMarks, formatBounds } from '../../../server/domain/language/index.ts'
import type { Grid, Realised } from '../../../server/schemas/pay.ts'
import { axisPx, fitText, measureText, roundPx, wrapText } from '../drawing/text.ts'

type Piece = {
	share: Grid['years'][number]['parts'][number]['share']
	assumed: boolean
	y: number
	height: number
	/** What it is, where it has room. */
	text: string | null
	textY: number
}
type Line = { y: number; text: string }
export type PlacedGrid = {
	width: number
	height: number
	/** Where the bars begin, and the line that they stand on. */
	left: number
	baseY: number
	ticks: { y: number; textY: number; text: string }[]
	years: {
		year: number
		x: number
		width: number
		middle: number
		name: string
		nameY: number
		pieces: Piece[]
		/** From the lower to the upper bound; null where that is open or the same. */
		upper: { y: number; height: number } | null
		/** An open upper bound: the line from the bar to the tip, and the tip as a path; null where there is none. */
		arrow: { y: number; endY: number; tip: string } | null
		isForfeited: boolean
		label: string
	}[]
	/** The sum of a year, once for those beside it that are the same. */
	sums: { x: number; lines: Line[] }[]
	/** When the person left; null where that was not within the term. */
	leaving: { x: number; y: number; endY: number; textX: number; textY: number; text: string } | null
}

const sizes = { wide: { width: 728, left: 64, bars: 190 }, phone: { width: 358, left: 52, bars: 150 } }
/** Room over the bars for two lines of sums, and the length of an arrow. */
const [headPx, linePx, arrowPx] = [40, 16, 30]
const widestPx = 200

type Bounds = { low: number | null; high: number | null }
const sumOf = (parts: readonly Bounds[]) => parts.reduce((sum, { low }) => sum + (low ?? 0), 0)

/** The years of a grid that has some. Who left within the term has a line there, the years that began later are marked. */
export function placeGrid(
	grid: Grid,
	realised: Pick<Realised, 'state' | 'left' | 'leftPrecision' | 'servedYears' | 'forfeited'>,
	size: keyof typeof sizes
): PlacedGrid {
	const { width, bars } = sizes[size]
	const { currency } = grid
	const most = Math.max(1, ...grid.years.map((year) => Math.max(year.high ?? 0, sumOf(year.parts))))
	const hasArrow = grid.years.some(({ high }) => high === null)
	const baseY = headPx + bars
	const scale = scaleLinear([0, most], [0, bars - (hasArrow ? arrowPx + 8 : 0)])
	const sums = scale.ticks(3).filter((sum) => sum > 0)
	const ticks = sums.map((sum) => ({
		y: roundPx(baseY - scale(sum)),
		textY: roundPx(baseY - scale(sum) + 4),
		text: formatMoney(sum, currency)
	}))
	const left = Math.ceil(Math.max(sizes[size].left, ...ticks.map(({ text }) => measureText(text, axisPx) + 8)))
	const slotPx = Math.min((width - left) / grid.years.length, widestPx)
	const lastX = left + slotPx * grid.years.length
	const years = grid.years.map((year, place) => {
		const barPx = slotPx * 0.86 * year.fraction
		const x = left + slotPx * (place + 0.07)
		let top = baseY
		const pieces = year.parts.flatMap((part): Piece[] => {
			const height = scale(part.low ?? 0)
			if (!height) return []
			top -= height
			return [
				{
					share: part.share,
					assumed: part.assumed,
					y: roundPx(top),
					height: roundPx(height),
					text: sayPiece(part, currency, barPx - 10, height),
					textY: roundPx(top + height / 2 + 4)
				}
			]
		})
		const highY = year.high === null ? null : baseY - scale(year.high)
		const middle = roundPx(x + barPx / 2)
		const isForfeited = realised.forfeited?.includes(year.year) ?? false
		return {
			year: year.year,
			x: roundPx(x),
			width: roundPx(barPx),
			middle,
			name: fitText(slotPx < 46 ? String(year.year) : gridMarks.name(year.year), slotPx, axisPx),
			nameY: baseY + 18,
			pieces,
			upper: highY === null || highY > top - 0.5 ? null : { y: roundPx(highY), height: roundPx(top - highY) },
			arrow:
				year.high === null
					? {
							y: roundPx(top),
							endY: roundPx(top - arrowPx),
							tip: `M${roundPx(middle - 4)} ${roundPx(top - arrowPx + 1)}l4 -5l4 5`
						}
					: null,
			isForfeited,
			label: gridMarks.year(year, currency, isForfeited)
		}
	})
	const leaving = placeLeaving(realised, left, slotPx, lastX, width, baseY + 38)
	return {
		width,
		height: baseY + (leaving ? 48 : 26),
		left,
		baseY,
		ticks,
		years,
		sums: placeSums(grid, left, slotPx, width),
		leaving
	}
}

/** What a piece says inside its bar: "cash $300K", or as much as there is room for. */
function sayPiece(
	part: Grid['years'][number]['parts'][number],
	currency: string | null,
	roomPx: number,
	height: number
) {
	// An even spread that nobody explains has its sum over the bars, and no more to say.
	if (part.assumed && part.share === 'unexplained') return null
	const texts = [`${part.share} ${formatBounds(part, currency)}`, part.share]
	return (height > 18 && texts.find((text) => measureText(text, axisPx) <= roomPx)) || null
}

/** The sums over the bars: years beside each other with the same sum have one, those without room have none. */
function placeSums(grid: Grid, left: number, slotPx: number, width: number): PlacedGrid['sums'] {
	const texts = grid.years.map((year) => gridMarks.sum(year, grid.currency))
	const starts = texts.flatMap((text, place) => (text === texts[place - 1] ? [] : [place]))
	return starts.flatMap((start, i) => {
		const end = starts[i + 1] ?? texts.length
		// The last one may use what is free on the right.
		const roomPx = end === texts.length ? width - left - start * slotPx : (end - start) * slotPx
		const lines = wrapText(texts[start]!, roomPx - 10, axisPx, 2)
		if (!lines) return []
		const x = roundPx(left + slotPx * (start + 0.07))
		return [{ x, lines: lines.map((text, line) => ({ y: headPx - 10 - (lines.length - 1 - line) * linePx, text })) }]
	})
}

function placeLeaving(
	{ state, left: date, leftPrecision, servedYears }: Parameters<typeof placeGrid>[1],
	left: number,
	slotPx: number,
	lastX: number,
	width: number,
	y: number
): PlacedGrid['leaving'] {
	if (state !== 'left' || date === null || servedYears === null) return null
	const x = Math.min(left + servedYears * slotPx, lastX)
	const text = fitText(gridMarks.left(date, leftPrecision), width, axisPx)
	const textX = roundPx(Math.max(0, Math.min(x, width - measureText(text, axisPx))))
	return { x: roundPx(x), y: headPx, endY: y - 32, textX, textY: y, text }
}
