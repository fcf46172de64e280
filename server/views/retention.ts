// What retention and its cohort are asked by, and what stands beside both.
import { readMoves } from '../../db/queries/moves.ts'
import type { Store } from '../answers/answer.ts'
import { nameLabs } from '../domain/moves/evidence.ts'
import { listLargest } from '../domain/careers/retention.ts'
import { checkIds, columnsAt } from './figure.ts'
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
export function listCohortSources(store: Store, query: RetentionQuery): string[] {
	const spells = readCohort(store, chooseLabs(store, query), query)
	const moves = readMoves(store.db, [...new Set(spells.flatMap((spell) => spell.moves))])
	return [...new Set(moves.flatMap((move) => move.sources.map((source) => source.id)))]
}
