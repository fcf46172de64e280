// The indexes of names and words, as records change. A contentless index forgets what it is told in the very words that it
// was given; what is new stands behind all others until the next import ranks the names again.
import { and, eq, sql } from 'drizzle-orm'
import type { Cells } from '../cells.ts'
import type { Change } from '../csv/changes.ts'
import { addName, namesOf, type Kind } from '../csv/index-of-names.ts'
import type { Db } from '../open.ts'
import { nameIndex, wordIndex } from '../full-text.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import { addText, addWords, tokensOfRow, typeOfWords, type TextType } from '../queries/index-of-words.ts'
import { deletion, fixedRun } from '../queries/statements.ts'
import { names, texts } from '../schema.ts'

const kinds: Record<string, Kind> = { labs: 'lab', people: 'person' }
const lastName = fixed(() => query.select({ id: sql<number>`coalesce(max(${names.id}), 0)` }).from(names))
const lastText = fixed(() => query.select({ id: sql<number>`coalesce(max(${texts.id}), 0)` }).from(texts))
const isOf = (kind: Slot<Kind>, record: Slot<string>) => and(eq(names.type, kind), eq(names.record, record))
const namesOfRecord = fixed((kind: Slot<Kind>, record: Slot<string>) =>
	query.select({ id: names.id, folded: names.folded }).from(names).where(isOf(kind, record)).orderBy(names.id)
)
const dropNames = fixedRun((kind: Slot<Kind>, record: Slot<string>) => deletion(names, isOf(kind, record)))
const textOf = fixed((type: Slot<TextType>, record: Slot<string>) =>
	query
		.select({ id: texts.id })
		.from(texts)
		.where(and(eq(texts.record, record), eq(texts.type, type)))
)
const dropText = fixedRun((id: Slot<number>) => deletion(texts, eq(texts.id, id)))

// A full-text table is told what to do by a row whose column of its own name says what.
const forgetGrams = fixedRun(
	(id: Slot<number>, grams: Slot<string | undefined>) =>
		sql`insert into ${nameIndex} (search, ${sql.identifier(nameIndex.rowid.name)}, ${sql.identifier(nameIndex.grams.name)}) values ('delete', ${id}, ${grams})`
)
const forgetTokens = fixedRun(
	(id: Slot<number>, tokens: Slot<string>) =>
		sql`insert into ${wordIndex} (words, ${sql.identifier(wordIndex.rowid.name)}, ${sql.identifier(wordIndex.tokens.name)}) values ('delete', ${id}, ${tokens})`
)

/** Writes the names of the labs and people among the changes anew, where they are called otherwise. */
export function moveNames(db: Db, changes: readonly Change[]): void {
	for (const { file, record, before, after } of changes) {
		const kind = kinds[file]
		if (!kind || (before && after && before.name === after.name && before.aliases === after.aliases)) continue
		const first = before ? forgetNames(db, kind, record, before) : undefined
		const texts = after ? namesOf(kind, after) : []
		const last = lastName.get(db)!.id
		// The rank that it had goes on to be that of its name.
		texts.forEach((name, place) => addName(db, place === 0 && first ? first : last + place + 1, kind, record, name, 0))
	}
}

/** Takes the names of a record out of the index; answers the rank of the first of them. */
function forgetNames(db: Db, kind: Kind, record: string, before: Cells): number | undefined {
	const rows = namesOfRecord.all(db, kind, record)
	const grams = new Map(namesOf(kind, before).map((name) => [name.folded, name.grams]))
	for (const { id, folded } of rows) forgetGrams(db, id, grams.get(folded))
	dropNames(db, kind, record)
	return rows[0]?.id
}

/** Writes the words of the changed records anew. */
export function moveTexts(db: Db, changes: readonly Change[]): void {
	for (const { file, record, before, after } of changes) {
		const type = typeOfWords(file)
		if (!type) continue
		const [was, is] = [before && tokensOfRow(type, before), after && tokensOfRow(type, after)]
		if (was === is) continue
		const id = was === null ? lastText.get(db)!.id + 1 : textOf.get(db, type, record)!.id
		if (was === null) addText(db, id, type, record)
		else forgetTokens(db, id, was)
		if (is === null) dropText(db, id)
		else addWords(db, id, is)
	}
}
