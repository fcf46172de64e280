// The indexes of names and words, as records change. A contentless index forgets what it is told in the very words that it
// was given; what is new stands behind all others until the next import ranks the names again.
import type { Cells } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { addName, namesOf, type Kind } from '../csv/index-of-names.ts'
import type { Db } from '../open.ts'
import { tokensOfRow, typeOfWords, type TextType } from '../queries/index-of-words.ts'

const kinds: Record<string, Kind> = { labs: 'lab', people: 'person' }
const lastId = (db: Db, table: 'names' | 'texts') =>
	(db.prepare(`select coalesce(max(id), 0) as id from ${table}`).get() as { id: number }).id

/** Writes the names of the labs and people among the changes anew, where they are called otherwise. */
export function moveNames(db: Db, changes: readonly Change[]): void {
	const add = addName(db)
	for (const { file, record, before, after } of changes) {
		const kind = kinds[file]
		if (!kind || (before && after && before.name === after.name && before.aliases === after.aliases)) continue
		const first = before ? forgetNames(db, kind, record, before) : undefined
		const names = after ? namesOf(kind, after) : []
		const last = lastId(db, 'names')
		// The rank that it had goes on to be that of its name.
		names.forEach((name, place) => add(place === 0 && first ? first : last + place + 1, kind, record, name, 0))
	}
}

/** Takes the names of a record out of the index; answers the rank of the first of them. */
function forgetNames(db: Db, kind: Kind, record: string, before: Cells): number | undefined {
	const rows = db
		.prepare('select id, folded from names where type = ? and record = ? order by id')
		.all(kind, record) as {
		id: number
		folded: string
	}[]
	const grams = new Map(namesOf(kind, before).map((name) => [name.folded, name.grams]))
	const forget = db.prepare(`insert into search (search, rowid, grams) values ('delete', ?, ?)`)
	for (const { id, folded } of rows) forget.run(id, grams.get(folded))
	db.prepare('delete from names where type = ? and record = ?').run(kind, record)
	return rows[0]?.id
}

/** Writes the words of the changed records anew. */
export function moveTexts(db: Db, changes: readonly Change[]): void {
	for (const { file, record, before, after } of changes) {
		const type = typeOfWords(file)
		if (!type) continue
		const [was, is] = [before && tokensOfRow(type, before), after && tokensOfRow(type, after)]
		if (was === is) continue
		const id = was === null ? addText(db, type, record) : findText(db, type, record)
		if (was !== null) db.prepare(`insert into words (words, rowid, tokens) values ('delete', ?, ?)`).run(id, was)
		if (is === null) db.prepare('delete from texts where id = ?').run(id)
		else db.prepare('insert into words (rowid, tokens) values (?, ?)').run(id, is)
	}
}

const findText = (db: Db, type: TextType, record: string): number =>
	(db.prepare('select id from texts where record = ? and type = ?').get(record, type) as { id: number }).id

function addText(db: Db, type: TextType, record: string): number {
	const id = lastId(db, 'texts') + 1
	db.prepare('insert into texts (id, type, record) values (?, ?, ?)').run(id, type, record)
	return id
}
