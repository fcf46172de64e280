// The names of labs and people by their ids.
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../open.ts'
import { labs, names, people } from '../schema.ts'
import { fixed, query, type Slot } from './build.ts'

const tables = { lab: labs, person: people }
type Kind = keyof typeof tables

const namedAmong = (of: Kind) =>
	fixed((ids: Slot<readonly string[]>) =>
		query
			.select({ id: tables[of].id, name: tables[of].name })
			.from(sql`json_each(${ids}) asked`)
			.innerJoin(tables[of], eq(tables[of].id, sql`asked.value`))
			.orderBy(sql`asked.key`)
	)
const named = { lab: namedAmong('lab'), person: namedAmong('person') }

/** Those of the ids that there are, in that order, with their names. */
export function listNamed(db: Db, of: Kind, ids: readonly string[]): Map<string, { id: string; name: string }> {
	if (!ids.length) return new Map()
	return new Map(named[of].all(db, ids).map((row) => [row.id, row]))
}

const idOf = (of: Kind) =>
	fixed((id: Slot<string>) => query.select({ id: tables[of].id }).from(tables[of]).where(eq(tables[of].id, id)))
const standing = { lab: idOf('lab'), person: idOf('person') }

/** Whether there is such a record. */
export const hasRecord = (db: Db, of: Kind, id: string): boolean => standing[of].get(db, id) !== undefined

const recordsNamed = fixed((folded: Slot<string>, type: Slot<Kind>) =>
	query
		.selectDistinct({ record: names.record })
		.from(names)
		.where(and(eq(names.folded, folded), eq(names.type, type)))
)

/** The ids of the records with a folded name. */
export function findByName(db: Db, of: Kind, folded: string): string[] {
	return recordsNamed.all(db, folded, of).map(({ record }) => record)
}
