// What retention and its cohort are asked by, and what stands beside both.
import { readMoves } from '../db/queries/moves.ts'
import type { Store } from './answer.ts'
import { nameLabs } from './domain/figure.ts'
import { listLargest } from './domain/retention.ts'
import { retentionBias } from './domain/language.ts'
import { checkIds, columnsAt } from './figure.ts'
import { asOf, knownAt, level } from './keys.ts'
import { dateKey, idList, type QueryOf } from './query.ts'
import type { LabRef } from './schemas/rows.ts'
import { readCohort } from './spells.ts'

/** Labs compared unless asked. */
const compared = 4

export const retentionKeys = {
	lab: idList('Labs to compare; the four that most people joined where the key is left out.', 'openai,anthropic'),
	since: dateKey('First day or period of joining: a spell counts when the whole span of its start lies inside.'),
	until: dateKey('Last day or period of joining, inclusive.'),
	asOf,
	knownAt,
	level
}
export type RetentionQuery = QueryOf<typeof retentionKeys>

export const retentionCaveats = [
	`${retentionBias} Who joined or left quietly is missing.`,
	'A spell that no record ends is taken to go on to the end of coverage: unreported exits make retention look better.',
	'A coarse date stands for the middle of the days that it may mean; spells without a known start or with an undated end are left out and counted apart.',
	'Spells first published as begun when they had ended are on record because they ended: they make retention look worse. `oncePublished` follows nobody before their start was published.',
	'Intervals at 95%: Kaplan–Meier with Greenwood’s variance on the log-log scale; that of the median is Brookmeyer and Crowley’s.'
]

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
