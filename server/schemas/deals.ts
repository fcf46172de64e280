// Deals over time, and who came with one.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { count, id, listOf, numberOrNull, oneOf, precisionOrNull, text, textOrNull } from './parts.ts'
import { Deal } from './rows.ts'

const { acquirer, acquirerName, acquirerGroup, target, targetName, targetGroup, kind, amount, currency } =
	Deal.properties
const { stakePercent, date, datePrecision, peopleMoved, status, sourceCount } = Deal.properties

/** A deal with its sum in US dollars and what became of the people named, a row of the exports. */
export const DealPoint = Type.Object({
	id,
	date,
	datePrecision,
	acquirer,
	acquirerName,
	acquirerGroup,
	acquirerGroupName: text('Name of the topmost ancestor of who bought'),
	target,
	targetName,
	targetGroup,
	kind: Type.Unsafe<string>(kind),
	amount,
	currency: Type.Unsafe<string | null>(currency),
	amountUsd: numberOrNull('Our figure: the sum in whole US dollars at the rate of the date'),
	stakePercent,
	peopleMoved,
	namedCount: count('People named as having come with it, by confirmed and reported moves'),
	leftCount: count('People among them who have left who bought'),
	perHeadUsd: numberOrNull('Our division: the sum by peopleMoved, or, at most, by namedCount'),
	status,
	sourceCount
})
export type DealPoint = Static<typeof DealPoint>

/** Deals over time. */
export const DealTimeline = Type.Object({
	n: count('Deals'),
	priced: count('Deals with a sum'),
	since: text('First month of the four quarters of the title'),
	until: text('Last month of these'),
	deals: listOf(DealPoint, 'The deals, the oldest first'),
	sourceCount: count('Distinct sources behind the deals'),
	coverageEnd: figureParts.coverageEnd,
	sentence: figureParts.sentence,
	revision: figureParts.revision
})
export type DealTimeline = Static<typeof DealTimeline>

/** Somebody who came with a deal. */
export const DealPersonRow = Type.Object({
	person: id,
	personName: text('Name'),
	move: text('Id of the move that came with it'),
	joined: textOrNull('When the person joined who bought'),
	joinedPrecision: precisionOrNull('How exact that date is'),
	left: textOrNull('When the person left who bought'),
	leftPrecision: precisionOrNull('How exact that date is'),
	next: textOrNull('Name of the lab joined after that'),
	stay: oneOf(['there', 'left', 'unknown'], 'there: no exit reported; unknown: not known when the person joined')
})
