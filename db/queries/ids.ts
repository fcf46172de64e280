// Public ids of people and labs elsewhere.
import { eq, sql } from 'drizzle-orm'
import { linkPublicId } from '../../server/domain/publishing/public-id.ts'
import type { Db } from '../open.ts'
import { ids } from '../schema.ts'
import type { idSchemes } from '../words.ts'
import { amongst, fixed, query, type Slot } from './build.ts'

export type PublicId = {
	scheme: (typeof idSchemes)[number]
	/** As the scheme writes it. */
	value: string
	/** The page of that id. */
	url: string
	/** Ids of the pages that say so. */
	sources: string[]
}
type Kind = 'person' | 'lab'

const idsOf = fixed((record: Slot<string>) =>
	query
		.select({ scheme: ids.scheme, value: ids.value, sources: ids.sources })
		.from(ids)
		.where(eq(ids.record, record))
		.orderBy(ids.scheme, ids.value)
)

/** The public ids of a person or lab, by scheme: `readIds(db, 'lab', 'openai')`. */
export function readIds(db: Db, kind: Kind, id: string): PublicId[] {
	return idsOf
		.all(db, `${kind}:${id}`)
		.map((row) => ({ ...row, url: linkPublicId(row.scheme, row.value), sources: row.sources.split('|') }))
}

const idsOfAll = fixed((records: Slot<string[]>) =>
	query
		.select({ record: ids.record, id: sql<string>`${ids.scheme} || ':' || ${ids.value}` })
		.from(ids)
		.where(amongst(ids.record, records))
		.orderBy(ids.scheme, ids.value)
)

export type WithIds = {
	/** Ids elsewhere, each as `scheme:value`. */
	publicIds: string[]
}

/** Rows of people or labs with their public ids, read for all rows at once. */
export function addIds<Row extends { id: string }>(db: Db, kind: Kind, rows: readonly Row[]): (Row & WithIds)[] {
	const found = new Map<string, string[]>(rows.map(({ id }) => [`${kind}:${id}`, []]))
	for (const { record, id } of idsOfAll.all(db, [...found.keys()])) found.get(record)!.push(id)
	return rows.map((row) => Object.assign(row, { publicIds: found.get(`${kind}:${row.id}`)! }))
}
