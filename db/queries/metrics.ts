// Metrics: a lab's figure at a date.
import { eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import { formerMetrics } from '../../server/domain/vocabulary/metric.ts'
import type { Db } from '../open.ts'
import { labs, metrics } from '../schema.ts'
import { amongst, fixed, query, type RowOf, type Slot } from './build.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { daysIn, knownIn, knownWordsIn, labsIn, part, textIn, wordsIn, type Condition } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { readStatements, type StatementRow } from './remedies.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './listing/page.ts'

const [lab, counterpart] = [alias(labs, 'a'), alias(labs, 'b')]
const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: metrics.id,
			lab: metrics.lab,
			labName: lab.name,
			labGroup: lab.group,
			counterpart: metrics.counterpart,
			counterpartName: counterpart.name,
			metric: metrics.metric,
			/** The figure where it is exact, in `unit`. */
			value: sql<number | null>`iif(${metrics.low} = ${metrics.high}, ${metrics.low}, null)`,
			low: metrics.low,
			high: metrics.high,
			approx: metrics.approx,
			unit: metrics.unit,
			date: metrics.date,
			said: metrics.said,
			stage: metrics.stage,
			scope: metrics.scope,
			basis: metrics.basis,
			note: metrics.note
		})
		.from(metrics)
		.innerJoin(lab, eq(lab.id, metrics.lab))
		.leftJoin(counterpart, eq(counterpart.id, metrics.counterpart))
		.where(amongst(metrics.id, ids))
)
export type MetricRow = RowOf<typeof rows> & Evidence

const days = { first: metrics.firstDay, last: metrics.lastDay, known: metrics.firstPublished }

const stageOf = Object.entries(formerMetrics).map(([name, { stage }]) => sql`when ${name} then ${stage}`)
/** The stage of a row; in release 1.0.0 its name says it. */
const stage =
	sql`coalesce(${metrics.stage}, case ${metrics.metric} ${sql.join(stageOf, sql` `)} else 'actual' end)`.inlineParams()
const knownScopes = knownIn('scope', metrics.scope)

/** Metrics by name; one of the former names stands for name and stage, where the row is not itself called so. */
function metricsIn({ metric }: Filter): Condition[] {
	if (!metric) return []
	const meant = metric.flatMap((name) => {
		const now = formerMetrics[name]
		return now ? [`${now.metric} ${now.stage}`] : []
	})
	const named = amongst(metrics.metric, metric)
	if (!meant.length) return [part('metric', named)]
	return [part('metric', or(named, amongst(sql`${metrics.metric} || ' ' || ${metrics.stage}`, meant))!)]
}

export const metricList: Resource<MetricRow> = {
	name: 'metrics',
	table: metrics,
	id: metrics.id,
	read: (db, ids) => cite(db, 'metric', rows.all(db, ids)),
	sorts: {
		// By text: a year stands before its months.
		date: { by: metrics.date },
		lab: { by: metrics.lab },
		metric: { by: metrics.metric },
		// An open bound stands where the other one does.
		value: { by: sql`coalesce(${metrics.low}, ${metrics.high})` }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', [metrics.lab]),
		...labsIn(db, filter, 'counterpart', [metrics.counterpart]),
		...daysIn(filter, days),
		...metricsIn(filter),
		...wordsIn(filter, 'stage', stage),
		...knownWordsIn(db, filter, 'scope', metrics.scope, knownScopes),
		...wordsIn(filter, 'basis', metrics.basis),
		...wordsIn(filter, 'approx', metrics.approx),
		...textIn(filter.q, metrics.id, {
			type: 'metric',
			labs: [metrics.lab, metrics.counterpart],
			texts: [metrics.note]
		})
	],
	facets: {
		words: {
			metric: metrics.metric,
			stage,
			scope: metrics.scope,
			basis: metrics.basis,
			approx: metrics.approx
		},
		labs: { lab: metrics.lab }
	}
}
export const metricSorts = Object.keys(metricList.sorts)

/** A page of metrics, the newest first unless asked. */
export function listMetrics(db: Db, filter: Filter, paging: Paging): Page<MetricRow> {
	return listRows(db, metricList, filter, paging)
}

/** All metrics of the filter, for exports. */
export function walkMetrics(db: Db, filter: Filter, sort?: string): IterableIterator<MetricRow> {
	return walkRows(db, metricList, filter, sort)
}

/** A metric with its claims and its history. */
export function findMetric(
	db: Db,
	id: string
):
	| (MetricRow & {
			claims: ClaimRow[]
			/** What those whom it speaks of say of it. */
			statements: StatementRow[]
			history: ChangeRow[]
	  })
	| undefined {
	const [metric] = readRows(db, metricList, [id])
	return (
		metric && {
			...metric,
			claims: readClaims(db, 'metric', id),
			statements: readStatements(db, 'metric', id),
			history: readHistory(db, 'metrics', id)
		}
	)
}
