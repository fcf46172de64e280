// Metrics: a lab's figure at a date.
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import { formerMetrics } from '../../server/domain/vocabulary/metric.ts'
import type { Db } from '../open.ts'
import type { approximations, formerMetricNames, metricBases, metricNames, stages, units } from '../words.ts'
import { cite, type Evidence } from './listing/citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { daysIn, knownIn, labsIn, textIn, wordsIn, type Condition, type Days } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './listing/page.ts'

export type MetricRow = {
	id: string
	lab: string
	labName: string
	labGroup: string
	/** The other lab of a ratio or a count between two. */
	counterpart: string | null
	counterpartName: string | null
	/** Its name; of release 1.0.0 its name then, which may say a stage. */
	metric: (typeof metricNames)[number] | (typeof formerMetricNames)[number]
	/** The figure where it is exact, in `unit`. */
	value: number | null
	/** Its bounds; null where open. */
	low: number | null
	high: number | null
	approx: (typeof approximations)[number] | null
	unit: (typeof units)[number]
	/** The date it is for, partial ISO date. */
	date: string
	said: string | null
	/** These are null in release 1.0.0, which did not tell them. */
	stage: (typeof stages)[number] | null
	scope: string | null
	basis: (typeof metricBases)[number] | null
	note: string | null
} & Evidence

const days: Days = { first: 't.first_day', last: 't.last_day', known: 't.first_published' }

const former = Object.entries(formerMetrics)
/** The stage of a row; in release 1.0.0 its name says it. */
const stageSql = `coalesce(t.stage, case t.metric ${former.map(([name, { stage }]) => `when '${name}' then '${stage}'`).join(' ')} else 'actual' end)`

/** Metrics by name; one of the former names stands for name and stage, where the row is not itself called so. */
function namesIn({ metric }: Filter): Condition[] {
	if (!metric) return []
	const meant = metric.flatMap((name) => {
		const now = formerMetrics[name]
		return now ? [`${now.metric} ${now.stage}`] : []
	})
	const named = 't.metric in (select value from json_each(?))'
	if (!meant.length) return [{ key: 'metric', sql: named, values: [JSON.stringify(metric)] }]
	const sql = `(${named} or t.metric || ' ' || t.stage in (select value from json_each(?)))`
	return [{ key: 'metric', sql, values: [JSON.stringify(metric), JSON.stringify(meant)] }]
}

export const metrics: Resource<MetricRow> = {
	table: 'metrics',
	select: `select t.id, t.lab, a.name as labName, a.group_id as labGroup, t.counterpart, b.name as counterpartName,
		t.metric, iif(t.low = t.high, t.low, null) as value, t.low, t.high, t.approx, t.unit, t.as_of as date, t.said,
		t.stage, t.scope, t.basis, t.note
		from metrics t join labs a on a.id = t.lab left join labs b on b.id = t.counterpart`,
	sorts: {
		// By text: a year stands before its months.
		date: { sql: 't.as_of' },
		lab: { sql: 't.lab' },
		metric: { sql: 't.metric' },
		// An open bound stands where the other one does.
		value: { sql: 'coalesce(t.low, t.high)' }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ['t.lab']),
		...labsIn(db, filter, 'counterpart', ['t.counterpart']),
		...daysIn(filter, days),
		...namesIn(filter),
		...wordsIn(filter, 'stage', stageSql),
		...knownIn(db, filter, 'scope', 'metrics', 'scope'),
		...wordsIn(filter, 'basis', 't.basis'),
		...wordsIn(filter, 'approx', 't.approx'),
		...textIn(filter.q, { type: 'metric', labs: ['t.lab', 't.counterpart'], texts: ['t.note'] })
	],
	facets: {
		words: { metric: 't.metric', stage: stageSql, scope: 't.scope', basis: 't.basis', approx: 't.approx' },
		labs: { lab: 't.lab' }
	},
	finish: (db, rows) => cite(db, 'metric', rows)
}
export const metricSorts = Object.keys(metrics.sorts)

/** A page of metrics, the newest first unless asked. */
export function listMetrics(db: Db, filter: Filter, paging: Paging): Page<MetricRow> {
	return listRows(db, metrics, filter, paging)
}

/** All metrics of the filter, for exports. */
export function walkMetrics(db: Db, filter: Filter, sort?: string): IterableIterator<MetricRow> {
	return walkRows(db, metrics, filter, sort)
}

/** A metric with its claims and its history. */
export function findMetric(db: Db, id: string): (MetricRow & { claims: ClaimRow[]; history: ChangeRow[] }) | undefined {
	const [metric] = readRows(db, metrics, [id])
	return metric && { ...metric, claims: readClaims(db, 'metric', id), history: readHistory(db, 'metrics', id) }
}
