import type { DealRecord } from '../../../../server/schemas/records.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
	deal: await getJson<DealRecord>(fetch, `/deals/${encodeURIComponent(params.id)}`)
})
