// Batches: each revision with who made it and why.
import Type, { type Static } from 'typebox'
import { batchKinds } from '../../db/words.ts'
import { count, listOf, oneOf, text } from './parts.ts'

const revisionOrNull = (description: string) => Type.Union([Type.Integer(), Type.Null()], { description })

export const Batch = Type.Object({
	revision: Type.Integer({ description: 'The revision that it made' }),
	date: text('When it was published, ISO time in UTC'),
	hash: text('What names its facts: the same facts have the same'),
	kind: oneOf(batchKinds, 'What kind of change it was'),
	author: text('Who made it, by their role'),
	note: text('Why; empty where none was asked'),
	undoes: revisionOrNull('The revision that it undoes; null where it undoes none'),
	undoneBy: revisionOrNull('The last revision that undid it; null where none has'),
	undoable: Type.Boolean({
		description: 'Whether it can be undone: the first revision, and one that wrote the facts in other columns, stay'
	}),
	files: listOf(
		Type.Object({
			file: text('The dataset’s file without its ending'),
			was: count('Rows before it'),
			is: count('Rows after it'),
			added: count('Rows added'),
			changed: count('Rows changed'),
			removed: count('Rows removed')
		}),
		'What it did to each file that has rows'
	),
	sentence: text('What it did, in words')
})
export type Batch = Static<typeof Batch>
