import { windowAt } from '../../parts/clock.ts'
import { figureQuery, loadFlows } from '../../parts/flows.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	return { query: query.toString(), ...(await loadFlows(fetch, query)) }
}
