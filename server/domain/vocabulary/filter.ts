// What a list or figure is asked for, parsed from its query; all parts hold together. A missing part asks for nothing.
// Ids of labs stand for themselves and everything under them at level `group`, for that lab alone at level `lab`.
// In this folder: what is asked (here), what is said (said.ts, part.ts), and the words that both take.

/** Stands among the values of a filter for what is not known: an end of a move, a country, a language. */
export const unknownEnd = 'unknown'

export type Level = 'group' | 'lab'

export type Filter = {
	level: Level
	/** Either end (moves), offering or employing lab (offers), either side (deals), the lab (events, metrics). */
	lab?: string[]
	/** The lab left (moves), the employer (offers). */
	from?: string[]
	/** The lab joined (moves), the lab that offers (offers). */
	to?: string[]
	person?: string[]
	/** Where who moved is now, and what has become of the move (where.ts). */
	now?: string[]
	nowIs?: string[]
	/** Labs that people have or had a post at. */
	ever?: string[]
	/** People: words of a role they have or had, and words of rank in one (rank.ts). */
	roleWords?: string
	roleRank?: string[]
	/** People who moved in one team with these, or in a team between labs. */
	team?: string[]
	teamFrom?: string[]
	teamTo?: string[]
	/** The day or period since which a page tells of a person. */
	news?: string
	/** Records by their ids: what was chosen in memory. */
	ids?: string[]
	deal?: string[]
	/** First and last day, as partial ISO dates, both inclusive: a record counts when its whole span lies inside. */
	since?: string
	until?: string
	/** Records dated by that day; records published by that day, which those of undated sources never are. */
	asOf?: string
	knownAt?: string
	kind?: string[]
	status?: string[]
	/** Records dated after the end of coverage: left out, also, or alone. */
	announced?: 'no' | 'also' | 'only'
	/** Words to be found in names, roles, titles and notes. */
	q?: string
	labKind?: string[]
	country?: string[]
	parent?: string[]
	outcome?: string[]
	/** Offers to a named person, or all others: people not named, posts, averages. */
	named?: ('person' | 'role')[]
	/** What sums and figures rest on. */
	basis?: string[]
	/** Whom an offer is for, the kind of post, its grades and where it is. */
	population?: string[]
	/** Offers that are ranked by size, or that are not. */
	ranked?: ('yes' | 'no')[]
	role?: string[]
	grade?: string[]
	place?: string[]
	metric?: string[]
	/** How real a figure is, what is counted, whether the page says about. */
	stage?: string[]
	scope?: string[]
	approx?: string[]
	/** Events that moves are tied to by name. */
	people?: ('named' | 'none')[]
	counterpart?: string[]
	tier?: string[]
	publisher?: string[]
	language?: string[]
	source?: string[]
	stance?: string[]
	rank?: string[]
	/** A claim's record, `offer:ID`. */
	subject?: string[]
}

/** Which rows of the filter's answer to give, and in which order. */
export type Paging = {
	/** A row's key, with a minus for descending: `-date`. Ties are ordered by id. */
	sort?: string
	/** Rows of a page. */
	limit: number
	/** Where the last page ended; opaque. */
	cursor?: string
	/** Leaves out what is counted beside the rows: a feed has no use for it. */
	rowsAlone?: true
}

/** Statuses that count where none is asked for. */
export const countedStatuses = ['confirmed', 'reported'] as const

/** What a revision does to a record. */
export const changeKinds = ['added', 'changed', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Which changes are asked for. */
export type ChangeFilter = {
	/** The revision that the asker has: what later ones did. */
	since?: number
	/** The last revision. */
	until?: number
	kind?: ChangeKind[]
	file?: string[]
	record?: string[]
}
