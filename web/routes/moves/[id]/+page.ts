import type { DealRecord, MoveRecord } from '../../../../server/schemas/records.ts'
import { getJson } from '../../../parts/address/api.ts'
import { hideFromSearch } from '../../../parts/record/hide.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, setHeaders }) => {
	const move = await getJson<MoveRecord>(fetch, `/moves/${encodeURIComponent(params.id)}`)
	hideFromSearch(move, setHeaders)
	return { move, deal: move.deal ? await getJson<DealRecord>(fetch, `/deals/${encodeURIComponent(move.deal)}`) : null }
}
