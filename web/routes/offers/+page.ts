import { writeQuery } from '../../../server/domain/publishing/write-query.ts'
import type { Bands } from '../../../server/schemas/bands.ts'
import type { Offer } from '../../../server/schemas/rows.ts'
import { getJson } from '../../parts/address/api.ts'
import { loadOfferTrend, loadOutcomes, readSums } from '../../parts/asks/offers.ts'
import { limitUnder, loadList } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

/** What bands are asked, of a page's query: those of total pay, which tell grades, of the same labs and dates. */
function writeBandQuery(params: URLSearchParams): string {
	const keys = ['lab', 'to', 'since', 'until', 'status', 'role', 'grade', 'place', 'basis', 'asOf', 'knownAt']
	return writeQuery([
		['kind', 'annual-compensation'],
		...keys.flatMap((key): [string, string][] => (params.get(key) ? [[key, params.get(key)!]] : []))
	])
}

export const load: PageLoad = async ({ fetch, url }) => {
	const params = readSums(new URLSearchParams([...url.searchParams].filter(([, value]) => value)))
	const own = new URL(url)
	own.search = params.toString()
	own.searchParams.delete('sums')
	limitUnder(own)
	const bandQuery = writeBandQuery(params)
	const [{ list }, outcomes, bands, trend] = await Promise.all([
		loadList<Offer>(fetch, '/offers', url, own),
		loadOutcomes(fetch, params),
		getJson<Bands>(fetch, `/bands${bandQuery}`),
		// Where the address says what sums are to be: all offers over time, with records and medians.
		params.has('sums') ? loadOfferTrend(fetch, params) : undefined
	])
	return { list, outcomes, bands, bandQuery, trend, query: writeQuery(params).slice(1) }
}
