// The dataset as a whole: its revision, its reach, its size.
import type { Db } from '../open.ts'

/** The number of the newest revision; 0 where nothing was imported. */
export function readRevision(db: Db): number {
	return (db.prepare('select coalesce(max(number), 0) as n from revisions').get() as { n: number }).n
}

export type DatasetRow = {
	name: string
	title: string
	version: string
	released: string
	/** Pages were read up to that day. */
	coverageEnd: string
	licence: string
	revision: number
	hash: string
	/** When that revision was imported, ISO time in UTC. */
	revisionDate: string
	/** Rows of each file. */
	counts: Record<string, number>
}

const files = ['labs', 'people', 'sources', 'moves', 'offers', 'components', 'deals', 'events', 'metrics'] as const
// Claims that stand in a record's `sources` cell alone are no rows of claims.csv.
const countFiles = `select ${files.map((file) => `(select count(*) from ${file}) as ${file}`).join(', ')},
	(select count(*) from claims where listed) as claims,
	(select count(*) from event_people) as eventPeople, (select count(*) from ids) as ids,
	(select count(*) from renamed) as renamed,
	(select count(*) from rates) as rates, (select count(*) from prices) as prices`

/** What the dataset says of itself, its newest revision and the rows of each file; empty texts where nothing was imported. */
export function readDataset(db: Db): DatasetRow {
	const rows = db.prepare('select key, value from about').all() as { key: string; value: string }[]
	const about = new Map(rows.map(({ key, value }) => [key, value]))
	const tell = (key: string) => about.get(key) ?? ''
	const newest = db.prepare('select number, hash, date from revisions order by number desc limit 1').get() as
		| { number: number; hash: string; date: string }
		| undefined
	return {
		name: tell('name'),
		title: tell('title'),
		version: tell('version'),
		released: tell('released'),
		coverageEnd: tell('coverageEnd'),
		licence: tell('licence'),
		revision: newest?.number ?? 0,
		hash: newest?.hash ?? '',
		revisionDate: newest?.date ?? '',
		counts: db.prepare(countFiles).get() as Record<string, number>
	}
}
