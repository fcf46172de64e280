// The means of a question: metrics as figures, with our divisions, and what stands beside them.
import { readRates } from '../../db/queries/rates.ts'
import { walkMetrics } from '../../db/queries/metrics.ts'
import { readDataset } from '../../db/queries/dataset.ts'
import type { Store } from '../store/store.ts'
import { divideByHeads } from '../domain/means/divide.ts'
import { orderMeans, publishedMetrics, readMeans } from '../domain/means/figure.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import { formerMetrics } from '../domain/vocabulary/metric.ts'
import { checkIds } from '../figures/choose.ts'
import { asOf, knownAt, level, metricKeys } from '../query/keys.ts'
import type { QueryOf } from '../query/query.ts'
import { MeansFigure } from '../schemas/means.ts'

export const meansKeys = { lab: metricKeys.lab, level, asOf, knownAt }
export type MeansQuery = QueryOf<typeof meansKeys>

/** Names under which metrics of the means are kept, those of release 1.0.0 among them. */
const names = [
	...publishedMetrics,
	...Object.keys(formerMetrics).filter((name) => publishedMetrics.includes(formerMetrics[name]!.metric))
]

/** The figures of a question, and who they are of; throws a problem that names the labs that there are not. */
export function chooseMeans(store: Store, query: MeansQuery) {
	const columns = store.columns.current()
	checkIds(columns, { lab: query.lab })
	const rates = readRates(store.db)
	const rows = [...walkMetrics(store.db, { ...query, metric: names })].flatMap((row) => readMeans(row, rates) ?? [])
	const all = [...rows, ...divideByHeads(rows)]
	const figures: MeansFigure[] = orderMeans(all).map(pickFigure)
	const { labs, labIndex } = columns
	const nameOf = (id: string) => labs[labIndex.get(id) ?? -1]?.name ?? id
	const groupOf = (id: string) => labs[labs[labIndex.get(id) ?? -1]?.group ?? -1]?.id ?? id
	const asked = query.lab && [...new Set(query.lab.map(groupOf))].map((id) => ({ id, name: nameOf(id), group: id }))
	return { query, figures, nameOf, asked }
}
export type ChosenMeans = ReturnType<typeof chooseMeans>

/** All groups of labs, those with most moves on record first. */
export function listBusiest(store: Store): { id: string; name: string }[] {
	const { labs, from, to } = store.columns.current()
	const moves = new Map<number, number>()
	for (const ends of [from, to])
		for (const lab of ends) {
			const group = labs[lab]?.group
			if (group !== undefined) moves.set(group, (moves.get(group) ?? 0) + 1)
		}
	return [...moves]
		.map(([group, count]) => ({ id: labs[group]!.id, name: labs[group]!.name, count }))
		.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
		.map(({ id, name }) => ({ id, name }))
}

/** A figure with the keys of its schema alone. */
function pickFigure(row: MeansFigure): MeansFigure {
	const keys = Object.keys(MeansFigure.properties) as (keyof MeansFigure)[]
	return Object.fromEntries(keys.map((key) => [key, row[key]])) as MeansFigure
}

/** Ids of the sources behind figures, each once. */
export function listMeansSources(figures: readonly MeansFigure[]): string[] {
	return [...new Set(figures.flatMap(({ sources }) => sources.map(({ id }) => id)))]
}

/** What stands beside figures: how many of how many labs, at which clocks, by how many sources. */
export function countMeans(store: Store, { asOf, knownAt }: MeansQuery, figures: readonly MeansFigure[]) {
	const { coverageEnd } = readDataset(store.db)
	return {
		n: figures.length,
		labs: new Set(figures.map(({ labGroup }) => labGroup)).size,
		asOf: asOf ?? null,
		knownAt: knownAt ?? null,
		coverageEnd: endOfClocks(coverageEnd, { asOf, knownAt }),
		sourceCount: listMeansSources(figures).length
	}
}
