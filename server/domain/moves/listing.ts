// What a list or a figure is asked for, with names in place of ids, put into words: "38 moves out of Google DeepMind since
// January 2026, confirmed or reported".
import { countedStatuses, unknownEnd, type Filter } from '../vocabulary/filter.ts'
import type { NamedKey, Narrowing } from '../vocabulary/said.ts'
import { listWords, narrowWords } from '../language/index.ts'
import { listSynonyms } from '../resolve/words.ts'

type Key = 'lab' | 'person' | 'deal'
/** The keys of a list's filter that hold ids, with what they are ids of. */
const named = {
	person: 'person',
	lab: 'lab',
	from: 'lab',
	to: 'lab',
	now: 'lab',
	ever: 'lab',
	team: 'person',
	teamFrom: 'lab',
	teamTo: 'lab',
	parent: 'lab',
	counterpart: 'lab',
	deal: 'deal'
} as const satisfies Record<NamedKey, Key>
/**
 * What narrows a figure beside labs and dates, as it goes on after "moves": " that are foundings, with a lab in China";
 * "" where nothing does; ends are those that the figure does not say otherwise. `nameOf` gives the name of a record by its id.
 */
export function sayNarrowing(
	{ person, deal, from, to, kind, labKind, country, q }: Narrowing,
	nameOf: (key: Key, id: string) => string
): string {
	const name = (key: Key, ids: string[] | undefined) => ids?.map((id) => (id === unknownEnd ? id : nameOf(key, id)))
	return narrowWords.all({
		person: name('person', person),
		deal: name('deal', deal),
		from: name('lab', from),
		to: name('lab', to),
		kind,
		labKind,
		country,
		q,
		also: listSynonyms(q)
	})
}

/** What narrows a list, as a phrase without its total: "offers that were declined, as of 2025"; "" where nothing does. */
export function sayNarrowed(
	list: string,
	filter: Partial<Filter>,
	nameOf: (key: Key, id: string) => string,
	coverageEnd: string | null
): string {
	const [said, plain] = [filter, {}].map((one) => sayList(list, one, null, nameOf, coverageEnd))
	return said === plain ? '' : said!
}

/**
 * A list's filter with its total, in words; without it where that is null. `nameOf` gives the name of a lab or person by its id.
 * `sayList('moves', { level: 'group', from: ['openai'] }, 98, nameOf)` is "98 moves out of OpenAI, confirmed or reported".
 */
export function sayList(
	list: string,
	filter: Partial<Filter>,
	total: number | null,
	nameOf: (key: Key, id: string) => string,
	coverageEnd: string | null = null
): string {
	const names: Partial<Record<keyof typeof named, (string | null)[]>> = {}
	for (const key of Object.keys(named) as (keyof typeof named)[])
		names[key] = filter[key]?.map((id) => (id === unknownEnd ? null : nameOf(named[key], id)))
	return listWords.all({
		...filter,
		...names,
		list,
		total,
		coverageEnd,
		also: listSynonyms(filter.q),
		roleAlso: listSynonyms(filter.roleWords),
		isAlone:
			filter.level === 'lab' && Object.entries(named).some(([key, of]) => of === 'lab' && filter[key as keyof Filter]),
		status: filter.status ?? (list === 'moves' ? [...countedStatuses] : undefined)
	})
}
