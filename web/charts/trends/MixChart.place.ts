// What moves are made of, over time: all of them on top, below them a row for each kind or status, on one scale.
import { tickStep } from 'd3-array'
import { formatNumber, mixMarks, nameKind } from '../../../server/domain/language/index.ts'
import type { Mix } from '../../../server/schemas/trends.ts'
import { placeMarks, startsYear, type Mark, type PlacedMarks } from './EventMarks.place.ts'
import { placeCoarser, type PlacedMonths } from './MonthHistogram.place.ts'
import { axisPx as textPx, clearCrowded, fitText, labelPx, measureText, roundPx } from '../drawing/text.ts'

export type PlacedMix = {
	width: number
	height: number
	marks: PlacedMarks
	/** The line on which the bars of all moves stand. */
	base: number
	bars: { period: string; x: number; y: number; width: number; height: number; label: string }[]
	ticks: { y: number; text: string }[]
	years: { x: number; text: string | null }[]
	/** Records dated more coarsely than the periods, under their year. */
	coarser: PlacedMonths['coarser']
	/** A row for each value: its bars as one path. */
	rows: { value: string; name: string; detail: string; label: string; textY: number; base: number; path: string }[]
}

const sizes = { wide: { width: 1264, plot: 190 }, middle: { width: 664, plot: 170 }, phone: { width: 358, plot: 150 } }
/** From the bars of all moves to the first row: the years and the coarser records. */
const axisPx = 56
/** Of a row's name, and between rows. */
const namePx = 34
const shortestPx = 8

/** A mix at one size, with what happened meanwhile. */
export function placeMix(mix: Mix, marks: readonly Mark[], size: keyof typeof sizes): PlacedMix {
	const { width, plot } = sizes[size]
	const { periods, by } = mix
	const placedMarks = placeMarks(marks, periods, by, size)
	const top = placedMarks.height + 16
	const base = top + plot
	const step = width / Math.max(periods.length, 1)
	const gap = Math.min(step * 0.15, 4)
	const highest = Math.max(1, ...periods.map(({ moves }) => moves))
	const scale = plot / highest
	const tick = Math.max(1, tickStep(0, highest, 4))
	const years = periods.flatMap(({ period }, place) =>
		place === 0 || startsYear(period) ? [{ x: roundPx(place * step), text: period.slice(0, 4) }] : []
	)
	let y = base + axisPx
	const rows = mix.parts.map(({ value, moves }) => {
		const counts = periods.map(({ counts }) => counts[value] ?? 0)
		const most = Math.max(0, ...counts)
		const busiest = most ? { period: periods[counts.indexOf(most)]!.period, moves: most } : undefined
		const textY = roundPx(y + 15)
		y = y + namePx - 10 + Math.max(most * scale, shortestPx)
		const rowBase = roundPx(y)
		y += 10
		const path = counts
			.map((count, place) => {
				const heightPx = roundPx(count * scale)
				return count
					? `M${roundPx(place * step + gap / 2)} ${rowBase}v${-heightPx}h${roundPx(step - gap)}v${heightPx}z`
					: ''
			})
			.join('')
		const name = nameKind(value)
		const detail = mixMarks.detail(moves, busiest)
		const roomPx = width - measureText(name, labelPx, true) - 8
		return {
			value,
			name,
			detail: fitText(detail, roomPx, textPx),
			label: `${name}: ${detail}`,
			textY,
			base: rowBase,
			path
		}
	})
	return {
		width,
		height: roundPx(y + 4),
		marks: placedMarks,
		base: roundPx(base),
		bars: periods.map(({ period, moves }, place) => ({
			period,
			x: roundPx(place * step + gap / 2),
			y: roundPx(base - moves * scale),
			width: roundPx(step - gap),
			height: roundPx(moves * scale),
			label: mixMarks.period(period, moves)
		})),
		ticks: Array.from({ length: Math.floor(highest / tick) }, (_, place) => ({
			y: roundPx(base - (place + 1) * tick * scale),
			text: formatNumber((place + 1) * tick)
		})),
		years: clearCrowded(years, width, 4),
		coarser: placeCoarser(
			years.map(({ x, text }, place) => {
				const parts = mix.coarser.filter(({ period }) => period.startsWith(text))
				const end = (years[place + 1]?.x ?? width) - 2
				return { x, end, count: parts.reduce((sum, { moves }) => sum + moves, 0) }
			}),
			width
		),
		rows
	}
}
