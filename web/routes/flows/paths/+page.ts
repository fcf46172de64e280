import type { Paths } from '../../../../server/schemas/feeders.ts'
import { changeQuery, getJson } from '../../../parts/address/api.ts'
import { askedOf, readWithNames } from '../../../parts/address/names.ts'
import type { PageLoad } from './$types'

const keys = new Set(['from', 'to', 'level', 'asOf', 'knownAt'])

/** The ways between two labs; with one of them left out, the form alone. */
export const load: PageLoad = async ({ fetch, url }) => {
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => keys.has(key) && value.trim()))
	const api = `/paths${changeQuery(query, {})}`
	const isAsked = query.has('from') && query.has('to')
	const read = () => getJson<Paths>(fetch, api)
	const paths = isAsked ? await readWithNames(url, read, (found) => [askedOf(found)]) : undefined
	return { query: query.toString(), api, paths }
}
