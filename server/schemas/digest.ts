// Digests by e-mail.
import Type, { type Static } from 'typebox'
import { digestPeriods } from '../../db/desk/words.ts'
import { longestQuestion } from '../follow/question.ts'
import { listOf, oneOf, text, textOrNull } from './parts.ts'

const every = oneOf([...digestPeriods], 'How often a letter may come')
const of = Type.Array(Type.String({ minLength: 1, maxLength: longestQuestion }), {
	description: 'The questions: lists with their filters, or records, by their addresses; or `/watch?of=…&since=…`',
	minItems: 1,
	maxItems: 20
})
export const NewDigest = Type.Object(
	{ email: Type.String({ description: 'Where letters go', maxLength: 254 }), every, of },
	{ additionalProperties: false }
)
export const SentDigest = Type.Object({ sent: text('Where the letter that asks for a yes went') })
export const ChangedDigest = Type.Object({ every, of }, { additionalProperties: false })
export const DigestStatus = Type.Object({
	email: text('Where letters go'),
	every,
	confirmed: textOrNull('Since when it is wanted; null until who has the address has said so'),
	questions: listOf(Type.Object({ of: text('The question'), title: text('The same in words') }), 'What is followed')
})
export type DigestStatus = Static<typeof DigestStatus>
