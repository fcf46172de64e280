import type { List } from '../../server/schemas/list.ts'
import type { Outcomes } from '../../server/schemas/outcomes.ts'
import type { Event, Move, Offer } from '../../server/schemas/rows.ts'
import { largest, noteFates } from '../parts/asks/largest.ts'
import { getJson } from '../parts/address/api.ts'
import { windowAt, writeClocks } from '../parts/address/clocks.ts'
import { figureQuery, loadFlows } from '../parts/asks/flows.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { about } = await parent()
	const query = figureQuery(url.searchParams, windowAt(about, url.searchParams))
	const set = writeClocks(url.searchParams)
	const clocks = set && `&${set}`
	const dates = new URLSearchParams(
		['since', 'until'].flatMap((key) => (query.get(key) ? [[key, query.get(key)!]] : []))
	)
	const [{ flows, trend }, moves, offers, outcomes, events] = await Promise.all([
		loadFlows(fetch, query),
		getJson<List<Move>>(fetch, `/moves?${dates}&limit=10${clocks}`),
		getJson<List<Offer>>(fetch, `${largest}&limit=12${clocks}`),
		getJson<Outcomes>(fetch, `/outcomes?kind=total-package,retention-grant&ranked=yes${clocks}`),
		getJson<List<Event>>(fetch, `/events?people=named&sort=-namedCount&limit=4${clocks}`)
	])
	return {
		query: query.toString(),
		flows,
		trend,
		moves,
		offers: offers.rows,
		notes: noteFates(outcomes),
		events: events.rows.map(({ id, date, title }) => ({ id, date, title }))
	}
}
