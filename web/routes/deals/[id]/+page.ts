import type { List } from '../../../../server/schemas/list.ts'
import type { DealRecord } from '../../../../server/schemas/records.ts'
import type { Metric } from '../../../../server/schemas/rows.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
	const deal = await getJson<DealRecord>(fetch, `/deals/${encodeURIComponent(params.id)}`)
	const { rows } = await getJson<List<Metric>>(fetch, `/metrics?lab=${deal.target}&metric=valuation`)
	return { deal, valuations: rows }
}
