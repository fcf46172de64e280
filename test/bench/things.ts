// What the bench of waits asks for while it watches a tiny request: each thing is made for the first time in the life of
// the server, then twice more as other questions that nothing kept can answer.

export type Thing = {
	name: string
	/** The nth address of it, from 0; the same one again where there is only one. */
	path: (n: number) => string
	/** How often it is asked for. */
	times?: number
}

/** A window that differs for every n, of about two years. */
const window = (n: number) => `since=2024-${String(1 + (n % 12)).padStart(2, '0')}&until=2026-0${1 + (n % 6)}`
const lab = (n: number) => `lab-${String(n).padStart(6, '0')}`
const once = (name: string, path: string): Thing => ({ name, path: () => path, times: 1 })

/** Everything that is made of the data, over a dataset with labs lab-000000, people person-000000 and so on. */
export const things: Thing[] = [
	once('/api.md', '/api.md'),
	once('/data.md', '/data.md'),
	once('/method.md', '/method.md'),
	once('/sitemap.xml', '/sitemap.xml'),
	{ name: '/sitemap/1.xml', path: (n) => `/sitemap/${1 + n}.xml` },
	once('/llms.txt', '/llms.txt'),
	once('openapi.json', '/api/v1/openapi.json'),
	{ name: 'front page', path: (n) => `/?${window(n)}` },
	{ name: 'flows page, ribbons', path: (n) => `/flows?${window(n)}` },
	{ name: 'flows page, matrix', path: (n) => `/flows?view=matrix&${window(n)}` },
	{ name: 'flows page, chord', path: (n) => `/flows?view=chord&${window(n)}` },
	{ name: 'pair page', path: (n) => `/flows/${lab(n)}/${lab(n + 1)}` },
	{ name: 'paths page', path: (n) => `/flows/paths?from=${lab(n)}&to=${lab(n + 3)}` },
	{ name: 'trends page', path: (n) => `/trends?lab=${lab(n)}` },
	{ name: 'retention page', path: (n) => `/trends/retention?lab=${lab(n)},${lab(n + 1)}` },
	{ name: 'labs side by side', path: (n) => `/compare/labs?lab=${lab(n)},${lab(n + 1)}` },
	{ name: 'lab page', path: (n) => `/labs/${lab(n + 30)}` },
	{ name: 'person page', path: (n) => `/people/person-00010${n}` },
	{ name: 'move page', path: (n) => `/moves/move-00010${n}` },
	{ name: 'offer page', path: (n) => `/offers/offer-00010${n}` },
	{ name: 'list of labs', path: (n) => `/labs?country=${['US', 'CN', 'GB'][n]}` },
	{ name: 'list of people', path: (n) => `/people?lab=${lab(n)}` },
	{ name: 'list of people as of', path: (n) => `/people?asOf=2024-0${1 + n}` },
	{ name: 'list of moves', path: (n) => `/moves?${window(n)}` },
	{ name: 'list of offers', path: (n) => `/offers?lab=${lab(n)}` },
	{ name: 'bands', path: (n) => `/offers/bands?lab=${lab(n)}` },
	{ name: 'list of sources', path: (n) => `/sources?q=report+${n}` },
	{ name: 'search page', path: (n) => `/search?q=${['baka', 'dimo', 'rosa'][n]}` },
	{ name: 'briefing page', path: (n) => `/briefing/2026-W1${n}` },
	{ name: 'changes page', path: () => '/changes', times: 1 },
	{ name: 'data page', path: () => '/data', times: 1 },
	{ name: 'method page', path: () => '/method', times: 1 },
	{ name: 'api page', path: () => '/api', times: 1 },
	{ name: 'embed', path: (n) => `/embed/flows?${window(n)}` },
	{ name: 'SVG', path: (n) => `/embed/flows.svg?${window(n)}` },
	{ name: 'SVG, matrix', path: (n) => `/embed/flows.svg?view=matrix&${window(n)}` },
	{ name: 'PNG', path: (n) => `/embed/flows.png?${window(n)}` },
	{ name: 'PNG, twice as fine', path: (n) => `/embed/flows.png?scale=2&${window(n + 3)}` },
	{ name: 'card of a page', path: (n) => `/embed/people/person-00020${n}.png?size=card` },
	{ name: '/flows', path: (n) => `/api/v1/flows?${window(n)}` },
	{ name: '/flows?count=people', path: (n) => `/api/v1/flows?count=people&${window(n)}` },
	{ name: '/flows?count=teams', path: (n) => `/api/v1/flows?count=teams&${window(n)}` },
	{ name: '/flows?q=', path: (n) => `/api/v1/flows?q=researcher+${['a', 'b', 'c'][n]}` },
	{ name: '/flows?knownAt=', path: (n) => `/api/v1/flows?knownAt=2025-0${1 + n}` },
	{ name: '/flows/paths', path: (n) => `/api/v1/paths?from=${lab(n)}&to=${lab(n + 5)}` },
	{ name: '/trends/moves', path: (n) => `/api/v1/trends/moves?lab=${lab(n)}` },
	{ name: '/trends/balance', path: (n) => `/api/v1/trends/balance?${window(n)}` },
	{ name: '/trends/offers', path: (n) => `/api/v1/trends/offers?lab=${lab(n)}` },
	{ name: '/trends/teams', path: (n) => `/api/v1/trends/teams?${window(n)}` },
	{ name: '/trends/boomerangs', path: (n) => `/api/v1/trends/boomerangs?lab=${lab(n)}` },
	{ name: '/trends/foundings', path: (n) => `/api/v1/trends/foundings?lab=${lab(n)}` },
	{ name: '/retention', path: (n) => `/api/v1/retention?lab=${lab(n)}` },
	{ name: '/retention?knownAt=', path: (n) => `/api/v1/retention?lab=${lab(n)}&knownAt=2025-06` },
	{ name: '/ratio', path: (n) => `/api/v1/ratio?lab=${lab(n)},${lab(n + 1)}` },
	{ name: '/labs/ID/roster', path: (n) => `/api/v1/labs/${lab(n)}/roster` },
	{ name: '/labs/ID/alumni', path: (n) => `/api/v1/labs/${lab(n)}/alumni` },
	{ name: '/labs/ID/feeders', path: (n) => `/api/v1/labs/${lab(n)}/feeders` },
	{ name: '/compare?text=', path: (n) => `/api/v1/compare?text=$${n + 2}M/4yr` },
	{ name: '/search?q=', path: (n) => `/api/v1/search?q=${['vato', 'nemi', 'luka'][n]}` },
	{ name: '/briefing', path: (n) => `/api/v1/briefing?week=2026-W0${n + 1}` },
	{ name: '/moves, deep page', path: (n) => `/api/v1/moves?limit=500&sort=${['date', '-news', '-date'][n]}` },
	{ name: '/moves?asOf=', path: (n) => `/api/v1/moves?asOf=2024-0${1 + n}` },
	{ name: '/people?asOf=', path: (n) => `/api/v1/people?asOf=2023-0${1 + n}` },
	{ name: '/labs?asOf=', path: (n) => `/api/v1/labs?asOf=2023-0${1 + n}` },
	{ name: '/moves.csv, all', path: (n) => `/api/v1/moves.csv?sort=${['date', '-date', '-news'][n]}` },
	{ name: '/people.csv?asOf=', path: (n) => `/api/v1/people.csv?asOf=2022-0${1 + n}` },
	{ name: '/claims.ndjson, all', path: () => '/api/v1/claims.ndjson', times: 1 },
	{ name: '/moves.metadata.json', path: (n) => `/api/v1/moves.metadata.json?sort=${['date', '-date', '-news'][n]}` },
	{ name: '/flows.metadata.json', path: (n) => `/api/v1/flows.metadata.json?${window(n)}` },
	{ name: '/moves.atom', path: (n) => `/api/v1/moves.atom?from=${lab(n)}` },
	{ name: 'difference', path: (n) => `/api/v1/revisions/1/difference?of=/flows?${encodeURIComponent(window(n))}` },
	{ name: 'difference, all moves', path: () => '/api/v1/revisions/1/difference?of=/moves', times: 1 },
	once('opening a frozen revision', '/api/v1/flows?rev=1'),
	{ name: 'flows page, frozen', path: (n) => `/flows?rev=1&${window(n)}` },
	once('Parquet, ZIP, SQLite: packing', '/api/v1/dataset'),
	once('Parquet', '/api/v1/dataset/moves.parquet'),
	once('ZIP', '/api/v1/dataset/labflow.zip'),
	once('SQLite', '/api/v1/dataset/labflow.sqlite'),
	once('croissant.json', '/api/v1/dataset/croissant.json')
]
