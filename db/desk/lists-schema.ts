// The desk's tables of foreign lists that are brought in: how each is read, its rows with what they would change, what its
// names mean. They leave the database no more than the others of the desk do.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Guess } from '../../server/domain/intake/columns.ts'
import type { Mapping } from '../../server/domain/intake/fields.ts'
import { intakeRowStates } from '../../server/domain/intake/states.ts'
import type { ListedPage } from '../../server/domain/intake/row.ts'
import type { Cells } from '../cells.ts'
import { accounts } from './schema.ts'
import { intakeNameKinds, intakeStates } from './words.ts'
import { oneOf } from '../schema/constraints.ts'
import { revisions } from '../schema/history.ts'

/** How a foreign list is read, as far as somebody has said. */
export type IntakeAsked = {
	/** What was seen of it when it was sent: its columns, and its encoding where that is not UTF-8. */
	columns?: Guess[]
	encoding?: string | null
	mapping?: Mapping
	/** Whether somebody said so of a list of the same columns before. */
	isKept?: boolean
	page?: ListedPage
	newLabs?: string | null
	/** What names mean: `person:Ada Example` is an id, or `new`. */
	choices?: [name: string, record: string][]
}

/** Foreign lists that are brought in. */
export const intakes = sqliteTable(
	'intakes',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		/** Name of the file. */
		file: text().notNull(),
		/** SHA-256 of the file, in hex. */
		hash: text().notNull(),
		/** SHA-256 of the file and of all that says how it is read: the same is gone on with, not begun again. */
		question: text().notNull().unique(),
		/** Who brings it in; NULL on the command line. */
		account: integer().references(() => accounts.id),
		/** How it is read: which column holds which field, and what else was said of it (`IntakeAsked`); {} until somebody says. */
		mapping: text({ mode: 'json' }).$type<IntakeAsked>().notNull(),
		state: text({ enum: intakeStates }).notNull().default('reading'),
		/** Rows that are staged. */
		done: integer().notNull().default(0),
		created: text().notNull(),
		/** The revision that it became. */
		revision: integer().references(() => revisions.number)
	},
	(t) => [oneOf('intakes_state', t.state, intakeStates), index('intakes_hash').on(t.hash)]
)

/** Rows of a foreign list, each with what it would change. */
export const intakeRows = sqliteTable(
	'intake_rows',
	{
		intake: integer()
			.notNull()
			.references(() => intakes.id),
		/** Row of the list; its header is 1. */
		line: integer().notNull(),
		state: text({ enum: intakeRowStates }).notNull(),
		/** The move that it is on record. */
		record: text(),
		/** What it would change, as edits; NULL where it changes nothing. */
		edits: text({ mode: 'json' }).$type<
			{ file: string; record: string; before?: Cells | null; after: Cells | null }[]
		>(),
		/** What is wrong with it, or not clear: column, value, reason. */
		faults: text({ mode: 'json' }).$type<{ column: string; value: string; reason: string }[]>(),
		/** When it was published with its list. */
		applied: integer().references(() => revisions.number)
	},
	(t) => [
		primaryKey({ columns: [t.intake, t.line] }),
		oneOf('intake_rows_state', t.state, intakeRowStates),
		index('intake_rows_state').on(t.intake, t.state)
	]
)

/** Whom and what the names of a foreign list mean. */
export const intakeNames = sqliteTable(
	'intake_names',
	{
		intake: integer()
			.notNull()
			.references(() => intakes.id),
		kind: text({ enum: intakeNameKinds }).notNull(),
		/** The name as the list has it, with what tells namesakes apart. */
		text: text().notNull(),
		/** The record that is meant; one that the list brings has `isNew`. */
		record: text().notNull(),
		isNew: integer({ mode: 'boolean' }).notNull()
	},
	(t) => [
		primaryKey({ columns: [t.intake, t.kind, t.text] }),
		oneOf('intake_names_kind', t.kind, intakeNameKinds),
		index('intake_names_record').on(t.intake, t.record)
	]
)
