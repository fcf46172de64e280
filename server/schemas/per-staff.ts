// Gains of labs for every hundred on their staff.
import Type, { type Static } from 'typebox'
import { figureParts } from './figure.ts'
import { OtherLeftOut } from './periods.ts'
import { count, countOrNull, listOf, numberOrNull, text } from './parts.ts'

const counts = {
	joined: count('Moves into it, by the date of the move'),
	joinedWas: count('The same in the other period'),
	left: count('Moves out of it, by the date of leaving'),
	leftWas: count('The same in the other period'),
	staffLow: countOrNull('The least people that sources give, within a year up to the end of the range'),
	staffHigh: countOrNull('The most people that sources give'),
	per100Low: numberOrNull('joined for every hundred of the most'),
	per100High: numberOrNull('joined for every hundred of the least'),
	per100LowWas: numberOrNull('joinedWas for every hundred of the most'),
	per100HighWas: numberOrNull('joinedWas for every hundred of the least'),
	metrics: listOf(Type.String(), 'Ids of the metrics of the headcount')
}
export const StaffGain = Type.Object({
	id: text('Id'),
	name: text('Name'),
	group: text('Id of its topmost ancestor'),
	...counts
})
export type StaffGain = Static<typeof StaffGain>

export const PerStaff = Type.Object({
	labs: listOf(StaffGain, 'Labs with a published headcount, those that gained most people first'),
	title: listOf(
		Type.Object({ text: Type.String(), lab: Type.Optional(Type.String()), group: Type.Optional(Type.String()) }),
		'The finding, in parts: a lab is named with its id'
	),
	vs: Type.Object(
		{
			since: text('First day or period of the other one'),
			until: text('Last day or period of the other one'),
			n: count('Moves counted in it'),
			leftOut: OtherLeftOut,
			bothSources: count('Distinct sources behind the moves of both periods')
		},
		{ description: 'The other period' }
	),
	...figureParts
})
export type PerStaff = Static<typeof PerStaff>

/** A row of its exports. */
export const StaffGainRow = Type.Object({
	lab: text('Id of the lab'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	...counts
})
