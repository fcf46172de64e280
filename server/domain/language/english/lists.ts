// Lists in words, what narrows them, and the entries of feeds.
import { endOfPartial } from '../../time/date.ts'
import { unknownEnd } from '../../vocabulary/filter.ts'
import type { Listed, Narrowed } from '../../vocabulary/said.ts'
import { people, writeCount } from './counts.ts'
import { capitalise, countOf, formatDate, formatNumber, inWords, joinWords, sayCode, spellWhen } from './format.ts'
import { sayEvidence } from './evidence.ts'
import { anyOf, sayKinds, sayLabsOf, sayTraits, type Values } from './kinds.ts'
import { nameMetric } from './metrics.ts'
import { poolWords } from './pools.ts'
import { sayClocks, spellEnd, spellRange } from './range.ts'

// --- Entries of feeds (server/feeds/entry.ts)

export const entryWords = {
	/** "Status: reported." */
	status: (status: string) => `Status: ${status}.`,
	/** "The date is known to the month." */
	precision: (precision: string) => `The date is known to the ${precision}.`,
	/** "Note: told by two people." */
	note: (note: string) => `Note: ${note}.`,
	/** A title as a sentence: "Alpha: acquisition of Beta." */
	sentence: (title: string) => `${title}.`,
	/** "2 sources:" above their list. */
	sources: (count: number) => `${countOf(count, 'source')}:`,
	/** What goes on after a publisher: ", as first reported by Gazette, 4 Jul 2025" */
	origin: (origin: string) => `, as first reported by ${origin}`,
	published: (date: string) => `, ${formatDate(date)}`,
	/** "Post left: Head of Research.", "Post joined: Chief Scientist." */
	postLeft: (post: string) => `Post left: ${post}.`,
	postJoined: (post: string) => `Post joined: ${post}.`,
	/** "Left in June 2025." */
	left: (date: string, precision: string | null) => `Left ${spellWhen(date, precision)}.`,
	/** "Terms as noted: $1B/6yr, in August 2025." */
	terms: (notation: string, date: string, precision: string) =>
		`Terms as noted: ${notation}, ${spellWhen(date, precision)}.`,
	/** "1 claim disputes or denies it." */
	denials: (count: number) => `${countOf(count, 'claim disputes or denies', 'claims dispute or deny')} it.`,
	/** "On 4 July 2025." */
	when: (date: string, precision: string) => `${capitalise(spellWhen(date, precision))}.`,
	/** "30 people moved with it, as reported." */
	peopleMoved: (count: number) => `${people(count)} moved with it, as reported.`,
	/** "Revision 3, 4 Jul 2025: move-1 of moves.csv was changed." */
	revision: (revision: number, date: string, record: string, file: string, kind: string) =>
		`Revision ${revision}, ${formatDate(date)}: ${record} of ${file}.csv was ${kind}.`
}

// --- Lists and what narrows a figure (listing.ts)

const recordNouns: Record<string, [one: string, many: string]> = {
	labs: ['lab', 'labs'],
	people: ['person', 'people'],
	moves: ['move', 'moves'],
	offers: ['offer', 'offers'],
	deals: ['deal', 'deals'],
	events: ['event', 'events'],
	metrics: ['figure', 'figures'],
	sources: ['source', 'sources'],
	claims: ['claim', 'claims'],
	event_people: ['tie of a move to an event', 'ties of moves to events'],
	ids: ['public id', 'public ids'],
	renamed: ['former record', 'former records'],
	judgements: ['judgement of two records', 'judgements of two records'],
	remedies: ['statement or wish of those concerned', 'statements and wishes of those concerned'],
	components: ['part of an offer', 'parts of offers'],
	rates: ['exchange rate', 'exchange rates'],
	prices: ['price index', 'price indexes'],
	about: ['line on the dataset', 'lines on the dataset']
}

/** Records of a file of the dataset with their number: "907 moves", "1 person". */
export function countRecords(file: string, count: number, write = formatNumber): string {
	return writeCount(write, count, ...(recordNouns[file] ?? ([file, file] as const)))
}

/** How a list says which labs it is about. */
const withLab: Record<string, string> = { moves: 'into or out of', people: 'at', deals: 'with' }

const nameOpen = (names: Values) => names?.map((name) => (name === unknownEnd ? 'an unreported lab' : name))
/** Words that are looked for, and what else they find: "with “RL” (also RLHF and reinforcement learning)". */
const sayQuoted = (q: string | undefined, also: readonly string[]) =>
	q ? `with “${q}”${also.length ? ` (also ${joinWords(also, 'and')})` : ''}` : ''

export const narrowWords = {
	/** " that are foundings, of Ada Example, with a lab in China", as it goes on after "moves"; "" where nothing narrows. */
	all({ person, deal, from, to, q, also, kind, ...traits }: Narrowed): string {
		const phrases = [
			kind?.length ? sayKinds('moves', kind) : '',
			anyOf(person, (text) => `of ${text}`),
			anyOf(deal, (text) => `that came with the deal of ${text}`),
			anyOf(nameOpen(from), (text) => `out of ${text}`),
			anyOf(nameOpen(to), (text) => `into ${text}`),
			...sayLabsOf(traits),
			sayQuoted(q, also)
		].filter(Boolean)
		return phrases.length ? ` ${phrases.join(', ')}` : ''
	}
}

/** What narrows offers beside what they rest on: "for named people", "ranked by size", "that were declined". */
function sayOfferTraits({ named, ranked, outcome }: Listed): string[] {
	return [
		anyOf(
			named?.map((one) => (one === 'person' ? 'named people' : 'people or posts not named')),
			(text) => `for ${text}`
		),
		anyOf(
			ranked?.map((one) => (one === 'yes' ? 'ranked' : 'not ranked')),
			(text) => `${text} by size`
		),
		sayOutcomes(outcome)
	]
}

/** Names of a list's filter: "Alpha or an unreported lab". */
const anyNamed = (names: readonly (string | null)[]) =>
	joinWords(
		names.map((name) => name ?? 'an unreported lab'),
		'or'
	)
/** What became of offers: "that were accepted or declined", "whose outcome is not known". */
export function sayOutcomes(outcomes: Values): string {
	const known = outcomes?.filter((outcome) => outcome !== unknownEnd) ?? []
	const unknown = outcomes?.includes(unknownEnd) ? 'whose outcome is not known' : ''
	return [known.length ? `that were ${joinWords(known, 'or')}` : '', unknown].filter(Boolean).join(' or ')
}

const nowWords: Record<string, string> = {
	there: 'who are still at the lab they joined',
	back: 'who left the lab they joined and are back there',
	elsewhere: 'who have gone on to another lab',
	left: 'who left, with no new post on record',
	unknown: 'whose whereabouts now are not reported'
}
/** Whether moves are those of people of whom no later post is on record: departures, whatever each is otherwise. */
const areLeft = (nowIs: Values) => nowIs?.length === 1 && nowIs[0] === 'left'
/** "by people who are now at xAI", "by people who are still at the lab they joined or who have gone on to another lab" */
function sayNow({ now, nowIs }: Listed): string {
	const labs = now?.filter((name) => name !== null)
	const at = [
		...(labs?.length ? [`who are now at ${joinWords(labs, 'or')}`] : []),
		...(now?.includes(null) ? [nowWords.unknown!] : [])
	]
	const is = areLeft(nowIs) ? [] : nowIs?.map((code) => nowWords[code] ?? code)
	const phrases = [anyOf(at, (text) => text), anyOf(is, (text) => text)].filter(Boolean)
	return phrases.length ? `by people ${phrases.join(' and ')}` : ''
}

const languages = new Intl.DisplayNames('en', { type: 'language' })
/** A language by its code: "French". */
const nameLanguage = (code: string) =>
	code === unknownEnd ? 'an unreported language' : (/^[a-z]{2,3}$/.test(code) && languages.of(code)) || code

const announcedWords = {
	no: '',
	also: 'including announced ones',
	only: 'announced for a date after coverage ends'
}
export const listWords = {
	/** "38 moves out of Google DeepMind since January 2026, confirmed or reported" */
	all(listed: Listed): string {
		const { list, total, person, lab, from, to, parent, deal, counterpart, since, until, q, also } = listed
		const { asOf, knownAt, coverageEnd } = listed
		const isOffer = list === 'offers'
		// Figures may be of a day that is to come, and pages are no happenings.
		const isDated = list !== 'metrics' && list !== 'sources'
		const isCut = !isDated && coverageEnd && until && endOfPartial(until) > coverageEnd
		const isOpen = (names: Listed['from']) => names?.every((name) => name === null)
		const isMove = list === 'moves'
		const isPeople = list === 'people'
		const nouns = isMove && areLeft(listed.nowIs) ? (['departure', 'departures'] as const) : recordNouns[list]
		const [one, many] = nouns ?? [list, list]
		// Where both ends are labs, they are one way.
		const isWay = isMove && from && to && !isOpen(from) && !isOpen(to)
		const isAnyLeaving = areLeft(listed.nowIs) && listed.kind?.length === 1 && listed.kind[0] === 'departure'
		const kinds = isAnyLeaving ? 'to unreported destinations' : listed.kind?.length ? sayKinds(list, listed.kind) : ''
		const narrowing = [
			isMove || isOffer ? kinds : '',
			anyOf(listed.metric?.map(nameMetric), (text) => `on ${text}`),
			person && `of ${anyNamed(person)}`,
			lab &&
				(isOffer
					? `by ${anyNamed(lab)} or to ${lab.length > 1 ? 'their' : 'its'} people`
					: `${isMove && areLeft(listed.nowIs) ? 'from' : (withLab[list] ?? 'of')} ${anyNamed(lab)}`),
			isMove || isOffer ? '' : kinds,
			from &&
				(isPeople
					? `who ${total === 1 ? 'was' : 'were'} at ${anyNamed(from)} before`
					: isOpen(from)
						? 'from unreported origins'
						: `${isOffer ? 'to people at' : isWay || areLeft(listed.nowIs) ? 'from' : 'out of'} ${anyNamed(from)}`),
			to && (isOpen(to) ? 'to unreported destinations' : `${isOffer ? 'by' : isWay ? 'to' : 'into'} ${anyNamed(to)}`),
			parent && `under ${anyNamed(parent)}`,
			deal && `that came with the deal of ${anyNamed(deal)}`,
			anyOf(listed.subject, (text) => `on ${text}`),
			counterpart && `against ${anyNamed(counterpart)}`,
			isPeople ? poolWords.phrases(listed).join(', ') : sayNow(listed),
			...(isMove || isPeople ? [] : sayTraits(listed, list === 'labs')),
			...(isOffer ? [...sayEvidence(listed), ...sayOfferTraits(listed)] : []),
			!isPeople &&
				spellRange({
					since: since ?? null,
					until: until ?? null,
					asOf,
					knownAt,
					coverageEnd: isDated ? coverageEnd : null
				})
		].filter(Boolean)
		const details = [
			listed.isAlone ? 'units left out' : '',
			isMove && areLeft(listed.nowIs) ? 'with no new post on record since' : '',
			...(isMove ? sayLabsOf(listed) : []),
			...(isOffer ? [] : sayEvidence(listed)),
			anyOf(listed.tier, (text) => text),
			anyOf(listed.publisher, (text) => `published by ${text}`),
			anyOf(listed.language?.map(nameLanguage), (text) => `in ${text}`),
			anyOf(listed.source, (text) => `by ${text}`),
			anyOf(listed.stance, (text) => `whose stance is ${text}`),
			anyOf(listed.rank, (text) => `of rank ${text}`)
		].filter(Boolean)
		const always = [
			anyOf(listed.status, (text) => text),
			announcedWords[listed.announced ?? 'no'],
			sayQuoted(q, also),
			sayClocks(listed),
			isCut ? `as far as reports were read, up to ${spellEnd(coverageEnd)}, when coverage ends` : ''
		].filter(Boolean)
		// A count alone is no heading.
		const isWhole = !narrowing.length && !details.length && !q && listed.announced !== 'only'
		const counted =
			total === null
				? many
				: isWhole && total > 1
					? `All ${writeCount(inWords, total, one, many)} on record`
					: total
						? writeCount(formatNumber, total, one, many)
						: `No ${many}`
		return [[counted, ...narrowing].join(' '), ...details, ...always].join(', ')
	}
}

// --- Sources in a list (brief.ts)

type Sourced = { publisher: string; origin: string | null; published: string | null }
/** A source as the list at the end of a sheet names it: "type0, after Wired, 4 Jul 2025". */
export function nameSource({ publisher, origin, published }: Sourced): string {
	const after = origin && origin !== publisher ? `, after ${origin}` : ''
	return `${publisher}${after}, ${published ? formatDate(published) : 'undated'}`
}

/** What a form's field asks for that has no option of its own: "Rumored alone", "Hire or founding". */
export function nameChoice(values: readonly string[]): string {
	return values.length === 1
		? `${capitalise(sayCode(values[0]!))} alone`
		: capitalise(joinWords(values.map(sayCode), 'or'))
}
