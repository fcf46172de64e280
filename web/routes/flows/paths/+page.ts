import type { Paths } from '../../../../server/schemas/feeders.ts'
import { changeQuery, getJson } from '../../../parts/data.ts'
import type { PageLoad } from './$types'

const keys = new Set(['from', 'to', 'level', 'asOf', 'knownAt'])

/** The ways between two labs; with one of them left out, the form alone. */
export const load: PageLoad = async ({ fetch, url }) => {
	// Ids are typed by hand here: "OpenAI" and "Thinking Machines" are taken for `openai` and `thinking-machines`.
	const readKey = (key: string, value: string) =>
		key === 'from' || key === 'to' ? value.trim().toLowerCase().replaceAll(/\s+/g, '-') : value
	const query = new URLSearchParams(
		[...url.searchParams].flatMap(([key, value]) => (keys.has(key) && value.trim() ? [[key, readKey(key, value)]] : []))
	)
	const api = `/paths${changeQuery(query, {})}`
	const isAsked = query.has('from') && query.has('to')
	return { query: query.toString(), api, paths: isAsked ? await getJson<Paths>(fetch, api) : undefined }
}
