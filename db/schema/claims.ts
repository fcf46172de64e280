// Who says so: pages, and what each says of a record.
import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ranks, stances, tiers } from '../words.ts'
import { oneOf, ordered } from './constraints.ts'
import { metrics } from './metrics.ts'
import { deals, events, moves } from './moves.ts'
import { offers } from './offers.ts'

/** Published pages. */
export const sources = sqliteTable(
	'sources',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** Address. @empty a broadcast */
		url: text().unique(),
		/** The site the page stands on. */
		publisher: text().notNull(),
		/** Who first reported it, where the page says so. @empty the publisher itself, or not known */
		origin: text(),
		/** Headline, the publisher's own words. */
		title: text().notNull(),
		/** When it was published, partial ISO date. */
		published: text(),
		/** How close to the fact it stands. */
		tier: text({ enum: tiers }).notNull(),
		/** ISO 639-1 code of the page's language. */
		language: text(),
		/** Derived at import: first day that `published` may mean. */
		firstDay: text('first_day'),
		/** Derived at import: last day that `published` may mean. */
		lastDay: text('last_day'),
		/** Derived at import: number of claims it makes. */
		claimCount: integer('claim_count').notNull().default(0)
	},
	(t) => [oneOf('sources_tier', t.tier, tiers), index('sources_published').on(t.published, t.id)]
)

/** What one source says about one record: exactly one of move, offer, deal, event, metric is set. */
export const claims = sqliteTable(
	'claims',
	{
		/** Key from claims.csv, or `KIND:RECORD:SOURCE` for a plain entry of a record's `sources` cell. */
		id: text().primaryKey(),
		/** The move it speaks of. */
		move: text().references(() => moves.id),
		/** The offer it speaks of. */
		offer: text().references(() => offers.id),
		/** The deal it speaks of. */
		deal: text().references(() => deals.id),
		/** The event it speaks of. */
		event: text().references(() => events.id),
		/** The metric it speaks of. */
		metric: text().references(() => metrics.id),
		/** The page that says so. */
		source: text()
			.notNull()
			.references(() => sources.id),
		/** What the source says of the record. */
		stance: text({ enum: stances }).notNull(),
		/** The figure as this source writes it. @empty it gives none of its own */
		notation: text(),
		/** Lower bound. @unit whole units of `currency`, or the metric’s unit @empty it gives none of its own */
		low: real(),
		/** Upper bound. @unit whole units of `currency`, or the metric’s unit @empty it gives none of its own */
		high: real(),
		/** ISO 4217 code of the bounds. @empty it gives no sum of its own */
		currency: text(),
		/** The term covered. @unit years @empty it gives none of its own */
		years: real(),
		/** Who says it, where the page names them. @empty the page names nobody */
		by: text('said_by'),
		/** How far it is to be preferred. */
		rank: text({ enum: ranks }).notNull(),
		/** The reason for stance or rank. @empty none given */
		note: text(),
		/** Place of `source` in the record's `sources` cell, from 0; NULL where the cell does not name it. */
		position: integer(),
		/** Whether it is a row of claims.csv. */
		listed: integer({ mode: 'boolean' }).notNull()
	},
	(t) => [
		oneOf('claims_stance', t.stance, stances),
		oneOf('claims_rank', t.rank, ranks),
		ordered('claims_bounds', t.low, t.high),
		check(
			'claims_subject',
			sql`(${t.move} is not null) + (${t.offer} is not null) + (${t.deal} is not null) + (${t.event} is not null) + (${t.metric} is not null) = 1`
		),
		index('claims_move')
			.on(t.move)
			.where(sql`${t.move} is not null`),
		index('claims_offer')
			.on(t.offer)
			.where(sql`${t.offer} is not null`),
		index('claims_deal')
			.on(t.deal)
			.where(sql`${t.deal} is not null`),
		index('claims_event')
			.on(t.event)
			.where(sql`${t.event} is not null`),
		index('claims_metric')
			.on(t.metric)
			.where(sql`${t.metric} is not null`),
		index('claims_source').on(t.source)
	]
)
