// What editors send and are told: changes, what they would do to published numbers and sentences, and what speaks against them.
import Type, { type Static } from 'typebox'
import { Change } from './change.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'
import { LabRef } from './rows.ts'

export const strengths = ['refused', 'second', 'told'] as const

/** Longest text of a cell, of the key of a record and of a note, in characters. */
const [longestCell, longestKey, longestNote] = [20_000, 400, 2000]
const Row = Type.Record(Type.String(), Type.String({ maxLength: longestCell }))
const Cells = (description: string) => Type.Union([Row, Type.Null()], { description })
export const Note = Type.String({
	description: 'Why, in at least five words; anybody can read it',
	maxLength: longestNote
})
export const Report = Type.Integer({ description: 'The report that it answers', minimum: 1 })
const Wrong = Type.Array(Type.String({ maxLength: 40 }), {
	description: 'Ids of rules that are wrong here; their titles are added to the note',
	maxItems: 20
})
const strict = { additionalProperties: false }

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

export const Edit = Type.Object(
	{
		record: Type.String({ description: 'The record, FILE:KEY: `moves:ada-example-2025`', maxLength: longestKey }),
		before: Type.Optional(
			Cells('Its cells as the author saw them: what others did to other cells is kept, the same cell is a conflict')
		),
		after: Cells('Its cells as they are to be, those left out empty; null takes it away')
	},
	strict
)
export type Edit = Static<typeof Edit>

export const BatchAsked = Type.Object(
	{
		note: Note,
		edits: Type.Array(Edit, { description: 'The records to change, each once', minItems: 1, maxItems: 500 }),
		report: Type.Optional(Report),
		wrong: Type.Optional(Wrong),
		draft: Type.Optional(
			Type.String({ description: 'The draft that it was written in, which goes with it', maxLength: longestKey })
		)
	},
	strict
)
export type BatchAsked = Static<typeof BatchAsked>

const chosen = (of: string) =>
	Type.Optional(Type.Array(Type.String({ maxLength: longestKey }), { description: of, maxItems: 200 }))
export const SplitAsked = Type.Object(
	{
		name: Type.String({ description: 'What the second person is called', minLength: 1, maxLength: 200 }),
		moves: chosen('Ids of the moves that are theirs'),
		offers: chosen('Ids of the offers that were made to them'),
		ids: chosen('Public ids that are theirs, SCHEME:VALUE'),
		aliases: chosen('Other names that are theirs'),
		note: Note,
		report: Type.Optional(Report),
		wrong: Type.Optional(Wrong)
	},
	strict
)
export type SplitAsked = Static<typeof SplitAsked>

export const PatchAsked = Type.Object(
	{
		note: Note,
		cells: Type.Record(Type.String(), Type.String({ maxLength: longestCell }), {
			description: 'The cells to change, by the columns of the record’s file; an empty text empties the cell'
		}),
		report: Type.Optional(Report),
		wrong: Type.Optional(Wrong)
	},
	strict
)
export type PatchAsked = Static<typeof PatchAsked>

export const UndoAsked = Type.Object(
	{
		note: Note,
		only: Type.Optional(
			Type.Array(Type.String({ maxLength: longestKey }), {
				description: 'The records whose changes are undone, FILE:KEY; all unless given',
				minItems: 1,
				maxItems: 500
			})
		)
	},
	strict
)
export type UndoAsked = Static<typeof UndoAsked>

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

export const Left = Type.Object({
	record: text('The record, FILE:KEY'),
	reason: text('Why it is left as it is')
})
export const Undone = Type.Object({
	...Saved.properties,
	left: listOf(Left, 'Changes that are not undone: what was changed since, and what others have come to need')
})
export type Undone = Static<typeof Undone>

export const SavedOrTried = Type.Union([Saved, Trial])
export const UndoneOrTried = Type.Union([
	Undone,
	Type.Object({ ...Trial.properties, left: listOf(Left, 'Changes that would not be undone') })
])

export const DraftAsked = Type.Object(
	{
		edits: Type.Array(Edit, {
			description: 'The records as they are to be, as far as they are written',
			maxItems: 500
		}),
		note: Note,
		report: Type.Optional(Report)
	},
	strict
)
export const Draft = Type.Object({
	record: text('The record that is edited, FILE:KEY; FILE:new of one that is not there yet'),
	edits: listOf(Edit, 'The records as they are to be'),
	note: text('Why, so far'),
	report: Type.Union([Type.Integer(), Type.Null()], { description: 'The report that it answers' }),
	saved: text('When it was kept, ISO time in UTC')
})
export type Draft = Static<typeof Draft>
export const DraftList = Type.Object({ rows: listOf(Draft, 'Drafts of who asks, the newest first') })
export type DraftList = Static<typeof DraftList>
