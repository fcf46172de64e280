// What is searched (server/routes/search.ts, web/routes/search).
import { countOf } from './format.ts'

/** The box that searches, and fields with suggestions (web/parts/fields/SearchBox.svelte, NameField.svelte). */
export const searchBox = {
	/** What a record is called beside its name; people and labs say what they are. */
	one: { pair: 'flow', offer: 'offer', deal: 'deal', event: 'event', metric: 'figure', source: 'article' } as Partial<
		Record<string, string>
	>,
	placeholder: 'A person, a lab, a sum',
	label: 'Search people, labs, offers and events',
	hits: 'What was found',
	none: 'No person or lab by that name'
}

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
