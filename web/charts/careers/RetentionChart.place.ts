// Who stays, by time since joining: a panel a lab with its steps and their interval, the other labs in grey behind, those
// still followed under the axis, and what others publish as lozenges.
import { area, curveStepAfter, line } from 'd3-shape'
import { yearDays } from '../../../server/domain/time/date.ts'
import { formatNumber, formatShare, retentionBias, retentionMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import { countAtRisk, fewestFollowed } from '../../../server/domain/careers/survival.ts'
import type { LabRetention, Retention } from '../../../server/schemas/retention.ts'
import { labColour } from '../drawing/colour.ts'
import { placePublished, sharePx, type PlacedMark } from './RetentionChart.published.ts'
import { sayPanel } from './RetentionChart.words.ts'
import { axisPx, fitText, keepApart, labelPx, measureText, roundingPx, roundPx, wrapText } from '../drawing/text.ts'

type Label = { x: number; y: number; text: string }
export type PlacedRetention = {
	width: number
	height: number
	panels: {
		lab: string
		colour: string
		name: Label
		/** The findings of the panel in words. */
		notes: Label[]
		left: number
		right: number
		/** The lines of nobody and of everybody. */
		base: number
		grid: number[]
		shares: Label[]
		years: { x: number; text: string }[]
		yearsY: number
		atRisk: Label[]
		/** Paths; empty where there is nothing to draw. */
		others: string[]
		band: string
		curve: string
		/** The end of the curve, where fewer than `fewestFollowed` are followed. */
		few: string
		seen: string
		/** The corners at which someone left, in words. */
		steps: Label[]
		/** Where these words stand. */
		told: { x: number; y: number }
		published: PlacedMark[]
	}[]
	/** Whom the records are of. */
	bias: Label[]
}

const sizes = {
	wide: { width: 1264, columns: 4, plotPx: 220 },
	middle: { width: 664, columns: 2, plotPx: 200 },
	phone: { width: 358, columns: 1, plotPx: 170 }
}
const gap = { x: 28, y: 36 }
const [headPx, footPx, linePx] = [92, 56, 17]
const axisYears = { least: 2, most: 8 }

type Point = { days: number; share: number; low: number | null; high: number | null }

/** The corners of a lab's steps up to a day, and the day from which few are followed. */
function readCurve({ n, steps }: Pick<LabRetention, 'n' | 'steps'>, lastDay: number) {
	const fewFrom = steps.find((step) => step.atRisk - step.ended - step.censored < fewestFollowed)?.days ?? 0
	const shown = steps.filter((step) => step.days <= lastDay)
	const end = Math.min(lastDay, steps.at(-1)?.days ?? 0)
	const points: Point[] = n ? [{ days: 0, share: 1, low: null, high: null }, ...shown] : []
	const last = points.at(-1)
	return { points: last && last.days < end ? [...points, { ...last, days: end }] : points, fewFrom }
}

/** The corners up to a day, or from it on, the curve's height there among them. */
function cutCurve(points: readonly Point[], day: number, side: 'before' | 'after'): Point[] {
	const at = points.findLast((point) => point.days <= day)
	const corner = at && points.some((point) => point.days >= day) ? [{ ...at, days: day }] : []
	return side === 'before'
		? [...points.filter((point) => point.days < day), ...corner]
		: [...corner, ...points.filter((point) => point.days > day)]
}

/** The retention of labs at one size. */
export function placeRetention(
	retention: Pick<Retention, 'labs' | 'published'>,
	size: keyof typeof sizes
): PlacedRetention {
	const { width, columns: most, plotPx } = sizes[size]
	const { labs, published } = retention
	const columns = Math.max(1, Math.min(most, labs.length))
	const panelPx = (width - gap.x * (columns - 1)) / columns
	const followed = Math.max(0, ...labs.map((lab) => readCurve(lab, Infinity).fewFrom))
	const years = Math.max(axisYears.least, Math.min(axisYears.most, Math.ceil(followed / yearDays)))
	const lastDay = years * yearDays
	const curves = labs.map((lab) => readCurve(lab, lastDay))
	const rowPx = headPx + plotPx + footPx + gap.y
	const panelsPx = Math.ceil(labs.length / columns) * rowPx
	// Set in bold, which is up to 7% wider.
	const bias = wrapText(retentionBias, width / 1.07, axisPx, 9) ?? []
	return {
		width,
		height: panelsPx + bias.length * linePx,
		bias: bias.map((text, place) => ({ x: 0, y: panelsPx + 12 + place * linePx, text })),
		panels: labs.map((lab, place) => {
			const left = roundPx((place % columns) * (panelPx + gap.x))
			const right = roundPx(left + panelPx)
			const top = Math.floor(place / columns) * rowPx + headPx
			const base = top + plotPx
			// Half a label's width stays free on the right, for the last year.
			const xOf = (days: number) => left + ((panelPx - 8) * days) / lastDay
			const yOf = (share: number) => base - plotPx * share
			const { points, fewFrom } = curves[place]!
			const path = line<Point>(
				(point) => xOf(point.days),
				(point) => yOf(point.share)
			)
				.curve(curveStepAfter)
				.digits(1)
			const band = area<Point>(
				(point) => xOf(point.days),
				(point) => yOf(point.low ?? 0),
				(point) => yOf(point.high ?? 0)
			)
				.defined((point) => point.low !== null)
				.curve(curveStepAfter)
				.digits(1)
			const few = cutCurve(points, fewFrom, 'after')
			const ticks = Array.from({ length: years + 1 }, (_, year) => ({ year, x: roundPx(xOf(year * yearDays)) }))
			return {
				lab: lab.lab.id,
				colour: labColour(lab.lab.group),
				name: {
					x: left + 14,
					y: top - 76,
					text: fitText(shortName(lab.lab.id, lab.lab.name), panelPx - 14, labelPx, true)
				},
				notes: sayPanel(lab).map((text, i) => ({
					x: left,
					y: top - 57 + i * linePx,
					text: fitText(text, panelPx, axisPx)
				})),
				left,
				right,
				base,
				grid: [1, 0.75, 0.5, 0.25].map((share) => roundPx(yOf(share))),
				shares: [1, 0.5, 0].map((share) => ({ x: left, y: roundPx(yOf(share) - 4), text: formatShare(share) })),
				years: labelYears(ticks, right),
				yearsY: base + 17,
				atRisk: [
					{ x: left, y: base + 36, text: retentionMarks.atRisk },
					...keepApart(
						ticks.map(({ year, x }) => {
							const text = formatNumber(countAtRisk(lab.steps, year * yearDays))
							return { x: roundPx(Math.min(x, right - roundingPx - measureText(text, axisPx))), y: base + 52, text }
						}),
						right
					)
				],
				others: curves.flatMap((curve, other) => (other === place ? [] : (path(curve.points) ?? []))),
				band: band(points) ?? '',
				curve: path(cutCurve(points, fewFrom, 'before')) ?? '',
				few: few.length > 1 ? (path(few) ?? '') : '',
				seen: lab.steps
					.filter((step) => step.censored && step.days <= lastDay)
					.map((step) => `M${roundPx(xOf(step.days))},${roundPx(yOf(step.share) - 3)}v6`)
					.join(''),
				steps: lab.steps
					.filter((step) => step.ended && step.days <= lastDay)
					.map((step) => ({
						x: roundPx(xOf(step.days)),
						y: roundPx(yOf(step.share)),
						text: retentionMarks.step(step, step.atRisk)
					})),
				told: { x: left + sharePx, y: top - 4 },
				published: placePublished(published, lab, { xOf, yOf, left, right, lastDay })
			}
		})
	}
}

/** The years of an axis, "years" after the last; those without room unnamed. */
function labelYears(ticks: readonly { year: number; x: number }[], right: number) {
	const labels = ticks.map(({ year, x }, place) => {
		const text = place === ticks.length - 1 ? retentionMarks.lastYear(year) : String(year)
		return { x: roundPx(Math.min(x, right - roundingPx - measureText(text, axisPx))), text }
	})
	const kept = new Set(keepApart(labels, right))
	return labels.filter((label) => kept.has(label))
}
