// Offers over time: a panel for whole sums and one for sums a year, over one axis of dates. Named people, people not named and
// posts are layers; each has its own records and medians, posts medians alone.
// In this folder: interval.ts and Interval.svelte first, the shape of a sum in every chart; then a chart a pair of files.
import { sayCode } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { OfferTrend } from '../../../server/schemas/offer-trend.ts'
import { hasColour, labColour } from '../drawing/colour.ts'
import { scaleMoney } from './interval.ts'
import { listUprightTicks, placePanel, type PlacedPanel } from './OfferField.panel.ts'
import { openPx, shapeOf } from './OfferField.point.ts'
import { placeYears, type Years } from './OfferField.years.ts'
import { axisPx, measureText } from '../drawing/text.ts'

export type PlacedField = {
	size: Size
	width: number
	height: number
	left: number
	right: number
	years: Years['ticks']
	panels: PlacedPanel[]
	/** What colours and marks stand for. */
	labs: { group: string; name: string; colour: string }[]
	kinds: { kind: string; text: string; d: string }[]
	/** Offers that are not drawn, because nobody could tell so many apart. */
	hidden: number
	/** Whether an offer wears grey. */
	hasOthers: boolean
}
type Size = keyof typeof sizes

const sizes = {
	wide: { width: 1264, one: 520, each: 400, emptyYear: 1 },
	middle: { width: 664, one: 520, each: 420, emptyYear: 0.6 },
	phone: { width: 358, one: 480, each: 420, emptyYear: 0.7 }
}
/** At most that many labs wear a colour, the rest are grey; at most that many offers are drawn, else the records alone. */
const mostColours = 9
const mostPoints = 1500

/** The figure at one size. */
export function placeField(trend: OfferTrend, size: Size): PlacedField {
	const { width, one, each, emptyYear } = sizes[size]
	const shown = trend.n > mostPoints ? trend.points.filter(({ record }) => record) : trend.points
	const groups = trend.groups.filter(({ id }) => hasColour(id)).slice(0, mostColours)
	const pers = (['total', 'year'] as const).filter((per) => shown.some((point) => point.per === per))
	const heightPx = pers.length > 1 ? each : one
	const axes = pers.map((per, at) => {
		const [top, bottom] = [at * heightPx + 26, (at + 1) * heightPx - 14]
		const scale = scaleMoney(
			shown.filter((point) => point.per === per),
			0,
			bottom - top,
			openPx
		)
		return { per, top, bottom, scale, ticks: listUprightTicks(scale, trend.currency, top, bottom) }
	})
	const left =
		Math.ceil(Math.max(0, ...axes.flatMap(({ ticks }) => ticks.map(({ text }) => measureText(text, axisPx))))) + 10
	const right = width - 6
	const years = shown.length ? placeYears(shown, trend.coverageEnd, left, right, emptyYear) : undefined
	const coloured = new Set(groups.map(({ id }) => id))
	const kinds = [...new Set(shown.map(({ kind }) => kind))]
	return {
		size,
		width,
		height: pers.length * heightPx + 8,
		left,
		right,
		years: years?.ticks ?? [],
		panels: years ? axes.map((axis) => placePanel(trend, shown, axis, { years, coloured, size, left, right })) : [],
		labs: groups.map(({ id, name }) => ({ group: id, name: shortName(id, name), colour: labColour(id) })),
		hasOthers: shown.some(({ labGroup }) => labGroup === null || !coloured.has(labGroup)),
		kinds: kinds.map((kind) => ({ kind, text: sayCode(kind), d: shapeOf(kind) })),
		hidden: trend.n - shown.length
	}
}
