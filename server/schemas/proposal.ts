// Changes that wait for a second editor.
import Type, { type Static } from 'typebox'
import { proposalStates } from '../../db/desk/words.ts'
import { Edit, Trial } from './edit.ts'
import { count, listOf, oneOf, text, textOrNull } from './parts.ts'

const numberOrNull = (description: string) => Type.Union([Type.Integer(), Type.Null()], { description })

export const Proposal = Type.Object({
	id: count('Its number'),
	author: text('The account that proposes it'),
	isOwn: Type.Boolean({ description: 'Whether who asks proposes it' }),
	mayDecide: Type.Boolean({ description: 'Whether who asks may publish it: another editor, or an admin' }),
	note: text('Why'),
	rules: listOf(Type.String(), 'Ids of the rules by which a second editor must agree'),
	undoes: numberOrNull('The revision that it undoes; null where it undoes none'),
	report: numberOrNull('The report that it answers'),
	state: oneOf(proposalStates, 'What became of it'),
	created: text('When it was proposed, ISO time in UTC'),
	ends: text('When it lapses unless it is decided'),
	decided: textOrNull('When it was decided'),
	revision: numberOrNull('The revision that it became'),
	reason: textOrNull('Why it was refused'),
	edits: listOf(Edit, 'The records as they are to be')
})
export type Proposal = Static<typeof Proposal>
export const ProposalList = Type.Object({ rows: listOf(Proposal, 'Proposals, those that lapse first before others') })
export type ProposalList = Static<typeof ProposalList>

/** A proposal with what it would do now. */
export const ProposalRecord = Type.Object({
	...Proposal.properties,
	trial: Type.Union([Trial, Type.Null()], {
		description: 'What it would do as the facts stand; null where it is decided'
	})
})
export type ProposalRecord = Static<typeof ProposalRecord>

export const RefusalAsked = Type.Object(
	{ reason: Type.String({ description: 'Why', minLength: 1, maxLength: 2000 }) },
	{ additionalProperties: false }
)
