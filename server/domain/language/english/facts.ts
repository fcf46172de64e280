// The sheet behind a figure: a line for each page that says it.

export const factWords = {
	title: 'Fact sheet',
	how: 'A line for each page behind a record, in our words: no page is quoted. The archive is asked by the day of publication; whether it keeps a copy is not checked.',
	archive: 'Look it up',
	notTold: 'not told',
	undated: 'not known',
	next: 'The next records',
	/** Over a sheet where nothing is on record. */
	none: 'Nothing on record for this question. No report is not the same as none.',
	/** The kinds of record that have sheets. */
	lists: { moves: 'Moves', offers: 'Offers', deals: 'Deals', events: 'Events', metrics: 'Figures' }
}
