// Labs and people.
import Type, { type Static } from 'typebox'
import { labKinds } from '../../../db/words.ts'
import { standings } from '../../domain/careers/standing.ts'
import { count, id, listOf, listWords, oneOf, precisionOrNull, text, textOrNull } from '../parts.ts'

/** A lab named in passing. */
export const LabRef = Type.Object({
	id,
	name: text('Usual name'),
	group: text('Id of its topmost ancestor, its own where it has none'),
	groupName: text('Name of that ancestor')
})
export type LabRef = Static<typeof LabRef>

/** A person named in passing. */
export const PersonRef = Type.Object({ id, name: text('Name') })
export type PersonRef = Static<typeof PersonRef>

const publicIds = listOf(
	Type.String(),
	'Public ids elsewhere as scheme:value; schemes are openreview, dblp, scholar, orcid, wikidata and ror'
)

export const Lab = Type.Object({
	id,
	name: text('Usual name'),
	kind: oneOf(labKinds, listWords(labKinds)),
	parent: textOrNull('The lab it is a unit of'),
	parentName: textOrNull('Name of that lab'),
	group: text('Id of its topmost ancestor, its own where it has none'),
	groupName: text('Name of that ancestor'),
	country: textOrNull('ISO 3166 alpha-2 code of the head office'),
	founded: textOrNull('Partial ISO date'),
	ended: textOrNull('When it stopped being an organisation of its own, partial ISO date'),
	successor: textOrNull('What it went into'),
	website: textOrNull('Address of its site'),
	aliases: listOf(Type.String(), 'Other names, in any script'),
	publicIds,
	joined: count('Confirmed and reported moves into it and its units, moves inside left out'),
	left: count('Confirmed and reported moves out of it and its units, moves inside left out')
})
export type Lab = Static<typeof Lab>

export const Person = Type.Object({
	id,
	name: text('Name in the order in which the person is best known'),
	aliases: listOf(Type.String(), 'Other names and orders, in any script'),
	knownFor: textOrNull('What the person is known for'),
	links: listOf(Type.String(), 'Addresses of pages about the person’s work'),
	publicIds,
	moveCount: count('Moves on record'),
	lab: textOrNull('The lab that the newest confirmed or reported record points to'),
	labName: textOrNull('Name of that lab'),
	labGroup: textOrNull('Id of that lab’s topmost ancestor'),
	since: textOrNull('Date of that record'),
	sincePrecision: precisionOrNull('How exact that date is'),
	role: textOrNull('Post there, by the newest record that tells it'),
	cameFrom: textOrNull(
		'Id of the lab the person was at before, outside that lab’s group or at level lab outside that lab; null where no record tells'
	),
	cameFromName: textOrNull('Name of that lab'),
	cameFromGroup: textOrNull('Id of its topmost ancestor'),
	lastPublished: textOrNull(
		'When it was last told that the person is there: partial ISO date of the newest page behind the moves to, from or inside that lab’s group; null where all are undated'
	),
	nowIs: oneOf([...standings], 'Whether a record says where they are: there, left for no known post, or unknown'),
	gone: textOrNull('Of who left for no known post: date of that leaving'),
	gonePrecision: precisionOrNull('How exact that date is'),
	roles: listOf(Type.String(), 'Roles that confirmed or reported moves tell of, the newest first'),
	everAt: listOf(Type.String(), 'Ids of the labs that they have or had a post at, the oldest first'),
	inNews: textOrNull('Partial ISO date of the newest page behind a move of theirs; null where all are undated')
})
export type Person = Static<typeof Person>
