// What a fact sheet asks the API for.
import type { List } from '../../../server/schemas/list.ts'
import { changeQuery, getJson } from '../address/api.ts'
import { askedOf, readWithNames } from '../address/names.ts'

/** Records whose pages are on one sheet; the rest is on the next. */
const usualLimit = '25'

/** A sheet of the API at `path`, with the query that asked for it. */
export async function loadFacts<Line>(fetch: typeof globalThis.fetch, path: string, url: URL) {
	const query = new URLSearchParams([...url.searchParams].filter(([key, value]) => key !== 'rev' && value))
	if (!query.has('limit')) query.set('limit', usualLimit)
	const cursor = query.get('cursor')
	const api = `${path}${changeQuery(query, {})}`
	const address = cursor ? `${api}&cursor=${encodeURIComponent(cursor)}` : api
	const read = () => getJson<List<Line>>(fetch, address)
	return { list: await readWithNames(url, read, (list) => [askedOf(list)]), query: query.toString(), api }
}
