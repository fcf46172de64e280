// What has changed since a revision.
import Type, { type Static } from 'typebox'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

export const RevisionRef = Type.Object({
	number: Type.Integer({ minimum: 0, description: 'Number of the revision; 0 where it was never published here' }),
	hash: text('SHA-256 of its facts, in hex'),
	date: text('When it was imported, ISO time in UTC; empty where it was never published here'),
	name: text('How `rev` names it')
})
export const DifferenceRow = Type.Object({
	list: text('The list that holds the record: moves, offers, ...'),
	record: text('Id of the record'),
	label: text('The record in a few words'),
	change: oneOf(['added', 'changed', 'removed'], 'What happened to it since'),
	field: textOrNull('Key of the field that changed; null where the whole record was added or removed'),
	before: textOrNull('What it was then, in words; null where not known'),
	after: textOrNull('What it is now, in words; null where not known'),
	words: text('The change in words')
})
export type DifferenceRow = Static<typeof DifferenceRow>

export const Difference = Type.Object({
	of: text('The address that was asked about'),
	before: RevisionRef,
	now: RevisionRef,
	records: count('Records behind it then and now'),
	changed: count('Records that have changed'),
	added: count('Records that are behind it now and were not then'),
	removed: count('Records that were behind it then and are not now'),
	total: count('Changes in all'),
	rows: listOf(DifferenceRow, 'Changes, at most 200 here; all in the exports'),
	sentence: text('How much has changed, in words'),
	revision: Type.Integer({ description: 'Number of the newest revision' })
})
export type Difference = Static<typeof Difference>
