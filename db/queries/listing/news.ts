// When records became news: added here, or changed in what matters, else first published.
import { and, eq, isNull, max, or, sql, type SQL } from 'drizzle-orm'
import { newsColumns } from '../../../server/domain/records/change.ts'
import type { Db } from '../../open.ts'
import { changes, deals, events, moves, offers, revisions } from '../../schema.ts'
import { amongst, fixed, query, type Slot } from '../build.ts'

export type NewsFile = keyof typeof newsColumns
const tables = { moves, offers, deals, events }

/** The last revision that added the row of a file, or changed what matters of it; the first revision lists none. */
const revisionOf = (file: NewsFile, which: SQL) =>
	query
		.select({ date: max(revisions.date) })
		.from(changes)
		.innerJoin(revisions, eq(revisions.number, changes.revision))
		.where(and(eq(changes.file, file), eq(changes.record, tables[file].id), which))
const isAdded = isNull(changes.before)
const isChanged = (column: string) => {
	const path = `$.${column}`
	return sql`json_extract(${changes.before}, ${path}) is not json_extract(${changes.after}, ${path})`
}
/** Of a record of the first revision: when it was first told, whatever else is on record. */
const firstTold = (file: NewsFile) => sql`coalesce(${tables[file].firstTold}, ${tables[file].date})`
const added = (file: NewsFile) => sql<string>`coalesce(${revisionOf(file, isAdded)}, ${firstTold(file)})`

/** When the row of a file was last news, ISO day or time: what a feed is ordered by. */
export const newsOf = (file: NewsFile): SQL<string> => {
	const changed = or(isAdded, ...newsColumns[file].map(isChanged))!
	return sql<string>`coalesce(${revisionOf(file, changed)}, ${firstTold(file)})`.inlineParams()
}

/** When a record came, and when what matters of it last changed: ISO days or times. */
export type News = { published: string; updated: string }

const newsByIds = (file: NewsFile) =>
	fixed((ids: Slot<readonly string[]>) =>
		query
			.select({ id: tables[file].id, published: sql<string>`${added(file)}`, updated: sql<string>`${newsOf(file)}` })
			.from(tables[file])
			.where(amongst(tables[file].id, ids))
	)
const news = {
	moves: newsByIds('moves'),
	offers: newsByIds('offers'),
	deals: newsByIds('deals'),
	events: newsByIds('events')
}

/** The dates of records by id: `readNews(db, 'moves', ids)`. */
export function readNews(db: Db, file: NewsFile, ids: readonly string[]): Map<string, News> {
	return new Map(news[file].all(db, ids).map(({ id, ...dates }) => [id, dates]))
}
