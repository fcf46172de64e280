// Why people leave a lab and come to it: what happened there, and the quarter that most people left in.
import { monthOfDay, spanOf, type Precision } from '../time/date.ts'
import { fitsPeriod, periodOf, writePeriod } from '../time/period.ts'

/** Kinds of events that people leave or come for, in the order of their lanes. */
export const reasonKinds = ['layoff', 'reorganisation', 'setback', 'statement', 'facility'] as const
export type ReasonKind = (typeof reasonKinds)[number]

type Exit = { date: string; datePrecision: Precision }
export type Peak = { quarter: string; count: number }

/** The quarter in which most people left, of those known to a quarter; null where another has as many, or fewer than four left. */
export function findPeak(exits: readonly Exit[]): Peak | null {
	const counts = new Map<string, number>()
	for (const { date, datePrecision } of exits) {
		if (!fitsPeriod('quarter', datePrecision)) continue
		const quarter = writePeriod('quarter', periodOf('quarter', monthOfDay(spanOf(date, datePrecision).first)))
		counts.set(quarter, (counts.get(quarter) ?? 0) + 1)
	}
	const [most, next] = [...counts].toSorted((a, b) => b[1] - a[1])
	if (!most || most[1] < 4 || most[1] === next?.[1]) return null
	return { quarter: most[0], count: most[1] }
}
