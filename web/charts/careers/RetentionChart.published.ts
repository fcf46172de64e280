// What others publish of a lab, in its panel of the retention figure: a share as a lozenge, an average tenure, which is a
// time and no share, as a line over the whole height.
import { yearDays } from '../../../server/domain/time/date.ts'
import { retentionMarks } from '../../../server/domain/language/index.ts'
import { shortName } from '../../../server/domain/moves/short-name.ts'
import type { LabRetention } from '../../../server/schemas/retention.ts'
import type { Metric } from '../../../server/schemas/rows.ts'
import { axisPx, fitText, measureText, roundingPx, roundPx } from '../drawing/text.ts'

export type PlacedMark = {
	id: string
	/** A lozenge, or a line from the base to the top. */
	mark: string
	isLine: boolean
	label: { x: number; y: number; text: string }
	title: string
}

/** Room of a lozenge to its label, of the names of the shares at the left, and between labels. */
const [markPx, linePx] = [11, 15]
export const sharePx = 42

export type Scales = {
	xOf: (days: number) => number
	yOf: (share: number) => number
	left: number
	right: number
	lastDay: number
}

/** What others publish of a lab or its units that has a place in the panel: exact figures of retention over two years, average tenure. */
export function placePublished(
	all: readonly Metric[],
	{ lab }: LabRetention,
	{ xOf, yOf, left, right, lastDay }: Scales
): PlacedMark[] {
	const own = all.flatMap((metric) => {
		const { value } = metric
		if (value === null) return []
		if (metric.lab !== lab.id && metric.labGroup !== lab.id) return []
		const unit = metric.lab === lab.id ? undefined : shortName(metric.lab, metric.labName)
		const isSample = metric.scope?.startsWith('sample:') ?? false
		if (metric.metric === 'retention-2y-percent')
			return [
				{
					metric,
					isLine: false,
					days: 2 * yearDays,
					y: yOf(value / 100),
					text: retentionMarks.published(value, unit, isSample)
				}
			]
		if (metric.metric === 'average-tenure-months' && (value * yearDays) / 12 <= lastDay)
			return [
				{
					metric,
					days: (value * yearDays) / 12,
					y: yOf(0),
					isLine: true,
					text: retentionMarks.average(value, unit, isSample)
				}
			]
		return []
	})
	let free = Infinity
	return own
		.toSorted((a, b) => b.y - a.y)
		.map(({ metric, days, y, text, isLine }) => {
			const [x, cy] = [roundPx(xOf(days)), roundPx(y)]
			const labelY = roundPx(Math.min(cy + (isLine ? -9 : 4), free))
			free = labelY - linePx
			// Beside the mark on the wider side, clear of the names of the shares.
			const start = Math.max(x + markPx, left + sharePx)
			const [before, after] = [x - markPx - left - sharePx, right - roundingPx - start]
			const label = fitText(text, Math.max(before, after), axisPx)
			const labelX = after >= before ? start : x - markPx - measureText(label, axisPx)
			return {
				id: metric.id,
				mark: isLine ? `M${x},${cy}V${roundPx(yOf(1))}` : `M${x - 6},${cy}l6,-6l6,6l-6,6z`,
				isLine,
				label: { x: roundPx(labelX), y: labelY, text: label },
				title: retentionMarks.source(metric.labName, text, metric.date, metric.scope)
			}
		})
}
