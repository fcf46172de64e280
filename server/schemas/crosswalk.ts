// Public ids of people and labs elsewhere, a row each.
import Type from 'typebox'
import { idConflicts } from '../../db/queries/crosswalk.ts'
import { idSchemes } from '../../db/words.ts'
import { listOf, listWords, oneOf, oneOrNull, text } from './parts.ts'

export const CrosswalkId = Type.Object({
	id: text('Key of the row: record, scheme and value'),
	record: text('Who has it: person:ID or lab:ID'),
	type: oneOf(['person', 'lab'], 'Whether a person or a lab'),
	name: text('Name of the person or lab'),
	scheme: oneOf(idSchemes, listWords(idSchemes)),
	value: text('The id as the scheme writes it'),
	url: text('The page of that id'),
	conflict: oneOrNull(
		[...idConflicts],
		'shared: another record has the same id; several: the record has others of the scheme; null where neither is'
	),
	against: listOf(Type.String(), 'The other records, or the record’s other ids'),
	sources: listOf(Type.String(), 'Ids of the pages that say so')
})
