import { error } from '@sveltejs/kit'
import type { ListedMove } from '../../../server/schemas/rows.ts'
import { loadList, writeAsked } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

/** Those of the moves who are listed here. */
const asks = { nowIs: 'left' }

export const load: PageLoad = async ({ fetch, url }) => {
	const told = url.searchParams.get('nowIs')
	if (told && told !== asks.nowIs)
		error(400, {
			message: 'Here are those who left with no new post on record: moves by what became of them are at /moves.'
		})
	const asked = new URL(url)
	for (const [key, value] of Object.entries(asks)) asked.searchParams.set(key, value)
	return { ...(await loadList<ListedMove>(fetch, '/moves', url, asked)), query: writeAsked(url), asks }
}
