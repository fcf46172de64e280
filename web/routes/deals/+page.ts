import type { DealTimeline } from '../../../server/schemas/deals.ts'
import type { Deal } from '../../../server/schemas/rows.ts'
import { changeQuery, getJson } from '../../parts/address/api.ts'
import { limitUnder, loadList, writeAsked } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
	const query = changeQuery(new URLSearchParams(writeAsked(url)), { sort: null, limit: null, announced: null })
	const own = new URL(url)
	limitUnder(own)
	const [list, timeline] = await Promise.all([
		loadList<Deal>(fetch, '/deals', url, own),
		getJson<DealTimeline>(fetch, `/trends/deals${query}`)
	])
	return { ...list, query: writeAsked(url), timeline }
}
