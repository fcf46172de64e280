import type { DealRecord, MoveRecord } from '../../../../server/schemas/records.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
	const move = await getJson<MoveRecord>(fetch, `/moves/${encodeURIComponent(params.id)}`)
	return { move, deal: move.deal ? await getJson<DealRecord>(fetch, `/deals/${encodeURIComponent(move.deal)}`) : null }
}
