// Two who changed one record: different cells are both kept, one cell changed twice is a conflict.
import type { Cells } from '../cells.ts'

/** A cell that somebody else changed, too: what the author saw, what they want, and what stands there now. */
export type Conflict = { column: string; seen: string; wanted: string; now: string }

/**
 * The row that is to be, from the one that its author saw, the one that they want and the one that stands there now:
 * `mergeRow({ a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '3' })` is `{ row: { a: '2', b: '3' }, conflicts: [] }`.
 * A row taken away on either side, and changed on the other, conflicts in the column ''.
 */
export function mergeRow(
	seen: Cells | null,
	wanted: Cells | null,
	now: Cells | null
): { row: Cells | null; conflicts: Conflict[] } {
	if (isSameRow(seen, now) || isSameRow(wanted, now)) return { row: wanted, conflicts: [] }
	if (isSameRow(seen, wanted)) return { row: now, conflicts: [] }
	if (!wanted || !now) return { row: wanted, conflicts: [{ column: '', seen: '', wanted: '', now: '' }] }
	const conflicts: Conflict[] = []
	const columns = new Set([...Object.keys(wanted), ...Object.keys(now)])
	const cells = [...columns].map((column) => {
		const [was, own, other] = [seen?.[column] ?? '', wanted[column] ?? '', now[column] ?? '']
		if (own !== was && other !== was && own !== other) conflicts.push({ column, seen: was, wanted: own, now: other })
		return [column, own === was ? other : own] as const
	})
	return { row: Object.fromEntries(cells), conflicts }
}

/** Whether two rows hold the same; a cell that is missing is empty. */
export function isSameRow(a: Cells | null, b: Cells | null): boolean {
	if (!a || !b) return a === b
	const columns = new Set([...Object.keys(a), ...Object.keys(b)])
	return [...columns].every((column) => (a[column] ?? '') === (b[column] ?? ''))
}
