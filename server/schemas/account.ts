// Accounts: those of others, as admins see them, and one's own.
import Type, { type Static } from 'typebox'
import { roles } from '../../db/desk/words.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'
import { secretText } from './session.ts'

const role = oneOf(roles, 'editor: changes facts; admin: also accounts, and what needs a second editor')
const fields = {
	id: count('Its number'),
	name: text('Name to sign in with'),
	role,
	created: text('When it was made, ISO time in UTC'),
	codes: Type.Boolean({ description: 'Whether it asks for one-time codes' }),
	disabled: textOrNull('Since when nobody can sign in by it; null where somebody can'),
	lockedUntil: textOrNull('Until when no attempt to sign in is looked at; null where each is')
}
export const Account = Type.Object(fields)
export type Account = Static<typeof Account>

export const Accounts = Type.Object({ rows: listOf(Account, 'All, by name') })
export type Accounts = Static<typeof Accounts>

export const NewAccount = Type.Object(
	{ name: Type.String({ description: 'Name to sign in with', minLength: 1, maxLength: 80 }), role },
	{ additionalProperties: false }
)

const passwordOnce = 'A new password, shown this once'
export const MadeAccount = Type.Object({ ...fields, password: text(passwordOnce) })
export type MadeAccount = Static<typeof MadeAccount>

export const AccountChange = Type.Object(
	{
		role: Type.Optional(role),
		disabled: Type.Optional(Type.Boolean({ description: 'Whether nobody can sign in by it; its sessions end' })),
		unlock: Type.Optional(Type.Literal(true, { description: 'Looks at attempts to sign in again' })),
		newPassword: Type.Optional(Type.Literal(true, { description: 'Makes a new password; its sessions end' })),
		noCodes: Type.Optional(Type.Literal(true, { description: 'Asks for no one-time codes any more' }))
	},
	{ additionalProperties: false }
)
export type AccountChange = Static<typeof AccountChange>

export const ChangedAccount = Type.Object({ ...fields, password: Type.Optional(text(passwordOnce)) })
export type ChangedAccount = Static<typeof ChangedAccount>

const code = secretText('A one-time code of that secret, which shows that an app knows it', 20)
export const OwnChange = Type.Object(
	{
		password: secretText('The password of now', 200),
		newPassword: Type.Optional(secretText('A new password, of 12 characters or more; all sessions end', 200)),
		codes: Type.Optional(
			Type.Union([Type.Object({ secret: secretText('What /account/codes made', 32), code }), Type.Null()], {
				description: 'Asks for one-time codes from now on; null: for none any more',
				writeOnly: true
			})
		)
	},
	{ additionalProperties: false }
)
export type OwnChange = Static<typeof OwnChange>

export const CodeSecret = Type.Object({
	secret: text('A new secret in base32, kept nowhere until a first code shows that an app knows it'),
	link: text('The same as an address that apps for codes open, otpauth:')
})
export type CodeSecret = Static<typeof CodeSecret>

export const SessionRow = Type.Object({
	id: text('Its name'),
	created: text('When it began, ISO time in UTC'),
	used: text('When it was last used, to five minutes'),
	ends: text('When it ends, however much it is used'),
	isThis: Type.Boolean({ description: 'Whether it is the one that asks' })
})
export const SessionRows = Type.Object({ rows: listOf(SessionRow, 'The last used first') })
export type SessionRows = Static<typeof SessionRows>
