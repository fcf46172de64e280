// Where people are now, as far as records tell: beside their moves (web/parts/lists/NowCell.svelte), and those who left for no known post
import { formatDate } from './format.ts'

/** How far the records tell that somebody is still there (told.ts); dates as their pages give them. */
export const toldWords = {
	/** "last mentioned Jan 2024" */
	last: (told: string | null) => (told ? `last mentioned ${formatDate(told)}` : 'mentioned in undated articles alone'),
	/** "not reported as leaving, last mentioned Jan 2024" */
	noExit: (told: string | null) => `not reported as leaving, ${toldWords.last(told)}`
}
export const whereWords = {
	/** Head of the column. */
	now: 'Now',
	/** What has become of a move, by the API's code: as the filter says it. */
	is: {
		there: 'Still there',
		back: 'There again',
		elsewhere: 'At another lab',
		left: 'Left, no new post on record',
		unknown: 'Not reported'
	} as Record<string, string>,
	/** Instead of a lab, where no record tells one. */
	nowhere: { left: 'No new post on record', unknown: 'Not reported' } as Record<string, string>,
	/** "since June 2025" */
	since: (date: string, precision: string | null) => `since ${formatDate(date, precision)}`,
	/** Head of a column of people, and the filter by it: the last lab on record before the one where they are. */
	before: 'Lab before',
	cameFrom: 'Came from'
}

/** The page of those who left for no known post. */
export const leftWords = {
	title: 'Left, no new post on record',
	hint: 'People who left a lab and whose next post has not been reported. They may well have one.',
	all: 'All who left, no new post on record'
}
