import type { ReportAtDesk } from '../../../../../server/schemas/queue.ts'
import { getJson } from '../../../../parts/address/api.ts'
import { needWho } from '../../../../parts/desk/ask.ts'
import type { PageLoad } from './$types'

/** A report as editors see it. */
export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	needWho(await parent(), url)
	return { report: await getJson<ReportAtDesk>(fetch, `/queue/${encodeURIComponent(params.id)}`) }
}
