// The queue of reports: what readers see of them, and what editors see and do.
import Type, { type Static } from 'typebox'
import { privacyWishes, reportKinds } from '../domain/reports/kinds.ts'
import { openStates, reportStates } from '../domain/reports/states.ts'
import { count, countOrNull, listOf, oneOf, oneOrNull, text, textOrNull } from './parts.ts'
import { ReportStep, ReportSubject } from './report.ts'

const state = oneOf([...reportStates], 'What became of it')

export const QueueRow = Type.Object({
	received: text('When it came, ISO time in UTC'),
	kind: oneOf([...reportKinds], 'What is wrong'),
	state,
	since: text('When it came to that state, ISO time in UTC'),
	isShown: Type.Boolean({ description: 'Whether more than its kind, age, state and number of pages may be shown' }),
	isRead: Type.Boolean({ description: 'Whether an editor has read it and said that its words may be shown' }),
	subject: Type.Union([ReportSubject, Type.Null()], { description: 'The record that it is about' }),
	from: textOrNull('The page that it was sent from'),
	field: textOrNull('The value that is wrong, in words'),
	shown: textOrNull('The value as it was shown'),
	proposed: textOrNull('What should stand there'),
	words: textOrNull('What else was said'),
	pages: count('How many pages were given'),
	reports: count('How many reports say the same, this one included'),
	reason: textOrNull('Why it was not applied'),
	revision: countOrNull('The revision that brought what it asked for'),
	id: countOrNull('Its number; null for readers'),
	isPublic: Type.Boolean({ description: 'Whether readers see it at all' })
})
export type QueueRow = Static<typeof QueueRow>

const Waiting = Type.Object({ received: text('When it came'), state: oneOf([...openStates], 'How far it has come') })

export const QueueMonth = Type.Object({
	month: text('Month, `2026-11`'),
	answered: count('Reports that were answered in it'),
	applied: count('Those of them that were applied')
})

export const Queue = Type.Object({
	sentence: text('How many are open and how long they wait, in words'),
	now: text('When this was counted, ISO time in UTC'),
	isEditor: Type.Boolean({ description: 'Whether who asks sees what readers do not' }),
	rows: listOf(QueueRow, 'The reports, oldest first'),
	next: textOrNull('Where the next page begins, as `after`; null on the last'),
	states: Type.Object(Object.fromEntries(reportStates.map((state) => [state, count(`Reports that are ${state}`)])), {
		description: 'How many there are in each state'
	}),
	open: count('Reports that wait for an answer'),
	waiting: listOf(Waiting, 'They, oldest first'),
	medianDays: Type.Union([Type.Number(), Type.Null()], {
		description: 'Half of those answered in the last 90 days waited so long or less, in days; null where none was'
	}),
	answered: count('Reports that were answered in the last 90 days'),
	months: listOf(QueueMonth, 'What was answered, by month, the newest first; of the last twelve months'),
	lastAnswered: textOrNull('When the last report was answered; null where none was')
})
export type Queue = Static<typeof Queue>

export const ReportAtDesk = Type.Object({
	...QueueRow.properties,
	wish: oneOrNull([...privacyWishes], 'What should be done, of a report about privacy'),
	isPersonal: Type.Boolean({ description: 'Whether it is about a living person' }),
	urls: listOf(Type.String(), 'The pages that were given'),
	joined: countOrNull('The report that it joined'),
	others: listOf(
		Type.Object({ id: count('Its number'), words: textOrNull('What it said'), received: text('When it came') }),
		'The reports that joined it'
	),
	claimed: oneOf(['nobody', 'you', 'somebody'], 'Who is at it'),
	claimedUntil: textOrNull('Until when, ISO time in UTC'),
	steps: listOf(ReportStep, 'What happened, in order')
})
export type ReportAtDesk = Static<typeof ReportAtDesk>

export const Decision = Type.Object(
	{
		decision: oneOf(
			['show', 'hide', 'not-applied', 'second-editor', 'joined', 'applied'],
			'show, hide: whether its words may be shown in the queue; the others end it or pass it on'
		),
		reason: Type.Optional(Type.String({ description: 'Why: of not-applied and second-editor', maxLength: 2000 })),
		other: Type.Optional(Type.Integer({ description: 'The number of the report that it joins', minimum: 1 })),
		revision: Type.Optional(Type.Integer({ description: 'The revision that brought what it asked for', minimum: 1 }))
	},
	{ additionalProperties: false }
)
export type Decision = Static<typeof Decision>
