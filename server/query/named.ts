// Labs and people in a question as people write them: an id, or a name in any script that only one of them has.
import { listNamed } from '../../db/queries/named.ts'
import { findRenamed } from '../../db/queries/renamed.ts'
import { resolveName } from '../../db/queries/resolve.ts'
import type { Db } from '../../db/open.ts'
import { unknownEnd } from '../domain/vocabulary/filter.ts'
import { nameFaults } from '../domain/language/index.ts'
import { legalForms } from '../domain/resolve/lab-words.ts'
import type { Candidate } from '../domain/resolve/resolve.ts'
import { foldName } from '../domain/resolve/script.ts'
import { badInput, type Fault } from './problem.ts'
import type { Keys, QueryOf } from './query.ts'
import type { Asked, Unread } from '../schemas/named.ts'

/** Suggestions for a name that means nobody, or several. */
const mostSuggestions = 5
/** Most names of a question that are looked up; ids are known at once. */
const mostNames = 20
/** Points of names that are the value or hold it. */
const fewestToSuggest = 55
/** A letter that was put right, or a sound, is a guess: it is suggested, never taken. */
const guessed = new Set(['letter', 'sound', 'short-form'])

/** Whether a candidate is meant beyond doubt. */
export const isSure = ({ match, parts }: Candidate) => match && !parts.some(({ part }) => guessed.has(part))

/** Values of a comma list that belong to the one before: "Google, Inc." is one name. */
function joinForms(values: readonly string[]): string[] {
	const isForm = (value: string) => value.split(/\s+/).every((word) => legalForms.has(foldName(word)))
	return values.filter((value, place) => place === 0 || !isForm(value))
}

/** The id that a name, or an id of old, means, or what may be meant. */
function findMeant(db: Db, of: Unread['of'], value: string): string | Unread {
	const heir = findRenamed(db, `${of}:${value}`)?.heir
	if (heir && listNamed(db, of, [heir.id]).size) return heir.id
	const found = resolveName(db, value, of)
	const meant = found.find(isSure)
	if (meant) return meant.id
	const ids = found.slice(0, mostSuggestions).map(({ id }) => id)
	const several = found.filter(({ score }) => score >= fewestToSuggest).length > 1
	return { of, value, several, suggestions: [...listNamed(db, of, ids).values()] }
}

/**
 * The query with ids for names, and the records that it names by key; throws a problem that names every value that means
 * none or several, with suggestions.
 */
export function readNamed<K extends Keys>(db: Db, keys: K, query: QueryOf<K>): { query: QueryOf<K>; asked: Asked } {
	const asked: Asked = {}
	const faults: Fault[] = []
	const read: Record<string, string | string[]> = {}
	for (const [key, { of }] of Object.entries(keys)) {
		const given = query[key] as string | string[] | undefined
		if (!of || given === undefined) continue
		const values = Array.isArray(given) ? joinForms(given) : [given]
		const known = listNamed(db, of, values)
		const strange = values.filter((value) => value !== unknownEnd && !known.has(value))
		if (strange.length > mostNames)
			throw badInput([{ path: key, message: nameFaults.tooMany(key, strange.length, mostNames) }])
		const ids = values.map((value) => {
			if (!strange.includes(value)) return value
			const found = findMeant(db, of, value)
			if (typeof found === 'string') return found
			const ids = found.suggestions.map(({ id }) => id)
			faults.push({ path: key, message: nameFaults.api(of, value, ids, found.several), unread: found })
			return value
		})
		const unique = [...new Set(ids)]
		const names = listNamed(db, of, unique)
		asked[key] = unique.map((id) => names.get(id) ?? { id, name: id })
		read[key] = Array.isArray(given) ? unique : unique[0]!
	}
	if (faults.length) throw badInput(faults)
	return { query: { ...query, ...read }, asked }
}
