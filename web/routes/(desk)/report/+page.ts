import { reportKinds } from '../../../../server/domain/reports/kinds.ts'
import { writeQuery } from '../../../../server/domain/publishing/write-query.ts'
import type { ReportForm } from '../../../../server/schemas/report.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

/** What the form is filled in with by the link that leads to it. */
export const load: PageLoad = async ({ fetch, url }) => {
	const record = url.searchParams.get('record')
	const kind = reportKinds.find((one) => one === url.searchParams.get('kind')) ?? null
	return {
		kind,
		given: await getJson<ReportForm>(fetch, `/reports/form${writeQuery(record ? [['record', record]] : [])}`)
	}
}
