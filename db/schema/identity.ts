// Which records are one, what they are called elsewhere, and what was done for whom they speak of.
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idSchemes, remedyKinds, verdicts } from '../words.ts'
import { oneOf } from './constraints.ts'
import { sources } from './claims.ts'

/** Public ids of people and labs elsewhere. */
export const ids = sqliteTable(
	'ids',
	{
		/** Whose: `person:ID` or `lab:ID`. */
		record: text().notNull(),
		/** Who gives the id. */
		scheme: text({ enum: idSchemes }).notNull(),
		/** The id as the scheme writes it. */
		value: text().notNull(),
		/** The pages that say so: ids of sources, separated by `|`. */
		sources: text().notNull(),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [primaryKey({ columns: [t.record, t.scheme, t.value] }), oneOf('ids_scheme', t.scheme, idSchemes)]
)

/** Records of an earlier release that are no more, with their heirs. */
export const renamed = sqliteTable('renamed', {
	/** What the record was, `KIND:ID`. */
	old: text().primaryKey(),
	/** The record that took its place, `KIND:ID`. @empty it was withdrawn */
	new: text(),
	/** Why it is no more. */
	why: text().notNull(),
	/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
	entered: text()
})

/** What people judged of two records: that they are one, which can be taken back, or are not. */
export const judgements = sqliteTable(
	'judgements',
	{
		/** The record that goes on, `person:ID` or `lab:ID`. */
		keep: text().notNull(),
		/** The other of the two; where they are the same its address leads to `keep`. */
		other: text().notNull(),
		/** What they are. */
		verdict: text({ enum: verdicts }).notNull(),
		/** When it was judged, ISO date. */
		date: text().notNull(),
		/** Who judged, by their role. */
		by: text().notNull(),
		/** The reason, in five words or more. */
		why: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.keep, t.other] }),
		oneOf('judgements_verdict', t.verdict, verdicts),
		index('judgements_other').on(t.other)
	]
)

/** Derived at import: rows that judgements of records that are one take out of their tables, as they were entered. */
export const merged = sqliteTable(
	'merged',
	{
		/** CSV file without its ending: people, labs, ids or remedies. */
		file: text().notNull(),
		/** Key of the row as entered. */
		id: text().notNull(),
		/** Id of the record that it goes on in. */
		survivor: text().notNull(),
		/** The row as JSON of its CSV cells. */
		cells: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.file, t.id] }), index('merged_survivor').on(t.file, t.survivor)]
)

/** What was done for people and labs whom records speak of: their own words beside a record, a person kept from search engines. */
export const remedies = sqliteTable(
	'remedies',
	{
		/** The record: `person:ID`, `move:ID`, `offer:ID`, … */
		record: text().notNull(),
		/** What was done. */
		remedy: text({ enum: remedyKinds }).notNull(),
		/** Who says it, or asked for it. */
		by: text().notNull(),
		/** When it was said, or asked for, ISO date. */
		date: text().notNull(),
		/** What is stated, in the words of who says it. @empty nothing is stated */
		words: text(),
		/** The page on which it is said. @empty it was sent to the site itself, or nothing is stated */
		source: text().references(() => sources.id),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		primaryKey({ columns: [t.record, t.remedy, t.by] }),
		oneOf('remedies_remedy', t.remedy, remedyKinds),
		index('remedies_source').on(t.source)
	]
)
