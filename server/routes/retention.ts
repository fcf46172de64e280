import type { FastifyInstance } from 'fastify'
import { walkMetrics } from '../../db/queries/metrics.ts'
import type { Store } from '../answers/answer.ts'
import { addTable } from '../answers/table.ts'
import { countedStatuses } from '../domain/vocabulary/filter.ts'
import { countRetention } from '../domain/careers/retention.ts'
import { sayRetentionInFull } from '../domain/careers/retention-sentence.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { caveats, sayCohort, sayWithin } from '../domain/language/index.ts'
import { columnsAt } from '../views/figure.ts'
import { chooseLabs, listCohortSources, retentionKeys, type RetentionQuery } from '../views/retention.ts'
import { ListOf } from '../schemas/list.ts'
import { CohortSpell, Retention, RetentionRow } from '../schemas/retention.ts'
import { readCohort } from '../views/spells.ts'

const published = ['retention-2y-percent', 'attrition-percent', 'average-tenure-months']

export function registerRetention(app: FastifyInstance, store: Store): void {
	const columns = () => store.columns.current()
	const count = (query: RetentionQuery) =>
		chooseLabs(store, query).map(({ id }) => countRetention(columnsAt(store, query, true), id, query))
	const shared = {
		tag: 'figures',
		keys: retentionKeys,
		revision: () => columns().revision,
		sources: { all: ({ query }: { query: RetentionQuery }) => listCohortSources(store, query) },
		caveats: caveats.retention
	}
	addTable(app, store, {
		...shared,
		path: '/retention',
		summary: 'How long people stay at labs',
		description: 'The share of those who joined that is still there, by days since, with median tenure.',
		answer: Retention,
		row: RetentionRow,
		find({ query }) {
			const { since = null, until = null, asOf = null, knownAt = null, level } = query
			const labs = count(query)
			const { coverageEnd, revision } = columnsAt(store, query, true)
			const figures = { lab: labs.map(({ lab }) => lab.id), metric: published, level }
			const beside = labs.length
				? [...walkMetrics(store.db, { ...figures, asOf: query.asOf, knownAt: query.knownAt })]
				: []
			const counted = { labs, published: beside, since, until, asOf, knownAt, level, coverageEnd }
			return {
				labs,
				published: beside,
				n: labs.reduce((sum, { n }) => sum + n, 0),
				since,
				until,
				asOf,
				knownAt,
				level,
				statuses: [...countedStatuses],
				coverageEnd,
				sentence: textOf(sayRetentionInFull(counted)),
				revision
			}
		},
		rows: ({ query }) =>
			count(query).flatMap(({ lab, steps }) => steps.map((step) => ({ lab: lab.id, labName: lab.name, ...step })))
	})
	addTable(app, store, {
		...shared,
		path: '/retention/cohort',
		summary: 'The spells that retention follows',
		description: 'Who joined these labs on a known date, until when, and how sure that is.',
		answer: ListOf(CohortSpell),
		row: CohortSpell,
		find({ query }) {
			const labs = chooseLabs(store, query)
			const rows = readCohort(store, labs, query)
			const { coverageEnd } = columnsAt(store, query, true)
			const { since = null, until = null, asOf, knownAt, level } = query
			const found = sayCohort(rows.length, labs, { since, until, asOf, knownAt, coverageEnd })
			const sentence = textOf(sayWithin({ asOf, knownAt, isAlone: level === 'lab' }, found))
			const partly = count(query).reduce((sum, { leftOut }) => sum + leftOut.partly, 0)
			return { rows, total: rows.length, next: null, partly, facets: {}, sentence, revision: columns().revision }
		},
		rows: ({ query }) => readCohort(store, chooseLabs(store, query), query)
	})
}
