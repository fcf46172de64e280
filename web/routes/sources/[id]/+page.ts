import type { SourceRecord } from '../../../../server/schemas/records.ts'
import { getJson } from '../../../parts/address/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => ({
	source: await getJson<SourceRecord>(fetch, `/sources/${encodeURIComponent(params.id)}`)
})
