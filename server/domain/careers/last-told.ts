// When it was last told that somebody is at a lab: no record of an exit is no proof that they are still there.
import type { MoveColumns } from '../moves/columns.ts'
import { endOfPartial } from '../time/date.ts'
import { movesOfPerson } from '../moves/by-person.ts'
import { countedPlaces, placesOf } from './spell.ts'

/**
 * After so many years without a page that tells of it, nobody is said to be at a lab. So long after joining an estimated
 * seven in ten or more are still there at each of the labs that most joined; after a longer silence it would be a guess.
 */
export const freshYears = 2

/** Answers with the partial ISO date of the newest page that tells of a person at a lab, null where all are undated. */
export type LastPublished = (person: string | null, lab: string | null) => string | null

function* movesOf(columns: MoveColumns, people: readonly string[]) {
	for (const person of placesOf(columns, people)) yield* movesOfPerson(columns, person)
}

/**
 * Looks up the newest page behind somebody's confirmed and reported moves into, out of or inside a lab's group:
 * `readLastPublished(columns)('ada-example', 'alpha')` is `2024-01`. Of a partial date the first day counts; with `knownAt`
 * a page counts whose whole date was over by then.
 */
export function readLastPublished(
	columns: MoveColumns,
	{ knownAt, people }: { knownAt?: string; people?: readonly string[] } = {}
): LastPublished {
	const { labs, labIndex, personIndex, sourceStart, source, sourcePublished } = columns
	const known = knownAt && endOfPartial(knownAt)
	const found = new Map<number, string>()
	for (const i of people ? movesOf(columns, people) : columns.status.keys()) {
		if (!countedPlaces.has(columns.status[i]!)) continue
		const groups = new Set([columns.from[i]!, columns.to[i]!].flatMap((lab) => (lab < 0 ? [] : labs[lab]!.group)))
		for (let at = sourceStart[i]!; at < sourceStart[i + 1]!; at++) {
			const page = sourcePublished[source[at]!]
			if (!page || (known && endOfPartial(page) > known)) continue
			for (const group of groups) {
				const key = columns.person[i]! * labs.length + group
				// Partial dates in order of their first days, of one day the more exact one last.
				if (page > (found.get(key) ?? '')) found.set(key, page)
			}
		}
	}
	return (person, lab) => {
		const [who, where] = [personIndex.get(person ?? ''), labIndex.get(lab ?? '')]
		if (who === undefined || where === undefined) return null
		return found.get(who * labs.length + labs[where]!.group) ?? null
	}
}

/**
 * Whether somebody can be said to be there: whether they came, or a page told of them, within the last years;
 * `isFresh({ since: '2015-12-01', lastPublished: '2024-07' }, '2026-06-30')`.
 */
export function isFresh(told: { since: string | null; lastPublished: string | null }, now: string): boolean {
	const limit = `${Number(now.slice(0, 4)) - freshYears}${now.slice(4)}`
	return [told.since, told.lastPublished].some((day) => day !== null && day >= limit)
}
