import type { MetricRecord } from '../../../../server/schemas/records.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
	metric: await getJson<MetricRecord>(fetch, `/metrics/${encodeURIComponent(params.id)}`)
})
