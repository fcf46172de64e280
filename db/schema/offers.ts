// What was offered, and what money was worth.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
	componentKinds,
	contingencies,
	offerBases,
	offerKinds,
	offerRoles,
	outcomes,
	periods,
	populations,
	precisions,
	statuses
} from '../words.ts'
import { oneOf, ordered } from './constraints.ts'
import { labs, people } from './labs.ts'
import { moves } from './moves.ts'

/** Terms reported for a person or for a role. */
export const offers = sqliteTable(
	'offers',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** To whom. @empty people not named, a post or an average */
		person: text().references(() => people.id),
		/** Who offers. @empty a range across the market */
		lab: text().references(() => labs.id),
		/** The employer at the time; equal to `lab` for an offer to stay. */
		fromLab: text('from_lab').references(() => labs.id),
		/** What is offered. */
		kind: text({ enum: offerKinds }).notNull(),
		/** The compact text form, e.g. `$200M/4yr`. */
		notation: text().notNull(),
		/** Lower bound. @unit whole units of `currency` @empty open or not known */
		low: integer(),
		/** Upper bound. @unit whole units of `currency` @empty open or not known */
		high: integer(),
		/** ISO 4217 code of the bounds. */
		currency: text(),
		/** The term covered. @unit years */
		years: real(),
		/** What period `low` and `high` are per. @empty there is no amount */
		per: text({ enum: periods }),
		/** What became of it. */
		outcome: text({ enum: outcomes }).notNull(),
		/** The move an accepted offer led to. @empty it led to none on record */
		move: text().references(() => moves.id),
		/** When it was made or reported. */
		date: text().notNull(),
		/** How exact `date` is. */
		datePrecision: text('date_precision', { enum: precisions }).notNull(),
		/** How sure it is. */
		status: text({ enum: statuses }).notNull(),
		/** At most 15 words of our own. @empty there is none */
		note: text(),
		/** The evidence for the sum; NULL in the format of 1.0.0. */
		basis: text({ enum: offerBases }),
		/** The kind of post. @empty not told */
		role: text({ enum: offerRoles }),
		/** The post in plain words, at most six. @empty not told */
		title: text(),
		/** Grades, separated by `|`: a lab’s own, such as L6, or words that all use. @empty not told */
		grade: text('level'),
		/** A city, or a country as ISO 3166 alpha-2. @empty not told */
		place: text(),
		/** Whom the terms are for; NULL in the format of 1.0.0. */
		population: text({ enum: populations }),
		/** Derived at import: last day that `date` may mean. */
		lastDay: text('last_day').notNull(),
		/** Derived at import: last day of the earliest publication date of its sources; NULL where all are undated. */
		firstPublished: text('first_published'),
		/** Derived at import: first day of that publication date, of `date` where there is none: when it was news first. */
		firstTold: text('first_told'),
		/** Derived at import: `low` in whole US dollars at the rate of `date`; NULL where open or unknown. */
		lowUsd: integer('low_usd'),
		/** Derived at import: `high` in whole US dollars at the rate of `date`; NULL where open or unknown. */
		highUsd: integer('high_usd'),
		/** Derived at import: by which rate, or why not known; NULL only until the first import after the column came. */
		usdHow: text('usd_how'),
		/** Derived at import: `low_usd` a year, evenly spread; NULL where open or unknown. */
		yearlyLowUsd: integer('yearly_low_usd'),
		/** Derived at import: `high_usd` a year, evenly spread; NULL where open or unknown. */
		yearlyHighUsd: integer('yearly_high_usd'),
		/** Derived at import: how the sum a year was made, or why not known; NULL as `usd_how`. */
		yearlyHow: text('yearly_how'),
		/** Derived at import: `low_usd` in dollars of the last month of prices.csv; NULL where open or unknown. */
		todayLowUsd: integer('today_low_usd'),
		/** Derived at import: `high_usd` in dollars of the last month of prices.csv; NULL where open or unknown. */
		todayHighUsd: integer('today_high_usd'),
		/** Derived at import: by which prices, or why not known; NULL as `usd_how`. */
		todayHow: text('today_how'),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		oneOf('offers_kind', t.kind, offerKinds),
		oneOf('offers_per', t.per, periods),
		oneOf('offers_outcome', t.outcome, outcomes),
		oneOf('offers_status', t.status, statuses),
		oneOf('offers_precision', t.datePrecision, precisions),
		oneOf('offers_basis', t.basis, offerBases),
		oneOf('offers_population', t.population, populations),
		oneOf('offers_role', t.role, offerRoles),
		check('offers_named', sql`(${t.population} = 'person') = (${t.person} is not null)`),
		ordered('offers_bounds', t.low, t.high),
		check('offers_per_amount', sql`(${t.per} is null) = (${t.low} is null and ${t.high} is null)`),
		index('offers_person').on(t.person),
		index('offers_lab').on(t.lab, t.date),
		index('offers_from').on(t.fromLab, t.date),
		index('offers_date').on(t.date, t.id),
		index('offers_move').on(t.move)
	]
)

/** Parts of an offer that a page told apart. */
export const components = sqliteTable(
	'components',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** The offer it is a part of. */
		offer: text()
			.notNull()
			.references(() => offers.id),
		/** What part it is. */
		kind: text({ enum: componentKinds }).notNull(),
		/** Lower bound. @unit whole units of `currency` @empty open or not known */
		low: integer(),
		/** Upper bound. @unit whole units of `currency` @empty open or not known */
		high: integer(),
		/** ISO 4217 code of the bounds. */
		currency: text(),
		/** The year of the term it falls in, from 1. @empty not told, or all years */
		year: integer(),
		/** Whether it depends on a condition. */
		contingent: text({ enum: contingencies }).notNull(),
		/** At most 15 words of our own. @empty there is none */
		note: text()
	},
	(t) => [
		oneOf('components_kind', t.kind, componentKinds),
		oneOf('components_contingent', t.contingent, contingencies),
		ordered('components_bounds', t.low, t.high),
		index('components_offer').on(t.offer)
	]
)

/** US dollars for one unit of a currency, monthly averages of the Federal Reserve's H.10/G.5. */
export const rates = sqliteTable(
	'rates',
	{
		/** Month, `2025-07`. */
		month: text().notNull(),
		/** ISO 4217 code. */
		currency: text().notNull(),
		/** Price of one unit of the currency. @unit US dollars */
		usd: real().notNull()
	},
	(t) => [primaryKey({ columns: [t.month, t.currency] }), check('rates_usd', sql`${t.usd} > 0`)]
)

/** US consumer prices: CPI-U, all items, not seasonally adjusted, 1982-84 = 100. */
export const prices = sqliteTable('prices', {
	/** Month, `2025-07`. */
	month: text().primaryKey(),
	/** Index. @unit 1982–84 = 100 */
	cpi: real().notNull()
})
