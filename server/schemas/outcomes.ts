// What became of offers.
import Type, { type Static } from 'typebox'
import { fates } from '../domain/offers/fate.ts'
import { figureParts } from './figure.ts'
import { count, listOf, numberOrNull, oneOf, precisionOrNull, text, textOrNull } from './parts.ts'
import { Offer } from './rows.ts'

const { id, person, personName, lab, labName, labGroup, fromLab, fromLabName, fromLabGroup } = Offer.properties
const { notation, currency, title, lowUsd, highUsd, usdHow, date, datePrecision, status, move, sourceCount } =
	Offer.properties

/** An offer to people with what became of it, a row of the exports. */
export const OfferOutcome = Type.Object({
	id,
	date,
	datePrecision,
	person,
	personName,
	whom: text('For whom, in words'),
	lab,
	labName,
	labGroup,
	fromLab,
	fromLabName,
	fromLabGroup,
	kind: Type.Unsafe<string>(Offer.properties.kind),
	per: Type.Unsafe<string | null>(Offer.properties.per),
	notation,
	currency,
	lowUsd,
	highUsd,
	usdHow,
	status,
	basis: Type.Unsafe<string | null>(Offer.properties.basis),
	title,
	ranked: Type.Boolean({ description: 'Whether it is ranked by size, as in the list of offers' }),
	outcome: Type.Unsafe<string>(Offer.properties.outcome),
	move,
	fate: oneOf(
		fates,
		'there: joined or stayed, no exit reported; left: joined or stayed, and left; left-before: had left when the sum was reported; came-later: refused and joined later; accepted, declined, unknown: no more than the outcome; ended: withdrawn, countered or expired'
	),
	joined: textOrNull('When the person joined the lab that offered'),
	joinedPrecision: precisionOrNull('How exact that date is'),
	daysLater: numberOrNull('Days from the offer to joining, where it was refused first and both days are known'),
	left: textOrNull('When the person left: the lab that offered, or, having refused, the employer of then'),
	leftPrecision: precisionOrNull('How exact that date is'),
	next: textOrNull('Name of the lab joined after that'),
	became: text('What became of it in words'),
	sourceCount
})
export type OfferOutcome = Static<typeof OfferOutcome>

/** Offers to people with what became of them, and how many were accepted. */
export const Outcomes = Type.Object({
	n: count('Offers to people with a sum'),
	since: figureParts.since,
	until: figureParts.until,
	asOf: figureParts.asOf,
	knownAt: figureParts.knownAt,
	statuses: listOf(Type.String(), 'Statuses that count in acceptance'),
	narrowing: text('The offers asked for in words, with their dates; empty where all are'),
	sourceCount: count('Distinct sources behind the offers'),
	offers: listOf(OfferOutcome, 'Offers to people with a sum, the oldest first'),
	labs: listOf(
		Type.Object({
			id,
			name: text('Its name'),
			accepted: count('Offers to named people that were accepted, with a sum or without'),
			n: count('Offers to named people that were accepted or declined'),
			low: Type.Number({ description: 'Exact 95% bound of the share that was accepted' }),
			high: Type.Number({ description: 'Exact 95% bound of the share that was accepted' })
		}),
		'Groups of the labs that offer, those with most offers first'
	),
	noSum: count('Offers to people whose sum is not known, which are in acceptance alone'),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
export type Outcomes = Static<typeof Outcomes>
