import type { List } from '../../../server/schemas/list.ts'
import type { SearchHit } from '../../../server/schemas/search.ts'
import { getJson } from '../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim()
	return { q, hits: await getJson<List<SearchHit>>(fetch, `/search?limit=100&q=${encodeURIComponent(q)}`) }
}
