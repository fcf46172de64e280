// A person whose name is withheld: what it takes, and what was done.
import Type, { type Static } from 'typebox'
import { count, listOf, text } from './parts.ts'
import { Note, Report } from './edit.ts'

const Telling = Type.Object({
	record: text('A record of others, too, FILE:KEY'),
	column: text('The column of its file'),
	value: text('The text that says the name')
})

/** What it would take to withhold a name. */
export const AnonymousPlan = Type.Object({
	person: text('Id of the person'),
	name: text('Their name'),
	counts: Type.Object({
		moves: count('Moves that stay, under other ids'),
		offers: count('Offers that stay, under other ids'),
		claims: count('Claims that stay, without their notes'),
		pages: count('Pages that only these cite: address and headline are withheld'),
		ids: count('Public ids that go')
	}),
	telling: listOf(Telling, 'Texts that would still say the name: to be rewritten first')
})
export type AnonymousPlan = Static<typeof AnonymousPlan>

export const AnonymousAsked = Type.Object(
	{ note: Note, report: Type.Optional(Report) },
	{ additionalProperties: false }
)

export const MadeAnonymous = Type.Object({
	revision: count('The revision that it made'),
	page: text('Path of the page of its batch'),
	wiped: Type.Boolean({
		description: 'Whether no byte of it is left in the database and its snapshots; else the next start sees to it'
	})
})
export type MadeAnonymous = Static<typeof MadeAnonymous>
