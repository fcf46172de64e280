// Rows of what changed between two periods.
import type { LabChange } from '../domain/periods/compare.ts'

/** Labs of two periods as rows of the exports. */
export function tellLabs(labs: readonly LabChange[]) {
	return labs.map(({ id, name, group, ...counts }) => ({ lab: id, labName: name, labGroup: group, ...counts }))
}
