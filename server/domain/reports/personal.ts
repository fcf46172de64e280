// Which reports are about living people: nobody but an editor sees their words before they have been read.
import { foldName, scriptOf } from '../resolve/script.ts'

/** Files whose records are about a person, whatever stands in them. */
const ofPeople = new Set(['people', 'moves'])

/** Whether a record is about a person: a move, a person, an offer to somebody named. */
export function isAboutPerson(file: string, cells: Readonly<Record<string, string>>): boolean {
	return ofPeople.has(file) || Boolean(cells.person)
}

/** Most words of a name, and most characters of one that is written without spaces. */
const [mostWords, mostSigns] = [5, 8]
/** Most texts that are looked up, for the longest of reports. */
const mostNames = 20_000

/**
 * The texts of a report that may be names, folded as names are: every run of up to five words, and of characters where a
 * script has no spaces. Whether one is a person's is asked of the records.
 */
export function listPossibleNames(text: string): string[] {
	const words = foldName(text).split(' ').filter(Boolean)
	const found = new Set<string>()
	for (let at = 0; at < words.length && found.size < mostNames; at++) {
		for (let count = 1; count <= mostWords && at + count <= words.length; count++)
			found.add(words.slice(at, at + count).join(' '))
		const signs = scriptOf(words[at]!) === 'latin' ? [] : Array.from(words[at]!)
		for (let from = 0; from < signs.length; from++)
			for (let count = 2; count <= mostSigns && from + count <= signs.length; count++)
				found.add(signs.slice(from, from + count).join(''))
	}
	return [...found]
}
