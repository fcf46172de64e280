// People and labs by name, in any script; pairs, offers and other records beside them (search-records.ts).
import { and, eq, sql } from 'drizzle-orm'
import { gradeName, matchAny, matchesOf } from '../../server/domain/resolve/grams.ts'
import { fewestPoints } from '../../server/domain/resolve/name.ts'
import { foldName } from '../../server/domain/resolve/script.ts'
import { nameIndex } from '../full-text.ts'
import type { Db } from '../open.ts'
import { labs, names, people } from '../schema.ts'
import { amongst, fixed, writtenFor, query, type RowOf, type Slot } from './build.ts'
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

const name = {
	id: names.id,
	type: names.type,
	record: names.record,
	name: names.name,
	folded: names.folded,
	moveCount: names.moveCount
}
type Types = readonly NameHit['type'][]
// Rows of the index come in the order of `names`, by pages: `order by rank` would make it ten times slower.
const byMatch = writtenFor((limit: number) =>
	fixed((match: Slot<string>, types: Slot<Types>) =>
		query
			.select(name)
			.from(nameIndex)
			.innerJoin(names, eq(names.id, nameIndex.rowid))
			.where(and(sql`${nameIndex.grams} match ${match}`, amongst(names.type, types)))
			.orderBy(nameIndex.rowid)
			.limit(limit)
	)
)
const byName = writtenFor((limit: number) =>
	fixed((folded: Slot<string>, types: Slot<Types>) =>
		query
			.select(name)
			.from(names)
			.where(and(eq(names.folded, folded), amongst(names.type, types)))
			.orderBy(names.id)
			.limit(limit)
	)
)
type Reader = ReturnType<typeof byName>
type Name = RowOf<Reader>
/** `grade` as of gradeName; between 1 and 2 for a name written otherwise, 4 and more for one that is only similar. */
type Graded = Omit<Name, 'folded'> & { grade: number }

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
export function searchNames(db: Db, text: string, limit: number, types: Types = nameTypes): NameHit[] {
	const asked = foldName(text)
	if (asked === '') return []
	const best = new Map<string, Graded>()
	const take = (name: Graded) => {
		const key = `${name.type} ${name.record}`
		const known = best.get(key)
		if (!known || name.grade < known.grade || (name.grade === known.grade && name.id < known.id)) best.set(key, name)
	}
	const [called, matching] = [byName(limit * namesAHit), byMatch(limit * namesAHit)]
	const read = (reader: Reader, value: string) => {
		for (const name of reader.all(db, value, types)) {
			const grade = gradeName(name.folded, asked)
			if (grade !== undefined) take({ ...name, grade })
		}
	}
	const { nameStart, wordStart, inside } = matchesOf(asked)
	read(called, asked)
	for (const match of [nameStart, wordStart]) read(matching, match)
	if (![...best.values()].some(({ grade }) => grade <= 1)) for (const name of listNear(db, text, types)) take(name)
	// Two Latin letters stand inside everything.
	if (best.size < limit && !/^[a-z]{1,2}$/.test(asked)) read(matching, inside)
	if (!best.size) for (const name of listShared(db, asked, types, limit)) take(name)
	const hits = [...best.values()].toSorted((a, b) => a.grade - b.grade || a.id - b.id).slice(0, limit)
	return describeHits(db, hits)
}

const firstNamed = fixed((type: Slot<NameHit['type']>, record: Slot<string>, name: Slot<string>) =>
	query
		.select({ id: sql<number>`min(${names.id})`, name: names.name, moveCount: names.moveCount })
		.from(names)
		.where(and(eq(names.type, type), eq(names.record, record), eq(names.name, name)))
)

/** Who is meant though written otherwise, and who is only like it, those most alike first. */
function listNear(db: Db, text: string, types: Types): Graded[] {
	return types.flatMap((type) =>
		resolveName(db, text, type)
			.slice(0, 10)
			.map(({ id: record, name, score }) => {
				const row = firstNamed.get(db, type, record, name)!
				const grade = score >= fewestPoints ? 2 - score / 200 : 5 - score / 100
				return { ...row, type, record, grade }
			})
	)
}

/** Of a name that nobody has, those who share a word with it. */
function listShared(db: Db, asked: string, types: Types, limit: number): Graded[] {
	const words = asked.split(' ').filter((word) => word.length > 2)
	if (!words.length) return []
	const rows = byMatch(limit).all(db, matchAny(words), types)
	return rows.map((row) => Object.assign(row, { grade: 5 }))
}

const described = {
	person: fixed((ids: Slot<string[]>) =>
		query
			.select({ id: people.id, name: people.name, detail: people.knownFor, group: labs.group })
			.from(people)
			.leftJoin(labs, eq(labs.id, people.lab))
			.where(amongst(people.id, ids))
	),
	lab: fixed((ids: Slot<string[]>) =>
		query
			.select({
				id: labs.id,
				name: labs.name,
				detail: sql<string>`replace(${labs.kind}, '-', ' ') || coalesce(', ' || ${labs.country}, '')`,
				group: labs.group
			})
			.from(labs)
			.where(amongst(labs.id, ids))
	)
}

function describeHits(db: Db, hits: Graded[]): NameHit[] {
	const readAll = (type: NameHit['type']) => {
		const ids = hits.filter((hit) => hit.type === type).map((hit) => hit.record)
		const rows: { id: string; name: string; detail: string | null; group: string | null }[] = ids.length
			? described[type].all(db, ids)
			: []
		return new Map(rows.map((row) => [row.id, row]))
	}
	const byType = { person: readAll('person'), lab: readAll('lab') }
	return hits.map(({ type, record, name: matched, moveCount, grade }) => {
		const { id, name, detail, group } = byType[type].get(record)!
		return { type, id, name, matched, detail, group, moveCount, how: hows[grade] ?? (grade < 2 ? 'near' : 'like') }
	})
}
