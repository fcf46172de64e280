// What a fact sheet says of events and figures, as a sentence of our own.
import { formatDate } from './format.ts'
import { nameDated, sayValue } from './metrics.ts'

export const factSentences = {
	/** "Alpha lays off 600, 4 July 2025." A title that is a sentence of our own. */
	event: ({ title, date, datePrecision }: { title: string; date: string; datePrecision: string }) =>
		`${title}, ${formatDate(date, datePrecision)}.`,
	/** "Alpha: headcount, June 2026, more than 3,000 people." */
	metric: (metric: Parameters<typeof nameDated>[0] & Parameters<typeof sayValue>[0] & { labName: string }) =>
		`${metric.labName}: ${nameDated(metric)}, ${sayValue(metric)}.`
}
