// The filter of a list in words: "38 moves out of Google DeepMind since January 2026, confirmed or reported".
import { sayClocks, spellRange, countOf, joinWords, nameCountry, sayCode, spellCountry } from './language.ts'
import { countedStatuses, unknownEnd, type Filter } from './filter.ts'

/** One and many of what a list holds. */
const nouns: Record<string, [one: string, many: string]> = {
	labs: ['lab', 'labs'],
	people: ['person', 'people'],
	moves: ['move', 'moves'],
	offers: ['offer', 'offers'],
	deals: ['deal', 'deals'],
	events: ['event', 'events'],
	metrics: ['metric', 'metrics'],
	sources: ['source', 'sources'],
	claims: ['claim', 'claims']
}

/** How a list says which labs it is about. */
const withLab: Record<string, string> = { moves: 'into or out of', people: 'at', deals: 'with' }

const says = (values: readonly string[] | undefined, write: (text: string) => string) =>
	values?.length ? write(joinWords(values, 'or')) : ''

/** Kinds, and the kinds and countries of labs, each as a phrase; `ofLab` goes before what is said of labs. */
function sayTraits({ kind, labKind, country }: Partial<Filter>, ofLab: string): string[] {
	return [
		says(kind?.map(sayCode), (text) => `of kind ${text}`),
		says(labKind?.map(sayCode), (text) => `${ofLab}of kind ${text}`),
		says(
			country?.map((code) => spellCountry(nameCountry(code))),
			(text) => `${ofLab}in ${text}`
		)
	]
}

/**
 * What narrows a figure beside labs and dates, as it goes on after "moves": " of kind founding, with a lab in China";
 * "" where nothing does. `nameOf` gives the name of a person or deal by its id.
 */
export function sayNarrowing(
	filter: Pick<Filter, 'person' | 'deal' | 'kind' | 'labKind' | 'country' | 'q'>,
	nameOf: (key: 'person' | 'deal', id: string) => string
): string {
	const phrases = [
		says(
			filter.person?.map((id) => nameOf('person', id)),
			(text) => `of ${text}`
		),
		says(
			filter.deal?.map((id) => nameOf('deal', id)),
			(text) => `that came with ${text}`
		),
		...sayTraits(filter, 'with a lab '),
		filter.q ? `with “${filter.q}”` : ''
	].filter(Boolean)
	return phrases.length ? ` ${phrases.join(', ')}` : ''
}

/**
 * A list's filter with its total, in words; without it where that is null. `nameOf` gives the name of a lab or person by its id.
 * `sayList('moves', { level: 'group', from: ['openai'] }, 98, nameOf)` is "98 moves out of OpenAI, confirmed or reported".
 */
export function sayList(
	list: string,
	filter: Partial<Filter>,
	total: number | null,
	nameOf: (key: 'lab' | 'person' | 'deal', id: string) => string
): string {
	const names = (key: 'lab' | 'person' | 'deal', ids: readonly string[], none = 'no known lab') =>
		joinWords(
			ids.map((id) => (id === unknownEnd ? none : nameOf(key, id))),
			'or'
		)
	const { lab, from, to, person, deal, since, until, asOf, knownAt, q, status } = filter
	const [one, many] = nouns[list] ?? [list, list]
	const alone = filter.level === 'lab' && (lab ?? from ?? to) ? 'units left out' : ''
	const isOffer = list === 'offers'
	const isOpen = (ids: readonly string[]) => ids.every((id) => id === unknownEnd)
	const phrases = [
		total === null ? many : total ? countOf(total, one, many) : `No ${many}`,
		person ? `of ${names('person', person)}` : '',
		lab ? `${withLab[list] ?? 'of'} ${names('lab', lab)}` : '',
		from ? (isOpen(from) ? 'of no known origin' : `${isOffer ? 'to people at' : 'out of'} ${names('lab', from)}`) : '',
		to ? (isOpen(to) ? 'to no known destination' : `${isOffer ? 'by' : 'into'} ${names('lab', to)}`) : '',
		filter.parent ? `under ${names('lab', filter.parent)}` : '',
		deal ? `that came with ${names('deal', deal)}` : '',
		says(filter.subject, (text) => `on ${text}`),
		filter.counterpart ? `against ${names('lab', filter.counterpart)}` : '',
		spellRange(since ?? null, until ?? null)
	]
	const details = [
		alone,
		...sayTraits(filter, list === 'moves' ? 'with a lab ' : ''),
		says(filter.metric?.map(sayCode), (text) => `of ${text}`),
		says(filter.named, (text) => `made to a ${text}`),
		says(filter.outcome, (text) => `with the outcome ${text}`),
		says(filter.tier, (text) => `of tier ${text}`),
		says(filter.publisher, (text) => `published by ${text}`),
		says(filter.language, (text) => `in the language ${text}`),
		says(filter.source, (text) => `by ${text}`),
		says(filter.stance, (text) => `whose stance is ${text}`),
		says(filter.rank, (text) => `of rank ${text}`),
		says(status ?? (list === 'moves' ? countedStatuses : undefined), (text) => text),
		q ? `with “${q}”` : '',
		sayClocks({ asOf, knownAt })
	]
	return [phrases.filter(Boolean).join(' '), ...details.filter(Boolean)].join(', ')
}
