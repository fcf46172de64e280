// Sources: published pages.
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { selectSources, type SourceRow } from './listing/citation.ts'
import { readClaimsOfSource, type ClaimRow } from './claims.ts'
import { daysIn, knownIn, textIn, wordsIn, type Days } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { listRows, readRows, walkRows, type Page, type Resource } from './listing/page.ts'

const days: Days = { first: 't.first_day', last: 't.last_day', known: 't.last_day' }

export const sources: Resource<SourceRow> = {
	table: 'sources',
	select: selectSources,
	sorts: {
		published: { sql: 't.published', nullable: true },
		publisher: { sql: 't.publisher collate nocase' },
		title: { sql: 't.title collate nocase' },
		claimCount: { sql: 't.claim_count' }
	},
	order: '-published',
	days,
	conditions: (db, filter) => [
		...wordsIn(filter, 'tier', 't.tier'),
		...knownIn(db, filter, 'publisher', 'sources', 'publisher'),
		...wordsIn(filter, 'language', 't.language'),
		...daysIn(filter, days),
		...textIn(filter.q, { type: 'source', texts: ['t.title'] })
	],
	facets: { words: { tier: 't.tier', language: 't.language', publisher: 't.publisher' } }
}
export const sourceSorts = Object.keys(sources.sorts)

/** A page of sources, the last published first unless asked, undated ones last. */
export function listSources(db: Db, filter: Filter, paging: Paging): Page<SourceRow> {
	return listRows(db, sources, filter, paging)
}

/** All sources of the filter, for exports. */
export function walkSources(db: Db, filter: Filter, sort?: string): IterableIterator<SourceRow> {
	return walkRows(db, sources, filter, sort)
}

/** A source with every claim that rests on it and its history. */
export function findSource(db: Db, id: string): (SourceRow & { claims: ClaimRow[]; history: ChangeRow[] }) | undefined {
	const [source] = readRows(db, sources, [id])
	return source && { ...source, claims: readClaimsOfSource(db, id), history: readHistory(db, 'sources', id) }
}
