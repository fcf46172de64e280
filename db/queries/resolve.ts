// Who or which lab is meant by a name: the index gives the few that may be, server/domain/resolve says how much they are.
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
import type { Db } from '../open.ts'

/** Names read of one query, those with most pages first; wide ones are looked through before they are read as a whole. */
const [mostNames, mostNear] = [100, 3000]
/** So much alike that nothing further off can come near. */
const sure = 95

/** The ids of records with a name in full. */
function findExact(db: Db, type: Known['type'], texts: string[]): string[] {
	const sql = 'select record from names where folded in (select value from json_each(?)) and type = ?'
	return db
		.prepare(sql)
		.all(JSON.stringify(texts), type)
		.map((row) => (row as { record: string }).record)
}

const byMatch = `select n.record, n.folded from search s join names n on n.id = s.rowid
	where s.grams match ? and n.type = ? order by s.rowid limit ?`
function findMatches(db: Db, type: Known['type'], match: string, limit: number) {
	return db.prepare(byMatch).all(match, type, limit) as { record: string; folded: string }[]
}

/** Records that may be meant, first by names in full and all words, then by what is near; each piece only when asked for. */
function* gatherIds(db: Db, type: Known['type'], name: Name): Generator<string[]> {
	const [all, ...near] = name.words.length ? widenMatches(name.words) : []
	const records = (match: string) => findMatches(db, type, match, mostNames).map(({ record }) => record)
	yield [
		...findExact(db, type, [name.folded, name.words.join(' ')]),
		...(name.script === 'latin' ? [] : records(matchesOf(name.folded).inside)),
		...(all ? records(all) : [])
	]
	yield [
		...(name.script === 'latin' ? [] : records(matchSounds(soundsOf(name)))),
		...near
			.flatMap((match) => findMatches(db, type, match, mostNear).filter(({ folded }) => isNear(folded, name.words)))
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

function readKnown(db: Db, question: Question, ids: string[]): Known[] {
	const { type } = question
	const rows = db
		.prepare(
			'select record as id, name from names where type = ? and record in (select value from json_each(?)) group by record, name order by min(id)'
		)
		.all(type, JSON.stringify(ids)) as { id: string; name: string }[]
	const texts = Map.groupBy(rows, ({ id }) => id)
	const worked = question.type === 'person' && question.beside.length ? readWorked(db, ids) : undefined
	return [...texts].map(([id, rows]): Known => {
		const names = rows.map(({ name }) => name)
		if (type === 'lab') return { type, id, names: names.map(readLab), above: climb(db, id).slice(1) }
		return { type, id, names: names.map((name) => readName(name, type)), labs: worked?.get(id) ?? [] }
	})
}

/** A lab and all above it. */
function climb(db: Db, id: string): string[] {
	const sql = `with recursive above (id, parent) as (select id, parent from labs where id = ?
		union select labs.id, labs.parent from labs join above on labs.id = above.parent) select id from above`
	return db
		.prepare(sql)
		.all(id)
		.map((row) => (row as { id: string }).id)
}

/** The labs that people were at or went to, by their moves of every status, with all above them. */
function readWorked(db: Db, people: string[]): Map<string, string[]> {
	const sql = `select person, lab from (select person, from_lab as lab from moves union select person, to_lab from moves)
		where lab is not null and person in (select value from json_each(?))`
	const rows = db.prepare(sql).all(JSON.stringify(people)) as { person: string; lab: string }[]
	const of = Map.groupBy(rows, ({ person }) => person)
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
