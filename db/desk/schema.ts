// The desk's tables: who may change the facts, what readers report, what is being worked on. They are no part of the dataset:
// not in its dictionary, its hash, its snapshots nor its downloads (`desk.ts` says how they are kept out). Times are ISO times
// in UTC. What lets somebody in (passwords, tokens, links) is stored hashed.
import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Cells } from '../cells.ts'
import { oneOf } from '../schema/constraints.ts'
import { revisions } from '../schema/history.ts'
import { actors, privacyWishes, proposalStates, reportKinds, reportStates, roles, scopes } from './words.ts'

/** Editors and admins. */
export const accounts = sqliteTable(
	'accounts',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		/** Name to sign in with, as it was given; names that fold to the same are one. */
		name: text().notNull(),
		folded: text().notNull().unique(),
		role: text({ enum: roles }).notNull(),
		/** Salted hash of the password, with its parameters. */
		password: text().notNull(),
		/** Secret of one-time codes, base32; NULL where none are asked for. */
		totp: text(),
		/** The last time step whose code was taken, so that none is taken twice. */
		totpStep: integer(),
		/** Failed attempts to sign in since the last that succeeded. */
		failures: integer().notNull().default(0),
		/** Until when no attempt is looked at. */
		lockedUntil: text(),
		created: text().notNull(),
		/** Since when nobody can sign in by it. */
		disabled: text()
	},
	(t) => [oneOf('accounts_role', t.role, roles)]
)

/** Who is signed in. */
export const sessions = sqliteTable(
	'sessions',
	{
		/** SHA-256 of the cookie's token, in hex. */
		hash: text().primaryKey(),
		account: integer()
			.notNull()
			.references(() => accounts.id),
		created: text().notNull(),
		/** When it was last used; it ends some time after. */
		used: text().notNull(),
		/** When it ends, however much it is used. */
		ends: text().notNull()
	},
	(t) => [index('sessions_account').on(t.account)]
)

/** Keys of programs that ask the API. */
export const tokens = sqliteTable(
	'tokens',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		/** SHA-256 of the token, in hex. */
		hash: text().notNull().unique(),
		account: integer()
			.notNull()
			.references(() => accounts.id),
		/** What its owner calls it. */
		name: text().notNull(),
		scopes: text({ mode: 'json' }).$type<(typeof scopes)[number][]>().notNull(),
		created: text().notNull(),
		/** When it was last used, to the hour. */
		used: text(),
		/** When it ends by itself; NULL where it does not. */
		ends: text(),
		/** Since when it lets nobody in. */
		revoked: text()
	},
	(t) => [index('tokens_account').on(t.account)]
)

/** What readers say is wrong or missing. */
export const reports = sqliteTable(
	'reports',
	{
		/** Its number, as the queue shows it. */
		id: integer().primaryKey({ autoIncrement: true }),
		/** SHA-256 of the token in the private link, in hex. */
		link: text().notNull().unique(),
		kind: text({ enum: reportKinds }).notNull(),
		state: text({ enum: reportStates }).notNull().default('received'),
		/** The record that it is about, `moves:ID`; NULL where it is about a figure or something that is not there yet. */
		record: text(),
		/** Column of the record that is wrong, as its CSV file names it. */
		field: text(),
		/** The value as it was shown. */
		shown: text(),
		/** Path and query of the page that it was sent from. */
		page: text(),
		/** What should stand there. */
		proposed: text(),
		/** What the reporter adds. */
		words: text(),
		/** What a person asks for. */
		wish: text({ enum: privacyWishes }),
		/** Whether it is about a living person: nobody but an editor sees its words before they are read. */
		isPersonal: integer({ mode: 'boolean' }).notNull(),
		/** Where an answer is to go; gone once it is sent. */
		email: text(),
		received: text().notNull(),
		/** Since when its words may be shown; NULL until an editor has read them. */
		read: text(),
		/** Who has claimed it, and until when. */
		claimedBy: integer().references(() => accounts.id),
		claimedUntil: text(),
		/** The report that it joined: the first of the same. */
		joined: integer().references((): AnySQLiteColumn => reports.id),
		/** The revision that brought what it asked for. */
		revision: integer().references(() => revisions.number),
		/** Why it was not applied. */
		reason: text(),
		/** When it came to its last state. */
		ended: text()
	},
	(t) => [
		oneOf('reports_kind', t.kind, reportKinds),
		oneOf('reports_state', t.state, reportStates),
		oneOf('reports_wish', t.wish, privacyWishes),
		index('reports_state_received').on(t.state, t.received),
		index('reports_record').on(t.record)
	]
)

/** Pages that reporters name: text until an editor opens them. */
export const reportPages = sqliteTable(
	'report_pages',
	{
		report: integer()
			.notNull()
			.references(() => reports.id),
		url: text().notNull(),
		added: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.report, t.url] })]
)

/** What happened to a report, step by step. */
export const reportSteps = sqliteTable(
	'report_steps',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		report: integer()
			.notNull()
			.references(() => reports.id),
		date: text().notNull(),
		/** Who took it, by role. */
		actor: text({ enum: actors }).notNull(),
		/** The state that it led to. */
		state: text({ enum: reportStates }).notNull(),
		/** The reason, or what was added. */
		words: text()
	},
	(t) => [
		oneOf('report_steps_actor', t.actor, actors),
		oneOf('report_steps_state', t.state, reportStates),
		index('report_steps_report').on(t.report)
	]
)

/** What an editor is writing: a record as it is to be. */
export const drafts = sqliteTable(
	'drafts',
	{
		account: integer()
			.notNull()
			.references(() => accounts.id),
		/** The record, `moves:ID`; `moves:new` of one that is not there yet. */
		record: text().notNull(),
		/** The cells of it and of what is written with it, as edits (`Edit` of db/batches/batch.ts). */
		edits: text({ mode: 'json' })
			.$type<{ file: string; record: string; before?: Cells | null; after: Cells | null }[]>()
			.notNull(),
		note: text().notNull(),
		/** The report that it answers. */
		report: integer().references(() => reports.id),
		saved: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.account, t.record] })]
)

/** Changes that wait for a second editor, or an admin. */
export const proposals = sqliteTable(
	'proposals',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		account: integer()
			.notNull()
			.references(() => accounts.id),
		/** The changes, as edits. */
		edits: text({ mode: 'json' })
			.$type<{ file: string; record: string; before?: Cells | null; after: Cells | null }[]>()
			.notNull(),
		note: text().notNull(),
		/** Why it needs a second editor, a line a rule. */
		rules: text().notNull(),
		report: integer().references(() => reports.id),
		state: text({ enum: proposalStates }).notNull().default('open'),
		created: text().notNull(),
		/** When it lapses undecided. */
		ends: text().notNull(),
		decidedBy: integer().references(() => accounts.id),
		decided: text(),
		/** The revision that it became. */
		revision: integer().references(() => revisions.number),
		/** Why it was refused. */
		reason: text()
	},
	(t) => [oneOf('proposals_state', t.state, proposalStates), index('proposals_state').on(t.state)]
)

/** Which account published a revision: batches tell the role alone. */
export const signatures = sqliteTable('signatures', {
	revision: integer()
		.primaryKey()
		.references(() => revisions.number),
	account: integer()
		.notNull()
		.references(() => accounts.id),
	/** The report that it answers. */
	report: integer().references(() => reports.id)
})
