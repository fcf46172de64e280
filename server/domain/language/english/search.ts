// What is searched (server/routes/search.ts, web/routes/search).
import { countOf } from './format.ts'

export const searchWords = {
	/** "Names and records that match “hyperion”" */
	sentence: (q: string) => `Names and records that match “${q}”`,
	nothing: 'Nothing was searched for',
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
	hint: 'Type a name in any script or order (a wrong letter is forgiven), two labs for the flow between them, a sum as it was written, or words from offers, deals, events and figures.',
	lists: 'Also in the lists',
	/** Title of the page: "What Labflow has on “hyperion”", "Nothing found for “xyzzy”". */
	title: (q: string, count: number) => (count ? `What Labflow has on “${q}”` : `Nothing found for “${q}”`),
	/** Where no person or lab has the name. */
	nobody: (q: string, hasNear: boolean) =>
		`No person or lab here is called “${q}”. Only people and labs with a record are listed${hasNear ? '; these names are similar:' : '.'}`,
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
