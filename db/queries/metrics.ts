// Metrics: a lab's figure at a date.
import type { Filter, Paging } from '../../server/domain/filter.ts'
import type { Db } from '../open.ts'
import type { metricNames, units } from '../schema.ts'
import { cite, type Evidence } from './citation.ts'
import { readClaims, type ClaimRow } from './claims.ts'
import { daysIn, labsIn, textIn, wordsIn, type Days } from './condition.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './list.ts'

export type MetricRow = {
	id: string
	lab: string
	labName: string
	labGroup: string
	/** The other lab of a ratio or a count between two. */
	counterpart: string | null
	counterpartName: string | null
	metric: (typeof metricNames)[number]
	/** In `unit`. */
	value: number
	unit: (typeof units)[number]
	/** As of when, partial ISO date. */
	date: string
	note: string | null
} & Evidence

const days: Days = { first: 't.first_day', last: 't.last_day', known: 't.first_published' }

export const metrics: Resource<MetricRow> = {
	table: 'metrics',
	select: `select t.id, t.lab, a.name as labName, a.group_id as labGroup, t.counterpart, b.name as counterpartName,
		t.metric, t.value, t.unit, t.as_of as date, t.note
		from metrics t join labs a on a.id = t.lab left join labs b on b.id = t.counterpart`,
	sorts: {
		// By text: a year stands before its months.
		date: { sql: 't.as_of' },
		lab: { sql: 't.lab' },
		metric: { sql: 't.metric' },
		value: { sql: 't.value' }
	},
	order: '-date',
	days,
	conditions: (db, filter) => [
		...labsIn(db, filter, 'lab', ['t.lab']),
		...labsIn(db, filter, 'counterpart', ['t.counterpart']),
		...daysIn(filter, days),
		...wordsIn(filter, 'metric', 't.metric'),
		...textIn(filter.q, { labs: ['t.lab', 't.counterpart'], texts: ['t.metric', 't.note'] })
	],
	facets: { words: { metric: 't.metric' }, labs: { lab: 't.lab' } },
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
