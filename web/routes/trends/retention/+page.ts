import type { Retention } from '../../../../server/schemas/retention.ts'
import { changeQuery, getJson } from '../../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../../parts/address/names.ts'
import type { PageLoad } from './$types'

const keys = new Set(['lab', 'since', 'until', 'level', 'asOf', 'knownAt'])

export const load: PageLoad = async ({ fetch, url }) => {
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => keys.has(key) && value))
	const asked = changeQuery(query, {})
	const read = () => getJson<Retention>(fetch, `/retention${asked}`)
	return { query: query.toString(), asked, retention: await readWithNames(url, read, (found) => [askedOf(found)]) }
}
