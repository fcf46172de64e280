// Published states of the dataset, as far as this database knows them.
import { desc } from 'drizzle-orm'
import type { Db } from '../open.ts'
import { revisions } from '../schema.ts'
import { fixed, query, type RowOf } from './build.ts'

const all = fixed(() =>
	query
		.select({ number: revisions.number, hash: revisions.hash, date: revisions.date })
		.from(revisions)
		.orderBy(revisions.number)
)
const newest = fixed(() =>
	query
		.select({ number: revisions.number, hash: revisions.hash, date: revisions.date })
		.from(revisions)
		.orderBy(desc(revisions.number))
		.limit(1)
)
export type RevisionRow = RowOf<typeof all>

/** All revisions, the oldest first. */
export function listRevisions(db: Db): RevisionRow[] {
	return all.all(db)
}

/** The newest revision; number 0 where nothing was imported. */
export function readNewest(db: Db): RevisionRow {
	return newest.get(db) ?? { number: 0, hash: '', date: '' }
}
