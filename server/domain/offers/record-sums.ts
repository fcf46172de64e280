// Records: the largest sum that was certainly offered, and when it was broken.
import { spanOf, type Precision } from '../time/date.ts'

type Dated = { id: string; date: string; datePrecision: Precision; low: number | null }
/** A record: the offer that set it, the sum that it is at least, and the one that it broke. */
export type Broken = { id: string; date: string; datePrecision: Precision; low: number; before: number | null }

/**
 * The offers that were a record when they were made, the oldest first. What counts is the lower bound alone: "up to $1B"
 * breaks none, "$100M+" breaks $99M. An offer with a coarse date counts from the last day that it may mean; of those of one
 * day the largest, of equal ones the first by id.
 */
export function listRecords(offers: readonly Dated[]): Broken[] {
	const lastDay = ({ date, datePrecision }: Dated) => spanOf(date, datePrecision).last
	const sure = offers.filter((offer): offer is Dated & { low: number } => offer.low !== null)
	const inTime = sure.toSorted((a, b) => lastDay(a) - lastDay(b) || b.low - a.low || (a.id < b.id ? -1 : 1))
	const records: Broken[] = []
	for (const { id, date, datePrecision, low } of inTime) {
		const before = records.at(-1)?.low ?? null
		if (before === null || low > before) records.push({ id, date, datePrecision, low, before })
	}
	return records
}
