import type { Fact } from '../../../server/schemas/fact.ts'
import type { List } from '../../../server/schemas/list.ts'
import { changeQuery, getJson } from '../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../parts/address/names.ts'
import type { PageLoad } from './$types'

/** Moves whose pages are on one sheet; the rest is on the next. */
const usualLimit = '25'

export const load: PageLoad = async ({ fetch, url }) => {
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => key !== 'rev' && value))
	if (!query.has('limit')) query.set('limit', usualLimit)
	const cursor = query.get('cursor')
	const api = `/facts${changeQuery(query, {})}`
	const address = cursor ? `${api}&cursor=${encodeURIComponent(cursor)}` : api
	const read = () => getJson<List<Fact>>(fetch, address)
	return { list: await readWithNames(url, read, (list) => [askedOf(list)]), query: query.toString(), api }
}
