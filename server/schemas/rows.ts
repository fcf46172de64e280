// Rows of the lists.
import Type, { type Static } from 'typebox'
import {
	approximations,
	componentKinds,
	contingencies,
	dealKinds,
	eventKinds,
	formerMetricNames,
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
	ranks,
	stages,
	stances,
	tiers,
	units
} from '../../db/words.ts'
import { whereabouts } from '../domain/careers/where.ts'
import {
	count,
	countOrNull,
	currency,
	date,
	datePrecision,
	high,
	id,
	listOf,
	listWords,
	low,
	note,
	numberOrNull,
	oneOf,
	oneOrNull,
	precisionOrNull,
	status,
	text,
	textOrNull
} from './parts.ts'

/** A lab named in passing. */
export const LabRef = Type.Object({
	id,
	name: text('Usual name'),
	group: text('Id of its topmost ancestor, its own where it has none'),
	groupName: text('Name of that ancestor')
})
export type LabRef = Static<typeof LabRef>

/** A source as cited in a row. */
export const Citation = Type.Object({
	id,
	publisher: text('Site the page stands on'),
	origin: textOrNull('Who first reported it, where the page only repeats'),
	tier: oneOf(tiers, listWords(tiers)),
	url: textOrNull('Address; null for a broadcast'),
	published: textOrNull('Partial ISO date of publication')
})
export type Citation = Static<typeof Citation>

/** How many pages are behind a record, and which. */
export const evidence = {
	sourceCount: count('Pages behind the record'),
	independentCount: count(
		'First reporters behind these pages, as far as they are told: each origin once, and the publishers of pages of tier primary, filing or outlet that name none, no other page names, and no other repeats the title of'
	),
	independentAtLeast: Type.Boolean({
		description: 'Whether there may be more first reporters, as a page does not say whom it repeats'
	}),
	sources: listOf(Citation, 'The pages behind the record; in CSV their ids')
}

export const Source = Type.Object({
	id,
	url: textOrNull('Address without tracking parameters; null for a broadcast'),
	publisher: text('Site the page stands on'),
	origin: textOrNull('Who first reported it, where the page says so; null where the publisher did or nothing is known'),
	title: text('Headline as published, at most 120 characters'),
	published: textOrNull('Partial ISO date of publication'),
	tier: oneOf(
		tiers,
		'primary: the person’s or organisation’s own statement; filing: court, visa, securities, tax; outlet: a news organisation reporting itself; secondary: re-reports others; social'
	),
	language: textOrNull('ISO 639-1 code'),
	claimCount: count('Claims that rest on it')
})
export type Source = Static<typeof Source>

const publicIds = listOf(
	Type.String(),
	'Public ids elsewhere as scheme:value; schemes are openreview, dblp, scholar, orcid, wikidata and ror'
)

export const Lab = Type.Object({
	id,
	name: text('Usual name'),
	kind: oneOf(labKinds, listWords(labKinds)),
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
	publicIds,
	joined: count('Confirmed and reported moves into it and its units, moves inside left out'),
	left: count('Confirmed and reported moves out of it and its units, moves inside left out')
})
export type Lab = Static<typeof Lab>

export const Person = Type.Object({
	id,
	name: text('Name in the order in which the person is best known'),
	aliases: listOf(Type.String(), 'Other names and orders, in any script'),
	knownFor: textOrNull('What the person is known for'),
	links: listOf(Type.String(), 'Addresses of pages about the person’s work'),
	publicIds,
	moveCount: count('Moves on record'),
	lab: textOrNull('The lab that the newest confirmed or reported record points to'),
	labName: textOrNull('Name of that lab'),
	labGroup: textOrNull('Id of that lab’s topmost ancestor'),
	since: textOrNull('Date of that record'),
	sincePrecision: precisionOrNull('How exact that date is'),
	role: textOrNull('Post there, by the newest record that tells it'),
	cameFrom: textOrNull(
		'Id of the lab the person was at before, outside that lab’s group or at level lab outside that lab; null where no record tells'
	),
	cameFromName: textOrNull('Name of that lab'),
	cameFromGroup: textOrNull('Id of its topmost ancestor'),
	lastPublished: textOrNull(
		'When it was last told that the person is there: partial ISO date of the newest page behind the moves to, from or inside that lab’s group; null where all are undated'
	)
})
export type Person = Static<typeof Person>

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
	kind: oneOf(moveKinds, listWords(moveKinds)),
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
	announced: Type.Boolean({
		description: 'Whether it is dated after the end of coverage: announced, not known to have happened, counted nowhere'
	}),
	...evidence
})
export type Move = Static<typeof Move>

const now = {
	now: textOrNull(
		'Id of the lab where the person is at the end of coverage, by the records; null where none says: what is announced for later is not yet'
	),
	nowName: textOrNull('Name of that lab'),
	nowGroup: textOrNull('Id of its topmost ancestor'),
	nowRole: textOrNull('Post there, by the newest record that tells it'),
	nowSince: textOrNull('Since when; null where no record says'),
	nowSincePrecision: precisionOrNull('How exact that date is'),
	nowPublished: textOrNull(
		'When it was last told that the person is there: partial ISO date of the newest page; null where all are undated'
	),
	nowIs: oneOrNull(
		whereabouts,
		'What has become of the move: there (no exit from the post it led to is on record), back (at that lab again), elsewhere, left (it led nowhere known, and no later post is on record), unknown (no record says where now); null where the move does not count'
	)
}
const Now = Type.Object(now)
export type Now = Static<typeof Now>
/** A move with where its person is now. */
export const ListedMove = Type.Object({ ...Move.properties, ...now })
export type ListedMove = Static<typeof ListedMove>

export const Offer = Type.Object({
	id,
	person: textOrNull('Id of whom it was made to; null where it is for people not named, a post or an average'),
	personName: textOrNull('Name of whom it was made to'),
	lab: textOrNull('Id of the lab that offers; null for a range across the market'),
	labName: textOrNull('Name of the lab that offers'),
	labGroup: textOrNull('Id of its topmost ancestor'),
	fromLab: textOrNull('Id of the employer at the time; the same as lab for an offer to stay'),
	fromLabName: textOrNull('Name of the employer'),
	fromLabGroup: textOrNull('Id of its topmost ancestor'),
	kind: oneOf(offerKinds, listWords(offerKinds)),
	notation: text('The compact form, e.g. $200M/4yr'),
	low,
	high,
	currency,
	years: numberOrNull('The term covered, in years'),
	per: oneOrNull(periods, `What low and high are per: ${listWords(periods)}`),
	outcome: oneOf(outcomes, listWords(outcomes)),
	move: textOrNull('Id of the move that an accepted offer led to'),
	date,
	datePrecision,
	status,
	note,
	basis: oneOrNull(offerBases, `What the sum rests on: ${listWords(offerBases)}; null in release 1.0.0`),
	population: oneOrNull(populations, `Whom the terms are for: ${listWords(populations)}; null in release 1.0.0`),
	role: oneOrNull(offerRoles, `Kind of post: ${listWords(offerRoles)}`),
	title: textOrNull('The post in plain words'),
	grade: listOf(Type.String(), 'Grades: a lab’s own such as L6, or words such as senior'),
	place: textOrNull('City, or country as ISO 3166 alpha-2'),
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
export type Offer = Static<typeof Offer>

export const Component = Type.Object({
	id,
	kind: oneOf(componentKinds, listWords(componentKinds)),
	low,
	high,
	currency,
	year: countOrNull('The year of the term it falls in, from 1'),
	contingent: oneOf(contingencies, `Whether it depends on a condition: ${listWords(contingencies)}`),
	note
})
export type Component = Static<typeof Component>

export const Deal = Type.Object({
	id,
	acquirer: text('Id of the lab that buys'),
	acquirerName: text('Name of the lab that buys'),
	acquirerGroup: text('Id of its topmost ancestor'),
	target: text('Id of the lab bought, licensed or hired from'),
	targetName: text('Its name'),
	targetGroup: text('Id of its topmost ancestor'),
	kind: oneOf(dealKinds, listWords(dealKinds)),
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
export type Deal = Static<typeof Deal>

export const Event = Type.Object({
	id,
	lab: textOrNull('Id of the lab it happened to; null for laws and the like'),
	labName: textOrNull('Name of that lab'),
	labGroup: textOrNull('Id of its topmost ancestor'),
	date,
	datePrecision,
	kind: oneOf(eventKinds, listWords(eventKinds)),
	title: text('What happened, in at most nine words'),
	headcount: countOrNull('People concerned, as reported'),
	percent: numberOrNull('Share of staff concerned, in percent'),
	namedCount: count('Moves on record that belong to it: none says that nobody is named, not that nobody went'),
	note,
	...evidence
})
export type Event = Static<typeof Event>

export const Metric = Type.Object({
	id,
	lab: text('Id of the lab whose figure it is'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	counterpart: textOrNull('Id of the other lab of a ratio or a count between two'),
	counterpartName: textOrNull('Name of that lab'),
	metric: oneOf(
		[...metricNames, ...formerMetricNames],
		'What is measured, e.g. headcount or gpus-per-researcher; the names that say a stage too stand in release 1.0.0 alone'
	),
	value: numberOrNull('The figure where it is exact, in the unit; null where low and high differ or one is open'),
	low: numberOrNull('Lower bound, in the unit; null where open'),
	high: numberOrNull('Upper bound, in the unit; null where open'),
	approx: oneOrNull(approximations, 'yes where the page says about, nearly or roughly, else no; null in release 1.0.0'),
	unit: oneOf(units, listWords(units)),
	date: text('The date the figure is for, partial ISO date: of a plan the target date, of guidance the year'),
	said: textOrNull('When it was said, partial ISO date'),
	stage: oneOrNull(stages, `${listWords(stages)}: what is not actual a lab never has; null in release 1.0.0`),
	scope: textOrNull('What is counted: company, unit, team, site:NAME or sample:WHAT; null in release 1.0.0'),
	basis: oneOrNull(metricBases, `What the figure rests on: ${listWords(metricBases)}; null in release 1.0.0`),
	note,
	...evidence
})
export type Metric = Static<typeof Metric>

export const Claim = Type.Object({
	id,
	subject: text('The record it speaks of: offer:ID, move:ID, deal:ID, event:ID or metric:ID'),
	subjectKind: oneOf(['offer', 'move', 'deal', 'event', 'metric'], 'Kind of that record'),
	subjectId: text('Id of that record'),
	subjectName: text('That record by its names: Ada Example: Alpha → Beta'),
	stance: oneOf(stances, listWords(stances)),
	notation: textOrNull('The figure as this source writes it'),
	low: numberOrNull('Lower bound, in whole units of the currency or in the metric’s unit'),
	high: numberOrNull('Upper bound, in whole units of the currency or in the metric’s unit'),
	currency,
	years: numberOrNull('The term covered, in years'),
	by: textOrNull('Who says it, where the page names them'),
	rank: oneOf(ranks, `${listWords(ranks)} (superseded or weak)`),
	note: textOrNull('The reason for stance or rank'),
	reporter: text(
		'Who reported it, as far as the page tells: the source’s origin, else its publisher, who may repeat others where the tier is secondary or social'
	),
	source: Source
})
export type Claim = Static<typeof Claim>

/** A person named in passing. */
export const PersonRef = Type.Object({ id, name: text('Name') })
export type PersonRef = Static<typeof PersonRef>
