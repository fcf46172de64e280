// The feeds that would tell of changed records.
import type { ChangeRow } from '../../db/queries/history.ts'
import { effectWords } from '../domain/language/index.ts'
import { newsColumns } from '../domain/records/change.ts'
import type { LabRef } from '../schemas/rows.ts'

type Feed = { title: string; path: string }
export type NamedPerson = { id: string; name: string }
type NewsFile = keyof typeof newsColumns
const isNewsFile = (file: string): file is NewsFile => file in newsColumns

/** Whether a change is news: a record that is new, or changed in what matters to who follows its list. */
function isNews({ file, before, after }: ChangeRow): boolean {
	if (!isNewsFile(file) || !after) return false
	return !before || newsColumns[file].some((column) => (before[column] ?? '') !== (after[column] ?? ''))
}

/** Feeds of lists, of the labs and people concerned, and of what changed. */
export function listFeeds(
	changes: readonly ChangeRow[],
	labs: readonly LabRef[],
	people: readonly NamedPerson[]
): Feed[] {
	const words = effectWords.feeds
	const feed = (title: string, path: string): Feed => ({ title, path: `/api/v1${path}` })
	const news = new Set(changes.filter(isNews).map(({ file }) => file as NewsFile))
	const lists = [...news].map((file) => feed(words[file], `/${file}.atom`))
	const ofLabs = labs.flatMap(({ id, name }) => [
		...(news.has('moves')
			? [feed(words.leaves(name), `/moves.atom?from=${id}`), feed(words.joins(name), `/moves.atom?to=${id}`)]
			: []),
		...(news.has('offers') ? [feed(words.offersOf(name), `/offers.atom?lab=${id}`)] : [])
	])
	const ofPeople = news.has('moves')
		? people.map(({ id, name }) => feed(words.career(name), `/moves.atom?person=${id}`))
		: []
	const ofChanges = changes.length ? [feed(words.changes, '/changes.atom')] : []
	const corrections = changes.some(({ kind }) => kind !== 'added')
		? [feed(words.corrections, '/changes.atom?kind=changed,removed')]
		: []
	return [...lists, ...ofLabs, ...ofPeople, ...ofChanges, ...corrections]
}
