// What has been published about whom: labs by kinds of figure, with the gaps.
import type { MeansFigure, MeansPart, MeansState } from './figure.ts'

export const gapParts = ['people', 'chips', 'power', 'capex', 'value', 'pay'] as const satisfies MeansPart[]
export type GapPart = (typeof gapParts)[number]
export type GapCell<Figure extends MeansFigure = MeansFigure> = {
	part: GapPart
	/** The best that there is; none: nobody published any. */
	state: MeansState | 'none'
	/** The newest figure of that state; null where there is none. */
	figure: Figure | null
}
export type GapRow<Figure extends MeansFigure = MeansFigure> = { id: string; name: string; cells: GapCell<Figure>[] }

/** Labs that have a row. */
export const mostGapRows = 12
const best: readonly MeansState[] = ['published', 'estimate', 'planned', 'sought']

/** Which figure stands for a lab: the newest of the lab as a whole, else of a unit, a site, a sample. */
function pickBest<Figure extends MeansFigure>(figures: readonly Figure[], part: GapPart): GapCell<Figure> {
	for (const state of best) {
		const own = figures.filter((figure) => figure.part === part && figure.state === state)
		const [figure] = own.toSorted(
			(a, b) =>
				Number(b.whole) - Number(a.whole) || (a.date > b.date ? -1 : a.date < b.date ? 1 : 0) || (a.id < b.id ? -1 : 1)
		)
		if (figure) return { part, state, figure }
	}
	return { part, state: 'none', figure: null }
}

/**
 * The groups with a figure of some kind, in the order of `labs`: those asked for, all of them, else the busiest, of which
 * those without any figure are left out.
 */
export function listGaps<Figure extends MeansFigure>(
	figures: readonly Figure[],
	labs: readonly { id: string; name: string }[],
	isAsked = false
): GapRow<Figure>[] {
	const own = Map.groupBy(figures, ({ labGroup }) => labGroup)
	const rows = labs.map(({ id, name }) => ({
		id,
		name,
		cells: gapParts.map((part) => pickBest(own.get(id) ?? [], part))
	}))
	if (isAsked) return rows
	return rows.filter(({ cells }) => cells.some(({ state }) => state !== 'none')).slice(0, mostGapRows)
}
