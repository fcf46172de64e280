// Keys of programs that ask the API.
import Type, { type Static } from 'typebox'
import { scopes } from '../../db/desk/words.ts'
import { count, listOf, text, textOrNull } from './parts.ts'

export const scopeList = Type.Array(Type.Enum([...scopes]), {
	description:
		'What it may do, each granted by itself and no more than its owner’s role may: read the desk, report, edit records, ' +
		'import lists, have what changed sent to an endpoint, look after accounts',
	minItems: 1,
	maxItems: scopes.length
})

export const NewToken = Type.Object(
	{
		name: Type.String({ description: 'What its owner calls it', minLength: 1, maxLength: 80 }),
		scopes: scopeList,
		ends: Type.Optional(
			Type.Union([Type.String({ maxLength: 10 }), Type.Null()], {
				description: 'The last day that it is good for, in UTC, as in 2026-12-31; for good where null or left out'
			})
		)
	},
	{ additionalProperties: false }
)
export type NewToken = Static<typeof NewToken>

const fields = {
	id: count('Its number'),
	name: text('What its owner calls it'),
	scopes: scopeList,
	created: text('When it was made, ISO time in UTC'),
	used: textOrNull('When it was last used, to the hour; null where never'),
	ends: textOrNull('When it ends by itself; null where it does not'),
	revoked: textOrNull('Since when it lets nobody in')
}
export const ApiToken = Type.Object(fields)
export type ApiToken = Static<typeof ApiToken>

export const MadeToken = Type.Object({ ...fields, token: text('The token itself, shown this once') })
export type MadeToken = Static<typeof MadeToken>

export const ApiTokens = Type.Object({ rows: listOf(ApiToken, 'The newest first, those that are revoked, too') })
export type ApiTokens = Static<typeof ApiTokens>
