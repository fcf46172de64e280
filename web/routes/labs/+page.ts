import type { Lab } from '../../../server/schemas/rows.ts'
import type { Balance } from '../../../server/schemas/trends.ts'
import { getJson } from '../../parts/address/api.ts'
import { isWhole } from '../../parts/lists/opening.ts'
import { loadList } from '../../parts/asks/records.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { query, list } = await loadList<Lab>(fetch, '/labs', url)
	if (!isWhole(query)) return { query, list }
	const { window } = (await parent()).about
	const asked = `?since=${window.since}&until=${window.until}`
	return { query, list, opening: { asked, balance: await getJson<Balance>(fetch, `/trends/balance${asked}`) } }
}
