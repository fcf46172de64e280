import type { List, SearchHit } from '../../../server/schemas.ts'
import { getJson } from '../../parts/data.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim()
	return { q, hits: await getJson<List<SearchHit>>(fetch, `/search?limit=100&q=${encodeURIComponent(q)}`) }
}
