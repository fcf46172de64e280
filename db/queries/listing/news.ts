// When records became news: added here, or changed in what matters, else first published.
import { newsColumns } from '../../../server/domain/records/change.ts'
import type { Db } from '../../open.ts'

export type NewsFile = keyof typeof newsColumns

/** Revisions that added the row t of a file, or changed what matters of it; the first revision lists none. */
const revisionsOf = (file: NewsFile, which: string) => `(select max(r.date) from changes c
	join revisions r on r.number = c.revision where c.file = '${file}' and c.record = t.id and (${which}))`
const changed = (file: NewsFile) =>
	newsColumns[file].map((column) => `json_extract(c.before, '$.${column}') is not json_extract(c.after, '$.${column}')`)
/** Of a record of the first revision: when it was first told, whatever else is on record. */
const firstTold = 'coalesce(t.first_told, t.date)'
const added = (file: NewsFile) => `coalesce(${revisionsOf(file, 'c.before is null')}, ${firstTold})`

/** SQL of when the row t was last news, ISO day or time: what a feed is ordered by. */
export const newsOf = (file: NewsFile): string =>
	`coalesce(${revisionsOf(file, ['c.before is null', ...changed(file)].join(' or '))}, ${firstTold})`

/** When a record came, and when what matters of it last changed: ISO days or times. */
export type News = { published: string; updated: string }

/** The dates of records by id: `readNews(db, 'moves', ids)`. */
export function readNews(db: Db, file: NewsFile, ids: readonly string[]): Map<string, News> {
	const rows = db
		.prepare(
			`select t.id, ${added(file)} as published, ${newsOf(file)} as updated from ${file} t
			where t.id in (select value from json_each(?))`
		)
		.all(JSON.stringify(ids)) as (News & { id: string })[]
	return new Map(rows.map(({ id, ...news }) => [id, news]))
}
