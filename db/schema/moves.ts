// What happened: moves, the deals that carried people, events.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dealKinds, eventKinds, eventParts, moveKinds, precisions, statuses } from '../words.ts'
import { oneOf } from './constraints.ts'
import { labs, people } from './labs.ts'

/** Acquisitions, stakes and licences that carried people. */
export const deals = sqliteTable(
	'deals',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** The lab that bought or licensed. */
		acquirer: text()
			.notNull()
			.references(() => labs.id),
		/** The lab that was bought, licensed or left. */
		target: text()
			.notNull()
			.references(() => labs.id),
		/** What was agreed. */
		kind: text({ enum: dealKinds }).notNull(),
		/** Reported sum. @unit whole units of `currency` */
		amount: integer(),
		/** ISO 4217 code of `amount`. */
		currency: text(),
		/** Share bought. @unit percent @empty not known, or no stake */
		stakePercent: real('stake_percent'),
		/** When it was announced or reported. */
		date: text().notNull(),
		/** How exact `date` is. */
		datePrecision: text('date_precision', { enum: precisions }).notNull(),
		/** How many people moved, as reported. @unit people */
		peopleMoved: integer('people_moved'),
		/** How sure it is. */
		status: text({ enum: statuses }).notNull(),
		/** At most 15 words of our own. @empty there is none */
		note: text(),
		/** Derived at import: last day that `date` may mean. */
		lastDay: text('last_day').notNull(),
		/** Derived at import: last day of the earliest publication date of its sources; NULL where all are undated. */
		firstPublished: text('first_published'),
		/** Derived at import: first day of that publication date, of `date` where there is none: when it was news first. */
		firstTold: text('first_told'),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		oneOf('deals_kind', t.kind, dealKinds),
		oneOf('deals_status', t.status, statuses),
		oneOf('deals_precision', t.datePrecision, precisions),
		check('deals_amount', sql`(${t.amount} is null) = (${t.currency} is null)`),
		index('deals_acquirer').on(t.acquirer),
		index('deals_target').on(t.target),
		index('deals_date').on(t.date, t.id)
	]
)

/** One person goes from one lab to another; either end may be unknown. */
export const moves = sqliteTable(
	'moves',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** Who moved. */
		person: text()
			.notNull()
			.references(() => people.id),
		/** The lab left. @empty not known, or told by an earlier row */
		from: text('from_lab').references(() => labs.id),
		/** The lab joined. */
		to: text('to_lab').references(() => labs.id),
		/** How the person went. */
		kind: text({ enum: moveKinds }).notNull(),
		/** When the move was announced, reported or took effect. */
		date: text().notNull(),
		/** How exact `date` is. */
		datePrecision: text('date_precision', { enum: precisions }).notNull(),
		/** When the person left `from`, where known apart. @empty not known apart from `date` */
		leftDate: text('left_date'),
		/** How exact `left_date` is. @empty there is no `left_date` */
		leftDatePrecision: text('left_date_precision', { enum: precisions }),
		/** Post at the lab left. */
		fromRole: text('from_role'),
		/** Post at the lab joined. */
		toRole: text('to_role'),
		/** How sure it is. */
		status: text({ enum: statuses }).notNull(),
		/** The deal it came with. @empty it came with none on record */
		deal: text().references(() => deals.id),
		/** At most 15 words of our own. @empty there is none */
		note: text(),
		/** Derived at import: last day that `date` may mean. */
		lastDay: text('last_day').notNull(),
		/** Derived at import: last day of the earliest publication date of its sources; NULL where all are undated. */
		firstPublished: text('first_published'),
		/** Derived at import: first day of that publication date, of `date` where there is none: when it was news first. */
		firstTold: text('first_told'),
		/** Derived at import: what has become of it: `there`, `back`, `elsewhere`, `left` or `unknown`. @empty it does not count */
		nowIs: text('now_is'),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		oneOf('moves_kind', t.kind, moveKinds),
		oneOf('moves_status', t.status, statuses),
		oneOf('moves_precision', t.datePrecision, precisions),
		oneOf('moves_left_precision', t.leftDatePrecision, precisions),
		check('moves_left', sql`(${t.leftDate} is null) = (${t.leftDatePrecision} is null)`),
		check('moves_ends', sql`${t.from} is not null or ${t.to} is not null`),
		index('moves_person').on(t.person, t.date),
		index('moves_from').on(t.from, t.date),
		index('moves_to').on(t.to, t.date),
		index('moves_date').on(t.date, t.id),
		index('moves_deal').on(t.deal)
	]
)

/** Dated happenings that explain flows. */
export const events = sqliteTable(
	'events',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** The lab it happened to. @empty laws and the like */
		lab: text().references(() => labs.id),
		/** When it happened. */
		date: text().notNull(),
		/** How exact `date` is. */
		datePrecision: text('date_precision', { enum: precisions }).notNull(),
		/** What happened. */
		kind: text({ enum: eventKinds }).notNull(),
		/** At most nine words. */
		title: text().notNull(),
		/** People concerned, as reported. @unit people @empty not told, or no such figure */
		headcount: integer(),
		/** Share of staff concerned. @unit percent @empty not told, or no such figure */
		percent: real(),
		/** At most 15 words of our own. @empty there is none */
		note: text(),
		/** Derived at import: last day that `date` may mean. */
		lastDay: text('last_day').notNull(),
		/** Derived at import: last day of the earliest publication date of its sources; NULL where all are undated. */
		firstPublished: text('first_published'),
		/** Derived at import: first day of that publication date, of `date` where there is none: when it was news first. */
		firstTold: text('first_told'),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		oneOf('events_kind', t.kind, eventKinds),
		oneOf('events_precision', t.datePrecision, precisions),
		index('events_lab').on(t.lab, t.date),
		index('events_date').on(t.date, t.id)
	]
)

/** Which moves belong to which event; an event without a row here has no named people, not none. */
export const eventPeople = sqliteTable(
	'event_people',
	{
		/** The event. */
		event: text()
			.notNull()
			.references(() => events.id),
		/** The move that belongs to it. */
		move: text()
			.notNull()
			.references(() => moves.id),
		/** Which half of the move: the exit (leaver), or the arrival or founding (joiner). */
		part: text({ enum: eventParts }).notNull(),
		/** What ties them. */
		why: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.event, t.move] }),
		oneOf('event_people_part', t.part, eventParts),
		index('event_people_move').on(t.move)
	]
)
