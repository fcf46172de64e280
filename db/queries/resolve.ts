// Who or which lab is meant by a name: the index gives the few that may be, server/domain/resolve says how much they are.
import { and, eq, isNotNull, min, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import { listSounds } from '../../server/domain/resolve/like-sounds.ts'
import { matchesOf, matchSounds, widenMatches } from '../../server/domain/resolve/grams.ts'
import { readLab, type LabName } from '../../server/domain/resolve/lab.ts'
import { readName, type Name } from '../../server/domain/resolve/name.ts'
import { isNear } from '../../server/domain/resolve/near.ts'
import type { LabLookup } from '../../server/domain/resolve/person.ts'
import {
	rankCandidates,
	readQuestion,
	type Candidate,
	type Known,
	type Question
} from '../../server/domain/resolve/resolve.ts'
import { foldName } from '../../server/domain/resolve/script.ts'
import { nameIndex } from '../full-text.ts'
import type { Db } from '../open.ts'
import { labs, moves, names } from '../schema.ts'
import { amongst, fixed, framed, query, type Slot } from './build.ts'

/** Names read of one query, those with most pages first; wide ones are looked through before they are read as a whole. */
const [mostNames, mostNear] = [100, 3000]
/** So much alike that nothing further off can come near. */
const sure = 95

const exact = fixed((texts: Slot<string[]>, type: Slot<Known['type']>) =>
	query
		.select({ record: names.record })
		.from(names)
		.where(and(amongst(names.folded, texts), eq(names.type, type)))
)

/** The ids of records with a name in full. */
function findExact(db: Db, type: Known['type'], texts: string[]): string[] {
	return exact.all(db, texts, type).map(({ record }) => record)
}

const byMatch = (limit: number) =>
	fixed((match: Slot<string>, type: Slot<Known['type']>) =>
		query
			.select({ record: names.record, folded: names.folded })
			.from(nameIndex)
			.innerJoin(names, eq(names.id, nameIndex.rowid))
			.where(and(sql`${nameIndex.grams} match ${match}`, eq(names.type, type)))
			.orderBy(nameIndex.rowid)
			.limit(limit)
	)
const [matching, matchingWide] = [byMatch(mostNames), byMatch(mostNear)]

/** Records that may be meant, first by names in full and all words, then by what is near; each piece only when asked for. */
function* gatherIds(db: Db, type: Known['type'], name: Name): Generator<string[]> {
	const [all, ...near] = name.words.length ? widenMatches(name.words) : []
	const records = (match: string) => matching.all(db, match, type).map(({ record }) => record)
	yield [
		...findExact(db, type, [name.folded, name.words.join(' ')]),
		...(name.script === 'latin' ? [] : records(matchesOf(name.folded).inside)),
		...(all ? records(all) : [])
	]
	yield [
		...(name.script === 'latin' ? [] : records(matchSounds(soundsOf(name)))),
		...near
			.flatMap((match) => matchingWide.all(db, match, type).filter(({ folded }) => isNear(folded, name.words)))
			.map(({ record }) => record)
	]
}
const soundsOf = (name: Name) => {
	const sounds = listSounds(name)
	return sounds.length > 1 ? [...sounds, sounds.join('')] : sounds
}

/** The texts under which a lab may stand: its names, without legal form, as an acronym, by the first of its words. */
function listLabNames({ words, core, others, beside, ...name }: LabName): Name[] {
	const shorter = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '))
	const acronym = words.length > 2 ? [words.map(([first]) => first).join('')] : []
	const more = [core, ...shorter, ...acronym].map((text) => readName(text, 'lab'))
	return [
		{ words, ...name },
		...others.flatMap(listLabNames),
		...more,
		...beside.flatMap((one) => listLabNames(one).slice(0, 1))
	]
}

const namesOf = fixed((type: Slot<Known['type']>, records: Slot<string[]>) =>
	query
		.select({ id: names.record, name: names.name })
		.from(names)
		.where(and(eq(names.type, type), amongst(names.record, records)))
		.groupBy(names.record, names.name)
		.orderBy(min(names.id))
)

function readKnown(db: Db, question: Question, ids: string[]): Known[] {
	const { type } = question
	const texts = Map.groupBy(namesOf.all(db, type, ids), ({ id }) => id)
	const worked = question.type === 'person' && question.beside.length ? readWorked(db, ids) : undefined
	return [...texts].map(([id, rows]): Known => {
		const names = rows.map(({ name }) => name)
		if (type === 'lab') return { type, id, names: names.map(readLab), above: climb(db, id).slice(1) }
		return { type, id, names: names.map((name) => readName(name, type)), labs: worked?.get(id) ?? [] }
	})
}

const above = fixed((id: Slot<string>) =>
	framed(
		sql`with recursive above (id, parent) as (select ${labs.id}, ${labs.parent} from ${labs} where ${labs.id} = ${id}
			union select ${labs.id}, ${labs.parent} from ${labs} join above on ${labs.id} = above.parent)`,
		query.select({ id: sql<string>`id` }).from(sql`above`)
	)
)

/** A lab and all above it, the topmost last. */
export function climb(db: Db, id: string): string[] {
	return above.all(db, id).map(({ id }) => id)
}

const left = query.select({ person: moves.person, lab: moves.from }).from(moves)
const joined = query.select({ person: moves.person, lab: moves.to }).from(moves)
const worked = union(left, joined).as('worked')
const workedAt = fixed((people: Slot<string[]>) =>
	query
		.select({ person: worked.person, lab: sql<string>`${worked.lab}` })
		.from(worked)
		.where(and(isNotNull(worked.lab), amongst(worked.person, people)))
)

/** The labs that people were at or went to, by their moves of every status, with all above them. */
function readWorked(db: Db, people: string[]): Map<string, string[]> {
	const of = Map.groupBy(workedAt.all(db, people), ({ person }) => person)
	return new Map([...of].map(([person, rows]) => [person, rows.flatMap(({ lab }) => climb(db, lab))]))
}

/** The candidates for a question, best first; at most one has `match`. */
export function resolveQuestion(db: Db, question: Question): Candidate[] {
	const names = question.type === 'lab' ? listLabNames(question.name) : [question.name]
	const gathered = names.filter(({ joined }) => joined).map((name) => gatherIds(db, question.type, name))
	const ids = new Set<string>()
	let found: Candidate[] = []
	for (let wide = 0; wide < 2; wide++) {
		for (const more of gathered) for (const id of more.next().value ?? []) ids.add(id)
		found = rankCandidates(question, readKnown(db, question, [...ids]))
		if (found[0] && found[0].score >= sure) break
	}
	return found
}

/** Of the candidates for a question those who bear its name in full: found at once, however many names there are. */
export function resolveExact(db: Db, question: Question): Candidate[] {
	const { folded, words } = question.name
	const ids = findExact(db, question.type, [folded, words.join(' ')])
	return ids.length ? rankCandidates(question, readKnown(db, question, ids)) : []
}

/** How labs are found by their names in a database. */
export const lookUpLabs = (db: Db): LabLookup => {
	const none: LabLookup = { is: () => false, find: () => [] }
	return {
		is: (text) => findExact(db, 'lab', [foldName(text)]).length > 0,
		find: (text) => resolveQuestion(db, readQuestion(text, 'lab', none)).flatMap(({ id, match }) => (match ? [id] : []))
	}
}

/** Who or which lab a text may mean, best first; at most one has `match`. Of `John Shulman` the first is John Schulman. */
export function resolveName(db: Db, text: string, type: Known['type']): Candidate[] {
	return resolveQuestion(db, readQuestion(text, type, lookUpLabs(db)))
}
