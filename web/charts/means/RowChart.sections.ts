// Which rows a figure of the means has, under which heads, and on which scale.
import { meansMarks } from '../../../server/domain/language/index.ts'
import { metricsOfPart, sizeOf, type MeansFigure } from '../../../server/domain/means/figure.ts'

export type Section = { title: string | null; rows: MeansFigure[] }
export type RowPart = 'chips' | 'capex' | 'pay' | 'pools' | 'money'
export const rowScales: Record<RowPart, 'log' | 'linear'> = {
	chips: 'log',
	capex: 'linear',
	pay: 'linear',
	pools: 'log',
	money: 'log'
}

const bySize = (rows: readonly MeansFigure[]) =>
	rows.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1))
const filled = (sections: readonly Section[]) => sections.filter(({ rows }) => rows.length)

/** The rows of a part, what is larger first; of spending lab by lab, each statement in its turn. */
export function listSections(part: RowPart, figures: readonly MeansFigure[]): Section[] {
	const own = figures.filter((figure) => figure.part === part)
	if (part === 'capex') {
		const labs = [...Map.groupBy(own, ({ labGroup }) => labGroup).values()]
		const largest = (rows: readonly MeansFigure[]) => Math.max(...rows.map(sizeOf))
		return labs
			.toSorted((a, b) => largest(b) - largest(a))
			.map((rows) => ({ title: rows[0]!.labName, rows: rows.toSorted(byStatement) }))
	}
	if (part === 'chips') {
		const isRatio = ({ metric }: MeansFigure) => metric === 'gpus-per-researcher'
		const counts = own.filter((figure) => !isRatio(figure))
		return filled([
			{ title: null, rows: bySize(counts.filter(({ stage }) => stage === 'actual')) },
			{ title: meansMarks.planned, rows: bySize(counts.filter(({ stage }) => stage !== 'actual')) },
			{ title: meansMarks.perResearcher, rows: bySize(own.filter(isRatio)) }
		])
	}
	if (part === 'pay') return filled([{ title: null, rows: bySize(own) }])
	return filled(
		metricsOfPart[part].map((metric) => ({
			title: meansMarks.head(metric),
			rows: bySize(own.filter((figure) => figure.metric === metric))
		}))
	)
}

/** What is spent stands before what is guided for the year after, older statements first. */
function byStatement(a: MeansFigure, b: MeansFigure): number {
	const [left, right] = [a, b].map(({ date, said, id }) => `${date} ${said ?? ''} ${id}`)
	return left! < right! ? -1 : 1
}
