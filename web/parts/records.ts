// What the list pages ask the API for.
import type { List } from '../../server/schemas/list.ts'
import { getJson } from './data.ts'

/** A page of a list with the query that asked for it; the query goes to the API as it is, its empty keys left out. */
export async function loadList<Row>(fetch: typeof globalThis.fetch, path: string, url: URL) {
	const query = new URLSearchParams([...url.searchParams].filter(([, value]) => value))
	const text = query.toString().replaceAll('%2C', ',')
	const list = await getJson<List<Row>>(fetch, `${path}${text && `?${text}`}`)
	return { query: text, list }
}
