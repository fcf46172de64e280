// Judgements of two people or two labs: what is asked, and which pairs are to be judged.
import Type, { type Static } from 'typebox'
import { verdicts } from '../../db/words.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

const record = (description: string) =>
	Type.String({ description, maxLength: 400, pattern: '^(person|lab):[a-z0-9]+(-[a-z0-9]+)*$' })

export const JudgementAsked = Type.Object(
	{
		keep: record('One of the two, `person:ID` or `lab:ID`; of two that are the same the one that goes on'),
		other: record('The other'),
		verdict: Type.Union([Type.Enum([...verdicts]), Type.Null()], {
			description: 'same: read as one; different: never proposed again; unsure: left alone; null takes it back'
		}),
		note: Type.String({ description: 'Why, in at least five words; anybody can read it', maxLength: 2000 })
	},
	{ additionalProperties: false }
)
export type JudgementAsked = Static<typeof JudgementAsked>

/** One side of a pair, with what tells who or what it is. */
export const PairSide = Type.Object({
	id: text('Id of the record'),
	name: text('Its name'),
	aliases: listOf(Type.String(), 'Other names'),
	detail: textOrNull('What a person is known for; kind and country of a lab'),
	labs: listOf(Type.String(), 'Names of the labs that a person’s moves name; of a lab those above it'),
	moves: listOf(Type.String(), 'Moves in words, the newest first; at most five'),
	moveCount: count('All its moves'),
	sources: listOf(Type.String(), 'Publishers of the pages that tell of it; at most five'),
	ids: listOf(Type.String(), 'Ids elsewhere, SCHEME:VALUE')
})

/** Two records that may be one. */
export const Pair = Type.Object({
	kind: oneOf(['person', 'lab'], 'What they are'),
	score: count('How alike they are, 0 to 100'),
	evidence: listOf(Type.String(), 'What speaks for it, and against it'),
	keep: PairSide,
	other: PairSide
})
export type Pair = Static<typeof Pair>

export const Pairs = Type.Object({
	rows: listOf(Pair, 'Pairs that nobody judged yet, those most alike first; at most ten'),
	total: count('All pairs that were found so far'),
	compared: count('Records that were compared so far'),
	of: count('Records to compare')
})
export type Pairs = Static<typeof Pairs>
