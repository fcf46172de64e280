// When data have grown old: no newer pages were read for so long that a reader must know.
import { dayNumber } from './date.ts'

/** Days after the end of coverage from which data are said to be old. */
export const usualStaleDays = 60

/**
 * The moment in ms from which data are old that reach up to a day: `staleFrom('2026-06-30', 60)` is the beginning of 30 August
 * 2026; Infinity where nothing is covered, and where it is never said, with 0 days.
 */
export function staleFrom(coverageEnd: string, days: number): number {
	return days && coverageEnd ? (dayNumber(coverageEnd) + days + 1) * 86_400_000 : Infinity
}
