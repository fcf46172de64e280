// The story of a lab: its moves one by one, why people leave and come, and where those who left are.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { ListOf } from './list.ts'
import { count, datePrecision, id, listOf, oneOf, status, text, textOrNull } from './parts.ts'
import { Event, LabRef } from './rows.ts'

/** A move into or out of a lab, seen from there. */
export const LabMove = Type.Object({
	id,
	way: oneOf(['joined', 'left'], 'Whether it leads into the lab or out of it'),
	person: text('Id of who moved'),
	personName: text('Name of who moved'),
	other: textOrNull('Id of the lab at the other end; null where not known'),
	otherName: textOrNull('Name of that lab'),
	otherGroup: textOrNull('Id of its topmost ancestor'),
	otherGroupName: textOrNull('Name of that ancestor'),
	date: text('Of who joined the date of the move, of who left that of leaving; partial ISO date'),
	datePrecision,
	status,
	events: listOf(Type.String(), 'Ids of the events that this end of the move belongs to')
})
export type LabMove = Static<typeof LabMove>

export const Wave = Type.Object({
	since: text('First month that their dates may mean'),
	until: text('Last month that their dates may mean'),
	n: count('People who came'),
	gone: count('Of these, how many are known to have left since')
})

/** Everyone who joined and left a lab. */
export const LabMoves = Type.Object({
	lab: LabRef,
	...ListOf(LabMove).properties,
	joined: count('Moves into it'),
	left: count('Moves out of it'),
	wave: Type.Union([Wave, Type.Null()], {
		description: 'The four months in which most people came; null where fewer than six did'
	}),
	...figureParts
})
export type LabMoves = Static<typeof LabMoves>

/** Somebody whose move an event explains. */
export const Tied = Type.Object({
	move: text('Id of the move'),
	person: text('Id of who moved'),
	personName: text('Name of who moved')
})

/** Something that happened at a lab, with those who left or came for it. */
export const Reason = Type.Object({
	number: count('Its number in the figure, the oldest first'),
	...Event.properties,
	leavers: listOf(Tied, 'Who left, by the moves that belong to it'),
	joiners: listOf(Tied, 'Who came, by the moves that belong to it')
})
export type Reason = Static<typeof Reason>

/** Why people leave a lab and come to it. */
export const Reasons = Type.Object({
	lab: LabRef,
	exits: listOf(LabMove, 'Who left, by the date of leaving, the oldest first'),
	events: listOf(Reason, 'Lay-offs, reorganisations, setbacks, statements and facilities, the oldest first'),
	tied: count('Exits that belong to one of these events'),
	peak: Type.Union([Type.Object({ quarter: text('2025-Q3'), count: count('Exits') }), Type.Null()], {
		description: 'The quarter in which most left; null where none stands out'
	}),
	...figureParts
})
export type Reasons = Static<typeof Reasons>

/** Where those who left a lab are now. */
export const Whereabout = Type.Object({
	lab: textOrNull('Id of the lab; null where no record says'),
	labName: textOrNull('Its name'),
	labGroup: textOrNull('Id of its topmost ancestor'),
	count: count('People')
})
export type Whereabout = Static<typeof Whereabout>
export const Whereabouts = Type.Object({
	lab: LabRef,
	...ListOf(Whereabout).properties,
	n: count('People who left'),
	coverageEnd: figureParts.coverageEnd
})
export type Whereabouts = Static<typeof Whereabouts>
