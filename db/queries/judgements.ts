// What was judged of people and labs: which go on in another, and which are not the same.
import { and, eq, or, sql } from 'drizzle-orm'
import type { Db } from '../open.ts'
import { judgements, labs, merged, people } from '../schema.ts'
import { fixed, query, type Slot } from './build.ts'

type Kind = 'person' | 'lab'
/** A record by its id and name. */
export type Judged = { id: string; name: string }

const files = { person: 'people', lab: 'labs' } as const
const mergedInto = fixed((file: Slot<'people' | 'labs'>, survivor: Slot<string>) =>
	query
		.select({ id: merged.id, name: sql<string>`json_extract(${merged.cells}, '$.name')` })
		.from(merged)
		.where(and(eq(merged.file, file), eq(merged.survivor, survivor)))
		.orderBy(merged.id)
)

/** The records that go on in a person or lab: `listMerged(db, 'person', 'ada-example')`. */
export const listMerged = (db: Db, of: Kind, id: string): Judged[] => mergedInto.all(db, files[of], id)

/** Of a judgement the record that is not the one asked about. */
const otherOf = (record: Slot<string>) =>
	sql<string>`iif(${judgements.keep} = ${record}, ${judgements.other}, ${judgements.keep})`
const judgedOf = fixed((record: Slot<string>) =>
	query
		.select({ other: otherOf(record), verdict: judgements.verdict })
		.from(judgements)
		.where(or(eq(judgements.keep, record), eq(judgements.other, record)))
		.orderBy(otherOf(record))
)

/** What was judged of a record and others, by these: `person:ben-beispiel` to `different`. */
export const readJudged = (db: Db, record: string): Map<string, 'same' | 'different' | 'unsure'> =>
	new Map(judgedOf.all(db, record).map(({ other, verdict }) => [other, verdict]))

const standing = {
	person: fixed((id: Slot<string>) =>
		query.select({ id: people.id, name: people.name }).from(people).where(eq(people.id, id))
	),
	lab: fixed((id: Slot<string>) => query.select({ id: labs.id, name: labs.name }).from(labs).where(eq(labs.id, id)))
}
const survivorOf = fixed((file: Slot<'people' | 'labs'>, id: Slot<string>) =>
	query
		.select({ id: merged.survivor })
		.from(merged)
		.where(and(eq(merged.file, file), eq(merged.id, id)))
)

/** The records that a person or lab, or what goes on in it, was judged to be different from, as they stand now. */
export function listDifferent(db: Db, of: Kind, id: string): Judged[] {
	const records = [id, ...listMerged(db, of, id).map((one) => one.id)]
	const others = records.flatMap((one) =>
		[...readJudged(db, `${of}:${one}`)].flatMap(([other, verdict]) =>
			verdict === 'different' ? [other.slice(of.length + 1)] : []
		)
	)
	const found = others.flatMap((other) => standing[of].get(db, survivorOf.get(db, files[of], other)?.id ?? other) ?? [])
	return [...new Map(found.map((one) => [one.id, one])).values()]
}
