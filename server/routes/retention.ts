import type { FastifyInstance } from 'fastify'
import { walkMetrics } from '../../db/queries/metrics.ts'
import type { Store } from '../answer.ts'
import { addTable } from '../table.ts'
import { countedStatuses } from '../domain/filter.ts'
import { countRetention } from '../domain/retention.ts'
import { sayRetentionInFull } from '../domain/retention-sentence.ts'
import { textOf } from '../domain/part.ts'
import { caveats, cohortWords } from '../domain/language.ts'
import { columnsAt } from '../figure.ts'
import { chooseLabs, listCohortSources, retentionKeys, type RetentionQuery } from '../retention.ts'
import { ListOf } from '../schemas/list.ts'
import { CohortSpell, Retention, RetentionRow } from '../schemas/retention.ts'
import { readCohort } from '../spells.ts'

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
			const sentence = textOf(sayRetentionInFull({ labs, since, until, asOf, knownAt, coverageEnd }))
			const figures = { lab: labs.map(({ lab }) => lab.id), metric: published, level }
			return {
				labs,
				published: labs.length
					? [...walkMetrics(store.db, { ...figures, asOf: query.asOf, knownAt: query.knownAt })]
					: [],
				n: labs.reduce((sum, { n }) => sum + n, 0),
				since,
				until,
				asOf,
				knownAt,
				level,
				statuses: [...countedStatuses],
				coverageEnd,
				sentence,
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
			const rows = readCohort(store, chooseLabs(store, query), query)
			const names = chooseLabs(store, query).map(({ name }) => name)
			const sentence = cohortWords.all(rows.length, names)
			const partly = count(query).reduce((sum, { leftOut }) => sum + leftOut.partly, 0)
			return { rows, total: rows.length, next: null, partly, facets: {}, sentence, revision: columns().revision }
		},
		rows: ({ query }) => readCohort(store, chooseLabs(store, query), query)
	})
}
