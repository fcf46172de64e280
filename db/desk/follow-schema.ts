// The desk's tables of those who follow a question: where what changed in it is sent, what was sent, and what came of it.
// They leave the database no more than the others of the desk do.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from '../schema/constraints.ts'
import { accounts, tokens } from './schema.ts'
import { digestPeriods, messageStates, webhookEnds, webhookStates } from './words.ts'

/** Endpoints that are told of changes in a question. */
export const webhooks = sqliteTable(
	'webhooks',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		/** SHA-256 of the token in the private link, in hex. */
		link: text().notNull().unique(),
		/** Whose it is; NULL where it was made without an account. */
		account: integer().references(() => accounts.id),
		/** The API token that made it, and without which it ends. */
		token: integer().references(() => tokens.id),
		/** The question, as an address below /api/v1: `/moves?from=openai`. */
		of: text().notNull(),
		/** Where it is sent. */
		endpoint: text().notNull(),
		/** What messages are signed with, `whsec_…`. */
		secret: text().notNull(),
		/** The secret before it, which signs too until `oldUntil`. */
		oldSecret: text(),
		oldUntil: text(),
		state: text({ enum: webhookStates }).notNull().default('unconfirmed'),
		/** Why it is sent nothing any more. */
		why: text({ enum: webhookEnds }),
		/** The last revision that a message was made for. */
		revision: integer().notNull(),
		created: text().notNull(),
		/** Since when no message has arrived; NULL where the last one did. */
		failing: text()
	},
	(t) => [
		oneOf('webhooks_state', t.state, webhookStates),
		oneOf('webhooks_why', t.why, webhookEnds),
		index('webhooks_account').on(t.account),
		index('webhooks_state_revision').on(t.state, t.revision)
	]
)

/** Messages to endpoints: one a revision. What they say is read anew at each attempt. */
export const webhookMessages = sqliteTable(
	'webhook_messages',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		webhook: integer()
			.notNull()
			.references(() => webhooks.id, { onDelete: 'cascade' }),
		/** Its name for the endpoint, the same at each attempt. */
		name: text().notNull(),
		/** The revision that it tells of; NULL of the first, which asks the endpoint to answer. */
		revision: integer(),
		state: text({ enum: messageStates }).notNull().default('waiting'),
		/** Attempts since it was made, or sent again. */
		attempts: integer().notNull().default(0),
		/** When it is to be sent. */
		due: text().notNull(),
		created: text().notNull()
	},
	(t) => [
		oneOf('webhook_messages_state', t.state, messageStates),
		uniqueIndex('webhook_messages_revision').on(t.webhook, t.revision),
		index('webhook_messages_due').on(t.state, t.due)
	]
)

/** What came of each attempt to send a message. */
export const webhookAttempts = sqliteTable(
	'webhook_attempts',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		message: integer()
			.notNull()
			.references(() => webhookMessages.id, { onDelete: 'cascade' }),
		date: text().notNull(),
		/** Status that the endpoint answered; NULL where it did not. */
		status: integer(),
		/** How long it took, ms. */
		ms: integer().notNull(),
		/** What went wrong, as a code. */
		fault: text()
	},
	(t) => [index('webhook_attempts_message').on(t.message)]
)

/** Letters that sum up what changed in questions; gone with their address. */
export const letters = sqliteTable(
	'letters',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		/** The token in its private link. It stands in every letter, so that one click ends them, and cannot be kept hashed. */
		token: text().notNull().unique(),
		email: text().notNull(),
		every: text({ enum: digestPeriods }).notNull(),
		/** Since when who has the address has said yes; NULL until then. */
		confirmed: text(),
		/** The last revision that was looked at. */
		revision: integer().notNull(),
		/** When a letter was last due. */
		sent: text().notNull(),
		created: text().notNull()
	},
	(t) => [oneOf('letters_every', t.every, digestPeriods), index('letters_email').on(t.email)]
)

/** The questions that letters are about, as addresses below /api/v1. */
export const letterQuestions = sqliteTable(
	'letter_questions',
	{
		letter: integer()
			.notNull()
			.references(() => letters.id, { onDelete: 'cascade' }),
		of: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.letter, t.of] })]
)
