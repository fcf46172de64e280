// Revisions in words: how many records of what they added, changed and removed.
import { countOf, formatDate, joinWords } from './language.ts'

type Counts = { added: number; changed: number; removed: number }
export type RevisionLike = Counts & { revision: number; date: string; files: readonly (Counts & { file: string })[] }

const nouns: Record<string, [one: string, many: string]> = {
	people: ['person', 'people'],
	components: ['part of an offer', 'parts of offers'],
	rates: ['exchange rate', 'exchange rates'],
	prices: ['price index', 'price indexes'],
	about: ['line on the dataset', 'lines on the dataset']
}

/** Records of a file of the dataset with their number: "907 moves", "1 person". */
export function countRecords(file: string, count: number): string {
	const [one, many] = nouns[file] ?? [file.replace(/s$/, ''), file]
	return countOf(count, one, many)
}

/** What of each file: "200 moves, 100 people and 3 offers". */
export function sayFiles(files: RevisionLike['files'], kind: keyof Counts): string {
	return joinWords(files.filter((file) => file[kind]).map((file) => countRecords(file.file, file[kind])))
}

/** How many of each kind: "3 added, 1 changed and 5 removed". */
export function sayCounts(counts: Counts): string {
	const kinds = ['added', 'changed', 'removed'] as const
	return joinWords(kinds.filter((kind) => counts[kind]).map((kind) => `${countOf(counts[kind], kind, kind)}`))
}

/** The newest of the revisions as a headline: "Revision 3, of 28 Nov 2026: 1 changed and 5 removed". */
export function sayNewest(revisions: readonly RevisionLike[]): string {
	const [newest] = revisions
	if (!newest) return 'Nothing was published yet'
	const day = formatDate(newest.date.slice(0, 10))
	if (newest.revision > 1) return `Revision ${newest.revision}, of ${day}: ${sayCounts(newest)}`
	return `One revision so far, of ${day}: nothing has been corrected since`
}
