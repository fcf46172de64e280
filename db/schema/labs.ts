// Who and where: labs, and people.
import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { labKinds, precisions } from '../words.ts'
import { oneOf } from './constraints.ts'

/** Organisations that people work for, or that buy, fund or regulate them. */
export const labs = sqliteTable(
	'labs',
	{
		/** Stable readable key, e.g. `google-deepmind`. */
		id: text().primaryKey(),
		/** Usual name. */
		name: text().notNull(),
		/** What sort of organisation it is. */
		kind: text({ enum: labKinds }).notNull(),
		/** The lab it is a unit of, undated. @empty it is a unit of none */
		parent: text().references((): AnySQLiteColumn => labs.id),
		/** Derived at import: its topmost ancestor, itself where it has no parent. */
		group: text('group_id')
			.notNull()
			.references((): AnySQLiteColumn => labs.id),
		/** Country of the head office, ISO 3166 alpha-2. */
		country: text(),
		/** When it was founded, partial ISO date. */
		founded: text(),
		/** When it stopped being an organisation of its own, partial ISO date. @empty it goes on, as far as is known */
		ended: text(),
		/** The lab it went into. @empty it went into none */
		successor: text().references((): AnySQLiteColumn => labs.id),
		/** Address of its site. */
		website: text(),
		/** Other names, separated by `|`. @empty none on record */
		aliases: text(),
		/** Derived at import: confirmed and reported moves into it and its units, moves inside left out. */
		joined: integer().notNull().default(0),
		/** Derived at import: confirmed and reported moves out of it and its units, moves inside left out. */
		left: integer('left_count').notNull().default(0),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [oneOf('labs_kind', t.kind, labKinds), index('labs_group').on(t.group), index('labs_parent').on(t.parent)]
)

/** Real people in a professional role. */
export const people = sqliteTable(
	'people',
	{
		/** Stable readable key, e.g. `andrew-tulloch`. */
		id: text().primaryKey(),
		/** Name as the person is best known, family name first where that is usual. */
		name: text().notNull(),
		/** Other spellings, separated by `|`. @empty none on record */
		aliases: text(),
		/** What the person is known for, a few words. */
		knownFor: text('known_for'),
		/** Public professional pages named by a source, separated by `|`. @empty no source names any */
		links: text(),
		/** Derived at import: number of its confirmed and reported moves. */
		moveCount: integer('move_count').notNull().default(0),
		/** Derived at import: where the newest confirmed or reported move points, side posts left out. */
		lab: text().references(() => labs.id),
		/** Derived at import: date of that move. */
		since: text(),
		/** Derived at import: how exact `since` is. */
		sincePrecision: text('since_precision', { enum: precisions }),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [index('people_lab').on(t.lab)]
)
