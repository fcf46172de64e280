// Questions in plain words as they are read, and those that are kept.
import Type, { type Static } from 'typebox'
import { count, listOf, text, textOrNull } from './parts.ts'

export const ReadFilter = Type.Object({
	key: text('Key of the list’s query'),
	value: text('Its value'),
	name: textOrNull('The name of the lab or person that the value is the id of'),
	words: text('The words that it was read from')
})

const asRead = {
	page: textOrNull('The page that answers, with its filters; null where no known word asks for anything'),
	api: textOrNull('The address of the API that answers; null as above'),
	filters: listOf(ReadFilter, 'What was read, in order'),
	notRead: listOf(Type.String(), 'Words that narrow nothing here, as written'),
	sentence: text('How it was read, in words')
}

/** A question in plain words, read. */
export const ReadQuestion = Type.Object({
	question: text('The question as written'),
	...asRead,
	revision: count('Number of the dataset’s revision')
})
export type ReadQuestion = Static<typeof ReadQuestion>

const NamedQuestion = Type.Object({
	id: text('Id'),
	question: text('The question in plain words'),
	owner: text('Who keeps it'),
	date: text('Since which day it reads so'),
	...asRead
})
export type NamedQuestion = Static<typeof NamedQuestion>

/** Questions that are kept, by name. */
export const NamedQuestions = Type.Object({
	rows: listOf(NamedQuestion, 'The questions'),
	total: count('Number of questions'),
	revision: count('Number of the dataset’s revision')
})
export type NamedQuestions = Static<typeof NamedQuestions>
