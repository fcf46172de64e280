// People and labs by name, in any script.
import { foldText } from '../../server/domain/resolve/fold.ts'
import { gradeName, matchesOf } from '../../server/domain/resolve/grams.ts'
import type { Db } from '../open.ts'

export type SearchHit = {
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
}

type Name = { id: number; type: 'person' | 'lab'; record: string; name: string; folded: string; moveCount: number }
type Graded = Name & { grade: number }

const columns = 'n.id, n.type, n.record, n.name, n.folded, n.move_count as moveCount'
// Rows of `search` come in the order of `names`, by moves: `order by rank` would make it ten times slower.
const byMatch = `select ${columns} from search s join names n on n.id = s.rowid where s.grams match ? order by s.rowid limit ?`
const byName = `select ${columns} from names n where n.folded = ? order by n.id limit ?`

/** Names read for each hit: a record has several, and all of one are one hit. */
const namesAHit = 8

/**
 * People and labs with a name like the text, at most `limit`: the same name first, then names that begin with it, names
 * with words that do, names that hold it; among these the ones with most moves. Of `openai` the first is OpenAI.
 */
export function searchNames(db: Db, text: string, limit: number): SearchHit[] {
	const query = foldText(text)
	if (query === '') return []
	const best = new Map<string, Graded>()
	const read = (sql: string, value: string) => {
		for (const name of db.prepare(sql).all(value, limit * namesAHit) as Name[]) {
			const grade = gradeName(name.folded, query)
			const key = `${name.type} ${name.record}`
			const known = best.get(key)
			if (grade !== undefined && (!known || grade < known.grade)) best.set(key, { ...name, grade })
		}
	}
	const { nameStart, wordStart, inside } = matchesOf(query)
	read(byName, query)
	for (const match of [nameStart, wordStart, inside]) if (best.size < limit) read(byMatch, match)
	const hits = [...best.values()].toSorted((a, b) => a.grade - b.grade || a.id - b.id).slice(0, limit)
	return describeHits(db, hits)
}

type Described = { id: string; name: string; detail: string | null; group: string | null }
const describe = {
	person: `select p.id, p.name, p.known_for as detail, l.group_id as "group" from people p left join labs l on l.id = p.lab
		where p.id in (select value from json_each(?))`,
	lab: `select id, name, replace(kind, '-', ' ') || coalesce(', ' || country, '') as detail, group_id as "group" from labs
		where id in (select value from json_each(?))`
}

function describeHits(db: Db, hits: Graded[]): SearchHit[] {
	const readAll = (type: 'person' | 'lab') => {
		const ids = hits.filter((hit) => hit.type === type).map((hit) => hit.record)
		const rows = ids.length ? (db.prepare(describe[type]).all(JSON.stringify(ids)) as Described[]) : []
		return new Map(rows.map((row) => [row.id, row]))
	}
	const described = { person: readAll('person'), lab: readAll('lab') }
	return hits.map(({ type, record, name: matched, moveCount }) => {
		const { id, name, detail, group } = described[type].get(record)!
		return { type, id, name, matched, detail, group, moveCount }
	})
}
