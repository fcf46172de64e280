import type { FlowPair } from '../../../../../server/schemas.ts'
import { changeQuery, getJson } from '../../../../parts/data.ts'
import type { PageLoad } from './$types'

const keys = new Set(['person', 'deal', 'kind', 'status', 'since', 'until', 'level', 'asOf', 'knownAt'])

export const load: PageLoad = async ({ fetch, url, params }) => {
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => keys.has(key) && value))
	const api = `/flows/${encodeURIComponent(params.from)}/${encodeURIComponent(params.to)}${changeQuery(query, {})}`
	return { query: query.toString(), api, pair: await getJson<FlowPair>(fetch, api) }
}
