// What revisions did.
import Type, { type Static } from 'typebox'
import { ListOf, type List } from './list.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

const cells = (description: string) =>
	Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()], { description })

/** One record in one revision. */
export const Change = Type.Object({
	id: text('Key of the change, REVISION:FILE:RECORD'),
	revision: Type.Integer({ description: 'The revision that brought it' }),
	date: text('When that revision was imported, ISO time in UTC'),
	file: text('The dataset’s file without its ending, e.g. moves'),
	record: text('Key of the record'),
	kind: oneOf(['added', 'changed', 'removed'], 'What was done to the record'),
	name: text('The record by its names, e.g. Ada Example: Alpha → Beta'),
	sentence: text('What was done, in words, e.g. years 4 → 6, on The Example Post’s report'),
	page: textOrNull('Path of the page that shows the record; null where none does any more'),
	before: cells('The row before, by the file’s columns; null where it was added; in CSV as JSON'),
	after: cells('The row after, by the file’s columns; null where it was removed; in CSV as JSON')
})
export type Change = Static<typeof Change>

const counts = {
	added: count('Records added'),
	changed: count('Records changed'),
	removed: count('Records removed')
}
/** One published state of the whole dataset. */
export const Revision = Type.Object({
	revision: Type.Integer({ description: 'Its number' }),
	date: text('When it was imported, ISO time in UTC'),
	hash: text('SHA-256 of its facts, in hex'),
	...counts,
	files: listOf(
		Type.Object({ file: text('The dataset’s file without its ending'), ...counts }),
		'What it did to each file; the first revision added all'
	)
})
export type Revision = Static<typeof Revision>

/** A page of changes, with the revisions asked for. */
export const ChangeList = Type.Object({
	...ListOf(Change).properties,
	revisions: listOf(Revision, 'The revisions asked for, the newest first, each with all that it did')
})
export type ChangeList = List<Change> & { revisions: Revision[] }
