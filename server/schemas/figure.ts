// What stands beside every figure.
import Type from 'typebox'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

export const LeftOut = Type.Object(
	{
		inside: count('Moves inside one group, lab or country, by the level'),
		partly: count('Moves dated too coarsely for the range'),
		announced: count('Moves dated after the end of coverage: announced, not known to have happened'),
		otherStatus: Type.Record(Type.String(), count('Moves'), { description: 'Moves of a status not asked for' }),
		undated: count('Moves whose publication date is unknown, where knownAt is asked for')
	},
	{ description: 'Moves of the same filter that are not counted' }
)

/** What stands beside every figure: how much it counts and what it leaves out. */
export const figureParts = {
	n: count('Moves counted'),
	since: textOrNull('First day or period counted, as asked'),
	until: textOrNull('Last day or period counted, as asked'),
	narrowed: text('What narrows it beside labs and dates, in words: “ that are foundings”; empty where nothing does'),
	about: Type.Optional(
		text(
			'The labs asked for, in words: “ into or out of Meta”; empty where none is, left out where it is said otherwise'
		)
	),
	asOf: textOrNull('The world on that day, as asked'),
	knownAt: textOrNull('The press on that day, as asked'),
	level: oneOf(['group', 'lab', 'country'], 'What is counted as one'),
	statuses: listOf(Type.String(), 'Statuses that count'),
	byStatus: Type.Record(Type.String(), count('Moves'), { description: 'Counted moves by status' }),
	sourceCount: count('Distinct sources behind the counted moves'),
	leftOut: LeftOut,
	coverageEnd: text('Pages were read up to that day; later silence means nothing'),
	sentence: text('The finding in words, with numbers, n and dates'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' })
}
