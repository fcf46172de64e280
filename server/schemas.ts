// Everything that crosses HTTP. Dates are partial ISO text; money is in whole units of its currency; null is "not known".
// Each description is the column's line in .metadata.json and the key's in the OpenAPI document.
// Keys may be added, never renamed or retyped.
import Type, { type Static, type TSchema } from 'typebox'

const text = (description: string) => Type.String({ description })
const textOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const numberOrNull = (description: string) => Type.Union([Type.Number(), Type.Null()], { description })
const count = (description: string) => Type.Integer({ minimum: 0, description })
const countOrNull = (description: string) => Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], { description })
const listOf = <T extends TSchema>(item: T, description: string) => Type.Array(item, { description })
const oneOf = <Words extends string[]>(words: readonly [...Words], description: string) =>
	Type.Enum<Words>(words, { description })

const precisions: ['day', 'month', 'quarter', 'year'] = ['day', 'month', 'quarter', 'year']
const precision = (description: string) => oneOf(precisions, description)
const precisionOrNull = (description: string) => Type.Union([Type.Enum(precisions), Type.Null()], { description })
const status = oneOf(
	['confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed'],
	'confirmed: a page records that the person, the organisation or a filing said so; reported: a credible page; rumored; disputed: rival accounts, or a party objects; denied: a party denies it and nothing independent supports it; reversed: it happened or was announced, then was undone'
)
const id = text('Stable readable key')
const note = textOrNull('Remark of at most 15 words')
const currency = textOrNull('ISO 4217 code')
const low = numberOrNull('Lower bound in whole units of the currency; null where open')
const high = numberOrNull('Upper bound in whole units of the currency; null where open')
const date = text(
	'When it happened, was announced or reported, partial ISO date; parts finer than its precision are 01 and mean nothing'
)
const datePrecision = precision('How exact the date is')

/** A lab named in passing. */
export const LabRef = Type.Object({
	id,
	name: text('Usual name'),
	group: text('Id of its topmost ancestor, its own where it has none'),
	groupName: text('Name of that ancestor')
})
/** A source as cited in a row. */
export const Citation = Type.Object({
	id,
	publisher: text('Site the page stands on'),
	origin: textOrNull('Who first reported it, where the page only repeats'),
	tier: text('primary, filing, outlet, secondary or social'),
	url: textOrNull('Address; null for a broadcast'),
	published: textOrNull('Partial ISO date of publication')
})

const evidence = {
	sourceCount: count('Pages behind the record'),
	independentCount: count('First reporters (origin, else publisher) that these pages come from'),
	sources: listOf(Citation, 'The pages behind the record; in CSV their ids')
}

export const Source = Type.Object({
	id,
	url: textOrNull('Address without tracking parameters; null for a broadcast'),
	publisher: text('Site the page stands on'),
	origin: textOrNull('Who first reported it, where the page says so; null where the publisher did or nothing is known'),
	title: text('Headline as published, at most 120 characters'),
	published: textOrNull('Partial ISO date of publication'),
	tier: text(
		'primary: the person’s or organisation’s own statement; filing: court, visa, securities, tax; outlet: a news organisation reporting itself; secondary: re-reports others; social'
	),
	language: textOrNull('ISO 639-1 code'),
	claimCount: count('Claims that rest on it')
})

export const Lab = Type.Object({
	id,
	name: text('Usual name'),
	kind: text('frontier-lab, big-tech, startup, university, nonprofit, government, investor or other'),
	parent: textOrNull('The lab it is a unit of'),
	parentName: textOrNull('Name of that lab'),
	group: text('Id of its topmost ancestor, its own where it has none'),
	groupName: text('Name of that ancestor'),
	country: textOrNull('ISO 3166 alpha-2 code of the head office'),
	founded: textOrNull('Partial ISO date'),
	ended: textOrNull('When it stopped being an organisation of its own, partial ISO date'),
	successor: textOrNull('What it went into'),
	website: textOrNull('Address of its site'),
	aliases: listOf(Type.String(), 'Other names, in any script'),
	joined: count('Confirmed and reported moves into it and its units, moves inside left out'),
	left: count('Confirmed and reported moves out of it and its units, moves inside left out')
})

export const Person = Type.Object({
	id,
	name: text('Name in the order in which the person is best known'),
	aliases: listOf(Type.String(), 'Other names and orders, in any script'),
	knownFor: textOrNull('What the person is known for'),
	links: listOf(Type.String(), 'Addresses of pages about the person’s work'),
	moveCount: count('Moves on record'),
	lab: textOrNull('The lab that the newest confirmed or reported record points to'),
	labName: textOrNull('Name of that lab'),
	labGroup: textOrNull('Id of that lab’s topmost ancestor'),
	since: textOrNull('Date of that record'),
	sincePrecision: precisionOrNull('How exact that date is')
})

export const Move = Type.Object({
	id,
	person: text('Id of who moved'),
	personName: text('Name of who moved'),
	from: textOrNull('Id of the lab left; null where not known, or told by an earlier row'),
	fromName: textOrNull('Name of the lab left'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	to: textOrNull('Id of the lab joined; null where not known'),
	toName: textOrNull('Name of the lab joined'),
	toGroup: textOrNull('Id of its topmost ancestor'),
	kind: text('hire, founding, acquihire, return, appointment, departure or layoff'),
	date,
	datePrecision,
	leftDate: textOrNull('When the person left, where known apart from the date'),
	leftDatePrecision: precisionOrNull('How exact leftDate is'),
	fromRole: textOrNull('Post at the lab left'),
	toRole: textOrNull('Post at the lab joined'),
	status,
	deal: textOrNull('Id of the deal it came with'),
	note,
	firstPublished: textOrNull('Last day of the earliest publication date of its sources; null where all are undated'),
	...evidence
})

export const Offer = Type.Object({
	id,
	person: textOrNull('Id of whom it was made to; null for an unnamed person or a role'),
	personName: textOrNull('Name of whom it was made to'),
	lab: textOrNull('Id of the lab that offers; null for a range across the market'),
	labName: textOrNull('Name of the lab that offers'),
	labGroup: textOrNull('Id of its topmost ancestor'),
	fromLab: textOrNull('Id of the employer at the time; the same as lab for an offer to stay'),
	fromLabName: textOrNull('Name of the employer'),
	fromLabGroup: textOrNull('Id of its topmost ancestor'),
	kind: text('total-package, annual-compensation, signing-bonus, equity-grant, retention-grant or base-salary'),
	notation: text('The compact form, e.g. $200M/4yr'),
	low,
	high,
	currency,
	years: numberOrNull('The term covered, in years'),
	per: textOrNull('What low and high are per: year, month, week, day, hour or total'),
	outcome: text('accepted, declined, countered, withdrawn, expired or unknown'),
	move: textOrNull('Id of the move that an accepted offer led to'),
	date,
	datePrecision,
	status,
	note,
	denialCount: count('Claims that dispute or deny it'),
	lowUsd: numberOrNull('Our figure: low in whole US dollars at the rate of the date'),
	highUsd: numberOrNull('Our figure: high in whole US dollars at the rate of the date'),
	usdHow: text('How the US dollars were made: the rate and its month, or why not known'),
	yearlyLowUsd: numberOrNull('Our figure: lowUsd a year, evenly spread over the years'),
	yearlyHighUsd: numberOrNull('Our figure: highUsd a year, evenly spread over the years'),
	yearlyHow: text('How the sum a year was made, or why it is not known'),
	todayLowUsd: numberOrNull('Our figure: lowUsd in dollars of the last month of the price index'),
	todayHighUsd: numberOrNull('Our figure: highUsd in dollars of the last month of the price index'),
	todayHow: text('By which consumer prices, or why not known'),
	...evidence
})

export const Component = Type.Object({
	id,
	kind: text('base, bonus, signing, equity, retention, milestone or mixed'),
	low,
	high,
	currency,
	year: countOrNull('The year of the term it falls in, from 1'),
	contingent: text('Whether it depends on a condition: yes, no or unknown'),
	note
})

export const Deal = Type.Object({
	id,
	acquirer: text('Id of the lab that buys'),
	acquirerName: text('Name of the lab that buys'),
	acquirerGroup: text('Id of its topmost ancestor'),
	target: text('Id of the lab bought, licensed or hired from'),
	targetName: text('Its name'),
	targetGroup: text('Id of its topmost ancestor'),
	kind: text('acquisition, license-and-hire, stake or acquihire'),
	amount: numberOrNull('Sum in whole units of the currency, as reported'),
	currency,
	stakePercent: numberOrNull('Stake bought, in percent'),
	date,
	datePrecision,
	peopleMoved: countOrNull('People who moved with it, as reported'),
	namedCount: count('Moves on record that came with it'),
	status,
	note,
	...evidence
})

export const Event = Type.Object({
	id,
	lab: textOrNull('Id of the lab it happened to; null for laws and the like'),
	labName: textOrNull('Name of that lab'),
	labGroup: textOrNull('Id of its topmost ancestor'),
	date,
	datePrecision,
	kind: text(
		'layoff, reorganisation, leadership, model-release, facility, policy, funding, setback, statement or deal'
	),
	title: text('What happened, in at most nine words'),
	headcount: countOrNull('People concerned, as reported'),
	percent: numberOrNull('Share of staff concerned, in percent'),
	note,
	...evidence
})

export const Metric = Type.Object({
	id,
	lab: text('Id of the lab whose figure it is'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	counterpart: textOrNull('Id of the other lab of a ratio or a count between two'),
	counterpartName: textOrNull('Name of that lab'),
	metric: text('What is measured, e.g. headcount or gpus-per-researcher'),
	value: Type.Number({ description: 'The figure, in the unit' }),
	unit: text('people, percent, ratio, a currency’s code, GPUs, TPUs, MW, months, years, jobs, startups or deals'),
	date: text('As of when, partial ISO date'),
	note,
	...evidence
})

export const Claim = Type.Object({
	id,
	subject: text('The record it speaks of: offer:ID, move:ID, deal:ID, event:ID or metric:ID'),
	subjectKind: text('Kind of that record'),
	subjectId: text('Id of that record'),
	subjectName: text('That record by its names: Ada Example: Alpha → Beta'),
	stance: text('reports, confirms, disputes or denies'),
	notation: textOrNull('The figure as this source writes it'),
	low: numberOrNull('Lower bound, in whole units of the currency or in the metric’s unit'),
	high: numberOrNull('Upper bound, in whole units of the currency or in the metric’s unit'),
	currency,
	years: numberOrNull('The term covered, in years'),
	by: textOrNull('Who says it, where the page names them'),
	rank: text('preferred, normal or deprecated (superseded or weak)'),
	note: textOrNull('The reason for stance or rank'),
	reporter: text('Who first reported it: the source’s origin, else its publisher'),
	source: Source
})

/** One record in one revision. */
export const Change = Type.Object({
	revision: Type.Integer({ description: 'The revision that brought it' }),
	date: text('When that revision was imported, ISO time in UTC'),
	file: text('The dataset’s file without its ending, e.g. moves'),
	record: text('Key of the record'),
	before: Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()], {
		description: 'The row before, by the file’s columns; null where it was added; in CSV as JSON'
	}),
	after: Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()], {
		description: 'The row after, by the file’s columns; null where it was removed; in CSV as JSON'
	})
})
const recordParts = {
	claims: listOf(Claim, 'What each source says of it'),
	history: listOf(Change, 'The revisions that brought or changed it')
}

/** A person's time at a lab, derived from moves. */
export const Spell = Type.Object({
	person: text('Id of the person'),
	personName: text('Name of the person'),
	lab: text('Id of the lab'),
	labName: text('Name of the lab'),
	labGroup: text('Id of its topmost ancestor'),
	role: textOrNull('Post, by the newest record that tells it'),
	post: oneOf(['staff', 'side'], 'side: an adviser’s or board post, which ends no spell elsewhere'),
	start: textOrNull('When it began; null where no record says'),
	startPrecision: precisionOrNull('How exact the start is'),
	end: textOrNull('When it ended; null where no record says'),
	endPrecision: precisionOrNull('How exact the end is'),
	ended: Type.Boolean({
		description:
			'Whether it has ended; without an end a later record passes over it; false: open at the end of coverage'
	}),
	startMove: textOrNull('Id of the move that opens it'),
	endMove: textOrNull('Id of the move that closes it'),
	status,
	lastEvidence: textOrNull('Day by which the newest record behind it was first published'),
	moves: listOf(Type.String(), 'Ids of the moves behind it, oldest first')
})
/** Someone who left a lab, and where the records after that point. */
export const Alumnus = Type.Object({
	...Spell.properties,
	next: textOrNull('Id of the first lab after leaving'),
	nextName: textOrNull('Name of the first lab after leaving'),
	nextGroup: textOrNull('Id of its topmost ancestor'),
	now: textOrNull('Id of the lab at the end of coverage, by the records'),
	nowName: textOrNull('Name of the lab at the end of coverage'),
	nowGroup: textOrNull('Id of its topmost ancestor')
})

export const PersonRecord = Type.Object({
	...Person.properties,
	spells: listOf(Spell, 'Career, derived from the moves'),
	moves: listOf(Move, 'All moves, of every status, newest first'),
	offers: listOf(Offer, 'All offers, of every status, newest first'),
	history: recordParts.history
})
export const LabRecord = Type.Object({
	...Lab.properties,
	ancestors: listOf(LabRef, 'Labs from its topmost ancestor down to its parent'),
	children: listOf(Lab, 'Its units, with their own counts'),
	peopleNow: count('People there at the end of coverage, by the records; level as asked'),
	alumniCount: count('People who left, by the records; level as asked'),
	history: recordParts.history
})
export const MoveRecord = Type.Object({
	...Move.properties,
	...recordParts,
	offers: listOf(Offer, 'Offers that led to it')
})
const Bounds = Type.Object({ low: numberOrNull('Lower bound'), high: numberOrNull('Upper bound') })
const boundsOrNull = (description: string) => Type.Union([Bounds, Type.Null()], { description })
const share = oneOf(
	['cash', 'time-vested', 'contingent', 'unexplained'],
	'cash: base, bonus, signing; time-vested: equity and pay for staying; contingent: on a condition; unexplained: nobody says'
)
/** An offer by the years of its term. */
export const Grid = Type.Object({
	currency,
	years: listOf(
		Type.Object({
			year: count('Year of the term, from 1'),
			fraction: Type.Number({ description: 'How much of the year the term covers' }),
			low: numberOrNull('Our figure: lower bound of the year; null where open'),
			high: numberOrNull('Our figure: upper bound of the year; null where open'),
			parts: listOf(
				Type.Object({
					share,
					low,
					high,
					assumed: Type.Boolean({ description: 'No report puts it into this year: assumed evenly spread' })
				}),
				'What the year is made of'
			)
		}),
		'The years of the term; empty where the years or the sum are not known'
	),
	how: text('How the years were made, or why they are not known'),
	told: boundsOrNull('The parts that have a sum, added up; null where none has'),
	gap: boundsOrNull('The total less these; null where that is not known'),
	gapHow: text('What the gap says, or why it is not known'),
	aside: listOf(
		Type.Object({ id: text('Id of a component'), why: text('Why it stands in no year') }),
		'Parts that stand in no year'
	)
})
/** What became of an offer, by the moves on record. */
export const Realised = Type.Object({
	state: oneOf(
		['left', 'served', 'there', 'not-accepted', 'unknown'],
		'left: before the term ended, or the term is not told; served: the term ended first; there: no record of leaving'
	),
	start: textOrNull('When the term began: the day of joining'),
	startPrecision: precisionOrNull('How exact that is'),
	end: textOrNull('When the term ends by its years, as exact as the start'),
	left: textOrNull('When the person left the group'),
	leftPrecision: precisionOrNull('How exact that is'),
	leftMove: textOrNull('Id of the move that says so'),
	servedYears: numberOrNull('Years from the start until leaving, else until the end of coverage'),
	forfeited: Type.Union([Type.Array(Type.Integer()), Type.Null()], {
		description: 'Years of the term that began after leaving: possibly forfeited; null where that cannot be told'
	}),
	how: text('What it rests on, or why it is not known')
})
/** An offer as percent of a yearly cost of its lab. */
export const CostShare = Type.Object({
	metric: text('Id of the metric'),
	name: text('What it is: capex-year, staff-costs-year or stock-comp-total'),
	lab: text('Id of the lab whose figure it is'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	date: text('The year of the figure'),
	value: Type.Number({ description: 'The figure, in whole units of its currency' }),
	unit: text('Its currency'),
	valueUsd: Type.Number({ description: 'Our figure: the same in whole US dollars at the mean rate of its year' }),
	usdHow: text('By which rate'),
	basis: oneOf(['year', 'total'], 'year: the sum a year; total: the whole sum, as its years are not known'),
	low: numberOrNull('Our figure: at least so many percent'),
	high: numberOrNull('Our figure: at most so many percent'),
	sources: listOf(Citation, 'The pages behind the figure')
})
/** An offer as a multiple of what its lab is reported to pay. */
export const PayMultiple = Type.Object({
	kind: oneOf(['metric', 'offer'], 'Whether id is a metric or an offer for a role'),
	id: text('Id of the metric or offer'),
	name: text('What it is: median-total-comp or base-salary'),
	lab: text('Id of the lab'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	date: text('When, partial ISO date; a quarter is given as its year'),
	note,
	lowUsd: numberOrNull('What is paid a year at least, in US dollars'),
	highUsd: numberOrNull('What is paid a year at most, in US dollars'),
	timesLow: numberOrNull('Our figure: the sum a year is at least so many times that'),
	timesHigh: numberOrNull('Our figure: the sum a year is at most so many times that'),
	sources: listOf(Citation, 'The pages behind it')
})
export const OfferRecord = Type.Object({
	...Offer.properties,
	...recordParts,
	components: listOf(Component, 'Its parts, as far as they are told apart'),
	grid: Grid,
	realised: Realised,
	shares: listOf(CostShare, 'Our figures: what it is of the yearly costs of its lab'),
	baselines: listOf(PayMultiple, 'Our figures: how many times what its lab is reported to pay; at most five')
})
export const DealRecord = Type.Object({
	...Deal.properties,
	...recordParts,
	moves: listOf(Move, 'Moves that came with it')
})
export const EventRecord = Type.Object({ ...Event.properties, ...recordParts })
export const MetricRecord = Type.Object({ ...Metric.properties, ...recordParts })
export const SourceRecord = Type.Object({ ...Source.properties, ...recordParts })

/** A facet's value with its count under the other filters. */
export const Facet = Type.Object({
	value: text('A value of the facet’s key'),
	name: Type.Optional(text('Name of the lab, where the value is the id of one')),
	count: count('Rows with it, the facet’s own filter lifted')
})

/** The envelope of every list. */
export const ListOf = <T extends TSchema>(row: T) =>
	Type.Object({
		rows: listOf(row, 'This page’s rows'),
		total: count('All rows of the filter, this page or not'),
		next: textOrNull('Cursor of the next page'),
		partly: count('Records left out because a coarse date overlaps the edge of since or until'),
		facets: Type.Record(Type.String(), Type.Array(Facet), { description: 'Values of each facet with counts' }),
		sentence: text('The filter in words'),
		revision: Type.Integer({ description: 'Number of the dataset’s revision' })
	})

/** What stands beside every figure: how much it counts and what it leaves out. */
const figureParts = {
	n: count('Moves counted'),
	since: textOrNull('First day or period counted, as asked'),
	until: textOrNull('Last day or period counted, as asked'),
	narrowed: text('What narrows it beside labs and dates, in words: “ of kind founding”; empty where nothing does'),
	asOf: textOrNull('The world on that day, as asked'),
	knownAt: textOrNull('The press on that day, as asked'),
	level: oneOf(['group', 'lab', 'country'], 'What is counted as one'),
	statuses: listOf(Type.String(), 'Statuses that count'),
	byStatus: Type.Record(Type.String(), count('Moves'), { description: 'Counted moves by status' }),
	sourceCount: count('Distinct sources behind the counted moves'),
	leftOut: Type.Object(
		{
			inside: count('Moves inside one group, lab or country, by the level'),
			partly: count('Moves dated too coarsely for the range'),
			otherStatus: Type.Record(Type.String(), count('Moves'), { description: 'Moves of a status not asked for' }),
			undated: count('Moves whose publication date is unknown, where knownAt is asked for')
		},
		{ description: 'Moves of the same filter that are not counted' }
	),
	coverageEnd: text('Pages were read up to that day; later silence means nothing'),
	sentence: text('The finding in words, with numbers, n and dates'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' })
}

export const FlowNode = Type.Object({
	id: text('Lab id; country code where level is country'),
	name: text('Name'),
	group: text('Id of its topmost ancestor; the country code where level is country'),
	in: count('Moves into it'),
	out: count('Moves out of it'),
	net: Type.Integer({ description: 'in less out' }),
	peopleIn: count('People behind in: fewer where someone came twice'),
	peopleOut: count('People behind out: fewer where someone left twice'),
	inUnknown: count('Part of in whose origin is not known'),
	outUnknown: count('Part of out whose destination is not known')
})
export const FlowLink = Type.Object({
	from: textOrNull('Id of the origin; null: not known'),
	to: textOrNull('Id of the destination; null: not known'),
	count: count('Moves')
})
/** Moves counted by origin and destination. */
export const Flows = Type.Object({
	nodes: listOf(FlowNode, 'Origins and destinations'),
	asked: listOf(LabRef, 'The labs asked for, at either end; one without a move is in no node'),
	links: listOf(FlowLink, 'Moves by origin and destination'),
	unknownFrom: count('Counted moves with no known origin'),
	unknownTo: count('Counted moves with no known destination'),
	...figureParts
})

/** A person named in passing. */
export const PersonRef = Type.Object({ id, name: text('Name') })
/** Moves into a lab from one origin in one year. */
export const OriginRow = Type.Object({
	from: textOrNull('Id of the origin, by the level; null: not known'),
	fromName: textOrNull('Name of the origin'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	year: text('Year of joining'),
	count: count('Moves')
})
/** Where those who joined a lab came from, by year. */
export const Feeders = Type.Object({
	lab: LabRef,
	...ListOf(OriginRow).properties,
	...figureParts
})
/** Three labs that people worked for one after the other; labs that no record tells may lie between. */
export const Route = Type.Object({
	way: oneOf(['in', 'out'], 'in: the lab asked for is the last of the three; out: it is the first'),
	labs: listOf(LabRef, 'The three labs in order'),
	count: count('People'),
	people: listOf(PersonRef, 'Who they are'),
	moves: listOf(Type.String(), 'Ids of the moves that lead from lab to lab')
})
const known = (where: string) =>
	Type.Object(
		{ one: count('With one lab on record'), two: count('With two') },
		{ description: `People of the lab by how many labs the records tell ${where}, one or two` }
	)
export const Routes = Type.Object({
	lab: LabRef,
	...ListOf(Route).properties,
	before: known('before it'),
	after: known('after it'),
	coverageEnd: figureParts.coverageEnd
})
/** A lab that people left another one to found. */
export const Founded = Type.Object({
	lab: text('Id of the lab'),
	labName: text('Name of the lab'),
	labGroup: text('Id of its topmost ancestor'),
	date: text('When the first of them left for it, partial ISO date'),
	datePrecision,
	count: count('People'),
	people: listOf(PersonRef, 'Who they are'),
	moves: listOf(Type.String(), 'Ids of their moves')
})

/** A time at a lab on somebody's way. */
export const PathStop = Type.Object({
	...LabRef.properties,
	start: Spell.properties.start,
	startPrecision: Spell.properties.startPrecision,
	end: Spell.properties.end,
	endPrecision: Spell.properties.endPrecision,
	startMove: Spell.properties.startMove,
	endMove: textOrNull('Id of the move that closes it; where it opens the next one, nothing lies between')
})
/** Somebody's way from one lab to another. */
export const Path = Type.Object({
	person: Spell.properties.person,
	personName: Spell.properties.personName,
	between: count('Labs between the two, by the records'),
	left: textOrNull('When they left the first lab; null where no record says'),
	leftPrecision: Spell.properties.endPrecision,
	joined: textOrNull('When they joined the second lab; null where no record says'),
	joinedPrecision: Spell.properties.startPrecision,
	stops: listOf(PathStop, 'The labs of the way with its two ends, in order'),
	moves: listOf(Type.String(), 'Ids of the moves that lead from lab to lab, in order')
})
export const Paths = Type.Object({
	from: LabRef,
	to: LabRef,
	...ListOf(Path).properties,
	coverageEnd: figureParts.coverageEnd
})

/** A row of the exports of flows. */
export const FlowRow = Type.Object({
	from: FlowLink.properties.from,
	fromName: textOrNull('Name of the origin'),
	to: FlowLink.properties.to,
	toName: textOrNull('Name of the destination'),
	count: FlowLink.properties.count
})

export const FlowPair = Type.Object({
	from: LabRef,
	to: LabRef,
	forward: count('Moves from the first to the second'),
	back: count('Moves from the second to the first'),
	months: listOf(
		Type.Object({ month: text('Month, 2025-07'), forward: count('Moves'), back: count('Moves back') }),
		'Counted moves by the month they are dated to; only months with any'
	),
	coarser: listOf(
		Type.Object({
			period: text('2025-Q3 or 2025'),
			precision: precision('quarter or year'),
			forward: count('Moves'),
			back: count('Moves back')
		}),
		'Counted moves dated only to a quarter or a year'
	),
	forwardMoves: listOf(Move, 'The moves, newest first'),
	backMoves: listOf(Move, 'The moves back, newest first'),
	...figureParts
})

/** Moves in a period, of the labs asked for. */
const periodParts = {
	moves: count('Moves counted'),
	joined: countOrNull('Moves into the labs asked for; null where none is'),
	left: countOrNull('Moves out of the labs asked for; null where none is'),
	leftUnknown: countOrNull('Part of left whose destination is not known')
}
export const Trend = Type.Object({
	by: oneOf(['month', 'quarter', 'year'], 'Length of a period'),
	labs: listOf(LabRef, 'The labs asked for; empty: all'),
	periods: listOf(
		Type.Object({
			period: text('2025-07, 2025-Q3 or 2025'),
			...periodParts,
			net: Type.Union([Type.Integer(), Type.Null()], { description: 'joined less left' })
		}),
		'Every period from the first to the last, empty ones too'
	),
	coarser: listOf(
		Type.Object({
			period: text('2025-Q3 or 2025'),
			precision: precision('How exact these records are dated'),
			...periodParts
		}),
		'Records dated more coarsely than the periods, never inside one'
	),
	...figureParts
})

/** A row of the exports of a trend: its periods, then what is dated more coarsely. */
export const TrendRow = Type.Object({
	period: text('2025-07, 2025-Q3 or 2025'),
	precision: precision('Length of the period; where it is longer than `by` asks, its moves are in no other row'),
	...periodParts,
	net: Type.Union([Type.Integer(), Type.Null()], { description: 'joined less left' })
})

/** Moves of a period, told apart. */
const mixParts = {
	moves: count('Moves counted'),
	counts: Type.Record(Type.String(), count('Moves'), { description: 'Moves by kind or status; none where left out' })
}
export const Mix = Type.Object({
	by: Trend.properties.by,
	of: oneOf(['kind', 'status'], 'What the moves are told apart by'),
	labs: Trend.properties.labs,
	parts: listOf(
		Type.Object({ value: text('A kind or status of moves'), moves: count('Moves') }),
		'The values that occur, those of most moves first'
	),
	periods: listOf(
		Type.Object({ period: text('2025-07, 2025-Q3 or 2025'), ...mixParts }),
		'Every period from the first to the last, empty ones too'
	),
	coarser: listOf(
		Type.Object({
			period: text('2025-Q3 or 2025'),
			precision: precision('How exact these records are dated'),
			...mixParts
		}),
		'Records dated more coarsely than the periods, never inside one'
	),
	...figureParts
})
/** A row of the exports of a mix; only those with moves. */
export const MixRow = Type.Object({
	period: TrendRow.properties.period,
	precision: TrendRow.properties.precision,
	value: text('A kind or status of moves'),
	moves: count('Moves')
})

const spanName = oneOf(
	['before', 'during', 'after', 'coarse'],
	'before or after: as many days; during: in the month, quarter or year that the event is dated to; coarse: dated too coarsely for one of these'
)
const daysOf = (description: string) =>
	Type.Object({ since: text('First day'), until: text('Last day') }, { description })
/** Departures after an event, against as many days before. */
export const After = Type.Object({
	event: Event,
	labs: listOf(LabRef, 'The labs whose departures are counted: the event’s own unless asked'),
	days: count('Length of either span in days'),
	coveredDays: count('Days of the span after it that lie before the end of coverage'),
	before: daysOf('The span before'),
	after: daysOf('The span after; an event of a known day is its first day'),
	counts: Type.Object({
		before: count('Moves'),
		during: count('Moves'),
		after: count('Moves'),
		coarse: count('Moves')
	}),
	moves: listOf(Type.Object({ span: spanName, ...Move.properties }), 'The departures, by span, the earliest first'),
	n: count('Departures before and after'),
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	level: figureParts.level,
	statuses: figureParts.statuses,
	otherStatus: figureParts.leftOut.properties.otherStatus,
	sourceCount: count('Distinct sources behind all departures shown'),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
/** A row of its exports. */
export const AfterRow = After.properties.moves.items

const people = listOf(PersonRef, 'Who; in CSV their ids')
const firstDay = text('First day that the dates of the moves may mean, ISO')
const lastDay = text('Last day that they may mean')
const moveIds = listOf(Type.String(), 'Ids of the moves behind it')
/** The founders of a lab who came from one lab. */
export const FoundingRow = Type.Object({
	lab: text('Id of the lab founded'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	from: textOrNull('Id of the group or lab left, by the level; null: not known'),
	fromName: textOrNull('Its name'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	count: count('Founders who came from there'),
	founders: count('Founders of the lab that are selected, from wherever'),
	people,
	first: firstDay,
	last: lastDay,
	moves: moveIds
})
/** Three or more who went from one lab to another within 30 days, or with one deal. */
export const TeamRow = Type.Object({
	from: text('Id of the group or lab left, by the level'),
	fromName: text('Its name'),
	fromGroup: text('Id of its topmost ancestor'),
	to: text('Id of the group or lab joined'),
	toName: text('Its name'),
	toGroup: text('Id of its topmost ancestor'),
	deal: textOrNull('Id of the deal that they came with'),
	count: count('People'),
	people,
	first: firstDay,
	last: lastDay,
	moves: moveIds
})
/** Who left a lab and came back. */
export const BoomerangRow = Type.Object({
	person: text('Id of who came back'),
	personName: text('Name'),
	lab: text('Id of the group or lab, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	left: textOrNull('Partial ISO date of the exit; null where no record dates it'),
	leftPrecision: precisionOrNull('How exact it is'),
	returned: text('Partial ISO date of the return'),
	returnedPrecision: precision('How exact it is'),
	days: countOrNull('Days away, the middle of each date counting; null where the exit is not dated'),
	marginDays: count('Most days by which that may be wrong, the dates being coarse'),
	between: listOf(LabRef, 'Labs of staff posts in between, by the level; in CSV their ids'),
	moves: moveIds
})

/** Tenure at a lab of those who left it. */
export const TenureRow = Type.Object({
	lab: text('Id of the group or lab left, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	n: count('Staff stays whose beginning and end are dated'),
	unknownStart: count('Stays that ended in the range, whose beginning no record dates'),
	medianDays: countOrNull('Median stay in days; null where n is under five'),
	lowDays: countOrNull('Lower quartile in days'),
	highDays: countOrNull('Upper quartile in days'),
	moves: moveIds
})
/** How long those stay who came with a deal. */
export const DealStayRow = Type.Object({
	deal: text('Id of the deal'),
	lab: text('Id of the group or lab that they came to, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	from: textOrNull('Id of the group or lab that most came from; null: not known'),
	fromName: textOrNull('Its name'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	n: count('Stays followed from the day of coming'),
	left: count('Those of them that had ended by the end of coverage'),
	undated: count('Stays that are over, no record says when: in neither count'),
	medianDays: countOrNull(
		'Median stay in days (Kaplan–Meier); null where n is under five or fewer than half have left'
	),
	moves: moveIds
})

/** The ratio of the moves from one lab to another to those back. */
const ratioParts = {
	forward: count('Moves from the first to the second'),
	back: count('Moves from the second to the first'),
	ratio: numberOrNull('forward to one back; null where there is none back'),
	low: numberOrNull('Lower bound of the ratio at 95%, exact (Clopper–Pearson); null where nothing is counted'),
	high: numberOrNull('Upper bound of the ratio at 95%; null where there is none, or nothing is counted')
}
const rate = (description: string) =>
	Type.Union(
		[
			Type.Object({
				moves: count('Moves out of the lab, to the other one'),
				staffLow: count('The least people that a source gives within the dates'),
				staffHigh: count('The most people that a source gives within the dates'),
				low: Type.Number({ description: 'Moves for every hundred of the most' }),
				high: Type.Number({ description: 'Moves for every hundred of the least' }),
				metrics: listOf(Type.String(), 'Ids of the metrics of the headcount')
			}),
			Type.Null()
		],
		{ description: `${description}; null without since and until, or without a headcount of the lab between them` }
	)
export const Ratio = Type.Object({
	from: LabRef,
	to: LabRef,
	...ratioParts,
	forwardRate: rate('Moves for every hundred staff of the first lab'),
	backRate: rate('Moves back for every hundred staff of the second lab'),
	published: listOf(
		Metric,
		'Ratios of hires between the two as others publish them: gained by the lab from the counterpart to one lost to it'
	),
	...figureParts
})
/** The row of the exports of a ratio. */
export const RatioRow = Type.Object({
	from: text('Id of the first lab'),
	fromName: text('Its name'),
	to: text('Id of the second lab'),
	toName: text('Its name'),
	n: figureParts.n,
	...ratioParts
})

const shareParts = {
	share: Type.Number({ description: 'Share of spells that last longer, 0 to 1 (Kaplan–Meier)' }),
	low: numberOrNull('Lower bound at 95% (Greenwood, log-log); null where the share is 0 or 1'),
	high: numberOrNull('Upper bound at 95%')
}
const stepParts = {
	days: count('Days since the start'),
	...shareParts,
	atRisk: count('Spells followed until just before'),
	ended: count('Spells that ended after so many days'),
	censored: count('Spells last seen after so many days, not ended: coverage ends there')
}
const standing = (description: string) =>
	Type.Union([Type.Object({ ...shareParts, atRisk: count('Spells followed for so long') }), Type.Null()], {
		description: `${description}; null where none is followed for so long`
	})
const daysOrNull = (description: string) => Type.Union([Type.Number(), Type.Null()], { description })
export const LabRetention = Type.Object({
	lab: LabRef,
	n: count('Spells followed: those of people whose joining on a known date is on record'),
	left: count('Of these, how many had ended by the end of coverage'),
	coarse: count('Of these, how many have a date known to the quarter or year alone, taken for its middle'),
	hindsight: count('Of these, how many were first published as begun when they had ended'),
	leftOut: Type.Object(
		{
			unknownStart: count('Spells whose start no record dates, of any range'),
			unknownEnd: count('Spells that are over, no record says since when'),
			partly: count('Spells whose coarse start overlaps the edge of the range'),
			ahead: count('Spells that begin after the end of coverage')
		},
		{ description: 'Spells at the lab that are not followed' }
	),
	steps: listOf(Type.Object(stepParts), 'The share that stays, at each day on which any ended or was last seen'),
	oneYear: standing('The share that stays more than 365.25 days'),
	twoYears: standing('The share that stays more than 730.5 days'),
	median: Type.Object(
		{
			days: daysOrNull('Days after which at most half stay'),
			low: daysOrNull('Lower bound at 95%'),
			high: daysOrNull('Upper bound at 95%')
		},
		{ description: 'Median tenure; null where it is not reached' }
	)
})
export const Retention = Type.Object({
	labs: listOf(LabRetention, 'The labs asked for, else the four that most people joined'),
	published: listOf(Metric, 'Retention, attrition and tenure at these labs as others publish them'),
	n: count('Spells followed'),
	since: figureParts.since,
	until: figureParts.until,
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	level: oneOf(['group', 'lab'], 'What is counted as one'),
	statuses: figureParts.statuses,
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
/** A row of the exports of retention. */
export const RetentionRow = Type.Object({ lab: text('Id of the lab'), labName: text('Its name'), ...stepParts })
/** A spell that is followed. */
export const CohortSpell = Type.Object({
	cohort: text('Id of the lab asked for, which may stand for its units'),
	cohortName: text('Its name'),
	...Spell.properties,
	days: count('Days from start to end, or to the end of coverage; coarse dates are taken for their middle'),
	marginDays: count('Most days by which that may be wrong'),
	left: Type.Boolean({ description: 'Whether it had ended by the end of coverage' }),
	coarse: Type.Boolean({ description: 'Whether a date is known to the quarter or year alone' }),
	hindsight: Type.Boolean({ description: 'Whether its start was first published when it had ended' }),
	startPublished: textOrNull('Day by which its start was first published; null where no source is dated')
})

const series = {
	named: oneOf(['person', 'role'], 'Whether it is to a named person, or to a role or an unnamed person'),
	per: oneOf(['total', 'year'], 'What the sums are per: the whole term or a year')
}
const ofBasis = (description: string) => numberOrNull(`${description}, on the basis asked for; null where open`)
/** An offer in a figure over time, a row of its exports. */
export const OfferPoint = Type.Object({
	id: Offer.properties.id,
	date,
	datePrecision,
	...series,
	person: Offer.properties.person,
	personName: Offer.properties.personName,
	lab: Offer.properties.lab,
	labName: Offer.properties.labName,
	labGroup: Offer.properties.labGroup,
	fromLab: Offer.properties.fromLab,
	fromLabName: Offer.properties.fromLabName,
	kind: Offer.properties.kind,
	notation: Offer.properties.notation,
	status,
	outcome: Offer.properties.outcome,
	contingent: Type.Union([Type.Enum(['yes', 'no', 'unknown']), Type.Null()], {
		description: 'Whether a part of it depends on a condition; null: no parts told apart'
	}),
	low: ofBasis('Lower bound'),
	high: ofBasis('Upper bound'),
	currency: text('ISO 4217 code'),
	how: text('How the sum was made: as reported, or by which rate, years or prices'),
	record: Type.Boolean({ description: 'Whether it was a record when it was made' })
})
/** Offers over time. */
export const OfferTrend = Type.Object({
	basis: oneOf(['reported', 'yearly', 'usd', 'today'], 'What the sums are'),
	currency: textOrNull('ISO 4217 code of all sums; null where there is none'),
	n: count('Offers shown'),
	since: figureParts.since,
	until: figureParts.until,
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	statuses: listOf(Type.String(), 'Statuses that set records and make medians'),
	sourceCount: count('Distinct sources behind the offers shown'),
	groups: listOf(
		Type.Object({ id, name: text('Its name'), n: count('Offers shown that it or its units make') }),
		'Groups of the labs that offer, those with most offers first'
	),
	points: listOf(OfferPoint, 'The offers with a sum on the basis, the oldest first'),
	records: listOf(
		Type.Object({
			...series,
			id: text('Id of the offer'),
			date,
			datePrecision,
			low: Type.Number({ description: 'Its lower bound: the largest until then' }),
			before: numberOrNull('The record that it broke; null for the first')
		}),
		'Offers that were the largest by their lower bound when they were made, the oldest first; a coarse date counts from its last day'
	),
	medians: listOf(
		Type.Object({
			...series,
			kind: Offer.properties.kind,
			year: text('Calendar year'),
			n: count('Offers, at least five'),
			low: numberOrNull('Median of the lower bounds, open ones the lowest; null where it is open'),
			high: numberOrNull('Median of the upper bounds, open ones the highest; null where it is open'),
			openLow: count('Offers among them without a lower bound'),
			openHigh: count('Offers among them without an upper bound')
		}),
		'Bounds of the median by kind and year, where there are at least five offers'
	),
	leftOut: Type.Object(
		{
			noSum: count('Offers whose sum is not known on the basis'),
			otherCurrency: count('Offers in another currency'),
			otherPeriod: count('Offers a day, hour, week or month'),
			partly: count('Offers dated too coarsely for the range')
		},
		{ description: 'Offers of the same filter that are not shown' }
	),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})

export const SearchHit = Type.Object({
	type: oneOf(['person', 'lab'], 'What is found'),
	id,
	name: text('Usual name'),
	matched: text('The name or alias that matched'),
	detail: textOrNull('What it is: kind and country of a lab, what a person is known for'),
	group: textOrNull('Id of the lab whose colour it wears'),
	moveCount: count('Moves on record')
})

export const Dataset = Type.Object({
	name: text('Name of the dataset'),
	title: text('What it holds'),
	version: text('Version of the dataset'),
	released: text('ISO date'),
	coverageEnd: text('Pages were read up to that day; it is “now” everywhere'),
	licence: text('SPDX identifier of the licence of the facts'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision, raised by one with each change' }),
	hash: text('SHA-256 of the canonical export, in hex: the same facts have the same hash on every machine'),
	revisionDate: text('When that revision was imported, ISO time in UTC'),
	window: Type.Object(
		{ since: text('First month'), until: text('Last month') },
		{ description: 'The default window of a figure: the last four whole quarters up to coverageEnd' }
	),
	counts: Type.Record(Type.String(), count('Rows'), { description: 'Rows of each file' })
})

/** RFC 9457. */
export const Problem = Type.Object({
	type: text(
		'Kind of the problem: /api#bad-input, #bad-address, #not-found, #method-not-allowed, #too-long, #too-large or #failed'
	),
	title: text('The kind in words'),
	status: Type.Integer({ description: 'HTTP status' }),
	detail: text('What is wrong here'),
	errors: Type.Optional(
		listOf(
			Type.Object({
				path: text('Query key or part of the address'),
				message: text('What is wrong with it and what would be right')
			}),
			'Every bad input'
		)
	)
})

/** Beside every list and figure: `.metadata.json`. */
export const Metadata = Type.Object({
	title: text('The view in words'),
	query: Type.Record(Type.String(), Type.String(), { description: 'The query as understood, defaults filled in' }),
	url: text('The one way to write the address'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' }),
	hash: text('SHA-256 of that revision'),
	coverageEnd: text('Pages were read up to that day'),
	rows: count('Rows of the exports'),
	columns: listOf(
		Type.Object({ name: text('Key'), description: text('What it holds') }),
		'Columns of the CSV, keys of the NDJSON'
	),
	sources: listOf(Type.String(), 'Ids of the sources behind the rows'),
	caveats: listOf(Type.String(), 'What to know before quoting'),
	licence: text('SPDX identifier of the licence of the facts'),
	citation: text('How to cite it')
})

/** One sum of pay as the notation reader finds it. */
export const Term = Type.Object({
	kind: text('package, offer, salary, base-salary, bonus, signing-bonus, retention-bonus, equity or unspecified'),
	low,
	high,
	currency: textOrNull('ISO 4217 code; null where the text does not say'),
	years: numberOrNull('The span that the sum covers, in years; 1 where it is yearly'),
	per: text('total, year, first-year, month, week, day, hour, once, multi-year or unstated'),
	approximate: Type.Boolean({
		description: 'Whether the text says about, nearly, or gives a bracket such as nine-figure'
	}),
	notation: text('The compact form, e.g. up to $300M/4yr'),
	assumptions: listOf(Type.String(), 'What was assumed'),
	notPay: textOrNull('Why this sum is no pay: valuation, investment, wage-bill ...'),
	quote: text('The words of the text that hold the sum')
})
export const Notation = Type.Object({
	text: text('The text as sent'),
	terms: listOf(Term, 'What it states, the main reading first'),
	notPay: textOrNull('Why the main sum is no pay; null where it is, or where there is no sum')
})

export const Standing = Type.Object({
	n: count('Offers compared'),
	below: count('Offers that lie certainly below: their upper bound is under the lower one'),
	overlapping: count('Offers whose interval overlaps'),
	above: count('Offers that lie certainly above'),
	leftOut: count('Offers of the kind without bounds to compare')
})
/** A text read and set against the reported offers of its kind. */
export const ComparedOffer = Type.Object({
	reading: Notation,
	term: Type.Union([Term, Type.Null()], { description: 'The term that is compared: the first that is pay' }),
	yearly: boundsOrNull('Our sum a year, in the currency of the term; null where not known'),
	yearlyHow: text('How the sum a year was made, or why it is not known'),
	basis: Type.Union([Type.Enum(['year', 'total']), Type.Null()], {
		description: 'What is compared: the sum a year, the whole sum, or nothing'
	}),
	usd: boundsOrNull('What is compared, in US dollars'),
	usdHow: text('By which rate, or why not known'),
	kinds: listOf(Type.String(), 'Kinds of offers that it is set against'),
	people: Standing,
	roles: Standing,
	closest: listOf(
		Type.Object({
			offer: Offer,
			low: numberOrNull('Its lower bound on the basis of the comparison, in US dollars'),
			high: numberOrNull('Its upper bound on the basis of the comparison, in US dollars')
		}),
		'The reported offers nearest to it'
	),
	baselines: listOf(
		Type.Object({
			lab: text('Id of the lab'),
			labName: text('Name of the lab'),
			labGroup: textOrNull('Id of its topmost ancestor'),
			n: count('Base salaries reported for roles'),
			low: Type.Number({ description: 'The lowest, US dollars a year' }),
			high: Type.Number({ description: 'The highest, US dollars a year' }),
			times: numberOrNull('How many times the highest the compared sum a year is, at least')
		}),
		'Base salaries reported for roles, a row a lab'
	)
})
export const Comparison = Type.Object({
	offers: listOf(ComparedOffer, 'The offer of `text`, then that of `with`'),
	coverageEnd: text('Pages were read up to that day'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' })
})

export type LabRef = Static<typeof LabRef>
export type Citation = Static<typeof Citation>
export type Source = Static<typeof Source>
export type Lab = Static<typeof Lab>
export type Person = Static<typeof Person>
export type Move = Static<typeof Move>
export type Offer = Static<typeof Offer>
export type Component = Static<typeof Component>
export type Deal = Static<typeof Deal>
export type Event = Static<typeof Event>
export type Metric = Static<typeof Metric>
export type Claim = Static<typeof Claim>
export type Change = Static<typeof Change>
export type Spell = Static<typeof Spell>
export type Alumnus = Static<typeof Alumnus>
export type PersonRecord = Static<typeof PersonRecord>
export type LabRecord = Static<typeof LabRecord>
export type MoveRecord = Static<typeof MoveRecord>
export type OfferRecord = Static<typeof OfferRecord>
export type Grid = Static<typeof Grid>
export type Realised = Static<typeof Realised>
export type CostShare = Static<typeof CostShare>
export type PayMultiple = Static<typeof PayMultiple>
export type DealRecord = Static<typeof DealRecord>
export type EventRecord = Static<typeof EventRecord>
export type MetricRecord = Static<typeof MetricRecord>
export type SourceRecord = Static<typeof SourceRecord>
export type Facet = Static<typeof Facet>
export type Flows = Static<typeof Flows>
export type FlowNode = Static<typeof FlowNode>
export type FlowLink = Static<typeof FlowLink>
export type FlowPair = Static<typeof FlowPair>
export type FlowRow = Static<typeof FlowRow>
export type Trend = Static<typeof Trend>
export type TrendRow = Static<typeof TrendRow>
export type After = Static<typeof After>
export type AfterRow = Static<typeof AfterRow>
export type FoundingRow = Static<typeof FoundingRow>
export type TeamRow = Static<typeof TeamRow>
export type BoomerangRow = Static<typeof BoomerangRow>
export type TenureRow = Static<typeof TenureRow>
export type DealStayRow = Static<typeof DealStayRow>
export type Mix = Static<typeof Mix>
export type MixRow = Static<typeof MixRow>
export type Ratio = Static<typeof Ratio>
export type LabRetention = Static<typeof LabRetention>
export type Retention = Static<typeof Retention>
export type CohortSpell = Static<typeof CohortSpell>
export type PersonRef = Static<typeof PersonRef>
export type OriginRow = Static<typeof OriginRow>
export type Feeders = Static<typeof Feeders>
export type Route = Static<typeof Route>
export type Routes = Static<typeof Routes>
export type Founded = Static<typeof Founded>
export type PathStop = Static<typeof PathStop>
export type Path = Static<typeof Path>
export type Paths = Static<typeof Paths>
export type OfferPoint = Static<typeof OfferPoint>
export type OfferTrend = Static<typeof OfferTrend>
export type SearchHit = Static<typeof SearchHit>
export type Dataset = Static<typeof Dataset>
export type Problem = Static<typeof Problem>
export type Metadata = Static<typeof Metadata>
export type Term = Static<typeof Term>
export type Notation = Static<typeof Notation>
export type Standing = Static<typeof Standing>
export type ComparedOffer = Static<typeof ComparedOffer>
export type Comparison = Static<typeof Comparison>
export type List<Row> = {
	rows: Row[]
	total: number
	next: string | null
	partly: number
	facets: Record<string, Facet[]>
	sentence: string
	revision: number
}
