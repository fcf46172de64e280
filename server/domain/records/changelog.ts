// Revisions in words: how many records of what they added, changed and removed.
import { revisionWords } from '../language/index.ts'
import type { RevisionLike } from '../vocabulary/said.ts'

/** The newest of the revisions as a headline: "Revision 3, of 28 Nov 2026: 1 changed and 5 removed". */
export function sayNewest(revisions: readonly RevisionLike[]): string {
	const [newest] = revisions
	if (!newest) return revisionWords.nothing
	const day = newest.date.slice(0, 10)
	return newest.revision > 1 ? revisionWords.newest(newest.revision, day, newest) : revisionWords.first(day)
}
