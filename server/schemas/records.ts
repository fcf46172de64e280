// Records of their own: a row with its claims, its history and what belongs to it.
import Type, { type Static } from 'typebox'
import { idSchemes } from '../../db/words.ts'
import { Change } from './change.ts'
import { count, listOf, listWords, numberOrNull, oneOf, precisionOrNull, status, text, textOrNull } from './parts.ts'
import { DealPersonRow } from './deals.ts'
import { CostShare, Grid, PayMultiple, Realised } from './pay.ts'
import {
	Citation,
	Claim,
	Component,
	Deal,
	Event,
	evidence,
	Lab,
	LabRef,
	ListedMove,
	Metric,
	Move,
	Offer,
	Person,
	Source
} from './rows.ts'

/** What somebody whom a record speaks of says of it. */
export const Statement = Type.Object({
	by: text('Who says it'),
	date: text('When it was said, ISO date'),
	words: text('What they say, in their words'),
	source: Type.Union([Source, Type.Null()], {
		description: 'The page on which they say so; null where it was sent to this site'
	})
})
export type Statement = Static<typeof Statement>
const statements = listOf(Statement, 'What those whom it speaks of say of it, in their words')
const noSearch = Type.Boolean({
	description: 'Whether the person asked that search engines leave out the pages on them; it changes nothing else'
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
	moves: listOf(Type.String(), 'Ids of the moves behind it, oldest first'),
	lastPublished: textOrNull(
		'Partial ISO date of the newest page behind the person’s moves into, out of or inside the lab’s group; null where all are undated. Of a spell that has not ended: when it was last told'
	)
})
export type Spell = Static<typeof Spell>

/** Someone who left a lab, and where the records after that point. */
export const Alumnus = Type.Object({
	...Spell.properties,
	next: textOrNull('Id of the first lab after leaving'),
	nextName: textOrNull('Name of the first lab after leaving'),
	nextGroup: textOrNull('Id of its topmost ancestor'),
	now: textOrNull('Id of the lab at the end of coverage, by the records'),
	nowName: textOrNull('Name of the lab at the end of coverage'),
	nowGroup: textOrNull('Id of its topmost ancestor'),
	nowPublished: textOrNull('When that was last told: partial ISO date of the newest page; null where all are undated'),
	...evidence,
	sources: listOf(
		Citation,
		'The pages behind endMove, the move by which they left; none where nobody left, or no record tells of the leaving itself; in CSV their ids'
	)
})
export type Alumnus = Static<typeof Alumnus>

/** An id of a person or lab elsewhere. */
export const PublicId = Type.Object({
	scheme: oneOf(idSchemes, listWords(idSchemes)),
	value: text('The id as the scheme writes it'),
	url: text('The page of that id'),
	sources: listOf(Type.String(), 'Ids of the pages that say so')
})
export type PublicId = Static<typeof PublicId>

/** A person or lab that was judged. */
export const RecordRef = Type.Object({ id: text('Id of the record'), name: text('Its name') })

export const PersonRecord = Type.Object({
	...Person.properties,
	merged: listOf(RecordRef, 'Records that were judged to be this one: their addresses lead here'),
	different: listOf(RecordRef, 'Records that were judged not to be this one, however alike'),
	ids: listOf(PublicId, 'Public ids elsewhere, by scheme'),
	statements,
	noSearch,
	spells: listOf(Spell, 'Career, derived from the moves'),
	moves: listOf(Move, 'All moves, of every status, newest first'),
	offers: listOf(Offer, 'All offers, of every status, newest first'),
	history: recordParts.history
})
export type PersonRecord = Static<typeof PersonRecord>

export const LabRecord = Type.Object({
	...Lab.properties,
	merged: listOf(RecordRef, 'Records that were judged to be this one: their addresses lead here'),
	different: listOf(RecordRef, 'Records that were judged not to be this one, however alike'),
	ids: listOf(PublicId, 'Public ids elsewhere, by scheme'),
	statements,
	ancestors: listOf(LabRef, 'Labs from its topmost ancestor down to its parent'),
	children: listOf(Lab, 'Its units, with their own counts'),
	peopleNow: count('People there at the end of coverage, by the records; level as asked'),
	alumniCount: count('People who left, by the records; level as asked'),
	history: recordParts.history
})
export type LabRecord = Static<typeof LabRecord>

export const MoveRecord = Type.Object({
	...ListedMove.properties,
	...recordParts,
	statements,
	noSearch,
	offers: listOf(Offer, 'Offers that led to it')
})
export type MoveRecord = Static<typeof MoveRecord>

export const OfferRecord = Type.Object({
	...Offer.properties,
	...recordParts,
	statements,
	noSearch,
	components: listOf(Component, 'Its parts, as far as they are told apart'),
	grid: Grid,
	realised: Realised,
	shares: listOf(CostShare, 'Our figures: what it is of the yearly costs of its lab'),
	baselines: listOf(PayMultiple, 'Our figures: how many times what its lab is reported to pay; at most five')
})
export type OfferRecord = Static<typeof OfferRecord>

export const DealRecord = Type.Object({
	...Deal.properties,
	...recordParts,
	statements,
	moves: listOf(ListedMove, 'Moves that came with it, with where these people are now'),
	people: listOf(DealPersonRow, 'Who came with it by confirmed and reported moves, the first to join first'),
	amountUsd: numberOrNull('Our figure: the sum in whole US dollars at the rate of the date'),
	perHead: Type.Object(
		{
			sum: numberOrNull('US dollars; null where there is no sum or nobody is known to have come'),
			n: count('People it is divided by'),
			how: oneOf(
				['reported', 'named'],
				'reported: those reported to have moved; named: those named, so that it is the most'
			)
		},
		{ description: 'Our division: the sum for each person who came' }
	),
	coverageEnd: text('Pages were read up to that day; later silence means nothing')
})
export type DealRecord = Static<typeof DealRecord>

/** A move that belongs to an event. */
export const TiedMove = Type.Object({
	part: oneOf(['leaver', 'joiner'], 'Which half of the move: the exit, or the arrival or founding'),
	why: text('What ties them'),
	move: Move
})
export type TiedMove = Static<typeof TiedMove>

export const EventRecord = Type.Object({
	...Event.properties,
	...recordParts,
	statements,
	people: listOf(
		TiedMove,
		'Moves that belong to it, of every status, newest first; a tie is no date: some had gone before'
	)
})
export type EventRecord = Static<typeof EventRecord>
export const MetricRecord = Type.Object({ ...Metric.properties, ...recordParts, statements })
export type MetricRecord = Static<typeof MetricRecord>
export const SourceRecord = Type.Object({ ...Source.properties, ...recordParts })
export type SourceRecord = Static<typeof SourceRecord>
