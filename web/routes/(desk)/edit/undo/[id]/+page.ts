import type { Batch } from '../../../../../../server/schemas/batch.ts'
import type { ChangeList } from '../../../../../../server/schemas/change.ts'
import { getJson } from '../../../../../parts/address/api.ts'
import { needWho } from '../../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

/** Changes that may be chosen one by one. */
const shown = 200

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	const batch = await getJson<Batch>(fetch, `/batches/${encodeURIComponent(params.id)}`)
	const { revision } = batch
	const list = await getJson<ChangeList>(fetch, `/changes?since=${revision - 1}&until=${revision}&limit=${shown}`)
	return { batch, list }
}
