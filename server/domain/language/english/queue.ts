// The queue of reports.
import { inWords, startWords } from './format.ts'

/** "a day", "two days": a wait, rounded up. */
export const sayDays = (days: number) => (days <= 1 ? 'a day' : `${inWords(Math.ceil(days))} days`)

export const queueWords = {
	/** "Eleven reports are open; half are answered within two days", "No report is open" */
	title(open: number, medianDays: number | null): string {
		const wait = medianDays === null ? '' : `; half are answered within ${sayDays(medianDays)}`
		if (!open) return `No report is open${wait}`
		return `${startWords(open)} ${open === 1 ? 'report is' : 'reports are'} open${wait}`
	},
	/** "today", "1 day", "11 days" */
	age: (days: number) => (days < 1 ? 'today' : days < 2 ? '1 day' : `${Math.floor(days)} days`),
	notRead: 'Not yet read',
	notShown: 'Not shown',
	gone: 'A record that is no longer here',
	/** "three reports say so" */
	saidBy: (reports: number) => `${inWords(reports)} reports say so`
} as const
