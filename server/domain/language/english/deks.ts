// How a figure is read where it stands apart from its page, and where its numbers come from.
import { endOfClocks, type Clocked, type Clocks } from '../../time/clocks.ts'
import type { Named } from '../../vocabulary/part.ts'
import { balanceWords } from './figures.ts'
import { capitalise, countOf, formatDate } from './format.ts'
import { pairMarks } from './pairs.ts'
import { formatRange, sayClocks } from './range.ts'

// --- How to read a figure, where it stands apart from its page (web/figures)

/** What is said of an address that has no figure to draw. */
export const figureFaults = {
	/** "/data has no figure." */
	none: (path: string) => `${path} has no figure.`,
	/** "`figure` is “pie”: /trends has moves, status." */
	unknown: (path: string, figure: string, known: readonly string[]) =>
		`\`figure\` is “${figure}”: ${path} has ${known.join(', ')}.`,
	/** "/offers/alpha-1 has no figure “years” to draw." */
	nothing: (path: string, figure: string) => `${path} has no figure “${figure}” to draw.`
}
export const figureDeks = {
	largestOffers:
		'US dollars for the whole term, log scale, by lower limits; an arrow: no upper limit reported. Not ranked: sums with only an upper limit, ranges over tenfold, rumours of one page, estimates.',
	balance: (range: Clocked) =>
		`Moves out of and into the busiest labs, ${formatRange(range)}. Dotted: destination not reported.`,
	foundings: 'Left: the lab that founders left. Right: the lab that they founded.',
	trendBalance: (n: number) => `${countOf(n, 'move')} by lab; the twelve with most. ${balanceWords.dated}`,
	/** `by`: month, quarter or year; `areSeveral`: figures of several labs stand beside each other. */
	gains: (by: string, areSeveral: boolean) =>
		`By ${by}: joined above the line, left below; the ring is the net. ${balanceWords.dated} Dotted: destination not reported.${areSeveral ? ' One scale.' : ''}`,
	mix: (by: string) =>
		`All moves by ${by}, and below what they were, on one scale. Hatched: known only to the year. Numbered: events (listed below). Dashed: day not known.`,
	statuses: (by: string) =>
		`All statuses by ${by}, those too that other figures leave out. A status is today’s: it has no dated history.`,
	exchange:
		'Those who went there, and those who came from there, by the other lab; the twelve with most. Each move counts, whatever its date.',
	/** `inside`: moves inside the group, which are left out. */
	origins: (inside: number) =>
		`Moves by year of joining and by the lab they came from, the largest first, on one scale. Dotted: origin not reported. ${inside ? `${countOf(inside, 'move')} inside the group left out.` : ''}`,
	labSquares:
		'A square is one person’s move, in the colour of the lab they came from or went to; grey: smaller labs. Hatched: only the year is known. Dotted: not known where.',
	reasons:
		'A square is one departure, by quarter of leaving. Black: tied to a numbered event by a page or a date. Hatched: known only to the year. Coming after is not proof of cause.',
	labBands:
		'US dollars a year, log scale, from job ads, filings, reports and surveys. Hatched: estimates by outsiders. No band for a post says what a named person was paid.',
	bands:
		'A year’s pay in US dollars, log scale. A diamond is one sum; an arrow means no upper or lower limit was reported. Hatched: estimates by outsiders. Converted at the rate of the month.',
	pair: (from: Named, to: Named) =>
		`A square is one person; above the line, ${pairMarks.spell(from, to)}; below, ${pairMarks.spell(to, from)}. Hatched: known only to a longer period.`,
	career:
		'From confirmed and reported moves. Hatched: dates approximate, or no mention for two years. Dotted: start or end unknown. Thin: second job.',
	retention:
		'Steps: Kaplan–Meier estimate. Band: 95% interval. Tick: someone not reported as leaving. Dashed: fewer than five followed. Diamond, or dotted line for an average tenure: published by others. Grey: other labs.',
	/** `coverageEnd` where the days after it are not all covered. */
	after: (coverageEnd: string | null) =>
		`A dot is a named departure by date of leaving; ringed: linked to the event; open: destination not reported; dashed: known to the month or quarter. Hatched: dated too roughly.${coverageEnd ? ' Grey: not covered.' : ''}`,
	/** `per`: what the sum is paid for, e.g. "year"; null for a whole sum. */
	claims: (currency: string | null, per: string | null) =>
		`${currency}, log scale${per ? `, a ${per}` : ''}. All sums on one scale; an arrow means no upper or lower limit was reported.`,
	years: (note: string) => `Our arithmetic: ${note}`
}

/** Where a figure's numbers come from, under it: its clocks, and the last day on which what it rests on was published. */
export const sourceLine = {
	/** "as of 2024, reports up to 30 Jun 2026", "as published by 1 July 2025, reports up to 1 Jul 2025" */
	reports(coverageEnd: string, clocks: Clocks): string {
		const read = `reports up to ${formatDate(endOfClocks(coverageEnd, { ...clocks, asOf: undefined }))}`
		return [sayClocks(clocks), read].filter(Boolean).join(', ')
	},
	/** "Labflow, revision 3 of the data, reports up to 30 Jun 2026. CC BY 4.0." */
	picture: (revision: number, reports: string) => `Labflow, revision ${revision} of the data, ${reports}. CC BY 4.0.`,
	/** Whose words stand over or under the figure: "Title and note are not Labflow’s." */
	notOurs: ({ title, note }: { title?: string | undefined; note?: string | undefined }) =>
		`${title && note ? 'Title and note are' : title ? 'The title is' : 'The note is'} not Labflow’s.`,
	/** "labflow.example. Reports up to 30 Jun 2026. CC BY 4.0." */
	card: (host: string, reports: string) => `${host}. ${capitalise(reports)}. CC BY 4.0.`
}
