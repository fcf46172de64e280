// Where a lab's people come from and went, and the paths between labs.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { ListOf } from './list.ts'
import { count, datePrecision, listOf, oneOf, text, textOrNull } from './parts.ts'
import { Spell } from './records.ts'
import { LabRef, PersonRef } from './rows.ts'

/** Moves into a lab from one origin in one year. */
export const OriginRow = Type.Object({
	from: textOrNull('Id of the origin, by the level; null: not known'),
	fromName: textOrNull('Name of the origin'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	year: text('Year of joining'),
	count: count('Moves')
})
export type OriginRow = Static<typeof OriginRow>

/** Where those who joined a lab came from, by year. */
export const Feeders = Type.Object({
	lab: LabRef,
	...ListOf(OriginRow).properties,
	...figureParts
})
export type Feeders = Static<typeof Feeders>

/** Three labs that people worked for one after the other; labs that no record tells may lie between. */
export const Route = Type.Object({
	way: oneOf(['in', 'out'], 'in: the lab asked for is the last of the three; out: it is the first'),
	labs: listOf(LabRef, 'The three labs in order'),
	count: count('People'),
	people: listOf(PersonRef, 'Who they are'),
	moves: listOf(Type.String(), 'Ids of the moves that lead from lab to lab')
})
export type Route = Static<typeof Route>

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
export type Routes = Static<typeof Routes>

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
export type Founded = Static<typeof Founded>

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
export type PathStop = Static<typeof PathStop>

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
export type Path = Static<typeof Path>

export const Paths = Type.Object({
	from: LabRef,
	to: LabRef,
	...ListOf(Path).properties,
	coverageEnd: figureParts.coverageEnd
})
export type Paths = Static<typeof Paths>
