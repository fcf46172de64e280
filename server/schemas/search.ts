// What a search finds.
import Type, { type Static } from 'typebox'
import { count, id, oneOf, text, textOrNull } from './parts.ts'

export const SearchHit = Type.Object({
	type: oneOf(['person', 'lab'], 'What is found'),
	id,
	name: text('Usual name'),
	matched: text('The name or alias that matched'),
	detail: textOrNull('What it is: kind and country of a lab, what a person is known for'),
	group: textOrNull('Id of the lab whose colour it wears'),
	moveCount: count('Moves on record')
})
export type SearchHit = Static<typeof SearchHit>
