// The sheet behind a figure: a line for each page that says it.
import { formatDate } from './format.ts'
import { nameDated, sayValue } from './metrics.ts'

export const factWords = {
	title: 'Fact sheet',
	how: 'A line for each page behind a record, in our words: no page is quoted. The archive is asked by the day of publication; whether it keeps a copy is not checked.',
	archive: 'Look it up',
	notTold: 'not told',
	undated: 'not known',
	next: 'The next records',
	/** "Alpha lays off 600, 4 July 2025." A title that is a sentence of our own. */
	event: ({ title, date, datePrecision }: { title: string; date: string; datePrecision: string }) =>
		`${title}, ${formatDate(date, datePrecision)}.`,
	/** "Alpha: headcount, June 2026, more than 3,000 people." */
	metric: (metric: Parameters<typeof nameDated>[0] & Parameters<typeof sayValue>[0] & { labName: string }) =>
		`${metric.labName}: ${nameDated(metric)}, ${sayValue(metric)}.`,
	/** Over a sheet where nothing is on record. */
	none: 'Nothing on record for this question. No report is not the same as none.',
	/** The kinds of record that have sheets. */
	lists: { moves: 'Moves', offers: 'Offers', deals: 'Deals', events: 'Events', metrics: 'Figures' }
}
