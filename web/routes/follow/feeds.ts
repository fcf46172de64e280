// What can be followed, and how an address says which feed it is about.

/** Feeds as JSON Feed 1.1 has them, as far as the page shows them. */
export type JsonFeed = {
	title: string
	items: { id: string; url: string; title: string; date_published: string; tags?: string[] }[]
}
export type Followed = {
	/** Of the list below /api/v1 and of its page. */
	path: string
	name: string
	what: string
	/** Questions worth following, as queries of the list. */
	examples: readonly [words: string, query: string][]
}

export const feeds: readonly Followed[] = [
	{
		path: 'moves',
		name: 'Moves',
		what: 'Who goes where, as soon as it is reported; later confirmations and corrections, too.',
		examples: [
			['who leaves OpenAI', 'from=openai'],
			['who joins Meta', 'to=meta'],
			['new companies', 'kind=founding']
		]
	},
	{
		path: 'offers',
		name: 'Offers',
		what: 'Offers and pay with their sums, sources and denials.',
		examples: [
			['offers to named people', 'population=person'],
			['offers by Meta or to its people', 'lab=meta']
		]
	},
	{
		path: 'deals',
		name: 'Deals',
		what: 'Acquisitions, stakes and licences that carried people.',
		examples: [['deals with Nvidia', 'lab=nvidia']]
	},
	{
		path: 'events',
		name: 'Events',
		what: 'Lay-offs, reorganisations, statements and releases that explain moves.',
		examples: [['lay-offs', 'kind=layoff']]
	},
	{
		path: 'people',
		name: 'People',
		what: 'What revisions changed about people: names, links, who is new.',
		examples: [['people at xAI', 'lab=xai']]
	},
	{
		path: 'labs',
		name: 'Labs',
		what: 'New labs, and what was changed about those there are.',
		examples: [['start-ups', 'labKind=startup']]
	},
	{
		path: 'metrics',
		name: 'Figures of labs',
		what: 'Headcount, capital, chips and power, as they are reported.',
		examples: [['figures of Meta', 'lab=meta']]
	},
	{
		path: 'sources',
		name: 'Sources',
		what: 'Pages that were added or withdrawn.',
		examples: []
	},
	{
		path: 'briefing',
		name: 'The week',
		what: 'One entry a week: ten sentences with their records.',
		examples: []
	},
	{
		path: 'changes',
		name: 'Corrections',
		what: 'What was added, changed and removed, in words.',
		examples: [['only changes and removals', 'kind=changed,removed']]
	}
]

/** The feed that `moves?from=openai` names; undefined where there is none. */
export function parseFeed(text: string): { path: string; query: string } | undefined {
	const [path = '', ...rest] = text.replace(/^\//, '').split('?')
	const query = new URLSearchParams(rest.join('?'))
	query.delete('limit')
	return feeds.some((feed) => feed.path === path) ? { path, query: query.toString() } : undefined
}

/** Where a feed is on the page: `/follow?feed=moves%3Ffrom%3Dopenai`. */
export const hrefOf = (path: string, query = ''): string =>
	`/follow?${new URLSearchParams({ feed: query ? `${path}?${query}` : path })}`
