// Questions in SQL (web/routes/(desk)/sql).
import { countOf, formatDate, formatNumber } from './format.ts'

export const sqlWords = {
	title: 'Ask the data in SQL',
	kicker: 'Data · SQL',
	hint: 'One SELECT in SQLite’s SQL, over the tables of the dataset’s files: nothing else is there, and nothing can be written. The address of this page holds the question, so it can be sent to others.',
	limits: (rows: number, seconds: number) =>
		`At most ${formatNumber(rows)} rows and ${countOf(seconds, 'second')}; names such as :lab get a field of their own.`,
	label: 'Statement',
	run: 'Run it',
	kept: 'To begin with',
	tables: 'Tables and their columns',
	problem: 'It could not be answered',
	download: 'Download this answer',
	/** "4 rows", "The first 50 of 1,000 rows, and there are more" */
	rows(n: number, shown: number, isCut: boolean): string {
		const all = isCut ? `${countOf(n, 'row')}, and there are more` : countOf(n, 'row')
		return n > shown ? `The first ${formatNumber(shown)} of ${all}` : all
	},
	cellsCut: 'Long texts are cut.',
	from: (revision: string, coverageEnd: string, licence: string) =>
		`Revision ${revision}; pages read up to ${formatDate(coverageEnd)}; licence of the facts: ${licence}.`,
	counted: 'What you count here is rows, whatever their status: lists and figures count confirmed and reported moves.'
}
