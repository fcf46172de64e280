// What the search looks up; full-text.ts names the two tables of words that belong to it.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Derived at import: every way to ask for a person or lab, those that most pages mention first; found through `search`. */
export const names = sqliteTable(
	'names',
	{
		/** Rank from 1: by number of pages that tell of it, most first; also the rowid in the full-text table `search`. */
		id: integer().primaryKey(),
		/** `person` or `lab`. */
		type: text({ enum: ['person', 'lab'] }).notNull(),
		/** Key of the person or lab. */
		record: text().notNull(),
		/** The name as written. */
		name: text().notNull(),
		/** The name folded: lower case, no accents, simplified characters, words separated by one space; or how it reads in Latin letters. */
		folded: text().notNull(),
		/** Number of moves of the person or lab. */
		moveCount: integer('move_count').notNull()
	},
	(t) => [index('names_folded').on(t.folded), index('names_record').on(t.record)]
)

/** Derived at import: every record whose words can be found; its words stand in the full-text table `words`. */
export const texts = sqliteTable(
	'texts',
	{
		/** Also the rowid in the full-text table `words`. */
		id: integer().primaryKey(),
		/** What sort of record it is. */
		type: text({ enum: ['person', 'move', 'offer', 'deal', 'event', 'metric', 'source'] }).notNull(),
		/** Key of the record. */
		record: text().notNull()
	},
	(t) => [index('texts_record').on(t.record)]
)
