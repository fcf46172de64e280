// What limits a finding, as it is said beside it.
import type { Limits } from '../language/index.ts'
import type { Counts } from '../vocabulary/said.ts'

/** What limits a finding of a figure, but for its dates. */
export const limitsOf = ({ statuses, narrowed, asOf, knownAt }: Counts, isAlone = false): Limits => ({
	statuses,
	narrowed,
	isAlone,
	asOf,
	knownAt
})
