// The sheet behind a figure: a line for each page that says it.
export const factWords = {
	title: 'Fact sheet',
	how: 'A line for each page behind a record, in our words: no page is quoted. The archive is asked by the day of publication; whether it keeps a copy is not checked.',
	archive: 'Look it up',
	notTold: 'not told',
	undated: 'not known',
	next: 'The next moves'
}
