import type { ReportStatus } from '../../../../../server/schemas/report.ts'
import { getJson } from '../../../../parts/address/api.ts'
import type { PageLoad } from './$types'

const pathOf = (token: string) => `/reports/${encodeURIComponent(token)}`

/** The report of a private link. */
export const load: PageLoad = async ({ fetch, params }) => ({
	report: await getJson<ReportStatus>(fetch, pathOf(params.token))
})
