// What the list pages ask the API for.
import { writeQuery } from '../../../server/domain/publishing/write-query.ts'
import type { List } from '../../../server/schemas/list.ts'
import { getJson } from '../address/api.ts'
import { askedOf, readWithNames } from '../address/names.ts'

/** The query of a page's address as it goes to the API, its empty keys left out: forms send those. */
export function writeAsked(url: URL): string {
	const query = new URLSearchParams([...url.searchParams].filter(([, value]) => value))
	return writeQuery(query).slice(1)
}

/** Rows under the figures of a page that begins with some. */
const rowsUnder = 25
/** Asks for so many, where the address does not say how many. */
export function limitUnder(asked: URL): void {
	if (!asked.searchParams.get('limit')) asked.searchParams.set('limit', String(rowsUnder))
}

/**
 * A page of a list with the query that asked for it; the query goes to the API as it is, its empty keys left out. `asked` is
 * the address as the API takes it, where the page has keys of its own.
 */
export async function loadList<Row>(fetch: typeof globalThis.fetch, path: string, url: URL, asked = url) {
	const text = writeAsked(asked)
	const read = () => getJson<List<Row>>(fetch, `${path}${text && `?${text}`}`)
	return { query: text, list: await readWithNames(url, read, (list) => [askedOf(list)]) }
}
