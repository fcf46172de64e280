// Labs and people that a question names.
import Type, { type Static } from 'typebox'
import { id, listOf, oneOf, text } from './parts.ts'

export const Named = Type.Object({ id, name: text('Usual name') })
export type Named = Static<typeof Named>
/** A name in a query that means nobody, or several. */
export const Unread = Type.Object({
	of: oneOf(['lab', 'person'], 'What it should name'),
	value: text('What was given'),
	several: Type.Boolean({ description: 'Whether it means several' }),
	suggestions: listOf(Named, 'What may be meant, the likeliest first')
})
export type Unread = Static<typeof Unread>
/** By query key. */
export const Asked = Type.Record(Type.String(), listOf(Named, 'The records, in the order asked'), {
	description: 'The labs and people that the query names, by its keys'
})
export type Asked = Static<typeof Asked>
