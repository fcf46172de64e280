// The lists and figures of the API, to be asked for one after the other.
import type { FastifyInstance } from 'fastify'

/** Queries that every table of that path is tried with, beside none. */
const queries: Record<string, string[]> = {
	'/api/v1/moves': ['?lab=meta&since=2025&sort=person', '?to=unknown&status=rumored,disputed,reversed'],
	'/api/v1/offers': ['?named=person', '?lab=meta&level=lab'],
	'/api/v1/flows': [
		'?since=2025-07&until=2026-06',
		'?level=lab&lab=openai',
		'?level=country',
		'?count=people&min=2&q=scientist'
	],
	'/api/v1/trends/moves': ['?by=year', '?by=quarter&lab=openai,meta'],
	'/api/v1/trends/balance': ['?lab=openai', '?since=2025-07&until=2026-06&level=lab'],
	'/api/v1/trends/after': ['&days=180', '&days=365&level=lab&lab=openai,anthropic'],
	'/api/v1/trends/foundings': ['?from=google&since=2023', '?level=lab&asOf=2024'],
	'/api/v1/trends/teams': ['?to=meta', '?level=lab&knownAt=2025'],
	'/api/v1/trends/boomerangs': ['?lab=openai', '?asOf=2025'],
	'/api/v1/trends/tenure': ['?lab=openai,google&since=2023', '?level=lab&asOf=2025'],
	'/api/v1/trends/deal-exits': ['?lab=meta', '?knownAt=2025'],
	'/api/v1/trends/mix': ['?by=quarter&lab=openai', '?of=status&by=year'],
	'/api/v1/multiples': ['?asOf=2025-12', '?knownAt=2025-12'],
	'/api/v1/bands': ['?lab=openai', '?kind=annual-compensation&basis=estimate', '?place=FR'],
	'/api/v1/trends/deals': ['?lab=meta', '?kind=license-and-hire&knownAt=2025-12'],
	'/api/v1/outcomes': ['?lab=openai', '?outcome=declined&since=2025', '?population=person&asOf=2025-12'],
	'/api/v1/trends/offers': ['?basis=yearly&named=role&lab=openai', '?basis=today&since=2025', '?lab=bytedance'],
	'/api/v1/flows/{from}/{to}': ['?since=2025'],
	'/api/v1/labs/{id}/roster': ['?level=lab'],
	'/api/v1/labs/{id}/feeders': ['?level=lab', '?knownAt=2025-07'],
	'/api/v1/labs/{id}/routes': ['?level=lab', '?asOf=2025'],
	'/api/v1/labs/{id}/founded': ['?level=lab', '?asOf=2024'],
	'/api/v1/retention': ['?lab=openai,anthropic&since=2023', '?lab=cmu&level=lab'],
	'/api/v1/retention/cohort': ['?lab=openai,anthropic&since=2023', '?lab=cmu&level=lab'],
	'/api/v1/ratio': ['&since=2025', '&level=lab'],
	'/api/v1/paths': ['&level=lab', '&asOf=2025'],
	'/api/v1/means': ['?lab=meta', '?asOf=2025', '?lab=cmu'],
	'/api/v1/means/people': ['?lab=anthropic,openai'],
	'/api/v1/means/capex': ['?lab=meta'],
	'/api/v1/means/pairs': ['?lab=ssi', '?lab=cmu'],
	'/api/v1/means/gaps': ['?lab=meta,xai'],
	'/api/v1/briefing': ['?week=2025-W27', '?since=2025&until=2025&lab=openai', '?week=2026-W52']
}
/** What a path cannot be asked without. */
const asked: Record<string, string> = {
	'/api/v1/trends/after': '?event=openai-2023-11-altman-removed',
	'/api/v1/ratio': '?lab=openai,meta',
	'/api/v1/paths': '?from=google&to=anthropic',
	'/api/v1/revisions/{rev}/difference': '?of=/flows'
}
const examples: Record<string, string> = { id: 'meta', from: 'openai', to: 'meta', rev: '2' }

/** Paths of all lists and figures, from the API's own description, so that none is forgotten. */
export async function listTables(app: FastifyInstance): Promise<string[]> {
	return tablesOf((await app.inject('/api/v1/openapi.json')).json())
}

/** The same from the description of the API. */
export function tablesOf({ paths }: { paths: Record<string, { get?: object }> }): string[] {
	return Object.entries(paths)
		.filter(([path, { get }]) => get && path.endsWith('.csv') && path.replace(/csv$/, 'metadata.json') in paths)
		.map(([path]) => path.slice(0, -4))
}

/** Addresses of a list or figure of the real dataset, without their ending, and their queries: `['/api/v1/moves', '?lab=meta']`. */
export function askTable(path: string): [place: string, query: string][] {
	const place = path.replace(/\{(\w+)\}/g, (_, name: string) => examples[name]!)
	return ['', ...(queries[path] ?? [])].map((more) => [place, (asked[path] ?? '') + more])
}
