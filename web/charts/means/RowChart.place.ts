// Figures of labs as bars, a row each, on one axis: chips, spending, pay, sums set aside, money.
import { meansMarks } from '../../../server/domain/language/index.ts'
import { boundsOf, currencies, type MeansFigure } from '../../../server/domain/means/figure.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'
import { placeBar, isHatched, type PlacedBar } from './bar.ts'
import { listSections, rowScales, type RowPart } from './RowChart.sections.ts'
import { linearScale, listPowers, logScale, powersAround } from './when.ts'

export type PlacedRow = {
	id: string
	/** The metric whose page it leads to. */
	href: string
	y: number
	height: number
	lab: string
	/** Where what it is begins, behind the lab. */
	whatX: number
	what: string
	value: string
	strong: boolean
	bar: PlacedBar
	colour: string
	label: string
}
export type PlacedRows = {
	width: number
	height: number
	top: number
	ticks: { x: number; text: string; anchor: string; isZero: boolean }[]
	heads: { y: number; text: string }[]
	rows: PlacedRow[]
}

const topPx = 26
const rowPx = 46
const headPx = 30

/** Where a figure's page is: of a division that of what is divided. */
export const hrefOfMeans = ({ id, terms }: MeansFigure) => `/metrics/${terms[0] ?? id}`

/** What a row is, beside the lab. */
function sayWhat(part: RowPart, figure: MeansFigure): string {
	const scope = meansMarks.scope(figure.scope)
	if (part === 'capex') return meansMarks.spent(figure)
	const isNamed = part === 'pay' || (part === 'chips' && !/^(gpus|tpus|gpus-per-researcher)$/.test(figure.metric))
	return [isNamed ? meansMarks.metric(figure.metric) : '', scope, meansMarks.when(figure)].filter(Boolean).join(', ')
}

/** What a row is in so many px: where it has no room, without when it was said. */
function fitWhat(part: RowPart, figure: MeansFigure, px: number): string {
	const what = sayWhat(part, figure)
	return fitText(measureText(what, axisPx) > px ? sayWhat(part, { ...figure, said: null }) : what, px, axisPx)
}

/** The least and the most that the axis shows. */
function rangeOf(part: RowPart, figures: readonly MeansFigure[]): [low: number, high: number] {
	const values = figures.flatMap((figure) => Object.values(boundsOf(figure)).filter((bound) => bound !== null))
	if (rowScales[part] === 'log') return powersAround(values)
	const most = Math.max(1, ...values)
	const step = stepOf(most)
	return [0, Math.ceil(most / step) * step]
}
/** A round step of which four or five are as long as the axis. */
function stepOf(most: number): number {
	const power = 10 ** Math.floor(Math.log10(most / 4))
	return [1, 2, 2.5, 5, 10].map((digit) => digit * power).find((step) => most / step <= 5)!
}

export function placeRows(part: RowPart, figures: readonly MeansFigure[], width: number): PlacedRows {
	const sections = listSections(part, figures)
	const all = sections.flatMap(({ rows }) => rows)
	const isMoney = all.some(({ unit }) => currencies.has(unit))
	const valueOf = (figure: MeansFigure) => meansMarks.withUnit(figure)
	const [low, high] = rangeOf(part, all)
	const [zero, most] = [2, width - 12]
	const isLog = rowScales[part] === 'log'
	const scale = isLog ? logScale(low, high, zero, most) : linearScale(low, high, zero, most)
	const step = isLog ? 0 : stepOf(high)
	const marks = isLog ? listPowers(low, high) : Array.from({ length: Math.round(high / step) + 1 }, (_, i) => i * step)
	const write = (value: number) => (isMoney ? meansMarks.tick(value, true) : meansMarks.million(value))
	const ticks = marks.map((value, place) => ({
		x: roundPx(scale(value)),
		text: write(value),
		anchor: place === 0 ? '' : place === marks.length - 1 ? 'e' : 'c',
		isZero: value === 0
	}))
	const room = Math.max(...ticks.map(({ text }) => measureText(text, axisPx))) + 14
	const every = Math.ceil((room * marks.length) / (most - zero))
	const heads: PlacedRows['heads'] = []
	const rows: PlacedRow[] = []
	let y = topPx
	for (const section of sections) {
		if (section.title) {
			heads.push({ y, text: section.title })
			y += headPx
		}
		for (const figure of section.rows) {
			const value = valueOf(figure)
			const lab = part === 'capex' ? '' : shortName(figure.lab, figure.labName)
			const strong = !isHatched(figure)
			const valuePx = measureText(value, axisPx, strong) + 12
			const labText = fitText(lab, width * 0.45, axisPx, true)
			const whatX = labText ? measureText(labText, axisPx, true) + 7 : 0
			rows.push({
				id: figure.id,
				href: hrefOfMeans(figure),
				y,
				height: rowPx,
				lab: labText,
				whatX: roundPx(whatX),
				what: fitWhat(part, figure, width - whatX - valuePx),
				value,
				strong,
				bar: placeBar(figure, scale, { zero, y: y + 26, height: 10, most }),
				colour: labColour(figure.labGroup),
				label: meansMarks.label(figure)
			})
			y += rowPx
		}
	}
	return { width, height: y + 2, top: topPx - 8, ticks: ticks.filter((_, i) => i % every === 0), heads, rows }
}
