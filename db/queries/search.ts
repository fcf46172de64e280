// People and labs by name, in any script; pairs, offers and other records beside them (search-records.ts).
import { gradeName, matchAny, matchesOf } from '../../server/domain/resolve/grams.ts'
import { fewestPoints } from '../../server/domain/resolve/name.ts'
import { foldName } from '../../server/domain/resolve/script.ts'
import type { Db } from '../open.ts'
import { resolveName } from './resolve.ts'

export type NameHit = {
	type: 'person' | 'lab'
	id: string
	/** Usual name. */
	name: string
	/** The name or alias that matched. */
	matched: string
	/** Kind and country of a lab, what a person is known for. */
	detail: string | null
	/** The lab whose colour it wears. */
	group: string | null
	moveCount: number
	/** By the whole name, its words, their starts or parts; near: written otherwise; like: only similar. */
	how: 'name' | 'word' | 'start' | 'part' | 'near' | 'like'
}

type Name = { id: number; type: 'person' | 'lab'; record: string; name: string; folded: string; moveCount: number }
/** `grade` as of gradeName; between 1 and 2 for a name written otherwise, 4 and more for one that is only similar. */
type Graded = Omit<Name, 'folded'> & { grade: number }

const columns = 'n.id, n.type, n.record, n.name, n.folded, n.move_count as moveCount'
// Rows of `search` come in the order of `names`, by pages: `order by rank` would make it ten times slower.
const byMatch = `select ${columns} from search s join names n on n.id = s.rowid where s.grams match ? and n.type in (select value from json_each(?)) order by s.rowid limit ?`
const byName = `select ${columns} from names n where n.folded = ? and n.type in (select value from json_each(?)) order by n.id limit ?`

/** Names read for each hit: a record has several, and all of one are one hit. */
const namesAHit = 8
/** Sorts of records that have names. */
export const nameTypes = ['person', 'lab'] as const
const hows = ['name', 'word', 'start', 'part'] as const

/**
 * People and labs, or those of `types` alone, with a name like the text, at most `limit`: the same name first, then names that begin with it or have
 * its words, names that are written otherwise, names with words that begin so, names that hold it, and what is only near;
 * among these the ones that most pages tell of. Of `openai` the first is OpenAI, of `wang` Alexandr Wang.
 */
export function searchNames(
	db: Db,
	text: string,
	limit: number,
	types: readonly NameHit['type'][] = nameTypes
): NameHit[] {
	const query = foldName(text)
	const among = JSON.stringify(types)
	if (query === '') return []
	const best = new Map<string, Graded>()
	const take = (name: Graded) => {
		const key = `${name.type} ${name.record}`
		const known = best.get(key)
		if (!known || name.grade < known.grade || (name.grade === known.grade && name.id < known.id)) best.set(key, name)
	}
	const read = (sql: string, value: string) => {
		for (const name of db.prepare(sql).all(value, among, limit * namesAHit) as Name[]) {
			const grade = gradeName(name.folded, query)
			if (grade !== undefined) take({ ...name, grade })
		}
	}
	const { nameStart, wordStart, inside } = matchesOf(query)
	read(byName, query)
	for (const match of [nameStart, wordStart]) read(byMatch, match)
	if (![...best.values()].some(({ grade }) => grade <= 1)) for (const name of listNear(db, text, types)) take(name)
	// Two Latin letters stand inside everything.
	if (best.size < limit && !/^[a-z]{1,2}$/.test(query)) read(byMatch, inside)
	if (!best.size) for (const name of listShared(db, query, among, limit)) take(name)
	const hits = [...best.values()].toSorted((a, b) => a.grade - b.grade || a.id - b.id).slice(0, limit)
	return describeHits(db, hits)
}

const ofRecord = `select min(n.id) as id, n.name, n.move_count as moveCount from names n where n.type = ? and n.record = ? and n.name = ?`

/** Who is meant though written otherwise, and who is only like it, those most alike first. */
function listNear(db: Db, text: string, types: readonly NameHit['type'][]): Graded[] {
	return types.flatMap((type) =>
		resolveName(db, text, type)
			.slice(0, 10)
			.map(({ id: record, name, score }) => {
				const row = db.prepare(ofRecord).get(type, record, name) as Pick<Name, 'id' | 'name' | 'moveCount'>
				const grade = score >= fewestPoints ? 2 - score / 200 : 5 - score / 100
				return { ...row, type, record, grade }
			})
	)
}

/** Of a name that nobody has, those who share a word with it. */
function listShared(db: Db, query: string, among: string, limit: number): Graded[] {
	const words = query.split(' ').filter((word) => word.length > 2)
	if (!words.length) return []
	const rows = db.prepare(byMatch).all(matchAny(words), among, limit) as Name[]
	return rows.map((row) => Object.assign(row, { grade: 5 }))
}

type Described = { id: string; name: string; detail: string | null; group: string | null }
const describe = {
	person: `select p.id, p.name, p.known_for as detail, l.group_id as "group" from people p left join labs l on l.id = p.lab
		where p.id in (select value from json_each(?))`,
	lab: `select id, name, replace(kind, '-', ' ') || coalesce(', ' || country, '') as detail, group_id as "group" from labs
		where id in (select value from json_each(?))`
}

function describeHits(db: Db, hits: Graded[]): NameHit[] {
	const readAll = (type: 'person' | 'lab') => {
		const ids = hits.filter((hit) => hit.type === type).map((hit) => hit.record)
		const rows = ids.length ? (db.prepare(describe[type]).all(JSON.stringify(ids)) as Described[]) : []
		return new Map(rows.map((row) => [row.id, row]))
	}
	const described = { person: readAll('person'), lab: readAll('lab') }
	return hits.map(({ type, record, name: matched, moveCount, grade }) => {
		const { id, name, detail, group } = described[type].get(record)!
		return { type, id, name, matched, detail, group, moveCount, how: hows[grade] ?? (grade < 2 ? 'near' : 'like') }
	})
}
