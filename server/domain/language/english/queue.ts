// The queue of reports.
import { countOf, inWords, startWords } from './format.ts'

/** "a day", "two days": a wait, rounded up. */
export const sayDays = (days: number) => (wholeDays(days) === 1 ? 'a day' : `${inWords(wholeDays(days))} days`)
/** A wait in days, rounded up: a few minutes more than two days are two. */
const wholeDays = (days: number) => Math.max(1, Math.ceil(days - 0.05))

export const queueWords = {
	/** "Eleven reports are open; half are answered within two days", "No report is open" */
	title(open: number, medianDays: number | null): string {
		const wait = medianDays === null ? '' : `; half are answered within ${sayDays(medianDays)}`
		if (!open) return `No report is open${wait}`
		return `${startWords(open)} ${open === 1 ? 'report is' : 'reports are'} open${wait}`
	},
	/** "today", "1 day", "11 days" */
	age: (days: number) => (days < 1 ? 'today' : days < 2 ? '1 day' : `${Math.floor(days)} days`),
	/** "1 day", "3 days": a wait, rounded up. */
	days: (days: number) => countOf(wholeDays(days), 'day'),
	/** "8 received, 3 with an editor" */
	open: (received: number, atWork: number) => `${received} received, ${atWork} with an editor`,
	/** "of the 10 answered in the last 90 days" */
	answered: (count: number) =>
		count
			? `of the ${count === 1 ? 'one' : count} answered in the last 90 days`
			: 'none was answered in the last 90 days',
	/** "Eleven open reports by the days they have waited" */
	figure: (open: number) => `${startWords(open)} open ${open === 1 ? 'report' : 'reports'} by the days waited`,
	/** "No report is open.", "No report here is in that state." */
	none: (state: string) => (state === 'open' ? 'No report is open.' : 'No report is in this state.'),
	noRecord: 'Something not on record',
	notRead: 'Not yet read',
	notShown: 'Not shown',
	gone: 'A record that is no longer here',
	/** "three reports say so" */
	saidBy: (reports: number) => `${inWords(reports)} reports say so`
} as const
