// Dates of the calendar, as the API gives them.
import Type, { type Static } from 'typebox'
import { statuses } from '../../db/words.ts'
import { calendarKinds } from '../domain/calendar/entry.ts'
import { listOf, listWords, oneOf, oneOrNull, precision, text, textOrNull } from './parts.ts'

export const CalendarDate = Type.Object({
	id: text('Stable key of the date: KIND:ID of its record'),
	kind: oneOf(
		[...calendarKinds],
		`${listWords(calendarKinds)}: start is a move announced for later, target the date that a plan is for, term the end of one that an accepted offer tells`
	),
	first: text('First day that it may mean'),
	last: text('Last day that it may mean'),
	precision: precision('How exact the date is'),
	title: text('What is dated'),
	basis: oneOf(['stated', 'assumed'], 'stated: a page tells the date; assumed: it follows from one by the rule'),
	rule: text('How the date was read'),
	status: oneOrNull([...statuses], 'How sure the record is; null where its kind has no status'),
	record: text('Path of the record behind it'),
	person: textOrNull('Id of the person concerned'),
	labs: listOf(Type.String(), 'Ids of the labs concerned'),
	sources: listOf(Type.String(), 'Ids of the pages behind it')
})
export type CalendarDate = Static<typeof CalendarDate>
