// Offers with their parts, and figures of labs.
import Type, { type Static } from 'typebox'
import {
	approximations,
	componentKinds,
	contingencies,
	formerMetricNames,
	metricBases,
	metricNames,
	offerBases,
	offerKinds,
	offerRoles,
	outcomes,
	periods,
	populations,
	stages,
	units
} from '../../../db/words.ts'
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
	status,
	text,
	textOrNull
} from '../parts.ts'
import { evidence } from './claims.ts'

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
