// What the pages of lists call what a list and its rows are.
import type { IntakeRowState } from '../../../../../server/domain/intake/states.ts'

export const stateWords: Record<string, string> = {
	reading: 'not staged yet',
	staged: 'staged',
	applied: 'published'
}

/** A row's state, and what it means. */
export const rowWords: Record<IntakeRowState, [name: string, meaning: string]> = {
	new: ['New', 'not on record'],
	changed: ['Changed', 'on record, told otherwise'],
	same: ['The same', 'on record already'],
	unclear: ['Unclear', 'for you to choose'],
	refused: ['Refused', 'cannot be read']
}
