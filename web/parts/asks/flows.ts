// What the pages with a flow figure ask the API for, and where its ribbons lead.
import type { Dataset } from '../../../server/schemas/dataset.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import type { Trend } from '../../../server/schemas/trends.ts'
import type { End } from '../../charts/flows/FlowChart.place.ts'
import { changeQuery, getJson } from '../address/api.ts'

/** Keys that a figure over moves knows, beside its window. */
const moveKeys = [
	'lab',
	'from',
	'to',
	'person',
	'deal',
	'kind',
	'labKind',
	'country',
	'status',
	'q',
	'level',
	'asOf',
	'knownAt'
]
const figureKeys = new Set([...moveKeys, 'count', 'min'])
/** What flows alone are asked by, and no list, pair or trend: it goes from an address that leads there. */
const ofFlows = { count: null, min: null }

/** The query of a figure: what the address asks for, and the default window where it asks for no dates. */
export function figureQuery(params: URLSearchParams, window: Dataset['window']): URLSearchParams {
	const query = new URLSearchParams([...params].filter(([key, value]) => figureKeys.has(key) && value))
	const [since, until] = [params.get('since'), params.get('until')]
	if (!since && !until) return new URLSearchParams([...query, ['since', window.since], ['until', window.until]])
	if (since) query.set('since', since)
	if (until) query.set('until', until)
	return query
}

/** The flows of a query and the months they lie in; months are counted over all dates. */
export async function loadFlows(fetch: typeof globalThis.fetch, query: URLSearchParams) {
	const months = changeQuery(query, {
		since: null,
		until: null,
		...ofFlows,
		level: query.get('level') === 'lab' ? 'lab' : null
	})
	const [flows, trend] = await Promise.all([
		getJson<Flows>(fetch, `/flows${changeQuery(query, {})}`),
		getJson<Trend>(fetch, `/trends/moves${months}`)
	])
	return { flows, trend }
}

/** The address behind a ribbon or a lab of the figure; an end left undefined is whichever lab. */
export function hrefOfFlow(query: URLSearchParams, from: End, to: End): string {
	const level = query.get('level')
	const idOf = (end: End) => (end === null ? 'unknown' : end)
	const ends = { from: idOf(from), to: idOf(to) }
	if (level === 'country') return hrefOfMoves(query)
	if (ends.from && ends.to)
		return `/flows/${ends.from}/${ends.to}${changeQuery(query, { ...ofFlows, from: null, to: null, lab: null })}`
	if (!ends.from && !ends.to) return `/flows${changeQuery(query, {})}`
	return hrefOfMoves(query, ends.from ? { from: ends.from } : { to: ends.to! })
}

/** The list of the moves behind a flow figure. */
export function hrefOfMoves(query: URLSearchParams, changes: Record<string, string | null> = {}): string {
	// Lists know no countries as one.
	const level = query.get('level') === 'country' ? null : query.get('level')
	return `/moves${changeQuery(query, { ...ofFlows, level, ...changes })}`
}

/** What a figure's query asks of its moves, as far as findings say it. */
export function readFilter(query: URLSearchParams) {
	const list = (key: string) => query.get(key)?.split(',')
	return {
		lab: list('lab'),
		from: list('from'),
		to: list('to'),
		person: list('person'),
		deal: list('deal'),
		kind: list('kind'),
		labKind: list('labKind'),
		country: list('country'),
		q: query.get('q') ?? undefined
	}
}
