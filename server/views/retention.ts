// What retention and its cohort are asked by, and what stands beside both.
import type { Store } from '../store/store.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { listLargest } from '../domain/careers/retention.ts'
import { checkIds, columnsAt } from '../figures/choose.ts'
import { listSourcesOf } from '../figures/sources.ts'
import { asOf, knownAt, level } from '../query/keys.ts'
import { dateKey, nameList, type QueryOf } from '../query/query.ts'
import type { LabRef } from '../schemas/rows.ts'
import { readCohort } from './spells.ts'

/** Labs compared unless asked. */
const compared = 4

export const retentionKeys = {
	lab: nameList(
		'lab',
		'Labs to compare; the four that most people joined where the key is left out.',
		'openai,anthropic'
	),
	since: dateKey('First day or period of joining: a spell counts when the whole span of its start lies inside.'),
	until: dateKey('Last day or period of joining, inclusive.'),
	asOf,
	knownAt,
	level
}
export type RetentionQuery = QueryOf<typeof retentionKeys>

/** The labs asked for, else those that most people joined in the range. */
export function chooseLabs(store: Store, query: RetentionQuery): LabRef[] {
	const columns = columnsAt(store, query)
	checkIds(columns, query)
	return nameLabs(columns, query.lab ?? listLargest(columns, query, compared))
}

/** Ids of the sources behind the spells that are followed. */
export function listCohortSources(store: Store, labs: readonly LabRef[], query: RetentionQuery): string[] {
	return listSourcesOf(
		store,
		readCohort(store, labs, query).flatMap(({ moves }) => moves)
	)
}
