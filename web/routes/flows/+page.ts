import { windowAt } from '../../parts/address/clocks.ts'
import { askedOf, readWithNames } from '../../parts/address/names.ts'
import { figureQuery, loadFlows } from '../../parts/asks/flows.ts'
import { views, type View } from '../../parts/address/words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	const asked = url.searchParams.get('view') ?? ''
	const view: View = Object.hasOwn(views, asked) ? (asked as View) : 'ribbons'
	const read = () => loadFlows(fetch, query)
	return { view, query: query.toString(), ...(await readWithNames(url, read, ({ flows }) => [askedOf(flows)])) }
}
