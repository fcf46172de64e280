// Data that have grown old (web/parts/frame/StaleBand).
import { spellDate, spellWhen } from './format.ts'

export const staleWords = {
	/** "Nothing here is newer than 30 June 2026." */
	head: (coverageEnd: string) => `Nothing here is newer than ${spellDate(coverageEnd)}.`,
	/** "The newest report was published on 29 June 2026 by Example News" */
	newest: (published: string, publisher: string) =>
		`The newest report was published ${spellWhen(published)} by ${publisher}`,
	/** "nothing later has been brought in, up to revision 2 of 29 November 2026." */
	why: (revision: number, date: string) =>
		`nothing later has been brought in, up to revision ${revision} of ${spellDate(date.slice(0, 10))}.`,
	missing: 'What happened afterwards is missing here, not denied.'
}
