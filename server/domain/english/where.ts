// Where people are now, beside their moves (web/parts/NowCell.svelte), and those who left for no known post (web/routes/left).
import { formatDate } from './format.ts'

export const whereWords = {
	/** Head of the column. */
	now: 'Now',
	/** What has become of a move, by the API's code: as the filter says it. */
	is: {
		there: 'Still there',
		back: 'There again',
		elsewhere: 'At another lab',
		left: 'Left, no new post on record',
		unknown: 'No record says'
	} as Record<string, string>,
	/** Instead of a lab, where no record tells one. */
	nowhere: { left: 'No new post on record', unknown: 'No record says where' } as Record<string, string>,
	/** "since June 2025" */
	since: (date: string, precision: string | null) => `since ${formatDate(date, precision)}`,
	/** Head of a column of people, and the filter by it: the last lab on record before the one where they are. */
	before: 'Lab before',
	cameFrom: 'Came from'
}

/** The page of those who left for no known post. */
export const leftWords = {
	title: 'Left, no new post on record',
	hint: 'People who left a lab for no reported post and of whom no later record tells. They may have a new post that nobody reported.',
	all: 'All who left, no new post on record'
}
