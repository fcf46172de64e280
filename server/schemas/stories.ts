// Foundings, teams, boomerangs, stays.
import Type, { type Static } from 'typebox'
import { count, countOrNull, listOf, precision, precisionOrNull, text, textOrNull } from './parts.ts'
import { LabRef, PersonRef } from './rows.ts'
const people = listOf(PersonRef, 'Who; in CSV their ids')
const firstDay = text('First day that the dates of the moves may mean, ISO')
const lastDay = text('Last day that they may mean')
const moveIds = listOf(Type.String(), 'Ids of the moves behind it')

/** The founders of a lab who came from one lab. */
export const FoundingRow = Type.Object({
	lab: text('Id of the lab founded'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	from: textOrNull('Id of the group or lab left, by the level; null: not known'),
	fromName: textOrNull('Its name'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	count: count('Founders who came from there'),
	founders: count('Founders of the lab that are selected, from wherever'),
	people,
	first: firstDay,
	last: lastDay,
	moves: moveIds
})
export type FoundingRow = Static<typeof FoundingRow>

/** Three or more who went from one lab to another within 30 days, or with one deal. */
export const TeamRow = Type.Object({
	from: text('Id of the group or lab left, by the level'),
	fromName: text('Its name'),
	fromGroup: text('Id of its topmost ancestor'),
	to: text('Id of the group or lab joined'),
	toName: text('Its name'),
	toGroup: text('Id of its topmost ancestor'),
	deal: textOrNull('Id of the deal that they came with'),
	count: count('People'),
	people,
	first: firstDay,
	last: lastDay,
	moves: moveIds
})
export type TeamRow = Static<typeof TeamRow>

/** Who left a lab and came back. */
export const BoomerangRow = Type.Object({
	person: text('Id of who came back'),
	personName: text('Name'),
	lab: text('Id of the group or lab, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	left: textOrNull('Partial ISO date of the exit; null where no record dates it'),
	leftPrecision: precisionOrNull('How exact it is'),
	returned: text('Partial ISO date of the return'),
	returnedPrecision: precision('How exact it is'),
	days: countOrNull('Days away, the middle of each date counting; null where the exit is not dated'),
	marginDays: count('Most days by which that may be wrong, the dates being coarse'),
	between: listOf(LabRef, 'Labs of staff posts in between, by the level; in CSV their ids'),
	moves: moveIds
})
export type BoomerangRow = Static<typeof BoomerangRow>

/** Tenure at a lab of those who left it. */
export const TenureRow = Type.Object({
	lab: text('Id of the group or lab left, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	n: count('Staff stays whose beginning and end are dated'),
	unknownStart: count('Stays that ended in the range, whose beginning no record dates'),
	medianDays: countOrNull('Median stay in days; null where n is under five'),
	lowDays: countOrNull('Lower quartile in days'),
	highDays: countOrNull('Upper quartile in days'),
	moves: moveIds
})
export type TenureRow = Static<typeof TenureRow>

/** How long those stay who came with a deal. */
export const DealStayRow = Type.Object({
	deal: text('Id of the deal'),
	lab: text('Id of the group or lab that they came to, by the level'),
	labName: text('Its name'),
	labGroup: text('Id of its topmost ancestor'),
	from: textOrNull('Id of the group or lab that most came from; null: not known'),
	fromName: textOrNull('Its name'),
	fromGroup: textOrNull('Id of its topmost ancestor'),
	n: count('Stays followed from the day of coming'),
	left: count('Those of them that had ended by the end of coverage'),
	undated: count('Stays that are over, no record says when: in neither count'),
	medianDays: countOrNull(
		'Median stay in days (Kaplan–Meier); null where n is under five or fewer than half have left'
	),
	moves: moveIds
})
export type DealStayRow = Static<typeof DealStayRow>
