// Offers over time.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { count, date, datePrecision, id, listOf, numberOrNull, oneOf, status, text, textOrNull } from './parts.ts'
import { Offer } from './rows.ts'

const series = {
	named: oneOf(['person', 'role'], 'person: to a named person; role: to all others, as population says'),
	population: oneOf(
		['person', 'group-offer', 'role', 'survey'],
		'Whom it is for: a named person, people not named, a post, or an average or median; of release 1.0.0 by kind'
	),
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
	kind: Type.Unsafe<string>(Offer.properties.kind),
	notation: Offer.properties.notation,
	basis: Type.Unsafe<string | null>(Offer.properties.basis),
	title: Offer.properties.title,
	status,
	outcome: Type.Unsafe<string>(Offer.properties.outcome),
	contingent: Type.Union([Type.Enum(['yes', 'no', 'unknown']), Type.Null()], {
		description: 'Whether a part of it depends on a condition; null: no parts told apart'
	}),
	low: ofBasis('Lower bound'),
	high: ofBasis('Upper bound'),
	currency: text('ISO 4217 code'),
	how: text('How the sum was made: as reported, or by which rate, years or prices'),
	record: Type.Boolean({ description: 'Whether it was a record when it was made' })
})
export type OfferPoint = Static<typeof OfferPoint>

/** Offers over time. */
export const OfferTrend = Type.Object({
	basis: oneOf(['reported', 'yearly', 'usd', 'today'], 'What the sums are: the `sums` of the question'),
	currency: textOrNull('ISO 4217 code of all sums; null where there is none'),
	n: count('Offers shown'),
	since: figureParts.since,
	until: figureParts.until,
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	statuses: listOf(Type.String(), 'Statuses that set records and make medians'),
	estimates: count('Offers shown that set no record and make no median, as estimates of outsiders nobody asked for'),
	narrowing: text('The offers asked for in words, with their dates: “offers that were declined”; empty where all are'),
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
		'Offers to people that were the largest by their lower bound when they were made, the oldest first; a coarse date counts from its last day'
	),
	medians: listOf(
		Type.Object({
			...series,
			kind: Type.Unsafe<string>(Offer.properties.kind),
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
export type OfferTrend = Static<typeof OfferTrend>
