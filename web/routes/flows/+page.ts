import { windowAt } from '../../parts/clock.ts'
import { figureQuery, loadFlows, type View } from '../../parts/flows.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	const view: View = url.searchParams.get('view') === 'matrix' ? 'matrix' : 'ribbons'
	return { view, query: query.toString(), ...(await loadFlows(fetch, query)) }
}
