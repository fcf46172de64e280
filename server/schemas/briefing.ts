// A week, or any range, in sentences.
import Type, { type Static } from 'typebox'
import { statuses } from '../../db/words.ts'
import { count, listOf, oneOf, oneOrNull, text, textOrNull } from './parts.ts'
import { Citation } from './rows.ts'

/** A sentence of a briefing with what it rests on. */
export const BriefingSentence = Type.Object({
	place: Type.Integer({ minimum: 1, description: 'Its place in the briefing' }),
	kind: oneOf(
		['net', 'record', 'status', 'team', 'first', 'move', 'deal', 'offer'],
		'net: the sum of the moves; record: a sum that no offer reached before; status: a status that a revision changed; team: three or more who went one way; first: a first move on record between two labs; move, deal, offer'
	),
	text: text('The sentence'),
	status: oneOrNull(statuses, 'The status of its records, where all have the same'),
	records: listOf(
		Type.Object({ id: text('LIST/ID, its path'), name: text('The record by its names') }),
		'Records that it rests on; in CSV their ids'
	),
	sources: listOf(Citation, 'The pages behind them; in CSV their ids')
})
export type BriefingSentence = Static<typeof BriefingSentence>

/** A piece of a sentence: plain, or the name of a lab. */
export const TextPart = Type.Object({
	text: text('Text'),
	lab: Type.Optional(text('Id of the lab that it names')),
	group: Type.Optional(text('Id of its topmost ancestor'))
})
const parts = listOf(TextPart, 'The text in pieces, labs apart')

/** A briefing: up to ten sentences, each with its records. */
export const Briefing = Type.Object({
	week: textOrNull('The ISO week, 2026-W26; null for another range'),
	since: textOrNull('First day or period'),
	until: textOrNull('Last day or period'),
	lab: Type.Union(
		[Type.Object({ id: text('Id'), name: text('Name'), group: text('Id of its topmost ancestor') }), Type.Null()],
		{
			description: 'The lab asked for'
		}
	),
	title: text('What it is a briefing of, in words'),
	sentence: text('Its headline: the sum of the moves, or what the range holds, or that nothing is dated to it'),
	lead: parts,
	sentences: listOf(Type.Object({ ...BriefingSentence.properties, parts }), 'In their order'),
	counts: Type.Object(
		{
			moves: count('Moves dated to the range'),
			offers: count('Offers'),
			deals: count('Deals'),
			statuses: count('Statuses that a revision changed')
		},
		{ description: 'What the sentences were chosen from' }
	),
	partly: count('Moves known too coarsely to lie inside the range'),
	previous: textOrNull('The week before with news; null where there is none'),
	next: textOrNull('The week after with news, up to the end of coverage'),
	coverageEnd: text('Reports were read up to that day'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' })
})
export type Briefing = Static<typeof Briefing>
