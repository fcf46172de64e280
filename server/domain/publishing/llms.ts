// The site for language models: what it is, where its text and data are, how to cite (https://llmstxt.org).
import { citeDataset, type AboutDescription } from './dictionary.ts'

type About = AboutDescription & { counts: Record<string, number> }

/** llms.txt: one heading, one quote, then links with what is behind each. */
export function writeLlms(about: About, origin: string): string {
	const count = (file: string) => (about.counts[file] ?? 0).toLocaleString('en-US')
	const list = (links: [name: string, path: string, what: string][]) =>
		links.map(([name, path, what]) => `- [${name}](${origin}${path}): ${what}`).join('\n')
	return `# Labflow

> The open transfer market of AI labs: who moved from where to where, what was offered, and who says so. ${count('moves')} moves, ${count('people')} people, ${count('labs')} labs, ${count('offers')} reported offers, each with the published pages behind it (${count('sources')} sources).

Facts were read up to ${about.coverageEnd}: later silence means nothing. Counts are of reported records, never of everything that happened. An empty cell or null is not known, never zero. Quote a number with its n, its status (confirmed, reported, rumored, disputed, denied, reversed) and its source. Money keeps its bounds: "up to $1.5B" has no lower one.

Cite: ${citeDataset(about)} ${origin}/data

## Text
${list([
	['Method', '/method.md', 'how a move is counted, statuses, dates, money, and what is not published'],
	['Data', '/data.md', 'every file, table and column, how often each is empty, licence'],
	['API', '/api.md', 'every address and what it answers'],
	[
		'Briefing',
		'/api/v1/briefing.md',
		'the latest week in up to ten sentences, each with its sources; week=2026-W23, or since, until and lab'
	],
	['Changes', '/changes', 'what each revision did, in words; as rows at /api/v1/changes']
])}

## Data
${list([
	['OpenAPI 3.1', '/api/v1/openapi.json', 'the API, public, read-only, without a key'],
	['Moves', '/api/v1/moves?lab=openai&since=2025', 'lists are filtered by query, paged by next; also .csv and .ndjson'],
	['Flows', '/api/v1/flows?since=2025-07&until=2026-06', 'moves counted between labs'],
	[
		'Feeds',
		'/api/v1/moves.atom?from=openai',
		'moves, offers, deals, events and changes of any filter as Atom and .feed.json, the newest news first'
	],
	['Search', '/api/v1/search?q=anthropic', 'names of people and labs, in any script'],
	['All tables', '/api/v1/dataset', 'CSV, NDJSON, Parquet, SQLite, with checksums and the dictionary'],
	['Data package', '/api/v1/dataset/datapackage.json', 'Frictionless description of the CSV files'],
	['Croissant', '/api/v1/dataset/croissant.json', 'Croissant 1.0 description']
])}

## Pages
${list([
	['Sitemap', '/sitemap.xml', 'every record and page, with the day of its last change'],
	['Flows', '/flows', 'who gains and who loses, over any months'],
	['Offers', '/offers', 'what was reported to be offered, as intervals'],
	['Trends', '/trends', 'moves over time, retention, teams']
])}
`
}
