// What was done for those whom records speak of: their own words beside a record, and who is kept from search engines.
import { and, eq, sql } from 'drizzle-orm'
import type { SubjectKind } from './listing/citation.ts'
import type { Db } from '../open.ts'
import { remedies } from '../schema.ts'
import { fixed, query, type RowOf, type Slot } from './build.ts'
import { sourceRows, type SourceRow } from './claims.ts'

const statements = fixed((record: Slot<string>) =>
	query
		.select({ by: remedies.by, date: remedies.date, words: sql<string>`${remedies.words}`, source: remedies.source })
		.from(remedies)
		.where(and(eq(remedies.record, record), eq(remedies.remedy, 'statement')))
		.orderBy(remedies.date, remedies.by)
)
/** What somebody says of a record, in their own words; without a page where it was sent to the site itself. */
export type StatementRow = Omit<RowOf<typeof statements>, 'source'> & { source: SourceRow | null }

/** The statements beside a record, the oldest first: `readStatements(db, 'move', 'ada-example-alpha-2025')`. */
export function readStatements(db: Db, kind: SubjectKind | 'person' | 'lab', id: string): StatementRow[] {
	return statements.all(db, `${kind}:${id}`).map(({ source, ...row }) => {
		const [page] = source === null ? [] : sourceRows.all(db, [source])
		return { ...row, source: page ?? null }
	})
}

const hidden = fixed((record: Slot<string>) =>
	query
		.select({ date: remedies.date })
		.from(remedies)
		.where(and(eq(remedies.record, record), eq(remedies.remedy, 'no-search')))
		.limit(1)
)
/** Whether a person asked that search engines leave out the pages on them: their own, and those of their moves and offers. */
export const isKeptFromSearch = (db: Db, person: string | null): boolean =>
	person !== null && hidden.get(db, `person:${person}`) !== undefined

const allHidden = fixed(() =>
	query
		.select({ person: sql<string>`substr(${remedies.record}, 8)` })
		.from(remedies)
		.where(eq(remedies.remedy, 'no-search'))
)
/** All people who are kept from search engines, by id. */
export const listKeptFromSearch = (db: Db): Set<string> => new Set(allHidden.all(db).map(({ person }) => person))
