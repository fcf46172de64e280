// Reports: what is sent, and what of it comes back to who sent it.
import Type, { type Static } from 'typebox'
import { longestPart, longestUrl, pagesAtOnce, privacyWishes, reportKinds } from '../domain/reports/kinds.ts'
import { reportStates } from '../domain/reports/states.ts'
import { count, countOrNull, listOf, oneOf, oneOrNull, text, textOrNull } from './parts.ts'

const given = (description: string, maxLength = longestPart) => Type.Optional(Type.String({ description, maxLength }))

export const NewReport = Type.Object(
	{
		kind: oneOf([...reportKinds], 'What is wrong'),
		record: given('The record that it is about: the address of its page, or its file and id, `moves:ID`', 300),
		field: given('The value that is wrong: column of the record', 60),
		shown: given('The value as it was shown'),
		from: given('Path and query of the page that it is sent from, where it is about a figure', longestUrl),
		proposed: given('What should stand there; of a missing move or offer all of it in words'),
		words: given('What else there is to say'),
		pages: Type.Optional(
			Type.Array(Type.String({ maxLength: longestUrl }), {
				description: 'Addresses of pages that say so',
				maxItems: pagesAtOnce
			})
		),
		wish: Type.Optional(oneOf([...privacyWishes], 'What should be done, of a report about privacy')),
		email: given('Where an answer is to go; taken only where /limits says so', 254),
		opened: given('When the form was opened, as /reports/form gave it; tokens with the scope `report` need none', 100),
		website: given('Stays empty: it is there for programs that fill in everything', 300)
	},
	{ additionalProperties: false }
)
export type NewReport = Static<typeof NewReport>

export const SentReport = Type.Object({
	link: text('Path of its private page: whoever has it sees the report'),
	token: text('What names the report at /reports/{token}'),
	state: oneOf([...reportStates], 'joined where another report said the same before')
})
export type SentReport = Static<typeof SentReport>

export const Window = Type.Object({
	name: oneOf(['hour', 'day'], 'How long it lasts'),
	seconds: count('The same in seconds'),
	quota: count('Reports that are taken in it from one network (/24 of IPv4, /48 of IPv6)'),
	left: count('Reports that are still taken from the network of who asks'),
	reset: count('Seconds until it begins anew'),
	inAll: count('Reports that are taken in it from all together')
})

export const Limits = Type.Object({
	reports: listOf(Window, 'How many reports are taken'),
	characters: count('Longest text of a part of a report'),
	pages: count('Pages that a report may give at once'),
	pagesInAll: count('Pages that a report may have over time'),
	email: Type.Boolean({ description: 'Whether an answer can be sent by e-mail' }),
	contact: textOrNull('Address of a page or of e-mail of who runs this site')
})
export type Limits = Static<typeof Limits>

export const ReportSubject = Type.Object({
	record: text('Its file and id, `moves:ID`'),
	title: text('The record by its names'),
	page: text('Where it is shown')
})
const SubjectOrNull = Type.Union([ReportSubject, Type.Null()], {
	description:
		'The record that it is about; null where it is about a figure, something missing, or a record that is gone'
})

export const ReportForm = Type.Object({
	subject: SubjectOrNull,
	values: listOf(
		Type.Object({
			field: text('Column that names it'),
			label: text('The same in words'),
			value: text('As it stands, in words; empty where it is not known')
		}),
		'The values of the record'
	),
	isPersonal: Type.Boolean({ description: 'Whether the record is about a person' }),
	open: count('Reports on the record that wait for an answer'),
	opened: text('What a report carries that is sent by this form'),
	limits: Limits
})
export type ReportForm = Static<typeof ReportForm>

export const ReportStep = Type.Object({
	date: text('When, ISO time in UTC'),
	state: oneOf([...reportStates], 'The state that it led to'),
	words: textOrNull('The reason, where one was given')
})

export const ReportStatus = Type.Object({
	kind: oneOf([...reportKinds], 'What is wrong'),
	state: oneOf([...reportStates], 'What became of it; of one that joined another, of that one'),
	isJoined: Type.Boolean({ description: 'Whether it joined another report that said the same' }),
	isOpen: Type.Boolean({ description: 'Whether it waits for an answer' }),
	received: text('When it was sent, ISO time in UTC'),
	subject: SubjectOrNull,
	field: textOrNull('The value that is wrong, in words'),
	shown: textOrNull('The value as it was shown'),
	from: textOrNull('The page that it was sent from'),
	proposed: textOrNull('What should stand there'),
	words: textOrNull('What else was said'),
	wish: oneOrNull([...privacyWishes], 'What should be done, of a report about privacy'),
	pages: listOf(Type.String(), 'The pages that were given'),
	pagesLeft: count('Pages that may be added'),
	reason: textOrNull('Why it was not applied'),
	revision: countOrNull('The revision that brought what it asked for'),
	ahead: count('Reports that wait before it'),
	hasEmail: Type.Boolean({ description: 'Whether an answer goes out by e-mail' }),
	steps: listOf(ReportStep, 'What happened, in order')
})
export type ReportStatus = Static<typeof ReportStatus>

export const NewPage = Type.Object(
	{ page: Type.String({ description: 'Address of a page that says so', minLength: 1, maxLength: longestUrl }) },
	{ additionalProperties: false }
)
