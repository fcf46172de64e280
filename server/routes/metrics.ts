import type { FastifyInstance } from 'fastify'
import { findMetric, listMetrics, metricSorts, walkMetrics } from '../../db/queries/metrics.ts'
import type { Store } from '../store/store.ts'
import { caveats } from '../domain/language/index.ts'
import { metricKeys } from '../query/keys.ts'
import { addList, addRecord, citedSources } from '../lists/list.ts'
import { MetricRecord } from '../schemas/records.ts'
import { Metric } from '../schemas/rows.ts'

export function registerMetrics(app: FastifyInstance, store: Store): void {
	const { db } = store
	addList<Metric>(app, store, {
		name: 'metrics',
		description: 'One row is a lab’s figure at a date.',
		keys: metricKeys,
		row: Metric,
		sorts: metricSorts,
		order: '-date',
		list: (filter, paging) => listMetrics(db, filter, paging),
		walk: (filter, sort) => walkMetrics(db, filter, sort),
		sources: citedSources,
		caveats: caveats.metrics
	})
	addRecord(app, store, {
		noun: 'metric',
		list: 'metrics',
		description: 'A metric with its claims and its history.',
		answer: MetricRecord,
		find: (id) => findMetric(db, id)
	})
}
