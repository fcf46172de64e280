// A record as an editor writes it: texts as they are typed, with what they were, and what they are read as.
import Type, { type Static } from 'typebox'
import { Edit, Trial } from './edit.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

/** Of these the last seven are written by names, and suggest records. */
export const fieldKinds = [
	'text',
	'long',
	'lines',
	'choice',
	'date',
	'lab',
	'person',
	'deal',
	'move',
	'offer',
	'event',
	'source'
] as const
export type FieldKind = (typeof fieldKinds)[number]

export const FormField = Type.Object({
	name: text('Its name in the form: f.COLUMN of the record, c.SOURCE.COLUMN of a claim, p.ID.COLUMN of a part'),
	label: text('Its name in words'),
	kind: oneOf(fieldKinds, 'How it is written'),
	value: text('As it is written, in the draft where there is one'),
	was: textOrNull('As the record has it, where that differs'),
	required: Type.Boolean({ description: 'Whether it may not be empty' }),
	options: Type.Union(
		[
			listOf(Type.Object({ value: text('Word of the dataset'), label: text('The word as it is shown') }), 'All words'),
			Type.Null()
		],
		{ description: 'The closed list of words, where there is one' }
	),
	hint: textOrNull('How it is written')
})
export type FormField = Static<typeof FormField>

const FormPage = Type.Object({
	source: text('Id of the page'),
	url: textOrNull('Its address'),
	publisher: text('Who published it'),
	title: text('Its title'),
	tier: text('What kind of page it is'),
	isNew: Type.Boolean({ description: 'Whether it is added here' }),
	isListed: Type.Boolean({ description: 'Whether the record rests on it' }),
	fields: listOf(FormField, 'What it says')
})
export type FormPage = Static<typeof FormPage>
export const FormPart = Type.Object({
	id: text('Id of the part; new for one to add'),
	fields: listOf(FormField, 'Its cells')
})
export type FormPart = Static<typeof FormPart>

/** A field that was changed by the editor, by somebody else since, or by both. */
const FormConflict = Type.Object({
	column: text('Column of the file'),
	label: text('Its name in words'),
	seen: text('When it was opened'),
	yours: text('As the editor has it'),
	theirs: text('As it stands by now'),
	kept: oneOf(['yours', 'theirs', 'choose'], 'What is kept: where both changed it, the editor chooses')
})
export type FormConflict = Static<typeof FormConflict>

export const RecordForm = Type.Object({
	file: text('The dataset’s file without its ending'),
	id: text('Id of the record; new of one that is not there yet'),
	name: text('The record by its names'),
	page: textOrNull('Path of the page that shows it'),
	revision: count('The revision that it was read from'),
	fields: listOf(FormField, 'Its cells'),
	pages: Type.Union([listOf(FormPage, 'Who says so'), Type.Null()], {
		description: 'The pages of a record that rests on some; null of one that does not'
	}),
	addPage: listOf(FormField, 'A page to add'),
	parts: Type.Union([listOf(FormPart, 'The parts of an offer, and one to add'), Type.Null()], {
		description: 'Parts, of an offer alone'
	}),
	ids: Type.Union([listOf(FormPart, 'The public ids of a person or lab elsewhere, and one to add'), Type.Null()], {
		description: 'Public ids; null of what is not on record yet, and of other records'
	}),
	statements: Type.Union([listOf(FormPart, 'What those whom it speaks of say of it, and one to add'), Type.Null()], {
		description: 'Statements; null beside what is not on record yet, or of which nobody states anything'
	}),
	conflicts: listOf(FormConflict, 'What somebody else changed since it was opened, beside what the editor did'),
	note: text('Why, so far'),
	report: Type.Union([Type.Integer(), Type.Null()], { description: 'The report that it answers' }),
	saved: textOrNull('When the draft was kept; null without one'),
	trial: Type.Union([Trial, Type.Null()], { description: 'What the draft would do; null without one' })
})
export type RecordForm = Static<typeof RecordForm>

/** What a field of records suggests. */
export const FoundRecord = Type.Object({
	id: text('Id of the record'),
	name: text('The record by its names'),
	matched: text('Its date as it is known; empty where it is not'),
	group: Type.Null({ description: 'A record wears no colour of a lab' })
})
export type FoundRecord = Static<typeof FoundRecord>
export const FoundRecords = Type.Object({ rows: listOf(FoundRecord, 'At most eight, the newest first') })

export const TypedAsked = Type.Object(
	{
		seen: Type.Integer({ description: 'The revision that the form was opened at', minimum: 0 }),
		texts: Type.Record(Type.String(), Type.String({ maxLength: 20_000 }), {
			description: 'What is typed, by the names of the form’s fields'
		}),
		note: Type.String({ description: 'Why, so far', maxLength: 2000 }),
		report: Type.Optional(Type.Integer({ description: 'The report that it answers', minimum: 1 })),
		wrong: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }))
	},
	{ additionalProperties: false }
)
export type TypedAsked = Static<typeof TypedAsked>

export const Typed = Type.Object({
	edits: listOf(Edit, 'The edits that it comes to'),
	faults: listOf(
		Type.Object({ path: text('Name of the field'), message: text('What cannot be read, and what would be right') }),
		'What cannot be read'
	),
	trial: Type.Union([Trial, Type.Null()], { description: 'What it would do' })
})
export type Typed = Static<typeof Typed>
