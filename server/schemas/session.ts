// Signing in, and who is signed in.
import Type, { type Static } from 'typebox'
import { roles, scopes } from '../../db/desk/words.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

/** A text that its sender alone is to know: in no problem, no log. */
export const secretText = (description: string, maxLength: number) =>
	Type.String({ description, maxLength, format: 'password', writeOnly: true })

export const SignIn = Type.Object(
	{
		name: Type.String({ description: 'Name of the account', minLength: 1, maxLength: 80 }),
		password: secretText('Its password', 200),
		code: Type.Optional(secretText('A one-time code, where the account asks for one', 20))
	},
	{ additionalProperties: false }
)
export type SignIn = Static<typeof SignIn>

export const Asker = Type.Object({
	account: count('Number of the account'),
	name: text('Its name'),
	role: oneOf(roles, 'editor: changes facts; admin: also accounts, and what needs a second editor'),
	scopes: listOf(Type.Enum([...scopes]), 'What may be done'),
	by: oneOf(['session', 'token'], 'How it is known who asks')
})

export const Session = Type.Object({
	who: Type.Union([Asker, Type.Null()], { description: 'Who asks; null for a reader' }),
	csrf: textOrNull('What a session’s request that changes something carries in `x-csrf-token`; null without a session')
})
export type Session = Static<typeof Session>
