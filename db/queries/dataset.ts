// The dataset as a whole: its revision, its reach, its size.
import { eq, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../open.ts'
import {
	about,
	claims,
	components,
	deals,
	eventPeople,
	events,
	ids,
	judgements,
	labs,
	merged,
	metrics,
	moves,
	offers,
	people,
	prices,
	rates,
	remedies,
	renamed,
	revisions,
	sources
} from '../schema.ts'
import { countOf, fixed, query } from './build.ts'
import { keepUnwritten } from './kept.ts'
import { readNewest } from './revisions.ts'

const newestRevision = fixed(() =>
	query.select({ n: sql<number>`coalesce(max(${revisions.number}), 0)` }).from(revisions)
)

/** The number of the newest revision; 0 where nothing was imported. */
export function readRevision(db: Db): number {
	return newestRevision.get(db)!.n
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

const rowsOf = (table: SQLiteTable) => countOf(table, sql`true`)
const noTable = sql`(select 1)`
/** Rows of each file, records that are one counted once. */
const counts = {
	labs: rowsOf(labs),
	people: rowsOf(people),
	sources: rowsOf(sources),
	moves: rowsOf(moves),
	offers: rowsOf(offers),
	components: rowsOf(components),
	deals: rowsOf(deals),
	events: rowsOf(events),
	metrics: rowsOf(metrics),
	// Claims that stand in a record's `sources` cell alone are no rows of claims.csv.
	claims: countOf(claims, eq(claims.listed, true)),
	eventPeople: rowsOf(eventPeople),
	ids: rowsOf(ids),
	renamed: rowsOf(renamed),
	judgements: rowsOf(judgements),
	remedies: rowsOf(remedies),
	rates: rowsOf(rates),
	prices: rowsOf(prices)
}
const countFiles = fixed(() => query.select(counts).from(noTable))
const countFile = new Map(
	Object.entries(counts).map(([key, n]) => [
		key === 'eventPeople' ? 'event_people' : key,
		fixed(() => query.select({ n }).from(noTable))
	])
)
const mergedRows = fixed(() =>
	query
		.select({ file: merged.file, n: sql<number>`count(*)` })
		.from(merged)
		.groupBy(merged.file)
)

/** Rows of each file as they were entered, those of records that go on in others too; `event_people` by that name. */
export function countEntered(db: Db): Record<string, number> {
	const { eventPeople: event_people, ...counts } = countFiles.get(db)!
	const all: Record<string, number> = { ...counts, event_people }
	for (const { file, n } of mergedRows.all(db)) all[file]! += n
	return all
}

/** Rows of one file as they were entered; 0 of one that there is not. */
export function countEnteredIn(db: Db, file: string): number {
	const { n = 0 } = countFile.get(file)?.get(db) ?? {}
	return n + (mergedRows.all(db).find((merged) => merged.file === file)?.n ?? 0)
}

const aboutRows = fixed(() => query.select({ key: about.key, value: about.value }).from(about))

const readOnce = keepUnwritten<DatasetRow>()

/** What the dataset says of itself, its newest revision and the rows of each file; empty texts where nothing was imported. */
export const readDataset = (db: Db): DatasetRow => readOnce(db, '', () => describe(db))

function describe(db: Db): DatasetRow {
	const about = new Map(aboutRows.all(db).map(({ key, value }) => [key, value]))
	const tell = (key: string) => about.get(key) ?? ''
	const newest = readNewest(db)
	return {
		name: tell('name'),
		title: tell('title'),
		version: tell('version'),
		released: tell('released'),
		coverageEnd: tell('coverageEnd'),
		licence: tell('licence'),
		revision: newest.number,
		hash: newest.hash,
		revisionDate: newest.date,
		counts: countFiles.get(db)!
	}
}
