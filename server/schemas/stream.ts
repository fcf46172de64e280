// Revisions as they come.
import Type, { type Static } from 'typebox'
import { count, listOf, text } from './parts.ts'

export const StreamedRevision = Type.Object({
	number: count('Number of the revision, which is the id of its event'),
	hash: text('SHA-256 of its facts, in hex'),
	date: text('When it was published, ISO time in UTC'),
	name: text('How `rev` names it'),
	added: count('Records that it added'),
	changed: count('Records that it changed'),
	removed: count('Records that it took away'),
	files: listOf(
		Type.Object({
			file: text('File of the dataset'),
			added: count('Records added'),
			changed: count('Records changed'),
			removed: count('Records taken away')
		}),
		'The same by file'
	)
})
export type StreamedRevision = Static<typeof StreamedRevision>

export const Streamed = Type.Object({
	rows: listOf(StreamedRevision, 'The revisions after `since`, the oldest first, at most 100'),
	revision: count('Number of the newest revision')
})
export type Streamed = Static<typeof Streamed>
