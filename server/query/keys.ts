// The query keys that lists and figures share, by the names of Filter.
import {
	approximations,
	dealKinds,
	eventKinds,
	formerMetricNames,
	labKinds,
	metricBases,
	metricNames,
	moveKinds,
	offerBases,
	offerKinds,
	offerRoles,
	outcomes,
	populations,
	ranks,
	stages,
	stances,
	statuses,
	tiers
} from '../../db/words.ts'
import { cutText } from '../domain/vocabulary/cut.ts'
import { unknownEnd } from '../domain/vocabulary/filter.ts'
import { roleRanks } from '../domain/careers/rank.ts'
import { standings } from '../domain/careers/standing.ts'
import { whereabouts } from '../domain/careers/where.ts'
import { parseRevision } from '../domain/records/revision.ts'
import {
	choice,
	codeList,
	dateKey,
	idList,
	integerKey,
	nameList,
	phraseList,
	textKey,
	wordList,
	wordsKey,
	type Key
} from './query.ts'

export const level = choice(
	['group', 'lab'],
	'group',
	'Whether the id of a lab stands for it and everything under it, or for that lab alone.'
)
export const since = dateKey('First day or period: a record counts when its whole span lies inside.')
export const until = dateKey('Last day or period, inclusive.')
export const asOf = dateKey(
	'The world on that day: records whose whole span was over by then, as far as it is covered.'
)
export const knownAt = dateKey(
	'The press on that day: records first published by then, of moves those that had begun; those of undated pages are left out.'
)
const anyRevision = textKey(
	'A revision of the data that this is to be answered from: its number, at least 8 letters of its hash, or both.',
	'3-1a2b3c4d',
	80
)
export const revision: Key<string | undefined> = {
	...anyRevision,
	read(text) {
		if (parseRevision(text)) return text.trim()
		throw new Error(
			`is \`${cutText(text)}\`: give a revision’s number, 8 or more letters of its hash, or both as in 3-1a2b3c4d.`
		)
	}
}
export const announced = choice(
	['no', 'also', 'only'],
	'no',
	'Records dated after the end of coverage, which were announced and are not known to have happened: left out, also, or alone.'
)
export const q = wordsKey('Words to be found in names, roles, titles and notes.', 'research')
export const lab = nameList('lab', 'Labs concerned, at either end.', 'openai,anthropic')
export const from = nameList('lab', 'Labs left; `unknown` for a move whose origin is not known.', 'openai')
export const to = nameList('lab', 'Labs joined; `unknown` for a move whose destination is not known.', 'meta')
export const person = nameList('person', 'People.', 'andrew-tulloch')
export const now = nameList(
	'lab',
	'Where who moved is at the end of coverage or of the clocks; `unknown` where no record says.',
	'xai'
)
export const nowIs = wordList(
	whereabouts,
	'What has become of the move: still there, there again, elsewhere, left for no known post, or no record says.'
)
export const deal = idList('The deal that moves came with.', 'meta-scale-ai-2025')
export const moveKind = wordList(moveKinds, 'How the person went.')
export const labKind = wordList(labKinds, 'Moves with a lab of that kind at either end.')
export const country = codeList(
	'country',
	'Moves with a lab in that country at either end, ISO 3166 alpha-2; `unknown` for one whose country is not known.',
	'US,CN'
)
export const moveStatus = wordList(statuses, 'Statuses that count; confirmed and reported where the key is left out.')

const status = wordList(statuses, 'Statuses; all where the key is left out.')
const subjectLab = nameList('lab', 'Labs concerned.', 'meta')

/** Words of a column that may be empty: release 1.0.0 told less. */
const orUnknown = <Word extends string>(words: readonly Word[]) => [...words, unknownEnd] as const

/** What moves are asked by, in lists and figures. */
export const moveKeys = {
	lab,
	from,
	to,
	person,
	deal,
	labKind,
	country,
	kind: moveKind,
	status: moveStatus,
	since,
	until,
	asOf,
	knownAt,
	q,
	level
}
const { level: _level, ...noLevel } = moveKeys
/** What every figure over moves is asked by; of levels it has its own. */
export const figureKeys = noLevel
const { from: _from, to: _to, lab: _lab, ...noLabs } = figureKeys
/** What a figure of two labs is asked by. */
export const pairKeys = { ...noLabs, level }
export const offerKeys = {
	lab: nameList('lab', 'Labs concerned: the one that offers, or the employer.', 'meta'),
	from: nameList('lab', 'The employer at the time.', 'thinking-machines'),
	to: nameList('lab', 'The lab that offers.', 'meta'),
	person,
	kind: wordList(offerKinds, 'What is offered.'),
	outcome: wordList(outcomes, 'What became of it.'),
	named: wordList(
		['person', 'role'],
		'`person`: to a named person; `role`: to all others: people not named, posts, averages (see `population`).'
	),
	basis: wordList(orUnknown(offerBases), 'What the sum rests on.'),
	population: wordList(orUnknown(populations), 'Whom the terms are for.'),
	ranked: wordList(
		['yes', 'no'],
		'Whether it is ranked by size: an offer to people, its lower limit told, no estimate, no rumour of one page, no range ' +
			'wider than tenfold, neither denied nor undone.'
	),
	role: wordList(orUnknown(offerRoles), 'The kind of post.'),
	grade: idList('Grades: a lab’s own, or words such as senior.', 'L6,senior'),
	place: idList('Cities, or countries as ISO 3166 alpha-2.', 'Paris,US'),
	status,
	since,
	until,
	asOf,
	knownAt,
	q,
	level
}
export const dealKeys = {
	lab: nameList('lab', 'Labs on either side.', 'meta'),
	kind: wordList(dealKinds, 'What was agreed.'),
	status,
	since,
	until,
	asOf,
	knownAt,
	q,
	level
}
export const eventKeys = {
	lab: subjectLab,
	kind: wordList(eventKinds, 'What happened.'),
	people: wordList(['named', 'none'], 'Events that moves of named people are tied to, or that none is.'),
	since,
	until,
	asOf,
	knownAt,
	q,
	level
}
export const metricKeys = {
	lab: subjectLab,
	metric: wordList(
		[...metricNames, ...formerMetricNames],
		'What is measured; the last eight, names of release 1.0.0, stand for name and stage.'
	),
	stage: wordList(stages, 'How real the figure is.'),
	scope: idList('What is counted: company, unit, team, site:NAME or sample:WHAT.', 'company,site:Abilene'),
	basis: wordList(orUnknown(metricBases), 'What the figure rests on.'),
	approx: wordList(orUnknown(approximations), 'Whether the page says about, nearly or roughly.'),
	counterpart: nameList('lab', 'The other lab of a ratio or a count between two.', 'openai'),
	since,
	until,
	asOf,
	knownAt,
	q,
	level
}
export const labKeys = {
	labKind: wordList(labKinds, 'What kind of organisation.'),
	country: codeList('country', 'ISO 3166 alpha-2 codes of the head office; `unknown` where it is not known.', 'US,CN'),
	parent: nameList('lab', 'Labs that they are a unit of.', 'google'),
	asOf,
	knownAt,
	q
}
export const personKeys = {
	lab: nameList('lab', 'Where the newest record points to.', 'anthropic'),
	from: nameList(
		'lab',
		'Where they were before: the last lab outside the group, or at level lab outside the lab.',
		'google'
	),
	ever: nameList('lab', 'Labs that they have or had a post at.', 'openai'),
	nowIs: wordList(
		standings,
		'Whether they are at a lab by the records, left one for no known post, or no record says where they are.'
	),
	roleWords: wordsKey('Words of one role that they have or had, synonyms included.', 'research'),
	roleRank: wordList(roleRanks, 'Words of rank in a role that they have or had; whole words.'),
	country: codeList(
		'country',
		'Country of the lab where they are, ISO 3166 alpha-2; `unknown` for a lab whose country is not known.',
		'US,CN'
	),
	team: nameList(
		'person',
		'Who moved in one team with these: three or more people from one lab to another within 30 days, or with one deal.',
		'andrew-tulloch'
	),
	teamFrom: nameList('lab', 'Who moved in a team from one of these labs.', 'openai'),
	teamTo: nameList('lab', 'Who moved in a team to one of these labs.', 'thinking-machines'),
	deal: idList('The deal that they moved with.', 'meta-scale-ai-2025'),
	since: dateKey(
		'First day or period in which they came where they are, or left where no later post is on record: the whole span of that date lies inside.'
	),
	until: dateKey('Last such day or period, inclusive.'),
	news: dateKey('A page dated to that day or period, or later, tells of a move of theirs.'),
	asOf,
	knownAt,
	q,
	level
}
export const sourceKeys = {
	tier: wordList(tiers, 'How near to the matter.'),
	publisher: phraseList(
		'Publishers, by the names that their sources have; a comma before a space is part of a name.',
		'Business Insider,36Kr'
	),
	language: codeList('language', 'ISO 639-1 codes; `unknown` where it is not known.', 'en,zh'),
	since: dateKey('Published on that day or in that period, or later.'),
	until: dateKey('Published on that day or in that period, or earlier.'),
	knownAt,
	q
}
export const claimKeys = {
	subject: idList('The records spoken of, KIND:ID.', 'offer:tulloch-meta-2025'),
	source: idList('The pages that speak.', ''),
	stance: wordList(stances, 'What is said of the record.'),
	rank: wordList(ranks, 'How far it is to be preferred.'),
	knownAt
}

/** The keys that order and page a list whose rows can be sorted by `sorts`; `fallback` is its order unless asked. */
export function pagingKeys(sorts: readonly string[], fallback: string) {
	const orders = sorts.flatMap((sort) => [sort, `-${sort}`])
	return {
		sort: choice(orders, fallback, 'Order of the rows; a minus for descending.'),
		limit: integerKey('Rows of a page.', 1, 500, 50),
		cursor: textKey('Where the last page ended: the `next` of its answer.', '', 1000)
	}
}
