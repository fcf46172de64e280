// What is searched (server/routes/search.ts, web/routes/search).
import { countOf } from './format.ts'

export const searchWords = {
	/** "What is called or says “hyperion”" */
	sentence: (q: string) => `What is called or says “${q}”`,
	nothing: 'Nothing was asked for',
	/** Heading of a part of the hits. */
	types: {
		person: 'People',
		lab: 'Labs',
		pair: 'Flows between two labs',
		offer: 'Offers',
		deal: 'Deals',
		event: 'Events',
		metric: 'Figures of labs',
		source: 'Articles'
	},
	/** What a record is called beside its name; people and labs say what they are. */
	one: { pair: 'flow', offer: 'offer', deal: 'deal', event: 'event', metric: 'figure', source: 'article' } as Partial<
		Record<string, string>
	>,
	placeholder: 'A person, a lab, a sum',
	label: 'Search people, labs, offers and events',
	hits: 'What was found',
	none: 'Nothing by that name',
	near: 'Similar names',
	ask: 'Find a person, a lab, an offer',
	hint: 'Names in any script and order, also with a letter wrong; two labs for the flow between them; a sum as it was written; words of offers, deals, events and figures.',
	lists: 'Also in the lists',
	/** Title of the page: "On record for “hyperion”", "Nothing on record for “xyzzy”". */
	title: (q: string, count: number) => (count ? `On record for “${q}”` : `Nothing on record for “${q}”`),
	/** Where no person or lab has the name. */
	nobody: (q: string, hasNear: boolean) =>
		`Nobody on record is called “${q}”. Only people and labs with a record are listed${hasNear ? '; these names are similar:' : '.'}`,
	/** "All 24 events with these words" */
	all: (type: string, count: number) => {
		const [one, many] = allNouns[type] ?? [type, `${type}s`]
		return count === 1 ? `The ${one} with these words` : `All ${countOf(count, one!, many)} with these words`
	}
}
const allNouns: Record<string, [one: string, many: string]> = {
	person: ['person', 'people'],
	metric: ['figure', 'figures'],
	source: ['article', 'articles']
}

/** What narrows a page, as it stands on the chips that take it off (web/parts/Chips.svelte). */
export const filterWords = {
	keys: {
		q: 'Words',
		lab: 'Lab',
		from: 'Left',
		to: 'Joined',
		person: 'Person',
		counterpart: 'Against',
		parent: 'Under',
		deal: 'Deal',
		kind: 'Kind',
		status: 'Status',
		outcome: 'Outcome',
		named: 'Made to',
		labKind: 'With a lab of kind',
		country: 'Country',
		place: 'Place',
		since: 'From',
		until: 'To',
		level: 'Counted as one',
		min: 'Flows of at least'
	} as Record<string, string>,
	levels: { lab: 'labs alone', country: 'countries' } as Record<string, string>,
	unknown: 'not known',
	/** "(also RLHF, reinforcement learning)" beside the words that find them too. */
	also: (words: readonly string[]) => `(also ${words.join(', ')})`,
	/** What a chip does, for those who do not see its cross. */
	takeOff: (name: string) => `Take off ${name}`,
	list: 'Filters that are set'
}
