// Fact sheets: what is on record, a line for each page that says so.
import Type, { type Static } from 'typebox'
import { tiers } from '../../db/words.ts'
import { listWords, oneOf, status, text, textOrNull } from './parts.ts'

export const Fact = Type.Object({
	move: text('Id of the move'),
	summary: text('What is on record, in words of ours alone'),
	status,
	source: text('Id of the page'),
	publisher: text('Site the page stands on'),
	tier: oneOf(tiers, listWords(tiers)),
	firstReporter: textOrNull('Who reported it first, as far as the page tells'),
	published: textOrNull('Partial ISO date of publication'),
	url: textOrNull('Address of the page; null for a broadcast'),
	archived: textOrNull(
		'Where the Internet Archive is asked for the page, nearest to its day; whether it keeps it is not checked'
	)
})
export type Fact = Static<typeof Fact>
