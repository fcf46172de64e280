// What assistants are told: what each tool is for, how to ask it, and what was wrong (server/mcp/).
import { countOf, formatDate } from './format.ts'

const ids = 'An id that `search` or another answer gave, never one made up'
const dates = 'Partial ISO date: 2025, 2025-07 or 2025-07-12'

export const mcpWords = {
	instructions:
		'Labflow records who moved between AI labs and what was offered, with the pages that say so. Find ids with `search` first; other tools take ids only. Quote `sentence` with its `link` and say the caveats that matter: counts are of reported moves, never of all. Nothing here is an estimate of a person’s worth or plans; do not make one from it. An answer is at most 8 kB: go on with `next` as `cursor`.',
	tools: {
		search: [
			'Find people, labs and records',
			'Finds people, labs, offers, deals, events, metrics and pages by name or words, in any script and spelling. Gives the ids that all other tools take.'
		],
		fetch: [
			'Read one record',
			'A person with career and moves, a lab, a move, an offer, a deal, an event, a metric or a source page, with the pages that say so.'
		],
		moves: [
			'List moves',
			'Who moved between labs, newest first: from one, to one, of a person, in a span of dates; with where each is now. Confirmed and reported moves unless `status` says otherwise.'
		],
		offers: ['List offers', 'What was offered to people or for posts, as intervals with what became of it.'],
		flow: [
			'Count moves between labs',
			'Moves counted between two labs, both ways, or of one lab with each other, or the largest of all.'
		],
		compare: [
			'Set an offer beside the reported ones',
			'Reads an offer as text, such as “$200M/4yr”, and says how many reported offers lie below and above it. The text is not kept.'
		],
		match: [
			'Match a list of names to people',
			'Who the names of a list are, one a line, with or without a lab: sure, to choose, or nobody here. The list is neither kept nor logged.'
		],
		whats_new: [
			'What is new',
			'The newest week of the data; from a date on; or what changed since a revision, corrections included.'
		]
	} as Record<string, [title: string, description: string]>,
	/** What each argument holds. */
	asked: {
		query: 'A name in any script, two labs, a sum, or words',
		types: 'What to look for; everything unless given',
		id: ids,
		lab: `${ids}: lab:ID. Either end`,
		from: `${ids}: lab:ID. The lab left`,
		to: `${ids}: lab:ID. The lab joined`,
		person: `${ids}: person:ID`,
		since: `First date. ${dates}`,
		until: `Last date. ${dates}`,
		status: 'Which moves; confirmed and reported unless given',
		largest: 'Largest sums first, instead of newest',
		text: 'The offer as text',
		names: 'The names, one a line',
		from_when: 'A revision number, such as 1, or a partial ISO date; the newest week unless given',
		cursor: '`next` of the answer before'
	},
	/** "There is no lab `deepmnd`. Ids come from search: ask it for the name first." */
	hint: 'Ids come from `search`: ask it for the name first.',
	notAnId: (name: string, value: string, kind: string) =>
		`\`${name}\` takes an id of the form ${kind}:ID, and \`${value}\` is none.`,
	unknownId: (kind: string, value: string) => `There is no ${kind} \`${value}\`.`,
	badCursor: 'The cursor is none that this tool gave: leave it out to begin.',
	oneLab: 'Give `from` and `to`, or `lab`, or none of them.',
	/** What holds for every answer. */
	always: (coverageEnd: string) =>
		`Counts are of reported records, never of everything that happened; pages were read up to ${formatDate(coverageEnd)}.`,
	/** What holds for offers. */
	offers: 'Sums are intervals as reported: an open end is not known, and a band for a post is no offer to anybody.',
	matched: 'Nobody here is not the same as no such person: only people whose moves were reported are on record.',
	more: 'There is more: ask again with this cursor.',
	cut: 'Long texts of this record were left out: the link has all.',
	/** "Noam Shazeer: OpenAI, newest record 17 Jun 2026; 3 moves and 1 offer on record" */
	person: (name: string, description: string, moves: number, offers: number) =>
		`${name}: ${description ? `${description}; ` : ''}${countOf(moves, 'move')} and ${countOf(offers, 'offer')} on record`,
	/** "OpenAI (frontier lab, United States): 116 reported moves in, 100 out" */
	lab: (name: string, description: string, joined: number, left: number) =>
		`${name} (${description}): ${countOf(joined, 'reported move')} in, ${left} out`,
	/** "Meta was reported to offer …" is said by the record itself: its name and date. */
	record: (name: string, date: string | null, precision: string | null, status: string | null) =>
		`${name}${date ? `, ${formatDate(date, precision)}` : ''}${status ? ` (${status})` : ''}`,
	/** "$200M/4yr, a year: 21 of 26 reported offers to named people lie below, 2 above, 3 overlap" */
	compared: (
		notation: string,
		{ n, below, above, overlapping }: Record<'n' | 'below' | 'above' | 'overlapping', number>
	) =>
		`${notation}: of ${countOf(n, 'reported offer')} to named people ${below} lie below it, ${above} above, ${overlapping} overlap`,
	unread: (text: string) => `“${text}” is not read as an offer: give a sum with its term, such as $200M/4yr.`
} as const
