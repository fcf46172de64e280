import { writeQuery } from '../../../server/domain/publishing/write-query.ts'
import type { Offer } from '../../../server/schemas/rows.ts'
import { loadOfferTrend, readSums } from '../../parts/asks/offers.ts'
import { loadList } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
	const params = readSums(new URLSearchParams([...url.searchParams].filter(([, value]) => value)))
	const own = new URL(url)
	own.search = params.toString()
	own.searchParams.delete('sums')
	const [{ list }, trend] = await Promise.all([
		loadList<Offer>(fetch, '/offers', url, own),
		loadOfferTrend(fetch, params)
	])
	return { list, trend, query: writeQuery(params).slice(1) }
}
