// Moves over time and around events.
import type { Named, Part } from '../part.ts'
import { countWithStatus } from './counts.ts'
import {
	countOf,
	formatDate,
	formatNumber,
	formatPeriod,
	joinWords,
	nameLabs,
	say,
	sayCode,
	spellDate,
	spellWhen
} from './format.ts'
import { formatRange, sayClocks } from './range.ts'

// --- Departures after an event (after.ts)

type Days = { since: string; until: string }
export const afterWords = {
	/**
	 * "18 reported departures from OpenAI in the 180 days after it, 4 in the 180 days before"; `covered` days where not all
	 * had passed: "in the first 90 of the 180 days after it".
	 */
	title(
		labs: readonly Named[],
		days: number,
		covered: number | null,
		{ after, before }: Record<'after' | 'before', number>,
		statuses: readonly string[]
	) {
		const span = countOf(days, 'day')
		if (covered === 0)
			return say`None of the ${span} after it is covered; ${countWithStatus(before, 'departure', statuses)} from ${nameLabs(labs)} in the ${span} before`
		const departures = countWithStatus(after, 'departure', statuses).replace(/^0/, 'No')
		return say`${departures} from ${nameLabs(labs)} in the ${covered === null ? span : `first ${formatNumber(covered)} of the ${span}`} after it, ${before} in the ${span} before`
	},
	/** "Alpha loses its head, on 17 November 2023: 18 reported departures ... (18 November 2023 to 15 May 2024; 21 May 2023 to 16 November 2023)." */
	dated(
		event: { title: string; date: string; datePrecision: string },
		title: readonly Part[],
		after: Days,
		before: Days
	) {
		const span = ({ since, until }: Days) => `${spellDate(since)} to ${spellDate(until)}`
		return say`${event.title}, ${spellWhen(event.date, event.datePrecision)}: ${title} (${span(after)}; ${span(before)}).`
	},
	/** "Pages were read up to 30 June 2026." */
	covered: (coverageEnd: string) => say`Pages were read up to ${spellDate(coverageEnd)}.`,
	/** "Counted apart: 2 on the day itself, 1 on undated pages and 5 reversed."; [] where nothing is. */
	apart(
		{
			during,
			coarse,
			undated,
			otherStatus
		}: Record<'during' | 'coarse' | 'undated', number> & { otherStatus: Record<string, number> },
		precision: string
	): Part[] {
		const phrases = [
			during ? `${formatNumber(during)} on ${afterMarks.itself(precision)}` : '',
			coarse ? `${formatNumber(coarse)} dated too coarsely for either span` : '',
			undated ? `${formatNumber(undated)} on undated pages` : '',
			...Object.entries(otherStatus).map(([status, count]) => `${formatNumber(count)} ${sayCode(status)}`)
		].filter(Boolean)
		return phrases.length ? say`Counted apart: ${joinWords(phrases)}.` : []
	},
	/** "n = 22 departures, confirmed or reported, as of 2025." */
	count(n: number, statuses: readonly string[], clocks: Parameters<typeof sayClocks>[0]): Part[] {
		const known = sayClocks(clocks)
		return say`n = ${countOf(n, 'departure')}, ${joinWords(statuses, 'or')}${known && `, ${known}`}.`
	},
	noReason: 'That they came after it does not make it the reason.'
}

// --- Moves by month, and flows played over time (web/charts/MonthHistogram, web/parts/playback.ts)

export const monthMarks = {
	nothing: 'Moves by month: none on record',
	/** "Moves by month; Jul 2025 to Jun 2026 is counted above" */
	label: (since: string, until: string) => `Moves by month; ${formatRange({ since, until })} is counted above`
}

/** The length of a window: "12 months", "one month". */
export function sayMonths(count: number): string {
	return count === 1 ? 'one month' : `${count} months`
}

// --- Departures around an event (web/charts/AfterChart)

export const afterMarks = {
	/** What lies between both spans: "the day itself", "days of the month that the event is dated to". */
	itself: (precision: string) =>
		precision === 'day' ? 'the day itself' : `days of the ${precision} that the event is dated to`,
	/** Over the departures between both spans: "2 departures on the day itself, 17 Nov 2023" */
	during: (count: number, date: string, precision: string) =>
		`${countOf(count, 'departure')} on ${afterMarks.itself(precision)}, ${formatDate(date, precision)}`,
	/** Over those in neither span: "3 departures on dates too coarse for either span" */
	tooCoarse: (count: number) => `${countOf(count, 'departure')} on dates too coarse for either span`,
	/** What stands over the span before: "4 in the 180 days before" */
	before: (count: number, days: number) => `${formatNumber(count)} in the ${formatNumber(days)} days before`,
	/** Over the span after, of which `covered` days had passed: "18 in the 180 days after", "9 in the first 90 days after" */
	after: (count: number, days: number, covered: number) =>
		`${formatNumber(count)} in the ${covered < days ? `first ${formatNumber(covered)}` : formatNumber(days)} days after`,
	/** A departure: "Ada Example, 4 Jul 2025, to no known lab" */
	departure: (person: string, date: string, precision: string, to: string | null) =>
		`${person}, ${formatDate(date, precision)}, to ${to ?? 'no known lab'}`,
	/** Departures of a coarse date: "3: some day of Q3 2025" */
	coarse: (count: number, date: string, precision: string) =>
		`${formatNumber(count)}: some day of ${formatDate(date, precision)}`,
	/** How much stands behind the figure: "n = 22 departures, 30 sources" */
	behind: (n: number, sources: number) => `n = ${countOf(n, 'departure')}, ${countOf(sources, 'source')}`
}

// --- Joined and left over time (web/charts/GainsChart)

export const gainsMarks = {
	/** A period: "Q3 2025: 12 joined, 3 left" */
	period: (period: string, joined: number, left: number) =>
		`${formatPeriod(period)}: ${formatNumber(joined)} joined, ${formatNumber(left)} left`,
	/** What no period holds: "2 joined and 1 left on dates known to the year alone." */
	coarser: (joined: number, left: number, by: string) =>
		`${formatNumber(joined)} joined and ${formatNumber(left)} left on dates ${by === 'month' ? 'coarser than a month' : 'known to the year alone'}.`
}

// --- What moves are made of (web/charts/MixChart)

export const mixMarks = {
	/** A period: "Q3 2025: 12 moves" */
	period: (period: string, moves: number) => `${formatPeriod(period)}: ${countOf(moves, 'move')}`,
	/** A kind's count: "142, peak 30 in Q3 2025" */
	detail: (moves: number, busiest?: { period: string; moves: number }) =>
		`${formatNumber(moves)}${busiest ? `, peak ${formatNumber(busiest.moves)} in ${formatPeriod(busiest.period)}` : ''}`
}

// --- What happened meanwhile (web/parts/trends.ts)

/** What happened with a deal: "Alpha: license and hire, Beta" */
export const titleDeal = (acquirer: string, kind: string, target: string) => `${acquirer}: ${sayCode(kind)}, ${target}`
