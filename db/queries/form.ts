// Which rows belong to a record, and which ids are taken, as editing asks beside the cells themselves.
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { SubjectKind } from '../files.ts'
import type { Db } from '../open.ts'
import {
	changes,
	claims,
	components,
	deals,
	events,
	ids,
	labs,
	metrics,
	moves,
	offers,
	people,
	remedies,
	sources
} from '../schema.ts'
import { amongst, fixed, query, writtenFor, type Query, type Slot } from './build.ts'

const listed = (column: SQLiteColumn) =>
	fixed((id: Slot<string>) =>
		query
			.select({ id: claims.id })
			.from(claims)
			.where(and(eq(claims.listed, true), eq(column, id)))
	)
const listedClaims: Record<SubjectKind, Query<[string], { id: string }>> = {
	move: listed(claims.move),
	offer: listed(claims.offer),
	deal: listed(claims.deal),
	event: listed(claims.event),
	metric: listed(claims.metric)
}
const cited = writtenFor((kind: SubjectKind) =>
	fixed((pages: Slot<readonly string[]>) =>
		query
			.selectDistinct({ id: sql<string>`${claims[kind]}` })
			.from(claims)
			.where(and(isNotNull(claims[kind]), isNotNull(claims.position), amongst(claims.source, pages)))
	)
)
const parts = fixed((offer: Slot<string>) =>
	query.select({ id: components.id }).from(components).where(eq(components.offer, offer)).orderBy(components.id)
)
const pages = fixed((urls: Slot<string[]>) =>
	query.select({ id: sources.id }).from(sources).where(amongst(sources.url, urls)).limit(1)
)
const remediesOf = fixed((record: Slot<string>) =>
	query
		.select({ remedy: remedies.remedy, by: remedies.by })
		.from(remedies)
		.where(eq(remedies.record, record))
		.orderBy(remedies.remedy, remedies.by)
)
const idsOf = fixed((record: Slot<string>) =>
	query
		.select({ scheme: ids.scheme, value: ids.value })
		.from(ids)
		.where(eq(ids.record, record))
		.orderBy(ids.scheme, ids.value)
)
const withId = (table: SQLiteTable & { id: SQLiteColumn }) =>
	fixed((id: Slot<string>) => query.select({ id: table.id }).from(table).where(eq(table.id, id)))
const records = {
	labs: withId(labs),
	people: withId(people),
	sources: withId(sources),
	deals: withId(deals),
	moves: withId(moves),
	offers: withId(offers),
	components: withId(components),
	events: withId(events),
	metrics: withId(metrics),
	claims: withId(claims)
}
const changed = fixed((file: Slot<string>, record: Slot<string>) =>
	query
		.select({ revision: changes.revision })
		.from(changes)
		.where(and(eq(changes.file, file), eq(changes.record, record)))
		.limit(1)
)

/** A file whose records have one id. */
export type FileWithId = keyof typeof records

/** Ids of the rows of claims.csv that speak of a record. */
export const listClaimIds = (db: Db, kind: SubjectKind, id: string): string[] =>
	listedClaims[kind].all(db, id).map((row) => row.id)

/** Ids of the records of a kind that name pages among their sources. */
export const listCiting = (db: Db, kind: SubjectKind, pages: readonly string[]): string[] =>
	cited(kind)
		.all(db, pages)
		.map(({ id }) => id)

/** Ids of an offer's parts, in their order. */
export const listPartIds = (db: Db, offer: string): string[] => parts.all(db, offer).map(({ id }) => id)

/** The page at one of these addresses. */
export const findPageAt = (db: Db, urls: readonly string[]): string | undefined => pages.get(db, [...urls])?.id

/** Keys of the statements that stand beside a record, `move:ID`. */
export const listRemedyKeys = (db: Db, record: string): string[] =>
	remediesOf.all(db, record).map(({ remedy, by }) => `${record}:${remedy}:${by}`)

/** Keys of the public ids of a person or lab, `person:ID`. */
export const listIdKeys = (db: Db, record: string): string[] =>
	idsOf.all(db, record).map(({ scheme, value }) => `${record}:${scheme}:${value}`)

/** Whether a record of a file has, or had, that id. */
export const isIdTaken = (db: Db, file: FileWithId, id: string): boolean =>
	Boolean(records[file].get(db, id) ?? changed.get(db, file, id))
