// Claims: what one source says about one record.
import { eq, inArray, lte, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { endOfPartial } from '../../server/domain/time/date.ts'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { claims, deals, events, labs, metrics, moves, offers, people, sources } from '../schema.ts'
import { amongst, fixed, query, type RowOf, type Slot } from './build.ts'
import type { SubjectKind } from './listing/citation.ts'
import {
	BadValue,
	checkValues,
	knownDeals,
	knownSources,
	part,
	recordsIn,
	recordsOf,
	wordsIn,
	type Condition
} from './listing/conditions.ts'
import { listRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'

/** Sources by their ids, as claims and the list of sources give them. */
export const sourceRows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: sources.id,
			url: sources.url,
			publisher: sources.publisher,
			origin: sources.origin,
			title: sources.title,
			published: sources.published,
			tier: sources.tier,
			language: sources.language,
			claimCount: sources.claimCount
		})
		.from(sources)
		.where(amongst(sources.id, ids))
)
export type SourceRow = RowOf<typeof sourceRows>

const kinds: SubjectKind[] = ['move', 'offer', 'deal', 'event', 'metric']
const known = {
	move: recordsOf('move', moves.id),
	offer: recordsOf('offer', offers.id),
	deal: knownDeals,
	event: recordsOf('event', events.id),
	metric: recordsOf('metric', metrics.id)
}

/** What holds of the one kind of record that a claim speaks of. */
const byKind = (of: (kind: SubjectKind) => SQL) => {
	const cases = kinds.map((kind) => sql`when ${claims[kind]} is not null then ${of(kind)}`)
	return sql`case ${sql.join(cases, sql` `)} end`
}
const subjectKind = byKind((kind) => sql`${kind}`)
const subjectId = sql<string>`coalesce(${sql.join(
	kinds.map((kind) => claims[kind]),
	sql`, `
)})`
/** The record that a claim speaks of, `offer:ID`. */
export const subjectOfClaim = sql<string>`${subjectKind} || ':' || ${subjectId}`.inlineParams()

const labName = (id: SQLWrapper) => sql`(select ${labs.name} from ${labs} where ${labs.id} = ${id})`
const personName = (id: SQLWrapper) => sql`(select ${people.name} from ${people} where ${people.id} = ${id})`
/** Each kind of record by the names of what it ties together. */
const names: Record<SubjectKind, { table: SQLiteTable; id: SQLWrapper; name: SQL }> = {
	move: {
		table: moves,
		id: moves.id,
		name: sql`${personName(moves.person)} || ': ' || coalesce(${labName(moves.from)}, 'not known') || ' → '
			|| coalesce(${labName(moves.to)}, 'not known')`
	},
	offer: {
		table: offers,
		id: offers.id,
		name: sql`coalesce(${labName(offers.lab)}, 'Labs') || coalesce(' to ' || ${personName(offers.person)}, '')
			|| ': ' || ${offers.notation}`
	},
	deal: { table: deals, id: deals.id, name: sql`${labName(deals.acquirer)} || ' and ' || ${labName(deals.target)}` },
	event: { table: events, id: events.id, name: sql`${events.title}` },
	metric: {
		table: metrics,
		id: metrics.id,
		name: sql`${labName(metrics.lab)} || ': ' || replace(${metrics.metric}, '-', ' ')`
	}
}
const nameByKind = (kind: SubjectKind, id: SQLWrapper) =>
	sql<string>`(select ${names[kind].name} from ${names[kind].table} where ${names[kind].id} = ${id})`
const nameOf = (kind: SubjectKind) =>
	fixed((id: Slot<string>) => {
		const { table, id: ids, name } = names[kind]
		return query
			.select({ name: sql<string | null>`${sql`${name}`}` })
			.from(table)
			.where(eq(ids, id))
	})
const namesOf = {
	move: nameOf('move'),
	offer: nameOf('offer'),
	deal: nameOf('deal'),
	event: nameOf('event'),
	metric: nameOf('metric')
}
/** The name of a record, "Ada Example: Alpha → Beta"; undefined where there is none. */
export const nameSubject = (db: Db, kind: SubjectKind, id: string): string | undefined =>
	namesOf[kind].get(db, id)?.name ?? undefined

const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: claims.id,
			/** The record it speaks of, `offer:ID`. */
			subject: sql<string>`${subjectOfClaim}`,
			subjectKind: sql<SubjectKind>`${subjectKind}`,
			subjectId: sql<string>`${subjectId}`,
			/** The record by its names: "Ada Example: Alpha → Beta". */
			subjectName: sql<string>`${byKind((kind) => nameByKind(kind, claims[kind]))}`,
			stance: claims.stance,
			notation: claims.notation,
			low: claims.low,
			high: claims.high,
			currency: claims.currency,
			years: claims.years,
			by: claims.by,
			rank: claims.rank,
			note: claims.note,
			/** The source's origin, else its publisher: `readWithSources` tells it. */
			reporter: sql<string>`null`,
			source: claims.source
		})
		.from(claims)
		.where(amongst(claims.id, ids))
)
export type ClaimRow = Omit<RowOf<typeof rows>, 'source'> & { source: SourceRow }

/** Claims by their ids with their sources and reporters, read for all of them at once. */
function readWithSources(db: Db, ids: string[]): ClaimRow[] {
	const found = rows.all(db, ids)
	const sources = new Map(
		sourceRows
			.all(
				db,
				found.map((claim) => claim.source)
			)
			.map((source) => [source.id, source])
	)
	return found.map((claim) => {
		const source = sources.get(claim.source)!
		return Object.assign(claim, { reporter: source.origin ?? source.publisher, source })
	})
}

/** Claims of the records asked for; throws a BadValue for what is no record. */
function subjectsIn(db: Db, { subject }: Filter): Condition[] {
	if (!subject) return []
	const asked = new Map<SubjectKind, string[]>()
	for (const text of subject) {
		const colon = text.indexOf(':')
		const kind = text.slice(0, colon) as SubjectKind
		if (colon < 0 || !kinds.includes(kind))
			throw new BadValue('subject', text, `\`subject\` is \`${text}\`: give the kind and the id, as in offer:ID.`)
		asked.set(kind, [...(asked.get(kind) ?? []), text.slice(colon + 1)])
	}
	for (const [kind, ids] of asked) checkValues(db, 'subject', known[kind], ids)
	return [part('subject', or(...[...asked].map(([kind, ids]) => amongst(claims[kind], ids)))!)]
}

function publishedIn({ knownAt }: Filter): Condition[] {
	if (!knownAt) return []
	const published = query
		.select({ id: sources.id })
		.from(sources)
		.where(lte(sources.lastDay, endOfPartial(knownAt)))
	return [part('knownAt', inArray(claims.source, published))]
}

export const claimList: Resource<ClaimRow> = {
	name: 'claims',
	table: claims,
	id: claims.id,
	read: readWithSources,
	sorts: { subject: { by: subjectOfClaim }, source: { by: claims.source } },
	order: 'subject',
	conditions: (db, filter) => [
		...subjectsIn(db, filter),
		...recordsIn(db, filter, 'source', claims.source, knownSources),
		...wordsIn(filter, 'stance', claims.stance),
		...wordsIn(filter, 'rank', claims.rank),
		...publishedIn(filter)
	],
	facets: { words: { stance: claims.stance, rank: claims.rank } }
}
export const claimSorts = Object.keys(claimList.sorts)

/** A page of claims, those of a record together. */
export function listClaims(db: Db, filter: Filter, paging: Paging): Page<ClaimRow> {
	return listRows(db, claimList, filter, paging)
}

/** All claims of the filter, for exports. */
export function walkClaims(db: Db, filter: Filter, sort?: string): IterableIterator<ClaimRow> {
	return walkRows(db, claimList, filter, sort)
}

const weights: Record<ClaimRow['rank'], number> = { preferred: 0, normal: 1, deprecated: 2 }

/** What each source says of a record, preferred claims first: `readClaims(db, 'offer', 'tulloch-meta-2025')`. */
export function readClaims(db: Db, kind: SubjectKind, id: string): ClaimRow[] {
	const found = readWhere(db, claimList, eq(claims[kind], id))
	return found.toSorted((a, b) => weights[a.rank] - weights[b.rank])
}

/** Every claim that rests on a source. */
export function readClaimsOfSource(db: Db, id: string): ClaimRow[] {
	return readWhere(db, claimList, eq(claims.source, id))
}
