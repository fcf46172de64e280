// The periods in which the effects of changed moves are counted apart.
import type { ChangeRow } from '../../db/queries/history.ts'

/** Months or years, both inclusive, as partial ISO dates. */
export type Period = { since: string; until: string }
const mostPeriods = 4

type Cells = Record<string, string>
const yearOf = ({ date = '' }: Cells): Period => ({ since: date.slice(0, 4), until: date.slice(0, 4) })
const monthOf = ({ date = '' }: Cells): Period => ({ since: date.slice(0, 7), until: date.slice(0, 7) })
function quarterOf({ date = '' }: Cells): Period {
	const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1
	const write = (month: number) => `${date.slice(0, 4)}-${String(month).padStart(2, '0')}`
	return { since: write(first), until: write(first + 2) }
}
const isSame = (a: Period, b: Period) => a.since === b.since

/**
 * The years of changed moves or, where a date changed inside its year, the quarters, or months, that it left and came to: of
 * a move that is put from May to July 2025 the second and the third quarter of 2025.
 */
export function listPeriods(changes: readonly ChangeRow[]): Period[] {
	const periods = changes.flatMap(({ file, before, after }): Period[] => {
		if (file !== 'moves') return []
		const rows = [before, after].filter((row) => row !== null)
		const hasNewDate = before && after && before.date !== after.date
		if (!hasNewDate || !isSame(yearOf(before), yearOf(after))) return rows.map(yearOf)
		return isSame(quarterOf(before), quarterOf(after)) ? rows.map(monthOf) : rows.map(quarterOf)
	})
	return [...new Map(periods.map((period) => [`${period.since} ${period.until}`, period])).values()].slice(
		0,
		mostPeriods
	)
}
