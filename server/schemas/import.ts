// Foreign lists on their way in.
import Type, { type Static } from 'typebox'
import { intakeStates } from '../../db/desk/words.ts'
import { intakeRowStates } from '../domain/intake/states.ts'
import { labKinds, tiers } from '../../db/words.ts'
import { fields, fieldWords } from '../domain/intake/fields.ts'
import { count, countOrNull, listOf, text, textOrNull } from './parts.ts'

const short = (description: string, maxLength = 300) => Type.Optional(Type.String({ description, maxLength }))

export const ListPage = Type.Object(
	{
		url: short('Its address, or the id of a source on record', 2000),
		title: short('Its title; needed where it is not on record'),
		publisher: short('Who published it; the host of its address unless given'),
		published: short('When, as 2026-03', 10),
		tier: Type.Optional(Type.Enum([...tiers], { description: 'What kind of page it is; secondary unless given' })),
		language: short('Its language, as en', 10)
	},
	{ additionalProperties: false, description: 'The page that says all that no page of its own says' }
)
export const IntakeMapping = Type.Object(
	Object.fromEntries(fields.map((field) => [field, short(`The column that tells ${fieldWords[field]}`, 200)])),
	{ additionalProperties: false, description: 'Which column of the list, by its name, holds which field' }
)
export const Choice = Type.Object(
	{
		kind: Type.Enum(['person', 'lab', 'row'], { description: 'What is chosen for' }),
		text: Type.String({ description: 'The name as the list has it, or the number of the row', maxLength: 200 }),
		choose: Type.String({ description: 'The id of who or what is meant, or `new`', maxLength: 200 })
	},
	{ additionalProperties: false }
)

export const StageAsked = Type.Object(
	{
		mapping: IntakeMapping,
		page: Type.Optional(ListPage),
		newLabs: Type.Optional(
			Type.Union([Type.Enum([...labKinds]), Type.Null()], {
				description: 'The kind of labs that are not on record; null leaves them to be chosen'
			})
		),
		choices: Type.Optional(Type.Array(Choice, { description: 'What names mean that are not clear', maxItems: 2000 }))
	},
	{ additionalProperties: false }
)
export type StageAsked = Static<typeof StageAsked>

export const ApplyAsked = Type.Object(
	{
		note: Type.String({ description: 'Why, in five words or more', minLength: 1, maxLength: 2000 }),
		lines: Type.Optional(
			Type.Array(Type.Integer({ minimum: 1 }), { description: 'These rows alone', minItems: 1, maxItems: 5000 })
		)
	},
	{ additionalProperties: false }
)

const told = {
	id: count('Its number'),
	file: text('Name of the file'),
	hash: text('SHA-256 of the file, in hex'),
	state: Type.Enum([...intakeStates], { description: 'How far it has come' }),
	created: text('When it was sent, ISO time in UTC'),
	revision: countOrNull('The revision that it became; null where it is not published')
}
export const Intake = Type.Object(told)
export const IntakeList = Type.Object({ rows: listOf(Intake, 'The newest first, a hundred at most') })

export const IntakeColumn = Type.Object({
	column: text('Its header'),
	samples: Type.Array(Type.String(), { description: 'Some of its cells' }),
	field: textOrNull('What it is taken for; null where it is left out'),
	doubt: textOrNull('Why it is left out though its header says a field')
})
export const IntakeTold = Type.Object({
	...told,
	encoding: textOrNull('Its encoding where that is not UTF-8'),
	columns: listOf(IntakeColumn, 'Its columns in their order'),
	isKept: Type.Boolean({ description: 'Whether the columns are as somebody said of a list like it before' }),
	page: Type.Object(ListPage.properties),
	newLabs: textOrNull('The kind of labs that are not on record; null where they are to be chosen'),
	choices: Type.Array(Choice, { description: 'What was chosen so far' }),
	words: Type.Object(
		{ newLabs: Type.Array(Type.String()), tier: Type.Array(Type.String()) },
		{ description: 'What may be said of labs that are not on record, and of the page' }
	),
	isBusy: Type.Boolean({ description: 'Whether it is being staged' }),
	fault: textOrNull('Why it could not be staged'),
	done: count('Rows that are staged'),
	counts: Type.Object(
		Object.fromEntries(intakeRowStates.map((state) => [state, count(`Rows that are ${state}`)])) as Record<
			(typeof intakeRowStates)[number],
			ReturnType<typeof count>
		>
	)
})
export type IntakeTold = Static<typeof IntakeTold>

const RowFault = Type.Object({
	column: text('Column of the list; empty where it is the row'),
	value: text('What stands there'),
	reason: text('What is wrong with it, or not clear')
})
const RowChange = Type.Object({
	record: text('The record, as in moves:ID'),
	column: text('Its column'),
	before: text('What stands there; empty where nothing does'),
	after: text('What would')
})
export const IntakeRowTold = Type.Object({
	line: count('Row of the list; its header is 1'),
	state: Type.Enum([...intakeRowStates]),
	record: textOrNull('The move that it is'),
	faults: listOf(RowFault, 'What is wrong or not clear'),
	changes: listOf(RowChange, 'What it would change, cell by cell'),
	revision: countOrNull('The revision that published it; null where none has')
})
export const IntakeRows = Type.Object({
	rows: listOf(IntakeRowTold, 'Fifty at most, by their lines'),
	next: countOrNull('The line after which the next page begins; null where this is the last')
})
export type IntakeRows = Static<typeof IntakeRows>

export const Unclear = Type.Object({
	kind: Type.Enum(['person', 'lab', 'row']),
	text: text('The name as the list has it, or the number of the row'),
	why: text('Why it is not clear'),
	rows: count('How many rows hang on it'),
	options: listOf(
		Type.Object({
			id: text('Id of the record'),
			name: text('Its name'),
			score: countOrNull('How alike it is, of 100; null where it is chosen by other signs')
		}),
		'Who or what may be meant, best first'
	)
})
export const UnclearList = Type.Object({
	rows: listOf(Unclear, 'Twenty at most, those on which most rows hang first'),
	total: count('How many there are')
})
export type UnclearList = Static<typeof UnclearList>
