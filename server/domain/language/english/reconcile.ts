// What reconciliation says of people and labs, in OpenRefine and other tools (server/reconcile/).
import { countOf, formatDate, nameCountry } from './format.ts'

type Post = { labName: string | null; since: string | null; sincePrecision: string | null; knownFor: string | null }
type MoveParts = {
	date: string
	datePrecision: string
	fromName: string | null
	toName: string | null
	toRole: string | null
	status: string
}

/** What a property is called, and what it holds. */
export const reconcileProperties: Record<string, [name: string, description: string]> = {
	lab: ['Lab', 'Where the newest confirmed or reported record points to'],
	role: ['Role', 'Post there, by the newest record that tells it'],
	since: ['Since', 'When that record says they came; text where it is known to the month, quarter or year'],
	moves: ['Moves', 'Confirmed and reported moves in words, newest first'],
	moveCount: ['Number of moves', 'Confirmed and reported moves'],
	lastMove: ['Last move', 'Id of the newest confirmed or reported move'],
	cameFrom: ['Came from', 'The lab before, outside that lab’s group'],
	lastPublished: ['Last told', 'When it was last told that the person is there'],
	knownFor: ['Known for', 'What the person is known for'],
	sources: ['Sources', 'Addresses of the pages behind the newest move'],
	page: ['Page', 'The record here'],
	kind: ['Kind', 'What kind of organisation it is'],
	country: ['Country', 'Head office, ISO 3166 alpha-2'],
	parent: ['Parent', 'The lab it is a unit of'],
	founded: ['Founded', 'As exact as it is known'],
	ended: ['Ended', 'When it stopped being an organisation of its own'],
	website: ['Website', 'Address of its site'],
	joined: ['Joined', 'Confirmed and reported moves into it and its units'],
	left: ['Left', 'Confirmed and reported moves out of it and its units'],
	openreview: ['OpenReview id', 'Public id at OpenReview'],
	dblp: ['DBLP id', 'Public id at DBLP'],
	scholar: ['Google Scholar id', 'Public id at Google Scholar'],
	orcid: ['ORCID iD', 'Public id at ORCID'],
	wikidata: ['Wikidata id', 'Public id at Wikidata'],
	ror: ['ROR id', 'Public id at the Research Organization Registry']
}

export const reconcileWords = {
	service: 'Labflow: people and labs of AI',
	types: {
		person: ['Person', 'A researcher whose moves were reported'],
		lab: ['Lab', 'An organisation that researchers work for']
	} as Record<string, [name: string, description: string]>,
	/** "Meta, newest record Jun 2025; co-author of the Transformer" */
	person({ labName, since, sincePrecision, knownFor }: Post): string {
		const post = labName && (since ? `${labName}, newest record ${formatDate(since, sincePrecision)}` : labName)
		return [post, knownFor].filter(Boolean).join('; ')
	},
	/** "frontier lab, United States" */
	lab: ({ kind, country }: { kind: string; country: string | null }) =>
		[kind.replaceAll('-', ' '), country && nameCountry(country)].filter(Boolean).join(', '),
	/** "Jun 2025: OpenAI → Meta, chief scientist (reported)" */
	move: ({ date, datePrecision, fromName, toName, toRole, status }: MoveParts) =>
		`${formatDate(date, datePrecision)}: ${fromName ?? 'not known'} → ${toName ?? 'not known'}` +
		`${toRole ? `, ${toRole}` : ''} (${status})`,
	/** "2 moves on record. Pages read up to 30 Jun 2026; revision 2." */
	preview: (moves: number, coverageEnd: string, revision: number) =>
		`${countOf(moves, 'confirmed or reported move')} on record. Pages read up to ${formatDate(coverageEnd)}; revision ${revision}.`,
	open: 'Open the record'
} as const
