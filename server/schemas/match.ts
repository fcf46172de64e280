// A pasted list of names, and who they are.
import Type, { type Static } from 'typebox'
import { partKinds } from '../domain/resolve/name.ts'
import { longestLine, mostPasted } from '../domain/resolve/pasted.ts'
import { count, date, datePrecision, listOf, oneOf, precisionOrNull, status, text, textOrNull } from './parts.ts'

export const verdicts = ['sure', 'choose', 'none'] as const

export const MatchAsked = Type.Object(
	{
		text: Type.String({
			description: `The list: a name a line with or without a lab, rows of a sheet, CSV with a header, addresses of profiles; at most ${mostPasted} of them`,
			maxLength: 200_000
		}),
		chosen: Type.Optional(
			Type.Array(
				Type.Object(
					{
						line: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Number of the line' }),
						id: Type.Union([Type.String({ maxLength: 200 }), Type.Null()], {
							description: 'Id of who is meant, one of its candidates; null where it is none of them'
						}),
						asked: Type.Optional(
							Type.String({
								maxLength: longestLine,
								description:
									'`text` of the line that it was chosen for: passed over where the line reads otherwise by now'
							})
						)
					},
					{ additionalProperties: false }
				),
				{ description: 'What somebody chose where it was not sure', maxItems: mostPasted }
			)
		)
	},
	{ additionalProperties: false }
)
export type MatchAsked = Static<typeof MatchAsked>

/** A move as far as it tells where somebody is. */
const LastMove = Type.Object({
	id: text('Id of the move'),
	fromName: textOrNull('Lab left'),
	toName: textOrNull('Lab joined'),
	date,
	datePrecision,
	status,
	sources: listOf(
		Type.Object({
			id: text('Id of the page'),
			url: textOrNull('Its address; null for a broadcast'),
			publisher: text('Where it stands')
		}),
		'The pages behind it'
	)
})

export const MatchCandidate = Type.Object({
	id: text('Id of the person'),
	name: text('Usual name'),
	matched: text('The name or alias that is most alike'),
	score: count('How much alike, 0 to 100'),
	parts: listOf(
		Type.Object({
			part: oneOf([...partKinds], 'What is the same, or differs'),
			points: Type.Integer({ description: 'Points it gives or takes' }),
			detail: Type.Optional(text('Between which words')),
			words: text('The same in words')
		}),
		'What makes the score'
	),
	match: Type.Boolean({ description: 'Whether this one is meant: at most one, only where clearly ahead' }),
	knownFor: textOrNull('What the person is known for'),
	lab: textOrNull('Id of the lab that the newest record points to'),
	labName: textOrNull('Its name'),
	labGroup: textOrNull('Id of its topmost ancestor'),
	role: textOrNull('Post there'),
	since: textOrNull('Since when'),
	sincePrecision: precisionOrNull('How exact that date is'),
	lastPublished: textOrNull('When it was last told that the person is there'),
	lastMove: Type.Union([LastMove, Type.Null()], { description: 'The newest confirmed or reported move' })
})
export type MatchCandidate = Static<typeof MatchCandidate>

export const MatchRow = Type.Object({
	line: Type.Integer({ description: 'Number of the line, from 1' }),
	text: text(`What was pasted, at most ${longestLine} characters of it`),
	verdict: oneOf(
		[...verdicts],
		'sure: the first candidate is meant; choose: it may be one of them; none: nobody on record, which is not the same as no such person'
	),
	chosen: Type.Boolean({ description: 'Whether somebody chose it' }),
	candidates: listOf(MatchCandidate, 'Who may be meant, the most alike first; at most five')
})
export type MatchRow = Static<typeof MatchRow>

export const Matches = Type.Object({
	sentence: text('What was found, in words'),
	counts: Type.Object({
		sure: count('Lines of which it is sure who is meant'),
		choose: count('Lines where several may be, or one may be'),
		none: count('Lines that nobody on record fits')
	}),
	left: count('Lines beyond the most that are matched at once'),
	rows: listOf(MatchRow, 'A row a line'),
	coverageEnd: text('Where people are is read up to that day'),
	revision: Type.Integer({ description: 'Number of the dataset’s revision' })
})
export type Matches = Static<typeof Matches>

/** A row of the result as a table: the line, and who is meant. */
export const MatchedLine = Type.Object({
	line: Type.Integer({ description: 'Number of the line, from 1' }),
	asked: text('What was pasted'),
	verdict: oneOf([...verdicts], 'sure, choose (nobody is taken for it) or none'),
	chosen: Type.Boolean({ description: 'Whether somebody chose it' }),
	person: textOrNull('Id of who is meant'),
	name: textOrNull('Usual name'),
	score: Type.Union([Type.Integer(), Type.Null()], { description: 'How much alike, 0 to 100' }),
	why: textOrNull('What makes the score'),
	labName: textOrNull('Lab that the newest record points to'),
	role: textOrNull('Post there'),
	since: textOrNull('Since when'),
	sincePrecision: precisionOrNull('How exact that date is'),
	lastMove: textOrNull('Id of the newest confirmed or reported move'),
	others: listOf(Type.String(), 'Ids of who else may be meant'),
	sources: listOf(
		Type.Object({ id: text('Id of the page'), url: textOrNull('Its address') }),
		'The pages behind the newest move; in CSV their ids'
	)
})
