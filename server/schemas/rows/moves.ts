// Moves, deals and events.
import Type, { type Static } from 'typebox'
import { dealKinds, eventKinds, moveKinds } from '../../../db/words.ts'
import { whereabouts } from '../../domain/careers/where.ts'
import {
	count,
	countOrNull,
	currency,
	date,
	datePrecision,
	id,
	listWords,
	note,
	numberOrNull,
	oneOf,
	oneOrNull,
	precisionOrNull,
	status,
	text,
	textOrNull
} from '../parts.ts'
import { evidence } from './claims.ts'

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
