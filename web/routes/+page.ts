import type { List } from '../../server/schemas/list.ts'
import type { Move, Offer } from '../../server/schemas/rows.ts'
import { getJson } from '../parts/address/api.ts'
import { windowAt, writeClocks } from '../parts/address/clocks.ts'
import { figureQuery, loadFlows } from '../parts/asks/flows.ts'
import { largest } from '../parts/asks/offers.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	const set = writeClocks(url.searchParams)
	const clocks = set && `&${set}`
	const [{ flows, trend }, moves, offers] = await Promise.all([
		loadFlows(fetch, query),
		getJson<List<Move>>(fetch, `/moves?limit=10${clocks}`),
		getJson<List<Offer>>(fetch, `${largest}&limit=12${clocks}`)
	])
	return { query: query.toString(), flows, trend, moves, offers: offers.rows }
}
