// What a search finds.
import Type, { type Static } from 'typebox'
import { count, id, oneOf, precisionOrNull, text, textOrNull } from './parts.ts'

export const hitTypes = ['person', 'lab', 'pair', 'offer', 'deal', 'event', 'metric', 'source'] as const
export const SearchHit = Type.Object({
	type: oneOf([...hitTypes], 'What is found; a pair is the flow between two labs'),
	id,
	name: text('Usual name; of a record what it ties together'),
	matched: text('The name or alias that matched; the name where it was found by its words'),
	detail: textOrNull('What it is: kind and country of a lab, what a person is known for, the note of a record'),
	group: textOrNull('Id of the lab whose colour it wears'),
	moveCount: count('Moves of the person or the lab on record; of a pair those from the first lab to the second'),
	how: oneOf(
		['name', 'word', 'start', 'part', 'near', 'like', 'terms', 'said'],
		'How it was found: by the whole name, its words, their starts or parts; near: a name written otherwise; like: a similar name only; terms: an offer by its sum; said: by the words of a record'
	),
	date: textOrNull('Date of a record; finer parts than it is known to are 01'),
	datePrecision: Type.Unsafe<string | null>(precisionOrNull('How exact the date is')),
	page: text('The page that shows it, a path of this site')
})
export type SearchHit = Static<typeof SearchHit>
