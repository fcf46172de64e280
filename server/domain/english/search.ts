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
	near: 'Similar names',
	/** Title of the page: "4 results for “hyperion”", "Nothing found for “xyzzy”". */
	title: (q: string, count: number) => (count ? `${countOf(count, 'result')} for “${q}”` : `Nothing found for “${q}”`),
	/** Where no person or lab has the name. */
	nobody: (q: string, hasNear: boolean) =>
		`Nobody on record is called “${q}”. Only people and labs with a record are listed${hasNear ? '; these names are similar:' : '.'}`,
	/** "All 24 events" */
	all: (type: string, count: number) => {
		const noun = allNouns[type] ?? [type, `${type}s`]
		return count === 1 ? `The one ${noun[0]}` : `All ${countOf(count, noun[0]!, noun[1])}`
	},
	/** "12 moves" */
	moves: (count: number) => countOf(count, 'move')
}
const allNouns: Record<string, [one: string, many: string]> = {
	metric: ['figure', 'figures'],
	source: ['article', 'articles']
}
