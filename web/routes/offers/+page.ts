import { writeQuery } from '../../../server/domain/publishing/write-query.ts'
import type { Bands } from '../../../server/schemas/bands.ts'
import type { Multiples } from '../../../server/schemas/multiples.ts'
import type { Offer } from '../../../server/schemas/rows.ts'
import { getJson } from '../../parts/address/api.ts'
import { writeClocks } from '../../parts/address/clocks.ts'
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
	const clocks = writeClocks(params)
	// Where all offers are shown: what a source says of one, and the others are not asked for.
	const isAll = [...params.keys()].every((key) => ['asOf', 'knownAt', 'sort', 'cursor', 'limit', 'rev'].includes(key))
	const [{ list }, outcomes, bands, multiples, trend] = await Promise.all([
		loadList<Offer>(fetch, '/offers', url, own),
		loadOutcomes(fetch, params),
		getJson<Bands>(fetch, `/bands${bandQuery}`),
		isAll ? getJson<Multiples>(fetch, `/multiples${clocks && `?${clocks}`}`) : undefined,
		// Where the address says what sums are to be: all offers over time, with records and medians.
		params.has('sums') ? loadOfferTrend(fetch, params) : undefined
	])
	return {
		list,
		outcomes,
		bands,
		bandQuery,
		multiples,
		clocks: clocks && `?${clocks}`,
		trend,
		query: writeQuery(params).slice(1)
	}
}
