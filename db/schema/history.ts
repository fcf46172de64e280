// How the facts came to be as they are: revisions, who made each, what it changed.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { batchKinds } from '../words.ts'
import { oneOf } from './constraints.ts'

/** What the dataset says of itself (about.json), a row a key, in the file's order. */
export const about = sqliteTable('about', {
	/** Key, e.g. `coverageEnd`. */
	key: text().primaryKey(),
	/** Value. */
	value: text().notNull()
})

/** Published states of the whole dataset. */
export const revisions = sqliteTable(
	'revisions',
	{
		/** 1, 2, 3, ... */
		number: integer().primaryKey(),
		/** SHA-256 of the canonical export, in hex: the same facts have the same hash on every machine. */
		hash: text().notNull(),
		/** Digest of the facts that can be kept up to date record by record (db/csv/digest.ts). @empty published before there was one */
		digest: text(),
		/** The release whose columns the facts are written in: `1.0.0` or `1.1.0`. */
		format: text().notNull().default('1.0.0'),
		/** When it was imported here, ISO time in UTC; of what came with the program the day of its release. */
		date: text().notNull()
	},
	(t) => [uniqueIndex('revisions_hash_number').on(t.hash, t.number)]
)

/** Who published a revision, and why: every change to the facts is a batch. */
export const batches = sqliteTable(
	'batches',
	{
		/** The revision that it made. */
		revision: integer()
			.primaryKey()
			.references(() => revisions.number),
		/** What kind of change it was. */
		kind: text({ enum: batchKinds }).notNull(),
		/** Who made it, by their role: `maintainers`. */
		author: text().notNull(),
		/** Why. */
		note: text().notNull(),
		/** The revision whose batch it undoes. @empty it undoes none */
		undoes: integer().references(() => revisions.number)
	},
	(t) => [oneOf('batches_kind', t.kind, batchKinds), index('batches_undoes').on(t.undoes)]
)

/** What a revision added, changed or removed: a row a record. */
export const changes = sqliteTable(
	'changes',
	{
		/** The revision that brought it. */
		revision: integer()
			.notNull()
			.references(() => revisions.number),
		/** CSV file without its ending, e.g. `moves`. */
		file: text().notNull(),
		/** Key of the record. */
		record: text().notNull(),
		/** The row before, as JSON of its CSV cells; NULL where added. */
		before: text({ mode: 'json' }).$type<Record<string, string>>(),
		/** The row after, as JSON of its CSV cells; NULL where removed. */
		after: text({ mode: 'json' }).$type<Record<string, string>>()
	},
	(t) => [
		primaryKey({ columns: [t.revision, t.file, t.record] }),
		check('changes_sides', sql`${t.before} is not null or ${t.after} is not null`),
		index('changes_record').on(t.file, t.record)
	]
)

/** Derived: of each file the sum of the digests of its rows, from which the digest of a revision is made. */
export const digests = sqliteTable('digests', {
	/** CSV file without its ending, e.g. `moves`. */
	file: text().primaryKey(),
	/** Sum of SHA-256 over each row, modulo 2 to the 256th, in hex. */
	sum: text().notNull()
})

/** What must not be shown again, in past revisions neither (removed.csv): named by a hash, so that the list tells nothing. */
export const removals = sqliteTable('removals', {
	/** SHA-256 of `person:ID`, `move:ID`, ..., in hex. */
	record: text().primaryKey(),
	/** What it was: person, move, offer, deal, event or metric. */
	kind: text().notNull(),
	/** When it was removed, ISO date. */
	date: text().notNull(),
	/** Why, in a few words. */
	reason: text().notNull()
})
