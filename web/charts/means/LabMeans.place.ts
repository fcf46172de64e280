// What one lab can bid with, in short: of each kind the newest figures, a bar each on the scale of their kind.
import { meansMarks, sayValue } from '../../../server/domain/language/index.ts'
import { boundsOf, sizeOf, type MeansFigure, type MeansPart } from '../../../server/domain/means/figure.ts'
import { labColour } from '../drawing/colour.ts'
import { axisPx, fitText, measureText, roundPx } from '../drawing/text.ts'
import { placeBar, type PlacedBar } from './bar.ts'
import { hrefOfMeans } from './RowChart.place.ts'
import { linearScale } from './when.ts'

export type PlacedLabRow = {
	id: string
	href: string
	y: number
	height: number
	value: string
	whatX: number
	/** Its line, from the row's top: beside the value, else below it. */
	whatY: number
	what: string
	/** None where it stands alone: one bar says nothing. */
	bar?: PlacedBar
	label: string
}
export type PlacedLabMeans = {
	width: number
	height: number
	colour: string
	heads: { y: number; text: string }[]
	rows: PlacedLabRow[]
}

/** Rows of a kind that are drawn; the table holds all. */
const mostRows = (part: MeansPart) => (part === 'power' ? 4 : 3)
const headPx = 28
const rowPx = 20
const barPx = 31
const order: readonly MeansPart[] = ['capex', 'power', 'people', 'chips', 'value', 'money', 'pools', 'pay']

/** Of each measure the newest that is there and the newest that is meant; of power every site and date. */
function pickRows(part: MeansPart, figures: readonly MeansFigure[]): MeansFigure[] {
	const keyOf = ({ metric, lab, scope, stage, date }: MeansFigure) =>
		`${metric} ${lab} ${scope} ${stage === 'actual'} ${part === 'power' ? date : ''}`
	const newest = [...Map.groupBy(figures, keyOf).values()].flatMap((rows) => rows.at(-1) ?? [])
	const rank = (figure: MeansFigure) => Number(figure.stage !== 'actual')
	return newest.toSorted((a, b) => rank(a) - rank(b) || sizeOf(b) - sizeOf(a)).slice(0, mostRows(part))
}

/** What a row is, behind its sum. */
function sayWhat(part: MeansPart, figure: MeansFigure, group: string): string {
	const unit = figure.lab !== group ? figure.labName : ''
	const scope = meansMarks.scope(figure.scope)
	const what =
		part === 'power' || figure.metric === 'gpus' || figure.metric === 'tpus' ? '' : meansMarks.metric(figure.metric)
	const measure = part === 'people' && figure.metric === 'headcount' ? '' : what
	const when = part === 'capex' ? meansMarks.spent(figure) : meansMarks.when(figure)
	return [unit, part === 'capex' ? '' : measure, scope, when].filter(Boolean).join(', ')
}

export function placeLabMeans(figures: readonly MeansFigure[], group: string, width: number): PlacedLabMeans {
	const heads: PlacedLabMeans['heads'] = []
	const rows: PlacedLabRow[] = []
	let y = 0
	for (const part of order) {
		const own = pickRows(
			part,
			figures.filter((figure) => figure.part === part)
		)
		if (!own.length) continue
		heads.push({ y, text: meansMarks.part(part) })
		y += headPx
		// Only what is measured alike has one scale.
		const alike =
			own.length > 1 && (part === 'capex' || part === 'power' || new Set(own.map(({ metric }) => metric)).size === 1)
		const most = Math.max(...own.flatMap((figure) => Object.values(boundsOf(figure)).map((bound) => bound ?? 0)))
		const scale = linearScale(0, most, 0, width - 30)
		for (const figure of own) {
			const value = fitText(sayValue(figure), width * 0.55, axisPx, true)
			const beside = measureText(value, axisPx, true) + 7
			const said = sayWhat(part, figure, group)
			const isBelow = measureText(said, axisPx) > width - beside
			const more = isBelow ? 16 : 0
			rows.push({
				id: figure.id,
				href: hrefOfMeans(figure),
				y,
				height: (alike ? barPx : rowPx) + more,
				value,
				whatX: isBelow ? 0 : roundPx(beside),
				whatY: 13 + more,
				what: fitText(said, isBelow ? width : width - beside, axisPx),
				...(alike && { bar: placeBar(figure, scale, { zero: 0, y: y + 19 + more, height: 8, most: width - 2 }) }),
				label: meansMarks.label(figure)
			})
			y += (alike ? barPx : rowPx) + more
		}
		y += 5
	}
	return { width, height: y + 2, colour: labColour(group), heads, rows }
}
