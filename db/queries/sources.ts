// Sources: published pages.
import { sql } from 'drizzle-orm'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { sources } from '../schema.ts'
import { readClaimsOfSource, sourceRows, type ClaimRow, type SourceRow } from './claims.ts'
import { daysIn, knownIn, knownWordsIn, textIn, wordsIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './listing/page.ts'

const days = { first: sources.firstDay, last: sources.lastDay, known: sources.lastDay }
const knownPublishers = knownIn('publisher', sources.publisher)

export const sourceList: Resource<SourceRow> = {
	name: 'sources',
	table: sources,
	id: sources.id,
	read: (db, ids) => sourceRows.all(db, ids),
	sorts: {
		published: { by: sources.published, nullable: true },
		publisher: { by: sql`${sources.publisher} collate nocase` },
		title: { by: sql`${sources.title} collate nocase` },
		claimCount: { by: sources.claimCount }
	},
	order: '-published',
	days,
	conditions: (db, filter) => [
		...wordsIn(filter, 'tier', sources.tier),
		...knownWordsIn(db, filter, 'publisher', sources.publisher, knownPublishers),
		...wordsIn(filter, 'language', sources.language),
		...daysIn(filter, days),
		...textIn(filter.q, sources.id, { type: 'source', texts: [sources.title] })
	],
	facets: { words: { tier: sources.tier, language: sources.language, publisher: sources.publisher } }
}
export const sourceSorts = Object.keys(sourceList.sorts)

/** A page of sources, the last published first unless asked, undated ones last. */
export function listSources(db: Db, filter: Filter, paging: Paging): Page<SourceRow> {
	return listRows(db, sourceList, filter, paging)
}

/** All sources of the filter, for exports. */
export function walkSources(db: Db, filter: Filter, sort?: string): IterableIterator<SourceRow> {
	return walkRows(db, sourceList, filter, sort)
}

/** A source with every claim that rests on it and its history. */
export function findSource(db: Db, id: string): (SourceRow & { claims: ClaimRow[]; history: ChangeRow[] }) | undefined {
	const [source] = readRows(db, sourceList, [id])
	return source && { ...source, claims: readClaimsOfSource(db, id), history: readHistory(db, 'sources', id) }
}
