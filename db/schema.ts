// The data dictionary: every table and every column with one line that says what it holds.
// Dates are partial ISO text; where a `...Precision` stands beside one, finer parts are 01 and mean nothing.
// Money is in whole units of its currency. An empty CSV cell is NULL: not known, never zero; where it says more than that,
// `@empty` says what. `@unit` is what a number counts or measures. db/csv/dictionary.ts reads these lines and publishes them.
import { sql } from 'drizzle-orm'
import {
	check,
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text,
	uniqueIndex,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core'
import {
	approximations,
	batchKinds,
	componentKinds,
	contingencies,
	dealKinds,
	eventKinds,
	eventParts,
	formerMetricNames,
	idSchemes,
	labKinds,
	metricBases,
	metricNames,
	moveKinds,
	offerBases,
	offerKinds,
	offerRoles,
	outcomes,
	periods,
	populations,
	precisions,
	ranks,
	remedyKinds,
	stages,
	stances,
	statuses,
	tiers,
	units,
	verdicts
} from './words.ts'

const allMetricNames = [...metricNames, ...formerMetricNames] as const

/** SQL that holds when `column` is one of `values`, or NULL. */
const oneOf = (name: string, column: AnySQLiteColumn, values: readonly string[]) =>
	check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
/** SQL that holds when `low` is not above `high`. */
const ordered = (name: string, low: AnySQLiteColumn, high: AnySQLiteColumn) => check(name, sql`${low} <= ${high}`)

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

/** A lab's figure at a date. */
export const metrics = sqliteTable(
	'metrics',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** Whose figure. */
		lab: text()
			.notNull()
			.references(() => labs.id),
		/** The other lab of a ratio or a count between two. @empty the figure is of one lab */
		counterpart: text().references(() => labs.id),
		/** What is measured. */
		metric: text({ enum: allMetricNames }).notNull(),
		/** Lower bound; equal to `high` where the figure is exact. @unit as `unit` says @empty open */
		low: real(),
		/** Upper bound; equal to `low` where the figure is exact. @unit as `unit` says @empty open */
		high: real(),
		/** Whether the page says about, nearly or roughly; NULL in the format of 1.0.0. */
		approx: text({ enum: approximations }),
		/** What the bounds count or measure. */
		unit: text({ enum: units }).notNull(),
		/** The date the figure is for, partial ISO date: of a plan the target date, of guidance the year. */
		date: text('as_of').notNull(),
		/** When it was said, partial ISO date. @empty not told, as it may be where the stage is actual */
		said: text(),
		/** How real it is: what is not actual a lab never has; NULL in the format of 1.0.0. */
		stage: text({ enum: stages }),
		/** What is counted: company, unit, team, `site:NAME` or `sample:WHAT`; NULL in the format of 1.0.0. */
		scope: text(),
		/** The evidence for the figure; NULL in the format of 1.0.0. */
		basis: text({ enum: metricBases }),
		/** At most 15 words of our own. @empty there is none */
		note: text(),
		/** Derived at import: first day that `date` may mean. */
		firstDay: text('first_day').notNull(),
		/** Derived at import: last day that `date` may mean. */
		lastDay: text('last_day').notNull(),
		/** Derived at import: last day of the earliest publication date of its sources; NULL where all are undated. */
		firstPublished: text('first_published'),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		oneOf('metrics_metric', t.metric, allMetricNames),
		oneOf('metrics_approx', t.approx, approximations),
		oneOf('metrics_stage', t.stage, stages),
		oneOf('metrics_basis', t.basis, metricBases),
		ordered('metrics_bounds', t.low, t.high),
		check('metrics_figure', sql`${t.low} is not null or ${t.high} is not null`),
		oneOf('metrics_unit', t.unit, units),
		index('metrics_lab').on(t.lab, t.metric, t.date),
		index('metrics_date').on(t.date, t.id)
	]
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

/** What the dataset says of itself (about.json), a row a key, in the file's order. */
export const about = sqliteTable('about', {
	/** Key, e.g. `coverageEnd`. */
	key: text().primaryKey(),
	/** Value. */
	value: text().notNull()
})

/** Published states of the whole dataset. */
export const revisions = sqliteTable(
	'revisions',
	{
		/** 1, 2, 3, ... */
		number: integer().primaryKey(),
		/** SHA-256 of the canonical export, in hex: the same facts have the same hash on every machine. */
		hash: text().notNull(),
		/** Digest of the facts that can be kept up to date record by record (db/batches/digest.ts). @empty published before there was one */
		digest: text(),
		/** The release whose columns the facts are written in: `1.0.0` or `1.1.0`. */
		format: text().notNull().default('1.0.0'),
		/** When it was imported here, ISO time in UTC; of what came with the program the day of its release. */
		date: text().notNull()
	},
	(t) => [uniqueIndex('revisions_hash_number').on(t.hash, t.number)]
)

/** Who published a revision, and why: every change to the facts is a batch. */
export const batches = sqliteTable(
	'batches',
	{
		/** The revision that it made. */
		revision: integer()
			.primaryKey()
			.references(() => revisions.number),
		/** What kind of change it was. */
		kind: text({ enum: batchKinds }).notNull(),
		/** Who made it, by their role: `maintainers`. */
		author: text().notNull(),
		/** Why. */
		note: text().notNull(),
		/** The revision whose batch it undoes. @empty it undoes none */
		undoes: integer().references(() => revisions.number)
	},
	(t) => [oneOf('batches_kind', t.kind, batchKinds), index('batches_undoes').on(t.undoes)]
)

/** Derived: of each file the sum of the digests of its rows, from which the digest of a revision is made. */
export const digests = sqliteTable('digests', {
	/** CSV file without its ending, e.g. `moves`. */
	file: text().primaryKey(),
	/** Sum of SHA-256 over each row, modulo 2 to the 256th, in hex. */
	sum: text().notNull()
})

/** What a revision added, changed or removed: a row a record. */
export const changes = sqliteTable(
	'changes',
	{
		/** The revision that brought it. */
		revision: integer()
			.notNull()
			.references(() => revisions.number),
		/** CSV file without its ending, e.g. `moves`. */
		file: text().notNull(),
		/** Key of the record. */
		record: text().notNull(),
		/** The row before, as JSON of its CSV cells; NULL where added. */
		before: text({ mode: 'json' }).$type<Record<string, string>>(),
		/** The row after, as JSON of its CSV cells; NULL where removed. */
		after: text({ mode: 'json' }).$type<Record<string, string>>()
	},
	(t) => [
		primaryKey({ columns: [t.revision, t.file, t.record] }),
		check('changes_sides', sql`${t.before} is not null or ${t.after} is not null`),
		index('changes_record').on(t.file, t.record)
	]
)

/** What must not be shown again, in past revisions neither (removed.csv): named by a hash, so that the list tells nothing. */
export const removals = sqliteTable('removals', {
	/** SHA-256 of `person:ID`, `move:ID`, ..., in hex. */
	record: text().primaryKey(),
	/** What it was: person, move, offer, deal, event or metric. */
	kind: text().notNull(),
	/** When it was removed, ISO date. */
	date: text().notNull(),
	/** Why, in a few words. */
	reason: text().notNull()
})
