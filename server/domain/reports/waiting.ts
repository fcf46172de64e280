// How long reports wait, and what becomes of them.
import type { ReportState } from './states.ts'

const dayMs = 86_400_000
export type Waited = { state: ReportState; received: string; ended: string | null }

/** Days between two ISO times, as a number: 1.5 from Monday morning to Tuesday evening. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs

/** Half of the reports that were answered waited so many days or less; null where none was. */
export function medianWait(reports: readonly Waited[]): number | null {
	const days = reports
		.flatMap(({ state, received, ended }) => (isAnswered(state) && ended ? [daysBetween(received, ended)] : []))
		.toSorted((a, b) => a - b)
	if (!days.length) return null
	const middle = Math.floor((days.length - 1) / 2)
	return days.length % 2 ? days[middle]! : (days[middle]! + days[middle + 1]!) / 2
}

/** Whether an editor came to an answer. */
const isAnswered = (state: ReportState) => state === 'applied' || state === 'not-applied'

export type Month = {
	/** `2026-11`. */
	month: string
	/** Reports that were answered in it, and those of them that were applied. */
	answered: number
	applied: number
}

/** What was answered month by month, the newest first; months without an answer are left out. */
export function countByMonth(reports: readonly Waited[]): Month[] {
	const answered = reports.filter(({ state, ended }) => isAnswered(state) && ended)
	return [...Map.groupBy(answered, ({ ended }) => ended!.slice(0, 7))]
		.map(([month, of]) => ({
			month,
			answered: of.length,
			applied: of.filter(({ state }) => state === 'applied').length
		}))
		.toSorted((a, b) => (a.month < b.month ? 1 : -1))
}
