// What editors send and are told: changes, what they would do to published numbers and sentences, and what speaks against them.
import Type, { type Static } from 'typebox'
import { Change } from './change.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'
import { LabRef } from './rows.ts'

export const strengths = ['refused', 'second', 'told'] as const

const Cells = (description: string) =>
	Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()], { description })

/** A count that is published, before and after. */
const EffectCount = Type.Object({
	of: oneOf(['front', 'lab', 'pair', 'list'], 'What it counts'),
	label: text('What it counts, in words: Meta gained, July 2025 to June 2026'),
	labs: listOf(LabRef, 'The labs that it is about'),
	page: textOrNull('Path of the page that shows it'),
	before: count('As it stands'),
	after: count('As it would be')
})
export type EffectCount = Static<typeof EffectCount>

/** A sentence that is published, before and after. */
const EffectSentence = Type.Object({
	where: text('Where it stands'),
	page: text('Path of the page that shows it'),
	isFront: Type.Boolean({ description: 'Whether it stands on the front page' }),
	before: text('As it stands'),
	after: text('As it would be')
})
export type EffectSentence = Static<typeof EffectSentence>

/** What a batch would do. */
export const Effects = Type.Object({
	sentence: text('The first of its effects, in words'),
	changes: listOf(Change, 'What it would do to each record, in words, as /changes would list it; at most 200'),
	total: count('Records that it would change'),
	counts: listOf(EffectCount, 'Published counts, those that change and the moves of the front page'),
	sentences: listOf(EffectSentence, 'Published sentences that change'),
	feeds: listOf(
		Type.Object({ title: text('What the feed tells of'), path: text('Its address below the site') }),
		'Feeds that would tell of it'
	)
})
export type Effects = Static<typeof Effects>

/** A rule that speaks against a batch, or that is to be known. */
export const Check = Type.Object({
	rule: text('Id of the rule'),
	strength: oneOf(
		strengths,
		'refused: it is not stored so; second: a second editor, or an admin, must agree; told: to be known'
	),
	title: text('The rule, in words'),
	detail: text('What it is about here'),
	record: textOrNull('The record that it is about, FILE:KEY'),
	column: textOrNull('The column of its file'),
	value: textOrNull('The value that it is about'),
	mayBeWrong: Type.Boolean({ description: 'Whether an editor may say that the rule is wrong here (`wrong`)' }),
	isWrong: Type.Boolean({ description: 'Whether this editor says so' })
})
export type Check = Static<typeof Check>

export const Edit = Type.Object({
	record: text('The record, FILE:KEY: `moves:ada-example-2025`'),
	before: Type.Optional(
		Cells('Its cells as the author saw them: what others did to other cells is kept, the same cell is a conflict')
	),
	after: Cells('Its cells as they are to be, those left out empty; null takes it away')
})
export type Edit = Static<typeof Edit>

export const BatchAsked = Type.Object({
	note: text('Why, in at least five words; anybody can read it'),
	edits: listOf(Edit, 'The records to change, each once; at most 500'),
	report: Type.Optional(Type.Integer({ description: 'The report that it answers' })),
	wrong: Type.Optional(listOf(Type.String(), 'Ids of rules that are wrong here; they stand in the note'))
})

/** What a batch would do, and what speaks against it. */
export const Trial = Type.Object({
	effects: Type.Union([Effects, Type.Null()], { description: 'What it would do; null where it could not be stored' }),
	checks: listOf(Check, 'What speaks against it, and what is to be known, the strongest first'),
	passed: count('Rules that it passes'),
	verdict: oneOf(['refused', 'second', 'ready', 'nothing'], 'What saving it would come to')
})
export type Trial = Static<typeof Trial>

export const Saved = Type.Object({
	revision: Type.Union([Type.Integer(), Type.Null()], {
		description: 'The revision that it made; null where it waits'
	}),
	proposal: Type.Union([Type.Integer(), Type.Null()], { description: 'The proposal that it became, where it waits' }),
	page: text('Path of the page that shows it'),
	changes: count('Records that it changed, or would'),
	checks: listOf(Check, 'What was to be known')
})
export type Saved = Static<typeof Saved>
