// All public ids of people and labs elsewhere, and which of them cannot all be right.
import { eq, sql } from 'drizzle-orm'
import { linkPublicId } from '../../server/domain/publishing/public-id.ts'
import type { Db } from '../open.ts'
import { ids, labs, people } from '../schema.ts'
import type { idSchemes } from '../words.ts'
import { fixed, query } from './build.ts'

/** `shared`: another record has the same id; `several`: the record has others of the scheme. */
export const idConflicts = ['shared', 'several'] as const
export type CrosswalkRow = {
	/** The row's own key: record, scheme and value. */
	id: string
	/** The record, `person:ada-example`. */
	record: string
	type: 'person' | 'lab'
	name: string
	scheme: (typeof idSchemes)[number]
	value: string
	url: string
	sources: string[]
	conflict: (typeof idConflicts)[number] | null
	/** The other records, or the other ids of the record. */
	against: string[]
}

const all = fixed(() =>
	query
		.select({
			record: ids.record,
			scheme: ids.scheme,
			value: ids.value,
			sources: ids.sources,
			name: sql<string>`coalesce(${people.name}, ${labs.name}, ${ids.record})`
		})
		.from(ids)
		.leftJoin(people, eq(ids.record, sql`'person:' || ${people.id}`))
		.leftJoin(labs, eq(ids.record, sql`'lab:' || ${labs.id}`))
)

/** All public ids in the order of their keys, each with what speaks against it. */
export function listCrosswalk(db: Db): CrosswalkRow[] {
	const rows = all.all(db)
	const idOf = ({ scheme, value }: { scheme: string; value: string }) => `${scheme}:${value}`
	const holders = Map.groupBy(rows, idOf)
	const ofScheme = Map.groupBy(rows, ({ record, scheme }) => `${record} ${scheme}`)
	const told = rows.map((row): CrosswalkRow => {
		const { record, scheme, value } = row
		const others = holders.get(idOf(row))!.flatMap((one) => (one.record === record ? [] : [one.record]))
		const more = ofScheme.get(`${record} ${scheme}`)!.flatMap((one) => (one.value === value ? [] : [idOf(one)]))
		return {
			...row,
			id: `${record}:${idOf(row)}`,
			type: record.startsWith('lab:') ? ('lab' as const) : ('person' as const),
			url: linkPublicId(scheme, value),
			sources: row.sources.split('|'),
			conflict: others.length ? 'shared' : more.length ? 'several' : null,
			against: others.length ? others : more
		}
	})
	return told.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
