import type { FastifyInstance } from 'fastify'
import { walkMetrics } from '../../db/queries/metrics.ts'
import type { Store } from '../store/store.ts'
import { countedStatuses } from '../domain/vocabulary/filter.ts'
import { countRetention } from '../domain/careers/retention.ts'
import { sayRetentionInFull } from '../domain/careers/retention-sentence.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { caveats, sayCohort, sayWithin } from '../domain/language/index.ts'
import { columnsAt } from '../figures/choose.ts'
import { addFigure } from '../figures/figure.ts'
import { chooseLabs, listCohortSources, retentionKeys, type RetentionQuery } from '../views/retention.ts'
import { listWhole } from '../lists/list.ts'
import { ListOf } from '../schemas/list.ts'
import { CohortSpell, Retention, RetentionRow } from '../schemas/retention.ts'
import { readCohort } from '../views/spells.ts'

const published = ['retention-2y-percent', 'attrition-percent', 'average-tenure-months']

export function registerRetention(app: FastifyInstance, store: Store): void {
	/** The labs that are followed, and the careers at the clocks of the question. */
	const choose = ({ query }: { query: RetentionQuery }) => ({
		query,
		labs: chooseLabs(store, query),
		columns: columnsAt(store, query, true)
	})
	type Chosen = ReturnType<typeof choose>
	const follow = ({ query, labs, columns }: Chosen) => labs.map(({ id }) => countRetention(columns, id, query))
	const shared = {
		keys: retentionKeys,
		choose,
		sources: { all: ({ query, labs }: Chosen) => listCohortSources(store, labs, query) },
		caveats: caveats.retention
	}
	addFigure(app, store, {
		...shared,
		path: '/retention',
		summary: 'How long people stay at labs',
		description: 'The share of those who joined that is still there, by days since, with median tenure.',
		answer: Retention,
		row: RetentionRow,
		count: follow,
		say(labs, { query, columns: { coverageEnd } }) {
			const { since = null, until = null, asOf = null, knownAt = null, level } = query
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
				sentence: textOf(sayRetentionInFull(counted))
			}
		},
		rows: (labs) => labs.flatMap(({ lab, steps }) => steps.map((step) => ({ lab: lab.id, labName: lab.name, ...step })))
	})
	addFigure(app, store, {
		...shared,
		path: '/retention/cohort',
		summary: 'The spells that retention follows',
		description: 'Who joined these labs on a known date, until when, and how sure that is.',
		answer: ListOf(CohortSpell),
		row: CohortSpell,
		count: ({ query, labs }) => readCohort(store, labs, query),
		say(rows, chosen) {
			const { query, labs, columns } = chosen
			const { since = null, until = null, asOf, knownAt, level } = query
			const found = sayCohort(rows.length, labs, { since, until, asOf, knownAt, coverageEnd: columns.coverageEnd })
			const sentence = textOf(sayWithin({ asOf, knownAt, isAlone: level === 'lab' }, found))
			const partly = follow(chosen).reduce((sum, { leftOut }) => sum + leftOut.partly, 0)
			return { ...listWhole(rows), partly, sentence }
		},
		rows: (rows) => rows
	})
}
