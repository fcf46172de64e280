// Fact sheets: what is on record, a line for each page that says so.
import Type, { type Static } from 'typebox'
import { statuses, tiers } from '../../db/words.ts'
import { listWords, oneOf, oneOrNull, status, text, textOrNull } from './parts.ts'

const page = {
	source: text('Id of the page'),
	publisher: text('Site the page stands on'),
	tier: oneOf(tiers, listWords(tiers)),
	firstReporter: textOrNull('Who reported it first, as far as the page tells'),
	published: textOrNull('Partial ISO date of publication'),
	url: textOrNull('Address of the page; null for a broadcast'),
	archived: textOrNull(
		'Where the Internet Archive is asked for the page, nearest to its day; whether it keeps it is not checked'
	)
}
const summary = text('What is on record, in words of ours alone')

/** A line of the sheet of moves. */
export const Fact = Type.Object({ move: text('Id of the move'), summary, status, ...page })
export type Fact = Static<typeof Fact>

/** A line of the sheet of other records. */
export const RecordFact = Type.Object({
	record: text('Id of the record'),
	summary,
	status: oneOrNull(statuses, 'How sure the record is; null where its kind has no status'),
	...page
})
export type RecordFact = Static<typeof RecordFact>
