// Published states of the dataset, as far as this database knows them.
import type { Db } from '../open.ts'

export type RevisionRow = {
	number: number
	/** SHA-256 of the canonical export, in hex. */
	hash: string
	/** When it was imported, ISO time in UTC. */
	date: string
}

/** All revisions, the oldest first. */
export function listRevisions(db: Db): RevisionRow[] {
	return db.prepare('select number, hash, date from revisions order by number').all() as RevisionRow[]
}

/** The newest revision; number 0 where nothing was imported. */
export function readNewest(db: Db): RevisionRow {
	const newest = db.prepare('select number, hash, date from revisions order by number desc limit 1').get()
	return (newest as RevisionRow | undefined) ?? { number: 0, hash: '', date: '' }
}
