import type { ChangeList } from '../../../server/schemas/change.ts'
import { getJson } from '../../parts/address/api.ts'
import { writeAsked } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

/** Changes of a page, where the address does not say. */
const most = '100'

export const load: PageLoad = async ({ fetch, url }) => {
	const query = writeAsked(url)
	const asked = new URLSearchParams(query)
	if (!asked.has('limit')) asked.set('limit', most)
	return { query, list: await getJson<ChangeList>(fetch, `/changes?${asked}`) }
}
