// Moves over time.
import { countOf, formatNumber, formatPeriod, sayCode, whose } from './format.ts'
import { formatRange } from './range.ts'
import { dealNouns } from './records.ts'

// --- Moves by month, and flows played over time (web/charts/trends/MonthHistogram, web/parts/address/playback.ts)

export const monthMarks = {
	nothing: 'Moves by month: none reported',
	/** "Moves by month; Jul 2025 to Jun 2026 is counted above" */
	label: (since: string, until: string) => `Moves by month; ${formatRange({ since, until })} is counted above`
}

/** The length of a window: "12 months", "one month". */
export function sayMonths(count: number): string {
	return count === 1 ? 'one month' : `${count} months`
}

// --- Joined and left over time (web/charts/trends/GainsChart)

export const gainsMarks = {
	/** A period: "Q3 2025: 12 joined, 3 left" */
	period: (period: string, joined: number, left: number) =>
		`${formatPeriod(period)}: ${formatNumber(joined)} joined, ${formatNumber(left)} left`,
	/** What no period holds: "Not drawn: 2 joined and 1 left on dates known only to the year." */
	coarser: (joined: number, left: number, by: string) =>
		`Not drawn: ${formatNumber(joined)} joined and ${formatNumber(left)} left on dates known only to the ${by === 'month' ? 'quarter or year' : 'year'}.`
}

// --- What moves are made of (web/charts/trends/MixChart)

export const mixMarks = {
	/** A period: "Q3 2025: 12 moves" */
	period: (period: string, moves: number) => `${formatPeriod(period)}: ${countOf(moves, 'move')}`,
	/** A kind's count: "142, peak 30 in Q3 2025" */
	detail: (moves: number, busiest?: { period: string; moves: number }) =>
		`${formatNumber(moves)}${busiest ? `, peak ${formatNumber(busiest.moves)} in ${formatPeriod(busiest.period)}` : ''}`
}

// --- What happened meanwhile (web/parts/asks/trends.ts)

/** What happened with a deal: "Alpha’s licence-and-hire deal with Beta" */
export const titleDeal = (acquirer: string, kind: string, target: string) =>
	`${whose(acquirer)} ${dealNouns[kind] ?? sayCode(kind)} ${target}`
