// Small multiples: which labs have one, and what of each is drawn over time.
import type { MeansFigure } from './figure.ts'

/** A lab's figures over time: of the company, or of the unit that does its research, which then is named. */
export type LabSeries<Figure extends MeansFigure = MeansFigure> = {
	id: string
	name: string
	/** The unit whose people are counted, where that is not the lab as a whole. */
	unit: { id: string; name: string } | null
	people: Figure[]
	value: Figure[]
}

/** Multiples that stand side by side. */
export const mostMultiples = 7

/** The parts that are drawn as small multiples. */
const drawn = new Set(['headcount', 'researchers', 'valuation', 'market-cap'])
const isDrawn = ({ metric, whole }: MeansFigure) => drawn.has(metric) && whole

/**
 * Labs with most figures of people and value, each with its own; those with most figures of any kind first. Where a unit's
 * people are published, they are drawn and not the company's: a search engine's staff is not what a laboratory bids with.
 */
export function listSeries<Figure extends MeansFigure>(
	figures: readonly Figure[],
	nameOf: (group: string) => string,
	most = mostMultiples
): LabSeries<Figure>[] {
	const all = Map.groupBy(figures, ({ labGroup }) => labGroup)
	const ranked = [...all]
		.map(([id, own]) => ({ id, own, count: own.filter(isDrawn).length }))
		.filter(({ count }) => count)
		.toSorted((a, b) => b.count - a.count || b.own.length - a.own.length || (a.id < b.id ? -1 : 1))
		.slice(0, most)
		.toSorted((a, b) => b.own.length - a.own.length || b.count - a.count || (a.id < b.id ? -1 : 1))
	return ranked.map(({ id, own }) => {
		const heads = own.filter(({ metric, whole }) => metric === 'headcount' && whole)
		const units = Map.groupBy(
			heads.filter(({ lab }) => lab !== id),
			({ lab }) => lab
		)
		const [unit] = [...units].toSorted(([, a], [, b]) => b.length - a.length)
		const lab = unit?.[0] ?? id
		return {
			id,
			name: nameOf(id),
			unit: unit ? { id: unit[0], name: unit[1][0]!.labName } : null,
			people: own.filter((figure) => figure.part === 'people' && isDrawn(figure) && figure.lab === lab),
			value: own.filter((figure) => figure.part === 'value' && isDrawn(figure))
		}
	})
}
