// The two full-text tables, for queries alone: migrations 0001 and 0007 make them, and drizzle-kit must not see them.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Names by pairs of characters; a row is the name in `names` with the same number. */
export const nameIndex = sqliteTable('search', { rowid: integer(), grams: text() })

/** What records say, by words; a row is the record in `texts` with the same number. */
export const wordIndex = sqliteTable('words', { rowid: integer(), tokens: text() })
